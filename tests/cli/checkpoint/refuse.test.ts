/**
 * What a run is not gone on with, and why: another command line, another input, and what somebody has changed meanwhile.
 */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { folder, keyring, nymline, policy } from '../terminal.js';
import { begin } from './disk.js';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return (await import('./disk.js')).shimPromises(real);
});

const identity = join(folder(), 'identity.txt');
const recipient = (await nymline(['quarantine', 'key', identity])).out.trim();
const other = (await nymline(['quarantine', 'key', join(folder(), 'identity.txt')])).out.trim();

const canary = '+12025550';
const lines = Array.from({ length: 200 }, (_, i) =>
  i % 20 === 7 ? `{"from":"${canary}\n` : `{"from":"${canary}${100 + (i % 100)}","ip":"192.0.2.1"}\n`,
).join('');

const written = 1_000_000_000;

/** A run that was ended behind a checkpoint. */
async function ended(
  ...more: readonly string[]
): Promise<{ path: string; args: readonly string[]; checkpoint: string }> {
  const path = folder({ 'policy.yaml': policy, 'keyring.json': keyring, in: lines });
  const at = (name: string): string => join(path, name);
  const args = [
    ...['run', '-p', at('policy.yaml'), '-k', at('keyring.json'), at('in'), '-o', at('out')],
    ...['--quarantine', at('q'), '--recipient', recipient, '--resume', '--checkpoint', '0.002'],
    ...more,
  ];
  const checkpoint = at('.out.checkpoint');
  utimesSync(at('in'), written, written);
  for (let stop = 10; !existsSync(checkpoint) || segmentsIn(checkpoint).length === 0; stop++) {
    begin(stop);
    await nymline(args).catch(() => {});
    expect(existsSync(at('out'))).toBe(false);
  }
  begin();
  return { path, args, checkpoint };
}

const segmentsIn = (checkpoint: string): string[] =>
  JSON.parse(readFileSync(checkpoint, 'utf8').split('\n')[0]!).sealed.segments.map(
    ({ name }: { name: string }) => name,
  );

/** Puts others in the place of arguments. */
const change =
  (from: string, ...to: readonly string[]) =>
  (args: readonly string[]): string[] => {
    const at = args.indexOf(from);
    return [...args.slice(0, at), ...to, ...args.slice(at + 2)];
  };

it.each([
  ['another limit', (args: readonly string[]) => [...args, '--max-record', '3'], 'the limits'],
  ['another distance', change('--checkpoint', '--checkpoint', '0.004'), '--checkpoint 0.002'],
  [
    'no quarantine',
    (args: readonly string[]) => change('--recipient')(change('--quarantine')(args)),
    'got none',
  ],
  ['another recipient', change('--recipient', '--recipient', other), 'got others'],
  ['another quarantine', change('--quarantine', '--quarantine', join(folder(), 'q')), 'got others'],
] as const)('refuses %s', async (_, other, why) => {
  const { args, checkpoint, path } = await ended();
  const before = readFileSync(checkpoint, 'utf8');
  const { code, err } = await nymline(other(args));
  expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  expect(err).toContain('without --resume it begins anew');
  expect(readFileSync(checkpoint, 'utf8')).toBe(before);
  expect((await nymline(args)).code).toBe(3);
  expect(existsSync(join(path, 'out'))).toBe(true);
});

it('refuses an input that was written since', async () => {
  const { args, path } = await ended();
  utimesSync(join(path, 'in'), 1, 1);
  const { code, err } = await nymline(args);
  expect([code, err]).toEqual([2, expect.stringContaining('the input as it was')]);
});

/** Another number in the first line, with the time of before. */
function swap(file: string): void {
  writeFileSync(file, lines.replace(`${canary}100`, `${canary}199`));
  utimesSync(file, written, written);
}

it.each([
  ['whose bytes are others', swap],
  ['whose rights were changed, since nobody knows', (file: string) => chmodSync(file, 0o600)],
])('refuses an input of the same size and time %s', async (_, change) => {
  const { args, path } = await ended();
  const before = readFileSync(join(path, '.out.part'));
  change(join(path, 'in'));
  const { code, err } = await nymline(args);
  expect([code, err]).toEqual([2, expect.stringContaining('only with --manifest is it known what it held')]);
  expect(err).toContain('without --resume it begins anew');
  expect(readFileSync(join(path, '.out.part'))).toEqual(before);
});

