/**
 * @module
 * Newline-delimited JSON, rewritten in bytes by the kernel. It keeps the books: every line is a record that
 * comes out, a record that is quarantined, or blank.
 */
import type { RecordCode } from '../errors.js';
import { define } from '../kernel/define.js';
import { faults, instantiate, layout, outcome, stop } from '../kernel/kernel.js';
import type { Program } from '../policy/program.js';

/** Input is worked on in pieces of about this size: it and its output stay in the second-level cache. */
const PIECE = 128 * 1024;

export interface NdjsonOptions {
  /** Longest line, in bytes without its newline, that is a record. */
  readonly maxRecordBytes: number;
  /** Memory for what the kernel remembers of values it has seen. */
  readonly memoBytes: number;
  /** Does one line in plain JavaScript: what the kernel leaves to it. Gives the line, or why it cannot. */
  readonly redo: (line: Uint8Array) => Uint8Array | RecordCode;
}

/** Told what happens; `line` is only valid during the call. */
export interface NdjsonReport {
  /** So many records were read. */
  records(count: number): void;
  /** One of them, the `position`-th since the engine was made, does not come out. */
  quarantined(code: RecordCode, position: number, line: Uint8Array): void;
}

/** Takes a part of the output, which is only valid during the call. */
export type Write = (part: Uint8Array) => void;

export interface NdjsonEngine {
  /**
   * Rewrites whole lines; only the last may lack its newline. The output comes in parts, which are the
   * kernel's own memory: a caller that wants to keep them copies them, one that writes them out need not.
   */
  rewrite(chunk: Uint8Array, report: NdjsonReport, write: Write): void;
  /** Forgets all values, as when the keys change. */
  wipe(): void;
}

const NEWLINE = 0x0a;

