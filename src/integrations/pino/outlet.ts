/**
 * @module
 * Where rewritten lines go: a file or descriptor, through pino's own SonicBoom; a SonicBoom, a Node stream or
 * an object with `write` that the caller made. Nothing here knows of policies.
 */
import { Writable } from 'node:stream';
import { type DestinationStream, pino } from 'pino';
import { checkGiven, wholeNumber, withMethods, yesOrNo } from '../../options.js';
import type { Events, Outlet } from './lines.js';
import { openSonic, type SonicBoom } from './sonic.js';
import { openPlain, openWritable } from './writable.js';

/** A path, a file descriptor, or a stream: one that `pino.destination` made, of Node, or any with `write`. */
export type Target = string | number | SonicBoom | Writable | DestinationStream;

/** How a file is opened and written, as of `pino.destination`. */
export interface OutletOptions {
  /** Make the folders of the path; false by default. */
  readonly mkdir?: boolean;
  /** Add to the file; true by default. */
  readonly append?: boolean;
  /** Mode of a file that is made. */
  readonly mode?: number;
  /** After each write, wait until the disk has it; false by default. */
  readonly fsync?: boolean;
  /** Bytes that wait, at most, for a destination that takes none; lines beyond are dropped and counted. 16 MiB by default. */
  readonly maxLength?: number;
}

/** What each expects. */
export const outletOptions = {
  mkdir: yesOrNo,
  append: yesOrNo,
  mode: wholeNumber(0, 'bits'),
  fsync: yesOrNo,
  maxLength: wholeNumber(1, 'bytes'),
};

/**
 * @param isSync - each line is written out before the next one comes
 * @throws what opening the file throws; OptionError for what cannot be written to
 */
export function openOutlet(target: Target, options: OutletOptions, events: Events, isSync = false): Outlet {
  const { maxLength = 16 * 1024 * 1024, mkdir, append, mode, fsync } = options;
  if (typeof target === 'string' || typeof target === 'number') {
    const settings = {
      dest: target,
      mkdir,
      append,
      mode,
      fsync,
      sync: true,
      contentMode: 'buffer',
    };
    // Synchronous: lines are gathered before this, so that one system call takes a whole batch, and no write
    // is ever under way when the process ends. SonicBoom's flushSync never returns where a disk is full (4.2).
    const sonic = pino.destination(settings as Parameters<typeof pino.destination>[0]);
    return openSonic(sonic, maxLength, events, isSync && fsync !== true);
  }
  checkGiven('destination', target, withMethods('a path, a descriptor or a stream', 'write'));
  if (isSonic(target)) return openSonic(target, maxLength, events);
  if (target instanceof Writable) return openWritable(target, maxLength, events);
  return openPlain(target, events);
}

function isSonic(target: object): target is SonicBoom {
  return 'flushSync' in target && 'reopen' in target && 'fd' in target;
}
