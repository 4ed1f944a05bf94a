/**
 * @module
 * What a worker is to do: said by options, by variables of the environment, and by a file, in that order.
 */
import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import type { Connection, FieldRule, KafkaWorkerOptions, Sasl } from '../../integrations/kafka.js';
import { spellName } from '../../veil.js';
import { FaultyError, UsageError } from '../telling/fault.js';

export interface KafkaOptions {
  readonly settings?: string;
  readonly policy?: string;
  readonly preset?: string;
  readonly keyring?: string;
  readonly region?: string;
  readonly brokers?: string;
  readonly group?: string;
  readonly from?: string;
  readonly to?: string;
  readonly quarantine?: string;
  readonly recipient?: readonly string[];
  readonly redrive?: string;
  readonly manifest?: string;
  readonly key?: string;
  readonly header?: string[];
  readonly partitionBy?: string;
  readonly startAt?: string;
  readonly listen?: string;
}

const text = z.string().min(1);
const rule = z.union([z.enum(['drop', 'keep', 'record']), z.strictObject({ field: text })], {
  error: 'expected drop, keep, record or field:PATH, in a file { field: PATH }',
});

/** The file. A password stands in it only where the file is the owner's alone to read: it may be left to the environment. */
const schema = z.strictObject({
  policy: text.optional(),
  preset: text.optional(),
  keyring: text.optional(),
  region: text.optional(),
  brokers: z.array(text).min(1).optional(),
  group: text.optional(),
  from: text.optional(),
  to: text.optional(),
  quarantine: text.optional(),
  recipients: z.array(text).min(1).optional(),
  redrive: text.optional(),
  manifest: text.optional(),
  key: rule.optional(),
  headers: z.record(z.string(), rule).optional(),
  partitionBy: z.enum(['key', 'original', 'source']).optional(),
  startAt: z.enum(['earliest', 'latest']).optional(),
  sessionTimeout: z.int().positive().optional(),
  transactionTimeout: z.int().positive().optional(),
  fetchBytes: z.int().positive().optional(),
  maxMessageBytes: z.int().positive().optional(),
  listen: text.optional(),
  tls: z
    .union(
      [z.boolean(), z.strictObject({ ca: text.optional(), cert: text.optional(), key: text.optional() })],
      { error: 'expected true, false or files: { ca, cert, key }' },
    )
    .optional(),
  // Some settings may come from the file, and the others from the environment.
  sasl: z
    .strictObject({
      mechanism: z.enum(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'OAUTHBEARER']).optional(),
      username: text.optional(),
      password: text.optional(),
      token: text.optional(),
      tokenFile: text.optional(),
    })
    .optional(),
});

type Written = z.infer<typeof schema>;

export interface Settings {
  readonly policy: string | undefined;
  readonly preset: string | undefined;
  readonly keyring: string | undefined;
  readonly region: string | undefined;
  /** File of the identities that open `from`, which is a quarantine topic. */
  readonly redrive: string | undefined;
  readonly listen: { readonly host: string; readonly port: number } | undefined;
  readonly worker: Omit<KafkaWorkerOptions, 'policy' | 'keyring'>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws UsageError, which says what is missing and how it can be said */
export function readSettings(options: KafkaOptions, environment: Environment): Settings {
  const file = options.settings === undefined ? {} : readFile(options.settings);
  const around = readEnvironment(environment);
  const said: Written = { ...file, ...drop(around), ...drop(readOptions(options)) };
  const required = { brokers: said.brokers, from: said.from, to: said.to };
  const missing = Object.entries(required).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0) {
    const ways = missing.map(
      (name) => `  --${name}, KAFKA_${name.toUpperCase()}, or ${name}: in the file of --settings`,
    );
    throw new UsageError(`expected ${missing.join(', ')}\n${ways.join('\n')}`);
  }
  const {
    policy,
    preset,
    keyring,
    region,
    redrive,
    listen,
    tls,
    sasl,
    brokers,
    from,
    to,
    group = 'nymline',
    ...rest
  } = said;
  return {
    policy,
    preset,
    keyring,
    region,
    redrive,
    listen: listen === undefined ? undefined : readListen(listen),
    worker: {
      ...rest,
      brokers: brokers!,
      from: from!,
      to: to!,
      group,
      ...connectionOf(tls, sasl && { ...file.sasl, ...around.sasl }),
    },
  };
}

function readFile(name: string): Written {
  let tree: unknown;
  try {
    tree = parse(readFileSync(name, 'utf8'));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    throw new UsageError(
      `${spellName(name)} expected YAML or JSON${line === undefined ? '' : `: see line ${line}`}`,
    );
  }
  return check(tree, name);
}

