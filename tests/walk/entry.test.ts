import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../src/index.js';
import { runs } from '../deep.js';
import { ledger, openKernel, openReference, secret } from '../kernel/run.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  unlisted: 'scan',
  rules: [{ path: 'listed', transform: 'keep' }],
};
const calls = createPseudonymizer(policy, secret, { memo: 256, onQuarantine() {} });
const kernel = openKernel(policy);
const reference = openReference(policy);

const masked = (text: string): string => text.replace(/_k1_[a-z2-7]{26}/g, '_…');

/** The line, by the kernel; the other engines must say the same. */
function run(line: string): string {
  const after = kernel.rewrite(line).toString();
  expect(reference.rewrite(line).toString()).toBe(after);
  expect(ledger(reference)).toEqual(ledger(kernel));
  if (!line.includes('"key":"a","key"')) expect(calls.record(JSON.parse(line))).toEqual(JSON.parse(after));
  return masked(after);
}

describe('a value whose name stands beside it', () => {
  it.each([
    [
      '{"key":"password","value":{"stringValue":"hunter22"}}',
      '{"key":"password","value":{"stringValue":"[secret]"}}',
    ],
    ['[{"key":"pin","value":{"intValue":"1234"}}]', '[{"key":"pin","value":{"intValue":"[secret]"}}]'],
    [
      '{"value":{"stringValue":"hunter22"},"key":"password"}',
      '{"value":{"stringValue":"[secret]"},"key":"password"}',
    ],
    [
      '{"a":1,"value":"hunter22","b":[{"c":2}],"name":"db.password"}',
      '{"a":1,"value":"[secret]","b":[{"c":2}],"name":"db.password"}',
    ],
    [
      '{"name":"Authorization","value":"Basic YWxpY2U6aHVudGVyMjI="}',
      '{"name":"Authorization","value":"Basic [secret]"}',
    ],
    [
      '{"name":"Cookie","value":"sid=abc; theme=dark"}',
      '{"name":"Cookie","value":"sid=[secret]; theme=dark"}',
    ],
    ['{"name":"DB_PASSWORD","value":"hunter22"}', '{"name":"DB_PASSWORD","value":"[secret]"}'],
    ['{"Name":"password","Value":"hunter22"}', '{"Name":"password","Value":"[secret]"}'],
    [
      '{"title":"Password","value":"hunter22","short":true}',
      '{"title":"Password","value":"[secret]","short":true}',
    ],
    [
      '{"field":"msisdn","fromString":"2025550123","toString":"2025550124"}',
      '{"field":"msisdn","fromString":"tel_…","toString":"tel_…"}',
    ],
    [
      '{"op":"replace","path":"/user/password","value":"hunter22"}',
      '{"op":"replace","path":"/user/password","value":"[secret]"}',
    ],
    [
      '{"type":"string_too_short","loc":["body","password"],"input":"hunter22"}',
      '{"type":"string_too_short","loc":["body","password"],"input":"[secret]"}',
    ],
    [
      '{"type":"password","name":"login","value":"hunter22"}',
      '{"type":"password","name":"login","value":"[secret]"}',
    ],
    ['{"k":"msisdn","v":2025550123}', '{"k":"msisdn","v":"tel_…"}'],
    [
      '{"n\\u0061me":"p\\u0061ssword","value":"hunter22"}',
      '{"n\\u0061me":"p\\u0061ssword","value":"[secret]"}',
    ],
    [
      `{"name":"${'x'.repeat(300)}_password","value":"hunter22"}`,
      `{"name":"${'x'.repeat(300)}_password","value":"[secret]"}`,
    ],
    ['{"key":"a","key":"password","value":"hunter22"}', '{"key":"a","key":"password","value":"[secret]"}'],
    [
      '{"key":"user","value":{"kvlistValue":{"values":[{"key":"pin","value":{"intValue":1234}}]}}}',
      '{"key":"user","value":{"kvlistValue":{"values":[{"key":"pin","value":{"intValue":"[secret]"}}]}}}',
    ],
    [
      '{"key":"msisdn","value":{"arrayValue":{"values":[{"stringValue":"2025550123"}]}}}',
      '{"key":"msisdn","value":{"arrayValue":{"values":[{"stringValue":"tel_…"}]}}}',
    ],
  ])('%s', (before, after) => {
    expect(run(before)).toBe(after);
  });

  it.each([
    '{"name":"colour","value":"hunter22"}',
    '{"name":"password","type":"text","label":"Your password"}',
    '{"id":"1234","type":"Counter","value":20255501}',
    '{"key":"retries","value":{"intValue":"1234"}}',
    '{"name":"app","level":30,"values":["1234","4321"]}',
    '[{"key":"password"},{"value":"hunter22"}]',
    '{"key":"password","at":{"value":"hunter22"}}',
    '{"at":{"name":"password"},"value":"hunter22"}',
  ])('and no other: %s', (line) => {
    expect(run(line)).toBe(line);
  });
});

