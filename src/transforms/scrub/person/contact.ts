/**
 * @module
 * Somebody's name right before how they are reached, wherever that is found: `Alice Example, +1202…`, `call Alice Example on 202-…`.
 */
import type { Span } from './form.js';
import { full, personIn } from './people.js';

const before = new RegExp(
  `(?<![\\p{L}\\d_.@/-]| via )(?<name>${full})(?:[,;:]| -| –| \\||,? (?:at|on|under|unter|op|au|al|en|pod|via))? ?[(<[]?$`,
  'u',
);
const longest = 96;

/** @param contacts - where numbers, addresses of mail and accounts at a bank stand */
export function namesAtContacts(text: string, contacts: readonly Span[]): Span[] {
  return contacts.flatMap(({ start }) => {
    const from = Math.max(0, start - longest);
    const match = before.exec(text.slice(from, start));
    const all = match?.groups?.name;
    if (all === undefined) return [];
    const name = personIn(all, 2);
    if (name === undefined) return [];
    const end = from + match!.index + all.length;
    return [{ start: end - name.length, end }];
  });
}