/** No fault tells what stands there: it may be a password. */
function check(tree: unknown, name: string): Written {
  const { success, data, error } = schema.safeParse(tree, { reportInput: false });
  if (success) return data;
  const issues = error.issues.map((issue) => ({
    pointer: issue.path.map((step) => `/${String(step)}`).join(''),
    message: issue.code === 'unrecognized_keys' ? 'has a setting that there is none of' : issue.message,
  }));
  throw new FaultyError(name, issues);
}

function readEnvironment(environment: Environment): Partial<Written> {
  const at = (name: string): string | undefined => environment[`KAFKA_${name}`] || undefined;
  const sasl = drop({
    mechanism: at('SASL_MECHANISM'),
    username: at('SASL_USERNAME'),
    password: at('SASL_PASSWORD'),
    token: at('SASL_TOKEN'),
    tokenFile: at('SASL_TOKEN_FILE'),
  });
  const [ca, cert, key] = [at('TLS_CA'), at('TLS_CERT'), at('TLS_KEY')];
  const files = [ca, cert, key].some((file) => file !== undefined);
  const isOn = at('TLS')?.toLowerCase();
  return check(
    drop({
      brokers: at('BROKERS')?.split(','),
      group: at('GROUP'),
      from: at('FROM'),
      to: at('TO'),
      quarantine: at('QUARANTINE'),
      recipients: at('RECIPIENTS')?.split(','),
      redrive: at('REDRIVE'),
      manifest: at('MANIFEST'),
      key: ruleOf(at('KEY')),
      headers: headersOf(at('HEADERS')?.split(','), 'KAFKA_HEADERS'),
      partitionBy: at('PARTITION_BY'),
      startAt: at('START_AT'),
      listen: at('LISTEN'),
      tls: files ? drop({ ca, cert, key }) : isOn === undefined ? undefined : isOn === 'true' || isOn === '1',
      sasl: Object.keys(sasl).length === 0 ? undefined : sasl,
    }),
    'KAFKA_…',
  );
}

function readOptions(options: KafkaOptions): Partial<Written> {
  const { policy, preset, keyring, region, group, from, to, quarantine, manifest, listen } = options;
  return check(
    drop({
      ...{ policy, preset, keyring, region, group, from, to, quarantine, manifest, listen },
      brokers: options.brokers?.split(','),
      recipients: options.recipient,
      redrive: options.redrive,
      key: ruleOf(options.key),
      headers: headersOf(options.header, '--header'),
      partitionBy: options.partitionBy,
      startAt: options.startAt,
    }),
    'the command line',
  );
}

/** `field:from.number` is the field of that path. */
const ruleOf = (said: string | undefined): FieldRule | undefined =>
  said?.startsWith('field:') === true ? { field: said.slice(6) } : (said as FieldRule | undefined);

function headersOf(
  said: readonly string[] | undefined,
  name: string,
): Readonly<Record<string, FieldRule>> | undefined {
  return (
    said &&
    Object.fromEntries(
      said.map((each) => {
        const at = each.indexOf('=');
        if (at < 1)
          throw new UsageError(`${name} expected NAME=RULE, such as trace=keep or caller=field:from`);
        return [each.slice(0, at), ruleOf(each.slice(at + 1))!];
      }),
    )
  );
}

const drop = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

function connectionOf(tls: Written['tls'], sasl: Written['sasl']): Pick<Connection, 'tls' | 'sasl'> {
  const files = typeof tls === 'object' ? Object.entries(drop(tls)) : [];
  const read = Object.fromEntries(files.map(([name, file]) => [name, readFileSync(file as string)]));
  return { ...(tls ? { tls: read } : {}), ...(sasl === undefined ? {} : { sasl: saslOf(sasl) }) };
}

function saslOf({ mechanism, tokenFile, ...given }: NonNullable<Written['sasl']>): Sasl {
  if (mechanism === undefined)
    throw new UsageError('expected KAFKA_SASL_MECHANISM, or sasl.mechanism in the file of --settings');
  const sasl = { mechanism, ...given };
  if (tokenFile === undefined) return sasl;
  // The token may be renewed at any time, so the file is read whenever a broker asks for it.
  const token = (): string => readFileSync(tokenFile, 'utf8').trim();
  token();
  return { ...sasl, token };
}

/** `host:port`, or a port of this machine alone. */
function readListen(said: string): { readonly host: string; readonly port: number } {
  const [, host = '127.0.0.1', digits] = /^(?:(.+):)?(\d{1,5})$/.exec(said) ?? [];
  const port = Number(digits ?? -1);
  if (port < 0 || port > 65_535) throw new UsageError('--listen expected a port, or host:port');
  return { host, port };
}
