/**
 * @module
 * Pseudonymizes streams: as a Node `Transform` and as a Web `TransformStream`. The unfinished record at the end of one chunk is
 * kept for the next. Back-pressure is left to the host's stream.
 */
import { type Readable, Transform, type TransformCallback, type TransformOptions } from 'node:stream';
import { createSinks } from './bytes/engine/sink.js';
import { bothOf, checkPseudonymizer, hasDoor } from './doors.js';
import { octets } from './octets.js';
import { anything, booksToClose, checkOptions, misfit } from './options.js';
import type { Pseudonymizer } from './pseudonymizer.js';
import type { Input } from './session/input.js';

/** Options of what a stream closes at its end. */
export interface EndOptions {
  /** What `keepBooks` of `nymline/books` returns. It is closed when the stream has ended or is destroyed. */
  readonly books?: { close(): void } | undefined;
}

/** The options of a `Transform`, without the functions that make one. */
export type StreamOptions = Omit<
  TransformOptions,
  'construct' | 'destroy' | 'final' | 'flush' | 'read' | 'transform' | 'write' | 'writev'
>;

/** A pseudonymizer, or an input of one that has not been used yet. */
export type InputSource = Input | (Pick<Pseudonymizer, 'input'> & Partial<Pick<Pseudonymizer, 'sealed'>>);

/**
 * @throws OptionError that shows nothing of the value. The error of the operator `in` would quote a string, which may
 *   be a secret.
 */
function inputOf(from: InputSource): Input {
  if (hasDoor(from, 'input')) return from.input();
  if (!hasDoor(from, 'rewrite')) throw misfit('source', 'a pseudonymizer or an input of one', from);
  return from;
}

/**
 * A `Transform` that pseudonymizes bytes, for `pipeline()`. Each chunk leaves as soon as it is rewritten, and
 * back-pressure is that of `Transform`. A broken JSON document (`format: json`) fails the stream with a RecordError, so
 * that nobody takes half of a document for the whole.
 *
 * @param from - a pseudonymizer, or an input of one that has not been used yet
 * @param given - the options of `Transform`, and the books to close at the end
 * @throws OptionError if `from` is neither, or an option is wrong
 * @example
 * await pipeline(createReadStream('calls.ndjson'), createTransform(calls), createWriteStream('out.ndjson'))
 */
export function createTransform(from: InputSource, given: StreamOptions & EndOptions = {}): Transform {
  const { books, ...options } = readEnd(given);
  const feed = createFeed(inputOf(from));
  const seal = sealingOf(from);
  const run = (chunk: Uint8Array, last: boolean, stream: Transform, done: TransformCallback): void => {
    try {
      const out = feed.rewrite(chunk, last);
      if (out.length > 0) stream.push(out);
    } catch (error) {
      // `throw undefined` would look like success to the callback.
      done(error instanceof Error ? error : new Error('rewriting threw what is no error'));
      return;
    }
    done(feed.fault);
  };
  /** Whether the source is a stream of separate strings, such as lines, and not one text cut anywhere. */
  let isOfLines = false;
  let isCut = false;
  const transform = new Transform({
    // The output is often shorter than its chunk. With Node's default of 16 KiB it would be copied together with the next one.
    readableHighWaterMark: 1 << 13,
    ...options,
    decodeStrings: false,
    transform(chunk: Uint8Array | string, encoding, done) {
      if (typeof chunk !== 'string') return run(chunk, false, this, done);
      if (isOfLines && isCut) return done(new TypeError(runTogether));
      isCut = !chunk.includes('\n');
      run(Buffer.from(chunk, encoding), false, this, done);
    },
    flush(done) {
      run(new Uint8Array(), true, this, (error) => (error ? done(error) : seal().then(() => done(), done)));
    },
    destroy(error, done) {
      feed.wipe();
      closeBooks(books, error, done);
    },
  });
  transform.on('pipe', ({ readableObjectMode }: Readable) => {
    isOfLines = readableObjectMode;
  });
  return transform;
}

const runTogether =
  'createTransform expected bytes, got lines without their ends, which would run together; leave split2() out, or parse ' +
  'in it: split2(JSON.parse), then createRecordTransform';

/**
 * A `Transform` that pseudonymizes objects, as parsers of JSON or CSV give them. A quarantined record does not come out of the
 * stream; it is counted in the pseudonymizer's report.
 *
 * @param given - the options of `Transform`, and the books to close at the end
 * @throws OptionError if the first argument is not a pseudonymizer, or an option is wrong
 * @example
 * await pipeline(createReadStream('calls.ndjson'), split2(JSON.parse), createRecordTransform(calls), sink)
 */
