import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import winston from 'winston';
import { createPseudonymizer } from '../../src/index.js';
import { pseudonymizeFormat } from '../../src/integrations/winston.js';
import { keyring, leftIn, policy } from './hosts.js';

const { format } = winston;

function open(...formats: winston.Logform.Format[]) {
  const calls = createPseudonymizer(policy, keyring);
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk).trimEnd());
      done();
    },
  });
  const logger = winston.createLogger({
    format: format.combine(...formats.slice(0, -1), pseudonymizeFormat(calls), ...formats.slice(-1)),
    transports: [new winston.transports.Stream({ stream })],
  });
  return { calls, lines, logger };
}

describe('the format', () => {
  it('rewrites fields, children and splat arguments', () => {
    const { lines, logger } = open(format.splat(), format.json());
    logger.info('from %s', '+12025550123', { phone: '+12025550123' });
    logger.child({ phone: '(202) 555-0123' }).warn('again');
    const [one, two] = lines.map((line) => JSON.parse(line));
    expect(leftIn(lines.join(''))).toEqual([]);
    expect(one).toMatchObject({ level: 'info', message: 'gone', phone: expect.stringMatching(/^tel_k1_/) });
    expect(two.phone).toBe(one.phone);
  });

  it('leaves a later splat nothing to put into the message', () => {
    const { lines, logger } = open(format.combine(format.splat(), format.json()));
    logger.log({ level: 'info', message: 'hello', extra: 1 });
    logger.info('hello %s', 'alice@example.org');
    expect(lines).toHaveLength(2);
    expect(leftIn(lines.join(''))).toEqual([]);
  });

  describe('of what refers to itself', () => {
    const paths = (path: string) => ({
      version: 1,
      rules: [{ path, identifier: 'phone', transform: 'pseudonym' }],
    });
    const print = (info: object, ...formats: winston.Logform.Format[]) => {
      const printed = format
        .combine(...formats, format.json())
        .transform(Object.assign({}, info) as never, {});
      return String((printed as never)[Symbol.for('message')]);
    };

    it.each(['request.phone', '**.phone'])(
      'prints what winston does, and leaves nothing raw by %s',
      (path) => {
        const request: Record<string, unknown> = { phone: '+12025550123', path: '/calls' };
        const answer = { status: 500, request };
        request.answer = answer;
        request.agents = new Map([['answer', answer]]);
        const info = { level: 'error', message: 'm', request };
        const ours = print(info, pseudonymizeFormat(createPseudonymizer(paths(path) as never, keyring)));
        expect(leftIn(ours)).toEqual([]);
        expect(ours.replaceAll(/tel_k1_\w+/g, '+12025550123')).toBe(print(info));
      },
    );

    it('keeps an error with its request', () => {
      const error = Object.assign(new Error('no route'), { request: {}, code: 'ERR_BAD_RESPONSE' });
      Object.assign(error.request, { error, phone: '+12025550123' });
      const { lines, logger, calls } = open(format.json());
      logger.error('call', { error });
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { error: { code: 'ERR_BAD_RESPONSE', request: { error: '[Circular]' } } },
      ]);
      expect(leftIn(lines.join(''))).toEqual([]);
      expect(calls.report()).toMatchObject({ in: 1, out: 1, quarantined: 0 });
    });
  });

  it('rewrites the message and stack of errors', () => {
    const { lines, logger } = open(format.errors({ stack: true }), format.json());
    logger.error(new Error('no route to +12025550123'));
    expect(leftIn(lines.join(''))).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['json', format.json()],
    ['simple', format.simple()],
    ['printf', format.printf(({ phone }) => `from ${phone}`)],
  ])('prints anew what %s has printed', (_name, print) => {
    const calls = createPseudonymizer(policy, keyring);
    const info = print.transform({ level: 'info', message: 'm', phone: '+12025550123', big: 1n }, {});
    const rewritten = pseudonymizeFormat(calls).transform(info as never) as unknown as Record<symbol, string>;
    expect(rewritten[Symbol.for('message')]).toMatch(/"phone":"tel_k1_/);
  });

  it('keeps a record that cannot be read from every transport, and counts it', () => {
    const { calls, lines, logger } = open(format.json());
    let deep: object = { phone: '+12025550123' };
    for (let i = 0; i < 1000; i++) deep = { deep };
    logger.info('deep', { deep });
    expect(lines).toEqual([]);
    expect(calls.report().quarantined).toBe(1);
  });

  it('does not change what the application logged', () => {
    const record = { level: 'info', message: 'm', phone: '+12025550123', inner: { ip: '192.0.2.17' } };
    const before = structuredClone(record);
    const { logger } = open(format.json());
    logger.log(record);
    expect(Object.entries(record)).toEqual(Object.entries(before));
  });

  it('serves transports of every kind, exceptions included', () => {
    const { lines, logger } = open(format.json());
    logger.log({
      level: 'error',
      message: 'x',
      email: 'alice@example.org',
      error: { message: '+12025550123' },
    });
    expect(leftIn(lines.join(''))).toEqual([]);
    expect(JSON.parse(lines[0]!).email).toMatch(/^mail_k1_/);
  });
});
