import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, nymline } from './terminal.js';

const script = async (shell: string): Promise<string> => (await nymline(['completion', shell])).out;

const has = (shell: string): boolean => {
  try {
    execFileSync(shell, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Every command and option that help shows. */
async function listHelp(
  path: readonly string[] = [],
): Promise<{ path: readonly string[]; flags: string[] }[]> {
  const { out } = await nymline([...path, '--help']);
  const section = (title: string): string => new RegExp(`\\n${title}:\\n((?: .*\\n)+)`).exec(out)?.[1] ?? '';
  const flags = [...section('Options').matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag!);
  const commands = [...section('Commands').matchAll(/^ {2}(\w+)/gm)].map(([, word]) => word!);
  // Commander's own word, beside --help.
  const own = commands.filter((word) => word !== 'help');
  const below = await Promise.all(own.map((word) => listHelp([...path, word])));
  return [{ path, flags }, ...below.flat()];
}

/** Types each line and a tab, and prints what the shell shows. Its own completions work nowhere else. */
const atTerminal = `
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell 'autoload -Uz compinit; compinit -u -D; source ./script; print RE""ADY'
shown() { local part got; for i in {1..400}; do zpty -r -t shell part && got+=$part; [[ $got == *$1* ]] && break; sleep 0.05; done; print -r -- $got }
shown READY
for line in "$@"; do
  zpty -w -n shell $line$'\\t\\C-a: \\C-e#EN""D\\n'
  shown 'EN""D'
done
zpty -d shell
`;

describe('nymline completion', () => {
  it.each(['bash', 'zsh', 'fish'])('knows every command and option that help shows: %s', async (shell) => {
    const text = await script(shell);
    const all = await listHelp();
    expect(all.length).toBeGreaterThan(15);
    for (const { path, flags } of all) {
      const word = path.at(-1);
      if (word !== undefined) expect(text).toMatch(new RegExp(`(?<![\\w-])${word}(?![\\w-])`));
      expect(flags.length).toBeGreaterThan(0);
      for (const flag of flags)
        expect(text).toMatch(new RegExp(shell === 'fish' ? `-l ${flag.slice(2)} ` : `${flag}(?![\\w-])`));
    }
  });

  it.each(['tcsh', ''])('exits with 2 for %j', async (shell) => {
    const { code, err } = await nymline(['completion', shell]);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });

  it.skipIf(!has('zsh'))('completes in zsh, at a terminal', { timeout: 60_000 }, async () => {
    const path = folder({ script: await script('zsh'), 'try.zsh': atTerminal });
    const lines = ['nymline ru', 'nymline keys rot', 'nymline run --preset twi', 'nymline run --format=ndj'];
    const out = execFileSync('zsh', ['-f', 'try.zsh', ...lines], { cwd: path });
    for (const line of [
      'nymline run',
      'nymline keys rotate',
      'nymline run --preset twilio',
      'nymline run --format=ndjson',
    ])
      expect(String(out)).toContain(line);
  });

  it.skipIf(!has('fish'))('completes in fish', async () => {
    const path = folder({ script: await script('fish') });
    const out = execFileSync('fish', [
      '-c',
      `source ${join(path, 'script')}; complete -C'nymline run --preset twi'`,
    ]);
    expect(String(out)).toMatch(/^twilio/);
  });
});

describe.skipIf(process.platform === 'win32')('completion in bash', () => {
  /** What is offered for a line whose last word is being typed. */
  async function complete(line: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const path = folder({ script: await script('bash'), ...files });
    // As readline parts words.
    const words = line.split(/(?==)|(?<==)(?=.)| /);
    const told = `source ./script; complete -p nymline >/dev/null || exit 1
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
      _nymline; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['--norc', '-c', told], { cwd: path });
    return String(out).trimEnd().split('\n');
  }

  it.each([
    ['nymline ', 'run', 'verify'],
    ['nymline ke', 'keys'],
    ['nymline keys ', 'new', 'rotate'],
    ['nymline keys ro', 'rotate'],
    ['nymline run --pre', '--preset'],
    ['nymline run -', '-p', '--policy', '--strict'],
    ['nymline run --preset twi', 'twilio'],
    ['nymline run --preset twilio -f a', 'alb', 'auto'],
    ['nymline run --format=nd', 'ndjson'],
    ['nymline run --format=', 'csv'],
    ['nymline presets pla', ''],
    ['nymline presets pli', 'plivo'],
    ['nymline keys rotate --every ', 'day', 'week', 'month'],
    ['nymline completion f', 'fish'],
  ])('offers for "%s" …', async (line, ...offered) => {
    expect(await complete(line)).toEqual(expect.arrayContaining(offered));
  });

  it('offers files where a file stands, also one with a blank in its name', async () => {
    const files = { 'policy one.yaml': '', 'poly.yaml': '', 'other.yaml': '' };
    for (const line of ['nymline run -p po', 'nymline check po', 'nymline run po'])
      expect((await complete(line, files)).sort()).toEqual(['policy one.yaml', 'poly.yaml']);
  });

  it('offers options of the command at hand alone', async () => {
    expect(await complete('nymline check --')).not.toContain('--preset');
    // A value that is called as a command is none.
    expect(await complete('nymline run -p check --pre')).toEqual(['--preset']);
  });
});
