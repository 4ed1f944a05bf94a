import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPseudonymizer,
  type PolicyDocument,
  PolicyError,
  type Pseudonymizer,
} from '../../src/index.js';
import { type Json, recordOf, textArbitrary } from '../arbitraries/record.js';
import { monthly, rewrite } from '../bytes/rewrite.js';
import { runs } from '../deep.js';
import { ledger, openKernel, openReference, open as openRun, prepare, secret } from '../kernel/run.js';

type Rules = PolicyDocument['rules'];

const policyOf = (rules: Rules = []): PolicyDocument => ({
  version: 1,
  region: 'US',
  unlisted: 'scan',
  rules: rules.length > 0 ? rules : [{ path: 'listed', transform: 'keep' }],
});

/** With a small memo: each has a kernel with a memory of its own. */
const open = (policy = policyOf()): Pseudonymizer => createPseudonymizer(policy, secret, { memo: 256 });

const masked = (text: string): string => text.replace(/_k1_[a-z2-7]{26}/g, '_…');

/** The line, by the kernel; the record by the object engine must say the same. */
function run(line: string, rules?: Rules): string {
  const calls = open(policyOf(rules));
  const after = calls.line(line)!;
  expect(calls.record(JSON.parse(line))).toEqual(JSON.parse(after));
  const nested = rules?.some(({ transform }) => transform === 'json') ?? false;
  if (!nested) expect(openReference(policyOf(rules)).rewrite(line).toString()).toBe(after);
  return masked(after);
}

describe('the names of fields that no rule has', () => {
  it.each([
    ['{"+12025550123":{"calls":3}}', '{"tel_…":{"calls":3}}'],
    ['{"alice@example.org":true}', '{"mail_…":true}'],
    ['{ "192.0.2.1" : [ {"2001:db8::1":null} ] }', '{ "ip_…" : [ {"ip_…":null} ] }'],
    ['{"seen alice@example.org today":1}', '{"seen mail_… today":1}'],
    ['{"\\u002b12025550123":1}', '{"tel_…":1}'],
    [`{"${'x '.repeat(40)}+12025550123":1}`, `{"${'x '.repeat(40)}tel_…":1}`],
    [
      '{"2025550123":1,"v1.2.3.4":2,"order 2025550123":3}',
      '{"2025550123":1,"v1.2.3.4":2,"order 2025550123":3}',
    ],
    ['{"https://example.org/?q=alice":1}', '{"https://example.org/?q=REDACTED":1}'],
    ['{"__proto__":{"alice@example.org":1}}', '{"__proto__":{"mail_…":1}}'],
  ])('%s', (before, after) => {
    expect(run(before)).toBe(after);
  });

  it('have the pseudonym that the number has as a value', () => {
    const calls = open();
    const [tel] = calls.pseudonymsOf('phone', '+12025550123');
    expect(calls.record({ '(202) 555-0123': '+1 202 555 0123' })).toEqual({ [tel!]: tel });
  });

  it('stay where a rule names them, and are looked through where a wildcard does', () => {
    const rules: Rules = [
      { path: '["+12025550123"]', transform: 'mask' },
      { path: 'calls.*', transform: 'keep' },
    ];
    expect(run('{"+12025550123":"ab","calls":{"+12025550123":3}}', rules)).toBe(
      '{"+12025550123":"****","calls":{"tel_…":3}}',
    );
  });

  it('stay in what a rule keeps, and not in what a rule changes', () => {
    const rules: Rules = [
      { path: 'kept', transform: 'keep' },
      { path: 'hashed', transform: 'pseudonym', identifier: 'opaque' },
    ];
    expect(run('{"kept":{"a@example.org":1},"hashed":{"a@example.org":"x"}}', rules)).toBe(
      '{"kept":{"a@example.org":1},"hashed":{"mail_…":"id_…"}}',
    );
  });

  it('go with a field that goes', () => {
    const rules: Rules = [{ path: 'a.*', transform: 'drop' }];
    expect(run('{"a":{"a@example.org":1},"b":{"b@example.org":[]}}', rules)).toBe(
      '{"a":{},"b":{"mail_…":[]}}',
    );
  });

  it('stay where unlisted fields are kept', () => {
    const calls = open({ ...policyOf(), unlisted: 'keep' });
    expect(calls.line('{"a@example.org":"b@example.org"}')).toBe('{"a@example.org":"b@example.org"}');
  });

  it('are looked through in JSON inside a string', () => {
    const rules: Rules = [
      { path: 'raw', transform: 'json', unlisted: 'scan', rules: [{ path: 'x', transform: 'drop' }] },
    ];
    expect(run('{"raw":"{\\"a@example.org\\":{\\"pin\\":\\"1234\\"},\\"x\\":1}"}', rules)).toBe(
      '{"raw":"{\\"mail_…\\":{\\"pin\\":\\"[secret]\\"}}"}',
    );
  });

  it('of columns stay, since a header is no record', () => {
    const { text } = rewrite(
      { region: 'US', unlisted: 'scan', format: { type: 'csv' }, rules: [{ path: 'x', transform: 'drop' }] },
      'x,pin,msisdn,a\n1,1234,2025550123,2025550123\n',
    );
    expect(masked(text)).toBe('x,pin,msisdn,a\n,[secret],tel_…,2025550123\n');
  });
});

