import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { pino as pino9 } from 'pino9';
import { describe, expect, it, vi } from 'vitest';
import { createPseudonymizer, type PolicyDocument, PolicyError } from '../../src/index.js';
import { pseudonymize, redactOptions, rewriteLine } from '../../src/integrations/pino.js';
import { folder, keyring, leftIn, policy } from './hosts.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const flushed = (destination: ReturnType<typeof pseudonymize>): Promise<void> =>
  new Promise((resolve, reject) => destination.flush((error) => (error ? reject(error) : resolve())));

describe.each([
  ['pino 10', pino],
  ['pino 9', pino9 as unknown as typeof pino],
])('the destination under %s', (_name, host) => {
  it.each([true, false])('rewrites what is logged, sync: %s', async (sync) => {
    const file = join(folder(), 'app.log');
    const destination = pseudonymize({ policy, keyring, destination: file, sync });
    const logger = host({ base: null }, destination as never);
    logger.child({ phone: '+12025550123' }).info({ call: { phone: '(202) 555-0123' }, kept: 7 });
    if (!sync) await turn();
    const [line] = linesOf(file) as [{ phone: string; call: { phone: string }; kept: number }];
    expect(line.phone).toMatch(/^tel_k1_[a-z2-7]{26}$/);
    expect(line.call.phone).toBe(line.phone);
    expect(line.kept).toBe(7);
    expect(destination.report()).toMatchObject({ in: 1, out: 1, quarantined: 0 });
  });

  it('is known for a destination when it is the only argument', async () => {
    const file = join(folder(), 'app.log');
    host(pseudonymize({ policy, keyring, destination: file, sync: true }) as never).info({
      phone: '+12025550123',
    });
    expect(leftIn(readFileSync(file, 'utf8'))).toEqual([]);
    expect(linesOf(file)).toHaveLength(1);
  });

  it('writes what fatal says before it returns', () => {
    const file = join(folder(), 'app.log');
    host(pseudonymize({ policy, keyring, destination: file }) as never).fatal({ phone: '+12025550123' });
    expect(linesOf(file)).toHaveLength(1);
  });

  it('has written what was logged when the flush of the logger calls back', async () => {
    const file = join(folder(), 'app.log');
    const logger = host(pseudonymize({ policy, keyring, destination: file, minLength: 4096 }) as never);
    logger.info('first');
    await turn();
    expect(linesOf(file)).toHaveLength(0);
    await new Promise((resolve) => logger.flush(resolve));
    expect(linesOf(file)).toHaveLength(1);
  });

  it('never asks pino for the raw record, which it would keep in lastObj', () => {
    const destination = pseudonymize({ policy, keyring, destination: join(folder(), 'app.log') });
    host(destination as never).info({ phone: '+12025550123' });
    expect(Object.keys(destination)).not.toContain('lastObj');
    expect((destination as unknown as Record<symbol, unknown>)[Symbol.for('pino.metadata')]).toBeUndefined();
  });
});

