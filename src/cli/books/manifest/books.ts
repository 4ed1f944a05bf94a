/**
 * @module
 * The manifests of a run, as its command line asks for them.
 */

import type { Stated } from '../../../books/manifest/document.js';
import { UsageError } from '../../telling/fault.js';
import type { Sheet } from './sheet.js';

/** What a command line says of manifests. */
export interface ManifestOptions {
  readonly manifest?: string;
  readonly manifestKey?: string;
  readonly once?: boolean;
  readonly total?: readonly string[];
}

type Said = Omit<Stated, 'input' | 'output'>;
type Contents = Awaited<ReturnType<Sheet['contents']>>;

export interface RunBooks {
  /** @returns the report on an input that was done before; undefined if it has to be done */
  doneBefore(
    input: string | undefined,
  ): Promise<{ readonly text: string; readonly quarantined: number } | undefined>;
  openSheet(file: string | undefined, output: string | undefined, worker: URL | undefined): Sheet;
  /** Called when the output has its name. @param isAgain - an earlier run that was ended may have called it already */
  add(contents: Contents, stated: Said, isAgain?: boolean): void;
}

/** Undefined if no manifest is wanted. @throws UsageError for options without an effect */
export async function openBooks(
  { manifest, manifestKey, once = false, total }: ManifestOptions,
  say: (text: string) => void,
): Promise<RunBooks | undefined> {
  if (manifest === undefined) {
    const [lone] = [
      ...(once ? ['--once'] : []),
      ...(manifestKey === undefined ? [] : ['--manifest-key']),
      ...(total === undefined ? [] : ['--total']),
    ];
    if (lone !== undefined) throw new UsageError(`${lone} expected --manifest beside it`);
    return undefined;
  }
  const [{ openFolder }, { stateRun }, { formatKnown, knownFrom }, { openSheet }] = await Promise.all([
    import('./folder.js'),
    import('../../../books/manifest/document.js'),
    import('./once.js'),
    import('./sheet.js'),
  ]);
  const folder = openFolder(manifest, manifestKey, (message) => say(`nymline: warning: ${message}`));
  folder.check();
  const known = once ? knownFrom(folder) : undefined;
  return {
    async doneBefore(input) {
      if (known === undefined) return undefined;
      if (input === undefined || input === '-')
        throw new UsageError('--once expected a file to read: what is read once is known too late');
      const output = await known.outputOf(input);
      return output && { text: formatKnown(input, output.name), quarantined: output.quarantined };
    },
    openSheet,
    add(contents, stated, isAgain = false) {
      const { input, output } = contents;
      const said = isAgain ? folder.find(output.name) : undefined;
      if (said?.output?.digest === output.digest && said.input?.digest === input.digest) return;
      folder.add(stateRun({ ...stated, ...contents }, process.versions.node));
    },
  };
}