describe('two names that become the same', () => {
  it.each([
    ['{"+12025550123":1,"+1 202 555 0123":2,"(202) 555-0123":3}', '{"tel_…":1,"tel_…~2":2,"tel_…~3":3}'],
    ['{"a@example.org":1,"b":{"A@example.org":2}}', '{"mail_…":1,"b":{"mail_…":2}}'],
  ])('keep both fields: %s', (before, after) => {
    expect(run(before)).toBe(after);
  });

  it('also where one of them has come before', () => {
    const once = open().line('{"+12025550123":1}')!;
    const name = JSON.parse(once.replace(/:.*/, '}').replace('{', '[').replace('}', ']'))[0] as string;
    expect(run(`{"${name}":1,"+12025550123":2}`)).toBe('{"tel_…":1,"tel_…~2":2}');
    expect(run(`{"+12025550123":2,"${name}":1}`)).toBe('{"tel_…":2,"tel_…~2":1}');
    expect(run(`{"${name}~2":0,"+12025550123":2,"${name}":1}`)).toBe('{"tel_…~2":0,"tel_…":2,"tel_…~3":1}');
  });

  it('stay twins in text where they came as twins, as JSON text may have them', () => {
    const line = '{"a@example.org":1,"a@example.org":2}';
    expect(run(line)).toBe('{"mail_…":1,"mail_…":2}');
  });

  it('are told apart, however many they are', () => {
    const spellings = Array.from({ length: 4096 }, (_, i) =>
      'abcdefghijkl@example.org'.replace(/[a-l](?=.*@)/g, (letter, at: number) =>
        (i >> at) & 1 ? letter.toUpperCase() : letter,
      ),
    );
    const line = JSON.stringify(Object.fromEntries(spellings.map((each, i) => [each, i])));
    const after = JSON.parse(open().line(line)!) as object;
    expect(Object.values(after)).toEqual(spellings.map((_, i) => i));
  });
});

