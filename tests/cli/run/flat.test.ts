import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../../deep.js';
import { nymline, root, shell, workplace } from '../terminal.js';

const sizes = isDeep ? [1e9, 6e9] : [6e7];

/** Writes records, every thousandth broken, of so many bytes, as they are read. */
const generator = `
import { once } from 'node:events';
const size = Number(process.argv[2]);
let text = '';
for (let i = 0; i < 5000; i++)
  text += i % 1000 === 7 ? '{"n":' + i + '\\n' : JSON.stringify({ n: i, from: '+1202555' + String(i).padStart(4, '0'), text: 'x'.repeat(300) }) + '\\n';
for (let written = 0; written < size; written += text.length)
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
`;

/** @returns kilobytes of memory at most */
async function peakOf(size: number): Promise<number> {
  const { path, run } = workplace({ 'generate.mjs': generator });
  const recipient = (await nymline(['quarantine', 'key', join(path, 'id.txt')])).out.trim();
  const peak = `data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))`;
  const words = [...run, '--manifest', join(path, 'm'), '--quarantine', join(path, 'q')];
  const command = [...words, '--recipient', recipient].map((word) => `'${word}'`).join(' ');
  const { code, err } = await shell(
    `'${process.execPath}' '${path}/generate.mjs' ${size} | '${process.execPath}' --import '${peak}' '${root}dist/cli/main.js' ${command} > /dev/null`,
  );
  expect(code, err).toBe(3);
  const { input, books, quarantine } = JSON.parse(readFileSync(join(path, 'm/000001.json'), 'utf8'));
  expect(input.bytes).toBeGreaterThanOrEqual(size);
  expect(books.quarantined).toBe(books.in / 1000);
  expect(quarantine.sealed).toBe(books.quarantined);
  expect(readdirSync(join(path, 'q')).length).toBeGreaterThanOrEqual(2);
  return Number(/peak (\d+)/.exec(err)?.[1]);
}

/** The same of a packed file, whose members are one as often as it takes, with checkpoints. */
async function peakOfPacked(size: number): Promise<number> {
  const { path, run } = workplace({ 'generate.mjs': generator });
  const recipient = (await nymline(['quarantine', 'key', join(path, 'id.txt')])).out.trim();
  const text = execFileSync(process.execPath, [join(path, 'generate.mjs'), '2e7'], { maxBuffer: 3e7 });
  const member = gzipSync(text);
  const members = Math.ceil(size / text.length);
  const file = openSync(join(path, 'in.gz'), 'w');
  for (let i = 0; i < members; i++) writeSync(file, member);
  closeSync(file);
  const peak = `data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))`;
  const words = [...run, join(path, 'in.gz'), '-o', join(path, 'out.gz'), '--manifest', join(path, 'm')];
  const kept = ['--checkpoint', '16', '--quarantine', join(path, 'q'), '--recipient', recipient];
  const command = [...words, ...kept].map((word) => `'${word}'`).join(' ');
  const { code, err } = await shell(
    `'${process.execPath}' --import '${peak}' '${root}dist/cli/main.js' ${command}`,
  );
  expect(code, err).toBe(3);
  const { books, quarantine } = JSON.parse(readFileSync(join(path, 'm/000001.json'), 'utf8'));
  expect(books.quarantined).toBe(books.in / 1000);
  expect(quarantine.sealed).toBe(books.quarantined);
  return Number(/peak (\d+)/.exec(err)?.[1]);
}

describe.skipIf(process.platform === 'win32')('a pipe, with manifest and quarantine', () => {
  it('takes less than 180 MB, and no more for six times the input', { timeout: 1_800_000 }, async () => {
    const peaks: number[] = [];
    for (const size of sizes) peaks.push(await peakOf(size));
    expect(peaks[0]).toBeLessThan(180_000);
    expect(peaks.at(-1)).toBeLessThan(1.15 * peaks[0]!);
  });

  it('takes no more for six times a packed file, with checkpoints too', { timeout: 1_800_000 }, async () => {
    const peaks: number[] = [];
    for (const size of sizes) peaks.push(await peakOfPacked(size));
    expect(peaks[0]).toBeLessThan(200_000);
    expect(peaks.at(-1)).toBeLessThan(1.2 * peaks[0]!);
  });
});
