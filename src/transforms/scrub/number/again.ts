/**
 * @module
 * Numbers that were found in a text, so that none of them stands in it a second time, where nothing says what it is.
 */

/** No further back. */
const farthest = 256;
/** `sip:12025550123@…` */
const user = /^[a-z]{2,8}:\+?(\d{9,15})(?!\w)/i;

interface Mention {
  readonly end: number;
  readonly digits: string;
  readonly value: string;
}

export class Mentions {
  #list: Mention[] = [];

  open(): void {
    if (this.#list.length > 0) this.#list = [];
  }

  /** @param value - as it was read; undefined of a URI, whose user it may be */
  note(written: string, end: number, value: string | undefined): void {
    if (written.length < 9) return;
    const digits = value === undefined ? (user.exec(written)?.[1] ?? '') : written.replaceAll(/\D/g, '');
    if (digits.length < 9 || digits.length > 15) return;
    if (this.#list.length === 4) this.#list.shift();
    this.#list.push({ end, digits, value: value ?? digits });
  }

  /** @returns how digits were read that stood before, with or without the digits in front of them */
  find(digits: string, start: number): string | undefined {
    if (this.#list.length === 0 || digits.length < 9) return undefined;
    return this.#list.find((each) => start - each.end <= farthest && each.digits.endsWith(digits))?.value;
  }
}