describe('a field whose name says only that here is the value', () => {
  it.each([
    ['{"password":{"S":"hunter22"}}', '{"password":{"S":"[secret]"}}'],
    ['{"msisdn":{"$numberLong":"2025550123"}}', '{"msisdn":{"$numberLong":"tel_…"}}'],
    ['{"pin":{"old":"1234","new":["4321"]}}', '{"pin":{"old":"[secret]","new":["[secret]"]}}'],
    ['{"password":[{"value":"hunter22"}]}', '{"password":[{"value":"[secret]"}]}'],
    ['{"password":{"_":"hunter22","policy":"strong"}}', '{"password":{"_":"[secret]","policy":"strong"}}'],
  ])('has what the field around is: %s', (before, after) => {
    expect(run(before)).toBe(after);
  });
});

describe('a field whose name says only which of several it is', () => {
  it.each([
    ['{"phone":{"home":"2025550123","Work":2025550124}}', '{"phone":{"home":"tel_…","Work":"tel_…"}}'],
    [
      '{ "phones": { "work": ["2025550123"], "other_2": "2025550123" } }',
      '{ "phones": { "work": ["tel_…"], "other_2": "tel_…" } }',
    ],
    ['{"phones":[{"primary":{"value":"2025550123"}}]}', '{"phones":[{"primary":{"value":"tel_…"}}]}'],
    [
      '{"password":{"alice":"hunter22","root":"w1nter"}}',
      '{"password":{"alice":"[secret]","root":"[secret]"}}',
    ],
    ['{"password":{"Alice Example":"hunter22"}}', '{"password":{"Alice Example":"[secret]"}}'],
    ['{"phone":{"1":"2025550123","12":"2025550123"}}', '{"phone":{"1":"tel_…","12":"tel_…"}}'],
    ['{"phone":{"x7@example.org":"2025550123"}}', '{"phone":{"mail_…":"tel_…"}}'],
    [
      '{"phone":{"123e4567-e89b-12d3-a456-426614174000":"2025550123"}}',
      '{"phone":{"123e4567-e89b-12d3-a456-426614174000":"tel_…"}}',
    ],
  ])('has what the field around is: %s', (before, after) => {
    expect(run(before)).toBe(after);
  });

  it.each([
    ['{"version":{"main":"192.0.2.17","1":"192.0.2.17"}}', '{"version":{"main":"ip_…","1":"ip_…"}}'],
    ['{"versions":{"local":["192.0.2.17"]}}', '{"versions":{"local":["ip_…"]}}'],
    ['{"version":{"0":"1.2.3","main":"2.0.0"}}', '{"version":{"0":"1.2.3","main":"2.0.0"}}'],
  ])('but is searched where that is no identifier: %s', (before, after) => {
    expect(run(before)).toBe(after);
  });

  it.each([
    '{"phone":{"total":2025550123,"count":2025550123,"id":2025550123,"duration":2025550123,"time":2025550123}}',
    '{"phone":{"ids":["2025550123"],"2024":20255501,"primary":true,"home":12}}',
    '{"password":{"minLength":"8chars","algorithm":"sha256","max":"64chars","policy":"strong2"}}',
    '{"password":{"at":{"alice":"hunter22"}}}',
    '{"order_id":{"primary":"2025550123"}}',
    '{"phone":"","home":"2025550123"}',
  ])('and no other: %s', (line) => {
    expect(run(line)).toBe(line);
  });
});

describe('a field of several', () => {
  it.each([
    ['{"passwords":["hunter22",{"alice":"hunter22"}]}', '{"passwords":["[secret]",{"alice":"[secret]"}]}'],
    [
      '{"passwords":{"alice":"hunter22","bob":["w1nter"]},"x":"hunter22"}',
      '{"passwords":{"alice":"[secret]","bob":["[secret]"]},"x":"hunter22"}',
    ],
    [
      '{"secrets":{"db":"hunter22","smtp":{"relay":"w1nter"},"mode":"strict"}}',
      '{"secrets":{"db":"[secret]","smtp":{"relay":"[secret]"},"mode":"strict"}}',
    ],
    [
      '{"req":{"cookies":{"session":"abc123def"},"url":"/"}}',
      '{"req":{"cookies":{"session":"[secret]"},"url":"/"}}',
    ],
    [
      '{"cookies":[{"name":"sid","value":"abc123def","domain":"example.org"}]}',
      '{"cookies":[{"name":"sid","value":"[secret]","domain":"example.org"}]}',
    ],
    ['{"apiKeys":["q7Rk2mVx9TzL4nWb8YcD3sFg"]}', '{"apiKeys":["[secret]"]}'],
    [
      '{"tokens":128,"total_tokens":{"in":12,"out":"b12"},"words":{"tokens":["the","cat"]}}',
      '{"tokens":128,"total_tokens":{"in":12,"out":"b12"},"words":{"tokens":["the","cat"]}}',
    ],
  ])('is one of them: %s', (before, after) => {
    expect(run(before)).toBe(after);
  });
});