describe('what the name of a field says of its value', () => {
  it.each([
    ['{"password":"hunter22"}', '{"password":"[secret]"}'],
    ['{"authorization":"Bearer abcdefgh"}', '{"authorization":"Bearer [secret]"}'],
    ['{"cookie":"a=b"}', '{"cookie":"a=[secret]"}'],
    ['{"set-cookie":["a=b; Path=/","c=d"]}', '{"set-cookie":["a=[secret]; Path=/","c=[secret]"]}'],
    ['{"msisdn":"2025550123"}', '{"msisdn":"tel_…"}'],
    ['{"msisdn":2025550123}', '{"msisdn":"tel_…"}'],
    ['{"imei":490154203237518}', '{"imei":"imei_…"}'],
    ['{"pin":1234,"otp":[123456,[12]]}', '{"pin":"[secret]","otp":["[secret]",[12]]}'],
    ['{"lat":52.520008,"lon":13.404954}', '{"lat":"[coordinates]","lon":"[coordinates]"}'],
    ['{"version":"10.0.0.1","ip":"192.0.2.1"}', '{"version":"10.0.0.1","ip":"ip_…"}'],
    ['{"msisdn":{"x":"2025550123"},"y":"2025550123"}', '{"msisdn":{"x":"2025550123"},"y":"2025550123"}'],
    ['{"msisdn":[{"x":"2025550123"},"2025550123"]}', '{"msisdn":[{"x":"2025550123"},"tel_…"]}'],
    ['{"pass\\u0077ord":"hunter22"}', '{"pass\\u0077ord":"[secret]"}'],
    ['{"password":null,"token":true,"secret":""}', '{"password":null,"token":true,"secret":""}'],
    [`{"${'x'.repeat(70)}_password":"hunter22"}`, `{"${'x'.repeat(70)}_password":"[secret]"}`],
  ])('%s', (before, after) => {
    expect(run(before)).toBe(after);
  });

  it('counts where a rule names what is below', () => {
    const rules: Rules = [{ path: 'password.hash', transform: 'drop' }];
    expect(run('{"password":"hunter22"}', rules)).toBe('{"password":"[secret]"}');
    expect(run('{"password":{"hash":"x","hint":"y"}}', rules)).toBe('{"password":{"hint":"y"}}');
  });

  it('does not outlive its field', () => {
    expect(run('[{"msisdn":["2025550123"]},"2025550123",[["2025550123"]]]')).toBe(
      '[{"msisdn":["tel_…"]},"2025550123",[["2025550123"]]]',
    );
  });
});

describe('objects of JavaScript', () => {
  const calls = open();
  const show = (value: unknown): string => masked(JSON.stringify(value));

  it('go through maps: a key that is a text may become another, a number stays, and an object does not', () => {
    const map = new Map<unknown, unknown>([
      [7, 1],
      ['+12025550123', 'x'],
      ['+1 202 555 0123', 'y'],
      ['msisdn', '2025550123'],
      [4111111111111111, 1],
    ]);
    const { m } = calls.record({ m: map }) as { m: Map<unknown, unknown> };
    expect(m.get(7)).toBe(1);
    expect(show([...m].slice(1))).toBe('[["tel_…","x"],["tel_…~2","y"],["msisdn","tel_…"],["card_…",1]]');
    expect(map.size).toBe(5);
    const same = new Map([['a', 1]]);
    expect((calls.record({ same }) as { same: unknown }).same).toEqual(same);
  });

  it.each(['scan', 'keep', 'drop'] as const)(
    'show no object that is the key of a map, under %s',
    (unlisted) => {
      const msisdn = '+12025550123';
      const hidden = [{ msisdn }, { msisdn }, Symbol(msisdn), () => msisdn, new Date(0), Object.create(null)];
      const { record } = open({
        ...policyOf([{ path: '**.msisdn', identifier: 'phone', transform: 'pseudonym' }]),
        unlisted,
      });
      const { map } = record({ map: new Map(hidden.map((key) => [key, { msisdn }])) }) as {
        map: Map<unknown, unknown>;
      };
      const date = unlisted === 'drop' ? expect.stringMatching(/^id_k1_/) : '1970-01-01T00:00:00.000Z';
      expect([...map.keys()]).toEqual(['object', 'object~2', 'symbol', 'function', date, 'object~3']);
      expect(inspect(map, { depth: 9 })).not.toContain('2025550123');
    },
  );

  it('go through sets, class instances and errors', () => {
    class Call {
      msisdn = new Set(['2025550123']);
      'a@example.org' = 1;
    }
    const after = calls.record({ call: new Call() }) as { call: { msisdn: Set<string> } };
    expect(show([...after.call.msisdn])).toBe('["tel_…"]');
    expect(show(Object.keys(after.call))).toBe('["msisdn","mail_…"]');
    const error = Object.assign(new Error('x'), { password: 'hunter22' });
    expect((calls.record({ error }) as { error: { password: string } }).error.password).toBe('[secret]');
  });

  it('leave what does not change, and keep the order of what does', () => {
    const record = { z: { y: 1 }, '+12025550123': 1, a: 2 };
    const after = calls.record(record)!;
    expect(after.z).toEqual(record.z);
    expect(show(after)).toBe('{"z":{"y":1},"tel_…":1,"a":2}');
    expect(calls.record(record.z)).toEqual(record.z);
  });

  it('forget the field at hand when a record logs another', () => {
    const getter = {
      get msisdn() {
        calls.record({ password: 'x' });
        return '2025550123';
      },
    };
    expect(show(calls.record(getter))).toBe('{"msisdn":"tel_…"}');
  });
});

