import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { createMsisdn, createPhone } from '../../src/identifiers/phone.js';
import { identifierOf, shown } from './uri/written.js';

const us = createPhone({ region: 'US' });
const anywhere = createPhone({});

describe('one subscriber', () => {
  it.each([
    '+12025550123',
    '(202) 555-0123',
    '0012025550123',
    'tel:+1-202-555-0123',
    'sip:+12025550123@192.0.2.1;user=phone',
    '"Alice" <sip:+12025550123@example.org>',
    '＋１２０２５５５０１２３',
    '12025550123',
    '+1 202 555 0123',
    '011 1 202 555 0123',
    'whatsapp:+12025550123',
    '+1\u00a0202\u00a0555\u00a00123',
    '+1\u2011202\u2011555\u20110123',
    '+1 (202) 555.0123',
    '\u202a+1 202 555 0123\u202c',
    '+١٢٠٢٥٥٥٠١٢٣',
    '+۱۲۰۲۵۵۵۰۱۲۳',
    '12025550123.0',
    '1.2025550123',
    '%2B12025550123',
    'sip:%2B12025550123:secret@example.org',
    'sip:+1-202-555-0123;npdi@example.org',
    'sofia/external/%2B12025550123%40192.0.2.1',
    'PJSIP/12025550123-0000001f',
    '12025550123@s.whatsapp.net',
    'tel:555-0123;phone-context=+1-202',
    '(+1) 202 555 0123',
    '*6712025550123',
    "'+12025550123",
    '"+1 202 555 0123"',
    '="12025550123"',
    '\u201c+12025550123\u201d',
    '12025550123#',
    '+12025550123;npdi',
    '12025550123;cpc=ordinary;rn=+12025550199',
    '555-0123;phone-context=+1-202',
    '+12025550123/TYPE=PLMN',
    '+12025550123/TYPE=PLMN@mms.example.org',
    '9,12025550123',
    '9w2025550123',
    '0,,2025550123,,4711#',
    '2,025,550,123',
    '+1,202,555,0123',
    'client:+12025550123',
    'skype:%2B12025550123?call',
    '+१२०२५५५०१२३',
  ])('is the same one written %j', (value) => {
    const reading = us.read(value);
    const part =
      reading?.is === 'container' ? reading.parts.find((piece) => typeof piece !== 'string') : undefined;
    const phone = typeof part === 'object' ? identifierOf(part).read(part.value) : reading;
    expect(phone).toEqual({ is: 'found', kind: 'tel', canonical: '+12025550123' });
  });
});

describe('a number', () => {
  it.each([
    ['GB', '020 7946 0018', '+442079460018'],
    ['GB', '07700 900123', '+447700900123'],
    ['GB', '0113 496 0123', '+441134960123'],
    ['GB', '+44 (0)20 7946 0018', '+442079460018'],
    ['GB', '011 1 202 555 0123', '+12025550123'],
    ['JP', '00442079460018', '+442079460018'],
    ['JP', '010 44 20 7946 0018', '+442079460018'],
    ['RU', '8 (495) 123-45-67', '+74951234567'],
    ['DE', '030 123456', '+4930123456'],
    ['IT', '06 698 12345', '+390669812345'],
    ['NO', '02000', '+4702000'],
    ['AU', '0011 44 20 7946 0018', '+442079460018'],
    [undefined, '442079460018', '+442079460018'],
    [undefined, '00447700900123', '+447700900123'],
    ['ES', '34798400122', '+34798400122'],
  ])('written in %s as %s is %s', (region, value, canonical) => {
    expect(createPhone({ region }).read(value)).toEqual({ is: 'found', kind: 'tel', canonical });
  });

  it('is read after the prefixes of the rule, the longest first, before anything else', () => {
    const phone = createPhone({ region: 'US', idd: ['9', '9011', '90'] });
    expect(shown(phone.read('9011442079460018'))).toBe('tel +442079460018');
    expect(shown(phone.read('90442079460018'))).toBe('tel +442079460018');
    expect(shown(phone.read('912025550123'))).toBe('tel +12025550123');
    expect(shown(phone.read('2025550123'))).toBe('tel +12025550123');
    expect(shown(createMsisdn({ idd: ['9011'] }).read('9011442079460018'))).toBe('tel +442079460018');
  });

  it('in bare digits belongs to the region first, and to the country that the digits name only if valid', () => {
    const digits = '2079460018';
    expect(shown(createPhone({ region: 'GB' }).read(digits))).toBe('tel +442079460018');
    expect(shown(anywhere.read('447700900123'))).toBe('undefined');
    expect(parsePhoneNumberFromString('+447700900123')?.isValid()).toBe(false);
  });

  it('is possible, not valid: reserved numbers are read, and ranges that open later stay as they are', () => {
    expect(shown(anywhere.read('+447700900123'))).toBe('tel +447700900123');
    expect(shown(anywhere.read('+44 7700 900123'))).toBe('tel +447700900123');
  });

  it.each([
    '+141586753093',
    '+1202555012',
    '1.2025550123E10',
    '1.65025E+10',
    '2025550123 or 2025550124',
    '+1202+5550123',
    '++12025550123',
    '12025550123;alice',
    '1;alice',
    '99,999,999',
    '911,2025550123',
    '101,,12025550123',
    'ACME Bank',
    'b002179144511001',
    '192.0.2.1',
    '2026-11-24 14:00',
    '5550123',
    '+',
    '+1',
    '\ud800',
    '9'.repeat(40),
    '+'.repeat(10_000),
  ])('is not made of %j', (value) => {
    const reading = us.read(value);
    expect(reading === undefined || reading.is === 'special').toBe(true);
  });
});

