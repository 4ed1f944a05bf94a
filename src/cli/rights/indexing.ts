/**
 * @module
 * `nymline index`: a small filter beside each file of pseudonyms, so that a search over many opens few.
 */
import type { Command } from 'commander';
import { spellName } from '../../veil.js';
import { exit, type Io } from '../command/io.js';
import { explainFault } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { formatCount, plural } from '../telling/table.js';
import { listFiles } from './files.js';
import { mostPseudonyms, readIndex } from './index-file.js';
import { indexFile } from './rewrite.js';

export interface IndexOptions {
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export function addIndex(program: Command, io: Io, end: End): void {
  program
    .command('index')
    .summary('write beside each file which pseudonyms it may hold')
    .description(
      'Writes a small filter of its pseudonyms beside each output, by which "nymline subject" and "nymline erase" pass over ' +
        'files that cannot hold a person. Needs neither policy nor keyring. What has one that is up to date is passed over.',
    )
    .argument('<file...>', 'outputs: files, folders, patterns in quotes, packed or not')
    .option('--force', 'write those anew that are up to date')
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      epilogue(
        ['nymline index out/', "nymline index 'archive/2026-11/**/*.ndjson.gz'"],
        ['0 done', '1 a file cannot be read, or its index not written', '2 usage', '130 interrupted'],
      ),
    )
    .action(async (files: string[], options: IndexOptions) => end(await index(files, options, io)));
}

async function index(files: readonly string[], { force, quiet }: IndexOptions, io: Io): Promise<number> {
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const names = listFiles(files, (text) => say(`nymline: ${text}`));
  let [written, pseudonyms, broken] = [0, 0, 0];
  for (const name of names) {
    io.signal?.throwIfAborted();
    try {
      if (force !== true && typeof readIndex(name) === 'object') continue;
      const count = await indexFile(name, io);
      if (count === undefined) {
        say(
          `nymline: ${spellName(name)} has more than ${formatCount(mostPseudonyms)} pseudonyms, and gets no index: it is read in any case`,
        );
        continue;
      }
      written++;
      pseudonyms += count;
    } catch (error) {
      const fault = io.signal?.aborted ? undefined : explainFault(error);
      if (fault === undefined) throw error;
      broken++;
      say(`nymline: ${fault.text}`);
    }
  }
  if (quiet !== true)
    say(
      `${plural(written, 'index').replace(/indexs$/, 'indexes')} written for ${plural(names.length, 'file')}, of ${plural(pseudonyms, 'pseudonym')}`,
    );
  return broken > 0 ? exit.io : exit.ok;
}
