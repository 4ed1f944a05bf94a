/**
 * @module
 * Whether an input is still the one that a run began with. Size and modification time can be the same although the bytes
 * differ, since tools that copy files set the time. The change time cannot be set, but it also changes if a file is renamed or its
 * permissions change; in that case its bytes are compared.
 */

import { statSync } from 'node:fs';
import { digestOfFile } from '../books/manifest/meter.js';
import { UsageError } from '../telling/fault.js';
import { type Checkpoint, wayOf } from './state.js';

export type InputState = Pick<Checkpoint, 'input' | 'changed'>;

/** Undefined if it is not a file. */
export function inputStateOf(file: string): InputState | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { input: [stat.size, stat.mtimeMs], changed: stat.ctimeMs } : undefined;
}

/**
 * @param checkpoint - the checkpoint's file
 * @throws UsageError if the input is another one, or this cannot be known
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
