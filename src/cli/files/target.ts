/**
 * @module
 * Where records go: standard output, a device, or a file. A file is written as a draft, so that however the run ends, there
 * is the old file or the new one, and never half of either.
 */
import { closeSync, createWriteStream, fstatSync, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { spellName } from '../../veil.js';
import type { Io } from '../command/io.js';
import { findPacker } from '../packed/pack.js';
import { UsageError } from '../telling/fault.js';
import { openDraft, writeAllNow } from './draft.js';
import { lateStream } from './late.js';
import { atOnce } from './output.js';
import type { Tap } from './source.js';

export interface Target {
  readonly stream: Writable;
  /**
   * Resolves when everything written is complete and on the disk, to the name under which it can be read before `commit`
   * gives it its own; undefined if there is no such name.
   */
  finish(): Promise<string | undefined>;
  /** What was written gets its name. @throws what the file system throws */
  commit(): Promise<void>;
  /** Removes what was written if it has no name yet. */
  abandon(): void;
  /** The file that stays as it was until `commit`; undefined if output cannot be taken back. */
  readonly file: string | undefined;
}

/**
 * @param file - a path, created or replaced, packed if its name says so; standard output if it is `-` or missing
 * @param tap - called with everything that is written, after packing
 * @param mode - of a file that is new
 * @throws what the file system throws
 */
export async function openTarget(
  file: string | undefined,
  io: Pick<Io, 'output'>,
  tap?: Tap,
  mode = 0o666,
): Promise<Target> {
  if (file === undefined || file === '-') {
    const done = async (): Promise<undefined> => undefined;
    const target: Target = { stream: io.output, finish: done, commit: done, abandon() {}, file: undefined };
    return tap === undefined ? target : tapped(target, tap);
  }
  const packer = await findPacker(file);
  const known = statSync(file, { throwIfNoEntry: false });
  // A device or a named pipe is written to directly, since it cannot be replaced by a draft. Below /dev/shm are files.
  const isPlain = (known === undefined || known.isFile()) && !/^\/(?:dev\/(?!shm\/)|proc\/)/.test(file);
  const target = await (isPlain ? openDraft(file, known, mode) : openDevice(file));
  const seen = tap === undefined ? target : tapped(target, tap);
  return packer === undefined ? seen : packed(seen, packer);
}

/** Each write is done when both the tap and the stream have it. */
function tapped(target: Target, tap: Tap): Target {
  // Errors arrive at the writes.
  target.stream.on('error', () => {});
  const write = (bytes: Buffer): Promise<void> =>
    new Promise((resolve, reject) => {
      target.stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  const stream = new Writable({
    write: (bytes: Buffer, _encoding, done) =>
      void Promise.all([write(bytes), tap(bytes)]).then(() => done(), done),
  });
  return behind(target, stream, () => endOf(stream));
}

function packed(target: Target, packer: Writable & NodeJS.ReadWriteStream): Target {
  // A failed write destroys the packer, so the next write gets the error.
  const flowing = pipeline(packer, target.stream, { end: false });
  flowing.catch(() => {});
  return behind(target, packer, async () => {
    packer.end();
    await flowing;
  });
}

/** A target whose output goes through a stream first. @param end - ends that stream, and waits for its last output */
function behind(target: Target, stream: Writable, end: () => Promise<void>): Target {
  let whole: Promise<string | undefined> | undefined;
  const finish = (): Promise<string | undefined> => {
    whole ??= end().then(target.finish, (error) => {
      target.abandon();
      throw error;
    });
    return whole;
  };
  return {
    ...target,
    stream,
    finish,
    async commit() {
      await finish();
      await target.commit();
    },
    abandon() {
      stream.destroy();
      target.abandon();
    },
  };
}

const endOf = (stream: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.end(resolve);
  });

async function openDevice(file: string): Promise<Target> {
  if (file === '/dev/null') return openNull(file);
  const handle = await open(file, 'w');
  const stream = createWriteStream(file, { fd: handle });
  const finish = async (): Promise<undefined> => {
    await finished(stream.end());
    return undefined;
  };
  return {
    stream,
    finish,
    commit: finish,
    abandon: () => void stream.destroy(),
    file: undefined,
  };
}

/** Other devices may take any time to write. */
function openNull(file: string): Target {
  const fd = openSync(file, 'w');
  // A stream that was made closes it.
  const late = lateStream({ [atOnce]: (bytes: Uint8Array) => writeAllNow(fd, bytes, file) }, () =>
    createWriteStream(file, { fd }).on('error', () => {}),
  );
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(fd);
    isOpen = false;
  };
  const finish = async (): Promise<undefined> => {
    const stream = late.made();
    if (stream === undefined) close();
    else await finished(stream.end());
    return undefined;
  };
  const abandon = (): void => {
    const stream = late.made();
    if (stream === undefined) close();
    else stream.destroy();
  };
  return { stream: late.stream, finish, commit: finish, abandon, file: undefined };
}

/**
 * Refuses to write to a file that is also read: `run f -o f` would replace the records, and `run f >> f` would read its own
 * output for ever.
 *
 * @param file - as given with `--output`
 * @param inputs - files or descriptors that are read, each with its description
 * @throws UsageError
 */
export function refuseInputs(
  file: string | undefined,
  inputs: readonly (readonly [what: string, input: string | number | undefined])[],
  io: Io,
): void {
  const isNamed = file !== undefined && file !== '-';
  const target = statOf(isNamed ? file : (io.output as { readonly fd?: number }).fd);
  if (target?.isFile() !== true) return;
  for (const [what, input] of inputs) {
    const source = statOf(input);
    if (source === undefined || source.dev !== target.dev || source.ino !== target.ino) continue;
    const name = isNamed ? `--output ${spellName(file)}` : 'standard output';
    throw new UsageError(`${name} expected another file than ${what}; write to a new file, and rename it`);
  }
}

function statOf(input: string | number | undefined) {
  try {
    if (typeof input === 'number') return fstatSync(input, { bigint: true });
    return input === undefined ? undefined : statSync(input, { throwIfNoEntry: false, bigint: true });
  } catch {
    return undefined;
  }
}
