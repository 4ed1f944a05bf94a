/**
 * @module
 * Walks the well-formed JSON text of one record. Spans of it are replaced or cut out, and every other character stays.
 * So integers keep their digits, and duplicate keys are all met.
 */
import type { RecordCode } from '../../errors.js';
import { gather, noName } from '../../program/context/gather.js';
import { isEntry, role } from '../../program/name/entry.js';
import { type Name, sayingOfField, toldBy } from '../../program/name/names.js';
import {
  type Constant,
  gone,
  type Taken,
  type Value,
  type Verdict,
  type Visitor,
  whole,
} from '../../program/visitor.js';
import { Naming, outOf } from '../naming.js';
import type { Fields } from '../values/copy.js';
import { NoRecord } from '../values/exotic.js';
import { endOfOctets, textOfOctets } from '../values/octet-list.js';
import { isInTurn, mayTurn, Turn } from '../values/turn.js';
import { createPeek } from './peek.js';
import { isJsonNumber } from './retype.js';
import { decode, endOfScalar, endOfSpace } from './scalar.js';

export class SpanWalk {
  readonly #visitor: Visitor;
  readonly #peek = createPeek();
  #text = '';
  #at = 0;
  /** Where the record begins. */
  #start = 0;
  #out = '';
  /** How far the input has been written out or cut. */
  #taken = 0;
  /** The current record; undefined while it is only searched for context fields. */
  #record: Taken | undefined;
  #context: (string | undefined)[] = [];
  /** What the name of the current field says about its values; elements of an array have the array's name. */
  #hint = 0;
  /** Whether the current array is an element of another. */
  #isNested = false;
  /** The names of the fields so far, in all objects on the way here. */
  readonly #passed: string[] = [];

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  begin(text: string): void {
    this.#text = text;
    this.#peek.begin(text);
    this.#out = '';
    this.#taken = 0;
  }

  /** Begins the record in this text, and searches it for its context if that is needed. */
  take(): Taken | RecordCode {
    const fixed = this.#visitor.fixed();
    if (fixed !== undefined) return fixed;
    this.#context = new Array(this.#visitor.captures).fill(undefined);
    this.#walk();
    return this.#visitor.take(this.#context);
  }

  /** Returns the rewritten text. */
  rewrite(record: Taken): string {
    this.#record = record;
    this.#walk();
    return this.#out + this.#text.slice(this.#taken);
  }

  /** Forgets the record. */
  end(): void {
    this.begin('');
    this.#record = undefined;
    this.#context = [];
    this.#passed.length = 0;
  }

