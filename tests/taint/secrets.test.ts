/**
 * A secret in the wrong place: every spelling of it goes to every argument of every function and command, and all
 * that comes out is searched for four bytes of it in a row, in any coding.
 */
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as nymline from '../../src/index.js';
import * as pino from '../../src/integrations/pino.js';
import { nymline as command, folder } from '../cli/terminal.js';

const secret = createHash('sha256').update('nymline, a secret for tests').digest();
const hex = secret.toString('hex');
const base64 = secret.toString('base64');
const documentOf = (entry: object): object => ({ version: 1, secrets: [{ id: 'k1', ...entry }] });

/** Good ones, and each with a fault of its own, since it is a fault that talks. */
const spellings: Readonly<Record<string, unknown>> = {
  bytes: secret,
  'an array of bytes': new Uint8Array(secret),
  'a list of numbers': [...secret],
  'hex:': `hex:${hex}`,
  'hex: in capitals': `hex:${hex.toUpperCase()}`,
  'hex:, odd': `hex:${hex}a`,
  'hex:, too short': `hex:${hex.slice(0, 40)}`,
  'base64:': `base64:${base64}`,
  'base64url:': `base64:${secret.toString('base64url')}`,
  'base64:, malformed': `base64:${base64}!`,
  'bare hexadecimal': hex,
  'bare base64': base64,
  'bytes as text': secret.toString('latin1'),
  'a document': documentOf({ secret: `hex:${hex}` }),
  'a document of bytes': documentOf({ secret }),
  'a document of bare hexadecimal': documentOf({ secret: hex }),
  'a document with a fault': documentOf({ secret: `base64:${base64}`, from: `hex:${hex}` }),
  'a document with the secret for an id': documentOf({ id: hex, secret: `hex:${hex}` }),
  'a document with the secret for a name': documentOf({ [`hex:${hex}`]: 1 }),
  'its text': JSON.stringify(documentOf({ secret: `base64:${base64}` })),
  'its text, cut short': JSON.stringify(documentOf({ secret: `base64:${base64}` })).slice(0, -5),
  'its text in YAML': `version: 1\nsecrets:\n  - id: k1\n    secret: base64:${base64}\n`,
  'a map of it': { [hex]: hex },
  'a variable': `KEY=${hex}`,
};

/** Every four bytes in a row, as they are written. */
const runs = new Set<string>();
for (let at = 0; at + 4 <= secret.length; at++) {
  const four = secret.subarray(at, at + 4);
  runs
    .add(four.toString('hex'))
    .add([...four].join(','))
    .add([...four].join(', '))
    .add(four.toString('latin1'));
  runs.add([...four].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''));
}
for (const shift of [0, 1, 2]) {
  for (const coding of ['base64', 'base64url'] as const) {
    const text = secret.subarray(shift).toString(coding);
    for (let at = 0; at + 6 <= text.length - 2; at++) runs.add(text.slice(at, at + 6));
  }
}

function leaksOf(text: string): string[] {
  const lower = text.toLowerCase();
  return [...runs].filter((run) => text.includes(run) || (/^[\da-f]{8}$/.test(run) && lower.includes(run)));
}

/** All that can be made of what came out. */
function show(what: unknown): string {
  if (!(what instanceof Error)) return inspect(what, { depth: 9, showHidden: true, getters: true });
  const { message, stack, cause } = what;
  const json = JSON.stringify(what, Object.getOwnPropertyNames(what));
  return [
    message,
    stack,
    String(what),
    json,
    inspect(what, { depth: 9, showHidden: true }),
    show(cause ?? ''),
  ].join('\n');
}

const warnings: string[] = [];
process.on('warning', (warning) => warnings.push(show(warning)));

async function call(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    return error;
  }
}

const policy: nymline.PolicyDocument = { version: 1, rules: [{ path: 'a', transform: 'pseudonym' }] };
const good = `hex:${createHash('sha256').update('another').digest('hex')}`;
const calls = nymline.createPseudonymizer(policy, good);
const at = (field: string, value: unknown): object => ({ ...policy, [field]: value });
const inRule = (field: string, value: unknown): object => ({
  version: 1,
  rules: [{ ...policy.rules[0], [field]: value }],
});

