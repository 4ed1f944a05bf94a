/**
 * @module
 * Checks whether each quarantined record passes now, with the header that its input had.
 */
import type { Entry } from '../../../books/entry.js';
import type { Keyring } from '../../../crypto/keyring.js';
import type { Policy } from '../../../policy/document.js';
import { openSession, type Session } from '../../../session.js';

/** A record, of as many entries as it was kept in. */
export type Whole = readonly Entry[];

export interface Again {
  /** @returns the result, with its line end; undefined if it is quarantined again */
  rewrite(record: Whole): Uint8Array | undefined;
  /** What an output begins with, below which the record can be read. */
  head(record: Whole): Uint8Array;
  close(): void;
}

export interface Limits {
  readonly maxRecord: number;
  readonly maxValues: number;
}

const NEWLINE = 0x0a;
const nothing = Buffer.alloc(0);

export function openAgain(policy: Policy, keyring: Keyring, { maxRecord, maxValues }: Limits): Again {
  const limits = { maxRecordBytes: maxRecord, maxRecordValues: maxValues };
  const session = openSession(policy, keyring, limits);
  let lines: Session | undefined;
  /** Records of documents and of memory leave as lines of JSON. */
  const ofLines = (): Session => {
    lines ??= openSession({ ...policy, format: 'ndjson' } as Policy, keyring, limits);
    return lines;
  };

  const rewriteBytes = (bytes: Uint8Array, head: Uint8Array) => {
    const input = session.input(false);
    const out: Buffer[] = [];
    const first: Buffer[] = [];
    const said = input.rewrite(head, false, (part) => first.push(Buffer.from(part)));
    const rest = Buffer.concat([head.subarray(said.taken), endLine(bytes)]);
    const fate = input.rewrite(rest, true, (part) => out.push(Buffer.from(part)));
    input.wipe();
    const isWhole = fate.quarantined + said.quarantined === 0 && input.fault === undefined;
    return { head: Buffer.concat(first), out: isWhole ? Buffer.concat(out) : undefined };
  };

  return {
    rewrite(record) {
      const { form, head = nothing } = record[0]!;
      if (record.some((part) => part.bytes === undefined)) return undefined;
      const bytes = Buffer.concat(record.map((part) => part.bytes!));
      if (form === 'bytes') return rewriteBytes(bytes, head).out;
      if (form === 'text') return lineOf(session.text(bytes.toString()));
      if (form === 'json') return lineOf(ofLines().line(bytes.toString().replace(/[\r\n]+$/, '')));
      const result = ofLines().record(JSON.parse(bytes.toString()));
      return result === undefined ? undefined : lineOf(JSON.stringify(result));
    },
    head(record) {
      const { form, head = nothing } = record[0]!;
      return form === 'bytes' && head.length > 0 ? rewriteBytes(nothing, head).head : nothing;
    },
    close() {
      session.close();
      lines?.close();
    },
  };
}

const lineOf = (text: string | undefined): Buffer | undefined =>
  text === undefined ? undefined : Buffer.from(`${text}\n`);

function endLine(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes.at(-1) === NEWLINE) return bytes;
  return Buffer.concat([bytes, Buffer.from('\n')]);
}

/** Parts of one record, joined. @param goesOn - the next segment begins with more of the last one */
export function join(
  entries: readonly Entry[],
  goesOn: boolean,
): { readonly records: Whole[]; readonly cut: ReadonlySet<Whole> } {
  const records: Entry[][] = [];
  const cut = new Set<Whole>();
  for (const entry of entries) {
    const last = records.at(-1);
    if (entry.more && last !== undefined) last.push(entry);
    else {
      records.push([entry]);
      if (entry.more) cut.add(records.at(-1)!);
    }
  }
  if (goesOn && records.length > 0) cut.add(records.at(-1)!);
  return { records, cut };
}
