/**
 * @module
 * A policy and a keyring at work. When they are replaced, the session goes on with the next edition of both: it owns
 * the books, the calls that are under way and the open inputs. Every host and the command pseudonymize through a
 * session.
 */

import { createSinks } from './bytes/engine/sink.js';
import type { RewrittenMessage } from './bytes/messages.js';
import type { Keyring } from './crypto/keyring.js';
import { outlines, policies, writers } from './doors.js';
import { type EditionOptions, openEdition } from './edition.js';
import { type RecordCode, RecordError } from './errors.js';
import { octets } from './octets.js';
import { misfit } from './options.js';
import type { Policy } from './policy/document.js';
import { createTotals, type OnQuarantine } from './program/books.js';
import type { Keep, Raw } from './program/reject.js';
import type { Report } from './program/report.js';
import { AfterClose } from './session/after-close.js';
import { Calls, type Fate } from './session/calls.js';
import { type Input, inputOf, OpenInput } from './session/input.js';
import { Succession } from './succession.js';
import type { ObjectEngine, RewriteOutlined } from './walk/object.js';
import type { Outline } from './walk/outline.js';

export interface SessionOptions extends EditionOptions {
  readonly onQuarantine?: OnQuarantine | undefined;
  /** Receives each quarantined record as it came. */
  readonly keep?: Keep | undefined;
  /** Called once for each code, with the first record that is quarantined under it. */
  readonly onFirst?: ((code: RecordCode) => void) | undefined;
  /** Called for the first record whose event time cannot be read, if the event time does not pick the secret. */
  readonly onTimeless?: (() => void) | undefined;
}

/** What became of the records of a chunk. */
export interface RewrittenChunk extends Fate {
  /**
   * The records that may leave. They belong to the caller. A short output may share its ArrayBuffer with others: copy it before
   * you transfer it.
   */
  readonly bytes: Uint8Array;
}

export interface Session {
  record(record: unknown): unknown;
  line(line: string): string | undefined;
  text(text: string): string | undefined;
  chunk(records: Uint8Array): RewrittenChunk;
  messages(messages: readonly (Uint8Array | null)[]): RewrittenMessage[];
  /** @param begun - whether the input is the rest of one; then its first record is not a header */
  input(begun?: boolean): Input;
  report(): Report;
  /**
   * Changes to another policy and keyring as soon as no call is under way. Open inputs change after their current
   * record, except that a JSON document, or an input of another format, is finished under the old ones.
   *
   * @param retired - called when everything that was remembered under the old ones is wiped
   * @throws what compiling the policy throws; nothing has changed then
   */
  replace(policy: Policy, keyring: Keyring, retired: () => void): void;
  close(): void;
}

/** @param policy - a checked one: the result of `parsePolicy`, or a copy of it in another thread */
export function openSession(policy: Policy, keyring: Keyring, options: SessionOptions = {}): Session {
  const { onQuarantine, keep, onFirst, onTimeless, ...settings } = options;
  const totals = createTotals(onQuarantine, onFirst, keep);
  const books = totals.open();
  /** Whether `onTimeless` has been called. */
  let isTimed = false;
  const calls = new Calls(books, () => {
    totals.tell();
    const { times } = succession.edition.program;
    if (isTimed || times === undefined || times.unread === 0) return;
    isTimed = true;
    onTimeless?.();
  });
  const succession = new Succession(openEdition(policy, keyring, books, settings));
  let objects: ObjectEngine | undefined;
  const openSink = createSinks();
  const rewriteBytes = (records: Uint8Array): RewrittenChunk => {
    if (!(records instanceof Uint8Array)) throw misfit('chunk', 'bytes', records, 'line takes text');
    const sink = openSink(records.length);
    const { in: read, out } = books;
    const within = calls.meet();
    succession.edition.bytes(records, sink.write);
    const count = books.in - read - within.in;
    return { bytes: sink.bytes(), records: count, quarantined: count - (books.out - out - within.out) };
  };

  const lineOfBytes = (line: string): string | undefined => {
    const { bytes, records, quarantined } = rewriteBytes(octets.encode(line));
    return quarantined < records || records === 0 ? octets.utf8(bytes) : undefined;
  };

  const rewriteLine = (line: string): string | undefined => {
    if (typeof line !== 'string')
      throw misfit('line', 'a string', line, 'chunk takes bytes, and record objects');
    return succession.edition.line(line, lineOfBytes);
  };

  const rewriteText = (text: string): string | undefined => {
    if (typeof text !== 'string')
      throw misfit('text', 'a string', text, 'chunk takes bytes, and record objects');
    return succession.edition.text(text);
  };

  const atWork = (): ObjectEngine => {
    objects ??= succession.edition.openObjects();
    return objects;
  };

  const rewriteEach = (messages: readonly (Uint8Array | null)[]): RewrittenMessage[] => {
    if (!Array.isArray(messages)) throw misfit('messages', 'a list', messages, 'chunk takes bytes');
    for (const message of messages) {
      if (message !== null && !(message instanceof Uint8Array))
        throw misfit('messages', 'bytes or null', message, 'line takes text');
    }
    return succession.edition.messages(messages);
  };

  /** Counts and refuses a record that comes after `close`. */
  const refuse = (raw: Raw): RecordError => {
    books.quarantine('ERR_RECORD_CLOSED', ++books.in, undefined, raw);
    return new RecordError('ERR_RECORD_CLOSED', books.in);
  };

  const line = calls.during(rewriteLine, (given: string) => void refuse(given));
  writers.set(line, (given, write) => {
    if (!calls.isOpen) return false;
    calls.begin();
    try {
      return succession.edition.writeLine(given, write);
    } finally {
      calls.end();
    }
  });

  policies.set(line, () => succession.edition.policy);
  const rewriteRecord = (object: unknown): unknown => atWork().rewrite(object);
  const record = calls.during(rewriteRecord, (object) => void refuse({ object }));
  outlines.set(record, (outline) => calls.during(outlinedBy(atWork, outline), () => undefined));

  return {
    record,
    line,
    text: calls.during(rewriteText, (text) => void refuse({ text })),
    chunk: calls.during(rewriteBytes, (given) => {
      const records = new AfterClose(books, succession.edition.policy).take(given);
      return { bytes: new Uint8Array(), records, quarantined: records };
    }),
    messages: calls.during(rewriteEach, (messages) =>
      messages.map((message) => (message === null ? null : refuse(message))),
    ),
    input(begun = false) {
      const open = new OpenInput(succession.edition, totals.open(), begun);
      const held = new WeakRef(open);
      succession.inputs.add(held);
      return inputOf(open, calls, () => {
        succession.inputs.delete(held);
        if (succession.leaving.size > 0) calls.afterwards(() => succession.retireUnused());
      });
    },
    report: () => succession.report(totals),
    replace(another, ring, retired) {
      const next = openEdition(another, ring, books, settings);
      calls.afterwards(() => {
        if (calls.isOpen) {
          objects = undefined;
          succession.turnTo(next, retired);
        } else {
          next.wipe();
          retired();
        }
      });
    },
    close() {
      calls.close();
      succession.wipe();
    },
  };
}

/** Rewrites objects of one outline by the engine that is at work when each comes. */
function outlinedBy(atWork: () => ObjectEngine, outline: Outline): RewriteOutlined {
  let opened: { readonly by: ObjectEngine; readonly rewrite: RewriteOutlined } | undefined;
  return (members) => {
    const by = atWork();
    if (opened?.by !== by) opened = { by, rewrite: by.open(outline) };
    return opened.rewrite(members);
  };
}
