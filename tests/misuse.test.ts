import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as quarantine from '../src/books/index.js';
import * as books from '../src/books/live.js';
import * as main from '../src/index.js';
import * as kafka from '../src/integrations/kafka.js';
import * as otel from '../src/integrations/otel.js';
import * as pino from '../src/integrations/pino.js';
import * as winston from '../src/integrations/winston.js';
import * as presets from '../src/presets/index.js';
import * as reload from '../src/reload.js';
import * as rights from '../src/rights.js';
import * as stream from '../src/stream.js';

/** In each of them: a secret, which no error repeats. */
const mark = 'base64:hunter2hunter2';

/** What somebody gives who has mistaken one thing for another. */
const junk: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  '0': 0,
  '-1': -1,
  NaN: Number.NaN,
  bigint: 10n,
  true: true,
  'empty text': '',
  text: mark,
  'empty list': [],
  list: [mark],
  'list of nothing': [undefined, null],
  object: { a: mark },
  'empty object': {},
  'object that is no text': { [Symbol.toPrimitive]: mark, toString: 0 },
  function: () => mark,
  symbol: Symbol(mark),
  bytes: new TextEncoder().encode(mark),
  promise: Promise.resolve(mark),
  error: new Error(mark),
};

const policy = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'msg', transform: 'scrub' },
  ],
} as const;
const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const keyring = {
  version: 1,
  secrets: [{ id: 'k1', secret: `hex:${Buffer.from(secret).toString('hex')}` }],
} as const;
const files = { policy: { file: 'policy.yaml' }, keyring: { file: 'keyring.json' } };
const calls = () => main.createPseudonymizer(policy, secret, { onWarning() {} });
const ring = main.createKeyring(secret);
const who = rights.subject(policy, ring, { phone: '+12025550123' });
const bytes = new TextEncoder().encode('{"from":"+12025550123"}\n');
const read = () => Readable.from([bytes]);
const message = { key: null, value: bytes, headers: [], partition: 0, timestamp: 0n };
const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const nothing = () => undefined;
const soon = async () => {};

const warning = { onWarning: nothing, strict: false };
const limits = { memo: 1, maxRecordBytes: 1000, maxRecordValues: 10 };
const options = () => ({
  ...warning,
  ...limits,
  onQuarantine: nothing,
  quarantine: { keep: nothing, flush: soon },
  clock: () => 0,
  countUnlisted: true,
  warnAhead: 1,
});
const reloading = { signal: false, watch: 0, onReload: nothing, onRefused: nothing };
const outlet = { mkdir: false, append: true, mode: 0o600, fsync: false, maxLength: 1000 };
const rewriting = {
  ...limits,
  policy,
  keyring,
  key: 'drop',
  headers: {},
  partitionBy: 'key',
  maxMessageBytes: 10,
};

/** What pino gives for a worker, and ends at once. */
const deaf = {
  on: (event: string, hear: () => void) => void (event === 'close' && hear()),
  off: nothing,
  emit: nothing,
};

/** Of OpenTelemetry, as little as is asked of it. */
const counter = { add: nothing, record: nothing, addCallback: nothing, removeCallback: nothing };
const meter = {
  createCounter: () => counter,
  createObservableCounter: () => counter,
  createObservableGauge: () => counter,
  createHistogram: () => counter,
  addBatchObservableCallback: nothing,
  removeBatchObservableCallback: nothing,
};
const next = { onEmit: nothing, onEnd: nothing, export: nothing, forceFlush: soon, shutdown: soon };
const propagator = { inject: nothing, extract: nothing, fields: () => [] };
const baggage = { getBaggage: nothing, setBaggage: nothing, deleteBaggage: nothing, createBaggage: nothing };

/** What a function is rightly given, and the methods of what it makes, with what these are given. */
interface Door {
  readonly given: () => readonly unknown[];
  readonly methods?: Readonly<Record<string, () => readonly unknown[]>>;
}

const none = { given: () => [] };
const ofPseudonymizer = {
  record: () => [{ from: '+12025550123' }],
  line: () => ['{"from":"+12025550123"}'],
  text: () => ['call +12025550123'],
  chunk: () => [bytes],
  messages: () => [[bytes, null]],
  input: () => [],
  'input.rewrite': () => [bytes, false, nothing],
  pseudonymsOf: () => ['phone', '+12025550123', { domain: 'default', region: 'US', with: '' }],
  report: () => [],
  replace: () => [policy, secret],
  sealed: () => [],
};

