/** By TLS and with a password: a broker with a certificate of an authority that is made here, and all ways to say so. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broker, createTopics, startBroker, whyNot } from '../../integrations/kafka/broker.js';
import { produce, readAll } from '../../integrations/kafka/topics.js';
import { folder, keyring, root } from '../terminal.js';

const hasOpenssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;
const missing =
  whyNot() ?? (process.env.KAFKA_BROKERS ? 'brokers of its own' : hasOpenssl ? undefined : 'no openssl here');

const files = folder({
  'policy.json':
    '{"version":1,"region":"US","rules":[{"path":"from","identifier":"phone","transform":"pseudonym"}]}',
  'keyring.json': keyring,
});
const user = 'nymline';
const password = randomBytes(12).toString('hex');

/** An authority, what it signs for a node, and for a client; and another authority. */
function makeCertificates(): void {
  const openssl = (...args: string[]): void =>
    void execFileSync('openssl', args, { cwd: files, stdio: 'ignore' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const name of ['ca', 'other'])
    openssl(
      'req',
      '-x509',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-subj',
      `/CN=${name}`,
      '-days',
      '2',
    );
  writeFileSync(`${files}/names`, 'subjectAltName=IP:127.0.0.1,DNS:localhost');
  for (const name of ['node', 'client']) {
    openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    openssl(
      ...['x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
      ...['-days', '2', '-extfile', 'names', '-out', `${name}.pem`],
    );
  }
  const whole = ['node.key', 'node.pem', 'ca.pem'].map((name) => readFileSync(`${files}/${name}`, 'utf8'));
  writeFileSync(`${files}/whole.pem`, whole.join(''));
}

describe.skipIf(missing !== undefined)(`nymline kafka, secured${missing ? `: ${missing}` : ''}`, () => {
  let broker: Broker;
  beforeAll(async () => {
    makeCertificates();
    broker = await startBroker(1, { key: `${files}/whole.pem`, ca: `${files}/ca.pem`, user, password });
  }, 120_000);
  afterAll(() => broker?.stop());

  /**
   * Runs until it has written a record, or has ended, or has said a fault.
   *
   * @param again - milliseconds after which there is another record
   */
  async function run(environment: Record<string, string>, settings?: object, again?: number) {
    const { brokers, secured } = broker;
    const topics = await createTopics(brokers, { from: 1, to: 1 });
    const write = () =>
      produce(brokers, topics.from, [{ partition: 0, value: Buffer.from('{"from":"+12025550123"}') }]);
    await write();
    const args = [
      '-p',
      `${files}/policy.json`,
      '-k',
      `${files}/keyring.json`,
      '--from',
      topics.from,
      '--to',
      topics.to,
    ];
    if (settings !== undefined) {
      writeFileSync(`${files}/worker.json`, JSON.stringify(settings), { mode: 0o600 });
      args.push('--settings', `${files}/worker.json`);
    }
    const child = spawn(process.execPath, [`${root}dist/cli/main.js`, 'kafka', ...args], {
      env: { ...process.env, KAFKA_BROKERS: secured.join(','), KAFKA_GROUP: topics.from, ...environment },
    });
    let said = '';
    child.stderr.on('data', (part) => (said += part));
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    let out: string[] = [];
    const wait = async (count: number): Promise<void> => {
      const isOver = () => out.length >= count || child.exitCode !== null || /tried again/.test(said);
      for (let tries = 0; tries < 60 && !isOver(); tries++) {
        await sleep(250);
        out = (await readAll(brokers, topics.to)).map(({ value }) => value!.toString());
      }
    };
    await wait(1);
    if (again !== undefined) {
      await sleep(again);
      await write();
      await wait(2);
    }
    child.kill('SIGTERM');
    await Promise.race([gone, sleep(5000)]);
    child.kill('SIGKILL');
    expect(said).not.toContain(password);
    expect(said).not.toContain('5550123');
    return { out, said };
  }

  const trusts = { KAFKA_TLS_CA: `${files}/ca.pem` };
  const knows = (mechanism: string, given = password): Record<string, string> => ({
    KAFKA_SASL_MECHANISM: mechanism,
    KAFKA_SASL_USERNAME: user,
    KAFKA_SASL_PASSWORD: given,
  });

  it.each(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'])(
    'works with %s, told by the environment',
    async (mechanism) => {
      const { out } = await run({ ...trusts, ...knows(mechanism) });
      expect(out).toEqual([expect.stringMatching(/^\{"from":"tel_/)]);
    },
    60_000,
  );

  /** As a broker takes it that is told to trust whoever says who they are (RFC 7519 §6). @param seconds - until it runs out */
  const tokenOf = (seconds: number): string => {
    const now = Math.floor(Date.now() / 1000);
    const parts = [{ alg: 'none' }, { sub: user, iat: now - 10, exp: now + seconds }];
    return `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
  };

  it('works with a token, told by the environment', async () => {
    const { out, said } = await run({
      ...trusts,
      KAFKA_SASL_MECHANISM: 'OAUTHBEARER',
      KAFKA_SASL_TOKEN: tokenOf(600),
    });
    expect(out).toEqual([expect.stringMatching(/^\{"from":"tel_/)]);
    expect(said).not.toContain(tokenOf(600).slice(0, 20));
  }, 60_000);

  it('works on with a token that is written anew before it runs out', async () => {
    const file = `${files}/token`;
    const renew = (): void => writeFileSync(file, `${tokenOf(8)}\n`, { mode: 0o600 });
    renew();
    const renewing = setInterval(renew, 1000);
    const { out, said } = await run(
      { ...trusts, KAFKA_SASL_MECHANISM: 'OAUTHBEARER', KAFKA_SASL_TOKEN_FILE: file },
      undefined,
      15_000,
    );
    clearInterval(renewing);
    expect(out).toEqual(Array(2).fill(expect.stringMatching(/^\{"from":"tel_/)));
    expect(said).not.toMatch(/tried again/);
  }, 60_000);

  it('works with a certificate of its own, told by the file', async () => {
    const tls = { ca: `${files}/ca.pem`, cert: `${files}/client.pem`, key: `${files}/client.key` };
    const { out } = await run({}, { tls, sasl: { mechanism: 'SCRAM-SHA-512', username: user, password } });
    expect(out).toEqual([expect.stringMatching(/^\{"from":"tel_/)]);
  }, 60_000);

  it.each<[string, Record<string, string>]>([
    ['another password', { ...trusts, ...knows('SCRAM-SHA-512', 'another') }],
    ['another password in clear', { ...trusts, ...knows('PLAIN', 'another') }],
    ['an authority that has not signed', { KAFKA_TLS_CA: `${files}/other.pem`, ...knows('PLAIN') }],
    ['the authorities of the system', { KAFKA_TLS: 'true', ...knows('PLAIN') }],
    ['no TLS', knows('PLAIN')],
    [
      'a token that has run out',
      { ...trusts, KAFKA_SASL_MECHANISM: 'OAUTHBEARER', KAFKA_SASL_TOKEN: tokenOf(-5) },
    ],
  ])(
    'writes nothing with %s, and says so',
    async (_, environment) => {
      const { out, said } = await run(environment);
      expect(out).toEqual([]);
      expect(said).toMatch(/tried again|cannot be reached/);
    },
    60_000,
  );
});
