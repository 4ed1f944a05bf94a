/**
 * @module
 * `nymline presets`: lists the presets, or prints one as a policy to read, copy and change.
 */
import type { Command } from 'commander';
import { Document, isMap, isSeq } from 'yaml';
import { type Preset, presetPolicy, presets } from '../../presets/index.js';
import { exit, type Io } from '../command/io.js';
import { checkPreset } from '../configuration.js';
import { type End, epilogue } from '../telling/help.js';
import { formatTable } from '../telling/table.js';

export function addPresets(program: Command, io: Io, end: End): void {
  program
    .command('presets')
    .summary('list the presets, or print one as a policy')
    .description(
      'Lists the presets: one for each source of records, every known field of which is classified and treated. ' +
        'With a name, prints that one as a policy, to read, copy and change.',
    )
    .argument('[name]', 'the preset to print')
    .addHelpText(
      'after',
      epilogue(
        ['nymline presets', 'nymline presets twilio > policy.yaml'],
        ['0 done', '2 there is no preset of that name'],
      ),
    )
    .action((name: string | undefined) => end(showPresets(name, io)));
}

/**
 * @returns the exit code
 * @throws UsageError if there is no preset with that name
 */
function showPresets(name: string | undefined, { output }: Io): number {
  if (name !== undefined) {
    checkPreset(name);
    output.write(formatPreset(presets[name]!));
    return exit.ok;
  }
  const rows = Object.values(presets).map((preset) => [preset.name, preset.title]);
  output.write(`${formatTable([['preset', 'for'], ...rows])}\n`);
  return exit.ok;
}

const width = 110;

/** As YAML, with what each rule's fields say about a person in a comment above it. */
export function formatPreset(preset: Preset): string {
  const document = new Document(presetPolicy(preset.name), { aliasDuplicateObjects: false });
  document.commentBefore = [
    preset.title,
    preset.version,
    '',
    'To change some of it and keep up with the rest, let a policy of yours extend it: its rules come first.',
    '  version: 1',
    `  extends: ${preset.name}`,
    '  rules:',
    '    - { path: some.field, transform: keep }',
  ]
    .map((line) => (line === '' ? '' : ` ${line}`))
    .join('\n');
  const rules = document.get('rules');
  if (isSeq(rules)) {
    rules.items.forEach((rule, i) => {
      if (!isMap(rule)) return;
      rule.commentBefore = ` ${preset.fields[i]!.class}`;
      rule.spaceBefore = true;
    });
  }
  return document.toString({ lineWidth: width, flowCollectionPadding: true });
}
