/** What the kernel lets a scan find, beside what is found where all of a text is looked at. */
import { expect, it } from 'vitest';
import { createCandidates } from '../../src/kernel/candidates.js';
import type { Candidates, Tell } from '../../src/transforms/scrub/scan/finding.js';
import { createScan, type Scan, type ScanOptions } from '../../src/transforms/scrub/scan/scan.js';
import { openKernel, openReference } from './run.js';

export const finder = createCandidates();
export const candidates: Candidates = finder.open()!;

const policy = {
  version: 1,
  domain: 'x',
  region: 'US',
  rules: [{ path: 'msg', transform: 'scrub', region: ['US', 'GB', 'DE'] }],
} as const;
const kernel = openKernel(policy);
const reference = openReference(policy);

export function found(scan: Scan, text: string): Parameters<Tell>[] {
  const all: Parameters<Tell>[] = [];
  scan(text, (...each) => all.push(each));
  return all;
}

const line = (text: string): string => `${JSON.stringify({ msg: text })}\n`;

/** What lines of these texts become: by the kernel, and by the engine of one line. */
export const rewritten = (texts: readonly string[]): [string[], string[]] => {
  const lines = texts.map(line).join('');
  return [kernel.rewrite(lines).toString().split('\n'), reference.rewrite(lines).toString().split('\n')];
};

/** Texts in which something else is found, or elsewhere. */
function differing(texts: readonly string[], options: ScanOptions): string[] {
  const [all, some] = [createScan(options), createScan({ ...options, candidates })];
  // What stays of a secret is the same, however much of it was read.
  const placesOf = (scan: Scan, text: string): string =>
    found(scan, text)
      .map(([start, end, name]) => `${start} ${end} ${name}`)
      .join();
  return texts.filter((text) => placesOf(some, text) !== placesOf(all, text));
}

/** Texts that become something else in lines of JSON. */
function differingLines(texts: readonly string[]): string[] {
  const [got, wanted] = rewritten(texts);
  return texts.filter((_, i) => got[i] !== wanted[i]);
}

const regions: Readonly<Record<string, ScanOptions>> = {
  'North America': { regions: ['US'] },
  'some countries': { regions: ['US', 'GB', 'DE', 'FR', 'ES', 'JP'] },
};

/** That nothing differs in these texts, under regions and other options, and in lines of JSON. */
export function itIsAlike(texts: readonly string[], others: Readonly<Record<string, ScanOptions>>): void {
  it.each(Object.entries({ ...regions, ...others }))(
    'give what they give when all of them is looked at: %s',
    (_, options) => expect(differing(texts, options)).toEqual([]),
    600_000,
  );

  it(
    'become in lines of JSON what the engine of one line makes of them',
    () => expect(differingLines(texts)).toEqual([]),
    600_000,
  );
}
