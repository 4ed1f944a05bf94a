/**
 * @module
 * What a run collects for the manifest of one output: the digests of what it reads and writes.
 */

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Content, Named } from '../../../books/manifest/document.js';
import { veilName } from '../../../veil.js';
import { createMeter, type Meter, startMeter } from './meter.js';

export interface Sheet {
  readonly read: Meter;
  readonly written: Meter;
  /** Once both are over. */
  contents(): Promise<{ readonly input: Named; readonly output: Named }>;
  stop(): void;
}

/** @param worker - the program of a thread for the digests of a large file; undefined where all threads have work */
export function openSheet(
  file: string | undefined,
  output: string | undefined,
  worker: URL | undefined,
): Sheet {
  const bytes = isStandard(file) ? undefined : statSync(file!, { throwIfNoEntry: false })?.size;
  const open = (): Meter => (worker === undefined ? createMeter() : startMeter(worker, bytes));
  const [read, written] = [open(), open()];
  return {
    read,
    written,
    async contents() {
      const [from, to] = await Promise.all([read.content(), written.content()]);
      return { input: named(file, 'standard input', from), output: named(output, 'standard output', to) };
    },
    stop() {
      read.stop();
      written.stop();
    },
  };
}

const isStandard = (file: string | undefined): boolean => file === undefined || file === '-';

const named = (file: string | undefined, standard: string, content: Content): Named => ({
  name: isStandard(file) ? standard : veilName(resolve(file!)),
  ...content,
});