describe('lists of names and values', () => {
  it.each([
    [
      '[["Authorization","Bearer abcdefgh"],["Accept","*/*"]]',
      '[["Authorization","Bearer [secret]"],["Accept","*/*"]]',
    ],
    ['{"h":[["password","hunter22"],["user","x"]]}', '{"h":[["password","[secret]"],["user","x"]]}'],
    ['{"env":[ [ "PIN" , 1234 ] ]}', '{"env":[ [ "PIN" , "[secret]" ] ]}'],
    [
      '{"headers":["Host","example.org","X-Api-Key","q7Rk2mVx9TzL4nWb"]}',
      '{"headers":["Host","example.org","X-Api-Key","[secret]"]}',
    ],
    [
      '{"requestHeaders":["Authorization","Basic YWxpY2U6aHVudGVyMjI="]}',
      '{"requestHeaders":["Authorization","Basic [secret]"]}',
    ],
    ['{"cmd":["mysql","-u","root","-pS3cret"]}', '{"cmd":["mysql","-u","root","-p[secret]"]}'],
    ['["sshpass","-p","hunter22","ssh","host"]', '["sshpass","-p","[secret]","ssh","host"]'],
    [
      '{"argv":["/usr/bin/curl","-u","alice:hunter22","https://example.org/"]}',
      '{"argv":["/usr/bin/curl","-u","[secret]","https://example.org/"]}',
    ],
    [
      '{"argv":["redis-cli","-h","cache","-a","hunter22"]}',
      '{"argv":["redis-cli","-h","cache","-a","[secret]"]}',
    ],
  ])('%s', (before, after) => {
    expect(run(before)).toBe(after);
  });

  it.each([
    '{"headers":["name","password","username","phone"]}',
    '{"allowHeaders":["Authorization","Content-Type"]}',
    '[["a","b"],["c","d"]]',
    '["password","username"]',
    '{"values":[["1764547200000","line"],["1764547201000","line"]]}',
    '["docker","run","-p","8080:80","-d","nginx"]',
    '["ssh","-p","2222","host"]',
  ])('and of none: %s', (line) => {
    expect(run(line)).toBe(line);
  });
});

describe('a record that is bytes', () => {
  const bytes = (text: string): number[] => [...Buffer.from(text)];

  it.each(['call +12025550123', 'password=hunter22', 'alice@example.org'])(
    'is none, where it says %s',
    (text) => {
      for (const object of [
        { type: 'Buffer', data: bytes(text) },
        { data: bytes(text), type: 'Buffer' },
        { ...new Uint8Array(bytes(text)) },
      ]) {
        const line = `${JSON.stringify(object)}\n`;
        const run = openKernel(policy);
        expect(run.rewrite(line).toString()).toBe('');
        expect(run.quarantined).toEqual(['1 ERR_RECORD_SHAPE']);
        expect(openReference(policy).rewrite(line).toString()).toBe('');
        expect(createPseudonymizer(policy, secret, { onQuarantine() {} }).record(object)).toBeUndefined();
      }
    },
  );

  it('stays, where nothing is found in it', () => {
    const record = { type: 'Buffer', data: bytes('nothing at all') };
    expect(run(JSON.stringify(record))).toBe(JSON.stringify(record));
  });
});