const doors: Readonly<Record<string, readonly [module: object, Readonly<Record<string, Door>>]>> = {
  '.': [
    main,
    {
      createKeyring: { given: () => [keyring], methods: { at: () => [0] } },
      definePolicy: { given: () => [policy] },
      loadKeyring: { given: () => [{ file: 'keyring.json' }, nothing] },
      loadKeyringSync: { given: () => [{ file: 'keyring.json' }, nothing] },
      loadPolicy: { given: () => ['policy.yaml'] },
      parsePolicy: { given: () => [policy] },
      policyJsonSchema: none,
      createPseudonymizer: { given: () => [policy, keyring, options()], methods: ofPseudonymizer },
    },
  ],
  './presets': [presets, { presetPolicy: { given: () => ['twilio'] } }],
  './stream': [
    stream,
    {
      createTransform: { given: () => [calls(), { books: { close: nothing } }] },
      createRecordTransform: { given: () => [calls(), { books: { close: nothing } }] },
      createWebTransform: { given: () => [calls()] },
    },
  ],
  './rights': [
    rights,
    {
      subject: {
        given: () => [
          policy,
          keyring,
          { phone: '+12025550123' },
          { with: [''], from: 0, until: 1, tenant: 'a' },
        ],
      },
      findRecords: { given: () => [policy, who, read(), { maxRecordBytes: 1000, onUnread: nothing }] },
      erase: { given: () => [policy, who, read(), { take: 'fields', maxRecordBytes: 1000 }] },
    },
  ],
  './reload': [
    reload,
    {
      createReloading: { given: () => [{ ...files, ...reloading, ...options() }], methods: ofPseudonymizer },
    },
  ],
  './pino': [
    pino,
    {
      PinoDestination: {
        given: () => [{ ...files, ...options(), ...outlet, reload: reloading, destination: sink() }],
        methods: { write: () => ['{"from":"+12025550123"}\n'], flush: () => [nothing] },
      },
      pseudonymize: {
        given: () => [
          {
            pseudonymizer: calls(),
            ...warning,
            destination: sink(),
            sync: false,
            minLength: 0,
            periodicFlush: 0,
          },
        ],
        methods: { flushSync: () => [], reopen: () => ['app.log'], reload: () => [], report: () => [] },
      },
      rewriteLine: { given: () => [{ ...files, ...options(), reload: reloading }] },
      redactOptions: {
        given: () => [{ version: 1, rules: [{ path: 'a', transform: 'drop' }] }, keyring],
        methods: { censor: () => [1, ['a']] },
      },
      tellTransport: { given: () => [deaf, 'reopen'] },
      default: { given: () => [{ ...files, ...limits, ...outlet, destination: 'app.log', strict: false }] },
    },
  ],
  './otel': [
    otel,
    {
      createMeasured: { given: () => [calls(), meter, { service: 'calls' }], methods: ofPseudonymizer },
      pseudonymizeAttributes: { given: () => [calls()], methods: { process: () => [{ from: 'a' }] } },
      pseudonymizeBaggage: { given: () => [calls(), propagator, baggage] },
      pseudonymizeLogs: { given: () => [calls(), next, { books: { close: nothing } }] },
      pseudonymizeMetrics: { given: () => [calls(), next] },
      pseudonymizeSpans: { given: () => [calls(), next, { books: { close: nothing } }] },
    },
  ],
  './winston': [
    winston,
    { pseudonymizeFormat: { given: () => [calls()], methods: { transform: () => [{ level: 'info' }] } } },
  ],
  './books': [
    books,
    {
      keepBooks: {
        given: () => [
          calls(),
          { every: '1h', to: 'books', policy: main.parsePolicy(policy), onError: nothing, clock: () => 0 },
        ],
        methods: { end: () => [], close: () => [] },
      },
    },
  ],
  './quarantine': [
    quarantine,
    {
      createQuarantine: {
        given: () => [
          {
            recipients: [recipient],
            open: nothing,
            source: 'calls',
            run: 'a',
            after: 0,
            awaits: false,
            onSegment: nothing,
            onError: nothing,
            maxWaitingBytes: 1,
          },
        ],
        methods: { from: () => ['calls'] },
      },
      openFolder: { given: () => ['quarantine'] },
      openSealed: { given: () => [bytes, []] },
      sealRecords: { given: () => [[], { recipients: [recipient], source: 'calls' }] },
    },
  ],
  './kafka': [
    kafka,
    {
      createKafkaWorker: {
        given: () => [
          {
            ...rewriting,
            brokers: ['127.0.0.1:9092'],
            group: 'calls',
            from: 'raw',
            to: 'pseudonymous',
            quarantine: 'poison',
            recipients: [recipient],
            manifest: 'books',
            clientId: 'calls',
            startAt: 'latest',
            sessionTimeout: 1,
            fetchBytes: 1,
            identities: ['AGE-SECRET-KEY-1…'],
            meter,
            onCommit: nothing,
            onFault: nothing,
          },
          nothing,
        ],
        methods: { reload: () => [{ policy, keyring }] },
      },
      createMessageRewriter: { given: () => [rewriting], methods: { rewrite: () => [[message]] } },
      openMessage: { given: () => [bytes, []] },
    },
  ],
};

/** Are given to others, and made by nobody else. */
const errors = ['OptionError', 'PolicyError', 'RecordError', 'SecretError', 'NymlineWarning'];