const own = open().pseudonymsOf('phone', '+12025550123')[0]!;

const keyArbitrary = fc.constantFrom(
  ...[
    'a',
    'b',
    '0',
    '',
    '__proto__',
    'é',
    'msisdn',
    'password',
    'imei',
    'cookie',
    'version',
    'order_id',
    'toString',
  ],
  ...[
    '+12025550123',
    '+1 202 555 0123',
    '(202) 555-0123',
    'alice@example.org',
    'ALICE@example.org',
    '192.0.2.1',
  ],
  ...[own, `${own}~2`, '001b638445e6', '"', 'k'.repeat(70), `${'k'.repeat(60)} ::1`, 'name\u2028\ud800'],
);

const scalarArbitrary = fc.constantFrom<Json>(
  ...['hunter22', '2025550123', '+12025550123', '490154203237518', 'a=b; c=d', 'x', '', 'alice@example.org'],
  ...[2025550123, 490154203237518, 1234, 0.5, true, null],
);

const recordArbitrary = recordOf(keyArbitrary, scalarArbitrary);

const step = fc.oneof(
  { weight: 4, arbitrary: keyArbitrary.map((key) => `[${JSON.stringify(key)}]`) },
  { weight: 2, arbitrary: fc.constant('[*]') },
);
const path = fc
  .tuple(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 3 }))
  .map(([deep, steps]) => (deep ? `**${steps.join('')}` : steps.join('')));
const policyArbitrary = fc
  .array(
    fc.oneof(
      fc.record({ path, transform: fc.constantFrom('drop' as const, 'keep' as const, 'mask' as const) }),
      fc.record({ path, transform: fc.constant('replace' as const), with: fc.constantFrom('gone', 0) }),
      fc.record({
        path,
        transform: fc.constant('pseudonym' as const),
        identifier: fc.constant('opaque' as const),
      }),
    ),
    { maxLength: 3 },
  )
  .map(policyOf);

