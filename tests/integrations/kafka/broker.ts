/**
 * @module
 * A real broker: Kafka's own jars by Maven, one or three nodes that are broker and controller (KRaft), in a folder that goes
 * with them. `KAFKA_BROKERS` names others to use, which are left as they are but for topics and groups of random names.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Admin } from '@platformatic/kafka';
import { isDeep } from '../../deep.js';

const version = '4.4.0';
const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
const jars = join(cache, `kafka-${version}`);

const has = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;

/** Why there is no broker; undefined where there is one, or one can be made. */
export function whyNot(): string | undefined {
  const { KAFKA_BROKERS, NYMLINE_KAFKA } = process.env;
  if (KAFKA_BROKERS) return undefined;
  if (!NYMLINE_KAFKA && !isDeep) return '`npm run test:kafka` runs them';
  if (!has('java')) return 'no Java here';
  if (existsSync(jars) || has('mvn')) return undefined;
  return 'no Maven here';
}

/** Some 44 jars, 43 MB; from Maven's own cache the second time. */
function fetchJars(): void {
  if (existsSync(jars)) return;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'kafka-'));
  writeFileSync(
    join(folder, 'pom.xml'),
    `<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>broker</artifactId>
<version>1</version><packaging>pom</packaging><dependencies><dependency><groupId>org.apache.kafka</groupId>
<artifactId>kafka_2.13</artifactId><version>${version}</version></dependency></dependencies></project>`,
  );
  execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${folder}/lib`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(join(folder, 'lib'), jars);
  } catch (error) {
    // Another test was first.
    if (!existsSync(jars)) throw error;
  }
  rmSync(folder, { recursive: true });
}

export interface Broker {
  readonly brokers: string[];
  /** Where they are secured: of the same nodes. */
  readonly secured: string[];
  /** What the nodes run as; none where they are the reader's own. */
  readonly nodes: readonly Node[];
  /** Until all of them answer. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

interface Node {
  kill(signal: NodeJS.Signals): Promise<void>;
  start(): void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A second door to each node, by TLS, with a password. */
export interface Secured {
  /** In PEM: key and certificates of the node, and who signs those of clients. */
  readonly key: string;
  readonly ca: string;
  readonly user: string;
  readonly password: string;
}

/** @param count - of nodes: one, or three */
export async function startBroker(count: 1 | 3 = 1, secured?: Secured): Promise<Broker> {
  const { KAFKA_BROKERS } = process.env;
  if (KAFKA_BROKERS)
    return {
      ...{ brokers: KAFKA_BROKERS.split(','), secured: [], nodes: [] },
      ...{ ready: async () => {}, stop: async () => {} },
    };
  fetchJars();
  const folder = mkdtempSync(join(tmpdir(), 'nymline-kafka-'));
  const ports = await Promise.all(Array.from({ length: 3 * count }, freePort));
  const brokers = ports.slice(0, count).map((port) => `127.0.0.1:${port}`);
  const voters = ports.slice(count, 2 * count).map((port, i) => `${i + 1}@127.0.0.1:${port}`);
  const doors = ports.slice(2 * count).map((port) => `127.0.0.1:${port}`);
  const cluster = randomBytes(16).toString('base64url');
  const listen = (i: number): string[] => [
    `PLAINTEXT://${brokers[i]}`,
    ...(secured === undefined ? [] : [`SASL_SSL://${doors[i]}`]),
  ];
  const scram =
    secured === undefined
      ? []
      : ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
          '--add-scram',
          `${mechanism}=[name=${secured.user},password=${secured.password}]`,
        ]);
  const nodes = brokers.map((_, i) => {
    const file = join(folder, `${i}.properties`);
    const replicas = Math.min(count, 3);
    writeFileSync(
      file,
      [
        'process.roles=broker,controller',
        `node.id=${i + 1}`,
        `controller.quorum.voters=${voters.join(',')}`,
        `listeners=${[...listen(i), `CONTROLLER://127.0.0.1:${ports[count + i]}`].join(',')}`,
        `advertised.listeners=${listen(i).join(',')}`,
        ...(secured === undefined ? [] : settingsOf(secured)),
        'controller.listener.names=CONTROLLER',
        'inter.broker.listener.name=PLAINTEXT',
        `log.dirs=${join(folder, String(i))}`,
        `offsets.topic.replication.factor=${replicas}`,
        `transaction.state.log.replication.factor=${replicas}`,
        `transaction.state.log.min.isr=${Math.max(1, replicas - 1)}`,
        `share.coordinator.state.topic.replication.factor=${replicas}`,
        `share.coordinator.state.topic.min.isr=${Math.max(1, replicas - 1)}`,
        'offsets.topic.num.partitions=3',
        'transaction.state.log.num.partitions=3',
        'group.initial.rebalance.delay.ms=0',
        'group.min.session.timeout.ms=1000',
        'auto.create.topics.enable=false',
      ].join('\n'),
    );
    // With its name: one in 64 begins with a hyphen.
    java(['kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', file, ...scram]);
    return startNode(file);
  });
  const ready = (): Promise<void> => waitFor(brokers);
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return { brokers, secured: secured === undefined ? [] : doors, nodes, ready, stop };
}

