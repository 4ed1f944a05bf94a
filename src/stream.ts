/**
 * @module
 * Bytes in, bytes out: an input as a Node `Transform`, and as a Web `TransformStream`. The unfinished end of
 * one chunk is kept for the next; the host's stream does the waiting.
 */
import { type Readable, Transform, type TransformCallback, type TransformOptions } from 'node:stream';
import { createSinks } from './bytes/engine/sink.js';
import { bothOf, checkPseudonymizer, hasDoor } from './doors.js';
import { octets } from './octets.js';
import { anObject, booksToClose, checkGiven, misfit, optional } from './options.js';
import type { Pseudonymizer } from './pseudonymizer.js';
import type { Input } from './session/input.js';

/** What ends with a stream. */
export interface EndOptions {
  /** What `keepBooks` of `nymline/books` gives: closed when the stream has ended, or was given up. */
  readonly books?: { close(): void } | undefined;
}

/** A pseudonymizer, or an input of one that nothing has been given to. */
export type InputSource = Input | (Pick<Pseudonymizer, 'input'> & Partial<Pick<Pseudonymizer, 'sealed'>>);

/** @throws OptionError that holds nothing of what was given: `in` would quote a text, which may be a secret */
function inputOf(from: InputSource): Input {
  if (hasDoor(from, 'input')) return from.input();
  if (!hasDoor(from, 'rewrite')) throw misfit('source', 'a pseudonymizer or an input of one', from);
  return from;
}

/**
 * For `pipeline()`. Each chunk leaves as soon as it is rewritten; back-pressure is that of `Transform`. A JSON document
 * that is broken (`format: json`) fails the stream with a RecordError, so that half of one is not taken for the whole.
 *
 * @param from - a pseudonymizer, or a fresh input of one
 * @throws OptionError where it is neither
 * @example
 * await pipeline(createReadStream('calls.ndjson'), createTransform(calls), createWriteStream('out.ndjson'))
 */
export function createTransform(from: InputSource, given: TransformOptions & EndOptions = {}): Transform {
  const { books, ...options } = readEnd(given);
  const feed = createFeed(inputOf(from));
  const seal = sealingOf(from);
  const run = (chunk: Uint8Array, last: boolean, stream: Transform, done: TransformCallback): void => {
    try {
      const out = feed.rewrite(chunk, last);
      if (out.length > 0) stream.push(out);
    } catch (error) {
      // Nothing thrown would be taken for nothing wrong.
      done(error instanceof Error ? error : new Error('rewriting threw what is no error'));
      return;
    }
    done(feed.fault);
  };
  /** It comes from a stream of texts, each by itself, and not of one text that is cut anywhere. */
  let isOfLines = false;
  let isCut = false;
  const transform = new Transform({
    // An output that is shorter than its chunk would not fill Node's 16 KiB, and be copied together with the next one.
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
 * For streams of records in memory, as parsers of JSON or CSV give them. A record that is quarantined goes no
 * further, and is counted in the pseudonymizer's report.
 *
 * @throws OptionError for what is no pseudonymizer
 * @example
 * await pipeline(createReadStream('calls.ndjson'), split2(JSON.parse), createRecordTransform(calls), sink)
 */
export function createRecordTransform(
  pseudonymizer: Pick<Pseudonymizer, 'record'> & Partial<Pick<Pseudonymizer, 'sealed'>>,
  given: TransformOptions & EndOptions = {},
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
 * As {@link createTransform}, for Web streams.
 *
 * @throws OptionError for what is no pseudonymizer, nor an input of one
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

/** The options that Node does not have. @throws OptionError */
function readEnd(options: TransformOptions & EndOptions): TransformOptions & EndOptions {
  checkGiven('options', options, anObject);
  checkGiven('books', options.books, optional(booksToClose));
  return options;
}

/** What kept the last manifest from being written fails a stream that did not fail before. */
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

/** The end of a stream is told when what was quarantined is kept. */
const sealingOf =
  (from: InputSource | Partial<Pick<Pseudonymizer, 'sealed'>>): (() => Promise<void>) =>
  async () => {
    if (hasDoor(from, 'sealed')) await from.sealed();
  };

/** Keeps what an input did not take, and gathers what it writes. */
function createFeed(input: Input, shares = true) {
  /** Input not yet taken: `held` bytes of it. Twice as large when it must grow, so that nothing is copied often. */
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
    /** What came is broken, and cannot be read to its end: what came out is not to be taken for the whole. */
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
