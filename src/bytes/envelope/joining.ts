/**
 * @module
 * Collects lines in envelopes until those that came in parts are complete.
 */
import type { RecordCode } from '../../errors.js';
import type { Books } from '../../program/books.js';
import type { Bundle, Opened, Wrapper } from './wrapper.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A line, or the parts of one, as they will be dealt with in their order. */
export interface Unit {
  /** The lines as they came, with their newlines. */
  readonly raw: Uint8Array;
  /** What ends the last of them. */
  readonly lineEnd: Uint8Array;
  readonly opened?: Opened;
  /** In place of `opened`: it holds several. */
  readonly bundle?: Bundle;
  readonly content: Uint8Array;
  /** Why it cannot be read. */
  refused?: readonly [code: RecordCode, detail?: string] | undefined;
}

export class Joining {
  /** In the order in which they became whole. */
  readonly units: Unit[] = [];
  /** By stream: what waits for the rest of its line. */
  readonly #parts = new Map<string, Unit[]>();

  /** @param passed - streams in whose present line nothing more is read */
  constructor(
    readonly name: string,
    readonly wrapper: Wrapper,
    readonly maxRecordBytes: number,
    readonly passed: Set<string>,
    readonly books: Books,
  ) {}

  get isWaiting(): boolean {
    return this.#parts.size > 0;
  }

  /** @param raw - a line with its newline, if it has one */
  take(raw: Uint8Array): void {
    const line = raw.subarray(0, endOfLine(raw));
    const unit: Unit = { raw, lineEnd: raw.subarray(line.length), content: line };
    const isLong = line.length > this.maxRecordBytes;
    const opened = isLong || isBlank(line) ? undefined : this.wrapper.open(line);
    if (opened !== undefined && 'bundle' in opened) this.units.push({ ...unit, bundle: opened });
    else if (opened !== undefined) this.#join(unit, opened);
    else {
      if (isLong) unit.refused = ['ERR_RECORD_SIZE'];
      else if (!isBlank(line))
        unit.refused = ['ERR_RECORD_SYNTAX', `expected a line of the format ${this.name}`];
      this.units.push(unit);
    }
  }

  #join(unit: Unit, opened: Opened): void {
    const { stream, isPart } = opened;
    if (this.passed.size > 0 && this.passed.has(stream)) {
      this.books.more?.(unit.raw);
      if (!isPart) this.passed.delete(stream);
      return;
    }
    const { raw, lineEnd } = unit;
    const part: Unit = { raw, lineEnd, opened, content: opened.content, refused: undefined };
    const parts = this.#parts.get(stream) ?? [];
    if (!isPart && parts.length === 0) {
      this.units.push(part);
      return;
    }
    parts.push(part);
    if (isPart) this.#parts.set(stream, parts);
    else {
      this.#parts.delete(stream);
      const whole = join(parts);
      if (whole.content.length > this.maxRecordBytes) whole.refused = ['ERR_RECORD_SIZE'];
      this.units.push(whole);
    }
  }

  /** What waits will not become whole: the input has ended, or there is more of it than may be held. */
  giveUp(hasEnded: boolean): void {
    for (const [stream, parts] of this.#parts) {
      const unit = join(parts);
      if (!hasEnded) {
        unit.refused = ['ERR_RECORD_SIZE'];
        this.passed.add(stream);
      } else if (!this.wrapper.endsOpen)
        unit.refused = ['ERR_RECORD_SYNTAX', 'expected the rest of a line in parts'];
      this.units.push(unit);
    }
    this.#parts.clear();
  }
}

const endOfLine = (raw: Uint8Array): number => {
  const end = raw.at(-1) === NEWLINE ? raw.length - 1 : raw.length;
  return raw[end - 1] === RETURN ? end - 1 : end;
};

export function isBlank(line: Uint8Array): boolean {
  let at = 0;
  while (line[at] === 0x20 || line[at] === 0x09) at++;
  return at === line.length;
}

/** Joins the parts of a line, in the envelope of the first. */
function join(parts: readonly Unit[]): Unit {
  const [first] = parts;
  if (parts.length === 1) return first!;
  return {
    ...first!,
    raw: concat(parts.map(({ raw }) => raw)),
    content: concat(parts.map(({ content }) => content)),
    lineEnd: parts.at(-1)!.lineEnd,
  };
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
