/**
 * @module
 * What can be typed, read out of the commands themselves: whatever has help has completion.
 */
import type { Argument, Command, Option } from 'commander';
import { formatWords } from '../../policy/schema/format.js';
import { presets } from '../../presets/index.js';

/** What a value may be: one of some words, the name of a file, or anything. */
export type Values = readonly string[] | 'file' | 'any';

export interface Flag {
  readonly long: string;
  readonly short?: string | undefined;
  readonly about: string;
  /** Undefined for a flag that is only there or not. */
  readonly values?: Values | undefined;
}

/** One command. */
export interface Branch {
  /** The words that lead to it, after the program's name. */
  readonly path: readonly string[];
  readonly about: string;
  readonly branches: readonly Branch[];
  readonly flags: readonly Flag[];
  /** What its arguments are; undefined if it takes none. */
  readonly values?: Values | undefined;
}

export function readTree(command: Command, path: readonly string[] = []): Branch {
  const help = command.createHelp();
  const flags = help.visibleOptions(command).flatMap((option): Flag[] =>
    option.long == null
      ? []
      : [
          {
            long: option.long,
            short: option.short,
            about: firstOf(option.description),
            values: option.required || option.optional ? valuesOf(option.long.slice(2), option) : undefined,
          },
        ],
  );
  const [argument] = command.registeredArguments;
  return {
    path,
    about: firstOf(command.summary() || command.description()),
    branches: command.commands.map((each) => readTree(each, [...path, each.name()])),
    flags,
    values: argument === undefined ? undefined : valuesOf(`${path.join(' ')} ${argument.name()}`, argument),
  };
}

/** All of them, the program first. */
export const allOf = (branch: Branch): Branch[] => [branch, ...branch.branches.flatMap(allOf)];

/** Values that are known by name. */
const known: Readonly<Record<string, () => readonly string[]>> = {
  preset: () => Object.keys(presets),
  'presets name': () => Object.keys(presets),
  format: () => [...formatWords, 'auto'],
};

const fileNames = /file|policy|keyring|ring|output|answers|share/;

function valuesOf(name: string, { argChoices, ...rest }: Option | Argument): Values {
  const named = Object.hasOwn(known, name) ? known[name]!() : argChoices;
  if (named !== undefined) return named;
  const written = 'flags' in rest ? rest.flags : name;
  return fileNames.test(written) ? 'file' : 'any';
}

/** The first clause. */
const firstOf = (text: string): string => text.split(/[;:(]/)[0]!.trim();