describe('all engines', () => {
  it('do the same with names, whatever the lines and the policy', () => {
    const line = recordArbitrary.chain(textArbitrary).map((text) => `${text}\n`);
    fc.assert(
      fc.property(policyArbitrary, fc.array(line, { maxLength: 6 }), (policy, lines) => {
        const kernel = openRun(() => openKernel(policy));
        const reference = openReference(policy);
        const half = lines.length >> 1;
        const got = [lines.slice(0, half), lines.slice(half)].map((some) =>
          kernel.rewrite(some.join('')).toString(),
        );
        expect(got.join('')).toBe(reference.rewrite(lines.join('')).toString());
        expect(ledger(kernel)).toEqual(ledger(reference));
      }),
      runs(300, 100),
    );
  });

  it('do so with objects in memory', () => {
    fc.assert(
      fc.property(policyArbitrary, recordArbitrary, (policy, record) => {
        let calls: Pseudonymizer;
        try {
          calls = open(policy);
        } catch (error) {
          if (error instanceof PolicyError) return fc.pre(false);
          throw error;
        }
        const before = JSON.stringify(record);
        const line = calls.line(before)!;
        const inLine = calls.report().rules.map(({ values }) => values);
        expect(JSON.stringify(calls.record(record as object))).toBe(JSON.stringify(JSON.parse(line)));
        expect(calls.report().rules.map(({ values }, i) => values - inLine[i]!)).toEqual(inLine);
        expect(JSON.stringify(record)).toBe(before);
      }),
      runs(300, 100),
    );
  });

  it('take the secret of each record for its names', () => {
    const policy: PolicyDocument = { ...policyOf([{ path: 'x', transform: 'drop' }]), time: 't' };
    const lines = ['2026-01-05', '2026-02-05', '2026-01-06', '2027-01-01', '2026-02-06']
      .map(
        (day, i) =>
          `{"t":"${day}T00:00:00Z","+12025550123":{"u${i}":1,"msisdn":"2025550123","pin":"1234"}}\n`,
      )
      .join('');
    const [kernel, reference] = [openKernel(policy, {}, monthly), openReference(policy, {}, monthly)];
    const after = kernel.rewrite(lines).toString();
    expect(after).toBe(reference.rewrite(lines).toString());
    expect(ledger(kernel)).toEqual(ledger(reference));
    expect(after.match(/tel_(?:jan|feb)/g)).toEqual(
      ['tel_jan', 'tel_feb', 'tel_jan', 'tel_feb'].flatMap((name) => [name, name]),
    );
    const calls = createPseudonymizer(policy, monthly, { memo: 256 });
    const records = lines
      .trim()
      .split('\n')
      .flatMap((line) => calls.record(JSON.parse(line)) ?? []);
    expect(records).toEqual(
      after
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  });

  it('leave what they gave as it is', () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        const calls = open();
        const once = calls.line(JSON.stringify(record))!;
        expect(calls.line(once)).toBe(once);
      }),
      runs(300, 100),
    );
  });

  it('do not take a long name with escapes for a shorter one that it begins with', () => {
    const lines = '{"kkkkkkk":1}\n{"\\u006bkkkkkk ::1":1}\n';
    expect(masked(openKernel(policyOf()).rewrite(lines).toString())).toBe(
      '{"kkkkkkk":1}\n{"kkkkkkk ip_…":1}\n',
    );
  });

  it('forget and learn names when a piece has more of them than the kernel holds', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => `{"word${i.toString(36)}":"2025550123","msisdn":"2025550123","u${i}@example.org":1}\n`,
    );
    const [kernel, reference] = [openKernel(policyOf()), openReference(policyOf())];
    const plain = lines.map((line) => line.replace(/,"u.*"/, ',"x"')).join('');
    for (const input of [plain, lines.join(''), plain]) {
      expect(kernel.rewrite(input).toString()).toBe(reference.rewrite(input).toString());
    }
    expect(ledger(kernel)).toEqual(ledger(reference));
  });
});

describe('the names of fields that no rule has, where such fields go', () => {
  const policy = (...rules: Rules): PolicyDocument => ({ version: 1, region: 'US', unlisted: 'drop', rules });
  const phone: Rules[number] = { path: '**.phone', identifier: 'phone', transform: 'pseudonym' };

  it('are looked through where an object stays for what is in it', () => {
    const line = '{"+12025550123":{"phone":"+12025550145","a@example.org":1},"calls":[{"b@example.org":{}}]}';
    const calls = open(policy(phone));
    const after = calls.line(line)!;
    expect(masked(after)).toBe('{"tel_…":{"phone":"tel_…"},"calls":[{"mail_…":{}}]}');
    expect(calls.record(JSON.parse(line))).toEqual(JSON.parse(after));
    expect(openReference(policy(phone)).rewrite(line).toString()).toBe(after);
    expect(calls.line(after)).toBe(after);
  });

  it.each([
    ['12025550123', 'id_…'],
    ['550e8400-e29b-41d4-a716-446655440000', 'id_…'],
    ['2025-06-01', 'id_…'],
    ['a\\nb', 'id_…'],
    ['line2', 'line2'],
    ['Alice Smith', 'Alice Smith'],
    ['été', 'été'],
  ])('are hashed where they are no words by their form: %s', (name, wanted) => {
    const line = `{"${name}":{"phone":"911"}}`;
    const calls = open(policy(phone));
    const after = calls.line(line)!;
    expect(masked(after)).toBe(`{"${wanted}":{"phone":"tel_emergency"}}`);
    expect(calls.record(JSON.parse(line))).toEqual(JSON.parse(after));
    expect(calls.line(after)).toBe(after);
  });

  it('are looked through below a rule for a value', () => {
    const calls = open(policy({ path: 'p', transform: 'pseudonym' }));
    expect(masked(calls.line('{"p":{"a@example.org":"x"}}')!)).toBe('{"p":{"mail_…":"id_…"}}');
  });

  it('are looked through in JSON inside a string', () => {
    const calls = open(policy({ path: 'j', transform: 'json', rules: [phone] }));
    const line = JSON.stringify({ j: '{"a@example.org":{"phone":"911"}}' });
    expect(masked(calls.line(line)!)).toBe(JSON.stringify({ j: '{"mail_…":{"phone":"tel_emergency"}}' }));
  });

  it('stay where a rule names or keeps them', () => {
    const calls = open(
      policy(phone, { path: 'kept', transform: 'keep' }, { path: '["a@example.org"].x', transform: 'keep' }),
    );
    const line = '{"kept":{"b@example.org":1},"a@example.org":{"x":1}}';
    expect(calls.line(line)).toBe(line);
  });

  it('cost nothing where their fields go whatever is in them', () => {
    const { automaton } = prepare(
      policy({ path: 'a.phone', identifier: 'phone', transform: 'pseudonym' }),
    ).program;
    expect(automaton.states.some(({ names, keys }) => names && keys.size > 0)).toBe(false);
  });
});