  #walk(): void {
    this.#at = this.#start = endOfSpace(this.#text, 0);
    this.#hint = this.#passed.length = 0;
    this.#isNested = false;
    this.#visit(0, false);
  }

  #splice(start: number, end: number, replacement: string): void {
    this.#out += this.#text.slice(this.#taken, start) + replacement;
    this.#taken = end;
  }

  /**
   * Walks the value at `at`. Returns true if its container must cut it out.
   *
   * @param hidden - whether a container of it has been removed or replaced as a whole
   */
  #visit(place: number, hidden: boolean): boolean {
    const start = this.#at;
    const first = this.#text.charCodeAt(this.#at);
    if (this.#record === undefined) return this.#lookFor(place, first);
    if (first === 0x7b || first === 0x5b) {
      const met = hidden ? whole : this.#visitor.meet(place, whole, this.#hint, this.#record);
      if (met === whole && !hidden && first === 0x7b && this.#visitOctets(place, start)) return false;
      const isKept = this.#isKept(place, start, hidden || met !== whole);
      this.#walkMembers(place, first, hidden || met !== whole || isKept);
      return this.#settle(met, whole, start, true);
    }
    this.#at = endOfScalar(this.#text, this.#at);
    const outlook = hidden ? 'stays' : this.#visitor.outlook(place);
    if (outlook === 'stays') {
      if (!hidden) this.#visitor.kept?.(place);
      return false;
    }
    if (outlook === 'goes') return this.#visitor.meet(place, '', this.#hint, this.#record) === gone;
    const value = first === 0x6e ? null : decode(this.#text.slice(start, this.#at));
    const isBare = first !== 0x22;
    return this.#settle(
      this.#visitor.meet(place, value, this.#hint, this.#record, isBare),
      value,
      start,
      isBare,
    );
  }

  /** Counts a container that stays as one value, if unlisted values are counted. The record itself is not a value. */
  #isKept(place: number, start: number, hidden: boolean): boolean {
    if (this.#visitor.kept === undefined || hidden || start === this.#start) return false;
    if (!this.#visitor.places[place]!.inert) return false;
    this.#visitor.kept(place);
    return true;
  }

  /** @param isBare - whether it is a number or another word without quotes */
  #settle(met: Verdict, value: Value, start: number, isBare: boolean): boolean {
    if (met === value) return false;
    if (met === gone) return true;
    if (typeof met === 'string')
      this.#splice(start, this.#at, isBare && isJsonNumber(met) ? met : JSON.stringify(met));
    else this.#splice(start, this.#at, (met as Constant).json);
    return false;
  }

  /** Notes a value that the context needs. Nothing is written in this pass. */
  #lookFor(place: number, first: number): boolean {
    const { capture } = this.#visitor.places[place]!;
    const start = this.#at;
    const gathers = capture >= 0 && this.#visitor.gathers?.(capture) === true;
    if (capture >= 0 && !gathers) this.#context[capture] = undefined;
    if (first === 0x7b || first === 0x5b) {
      const isEmpty = this.#text.charCodeAt(endOfSpace(this.#text, start + 1)) === first + 2;
      this.#walkMembers(place, first, false);
      if (gathers && !isEmpty) this.#context[capture] = noName;
    } else {
      this.#at = endOfScalar(this.#text, this.#at);
      if (capture < 0 || first === 0x6e) return false;
      const value = decode(this.#text.slice(start, this.#at));
      this.#context[capture] = gathers ? gather(this.#context[capture], value) : value;
    }
    return false;
  }

  #walkMembers(place: number, first: number, hidden: boolean): void {
    if (first === 0x7b) this.#visitObject(place, hidden);
    else this.#visitArray(place, hidden);
  }

  #visitObject(place: number, hidden: boolean): void {
    if (this.#record?.look !== undefined && this.#visitor.places[place]!.names && !hidden) {
      this.#visitNames(place, this.#record.look);
      return;
    }
    this.#members(0x7d, hidden, () => {
      const start = this.#at;
      this.#at = endOfScalar(this.#text, this.#at);
      const key = place === this.#visitor.dead ? '' : decode(this.#text.slice(start, this.#at));
      this.#at = endOfSpace(this.#text, endOfSpace(this.#text, this.#at) + 1);
      return this.#visit(this.#visitor.step(place, key), hidden);
    });
  }

  /** The same, if names that no rule names are searched. */
  #visitNames(place: number, look: (name: string) => Name): void {
    const first = this.#passed.length;
    const around = this.#hint;
    const told = this.#told(this.#at, look);
    let naming: Naming | undefined;
    this.#members(0x7d, false, () => {
      const start = this.#at;
      const end = endOfScalar(this.#text, this.#at);
      this.#at = endOfSpace(this.#text, endOfSpace(this.#text, end) + 1);
      const key = decode(this.#text.slice(start, end));
      const name = look(key);
      const wanted = outOf(key, name, this.#visitor.isNamed(place, key), this.#visitor.allowance);
      if (wanted !== key) naming ??= new Naming(this.#passed.slice(first));
      const named = naming?.take(key, wanted) ?? key;
      this.#passed.push(key);
      this.#hint = sayingOfField(name, around, told);
      const [outBefore, takenBefore] = [this.#out, this.#taken];
      if (named !== key) {
        this.#visitor.rename(place, key, named);
        this.#splice(start, end, JSON.stringify(named));
      }
      const cut = this.#visit(this.#visitor.step(place, key), false);
      // If a field is dropped, so is its name.
      if (cut) [this.#out, this.#taken] = [outBefore, takenBefore];
      return cut;
    });
    this.#passed.length = first;
  }

  /** What names say that are values in the object at `at`; undefined if there is none beside a value. */
  #told(at: number, look: (name: string) => Name): number | undefined {
    let roles = 0;
    const names = this.#peek.names(at, (member) => {
      const { role: bits } = look(member);
      roles |= bits;
      return bits & (role.names | role.perhaps);
    });
    return isEntry(roles) && names.length > 0 ? toldBy(names, look) : undefined;
  }

  #visitArray(place: number, hidden: boolean): void {
    const { selects, indexed } = this.#visitor.places[place]!;
    let index = 0;
    const own = this.#hint;
    const isNested = this.#isNested;
    this.#isNested = false;
    const tell = hidden ? undefined : this.#turns(own, isNested);
    this.#members(0x5d, hidden, () => {
      this.#hint = own;
      tell?.();
      this.#isNested = this.#text.charCodeAt(this.#at) === 0x5b;
      if (selects === undefined && !indexed)
        return this.#visit(this.#visitor.element(place, 0, undefined), hidden);
      const says = selects === undefined ? undefined : this.#peek.says(this.#at, selects.member);
      return this.#visit(this.#visitor.element(place, index++, says), hidden);
    });
  }

  /** Makes a function that says of each element of a list what the elements before say about it, if names are searched. */
  #turns(own: number, isNested: boolean): (() => void) | undefined {
    const look = this.#record?.look;
    if (look === undefined) return undefined;
    const list = isNested || mayTurn(own) ? this.#peek.list(this.#at) : [];
    const turn = new Turn(own, isInTurn(own, list, isNested, look), look);
    return () => {
      const isString = this.#text.charCodeAt(this.#at) === 0x22;
      const end = isString ? endOfScalar(this.#text, this.#at) : 0;
      const isAsked = isString && turn.isAsked(end - this.#at - 2);
      this.#hint = turn.next(isAsked ? decode(this.#text.slice(this.#at, end)) : undefined);
    };
  }

  /**
   * Meets an object of bytes as the text that they spell. Returns false if it is another object.
   *
   * @throws NoRecord if it is the record itself, which would become a text
   */
  #visitOctets(place: number, start: number): boolean {
    const end = endOfOctets(this.#text, start);
    if (end < 0) return false;
    const isRecord = start === this.#start;
    const at = isRecord ? this.#visitor.step(place, 'data') : place;
    // Only done where names are searched, and no rule names anything inside.
    if (this.#visitor.hintOf(at, 'password') === 0) return false;
    if (this.#visitor.isNamed(place, 'data') || this.#visitor.isNamed(place, '0')) return false;
    const text = textOfOctets(JSON.parse(this.#text.slice(start, end)) as Fields);
    if (text === undefined) return false;
    this.#at = end;
    const met = this.#visitor.meet(at, text, this.#hint, this.#record!);
    if (met === text) return true;
    if (isRecord) throw new NoRecord('bytes');
    this.#settle(met, text, start, false);
    return true;
  }

  /**
   * Walks the members of a container and the commas between them. A member that is dropped takes the comma before it
   * along, or, if no member before it has stayed, the comma after it and the space up to the next member.
   */
  #members(close: number, hidden: boolean, member: () => boolean): void {
    let stayed = false;
    let comma = -1;
    this.#at = endOfSpace(this.#text, this.#at + 1);
    while (this.#text.charCodeAt(this.#at) !== close) {
      const start = this.#at;
      const cut = member() && !hidden;
      const end = this.#at;
      this.#at = endOfSpace(this.#text, this.#at);
      const next = this.#text.charCodeAt(this.#at) === 0x2c ? this.#at : -1;
      if (next >= 0) this.#at = endOfSpace(this.#text, this.#at + 1);
      if (!cut) stayed = true;
      else if (stayed) this.#splice(comma, end, '');
      else this.#splice(start, next >= 0 ? this.#at : end, '');
      comma = next;
    }
    this.#at++;
  }
}
