import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nymline, root } from './terminal.js';

const commands = [
  [],
  ['run'],
  ['check'],
  ['explain'],
  ['test'],
  ['bench'],
  ['completion'],
  ['scan'],
  ['verify'],
  ['presets'],
  ['detect'],
  ['keys'],
  ['keys', 'new'],
  ['keys', 'add'],
  ['keys', 'list'],
  ['keys', 'diff'],
  ['drift'],
  ['retain'],
];

describe('nymline', () => {
  it.each(commands.map((command) => [command.join(' ') || 'nymline', command] as const))(
    'has help on %s, at most 100 columns wide',
    async (_, command) => {
      const { code, out, err } = await nymline([...command, '--help']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: nymline/);
      expect(out).toMatch(/\nExamples:\n(?: {2}\S.*\n?){2}/);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    },
  );

  it.each([
    ['--output', ['run', '-p', 'policy.yaml', '-o', '', 'in.ndjson']],
    ['--policy', ['verify', '-p', '']],
    ['--keyring', ['run', '-p', 'policy.yaml', '-k', '']],
    ['--quarantine', ['run', '-p', 'policy.yaml', '--quarantine', '']],
    ['a file', ['run', '-p', 'policy.yaml', '']],
    ['a file', ['keys', 'new', '']],
  ])('does not take an empty %s for a path', async (name, args) => {
    const { code, err } = await nymline(args);
    expect([code, err]).toEqual([
      2,
      `nymline: ${name} expected a name, got nothing: is the variable set that it comes from?\n`,
    ]);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
    expect(await nymline(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    ['an unknown option', ['run', '--polcy', 'x'], "unknown option '--polcy'\n(Did you mean --policy?)"],
    ['an unknown command', ['rnu'], "unknown command 'rnu'\n(Did you mean run?)"],
    ['an unknown command below another', ['keys', 'lst'], "unknown command 'lst'\n(Did you mean list?)"],
    [
      'an option of another command',
      ['check', '-p', 'x'],
      "unknown option '-p'\nusage: nymline check [options] <policy>",
    ],
    ['too many arguments', ['check', 'a', 'b'], 'too many arguments'],
    ['a missing argument', ['check'], "missing required argument 'policy'"],
    ['an option without its value', ['run', '--policy'], 'argument missing'],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { code, out, err } = await nymline(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`nymline: ${message.startsWith('arg') ? '' : message}`);
    expect(err).toContain(message);
  });

  it.each([[[]], [['keys']]])('shows its help on standard error for %j, and exits with 2', async (args) => {
    const { code, out, err } = await nymline(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Usage: nymline/);
  });
});

describe('the headings of help', () => {
  const help = async (): Promise<string> => {
    const parts: Buffer[] = [];
    const output = new Writable({
      write(part, _encoding, done) {
        parts.push(Buffer.from(part));
        done();
      },
    });
    await nymline(['--help'], { output: Object.assign(output, { isTTY: true }) });
    return Buffer.concat(parts).toString();
  };

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('are bold on a terminal, but not where NO_COLOR says so', async () => {
    vi.stubEnv('NO_COLOR', '');
    expect(await help()).toContain('\x1b[1mExamples:');
    vi.stubEnv('NO_COLOR', '1');
    expect(await help()).not.toContain('\x1b');
  });
});
