/**
 * @module
 * How far a scan has come in a text, and what it has dealt with. Every detector is given the cursor and a position.
 */
import { PartyEnds } from '../address/party.js';
import type { Country } from '../national/country.js';
import { Mentions } from '../number/group/again.js';
import { Run } from '../number/group.js';
import { Languages, part } from '../number/phone/abroad.js';
import { callWords } from '../number/phone/named.js';
import { partyWords } from '../number/phone/party.js';
import { callEnds } from '../number/phone/row.js';
import type { PhoneFinder } from '../number/phone.js';
import { Columns } from '../number/word/column.js';
import { Rows, Voices } from '../number/word/quiet.js';
import { topicBefore } from '../number/word/topic.js';
import type { Topic } from '../number/word/vocabulary.js';
import { endsArgument, endsBox, endsKey, endsPassword, Fronts } from '../secret/command/argument.js';
import { commands, speaking } from '../secret/command/introduced/lead.js';
import { shares } from '../secret/command/option.js';
import { attempts } from '../secret/row/account.js';
import type { Lines } from '../secret/row/cell.js';
import { StrongWords, strongWords } from '../secret/sentence/around/strong.js';
import { tellingWords } from '../secret/sentence/around/typed.js';
import { machine } from '../secret/sentence/around.js';
import { logins } from '../secret/sentence/pair.js';
import { said } from '../secret/sentence/stated.js';
import { codeWords } from '../secret/sentence/told.js';
import { Rare } from './expression/rare.js';
import type { ScrubName, Tell } from './finding.js';
import type { Why } from './reason.js';
import { behind, near } from './repeat.js';

/** What a scan looks for, and by what. */
export interface Search {
  readonly wanted: ReadonlySet<string>;
  readonly hasSecrets: boolean;
  readonly phones: PhoneFinder;
  /** Whose national numbers are looked for. */
  readonly countries: readonly Country[];
  /** Told why something that looks like an identifier is none. */
  readonly explain: ((start: number, end: number, why: Why) => void) | undefined;
  /** Told what it takes to look, in values. */
  readonly weigh: ((values: number) => void) | undefined;
  /** For text in a coding: what it becomes, or undefined where it stays. */
  readonly inside: ((text: string) => string | undefined) | undefined;
  /** Looks at all places from one to another. */
  readonly pass: (text: string, from: number, to: number) => void;
  /** What a text is from its first character to its last. */
  readonly whole: (text: string) => readonly [ScrubName, string] | undefined;
}

export class Cursor {
  text = '';
  /** Up to where something was found. */
  floor = 0;
  /** Up to where words, runs of colons, queries, names, codings and dashes have been dealt with. */
  words = 0;
  colons = 0;
  names = 0;
  queries = 0;
  percents = 0;
  bases = 0;
  dashes = 0;
  /** Up to where rows of values have been read. */
  rows = 0;
  /** Where `chpasswd` stands, or -1; undefined where that has not been asked. */
  program: number | undefined;
  /** What its lines say of each other; null where nobody has asked. */
  lines: Lines | undefined | null = null;
  /** What was found last, as far as it says what follows in a list. */
  last: Topic | undefined;
  /** Read into again and again. */
  readonly run = new Run();
  readonly columns = new Columns();
  readonly voices = new Voices();
  readonly bareRows = new Rows();
  readonly arguments = new Fronts(endsArgument);
  readonly passwords = new Fronts(endsPassword);
  readonly keys = new Fronts(endsKey);
  readonly boxes = new Fronts(endsBox);
  readonly attempts = new Rare(attempts);
  readonly logins = new Rare(logins);
  readonly shares = new Rare(shares);
  readonly commands = new Rare(commands);
  readonly spoken = new Rare(speaking, true);
  readonly endings = new Rare(callEnds);
  readonly codes = new Rare(codeWords, true);
  readonly strong = new Rare(strongWords, true);
  readonly strongs = new StrongWords();
  readonly telling = new Rare(tellingWords, true);
  /** Of lines of programs: before a place, and behind it. */
  readonly machine = new Rare(machine, true);
  readonly machineBehind = new Rare(machine, true);
  readonly partyWords = new Rare(partyWords, true);
  readonly callWords = new Rare(callWords);
  readonly said = new Rare(said);
  readonly parties = new PartyEnds();
  readonly mentions = new Mentions();
  readonly languages = new Languages();
  readonly search: Search;
  #tell: Tell = () => {};

  constructor(search: Search) {
    this.search = search;
  }

  open(text: string, tell: Tell): void {
    this.text = text;
    this.#tell = tell;
    this.floor = this.words = this.colons = this.names = 0;
    this.queries = this.percents = this.bases = this.dashes = this.rows = 0;
    this.last = this.program = undefined;
    this.lines = null;
    this.columns.open();
    this.voices.open();
    this.bareRows.open();
    this.arguments.open();
    this.passwords.open();
    this.keys.open();
    this.boxes.open();
    this.attempts.open();
    this.logins.open();
    this.shares.open();
    this.commands.open();
    this.spoken.open();
    this.endings.open();
    this.codes.open();
    this.strong.open();
    this.strongs.open();
    this.telling.open();
    this.machine.open();
    this.machineBehind.open();
    this.partyWords.open();
    this.callWords.open();
    this.said.open();
    this.parties.open();
    this.mentions.open();
    this.languages.open();
  }

  close(): void {
    this.text = '';
    this.mentions.open();
    this.languages.open();
    this.#tell = () => {};
  }

  /** Something was found, and is told if it is looked for and begins behind what was found before. */
  readonly accept: Tell = (start, end, name, value) => {
    if (start < this.floor || end <= start || !this.search.wanted.has(name)) return;
    this.#tell(start, end, name, value);
    if (name === 'phone' || name === 'uri')
      this.mentions.note(this.text.slice(start, end), end, name === 'uri' ? undefined : value);
    else if (name === 'imsi' || name === 'imei' || name === 'iccid' || name === 'card')
      this.mentions.noteDevice(this.text.slice(start, end), end, name);
    this.floor = end;
    this.last = name === 'phone' || name === 'imsi' || name === 'imei' || name === 'iccid' ? name : undefined;
  };

  /** How it stands in relation to a place, as far as that matters to what follows. */
  standing(place: number): string {
    const { floor, words, names, queries, bases, dashes, last, languages } = this;
    const ends = [floor, words, names, queries, bases, dashes].map((end) => behind(end - place));
    // Runs of colons, percent-encoded words and rows of values have no limit in length, and are read as a whole.
    const runs = [near(this.colons - place), near(this.percents - place), near(this.rows - place)];
    return `${ends},${runs},${last},${languages.isAsked ? place % part : ''}`;
  }

  /** Something is left alone. */
  leave(start: number, end: number, why: Why): void {
    this.search.explain?.(start, end, why);
  }

  /** Nothing else begins inside the words up to here. */
  pass(end: number): void {
    if (end > this.words) this.words = end;
  }

  isNamed(topic: Topic, start: number): boolean {
    return topicBefore(this.text, start) === topic;
  }
}

/** Looks at a place at which one of its characters stands. */
export type Find = (cursor: Cursor, at: number) => void;
