/**
 * @module
 * What a command line says of checkpoints.
 */

export interface CheckpointOptions {
  /** Bytes of input between two. */
  readonly checkpoint?: number;
  /** Goes on where a run that was ended left off; makes checkpoints as well. */
  readonly resume?: boolean;
}

export const isKept = ({ checkpoint, resume }: CheckpointOptions): boolean =>
  checkpoint !== undefined || resume === true;