describe('an msisdn', () => {
  const msisdn = createMsisdn({ region: 'US' });
  it.each([
    ['12025550123', 'tel +12025550123'],
    ['447700900123', 'tel +447700900123'],
    ['+447700900123', 'tel +447700900123'],
    ['+44 7700 900123', 'tel +447700900123'],
    ['44 7700 900123', 'tel +447700900123'],
    ['00447700900123', 'tel +447700900123'],
    ['４４７７００９００１２３', 'tel +447700900123'],
    // Eight digits in Egypt: an MSISDN is international, whatever it looks like at home.
    ['2025550123', 'tel +2025550123'],
    ['9992025550123', 'undefined'],
    ['86282452253', 'tel_withheld'],
    ['7378742833', 'tel_withheld'],
    ['anonymous', 'tel_withheld'],
    ['112', 'tel_emergency'],
    ['12345', 'tel_short'],
    ['', 'tel_withheld'],
    ['tel:+447700900123', 'tel:{phone +447700900123}'],
  ])('%j is %s', (value, expected) => {
    expect(shown(msisdn.read(value))).toBe(expected);
  });
});

describe('a few digits', () => {
  const acme = createPhone({ region: 'US', tenant: 'acme' });
  it.each([
    ['101', 'ext 101@acme'],
    ['123456', 'ext 123456@acme'],
    ['911', 'tel_emergency'],
    ['+911', 'tel_emergency'],
    ['1', 'tel_short'],
    ['+101', 'tel_short'],
    ['*97', 'tel_short'],
    ['sip:101@pbx.example.org', 'sip:{ext 101 @acme}@pbx.example.org'],
    ['(202) 555-0123', 'tel +12025550123'],
  ])('are an extension where there is a tenant: %j is %s', (value, expected) => {
    expect(shown(acme.read(value))).toBe(expected);
  });

  it('are read by the tenant of the record, and not at all where it has none', () => {
    let tenant: string | undefined = 'acme';
    const phone = createPhone({ tenant: () => tenant });
    expect(shown(phone.read('101'))).toBe('ext 101@acme');
    tenant = undefined;
    expect(phone.read('101')).toBeUndefined();
  });

  it.each([
    ['US', '12345', 'tel_short'],
    ['US', '411', 'tel_short'],
    ['US', '988', 'tel_short'],
    ['NO', '02000', 'tel +4702000'],
    [undefined, '02000', 'tel_short'],
  ])('are a number only where that is a whole one: in %s %s is %s', (region, value, expected) => {
    expect(shown(createPhone({ region }).read(value))).toBe(expected);
  });
});

describe('a number beside a name', () => {
  /** Blanks in front of the bracket, which every grammar passes over, keep it from the short way. */
  const aside = (name: string, number: string) => `"${name}"  <${number}>`;

  it('is read as by all grammars, whatever the name', () => {
    const word = fc.constantFrom(
      'Alice',
      'ext',
      'x',
      'w',
      'p',
      'int',
      'Anonymous',
      'sip',
      'tel',
      'ab',
      'Extension',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const number = fc.constantFrom(
      '+12025550123',
      '+442079460018',
      '+86282452253',
      '+1202',
      '+12025550123456',
    );
    fc.assert(
      fc.property(
        name,
        number,
        fc.constantFrom({ region: 'US' }, {}, { region: 'DE', tenant: 'a' }),
        (who, called, hints) => {
          const { read } = createPhone(hints);
          expect(read(`"${who}" <${called}>`)).toEqual(read(aside(who, called)));
        },
      ),
    );
  });
});