/** @returns undefined where WebAssembly SIMD, or memory, is lacking */
export function createNdjsonEngine(program: Program, options: NdjsonOptions): NdjsonEngine | undefined {
  const kernel = instantiate();
  if (kernel === undefined) return undefined;
  const input = define(kernel, program, { ...options, inputBytes: PIECE });
  if (input === undefined) return undefined;
  let memory = Buffer.from(kernel.memory.buffer);
  let words = new Uint32Array(kernel.memory.buffer);
  let position = 0;

  /** The kernel knows a code by its number; those that `secretOf` gives get theirs here. */
  const reasons: RecordCode[] = [...faults];
  function numberOf(code: RecordCode): number {
    const index = reasons.indexOf(code);
    return index < 0 ? reasons.push(code) : index + 1;
  }

  /** The piece at hand, as it came; `base` is where it stands in the kernel's memory. */
  function rewritePiece(piece: Uint8Array, write: Write, report: NdjsonReport): void {
    if (kernel!.claimInput(piece.length) === 0) throw new RangeError('out of memory');
    if (memory.buffer !== kernel!.memory.buffer) {
      memory = Buffer.from(kernel!.memory.buffer);
      words = new Uint32Array(kernel!.memory.buffer);
    }
    memory.set(piece, input!);
    kernel!.begin(piece.length);
    for (;;) {
      const from = kernel!.at.value;
      const isDone = scan() === stop.done;
      const to = Math.min(kernel!.at.value, input! + piece.length);
      drain(from, to, write, report);
      if (isDone) return;
      kernel!.proceed();
    }
  }

  function scan(): number {
    const { fixedSecret } = program;
    if (fixedSecret >= 0) {
      const why = kernel!.scan(fixedSecret);
      settle(0, program.applies(fixedSecret));
      return why;
    }
    let settled = 0;
    for (;;) {
      const why = kernel!.scan(-1);
      if (why !== stop.record) return why;
      const secret = program.secretOf(readContext());
      if (typeof secret === 'string') kernel!.reject(numberOf(secret));
      else {
        kernel!.resolve(secret);
        if (kernel!.pending.value !== settled) {
          settle(settled, program.applies(secret));
          settled = kernel!.pending.value;
        }
      }
    }
  }

  function readContext(): (string | undefined)[] {
    const context: (string | undefined)[] = [];
    for (let field = 0; field < program.captures; field++) {
      const at = (kernel!.captures.value + field * layout.capture.size) >> 2;
      const start = words[at]!;
      const end = words[at + 1]!;
      if (end === 0) context.push(undefined);
      else if (memory[start] === 0x22) context.push(decode(start + 1, end - 1 - (start + 1)));
      else context.push(memory.toString('latin1', start, end));
    }
    return context;
  }

  /** Computes what the memo did not know, from the `from`-th pending entry on. */
  function settle(from: number, applies: readonly ((value: string) => string | undefined)[]): void {
    const count = kernel!.pending.value;
    const first = kernel!.pendings.value;
    for (let index = from; index < count; index++) {
      const entry = first + index * layout.pending.size;
      const at = entry >> 2;
      const meta = words[at + (layout.pending.about >> 2)]!;
      const text = decode(words[at + (layout.pending.key >> 2)]!, words[at + (layout.pending.length >> 2)]!);
      const result = attempt(applies[(meta & 0xffff) >> 1]!, text);
      if (result === undefined) kernel!.settle(entry, outcome.redo, 0);
      else if (result === text) kernel!.settle(entry, outcome.same, 0);
      else write(entry, (meta & 1) === 0 && isNumber.test(result) ? result : JSON.stringify(result));
    }
  }

  function write(entry: number, json: string): void {
    if (isAscii.test(json)) {
      const at = kernel!.settle(entry, outcome.replace, json.length);
      if (at !== 0) for (let i = 0; i < json.length; i++) memory[at + i] = json.charCodeAt(i);
    } else {
      const bytes = Buffer.from(json);
      const at = kernel!.settle(entry, outcome.replace, bytes.length);
      if (at !== 0) memory.set(bytes, at);
    }
  }

  /** The text of a string between its quotes. */
  function decode(start: number, size: number): string {
    let odd = 0;
    for (let i = start; i < start + size; i++) {
      const byte = memory[i]!;
      if (byte === 0x5c) odd |= 1;
      else if (byte >= 0x80) odd |= 2;
    }
    if (odd === 0) return memory.toString('latin1', start, start + size);
    const text = memory.toString('utf8', start, start + size);
    return odd & 1 ? (JSON.parse(`"${text}"`) as string) : text;
  }

  /** Writes out what was scanned, input[from, to), and enters it in the books. */
  function drain(from: number, to: number, write: Write, report: NdjsonReport): void {
    let cursor = from;
    let counted = { at: from, records: 0 };
    for (let redos = kernel!.land(); redos > 0; ) {
      const edit = kernel!.findRedo();
      if (edit === 0) break;
      const start = Math.max(from, memory.lastIndexOf(NEWLINE, edit - 1) + 1);
      emit(start, write);
      const newline = memory.indexOf(NEWLINE, edit);
      const end = Math.min(newline, to);
      counted = count(counted, newline);
      const line = options.redo(memory.subarray(start, end));
      if (typeof line === 'string') {
        report.quarantined(line, position + counted.records, memory.subarray(start, end));
      } else {
        write(line);
        if (newline < to) write(memory.subarray(newline, newline + 1));
      }
      cursor = Math.min(newline + 1, to);
      kernel!.skipTo(cursor);
    }
    emit(to, write);

    const rejected = kernel!.rejected.value;
    for (let index = 0; index < rejected; index++) {
      const at = (kernel!.rejects.value + index * layout.reject.size) >> 2;
      report.quarantined(
        reasons[words[at + 1]! - 1] ?? 'ERR_RECORD_FAULT',
        position + words[at]!,
        memory.subarray(words[at + 2]!, words[at + 3]!),
      );
    }
    position += kernel!.records.value;
    report.records(kernel!.records.value);
  }

  /** Counts the records up to the newline at `end`. */
  function count(since: { at: number; records: number }, end: number): { at: number; records: number } {
    let { at, records } = since;
    while (at <= end) {
      const newline = memory.indexOf(NEWLINE, at);
      if (!isBlank(memory.subarray(at, newline))) records++;
      at = newline + 1;
    }
    return { at, records };
  }

  function emit(until: number, write: Write): void {
    let size: number;
    do {
      size = kernel!.emit(until);
      write(memory.subarray(kernel!.window.value, kernel!.window.value + size));
    } while (size === layout.window);
  }

  return {
    rewrite(chunk, report, write) {
      let start = 0;
      while (start < chunk.length) {
        let end = start + PIECE;
        if (end >= chunk.length) end = chunk.length;
        else {
          end = chunk.lastIndexOf(NEWLINE, end - 1) + 1;
          if (end <= start) end = chunk.indexOf(NEWLINE, start + PIECE) + 1 || chunk.length;
        }
        const line = end - start - (chunk[end - 1] === NEWLINE ? 1 : 0);
        const piece = chunk.subarray(start, end);
        if (line > PIECE && line > options.maxRecordBytes) {
          position++;
          report.records(1);
          report.quarantined('ERR_RECORD_SIZE', position, piece.subarray(0, line));
        } else rewritePiece(piece, write, report);
        start = end;
      }
    },
    wipe() {
      kernel.wipe();
    },
  };
}

const isNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const isAscii = /^[\x00-\x7f]*$/;

function attempt(apply: (value: string) => string | undefined, text: string): string | undefined {
  try {
    return apply(text);
  } catch {
    return undefined;
  }
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** Gathers the parts of an output in a buffer that grows. */
export class Sink {
  #bytes: Uint8Array;
  #length = 0;

  /** @param expected - bytes */
  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expected);
  }

  readonly write = (part: Uint8Array): void => {
    const length = this.#length + part.length;
    if (length > this.#bytes.length) {
      const wider = Buffer.allocUnsafeSlow(length + (length >> 2));
      wider.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = wider;
    }
    this.#bytes.set(part, this.#length);
    this.#length = length;
  };

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
