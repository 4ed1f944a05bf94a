/**
 * A secret in the wrong place: every spelling of it goes to every argument of every function and command, and all
 * that comes out is searched for four bytes of it in a row, in any coding.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as nymline from '../../src/index.js';
import { kafkaWorkerOptions } from '../../src/integrations/kafka/options.js';
import * as kafka from '../../src/integrations/kafka.js';
import * as otel from '../../src/integrations/otel.js';
import * as pino from '../../src/integrations/pino.js';
import * as winston from '../../src/integrations/winston.js';
import { pseudonymizerOptions } from '../../src/pseudonymizer/options.js';
import * as rights from '../../src/rights.js';
import * as stream from '../../src/stream.js';
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
const pseudonymizerOptionNames = Object.keys(pseudonymizerOptions);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
const schema = nymline.policyJsonSchema() as Schema;
/** Of an object, or of any of several. */
const fieldsOf = (given: Schema): string[] => [
  ...new Set(
    [given, ...(given.anyOf ?? []), ...(given.oneOf ?? [])].flatMap((each) =>
      Object.keys(each.properties ?? {}),
    ),
  ),
];
const ruleFields = fieldsOf(schema.properties?.rules?.items ?? {});

const at = (field: string, value: unknown): object => ({ ...policy, [field]: value });
const inRule = (field: string, value: unknown): object => ({
  version: 1,
  rules: [{ ...policy.rules[0], [field]: value }],
});

const worker: kafka.KafkaWorkerOptions = {
  brokers: ['127.0.0.1:9092'],
  group: 'g',
  from: 'raw',
  to: 'out',
  policy,
  keyring: good,
};