/** What is given a secret: every function of the package, at every argument and option that it has. */
const places: Readonly<Record<string, (value: never) => unknown>> = {
  'createKeyring()': (value) => nymline.createKeyring(value),
  'createPseudonymizer(_, ring)': (value) => nymline.createPseudonymizer(policy, value),
  'createPseudonymizer(policy, good)': (value) => nymline.createPseudonymizer(value, good),
  'createPseudonymizer, swapped': (value) => nymline.createPseudonymizer(value, policy as never),
  'createPseudonymizer(_, _, options)': (value) => nymline.createPseudonymizer(policy, good, value),
  ...Object.fromEntries(
    ['onQuarantine', 'clock', 'memo', 'maxRecordBytes', 'other'].map((name) => [
      `createPseudonymizer, ${name}`,
      (value: never) => nymline.createPseudonymizer(policy, good, { [name]: value }),
    ]),
  ),
  'pseudonymsOf(identifier)': (value) => calls.pseudonymsOf(value, '1'),
  'pseudonymsOf, domain': (value) => calls.pseudonymsOf('opaque', '1', { domain: value }),
  'pseudonymsOf, region': (value) => calls.pseudonymsOf('phone', '1', { region: value }),
  'pseudonymsOf, options': (value) => calls.pseudonymsOf('phone', '1', value),
  'parsePolicy()': (value) => nymline.parsePolicy(value),
  ...Object.fromEntries(
    ['version', 'name', 'domain', 'region', 'time', 'unlisted', 'format', 'extends', 'rules', hex].map(
      (field) => [
        `a policy's ${field === hex ? 'unknown field' : field}`,
        (value: never) => nymline.parsePolicy(at(field, value) as never),
      ],
    ),
  ),
  ...Object.fromEntries(
    [
      'path',
      'transform',
      'identifier',
      'keep',
      'domain',
      'region',
      'encoding',
      'with',
      'category',
      'secret',
    ].map((field) => [
      `a rule's ${field}`,
      (value: never) => nymline.parsePolicy(inRule(field, value) as never),
    ]),
  ),
  'loadPolicy()': (value) => nymline.loadPolicy(value),
  'loadKeyring({ file })': (value) => nymline.loadKeyring({ file: value }),
  'loadKeyring({ env })': (value) => nymline.loadKeyring({ env: value }),
  'loadKeyring()': (value) => nymline.loadKeyring(value),
  'loadKeyring(function)': (value) => nymline.loadKeyring(() => value),
  'loadKeyringSync({ file })': (value) => nymline.loadKeyringSync({ file: value }),
  'pino, policy': (value) => pino.rewriteLine({ policy: value, keyring: good }),
  'pino, policy file': (value) => pino.rewriteLine({ policy: { file: value }, keyring: good }),
  'pino, keyring': (value) => pino.rewriteLine({ policy, keyring: value }),
  'pino, keyring file': (value) => pino.rewriteLine({ policy, keyring: { file: value } }),
  'pino, keyring variable': (value) => pino.rewriteLine({ policy, keyring: { env: value } }),
  'pino, swapped': (value) => pino.rewriteLine({ policy: value, keyring: policy as never }),
  'pino, redact': (value) => pino.redactOptions(value, good),
  'pino, redact swapped': (value) => pino.redactOptions(policy, value),
  'pino, all options': (value) => pino.pseudonymize(value),
};

/** A policy that is read gives back what it was given; errors, and what holds a keyring, may not. */
const returns = /createKeyring|createPseudonymizer|loadKeyring|pseudonymsOf|pino, keyring/;

describe.each(Object.keys(places))('%s', (name) => {
  it('says nothing of a secret, however it is spelled', async () => {
    for (const [spelling, value] of Object.entries(spellings)) {
      const out = await call(() => places[name]!(value as never));
      const text = out instanceof Error || returns.test(name) ? show(out) : '';
      expect({ spelling, leaks: leaksOf(text) }).toEqual({ spelling, leaks: [] });
    }
  });
});

it('no warning held one', async () => {
  await new Promise(setImmediate);
  expect(leaksOf(warnings.join('\n'))).toEqual([]);
});

const files = folder({
  'policy.json': JSON.stringify(policy),
  'keyring.json': JSON.stringify(documentOf({ secret: good })),
  'calls.ndjson': '{"a":"1"}\n',
});
const [p, k, input] = ['policy.json', 'keyring.json', 'calls.ndjson'].map((name) => `${files}/${name}`) as [
  string,
  string,
  string,
];

/** `?` is where a secret goes: every argument and option that a command has. */
const lines = [
  ...['?', '? x', '--? x', 'help ?'],
  ...['?', '-p ?', '-k ?', '-f ?', '--preset ?', '--region ?', '--threads ?', '--max-record ?', '--?'].map(
    (args) => `run -p ${p} -k ${k} ${args}`,
  ),
  ...[`-p ? -k ${k} ${input}`, `-p ${p} -k ? ${input}`, `-p ${p} -k ${k} ?`, `-p ? -k ${p} ${input}`].map(
    (args) => `run ${args}`,
  ),
  ...['?', '-p ?', '--preset ?', '--region ?'].map((args) => `check ${args}`),
  ...['?', '-k ?', '-n ?', '--region ?', '--preset ?'].map((args) => `explain -p ${p} ${args}`),
  ...['?', '-f ?', '--region ?', '--preset ?', '-n ?', `--policy-out ${input} ?`].map(
    (args) => `scan ${args}`,
  ),
  ...['?', '-f ?', '--region ?', '--preset ?'].map((args) => `verify -p ${p} ${args}`),
  ...['presets ?', 'presets --?', 'detect ?', 'detect --? x'],
  ...[
    'keys ?',
    'keys list ?',
    'keys add ?',
    `keys add ${k} --id ?`,
    `keys add ${k} --from ?`,
    'keys new --id ?',
    'keys new --from ?',
  ],
];

describe.each(lines)('nymline %s', (line) => {
  it('says nothing of a secret, however it is spelled', async () => {
    for (const [spelling, value] of Object.entries(spellings)) {
      // Arguments are text: raw bytes do not come through as they are.
      if (typeof value !== 'string' || spelling === 'bytes as text') continue;
      const args = line.split(' ').map((word) => word.replace('?', () => value));
      const { out, err } = await command(args);
      expect({ spelling, leaks: leaksOf(out + err) }).toEqual({ spelling, leaks: [] });
    }
  });
});