/** PLAIN, SCRAM and OAUTHBEARER beside each other, the last with tokens that nobody has signed; a client may have a certificate too. */
function settingsOf({ key, ca, user, password }: Secured): string[] {
  const modules = 'org.apache.kafka.common.security';
  const scram = `${modules}.scram.ScramLoginModule required;`;
  return [
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL',
    'ssl.keystore.type=PEM',
    `ssl.keystore.location=${key}`,
    'ssl.truststore.type=PEM',
    `ssl.truststore.location=${ca}`,
    'ssl.client.auth=requested',
    'sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512,OAUTHBEARER',
    // So often a client must show a token anew.
    'connections.max.reauth.ms=5000',
    `listener.name.sasl_ssl.plain.sasl.jaas.config=${modules}.plain.PlainLoginModule required user_${user}="${password}";`,
    `listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config=${scram}`,
    `listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=${scram}`,
    `listener.name.sasl_ssl.oauthbearer.sasl.jaas.config=${modules}.oauthbearer.OAuthBearerLoginModule required;`,
  ];
}

const java = (args: string[]): void =>
  void execFileSync('java', ['-cp', `${jars}/*`, ...args], { stdio: 'ignore' });

function startNode(file: string): Node {
  let child: ChildProcess | undefined;
  const start = (): void => {
    // Small, and quick to start: it lives for a minute.
    const flags = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', `${jars}/*`];
    child = spawn('java', [...flags, 'kafka.Kafka', file], { stdio: 'ignore' });
  };
  start();
  return {
    start,
    async kill(signal) {
      const dying = child;
      if (dying === undefined || dying.exitCode !== null || dying.signalCode !== null) return;
      const gone = new Promise((resolve) => dying.once('exit', resolve));
      dying.kill(signal);
      await gone;
    },
  };
}

/** Until it answers, and knows who coordinates groups. */
async function waitFor(brokers: string[]): Promise<void> {
  const admin = openAdmin(brokers);
  try {
    for (let tries = 0; ; tries++) {
      try {
        const { brokers: known } = await admin.metadata({ topics: [], forceUpdate: true });
        if (known.size >= brokers.length) return;
      } catch (error) {
        if (tries > 120) throw error;
      }
      await sleep(500);
    }
  } finally {
    await admin.close();
  }
}

export const openAdmin = (brokers: string[]): Admin =>
  new Admin({ clientId: 'tests', bootstrapBrokers: brokers, retries: 20, retryDelay: 200 });

/** Topics of random names, so that a broker may be used again. */
export async function createTopics<Name extends string>(
  brokers: string[],
  topics: Readonly<Record<Name, number>>,
  { replicas = 1, configs = {} }: { replicas?: number; configs?: Record<string, string> } = {},
): Promise<Record<Name, string>> {
  const admin = openAdmin(brokers);
  const names = {} as Record<Name, string>;
  try {
    for (const [name, partitions] of Object.entries(topics) as [Name, number][]) {
      names[name] = `${name}.${randomBytes(4).toString('hex')}`;
      await admin.createTopics({
        topics: [names[name]],
        partitions,
        replicas,
        configs: Object.entries(configs).map(([key, value]) => ({ name: key, value })),
      });
    }
  } finally {
    await admin.close();
  }
  return names;
}
