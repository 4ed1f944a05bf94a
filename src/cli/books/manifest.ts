/**
 * @module
 * `nymline manifest`: looks through the sheets that runs have written.
 */
import type { Command } from 'commander';
import type { Io } from '../command/io.js';
import { type End, epilogue } from '../telling/help.js';
import { type VerifyOptions, verifyManifests } from './manifest/verify.js';

export function addManifest(program: Command, io: Io, end: End): void {
  const manifest = program
    .command('manifest')
    .summary('verify the manifests of runs')
    .usage('<command> [options]')
    .description('Looks through the manifests that runs write (run --manifest), one for each output.')
    .addHelpText(
      'after',
      epilogue(
        ['nymline manifest verify manifests/'],
        [
          '0 all is there, and as it is told',
          '1 something is missing or was changed',
          '2 configuration or usage',
        ],
      ),
    );
  manifest
    .command('verify')
    .summary('whether all outputs are there, and as the manifests tell')
    .description(
      'Looks whether the manifests of a folder follow from each other, whether their sums hold and the outputs have the digests that they tell, and tells what is missing or twice.',
    )
    .argument('<folder>', 'of manifests')
    .option('--key <vkey>', 'key that has signed them, as "nymline audit key" printed it')
    .option('--note <file>', 'a note that was kept elsewhere: that manifest must be there')
    .option('--journal <file>', 'journal of commands that have rewritten outputs since')
    .option(
      '--strict',
      'gaps in sequences, inputs that are there twice and files without a manifest are faults',
    )
    .addHelpText(
      'after',
      epilogue([
        'nymline manifest verify manifests/ --strict',
        'nymline manifest verify manifests/ --key "$(cat audit.vkey)"',
      ]),
    )
    .action(async (folder: string, options: VerifyOptions) =>
      end(await verifyManifests(folder, options, io)),
    );
}