it('knows by a manifest whether an input has the bytes of before', async () => {
  const { args, path } = await ended('--manifest', join(folder(), 'm'));
  const at = (name: string): string => join(path, name);
  swap(at('in'));
  const { code, err } = await nymline(args);
  expect([code, err]).toEqual([2, expect.stringContaining('run began, and it was changed')]);
  writeFileSync(at('in'), lines);
  utimesSync(at('in'), written, written);
  chmodSync(at('in'), 0o600);
  renameSync(at('in'), at('other'));
  renameSync(at('other'), at('in'));
  const again = await nymline(args);
  expect([again.code, again.err]).toEqual([3, expect.stringContaining('goes on behind')]);
  await nymline([...args.map((each) => (each === at('out') ? at('quiet') : each))]);
  expect(readFileSync(at('out'))).toEqual(readFileSync(at('quiet')));
});

const edit =
  (how: (checkpoint: Record<string, unknown>) => object) =>
  (text: string): string => {
    const [line, seal] = text.split('\n');
    return `${JSON.stringify(how(JSON.parse(line!)))}\n${seal}\n`;
  };

it.each([
  ['a place', edit(({ at, ...rest }) => ({ ...rest, at: (at as number) + 1 })), 'one that was changed'],
  [
    'counts',
    edit((all) => ({ ...all, report: { ...(all.report as object), in: 1 } })),
    'one that was changed',
  ],
  ['segments', edit((all) => ({ ...all, sealed: { ...(all.sealed as object), segments: [] } })), 'changed'],
  ['an end', edit((all) => ({ ...all, isDone: true })), 'one that was changed'],
  ['no report', edit((all) => ({ ...all, report: {} })), 'something else'],
  ['a name that leads elsewhere', edit((all) => ({ ...all, sealed: { run: '../../x' } })), 'something else'],
  ['no second line', (text: string) => text.split('\n')[0]!, 'one that was changed'],
  ['half of it', (text: string) => text.slice(0, text.length >> 1), 'something else'],
  ['nothing', () => '', 'something else'],
] as const)('refuses a checkpoint that was changed: %s', async (_, how, why) => {
  const { args, checkpoint, path } = await ended();
  writeFileSync(checkpoint, how(readFileSync(checkpoint, 'utf8')));
  const { code, err } = await nymline(args);
  expect([code, err]).toEqual([1, expect.stringContaining(why)]);
  expect(err).not.toContain('    at ');
  const anew = await nymline(args.filter((arg) => arg !== '--resume'));
  expect(anew.code, anew.err).toBe(3);
  expect(existsSync(join(path, 'out'))).toBe(true);
});

it.each([
  ['is gone', (file: string) => rmSync(file), 'got none'],
  ['is another', (file: string) => writeFileSync(file, 'x'), 'got another'],
] as const)('refuses to go on where a segment %s', async (_, how, why) => {
  const { args, path, checkpoint } = await ended();
  how(join(path, 'q', segmentsIn(checkpoint)[0]!));
  const { code, err } = await nymline(args);
  expect([code, err]).toEqual([1, expect.stringContaining(why)]);
});

it('keeps what was quarantined of a file where the next one cannot be written', async () => {
  const path = folder({
    'policy.yaml': policy,
    'keyring.json': keyring,
    'in/1': lines,
    'in/2': lines,
    'out/2/taken': '',
  });
  const at = (name: string): string => join(path, name);
  const { code } = await nymline([
    ...['run', '-p', at('policy.yaml'), '-k', at('keyring.json'), at('in'), '-o', at('out')],
    ...['--quarantine', at('q'), '--recipient', recipient],
  ]);
  expect(code).toBe(1);
  const { out } = await nymline(['quarantine', 'open', at('q'), '-i', identity]);
  expect(out.trim().split('\n')).toHaveLength(10);
});
