/**
 * @module
 * Finds the records of a person in files. Files that an index rules out are not opened, the others are skimmed, and records
 * are read only if a skim finds something.
 */
import type { RecordError } from '../../errors.js';
import { readWritten } from '../../identifiers/written.js';
import type { Policy } from '../../policy/document.js';
import { type FoundRecord, findWanted } from '../../rights/find.js';
import type { Subject } from '../../rights/subject.js';
import { wantThese } from '../../rights/trace.js';
import { spellName } from '../../veil.js';
import type { Io } from '../command/io.js';
import type { Source } from '../files/source.js';
import { openRecords } from '../packed/unpack.js';
import { chunksOf } from './files.js';
import { idsOf, indexOf, readIndex } from './index-file.js';
import { skim } from './skim.js';

export interface Searching {
  readonly who: Subject;
  /** What columns of fixed width leave of a body, if there are such. */
  readonly clips: readonly number[] | undefined;
  readonly maxRecord: number;
  readonly usesIndex: boolean;
  policyFor(source: Source): Promise<Policy>;
  say(text: string): void;
  onUnread(error: RecordError): void;
}

/** What was done so far, over all files. */
export class Search {
  /** Files that were opened for reading. */
  opened = 0;
  /** Ids of secrets, as far as files show them, whose pseudonyms cannot be computed. */
  readonly foreign = new Set<string>();
  readonly #texts: readonly string[];
  readonly #wanted;

  /** Files that have one, and no record that does. */
  outside = 0;

  constructor(
    readonly searching: Searching,
    readonly io: Io,
  ) {
    this.#texts = searching.who.pseudonyms.map(({ pseudonym }) => pseudonym);
    this.#wanted = wantThese(this.#texts);
  }

  #meet(id: string): void {
    if (!this.searching.who.ids.has(id)) this.foreign.add(id);
  }

  /** @returns whether the file need not be opened */
  #isRuledOut(file: string): boolean {
    const { usesIndex, clips, say } = this.searching;
    // An index has whole pseudonyms alone.
    if (!usesIndex || clips !== undefined || file === '-') return false;
    const index = readIndex(file);
    if (index === 'broken')
      say(
        `nymline: ${spellName(indexOf(file))} expected an index as "nymline index" wrote it; it is not used, and ${spellName(file)} is read`,
      );
    if (index === 'old')
      say(
        `nymline: ${spellName(file)} was written behind its index, and is read; "nymline index" makes a new one`,
      );
    if (typeof index === 'string') return false;
    if (index.heads !== null) for (const id of idsOf(index.heads)) this.#meet(id);
    return !index.mayHold(this.#texts);
  }

  async *in(file: string): AsyncGenerator<FoundRecord, void, undefined> {
    if (this.#isRuledOut(file)) return;
    this.opened++;
    const { say, policyFor, maxRecord, clips, onUnread } = this.searching;
    const isAgain = file !== '-';
    if (isAgain) {
      const source = await openRecords(file, this.io, say);
      const see = (pseudonym: string): void => this.#meet(readWritten(pseudonym)?.id ?? '');
      const { wanted } = await skim(chunksOf(source, this.io.signal), this.#wanted, see, clips).finally(
        source.close,
      );
      if (wanted === 0) return;
    }
    const source = await openRecords(file, this.io, isAgain ? () => {} : say);
    try {
      const policy = await policyFor(source);
      let found = 0;
      let unread = 0;
      const records = findWanted(policy, this.#wanted, chunksOf(source, this.io.signal), {
        maxRecordBytes: maxRecord,
        onUnread(fault) {
          unread++;
          onUnread(fault);
        },
      });
      for await (const record of records) {
        found++;
        yield record;
      }
      if (isAgain && found + unread === 0) {
        this.outside++;
        say(`nymline: ${spellName(file)}: a pseudonym of the person stands outside of its records`);
      }
    } finally {
      source.close();
    }
  }
}