describe('the destination', () => {
  it('gives batches the bytes that single lines have', async () => {
    const [one, other] = [join(folder(), 'sync.log'), join(folder(), 'batch.log')];
    const single = pseudonymize({ policy, keyring, destination: one, sync: true });
    const batch = pseudonymize({ policy, keyring, destination: other });
    for (let i = 0; i < 3000; i++) {
      const line = `${JSON.stringify({ i, phone: `+1202555${String(i % 100).padStart(4, '0')}`, text: 'é🙂'.repeat(i % 40) })}\n`;
      single.write(line);
      batch.write(line);
    }
    await flushed(batch);
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(one, 'utf8'));
  });

  it('gives what comes in other pieces than lines the same bytes, sync or not', async () => {
    const written = [
      '{"phone":"+12025550123"}',
      '{"a":1}\n{"phone":"+12025550124"}\n',
      '',
      ' {"b":2} \n',
      '{"c":\n',
      '\n',
      '\r\n',
      '{"d":"é\ud800"}\n',
      '{"e":\n3}\n',
    ];
    const [one, other] = [join(folder(), 'sync.log'), join(folder(), 'batch.log')];
    const single = pseudonymize({ policy, keyring, destination: one, sync: true });
    const batch = pseudonymize({ policy, keyring, destination: other });
    for (const each of [...written, ...written.map((each) => each.trimEnd())]) {
      single.write(each);
      batch.write(each);
    }
    await flushed(batch);
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(one, 'utf8'));
    expect(readFileSync(one, 'utf8')).not.toContain('555');
  });

  it('takes a line longer than its batch', async () => {
    const file = join(folder(), 'app.log');
    const destination = pseudonymize({ policy, keyring, destination: file });
    destination.write('{"a":1}\n');
    destination.write(`${JSON.stringify({ long: 'é'.repeat(1_000_000), phone: '+12025550123' })}\n`);
    destination.write('{"b":2}\n');
    await flushed(destination);
    expect(linesOf(file).map((line) => Object.keys(line)[0])).toEqual(['a', 'long', 'b']);
    expect(leftIn(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('takes each write for a line, with its end or without', async () => {
    const file = join(folder(), 'app.log');
    const destination = pseudonymize({ policy, keyring, destination: file });
    for (const line of ['{"n":1}', '', '{"n":2}\n', '{"n":3}']) destination.write(line);
    await flushed(destination);
    expect(linesOf(file)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('quarantines what cannot be read, counts it, and goes on', async () => {
    const file = join(folder(), 'app.log');
    const told: unknown[] = [];
    const onQuarantine = (error: { code: string; position: number }): void =>
      void told.push([error.code, error.position]);
    const destination = pseudonymize({ policy, keyring, destination: file, onQuarantine });
    destination.write('{"phone":"+12025550123"\n');
    destination.write('{"a":1}\n');
    await flushed(destination);
    expect(readFileSync(file, 'utf8')).toBe('{"a":1}\n');
    expect(destination.report()).toMatchObject({ in: 2, out: 1, quarantined: 1 });
    await turn();
    expect(told).toEqual([['ERR_RECORD_SYNTAX', 1]]);
  });

  it('writes what a listener logs when it is told of a quarantined line', async () => {
    const file = join(folder(), 'app.log');
    const logger = pino(
      pseudonymize({
        policy,
        keyring,
        destination: file,
        sync: true,
        onQuarantine: ({ code }) => logger.warn({ code }),
      }),
    );
    (logger as unknown as Record<symbol, Writable>)[pino.symbols.streamSym]!.write('not JSON\n');
    await turn();
    expect(linesOf(file)).toMatchObject([{ code: 'ERR_RECORD_SYNTAX' }]);
  });

  it.each([true, false])(
    'throws nothing into the logger when our own code fails, and writes no line: sync %s',
    (sync) => {
      const file = join(folder(), 'app.log');
      const pseudonymizer = createPseudonymizer(policy, keyring);
      const fails = vi.fn(() => {
        throw new Error('+12025550123');
      });
      const destination = pseudonymize({
        pseudonymizer: { ...pseudonymizer, chunk: fails, line: fails },
        destination: file,
        sync,
      });
      const errors: Error[] = [];
      destination.on('error', (error) => errors.push(error));
      pino(destination).info({ phone: '+12025550123' });
      destination.flushSync();
      expect(fails).toHaveBeenCalled();
      expect(readFileSync(file, 'utf8')).toBe('');
      expect(destination.lost).toBe(1);
      expect(errors.map(String)).toEqual(['Error: rewriting lines threw']);
    },
  );

  it('throws nothing into the logger when a listener throws', () => {
    const broken = {
      write: () => {
        throw new Error('broken');
      },
    };
    const destination = pseudonymize({ policy, keyring, destination: broken });
    destination.on('error', () => {
      throw new Error('worse');
    });
    expect(() => pino(destination).info('hello')).not.toThrow();
    expect(destination.lost).toBe(1);
  });

  it('opens the file anew when it was renamed', async () => {
    const at = folder();
    const file = join(at, 'app.log');
    const destination = pseudonymize({ policy, keyring, destination: file });
    destination.write('{"n":1}\n');
    await flushed(destination);
    renameSync(file, join(at, 'app.log.1'));
    destination.write('{"n":2}\n');
    destination.reopen();
    destination.write('{"n":3}\n');
    await flushed(destination);
    expect(linesOf(join(at, 'app.log.1'))).toEqual([{ n: 1 }, { n: 2 }]);
    expect(linesOf(file)).toEqual([{ n: 3 }]);
  });

  it('ends with everything written, and counts what comes later', async () => {
    const file = join(folder(), 'app.log');
    const destination = pseudonymize({ policy, keyring, destination: file });
    destination.write('{"n":1}\n');
    const closed = new Promise((resolve) => destination.once('close', resolve));
    destination.end();
    await closed;
    destination.write('{"n":2}\n');
    expect(linesOf(file)).toEqual([{ n: 1 }]);
    expect(destination.lost).toBe(1);
  });

  it('writes to what pino.destination made, of either mode', async () => {
    for (const sync of [true, false]) {
      const file = join(folder(), 'app.log');
      const sonic = pino.destination({ dest: file, sync });
      const destination = pseudonymize({ policy, keyring, destination: sonic });
      await new Promise((resolve) => sonic.once('ready', resolve));
      pino(destination).info({ phone: '+12025550123', text: 'é' });
      destination.flushSync();
      // With sync: false the write may still be under way in another thread.
      await vi.waitFor(() => expect(linesOf(file)).toHaveLength(1));
      expect(leftIn(readFileSync(file, 'utf8'))).toEqual([]);
    }
  });

  it('writes whole lines, one at a time, to an object with write', () => {
    const lines: string[] = [];
    const destination = pseudonymize({
      policy,
      keyring,
      destination: { write: (line: string) => void lines.push(line) },
    });
    const logger = pino({ base: null, timestamp: false }, destination);
    logger.info({ phone: '911' });
    logger.info({ n: 2 });
    expect(lines).toEqual(['{"level":30,"phone":"tel_emergency"}\n', '{"level":30,"n":2}\n']);
  });

  it('drops and counts lines where a stream does not take them, so that memory is bounded', async () => {
    let held: (() => void) | undefined;
    const parts: Buffer[] = [];
    const slow = new Writable({
      write(chunk, _encoding, done) {
        parts.push(chunk);
        held = done;
      },
    });
    const destination = pseudonymize({ policy, keyring, destination: slow, maxLength: 256 * 1024 });
    const line = `${JSON.stringify({ filler: 'x'.repeat(1000) })}\n`;
    let dropped = 0;
    destination.on('drop', (lines: number) => {
      dropped += lines;
    });
    for (let i = 0; i < 2000; i++) {
      destination.write(line);
      if (i % 100 === 0) await turn();
    }
    await turn();
    expect(slow.writableLength).toBeLessThan(512 * 1024);
    expect(dropped).toBeGreaterThan(1000);
    expect(destination.lost).toBe(dropped);
    expect(destination.report().out).toBe(2000);
    while (slow.writableLength > 0) {
      held?.();
      await turn();
    }
    const written = Buffer.concat(parts).toString().split('\n').length - 1;
    expect(written + dropped).toBe(2000);
  });

  it('reaches each stream of a multistream', async () => {
    const [one, two] = [join(folder(), 'all.log'), join(folder(), 'error.log')];
    const pseudonymizer = createPseudonymizer(policy, keyring);
    const logger = pino(
      {},
      pino.multistream([
        { level: 'info', stream: pseudonymize({ pseudonymizer, destination: one, sync: true }) },
        { level: 'error', stream: pseudonymize({ pseudonymizer, destination: two, sync: true }) },
      ]),
    );
    logger.info({ phone: '+12025550123' });
    logger.error({ phone: '+12025550123' });
    expect(linesOf(one)).toHaveLength(2);
    expect(linesOf(two)).toHaveLength(1);
    expect(leftIn(readFileSync(one, 'utf8') + readFileSync(two, 'utf8'))).toEqual([]);
  });

  it.each([
    [
      'a policy with a fault',
      { ...policy, rules: [{ path: 'a b[', transform: 'drop' }] },
      keyring,
      PolicyError,
    ],
    ['another format than lines of JSON', { ...policy, format: 'csv' }, keyring, PolicyError],
  ])('refuses %s', (_what, wrong, key, error) => {
    expect(() =>
      pseudonymize({ policy: wrong as PolicyDocument, keyring: key, destination: '/dev/null' }),
    ).toThrow(error);
  });

  it('refuses options that there are not', () => {
    const wrong = { policy, keyring, dest: '/dev/null', sync: 'yes' } as object;
    expect(() => pseudonymize(wrong as Parameters<typeof pseudonymize>[0])).toThrow(
      'dest is no option here\nsync expected true or false, got a string',
    );
  });

  it('refuses what it would ignore beside a pseudonymizer', () => {
    const pseudonymizer = createPseudonymizer(policy, keyring);
    const both = { pseudonymizer, policy, memo: 0, onQuarantine() {}, onWarning() {}, strict: undefined };
    const beside =
      'expected no pseudonymizer beside it (give it to createPseudonymizer, or leave pseudonymizer out)';
    for (const open of [pseudonymize, rewriteLine])
      expect(() => open(both)).toThrow(`policy ${beside}\nonQuarantine ${beside}\nmemo ${beside}`);
    const none = { pseudonymizer: undefined, policy, keyring } as object;
    expect(rewriteLine(none as Parameters<typeof rewriteLine>[0])('{}')).toBe('{}');
  });

  it('refuses a file that cannot be opened, at once', () => {
    expect(() => pseudonymize({ policy, keyring, destination: join(folder(), 'none/app.log') })).toThrow(
      'ENOENT',
    );
  });
});

describe('the streamWrite hook', () => {
  it('keeps to every limit that it is given', () => {
    const line = '{"phone":"+12025550123","from":{"phone":"+12025550124"}}';
    const onWarning = () => {};
    for (const limit of [{ maxRecordValues: 1 }, { maxRecordBytes: 20 }]) {
      expect(rewriteLine({ policy, keyring, onWarning, ...limit })(line)).toBe('');
    }
    expect(rewriteLine({ policy, keyring, maxRecordValues: 2 })(line)).toContain('"tel_k1_');
  });

  it('gives the destination the rewritten line', () => {
    const lines: string[] = [];
    const logger = pino(
      { base: null, timestamp: false, hooks: { streamWrite: rewriteLine({ policy, keyring }) } },
      { write: (line) => void lines.push(line) },
    );
    logger.info({ phone: '911', text: 'secret' });
    expect(lines).toEqual(['{"level":30,"phone":"tel_emergency","text":"gone"}\n']);
  });

  it.each([
    ['pino 10', pino],
    ['pino 9', pino9 as unknown as typeof pino],
  ])('is before every stream of a multistream, but not before what asks for metadata: %s', (_name, host) => {
    interface Seen {
      readonly lines: string[];
      lastObj?: object;
      lastMsg?: string;
      write(line: string): void;
    }
    const open = (): Seen => ({
      lines: [],
      write(line) {
        this.lines.push(line);
      },
    });
    const [plain, asking] = [open(), Object.assign(open(), { [Symbol.for('pino.metadata')]: true })];
    const ours = pseudonymize({ policy, keyring, destination: open() });
    const streams = host.multistream([{ stream: plain }, { stream: asking }, { stream: ours as never }]);
    const logger = host({ base: null, hooks: { streamWrite: rewriteLine({ policy, keyring }) } }, streams);
    logger.info({ phone: '+12025550123' }, 'from %s', 'alice@example.org');
    expect(plain.lines).toHaveLength(1);
    expect(asking.lines).toEqual(plain.lines);
    expect(leftIn(plain.lines.join(''))).toEqual([]);
    for (const stream of [plain, ours]) {
      expect(['lastObj', 'lastMsg', 'lastLogger'].filter((key) => key in stream)).toEqual([]);
    }
    // As docs/integrations.md says: pino hands it the raw record, and keeps it on the multistream itself.
    expect(asking.lastObj).toEqual({ phone: '+12025550123' });
    expect(asking.lastMsg).toBe('from alice@example.org');
    expect((streams as unknown as Seen).lastObj).toBe(asking.lastObj);
  });

  it('gives the empty string for a line that cannot be read', () => {
    expect(rewriteLine({ policy, keyring })('{"phone":"+12025550123"\n')).toBe('');
  });
});

describe('the options for redact', () => {
  const paths: PolicyDocument = {
    version: 1,
    region: 'US',
    rules: [
      {
        path: ['phone', '*.phone', 'legs[*].phone', 'a["b-c"].phone'],
        identifier: 'phone',
        transform: 'pseudonym',
      },
      { path: 'client.ip', identifier: 'ip', transform: 'truncate' },
      { path: ['name', 'client.name'], transform: 'drop' },
    ],
  };

  it('give the same line as the destination, where a path can say it', () => {
    const record = {
      phone: '(202) 555-0123',
      from: { phone: '+1 202 555 0123' },
      legs: [{ phone: '2025550124' }, { other: 1 }],
      a: { 'b-c': { phone: '+12025550123' } },
      client: { ip: '192.0.2.17', name: 'Alice Example' },
      name: 'Alice Example',
    };
    const [byRedact, byLine]: [string[], string[]] = [[], []];
    const base = { base: null, timestamp: false } as const;
    const redacting = pino(
      { ...base, redact: redactOptions(paths, keyring) },
      { write: (line) => void byRedact.push(line) },
    );
    const rewriting = pino(
      base,
      pseudonymize({
        policy: paths,
        keyring,
        destination: { write: (line: string) => void byLine.push(line) },
      }),
    );
    for (const logger of [redacting, rewriting]) {
      logger.info(structuredClone(record));
      logger.child({ phone: '+12025550123' }).info('bound');
    }
    expect(byRedact.map((line) => JSON.parse(line))).toEqual(byLine.map((line) => JSON.parse(line)));
    expect(leftIn(byRedact.join(''))).toEqual([]);
  });

  it('remove where all that the policy does is drop', () => {
    expect(redactOptions({ version: 1, rules: [{ path: 'a', transform: 'drop' }] }, keyring).remove).toBe(
      true,
    );
    expect(redactOptions(paths, keyring).remove).toBe(false);
  });

  it('name every rule that redact cannot express', () => {
    const beyond: PolicyDocument = {
      version: 1,
      time: 'at',
      unlisted: 'drop',
      rules: [
        { path: '**.phone', identifier: 'phone', transform: 'pseudonym', region: 'US' },
        { path: 'attributes[key=ip].value', identifier: 'ip', transform: 'truncate' },
        { path: 'ext', identifier: 'ext', transform: 'pseudonym', tenant: { field: 'org' } },
      ],
    };
    const pointers = (() => {
      try {
        redactOptions(beyond, keyring);
      } catch (error) {
        return (error as PolicyError).issues.map(({ pointer }) => pointer);
      }
      return [];
    })();
    expect(pointers).toEqual(['/unlisted', '/time', '/rules/0/path', '/rules/1/path', '/rules/2/tenant']);
  });
});
