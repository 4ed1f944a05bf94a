import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nymline, root, workplace } from '../terminal.js';

const { run } = workplace();
const ask = (input: string | Buffer, ...more: string[]) =>
  nymline([...run, '-q', '--one-for-one', ...more], { input });

describe('run --one-for-one', () => {
  it('answers each line by one, in its place, and {} where it is quarantined', async () => {
    const lines = ['{"from":"+12025550123"}', '{"from":', '', '7', '{"a":"é"}\r', '{"name":"Alice"}'];
    const { code, out, err } = await ask(`${lines.join('\n')}\n`);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^\{"from":"tel_k1_[a-z2-7]{26}"\}$/),
      '{}',
      '{}',
      '{}',
      '{"a":"é"}\r',
      '{}',
      '',
    ]);
    expect(code).toBe(3);
    expect(err).toContain('ERR_RECORD_SYNTAX');
    expect(err).toContain('lines 2, 3');
  });

  it('answers by the word that was chosen, and a last line that is not whole', async () => {
    const { out } = await ask('{"from":\n{"a":1}', '--instead', '{"dropped":true}');
    expect(out).toBe('{"dropped":true}\n{"a":1}\n');
  });

  it('answers a line that is too long once, whatever comes of it', async () => {
    const long = `{"a":"${'x'.repeat(2_500_000)}"}`;
    const { out, err } = await ask(`{"a":1}\n${long}\n{"a":2}\n${long}`, '--max-record', '1');
    expect(out).toBe('{"a":1}\n{}\n{"a":2}\n{}\n');
    expect(err).toContain('ERR_RECORD_SIZE');
  });

  it('gives as many lines as it takes, and those of run where nothing is quarantined', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '{}',
        '[]',
        '{"from":"+12025550123"}',
        '{"from":',
        '{"a":1}{"b":2}',
        '\r',
        '"a"',
      ),
      fc.json().map((text) => text.replaceAll(/[\r\n]/g, '')),
      fc.string().map((text) => text.replaceAll(/[\r\n]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const text = `${lines.join('\n')}\n`;
        const { out } = await ask(text, '--instead', 'none');
        const answers = out.split('\n');
        expect(answers.length).toBe(lines.length + 1);
        const { out: plain } = await nymline([...run, '-q', '--format', 'ndjson'], { input: text });
        const kept = plain.split('\n').filter((each) => each.trim() !== '');
        expect(answers.filter((each) => each !== 'none' && each.trim() !== '')).toEqual(kept);
      }),
      { numRuns: 10 },
    );
  });

  it('answers before it waits for the next line', async () => {
    const input = new PassThrough();
    const answers: string[] = [];
    let told = (): void => {};
    const output = new Writable({
      write(chunk, _coding, done) {
        answers.push(String(chunk));
        done();
        told();
      },
    });
    const running = nymline([...run, '-q', '--one-for-one'], { input, output });
    for (let i = 1; i <= 5; i++) {
      const answered = new Promise<void>((resolve) => {
        told = resolve;
      });
      input.write(`{"i":${i}}\n`);
      await answered;
      expect(answers.join('')).toBe(Array.from({ length: i }, (_, at) => `{"i":${at + 1}}\n`).join(''));
    }
    input.end();
    expect((await running).code).toBe(0);
  });

  it('answers a program at the other end of two pipes', async () => {
    const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...run, '-q', '--one-for-one'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for (let i = 0; i < 3; i++) {
      child.stdin.write(`{"i":${i}}\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(String(answer)).toBe(`{"i":${i}}\n`);
    }
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  it.each([
    [['--output', 'out.ndjson'], '--one-for-one expected no --output'],
    [['--threads', '2'], '--one-for-one expected no --threads'],
    [['--strict'], '--one-for-one expected no --strict'],
    [['--format', 'auto'], '--one-for-one expected no --format auto'],
    [['--format', 'json'], '--one-for-one expected NDJSON, got json'],
    [['--instead', 'a\nb'], '--instead expected one line'],
    [['a.ndjson', 'b.ndjson', '-o', 'out'], '--one-for-one expected one file'],
  ])('refuses %j', async (more, message) => {
    const { code, err } = await ask('{"a":1}\n', ...more);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it('wants --one-for-one with --instead', async () => {
    const { code, err } = await nymline([...run, '--instead', '{}'], { input: '' });
    expect([code, err]).toEqual([2, expect.stringContaining('--instead expected --one-for-one')]);
  });
});
