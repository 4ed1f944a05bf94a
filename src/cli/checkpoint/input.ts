/**
 * @module
 * Whether an input is still the one that a run began with. Its size and its time can be those of before, with other bytes in
 * it: what copies files sets their times. When the system says that it was changed nobody can set; but that is also when
 * it was renamed, or its rights were changed, and then its bytes are looked at.
 */

import { statSync } from 'node:fs';
import { digestOfFile } from '../books/manifest/meter.js';
import { UsageError } from '../telling/fault.js';
import { type Checkpoint, wayOf } from './state.js';

export type InputState = Pick<Checkpoint, 'input' | 'changed'>;

/** Undefined for what is no file. */
export function inputStateOf(file: string): InputState | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { input: [stat.size, stat.mtimeMs], changed: stat.ctimeMs } : undefined;
}

/**
 * @param checkpoint - its file
 * @throws UsageError where the input is another, or cannot be told from another
 */
export async function refuseOtherInput(
  file: string,
  now: InputState,
  { input, changed, read }: Pick<Checkpoint, 'input' | 'changed' | 'read'>,
  checkpoint: string,
): Promise<void> {
  const expected = '--resume expected the input as it was when the run began';
  const refuse = (why: string): never => {
    throw new UsageError(`${expected}, ${why}${wayOf(checkpoint)}`);
  };
  if (input[0] !== now.input[0] || input[1] !== now.input[1]) refuse('and it was changed');
  if (changed === now.changed) return;
  if (read === undefined)
    refuse('and it, its name or its rights were changed: only with --manifest is it known what it held');
  else if ((await digestOfFile(file, read.bytes)) !== read.digest) refuse('and it was changed');
}