export function createRecordTransform(
  pseudonymizer: Pick<Pseudonymizer, 'record'> & Partial<Pick<Pseudonymizer, 'sealed'>>,
  given: StreamOptions & EndOptions = {},
): Transform {
  checkPseudonymizer(pseudonymizer);
  const { books, ...options } = readEnd(given);
  return new Transform({
    ...options,
    objectMode: true,
    transform(record: object, _encoding, done) {
      done(null, pseudonymizer.record(record));
    },
    flush: (done) => void sealingOf(pseudonymizer)().then(() => done(), done),
    destroy: (error, done) => closeBooks(books, error, done),
  });
}

/**
 * The same as {@link createTransform}, for Web streams.
 *
 * @param from - a pseudonymizer, or an input of one that has not been used yet
 * @throws OptionError if it is neither
 * @example
 * response.body.pipeThrough(createWebTransform(calls))
 */
export function createWebTransform(from: InputSource): TransformStream<Uint8Array, Uint8Array> {
  const feed = createFeed(inputOf(from), false);
  const seal = sealingOf(from);
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (!(chunk instanceof Uint8Array)) throw misfit('createWebTransform', 'bytes', chunk);
      const out = feed.rewrite(chunk, false);
      if (out.length > 0) controller.enqueue(out);
      if (feed.fault !== undefined) controller.error(feed.fault);
    },
    async flush(controller) {
      const out = feed.rewrite(new Uint8Array(), true);
      if (out.length > 0) controller.enqueue(out);
      if (feed.fault !== undefined) controller.error(feed.fault);
      feed.wipe();
      await seal();
    },
  });
}

/** Checks the options that Node does not know. @throws OptionError */
function readEnd(options: StreamOptions & EndOptions): StreamOptions & EndOptions {
  checkOptions(options, streamOptions);
  return options;
}

/** What Node takes is left to Node, which would ignore a misspelt name. */
const streamOptions = {
  books: booksToClose,
  allowHalfOpen: anything,
  autoDestroy: anything,
  captureRejections: anything,
  decodeStrings: anything,
  defaultEncoding: anything,
  emitClose: anything,
  encoding: anything,
  highWaterMark: anything,
  objectMode: anything,
  readableHighWaterMark: anything,
  readableObjectMode: anything,
  signal: anything,
  writableCorked: anything,
  writableHighWaterMark: anything,
  writableObjectMode: anything,
} as const;

/** If the books cannot write their last manifest, a stream that went well until now fails with that error. */
function closeBooks(
  books: EndOptions['books'],
  error: Error | null,
  done: (error: Error | null) => void,
): void {
  try {
    books?.close();
  } catch (thrown) {
    done(error ?? (thrown instanceof Error ? thrown : new Error('closing books threw what is no error')));
    return;
  }
  done(error);
}

/** Waits until quarantined records are stored, so that the stream only ends after that. */
const sealingOf =
  (from: InputSource | Partial<Pick<Pseudonymizer, 'sealed'>>): (() => Promise<void>) =>
  async () => {
    if (hasDoor(from, 'sealed')) await from.sealed();
  };

/** Feeds an input: keeps the bytes that it has not taken yet, and collects the bytes that it writes. */
function createFeed(input: Input, shares = true) {
  /**
   * The first `held` bytes are input that is not taken yet. It doubles when it must grow, so that bytes are not copied
   * often.
   */
  let kept = Buffer.alloc(0);
  let held = 0;
  const openSink = createSinks({ shares });
  const rewriteBoth = bothOf(input);

  const keep = (chunk: Uint8Array): void => {
    if (held + chunk.length > kept.length) {
      const wider = Buffer.alloc(Math.max(1024, 2 * (held + chunk.length)));
      kept.copy(wider, 0, 0, held);
      kept.fill(0);
      kept = wider;
    }
    kept.set(chunk, held);
    held += chunk.length;
  };

  return {
    rewrite(chunk: Uint8Array, last: boolean): Uint8Array {
      const out = openSink(chunk.length + held);
      const both =
        last || !(chunk instanceof Uint8Array)
          ? undefined
          : rewriteBoth?.(octets.part(kept.buffer, kept.byteOffset, held), chunk, out.write);
      if (both !== undefined && both >= held) {
        const taken = both - held;
        held = 0;
        if (taken < chunk.length) keep(chunk.subarray(taken));
      } else if (both !== undefined) {
        keep(chunk);
        kept.copyWithin(0, both, held);
        held -= both;
      } else if (held === 0) {
        const { taken } = input.rewrite(chunk, last, out.write);
        if (taken < chunk.length) keep(chunk.subarray(taken));
      } else {
        keep(chunk);
        const { taken } = input.rewrite(kept.subarray(0, held), last, out.write);
        kept.copyWithin(0, taken, held);
        held -= taken;
      }
      return out.bytes();
    },
    /** Set if the input is broken and cannot be read to its end. Then the output is not complete. */
    get fault() {
      return input.fault;
    },
    wipe() {
      input.wipe();
      kept.fill(0);
      kept = Buffer.alloc(0);
      held = 0;
    },
  };
}
