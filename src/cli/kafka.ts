/**
 * @module
 * `nymline kafka`: a worker that rewrites one topic into another, until it is asked to stop.
 */
import { type Command, Option } from 'commander';
import type { Keyring } from '../crypto/keyring.js';
import { OptionError, PolicyError } from '../errors.js';
import {
  type Commit,
  createKafkaWorker,
  type Fault,
  type KafkaWorker,
  type KafkaWorkerOptions,
} from '../integrations/kafka.js';
import type { Policy } from '../policy/document.js';
import { readIdentities } from './books/quarantine/identity.js';
import { checkWhole } from './books/quarantine/recipient.js';
import { exit, type Io } from './command/io.js';
import {
  keyringOption,
  policyOption,
  presetOption,
  recipientOption,
  regionOption,
} from './command/options.js';
import { readKeyring, readPolicy } from './configuration.js';
import { createMetrics, serve } from './kafka/serve.js';
import { type KafkaOptions, readSettings, type Settings } from './kafka/settings.js';
import { explainFault, UsageError } from './telling/fault.js';
import { type End, epilogue } from './telling/help.js';
import { formatCount, plural } from './telling/table.js';

export function addKafka(program: Command, io: Io, end: End): void {
  program
    .command('kafka')
    .summary('rewrite a Kafka topic into another one')
    .description(
      'Consumes a topic, pseudonymizes its records and produces another topic, each record once, as a member of a ' +
        'consumer group, until SIGINT or SIGTERM. SIGHUP has it read policy and keyring again. What is said of Kafka can be a variable, ' +
        'such as KAFKA_BROKERS, and everything can stand in the file of --settings.',
    )
    .option('--settings <file>', 'settings in YAML or JSON')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(keyringOption())
    .addOption(regionOption())
    .option('--brokers <list>', 'host:port, parted by commas')
    .option('--from <topic>', 'topic to read')
    .option('--to <topic>', 'topic to write; its readers read what is committed')
    .option('--group <name>', 'consumer group (default: nymline)')
    .option('--quarantine <topic>', 'is told of each record that does not come out: where it stands, and why')
    .addOption(recipientOption())
    .option(
      '--redrive <file>',
      'the topic to read is a quarantine: identities that open what is sealed there, to be rewritten by a mended policy',
    )
    .option('--manifest <topic>', 'is told of the books of each transaction')
    .option('--key <rule>', 'what keys are: drop, keep, record or field:PATH (default: drop)')
    .option('--header <name=rule...>', 'headers that come out, by the same rules; traceparent does by itself')
    .addOption(
      new Option(
        '--partition-by <what>',
        'what picks the partition: the key as it comes out, as it came, or the partition it was in',
      ).choices(['key', 'original', 'source']),
    )
    .addOption(
      new Option('--start-at <where>', 'where to begin in a partition that the group has not read').choices([
        'earliest',
        'latest',
      ]),
    )
    .option('--listen <port>', 'port, or host:port, of /health and /metrics (Prometheus)')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline kafka --brokers 127.0.0.1:9092 --from calls.raw --to calls.pseudonymous -p policy.yaml -k keyring.json',
          'nymline kafka --settings worker.yaml --listen 9464',
        ],
        [
          '0 stopped as it was asked to',
          '1 a broker cannot be reached, or a file read',
          '2 configuration or usage',
        ],
      ),
    )
    .action(async (options: KafkaOptions) => end(await work(options, io)));
}

async function work(options: KafkaOptions, io: Io): Promise<number> {
  const settings = readSettings(options, process.env);
  const policy = choose(settings);
  const { recipients } = settings.worker;
  if (recipients !== undefined) await checkWhole(recipients);
  const keyring = await readKeyring(settings.keyring, io);
  const { listen } = settings;
  const metrics = listen === undefined ? undefined : await createMetrics();
  const say = (text: string): void => void io.errors.write(`nymline: ${text}\n`);
  const tellFault = createTeller(say);
  const books = { records: 0, quarantined: 0, unsealed: 0, transactions: 0 };
  const worker = open({
    ...settings.worker,
    policy,
    keyring,
    ...(settings.redrive === undefined ? {} : { identities: readIdentities(settings.redrive, io) }),
    onCommit(commit: Commit) {
      books.records += commit.in;
      books.quarantined += commit.in - commit.out;
      books.unsealed += commit.unsealed;
      books.transactions++;
      metrics?.commit(commit);
    },
    onFault(fault: Fault) {
      metrics?.fault(fault);
      tellFault(fault);
    },
  });
  const server = listen === undefined ? undefined : await serve(worker, metrics!, listen);
  let used = keyring;
  const onHangup = (): void => {
    void reload(worker, settings, io, say).then((next) => {
      if (next === undefined) return;
      used.close();
      used = next;
    });
  };
  // In `main` this signal ends the command. Here it makes the worker read its files again.
  process.removeAllListeners('SIGHUP');
  process.on('SIGHUP', onHangup);
  try {
    const begun = worker
      .start()
      .then(() => say(`reading ${settings.worker.from} as a member of ${settings.worker.group}`));
    await Promise.race([begun, ended(io.signal)]);
    await ended(io.signal);
    return exit.ok;
  } catch (error) {
    if (explainFault(error) !== undefined) throw error;
    say(`the broker cannot be reached, or ${settings.worker.from} is not there`);
    return exit.io;
  } finally {
    process.off('SIGHUP', onHangup);
    await worker.stop();
    server?.close();
    used.close();
    const lost = books.unsealed > 0 ? `, ${formatCount(books.unsealed)} of them too long to be kept` : '';
    say(
      `${plural(books.records, 'record')} in ${plural(books.transactions, 'transaction')}, ${formatCount(books.quarantined)} quarantined${lost}`,
    );
  }
}

/** @throws UsageError for topics and rules that do not go together */
function open(options: KafkaWorkerOptions): KafkaWorker {
  try {
    return createKafkaWorker(options);
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(error.message);
    throw error;
  }
}

const choose = ({ policy, preset, region }: Settings): Policy => {
  if (policy === undefined && preset === undefined)
    throw new UsageError('expected a policy: give --policy FILE or --preset NAME');
  return readPolicy({ policy, preset, region });
};

/** Reports a policy or keyring that cannot be used; the worker then continues as before. */
async function reload(
  worker: KafkaWorker,
  settings: Settings,
  io: Io,
  say: (text: string) => void,
): Promise<Keyring | undefined> {
  let keyring: Keyring | undefined;
  try {
    keyring = await readKeyring(settings.keyring, io);
    worker.reload({ policy: choose(settings), keyring });
    say('goes on by the policy and the keyring as they are now');
    return keyring;
  } catch (error) {
    keyring?.close();
    const text = error instanceof PolicyError ? error.message : explainFault(error)?.text;
    say(`goes on as before: ${text ?? 'policy or keyring cannot be read'}`);
    return undefined;
  }
}

const ended = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });

const QUIET = 10_000;

/** Each word once in ten seconds: a broker that is gone is tried again, and again. */
function createTeller(say: (text: string) => void): (fault: Fault) => void {
  const told = new Map<string, number>();
  return ({ word, partition }) => {
    const now = Date.now();
    if (now - (told.get(word) ?? 0) < QUIET) return;
    told.set(word, now);
    say(`${partition === undefined ? '' : `partition ${partition}: `}${word}; tried again`);
  };
}