const folder = mkdtempSync(join(tmpdir(), 'misuse-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(folder);
  writeFileSync('policy.yaml', JSON.stringify(policy));
  writeFileSync('keyring.json', JSON.stringify(keyring), { mode: 0o600 });
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** What was right, with junk in the place of one of it, of a member, or of a member of that. */
function* spoil(given: readonly unknown[]): Generator<readonly [where: string, given: readonly unknown[]]> {
  yield ['nothing', []];
  for (let at = 0; at < given.length; at++)
    for (const [where, value] of spoilOne(given[at], 2))
      yield [`${at}${where}`, given.map((each, i) => (i === at ? value : each))];
}

function* spoilOne(value: unknown, depth: number): Generator<readonly [where: string, value: unknown]> {
  for (const [name, each] of Object.entries(junk)) {
    // One function is as good as another, until it is called.
    if (typeof value === 'function' && typeof each === 'function') continue;
    yield [` = ${name}`, each];
  }
  if (typeof value !== 'object' || value === null || depth === 0) return;
  if (Array.isArray(value)) {
    for (const [i, inner] of value.entries())
      for (const [where, each] of spoilOne(inner, depth - 1)) yield [`[${i}]${where}`, value.with(i, each)];
    return;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return;
  for (const [name, inner] of Object.entries(value))
    for (const [where, each] of spoilOne(inner, depth - 1))
      yield [`.${name}${where}`, { ...value, [name]: each }];
}

/** Runs something to its end, where it has one: what is never answered may wait for ever. */
async function settle(run: () => unknown): Promise<unknown> {
  const made = await Promise.race([run(), new Promise((resolve) => setTimeout(resolve, 100))]);
  if (
    typeof made === 'object' &&
    made !== null &&
    Symbol.asyncIterator in made &&
    !(made instanceof Readable)
  )
    for await (const _ of made as AsyncIterable<unknown>);
  return made;
}

/** @returns what is wrong with what was thrown */
function judge(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return 'threw what is no error';
  const { code, syscall } = thrown as Error & { readonly code?: string; readonly syscall?: string };
  // What the system says of a file.
  if (syscall !== undefined) return undefined;
  const text = `${thrown.message} ${JSON.stringify(thrown)}`;
  if (text.includes('hunter2')) return `repeats what was given: ${thrown.message}`;
  const isOurs = [main.OptionError, main.PolicyError, main.SecretError, main.RecordError].some(
    (type) => thrown instanceof type,
  );
  if (!isOurs || !Object.hasOwn(main.codes, code ?? ''))
    return `${thrown.name}: ${thrown.message} ${thrown.stack?.split('\n')[1]}`;
  return undefined;
}

async function faultsOf(
  run: (...given: unknown[]) => unknown,
  given: () => readonly unknown[],
): Promise<string[]> {
  const faults: string[] = [];
  const count = [...spoil(given())].length;
  for (let i = 0; i < count; i++) {
    // Anew for each: a stream is read once.
    const [where, spoilt] = [...spoil(given())][i]!;
    let made: unknown;
    try {
      made = await settle(() => run(...spoilt));
    } catch (thrown) {
      const fault = judge(thrown);
      if (fault !== undefined) faults.push(`${where}: ${fault}`);
    }
    close(made);
  }
  return faults;
}

function close(made: unknown): void {
  if (typeof made !== 'object' || made === null) return;
  if ('end' in made && 'writable' in made && typeof made.end === 'function') made.end();
  else if ('close' in made && typeof made.close === 'function') {
    try {
      made.close();
    } catch {
      // Books without a folder.
    }
  }
}

type Made = Readonly<Record<string, (...given: unknown[]) => unknown>>;

const call =
  (run: unknown) =>
  (...given: unknown[]): unknown =>
    /^class\b/.test(String(run))
      ? Reflect.construct(run as never, given)
      : (run as (...all: unknown[]) => unknown)(...given);

describe('what is exported', () => {
  it('is here', () => {
    const { exports } = JSON.parse(readFileSync(join(before, 'package.json'), 'utf8'));
    expect(Object.keys(doors)).toEqual(
      expect.arrayContaining(Object.keys(exports).filter((name) => !name.endsWith('.json'))),
    );
    for (const [module, known] of Object.values(doors)) {
      const functions = Object.entries(module).filter(
        ([name, value]) => typeof value === 'function' && !errors.includes(name),
      );
      expect(Object.keys(known).sort()).toEqual(functions.map(([name]) => name).sort());
    }
  });

  const all = Object.entries(doors).flatMap(([entry, [module, known]]) =>
    Object.entries(known).map(([name, door]) => [`${entry} ${name}`, (module as never)[name], door] as const),
  );

  it.each(all)('%s', async (_, run, { given, methods = {} }) => {
    expect(await faultsOf(call(run), given)).toEqual([]);
    for (const [method, rightly] of Object.entries(methods)) {
      const made = (await call(run)(...given())) as Made;
      const [name, inner] = method.split('.') as [string, string?];
      const by = (...spoilt: unknown[]): unknown =>
        inner === undefined ? made[name]!(...spoilt) : (made[name]!() as Made)[inner]!(...spoilt);
      expect(await faultsOf(by, rightly), method).toEqual([]);
      close(made);
    }
  });
});