describe('names and values in turn', () => {
  it.each([
    [
      'what Node has of a request',
      '{"rawHeaders":["Host","example.org","Cookie","sid=31d4d96e; lang=en","X-Api-Key","k-98765","X-Phone","2025550123","n"]}',
      '{"rawHeaders":["Host","example.org","Cookie","sid=[secret]; lang=en","X-Api-Key","[secret]","X-Phone","tel_…","n"]}',
    ],
    [
      'by other spellings',
      '{"req":{"raw_trailers":["x-csrf-token","hunter22"]}}',
      '{"req":{"raw_trailers":["x-csrf-token","[secret]"]}}',
    ],
    [
      'options',
      '{"argv":["run","--password","hunter22","-pin",4711]}',
      '{"argv":["run","--password","[secret]","-pin","[secret]"]}',
    ],
    [
      'written with escapes',
      '["\\u002d-password","hunter22","-\\u0070assword","hunter22"]',
      '["\\u002d-password","[secret]","-\\u0070assword","[secret]"]',
    ],
    [
      'an option behind one',
      '{"argv":["--api-key","--phone","2025550123"]}',
      '{"argv":["--api-key","--phone","tel_…"]}',
    ],
    [
      'in a list of lists',
      '[["--token","k9d8f7a1"],["--msisdn","2025550123"]]',
      '[["--token","[secret]"],["--msisdn","tel_…"]]',
    ],
  ])('%s', (_, before, after) => {
    expect(run(before)).toBe(after);
  });

  it.each([
    '{"fields":["password","username","token","email"]}',
    '{"allowedHeaders":["authorization","content-type","x-api-key","x-trace"]}',
    '{"argv":["-","a","--","hunter","-1","5","--offset","-5","--verbose","on","-p","80"]}',
    '{"rawHeaders":["cookie"]}',
    '{"rawHeaders":"cookie"}',
    '{"rawHeaders":[["cookie","a"],1,null]}',
  ])('stay in %s', (line) => {
    expect(run(line)).toBe(line);
  });

  it('say what they would as the names of fields, in every engine', () => {
    const names = fc.constantFrom(
      'password',
      'api-key',
      'cookie',
      'msisdn',
      'imsi',
      'offset',
      'x',
      'from',
      'Ki',
      'version',
    );
    const values = fc.constantFrom<string | number>(
      'hunter22',
      '2025550123',
      '001010123456789',
      'a=b; c=d',
      12025550123,
      '--x',
      '',
      '-1',
    );
    const dashed = fc.constantFrom('--', '-').chain((dashes) => names.map((name) => dashes + name));
    fc.assert(
      fc.property(
        fc.constantFrom('rawHeaders', 'argv', 'list', 'password'),
        fc.array(fc.oneof(names, dashed, values), { maxLength: 6 }),
        (list, elements) => {
          const after = JSON.parse(run(JSON.stringify({ [list]: elements }))) as Record<string, string[]>;
          elements.forEach((element, i) => {
            if (list !== 'rawHeaders' || i % 2 === 0 || typeof elements[i - 1] !== 'string') return;
            expect(after[list]![i]).toEqual(
              Object.values(JSON.parse(run(JSON.stringify({ [elements[i - 1]!]: element }))))[0],
            );
          });
        },
      ),
      runs(2000, 200),
    );
  });
});

