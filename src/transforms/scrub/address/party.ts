/**
 * @module
 * URIs that name a party of a call: `sip:`, `tel:`, `sms:` and their kind.
 */
import { isDigit, isLetter, isUpper } from '../scan/character.js';

/** Schemes of URIs that name a party; `mailto:` is left to the address in it. The kernel has them from here. */
export const parties: ReadonlySet<string> = new Set([
  'sip',
  'sips',
  'tel',
  'callto',
  'sms',
  'smsto',
  'whatsapp',
  'xmpp',
  'skype',
  'fax',
  'h323',
  'im',
]);
const endings = new Set([...parties].map((scheme) => scheme.charCodeAt(scheme.length - 1) | 32));
const telephones = /^(?:fax|tel|sms|whatsapp)$/i;
/** A number in it, and what RFC 3966 has behind: script goes on without a blank. */
const telephoneEnd = /[\w+().;=:@%?&*#/-]*/y;
/** `caller=sip:alice@example.org;callee=sip:…`: behind a semicolon another one begins, which is no parameter of this. */
const partyEnd = /(?:[^\s"'<>`,|\\{}^;]|;(?!\w{1,24}=(?:sips?|tel):))*/y;
const longest = 512;

/** Where URIs end: each character of a text is read once, however many of them begin before it. */
export class PartyEnds {
  readonly #telephone = { from: 0, end: -1 };
  readonly #party = { from: 0, end: -1 };

  open(): void {
    this.#telephone.end = this.#party.end = -1;
  }

  find(text: string, start: number, isTelephone: boolean): number {
    const known = isTelephone ? this.#telephone : this.#party;
    if (start < known.from || start > known.end) {
      const shape = isTelephone ? telephoneEnd : partyEnd;
      shape.lastIndex = known.from = start;
      shape.test(text);
      known.end = shape.lastIndex;
    }
    return known.end;
  }
}

/**
 * A URI that names a party of a call.
 *
 * @param colon - behind its scheme
 * @param ends - of the same text
 */
export function findParty(
  text: string,
  colon: number,
  floor: number,
  ends: PartyEnds = new PartyEnds(),
): { start: number; end: number } | undefined {
  // The last letter is tested first, since most colons in messages do not follow a scheme.
  if (!endings.has(text.charCodeAt(colon - 1) | 32)) return undefined;
  let start = colon;
  while (start > floor && colon - start < 4 && isDigit(text.charCodeAt(start - 1))) start--;
  while (start > floor && colon - start < 9 && isLetter(text.charCodeAt(start - 1))) start--;
  // `Fax:202-555-0123`, `TEL:03…` are labels: schemes are written small (RFC 3986 §3.1).
  if (isUpper(text.charCodeAt(start)) && telephones.test(text.slice(start, colon))) return undefined;
  const scheme = text.slice(start, colon).toLowerCase();
  if (!parties.has(scheme)) return undefined;
  const isTelephone = telephones.test(scheme);
  let end = ends.find(text, colon + 1, isTelephone);
  // Anything longer is not an address.
  if (end - colon > longest) return undefined;
  while ((end > colon + 1 && /[.,:;!?)\]]/.test(text[end - 1]!)) || (isTelephone && text[end - 1] === '(')) {
    // A bracket that closes an IPv6 host belongs to the address.
    if (text[end - 1] === ']' && text.slice(colon + 1, end + 1).includes('[')) break;
    end--;
  }
  const rest = text.slice(colon + 1, end);
  const isParty = /^sips?|xmpp|h323|im$/.test(scheme)
    ? /@|%40/.test(rest) || /^\+?\d{3}|^\[|^\d+\./.test(rest)
    : // `Tel: +44 20 7946 0406` goes on behind a blank, and is a number that a word introduces.
      /^\+?[\d(]/.test(rest) && (rest.match(/\d/g) ?? []).length >= 7;
  return isParty && rest.length >= 3 ? { start, end } : undefined;
}
