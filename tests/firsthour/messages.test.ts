import { describe, expect, it } from 'vitest';
import { folder, program, secret, shell, values } from './home.js';

const policy = 'version: 1\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n';
const imports = `import { createPseudonymizer } from 'nymline'; import { createTransform, createRecordTransform } from 'nymline/stream';
  import { Readable } from 'node:stream'; import { pipeline } from 'node:stream/promises'; import split2 from 'split2';
  const policy = ${JSON.stringify(policy)}; const keyring = process.env.KEYS;
  const lines = '{"from":"+12025550123"}\\n'.repeat(2);
  const sink = async function* (source) { for await (const _ of source); };`;

/** What a program does wrong, and what it is told. */
const slips: readonly (readonly [what: string, script: string, told: string])[] = [
  [
    'a hex secret without hex:',
    `createPseudonymizer(policy, keyring.slice(4))`,
    'got hexadecimal digits; write hex: before them',
  ],
  [
    'the same in a document',
    `createPseudonymizer(policy, { version: 1, secrets: [{ id: 'k1', secret: keyring.slice(4) }] })`,
    'write hex: before them',
  ],
  [
    'a keyring that is not set',
    `createPseudonymizer(policy, process.env.UNSET)`,
    'got undefined; is the variable set',
  ],
  [
    'the name of a file for a policy',
    `createPseudonymizer('policy.yaml', keyring)`,
    "loadPolicy('policy.yaml') reads one",
  ],
  [
    '{ file } for a policy',
    `createPseudonymizer({ file: 'policy.yaml' }, keyring)`,
    "loadPolicy('policy.yaml') reads one",
  ],
  [
    'a Buffer for a line',
    `createPseudonymizer(policy, keyring).line(Buffer.from(lines))`,
    'line expected a string, got bytes; chunk takes bytes',
  ],
  [
    'a text for a chunk',
    `createPseudonymizer(policy, keyring).chunk(lines).bytes`,
    'chunk expected bytes, got a string; line takes text',
  ],
  [
    'split2() before createTransform',
    `await pipeline(Readable.from([lines]), split2(), createTransform(createPseudonymizer(policy, keyring).input()), sink)`,
    'leave split2() out',
  ],
  [
    'extends: pino',
    `createPseudonymizer({ version: 1, extends: 'pino' }, keyring)`,
    'did you mean pino-http?',
  ],
  ['region UK', `createPseudonymizer(policy + 'region: UK', keyring)`, 'did you mean GB?'],
  ['a misspelt option', `createPseudonymizer(policy, keyring, { onWarnin() {} })`, 'did you mean onWarning?'],
  ...['$.from', '/from', 'from,to', 'from|to', 'from?.to'].map(
    (path) =>
      [
        `the path ${path}`,
        `createPseudonymizer(policy.replace('from', '"${path}"'), keyring)`,
        '/rules/0/path expected',
      ] as const,
  ),
];

describe('what a program is told of', () => {
  it.each(slips)('%s', async (_, script, told) => {
    const { code, err } = await program(`${imports} ${script};`);
    expect(code).toBe(1);
    expect(err).toContain(told);
    expect(err).not.toMatch(values);
  });

  it('split2() without a parser before createRecordTransform: once, and fatal where that is wanted', async () => {
    const script = (options: string) =>
      `${imports} await pipeline(Readable.from([lines]), split2(), createRecordTransform(createPseudonymizer(policy, keyring${options})), sink);`;
    const { code, err } = await program(script(''));
    expect(code).toBe(0);
    expect(err.match(/WARN_QUARANTINE/g)).toHaveLength(1);
    expect(err).toContain('a string or bytes must be parsed first, as by split2(JSON.parse)');
    expect((await program(script(', { strict: true }'))).code).toBe(1);
  });
});

describe('what the command is told of', () => {
  it('compressed records, and how to unpack them', async () => {
    const path = folder({ 'p.yaml': policy, 'in.csv.bz2': Buffer.from('BZh91AY&SY\0') });
    const { code, err } = await shell(`NYMLINE_KEYRING=$KEYS nymline run -f csv -p p.yaml in.csv.bz2`, path);
    expect(code).toBe(2);
    expect(err).toContain('got bzip2 data; unpack it first:\n  bzcat in.csv.bz2 | nymline');
  });

  it('the lines of the faults of a policy', async () => {
    const path = folder({
      'p.yaml': `${policy}  - path: a|b\n    transform: drop\n  - path: c\n    transfrom: drop\n`,
    });
    const { code, err } = await shell('nymline check p.yaml', path);
    expect(code).toBe(2);
    expect(err).toMatch(/\/rules\/1\/path {2}line 4\n/);
    expect(err).toMatch(/\/rules\/2\/transform {2}line 6\n/);
  });

  it('a secret in a file that lacks its prefix', async () => {
    const path = folder({ 'p.yaml': policy, keys: secret.slice(4), in: '' });
    const { code, err } = await shell('nymline run -p p.yaml -k keys in', path);
    expect(code).toBe(2);
    expect(err).toContain('write hex: before them');
    expect(err).not.toMatch(values);
  });
});