/** What is given a secret: every function of the package, at every argument and option that it has. */
const places: Readonly<Record<string, (value: never) => unknown>> = {
  'createKeyring()': (value) => nymline.createKeyring(value),
  'createPseudonymizer(_, ring)': (value) => nymline.createPseudonymizer(policy, value),
  'createPseudonymizer(policy, good)': (value) => nymline.createPseudonymizer(value, good),
  'createPseudonymizer, swapped': (value) => nymline.createPseudonymizer(value, policy as never),
  'createPseudonymizer(_, _, options)': (value) => nymline.createPseudonymizer(policy, good, value),
  ...Object.fromEntries(
    [...pseudonymizerOptionNames, 'other'].map((name) => [
      `createPseudonymizer, ${name}`,
      (value: never) => nymline.createPseudonymizer(policy, good, { [name]: value }),
    ]),
  ),
  'pseudonymsOf(identifier)': (value) => calls.pseudonymsOf(value, '1'),
  'pseudonymsOf, domain': (value) => calls.pseudonymsOf('opaque', '1', { domain: value }),
  'pseudonymsOf, region': (value) => calls.pseudonymsOf('phone', '1', { region: value }),
  'pseudonymsOf, options': (value) => calls.pseudonymsOf('phone', '1', value),
  'parsePolicy()': (value) => nymline.parsePolicy(value),
  'definePolicy()': (value) => nymline.definePolicy(value),
  'createPseudonymizer(definePolicy(), good)': (value) =>
    nymline.createPseudonymizer(nymline.definePolicy(value), good),
  ...Object.fromEntries(
    [...fieldsOf(schema), hex].map((field) => [
      `a policy's ${field === hex ? 'unknown field' : field}`,
      (value: never) => nymline.parsePolicy(at(field, value) as never),
    ]),
  ),
  ...Object.fromEntries(
    [...ruleFields, 'secret'].map((field) => [
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
  'createTransform()': (value) => stream.createTransform(value),
  'createTransform(_, options)': (value) => stream.createTransform(calls, value),
  'createRecordTransform()': (value) => stream.createRecordTransform(value),
  'createWebTransform()': (value) => stream.createWebTransform(value),
  'input().rewrite()': (value) => calls.input().rewrite(value, true, () => {}),
  'chunk()': (value) => calls.chunk(value),
  'line()': (value) => calls.line(value),
  'record()': (value) => void calls.record(value),
  'text()': (value) => void calls.text(value),
  'subject(policy)': (value) => rights.subject(value, good, { phone: '1' }),
  'subject(_, ring)': (value) => rights.subject(policy, value, { opaque: '1' }),
  'subject(_, _, person)': (value) => rights.subject(policy, good, value),
  'subject, reach': (value) => rights.subject(policy, good, { opaque: '1' }, value),
  'subject, from': (value) => rights.subject(policy, good, { opaque: '1' }, { from: value }),
  'subject, with': (value) => rights.subject(policy, good, { opaque: '1' }, { with: value }),
  'findRecords()': (value) => rights.findRecords(value, { pseudonyms: [] }, value).next(),
  'erase(_, _, _, options)': (value) => rights.erase(policy, { pseudonyms: [] }, value, value),
  'winston, calls': (value) => winston.pseudonymizeFormat(value).transform({ level: 'info', message: 'a' }),
  'otel, logs': (value) => otel.pseudonymizeLogs(value, value),
  'otel, spans': (value) => otel.pseudonymizeSpans(value, value),
  'kafka, all options': (value) => kafka.createKafkaWorker(value),
  ...Object.fromEntries(
    [...Object.keys(kafkaWorkerOptions), 'other'].map((name) => [
      `kafka, ${name}`,
      (value: never) => kafka.createKafkaWorker({ ...worker, [name]: value }),
    ]),
  ),
  'kafka, openMessage()': (value) => kafka.openMessage(value, [value]),
  'kafka, a field': (value) => kafka.createKafkaWorker({ ...worker, key: { field: value } }),
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
const returns = /createKeyring|createPseudonymizer|loadKeyring|pseudonymsOf|subject|pino, keyring/;

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

const ring = JSON.stringify(documentOf({ secret: good }));
/** The folder's own name is plain, and long: nothing of a secret behind it is left out for its sake. */
const plain = 'a-folder-with-a-long-and-plain-name';
const files = join(
  folder({
    [`${plain}/policy.json`]: JSON.stringify(policy),
    [`${plain}/keyring.json`]: ring,
    [`${plain}/calls.ndjson`]: '{"a":"1"}\n',
  }),
  plain,
);
const [p, k, input] = ['policy.json', 'keyring.json', 'calls.ndjson'].map((name) => `${files}/${name}`) as [
  string,
  string,
  string,
];

/** What each command is given beside the secret, so that it comes as far as it can. */
const given: Readonly<Record<string, string>> = {
  run: `-p ${p} -k ${k}`,
  check: '',
  explain: `-p ${p}`,
  scan: '',
  verify: `-p ${p}`,
  test: '',
  subject: `-p ${p} -k ${k} --opaque 1 ${input}`,
  erase: `-p ${p} -k ${k} --records --opaque nobody ${input}`,
  index: '',
  retain: `--keep 400d ${files}`,
  // Of topics that are one, so that no broker is asked.
  kafka: `--brokers 127.0.0.1:9092 --from a --to a --quarantine a -p ${p} -k ${k}`,
  presets: '',
  detect: '',
  bench: `-p ${p}`,
  completion: '',
  'quarantine list': '',
  'quarantine open': `-i ${files}/identity.txt`,
  'quarantine redrive': `-p ${p} -k ${k} -i ${files}/identity.txt -o ${files}/redriven`,
  'quarantine key': '',
  'audit verify': '',
  'audit key': 'example.org/audit',
  'manifest verify': '',
  'keys new': '',
  'keys add': k,
  'keys rotate': `${k} --every month`,
  'keys shred': `${k} k1`,
  'keys split': k,
  'keys join': `${files}/joined.json`,
  'keys diff': '',
  'keys list': '',
  drift: '',
  'keys seal': `${k} --by vault:transit/nymline`,
  'keys unseal': k,
  'spec ask': '',
  'spec check': '',
};

/** Where a command makes a file of that name, it is in our own folder. */
const makes =
  /^keys (?:new|split|join)|^audit key|^quarantine key|--(?:output|policy-out|quarantine|journal|receipt|manifest)$/;

/** What the help of a command lists under a heading: the word that stands first in each line. */
async function listed(name: string, heading: string): Promise<string[]> {
  const { out } = await command([...name.split(' ').filter(Boolean), '--help']);
  const [, list = ''] = out.split(`${heading}:\n`);
  const lines = list.split('\n\n')[0]!.split('\n');
  return lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
}

/** Every command, and every option of one that takes a value. */
async function allLines(): Promise<string[]> {
  const names: string[] = [];
  for (const line of await listed('', 'Commands')) {
    const name = line.split(' ')[0]!;
    const inner = (await listed(name, 'Commands')).map((each) => `${name} ${each.split(' ')[0]}`);
    names.push(...(inner.length > 0 ? inner.filter((each) => !/ help$/.test(each)) : [name]));
  }
  expect(names.toSorted()).toEqual(Object.keys(given).toSorted());
  const lines: string[] = [];
  for (const name of names) {
    const options = (await listed(name, 'Options')).flatMap(
      (line) => /(--[\w-]+) </.exec(line.split('  ')[0]!)?.[1] ?? [],
    );
    const own = (what: string): string => (makes.test(what) ? `${files}/?` : '?');
    lines.push(`${name} ?`, `${name} ? ?`, `${name} --?`, `${name} ${given[name]} ${own(name)}`);
    lines.push(`${name} ${given[name]} ${own(name)} ${own(name)}b`, `${name} ${given[name]} ${files}/held`);
    lines.push(...options.map((option) => `${name} ${given[name]} ${option} ${own(`${option}`)}`));
    lines.push(...options.map((option) => `${name} ${option} ${files}/held ${files}/held`));
  }
  return lines;
}

/** `?` is where a secret goes, and the file `held` has it. */
const lines = [
  ...['?', '? x', '--? x', 'help ?', `-p ? -k ${p} ${input}`],
  ...(await allLines()).filter((line) => !/^(?:keys new|keys join|quarantine key) \?/.test(line)),
];

describe.each(lines)('nymline %s', (line) => {
  it('says nothing of a secret, however it is spelled', async () => {
    for (const [spelling, value] of Object.entries(spellings)) {
      // Arguments are text: raw bytes do not come through as they are.
      if (typeof value !== 'string' || spelling === 'bytes as text') continue;
      if (!/\?|held/.test(line)) continue;
      writeFileSync(`${files}/held`, value, { mode: 0o600 });
      writeFileSync(k, ring, { mode: 0o600 });
      const args = line
        .split(' ')
        .filter(Boolean)
        .map((word) => word.replace('?', () => value));
      const { out, err } = await command(args);
      // What is run over is written out, and a text that is asked about is answered: neither is a place for a secret.
      const isRecord = /^run .*held$|--text \?$/.test(line);
      expect({ spelling, leaks: leaksOf((isRecord ? '' : out) + err) }).toEqual({ spelling, leaks: [] });
    }
  });
});
