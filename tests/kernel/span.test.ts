/**
 * @module
 * What the kernel takes out of a text is what the engine of one line takes: of each kind, whatever stands before and behind it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { runs } from '../deep.js';
import { asked, ledger, openKernel, openReference } from './run.js';

const policy = (extra: object = {}): PolicyDocument => ({
  version: 1,
  domain: 'x',
  region: 'US',
  rules: [{ path: 'msg', transform: 'scrub', ...extra }],
});

const address = fc.oneof(
  fc.nat(255).map((octet) => `192.0.2.${octet}`),
  fc.nat(255).map((octet) => `ip-198-51-100-${octet}`),
  fc.nat(255).map((octet) => `203-0-113-${octet}.dyn.example.net`),
  fc.constantFrom(
    '0.0.0.0',
    '1.3.6.1',
    '192.0.2.256',
    '192.0.2.01',
    '192.0.2.1.2',
    '203.0.113.9.example.net',
  ),
);
const mail = fc.constantFrom(
  ...[
    'alice@example.org',
    'Alice.B-2+x@mail7.Example.co.uk',
    'a_b@example.org',
    'alice@example.org.',
    'x@y.service',
  ],
  ...[
    'logo@2x.png',
    'pkg@1.2.3',
    'alice@example',
    'alice@-example.org',
    'alice@v1.example.org',
    'git@openssh.com',
  ],
  ...[
    'a..b@example.org',
    '.alice@example.org',
    '1alice@example.org',
    'a@b.c',
    'a@b.c1',
    'a@xn--p1ai.xn--p1ai',
  ],
  ...[
    "o'brien@example.org",
    'alice%40example.org',
    'alice@example.org@example.net',
    `${'a'.repeat(70)}@example.org`,
  ],
  ...['001010123456789@nai.epc.mnc001.mcc001.3gppnetwork.org', 'u@nai.epc.mnc001.mcc001.3gppnetwork.org'],
  ...[`tel_k1_${'a'.repeat(26)}@example.org`, 'a@mail_host.org', 'alice@example.org_x', 'alice@example..org'],
);
const number = fc.constantFrom(
  ...[
    '+12025550123',
    '+447700900123',
    '+4915110000001',
    '+1202555012',
    '+120255501234567',
    '+999999999999',
    '+0012025550123',
  ],
  ...[
    '+123456789012',
    '+12025550',
    '(+12025550123)',
    '+1 202 555 0123',
    '+12025550123x45',
    '+12025550123, ext. 7',
    '+12025550123 ext 7',
  ],
  ...[
    '+12025550123;ext=45',
    '+12025550123 in use',
    '+12025550123 int 7',
    '+12025550123 to 7',
    '+12025550123 took 7 ms',
    '+442079460000 failed',
    '+12025550123 and 2025550124',
    '++12025550123',
  ],
  ...[
    '+12025550123 (202) 555-0124',
    '+12025550123-1',
    '+12025550123/1',
    '+12025550123.wav',
    '+1234567890 bytes',
    '+12345678901 bytes',
  ],
);
const national = fc.constantFrom(
  ...[
    '202-555-0123',
    '(202) 555-0123',
    '(202)555-0123',
    '202-155-0123',
    '(202) 155-0123',
    '123-456-7890',
    '202-555-01234',
  ],
  ...[
    '1-202-555-0123',
    '202-555-0123-4',
    '202-555-0123 x45',
    '202-555-0123, ext. 7',
    '(202-555-0123)',
    '(202) 555 0123',
    '202-555-0123 10',
  ],
  ...[
    '202-555-0123 bytes',
    '202-555-0123 Rows',
    '202-555-0123 took 5 ms',
    '202-555-0123 s',
    '202-555-0123. 5',
    '202-555-0123/202-555-0145',
    '202-555-0123.csv',
  ],
);
const party = fc.constantFrom(
  ...[
    'sip:alice@example.org',
    'sips:+12025550123@192.0.2.1:5061;transport=tcp',
    'sip:12025550123@192.0.2.1',
    'sip:alice',
  ],
  ...[
    'sip:alice@example.org.',
    'sip:alice@[2001:db8::1]',
    'sip:a%20b@example.org',
    'SIP:alice@example.org',
    'xsip:alice@example.org',
  ],
  ...[
    'sip:alice@example.org/x',
    'sip:alice@example.org&quot;',
    '&lt;sip:alice@example.org&gt;',
    'sip://alice@example.org',
    'sip: alice@example.org',
    'tel:+12025550123',
    'sip:@',
  ],
  ...[
    'sip:+12025550123@192.0.2.1',
    'sip:12025550123@192.0.2.1:5060;transport=udp',
    'sips:447700900123@198.51.100.7;transport=TLS',
    'sip:12025550123@pbx.example.org:5061',
    'sip:12025550123@example.org;user=phone',
  ],
  ...[
    'sip:1202555012@example.org',
    'sip:001010123456789@192.0.2.1',
    'sip:12025550123@0.0.0.0',
    'sip:12025550123@192.0.2.01',
    'sip:12025550123@192.0.2.1:',
    'sip:12025550123@192.0.2.1;transport=ws',
    'sip:+99912345678901@192.0.2.1',
    'sip:4930123456@192.0.2.1',
  ],
);
const digits = fc.constantFrom(
  ...[
    '12025550123',
    '2025550123',
    '4915110000001',
    '442079460000',
    '12021550123',
    '1234567890',
    '9999999999',
  ],
  ...['447700900123', '02079460000', '12025550123x', '120255501234567', '202555012', '001010123456789'],
);
const name = fc.constantFrom(
  ...[
    'msisdn=',
    'MSISDN: ',
    'ani=',
    'dnis: ',
    'clid=',
    'phone: ',
    'caller=',
    'callee: ',
    'mobile=',
    'CallerID: ',
  ],
  ...[
    'src_user=',
    'dst_user=',
    'SRC_USER: ',
    'CallerIDNum: ',
    'callerIdNum=',
    'xmsisdn=',
    'calls=',
    'order=',
  ],
  ...['Executing [', 'reExecuting [', 'order: Executing [', '[', 'sofia/external/', 'sofia/internal-ipv6/'],
  ...['xsofia/external/', 'sofia/a/b/', 'PJSIP/', 'from/external/'],
);
const namedFront = fc.constantFrom(
  ...[
    '',
    '',
    ' ',
    ';',
    'a=1;',
    'x, ',
    'bill ',
    'invoice ',
    'PJSIP/carrier-7f31d56f ',
    'conn7 ',
    'of 7 ',
    'bill to ',
  ],
  ...['imsi of ', 'n=1&', '"', '(', '{', 'P.O. ', 'order 7 ', 'table\n', 'a,b\n'],
);
const namedEnd = fc.constantFrom(
  ...[
    '',
    ' ',
    ';',
    ',',
    ' apn=internet',
    ' CallerIDName: x',
    ' bytes',
    ' rows',
    ' x45',
    ', ext. 7',
    ';ext=7',
    ' 10',
    ' (imsi)',
  ],
  ...[
    '@from-trunk:51] Dial',
    '@192.0.2.1',
    '@192.0.2.1:5060 [x',
    '@example.org',
    '@pbx',
    '@',
    '@[2001:db8::1]',
    '-0000002a',
  ],
  ...[
    ')',
    ']',
    '] MSISDN[1]',
    '"',
    '. ',
    '.csv',
    '/2',
    ':1',
    '&b=2',
    ' is busy',
    ' 2025550123',
    ', 2025550123',
  ],
);
const namedNumber = fc.tuple(namedFront, name, digits, namedEnd).map((parts) => parts.join(''));
const colons = fc.constantFrom(
  ...[
    '02:16:3e:00:00:01',
    'ff:ff:ff:ff:ff:ff',
    '02:16:3e:00:00:01:02',
    '02:16:3e:00:00:01:02:03',
    '10:20:30:40:50:60',
    '10:20:30',
  ],
  ...[
    '2001:db8::1',
    '2001:db8::c821',
    '::1',
    'fe80::1%eth0',
    '2001:db8:0:1:2:3:4:5',
    '2001:db8:0:1:2:3:4:5:6',
    'dead::beef',
  ],
  ...[
    '2001:db8::192.0.2.1',
    '2001:db8::1/64',
    '2001:db8:::1',
    '2001:db8::1:58430',
    '1:2',
    'a::b',
    '12345::1',
    '2001:db8::',
  ],
);
const card = fc.constantFrom('4111111111111111', '5555555555554444', '4111111111111112', '4901542032375187');
const secretName = fc.constantFrom(
  ...[
    'password=',
    'DB_PASSWORD=',
    'x_password=',
    'PWD=',
    'passwd=',
    'client_secret=',
    'secret=',
    'SECRET_PASSWORD=',
  ],
  ...[
    'token=',
    'access_token=',
    'refresh_token=',
    'next_page_token=',
    'api_key=',
    'apikey=',
    'cache_key=',
    'secret_token=',
  ],
  ...[
    'Authorization: Bearer ',
    'authorization: bearer ',
    'Proxy-Authorization: Bearer ',
    'Authorization: Basic ',
    'x Bearer ',
  ],
  ...[
    'GET /?token=',
    '/?lang=en&token=',
    '/?page=2&x=1&api_key=',
    '/?lang=en&page=2',
    '/?q=alice&token=',
    '?token=',
    '??token=',
  ],
  ...['${PASSWORD=', '--password=', 'https://a:token=', 'Cookie: token=', '(password=', 'password token='],
);
const secretValue = fc.oneof(
  fc.constantFrom(
    ...[
      's3cr3t6cf77279',
      '7ddb3655e9d69349a2f7d0c58530096f',
      'xxx12345',
      'Secret12',
      'abcdefgh',
      '12345678',
      'a1b2c3',
    ],
    ...[
      'A1b2C3d4E5',
      'eyJhbGciOiJIUzI1',
      `tel_k1_${'a'.repeat(26)}`,
      '2025550123',
      `${'a'.repeat(88)}1`,
      '<redacted>',
      '',
    ],
  ),
  fc.stringMatching(/^[a-z\d]{6,12}$/),
);
const secretEnd = fc.constantFrom(
  ...[
    '',
    ' ',
    '&lang=en',
    '&x=y',
    '&',
    '; a',
    '"',
    '.',
    '!',
    ':',
    ',',
    ' "abc"',
    '(a1)',
    '/x',
    ' is set to 5',
    '=',
    '==',
    '@example.org',
    '%40',
  ],
  ...[
    'é',
    '\n',
    '\\n',
    "'",
    ' (temporary)',
    ' and 2025550123',
    '&token=a1b2c3d4',
    '|',
    '}',
    '*',
    ' 192.0.2.1',
  ],
);
const secret = fc.tuple(secretName, secretValue, secretEnd).map((parts) => parts.join(''));
const identifier = fc.oneof(
  address,
  mail,
  number,
  national,
  party,
  colons,
  digits,
  namedNumber,
  card,
  secret,
);
const before = fc.constantFrom(
  ...[
    '',
    ' ',
    'from ',
    'version ',
    'upgraded to ',
    'User-Agent: x1 ',
    'address=',
    '"ip":',
    '": ',
    '/',
    'v',
    '-',
  ],
  ...[
    'UDP/',
    'IPV4/UDP/',
    'Chrome/',
    'tcp/',
    '[',
    '(',
    '<',
    '"',
    "'",
    'host',
    'host_',
    '§ ',
    '^',
    '~',
    '.',
    ':',
  ],
  ...[
    'ssh ',
    'ssh -p 22 ',
    'scp -i key.pem ',
    'git clone ',
    'rsync -av x ',
    'user=',
    'from=<',
    'to: ',
    'MD5: ',
    'sha256=',
    'mac ',
  ],
  ...[
    'fingerprint ',
    'order ',
    'order: ',
    'part no. ',
    'PO ',
    'invoice #',
    'ticket="',
    'my number ',
    'be ',
    'enter code ',
    'MAC ',
    'call ',
    'phone: ',
    'imsi=',
    'requirepass ',
    'password reset to ',
    'a password of ',
    'creds: alice / ',
    'clave de acceso: ',
    'jdbc:oracle:thin:',
    'net user ',
    'AUTH PLAIN ',
    'user:',
    "user='",
    '--user ',
    '-u ',
  ],
  ...[
    'password=',
    'token: ',
    'Cookie: a=',
    '?user=',
    '//',
    '2025550123, ',
    '+12025550199, ',
    'imei 490154203237518, ',
    'SRC=',
    'kernel: SRC=',
  ],
  ...[
    'clientVersion=',
    'client_version_4=',
    'v=',
    'version: SRC=',
    'upgraded a=',
    'kernel: agent=',
    'agent x-y=',
    'version value=',
    'agent dst=',
    'x-src=',
    'version _SRC=',
    'kernel: ',
    '9 ',
    '20 - ',
    'dsl-',
    'port ',
    '\\',
    '\n',
    '\r\n',
    '\t',
    '\u0001',
    'é ',
    '✗ ',
    '☎',
  ],
);
const behind = fc.constantFrom(
  ...[
    '',
    ' ',
    '\r',
    '\n',
    ':5060',
    ':5060 ',
    ':5060:11',
    ': 11',
    '/24',
    '/5061',
    '-',
    '-rc1',
    '.',
    '. ',
    '..',
  ],
  ...[
    '.example.net',
    'a',
    '_',
    '+',
    '~',
    ')',
    ']',
    '>',
    '"',
    "'",
    ',',
    ';',
    ' 2025550123',
    '@example.org',
    '\\',
    'é',
    '✔',
    ' ♥',
  ],
  ...[
    '#9488',
    '|',
    '}',
    ' x45',
    ' 7',
    ', 2025550124',
    ' is my number',
    ':/srv/x',
    ':repo.git',
    '/x',
    '?x=1',
    '&a=b',
    '=',
    '%40',
    '*',
    '@',
  ],
);
const word = fc.constantFrom(
  ...[
    '',
    ' ',
    'phone 2025550123 ',
    'blk_-1608999687919862906 ',
    'a@example.org ',
    'token=abcdef123456 ',
    'ok ',
  ],
  ...[
    '2026-11-24T10:20:30Z ',
    '081109 203615 148 INFO ',
    '404 0 2 1405 ',
    'pam(sshd:auth): check pass; ',
    '\\n',
    '%40',
    '✓ ',
    '★',
    '❵❶➔',
    '🚀 ',
    '⚠️',
    '👩🏽‍💻️ ',
    ' ⇒ ',
    '→',
    '⌛≥™',
  ],
);
const text = fc.oneof(
  namedNumber,
  secret,
  fc
    .array(fc.tuple(word, before, identifier, behind), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join('')),
);

describe('what the kernel takes by itself', () => {
  it.each([
    ['everything', {}],
    ['regions abroad', { region: ['GB', 'DE'] }],
    ['a region abroad', { region: 'GB' }],
    ['a region at home and one abroad', { region: ['US', 'GB'] }],
    ['digits by themselves', { leniency: 'bare' }],
    ['numbers that say so by themselves', { leniency: 'strict' }],
    ['no addresses', { identifiers: ['phone', 'email'] }],
    ['addresses alone', { identifiers: ['ip'] }],
    ['no addresses of devices', { identifiers: ['phone', 'email', 'ip', 'card'] }],
    ['secrets alone', { identifiers: ['secret', 'url'] }],
    ['secrets, and no queries', { identifiers: ['secret', 'ip'] }],
    ['no secrets', { identifiers: ['phone', 'email', 'ip', 'mac', 'uri', 'card'] }],
    ['names, too', { names: 'fixed' }],
    ['numbers of a country, too', { nationalIds: ['US'] }],
    ['a prefix of its own', { idd: ['9011'] }],
  ])('become what the engine of one line makes of them: %s', (_name, extra) => {
    const kernel = openKernel(policy(extra));
    const reference = openReference(policy(extra));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const lines = texts.map((msg) => `${JSON.stringify({ msg })}\n`).join('');
        expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
      }),
      runs(1000, 400),
    );
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('become it whatever else nobody looks for', { timeout: 600_000 }, () => {
    const some = fc.subarray([
      'phone',
      'email',
      'ip',
      'uri',
      'url',
      'mac',
      'card',
      'secret',
      'cookie',
      'imei',
    ]);
    const party = fc
      .tuple(
        fc.constantFrom('sip:', 'sips:', 'SIP:', 'tel:', 'Contact: <sip:', 'x=sip:'),
        fc.constantFrom(
          '+12025550123',
          '12025550123',
          '2025550123',
          '447700900123',
          '02025550123',
          '1202555',
        ),
        fc.constantFrom(
          '@192.0.2.1',
          '@192.0.2.1:5060',
          '@example.org',
          '@example.org:5060',
          '@pbx',
          '@x.1.2',
          '',
        ),
        fc.constantFrom(
          '',
          '>',
          ';user=phone',
          '?x=alice&debug&y=1',
          '-1',
          ' 02:16:3e:00:00:01',
          ', ff:ff:ff:ff:ff:ff',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        some,
        fc.array(fc.oneof(text, party), { minLength: 10, maxLength: 40 }),
        (identifiers, texts) => {
          fc.pre(identifiers.length > 0);
          const lines = texts.map((msg) => `${JSON.stringify({ msg })}\n`).join('');
          expect(openKernel(policy({ identifiers })).rewrite(lines).toString()).toBe(
            openReference(policy({ identifiers })).rewrite(lines).toString(),
          );
        },
      ),
      runs(800, 60),
    );
  });

  it.each([
    '": 02:16:3e:00:00:01 x45',
    'x@y.service.',
    'ip-198-51-100-0.example.neta@example.org',
    '[120255501234567 (imsi)',
    '490154203237518 (IMEI) and 49 015420 323751 8 (imei)',
    'Executing [202555012 is busy',
    '": 202-555-0123 took 5 ms',
    '":202-555-0123, and more',
    'requirepass  xsofia/external/12025550123#9488',
    'sips:447700900123@198.51.100.7;transport=TLS',
    'sip:02079460000@198.51.100.7',
    'PJSIP/carrier-7f31d56f reExecuting [02079460000',
    'AUTH PLAIN +12025550123',
  ])('become it also in %s', (msg) => {
    const line = `${JSON.stringify({ msg })}\n`;
    for (const region of ['US', 'GB', 'DE', ['US', 'GB']])
      expect(openKernel(policy({ region })).rewrite(line).toString()).toBe(
        openReference(policy({ region })).rewrite(line).toString(),
      );
  });

  it.each([
    '4111111111111111',
    '-4111111111111111',
    '12025550123',
    '490154203237518',
    '3221225985',
    '4111111111111111.0',
    '41111111111111115e-1',
  ])('become a text, where the value is the number %s', (number) => {
    for (const identifiers of [undefined, ['card'], ['phone', 'card', 'imei', 'ip']])
      for (const line of [`{"msg":${number}}\n`, `{"msg":[ ${number} ,{"pin":${number}}]}\n`]) {
        const written = openKernel(policy({ identifiers })).rewrite(line).toString();
        expect(written).toBe(openReference(policy({ identifiers })).rewrite(line).toString());
        expect(() => JSON.parse(written)).not.toThrow();
      }
  });

  it('count as the values of a record do', () => {
    const msg = Array.from({ length: 60 }, (_, octet) => `from 192.0.2.${octet}`).join(', ');
    const lines = `${JSON.stringify(Array.from({ length: 3000 }, () => ({ msg })))}\n`;
    const many: PolicyDocument = { version: 1, domain: 'x', rules: [{ path: '*.msg', transform: 'scrub' }] };
    const large = { maxRecordBytes: 1 << 24 };
    const [kernel, reference] = [openKernel(many, large), openReference(many, large)];
    expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
    expect(ledger(kernel)).toEqual(ledger(reference));
    expect(kernel.quarantined).toEqual(['1 ERR_RECORD_VALUES']);
  });

  it('have their pseudonyms also in a text with escapes', () => {
    const kernel = openKernel(policy());
    const [line] = kernel
      .rewrite(`${JSON.stringify({ msg: '"client" 192.0.2.1\t(192.0.2.1)\r' })}\n`)
      .toString()
      .split('\n');
    expect(line).toMatch(/^\{"msg":"\\"client\\" (ip_k1_[a-z2-7]{26})\\t\(\1\)\\r"\}$/);
  });
});

describe('a text in a record', () => {
  it.each(['checksum bfa4d7d3, no restart is needed', 'session opened by user4632, client version 23.2.88'])(
    "is not looked at again where nothing is anybody's: %s",
    (msg) => {
      expect(asked(policy(), msg)).toEqual([]);
    },
  );

  it('is asked for no more than its numbers, once each, where they are plain', () => {
    for (const msg of [
      'msisdn=12025550123 apn=internet cell=71 bytes=43208616',
      'method=INVITE;code=200;src_user=12025550123;src_ip=192.0.2.130',
      'pbx.c: Executing [12025550123@from-trunk:51] Dial("PJSIP/carrier-bee22c6b", "PJSIP/desk,94") in new stack',
      'New Channel sofia/external/12025550123@192.0.2.222 [c41203e7-0c94-4ecf-a24c-44c0a843ac99]',
      'Event: Newchannel Channel: PJSIP/carrier-7f31d56f CallerIDNum: 12025550123 CallerIDName: <unknown>',
      'to <sip:12025550123@192.0.2.222:5061;transport=tcp>, from <sip:+12025550123@example.net> and 192.0.2.222',
      'delivery to +447700900123 failed with code 496',
    ]) {
      const numbers = new Set(msg.match(/\b192\.[\d.]+|\+?\b(?:12|44)\d{9,}/g));
      expect([msg, asked(policy(), msg).length]).toEqual([msg, numbers.size]);
    }
  });

  it.each([
    // The quote that JSON puts before a text is none of its own.
    'alice@example.org;marbleQuartz26',
    'alice@example.org;marbleQuartz26;192.0.2.7;2026-02-14 03:31:30',
    '"alice@example.org";"marbleQuartz26"',
    ' 202 555 0108',
    ' 202 555 0108 is busy',
    '2025550108,1,Dial(PJSIP/ines-a,93)',
    'mp-server community oKMSOVAC6jZY RO',
    // Base64 with a slash.
    'key=ma/OgW4CiUpKWLKs6bNpLv',
    // An extension right behind a number of one town.
    'phone=5550123x45',
    '"phone":"5550123x1", call',
    '"phoneNumber":"+4930231x25618"',
    // Of two zeros that are not dialled one is left.
    'sip:+4400207946040@192.0.2.1',
    'call sip:+490015110000001@192.0.2.1;transport=udp now',
    'sip:+390612345678@192.0.2.1',
    'imap(alice)<1234><li1f5aobFSjfa2QX>: Logged out',
    'imap(alice)<1234><li1f5aobFSjfa2QXli1f5aobFSjfa2QX:x>: Logged out',
  ])('is found all that TypeScript finds: %s', (msg) => {
    const line = `${JSON.stringify({ msg })}\n`;
    const kernel = openKernel(policy());
    const reference = openReference(policy());
    expect(kernel.rewrite(line).toString()).toBe(reference.rewrite(line).toString());
    expect(kernel.rewrite(line).toString()).not.toBe(line);
  });

  it('is asked for no secret where none is looked for', () => {
    const msg = 'DB_PASSWORD=s3cr3t6cf77279, token is abcdef123456, Bearer 05c5a11b84e0bf48dd9fb814824c215c';
    expect(asked(policy(), msg)).toHaveLength(1);
    expect(asked(policy({ identifiers: ['phone', 'email'] }), msg)).toHaveLength(0);
    expect(asked(policy({ identifiers: ['phone', 'secret'] }), msg)).toHaveLength(1);
    expect(asked(policy({ identifiers: ['phone', 'cookie'] }), msg)).toHaveLength(1);
  });
});
