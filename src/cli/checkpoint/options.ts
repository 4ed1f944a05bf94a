/**
 * @module
 * What a command line says of checkpoints.
 */

export interface CheckpointOptions {
  /** Bytes of input between two. */
  readonly checkpoint?: number;
  /** Continues a run that was ended, and also makes checkpoints. */
  readonly resume?: boolean;
}

export const isKept = ({ checkpoint, resume }: CheckpointOptions): boolean =>
  checkpoint !== undefined || resume === true;