describe('a list of arguments', () => {
  it.each([
    ['plain', (i: number) => `v${i}`],
    ['options', (i: number) => `-p${i}`],
  ] as const)('takes no longer for each, however many there are: %s', (_, make) => {
    const timeOf = (count: number): number => {
      const { record } = createPseudonymizer(policy, secret, { memo: 256 });
      const list = Array.from({ length: count }, (_, i) => make(i));
      record(list.slice(0, 100));
      const start = process.cpuUsage();
      record(list);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    expect(timeOf(40_000)).toBeLessThan(30 * timeOf(4000) + 200);
  });
});

describe('the same value', () => {
  const name = fc.constantFrom(
    'password',
    'msisdn',
    'pin',
    'authorization',
    'cookie',
    'db.pass',
    'version',
    'x',
    'a b',
    'order_id',
    'passwords',
    'tokens',
    'client',
    '',
  );
  const value = fc.constantFrom(
    'hunter22',
    '2025550123',
    '1234',
    'Bearer abcdefgh',
    'a=b',
    '192.0.2.1',
    '10.0.0.1',
    'true',
    '+12025550123',
    'word',
  );
  const naming = fc.constantFrom('key', 'name', 'k', 'Name', 'header', 'field', 'parameter', 'paramName');
  const bearing = fc.constantFrom('value', 'v', 'val', 'stringValue', 'Value', 'newValue');
  const beside = fc.array(
    fc.tuple(fc.constantFrom('at', 'b', 'unit', 'ok'), fc.constantFrom<unknown>(1, 'x', [2], { z: 'y' })),
    {
      maxLength: 3,
    },
  );
  const shape = fc.constantFrom<(name: string, value: string, n: string, v: string, more: object) => unknown>(
    (name, value, n, v, more) => ({ [n]: name, ...more, [v]: value }),
    (name, value, n, v, more) => ({ ...more, [v]: value, [n]: name }),
    (name, value, n, v, more) => ({ ...more, [n]: name, [v]: { stringValue: value } }),
    (name, value, n, v, more) => ({
      [v]: { arrayValue: { values: [{ stringValue: value }] } },
      ...more,
      [n]: name,
    }),
    (name, value) => ({ [name === '' ? 'x' : name]: { value } }),
    (name, value) => ({
      deep: [
        {
          list: [
            ['x', 'y'],
            [name, value],
          ],
        },
      ],
    }),
    (name, value) => ({ headers: ['Host', 'example.org:1', /^[\w-]+$/.test(name) ? name : 'x', value] }),
  );

  it('is the same wherever its name stands', () => {
    const leaf = (node: unknown): unknown[] =>
      typeof node === 'object' && node !== null ? Object.values(node).flatMap(leaf) : [node];
    fc.assert(
      fc.property(name, value, naming, bearing, beside, shape, (given, text, n, v, rest, make) => {
        const record = make(given, text, n, v, Object.fromEntries(rest));
        const before = leaf(record);
        const line = JSON.stringify(record);
        const after = kernel.rewrite(line).toString();
        expect(reference.rewrite(line).toString()).toBe(after);
        expect(calls.record(JSON.parse(line))).toEqual(JSON.parse(after));
        const names = line.includes('"headers"') && !/^[\w-]+$/.test(given) ? 'x' : given;
        const field = Object.values(calls.record({ [names === '' ? 'x' : names]: text })!)[0];
        expect(leaf(JSON.parse(after))[before.lastIndexOf(text)]).toBe(field);
      }),
      runs(20_000, 1000),
    );
  });

  it('in every engine, whatever stands beside what', () => {
    const key = fc.constantFrom(
      ...[
        'key',
        'name',
        'type',
        'id',
        'path',
        'value',
        'v',
        'values',
        'stringValue',
        'old',
        'from',
        'text',
        'S',
        'at',
        '_',
        '0',
      ],
      ...[
        'password',
        'passwords',
        'secrets',
        'cookies',
        'headers',
        'rawHeaders',
        'msisdn',
        'version',
        'data',
        'p\u00e4ss',
      ],
    );
    const leaf = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'password',
          'msisdn',
          'version',
          'hunter22',
          '2025550123',
          'a=b',
          '192.0.2.1',
          'Basic YWxpY2U6aHVudGVyMjI=',
        ),
      },
      fc.constantFrom(
        '-p',
        '--password',
        'mysql',
        '-pS3cret',
        'Accept',
        '',
        'x'.repeat(70),
        'cookie',
        'pass\\word',
        'c\u00f6',
      ),
      fc.constantFrom<unknown>(1234, 2025550123, true, null),
    );
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5, depthSize: 'medium' },
        leaf,
        fc.dictionary(key, tie('node'), { maxKeys: 5, noNullPrototype: true }),
        fc.array(tie('node'), { maxLength: 4 }),
      ),
    }));
    const record = fc.oneof(
      fc.dictionary(key, node, { maxKeys: 5, noNullPrototype: true }),
      fc.array(node, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (records) => {
        const lines = records.map((each) => `${JSON.stringify(each)}\n`).join('');
        const after = kernel.rewrite(lines).toString();
        expect(after).toBe(reference.rewrite(lines).toString());
        expect(ledger(kernel)).toEqual(ledger(reference));
        const objects = records
          .map((each) => calls.record(each as object))
          .filter((each) => each !== undefined);
        expect(
          after
            .trimEnd()
            .split('\n')
            .filter(Boolean)
            .map((line): unknown => JSON.parse(line)),
        ).toEqual(objects);
      }),
      runs(20_000, 1500),
    );
  }, 120_000);
});
