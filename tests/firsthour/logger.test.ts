import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, program, secret, values } from './home.js';

const policy =
  'version: 1\nregion: US\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n';
const source = `policy: { file: 'policy.yaml' }, keyring: { env: 'KEYS' }`;
const place = (text = policy): string => folder({ 'policy.yaml': text });

describe.each(['pino', 'pino9'])('a logger of %s', (host) => {
  const imports = `import { pino } from '${host}'; import { pseudonymize, rewriteLine } from 'nymline/pino';`;

  it.each([10, 1000])(
    'in a worker without a destination prints %i lines to standard output',
    async (lines) => {
      const { code, out, err } = await program(
        `${imports}
       const logger = pino({ transport: { target: 'nymline/pino', options: { ${source} } } });
       for (let i = 0; i < ${lines}; i++) logger.info({ from: '(202) 555-0123' }, 'call');`,
        place(),
      );
      expect([code, err]).toEqual([0, '']);
      expect(out.match(/"from":"tel_k1_[a-z2-7]{26}"/g)).toHaveLength(lines);
      expect(out).not.toMatch(values);
    },
  );

  it('in a pipeline without a destination writes to the next target', async () => {
    const path = place();
    const { code, out, err } = await program(
      `${imports}
       const logger = pino({ transport: { pipeline: [
         { target: 'nymline/pino', options: { ${source} } },
         { target: 'pino/file', options: { destination: 'out.ndjson' } },
       ] } });
       for (let i = 0; i < 500; i++) logger.info({ from: '(202) 555-0123' }, 'call');`,
      path,
    );
    expect([code, out, err]).toEqual([0, '', '']);
    expect(readFileSync(join(path, 'out.ndjson'), 'utf8').match(/"from":"tel_k1_/g)).toHaveLength(500);
  });

  it('as the last of a pipeline, and as one of several targets, prints to standard output', async () => {
    const last = await program(
      `${imports}
       const logger = pino({ transport: { pipeline: [{ target: 'nymline/pino', options: { ${source} } }] } });
       logger.info({ from: '(202) 555-0123' });`,
      place(),
    );
    const several = await program(
      `${imports}
       const logger = pino({ transport: { targets: [
         { level: 'info', target: 'nymline/pino', options: { ${source} } },
         { level: 'error', target: 'nymline/pino', options: { ${source}, destination: 'errors' } },
       ] } });
       logger.info({ from: '(202) 555-0123' });`,
      place(),
    );
    for (const { code, out, err } of [last, several]) {
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/"from":"tel_k1_/);
    }
  });

  it('with a transport beside the destination is told that the destination is not used', async () => {
    const script = (options: string) =>
      `${imports}
       const logger = pino({ transport: { target: 'pino/file' } }, pseudonymize({ ${source}${options} }));
       logger.info({ from: 'raw' });`;
    const { code, err } = await program(script(''), place());
    expect(code).toBe(0);
    expect(err.match(/WARN_UNUSED/g)).toHaveLength(1);
    expect(err).toContain('leave "transport" out');
    expect((await program(script(', strict: true'), place())).code).toBe(1);
  });

  it('is told once where a policy with time: quarantines every line', async () => {
    const path = place(`${policy}time: startTime\n`);
    const script = (way: string, options: string) =>
      `${imports}
       import { randomBytes } from 'node:crypto';
       const keyring = { version: 1, secrets: [
         { id: 'k1', secret: randomBytes(32), until: '2026-01-01T00:00:00Z' },
         { id: 'k2', secret: randomBytes(32), from: '2026-01-01T00:00:00Z' } ] };
       const logger = ${way.replace('OPTIONS', `{ policy: { file: 'policy.yaml' }, keyring${options} }`)};
       for (let i = 0; i < 1000; i++) logger.info({ from: '(202) 555-0123' });`;
    for (const way of [
      'pino(pseudonymize(OPTIONS))',
      'pino({ hooks: { streamWrite: rewriteLine(OPTIONS) } })',
    ]) {
      const { code, out, err } = await program(script(way, ''), path);
      expect([code, out]).toEqual([0, '']);
      expect(err.match(/NymlineWarning/g)).toHaveLength(1);
      expect(err).toContain('WARN_QUARANTINE');
      expect(err).toContain('leave "time:" out of the policy');
      expect(err).not.toMatch(values);

      const strict = await program(script(way, ', strict: true'), path);
      expect(strict.code).toBe(1);
      const told = await program(
        script(way, ', onWarning: ({ code }) => console.error("told " + code)'),
        path,
      );
      expect([told.code, told.err]).toEqual([0, 'told WARN_QUARANTINE\n']);
    }
  });

  it('in a worker is told so, and ends there where that is wanted', async () => {
    const path = folder({
      'policy.yaml': `${policy}time: startTime\n`,
      'keys.json': JSON.stringify({
        version: 1,
        secrets: [
          { id: 'k1', secret, until: '2026-01-01T00:00:00Z' },
          { id: 'k2', secret: secret.replace('a1c9', 'b2d8'), from: '2026-01-01T00:00:00Z' },
        ],
      }),
    });
    const script = (options: string) =>
      `${imports}
       const logger = pino({ transport: { target: 'nymline/pino', options: {
         policy: { file: 'policy.yaml' }, keyring: { file: 'keys.json' }${options} } } });
       setTimeout(() => {}, 1500);
       for (let i = 0; i < 10; i++) logger.info({ from: '(202) 555-0123' });`;
    const { code, out, err } = await program(script(''), path);
    expect([code, out]).toEqual([0, '']);
    expect(err.match(/ERR_RECORD_TIME/g)).toHaveLength(1);
    expect((await program(script(', strict: true'), path)).code).not.toBe(0);
  });

  it.each([
    ['pseudonymize', 'pino(pseudonymize({ SOURCE, destinaton: 1 }))', 'destination'],
    [
      'the worker',
      `pino({ transport: { target: 'nymline/pino', options: { SOURCE, onWarnin: 1 } } })`,
      'onWarning',
    ],
    ['the hook', 'pino({ hooks: { streamWrite: rewriteLine({ SOURCE, memmo: 1 }) } })', 'memo'],
  ])('refuses an unknown option of %s, and names the nearest', async (_, logger, nearest) => {
    const { code, err } = await program(`${imports} ${logger.replace('SOURCE', source)}.info('x');`, place());
    expect(code).not.toBe(0);
    expect(err).toContain(`did you mean ${nearest}?`);
  });
});

describe('fastify', () => {
  it('with a transport beside the stream is told that the stream is not used', async () => {
    const script = (logger: string) =>
      `import Fastify from 'fastify'; import { pseudonymize } from 'nymline/pino';
       const stream = pseudonymize({ ${source} });
       const app = Fastify({ logger: ${logger} });
       app.get('/', (request) => { request.log.info({ from: '(202) 555-0123' }); return {}; });
       await app.inject('/'); await app.close();`;
    const both = await program(
      script(`{ transport: { target: 'pino/file', options: { destination: 2 } }, stream }`),
      place(),
    );
    expect(both.err).toContain('WARN_UNUSED');
    const { code, out, err } = await program(script('{ stream }'), place());
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/"from":"tel_k1_/);
    expect(out).not.toMatch(values);
  });
});

describe('the policy of the README', () => {
  it('is one for loggers', async () => {
    const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const text = /```yaml\n(# for a logger[\s\S]*?)```/.exec(page)?.[1];
    expect(text).not.toMatch(/^time:/m);
    const { out, err } = await program(
      `import { pino } from 'pino'; import { pseudonymize } from 'nymline/pino';
       pino(pseudonymize({ ${source} })).info({ from: '(202) 555-0123', user: { phone: '+12025550123' } }, 'call from alice@example.org at 192.0.2.17');`,
      place(text),
    );
    expect(err).toBe('');
    expect(out).toMatch(/tel_k1_/);
    expect(out).not.toMatch(values);
    expect(out).not.toContain('alice@');
  });
});