describe('bytes as JSON has them', () => {
  const bytes = (text: string): string => JSON.stringify(Buffer.from(text));
  const numbered = (text: string): string => JSON.stringify(new Uint8Array(Buffer.from(text)));

  it.each([
    ['a Buffer', `{"b":${bytes('call +12025550123')}}`, '{"b":"call tel_…"}'],
    ['a Uint8Array', `{"b":${numbered('+12025550123')},"c":1}`, '{"b":"tel_…","c":1}'],
    ['by its name', `{"password":${bytes('hunter22')}}`, '{"password":"[secret]"}'],
    [
      'with JSON in it',
      `{"body":${bytes('{"phone":"+12025550123"}')}}`,
      '{"body":"{\\"phone\\":\\"tel_…\\"}"}',
    ],
    [
      'the other way round',
      `{"b":{ "data" : ${JSON.stringify([...Buffer.from('192.0.2.1')])} , "type" : "Buffer" }}`,
      '{"b":"ip_…"}',
    ],
    [
      'elements',
      `{"list":[1,${bytes('alice@example.org')},${numbered('none')}]}`,
      `{"list":[1,"mail_…",${numbered('none')}]}`,
    ],
    ['behind an option', `["--password",${bytes('hunter22')}]`, '["--password","[secret]"]'],
  ])('%s', (_, before, after) => {
    expect(run(before)).toBe(after);
  });

  it.each([
    `{"b":${bytes('all is well')},"c":${numbered('so it is')}}`,
    '{"hours":{"0":5,"1":9,"2":30,"3":17}}',
    '{"b":{"type":"Buffer","data":[1,2,300]},"c":{"type":"Buffer","data":"x"},"d":{"type":"Buffer"},"e":{"0":43,"2":49,"3":50,"4":51}}',
    '{"b":{"type":"Buffer","data":[],"n":1},"c":{"type":"Buffer","data":[]}}',
  ])('stay in %s', (line) => {
    expect(run(line)).toBe(line);
  });

  it('are numbers where unlisted fields stay, and below a rule', () => {
    const rules: Rules = [{ path: 'b.data', transform: 'drop' }];
    const record = JSON.parse(`{"b":${bytes('+12025550123')}}`);
    for (const unlisted of ['keep', 'scan'] as const) {
      const calls = createPseudonymizer({ version: 1, unlisted, rules }, secret);
      const expected = { b: { type: 'Buffer' } };
      expect(calls.record(record)).toEqual(expected);
      expect(JSON.parse(calls.line(JSON.stringify(record))!)).toEqual(expected);
    }
  });

  it('become what they are in memory', () => {
    const texts = fc.constantFrom(
      '+12025550123',
      'call (202) 555-0123',
      'hunter22',
      'sid=1f; a=b',
      'fine',
      'é ☎ +44 7700 900123',
    );
    const make = fc.constantFrom(
      (text: string): Uint8Array => Buffer.from(text),
      (text: string) => new Uint8Array(Buffer.from(text)),
    );
    fc.assert(
      fc.property(fc.constantFrom('b', 'password', 'cookie', 'phone'), texts, make, (name, text, as) => {
        const record = { [name]: as(text), list: [as(text)] };
        const line = JSON.stringify(record);
        expect(run(line)).toBe(masked(JSON.stringify(open().record(record))));
      }),
      runs(1000, 100),
    );
  });
});
