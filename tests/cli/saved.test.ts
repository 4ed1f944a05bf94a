import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nymline, workplace } from './terminal.js';

/** A folder of files as their sources wrote them, one folder a source: they are not ours to ship. */
const samples = process.env.NYMLINE_SAMPLES ?? '';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.endsWith('.md') && statSync(join(folder, file)).isFile())
    .sort();

interface Told {
  readonly presets: readonly { readonly run: string[] }[];
  readonly books: { readonly in: number; readonly quarantined: number };
}

const read = (text: string): Told => JSON.parse(text) as Told;

/** How `nymline run` is told to read a file: by what detect says, or by the policy that scan writes. */
async function argumentsFor(file: string): Promise<string[] | undefined> {
  const { presets } = read((await nymline(['detect', '--json', file])).out);
  if (presets.length === 1) return presets[0]!.run;
  const { path } = workplace();
  const policy = join(path, 'proposed.yaml');
  await nymline(['scan', '-q', '--region', 'US', '--policy-out', policy, file]);
  // Nothing was found, and no policy is needed.
  return existsSync(policy) ? ['-p', policy] : undefined;
}

describe.skipIf(samples === '')('files as they were saved', () => {
  describe.each(samples === '' ? [] : readdirSync(samples).filter((name) => !name.endsWith('.md')))(
    'of %s',
    (source) => {
      it.each(files(join(samples, source)))('%s', async (name) => {
        const file = join(samples, source, name);
        const args = await argumentsFor(file);
        if (args === undefined) return;
        const { path } = workplace();
        const { code, err } = await nymline([
          'run',
          ...args,
          '--json',
          '-k',
          join(path, 'keyring.json'),
          file,
        ]);
        const { books } = read(err);
        expect([0, 3]).toContain(code);
        // A line may be broken; a file of which every record is was read by the wrong format.
        expect(books.in).toBeGreaterThan(0);
        expect(books.quarantined * 2).toBeLessThan(books.in);
      });
    },
  );
});
