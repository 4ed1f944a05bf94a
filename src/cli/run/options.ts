/**
 * @module
 * What a command line of `run` says.
 */

import type { ReadingOptions } from '../configuration.js';

export interface RunOptions extends ReadingOptions {
  readonly keyring?: string;
  readonly output?: string;
  readonly threads: number;
  /** What is only told otherwise makes the run fail, before the output gets its name. */
  readonly strict?: boolean;
  readonly maxValues: number;
  /** Where quarantined records are kept, sealed. */
  readonly quarantine?: string;
  readonly recipient?: readonly string[];
  readonly quiet?: boolean;
  /** The file grows. */
  readonly follow?: boolean;
  /** Each line is answered by one. */
  readonly oneForOne?: boolean;
  /** What answers a line that is quarantined. */
  readonly instead?: string;
  /** With several files, also processes those that are finished. */
  readonly force?: boolean;
  /** The summary is for machines. */
  readonly json?: boolean;
  /** A folder of manifests. */
  readonly manifest?: string;
  readonly manifestKey?: string;
  /** Columns whose sums are written to the manifest. */
  readonly total?: readonly string[];
  /** What was done before by the manifests is not done again. */
  readonly once?: boolean;
  /** Bytes of input between two checkpoints. */
  readonly checkpoint?: number;
  readonly resume?: boolean;
}
