/**
 * @module
 * A name right beside a contact that is found anyway: `Alice Example, +1202…`, `call Alice Example on 202-…`, `voicemail from
 * +1202… (Alice Example)`.
 */
import { isAccount } from '../account.js';
import { isGiven } from '../forename.js';
import type { Span } from '../form.js';
import { isCommon } from '../part.js';
import { full, isPlace, personIn } from '../people.js';
import { things } from '../thing.js';

/** What stands between a name and a number, an address of mail or an account. */
const way =
  'at|on|under|unter|op|au|al|en|pod|via|back on|back at|terugbellen op|zurückrufen unter|desde|depuis|from account';
const label =
  '(?:[tT]el|[tT][ée]l|[pP]hone|[mM]ob(?:ile?)?|[cC]ell?|[gG]sm|[cC]ontact|[cC]ard|[cC]arte|[tT]arjeta|[kK]arte|[cC]arta|IBAN|[rR]ekening|[kK]onto|[cC]ompte|[cC]uenta|[cC]onto|[mM][óo]vil|[eE]-?mail|[mM]ail|[cC]orreo)';
const before = new RegExp(
  `(?<![\\p{L}\\d_.@/-]| via )(?<name>${full})["”“»’'\\\\]{0,2}(?:[,;:]| -| –| ->| →| =>| \\|| \\/|,? (?:${way}))?(?: ${label}[.:]{0,2})? ?[("'<[]?$`,
  'u',
);
/** A sentence may begin with a capital, too. */
const asked =
  /^(?:Graag|Bitte|Please|Transferencia|Transferência|Bonifico|Overboeking|Overschrijving|Virement|Prélèvement|Lastschrift|Pago|Pagamento|Payment|Zahlung)(?: (?:de|da|di|du|van|von))? /u;
const longest = 96;
interface Contact extends Span {
  /** What it is. */
  readonly name: string;
}

/** `…number is +12025550123. Alice Example`: nothing follows. Letters end with other words, too. */
const signed = new RegExp(`\\. (?<name>${full})\\.?\\s*$`, 'uy');
const farewell =
  /(?<!\p{L})(?:regards|wishes|thanks?|you|best|grüße|grüßen|gruß|saludos?|cordialement|merci|gracias|grazie|saluti|obrigad[oa]|cumprimentos|dank|groet(?:en)?)(?!\p{L})/iu;
/** `<span data-email="alice@example.org">Alice Example</span>` */
const shown = new RegExp(
  `(?:\\?[^\\s<>"']{0,160})?["'][^<>"']{0,40}>\\s{0,2}(?<name>${full})\\s{0,2}<`,
  'uy',
);

/** Who calls, writes, or is called… */
const side =
  /(?<!\p{L})(?:[fF]rom|[tT]o|[wW]ith|[vV]on|[aA]n|[dD]el?|[dD][ai]|[vV]an|[pP]or|[cC]aller|[cC]alling|[cC]alled|[nN]umber|[aA]nrufer(?:in)?|[aA]ppelante?|[lL]lamante|[cC]hiamante):? ["'<(]{0,2}$/u;
/** …and what stands behind the number in parentheses: of two words a city may begin so. */
const behind = new RegExp(`["'>)]{0,2} \\((?<name>${full})(?=\\))`, 'uy');

/** `Card 4242… of Alice Example declined`, `IBAN … (Alice Example)`: whose it is that somebody is paid by. */
const owned = new RegExp(
  `[)\\]"']? ?(?:,? (?:of|from|by|for|belonging to|registered to|held by|issued to|von|für|auf|de|da|do|du|di|per|pour|à|para|a nombre de|a nome di|au nom de|van|voor|op naam van|od|dla|för|av) |\\()(?:Mrs?\\.? |Ms\\.? |Herrn? |Frau )?(?<name>${full})(?![\\p{L}\\d_-])`,
  'uy',
);
const paid: ReadonlySet<string> = new Set(['card', 'iban', 'national']);

/** `Reached out to Alice (alice@example.org)`: one word, and what stands before it. */
const one =
  /(?<=[ ,:](?:to|with|for|from|by|via|an|von|mit|für|à|de|avec|pour|a|con|di|da|met|van|voor|and|und|et|y|e|en) )(?<name>\p{Lu}[\p{Ll}\p{M}]{1,31}) \($/u;

/** `Message from alice (+1202…)`: whatever letters who wrote or called has. */
const sender =
  /(?<!\p{L})(?:[mM]essage|SMS|[tT]ext|[cC]all|[cC]hat|[vV]oicemail|[mM]ensaje|[mM]ensagem|[nN]achricht|[aA]nruf|[lL]lamada|[cC]hamada|[mM]essaggio|[cC]hiamata|[aA]ppel|[bB]ericht|[pP]esan)(?: (?:received|sent|recibido|enviado|recebida|reçu|erhalten|ricevuto))? (?:from|to|de|von|an|da|di|para|van|dari) (?<name>\p{L}[\p{L}\p{M}'’.-]{1,31}(?: \p{L}[\p{L}\p{M}'’.-]{0,31}){0,4}) \($/u;
function nameOfSender(text: string, start: number): Span[] {
  const name = sender.exec(text.slice(Math.max(0, start - longest), start))?.groups?.name;
  if (name === undefined) return [];
  const words = name.toLowerCase().split(' ');
  const isNobody = words.some((each) => isCommon(each) || things.has(each) || isAccount(each));
  return isNobody || personIn(name, 1) !== name ? [] : [{ start: start - 2 - name.length, end: start - 2 }];
}

/** @param contacts - where numbers, addresses of mail and accounts at a bank stand */
export const namesAtContacts = (text: string, contacts: readonly Contact[]): Span[] =>
  contacts.flatMap(({ start, end, name }) => [
    ...nameBefore(text, start),
    ...nameBehind(text, start, end),
    ...(name === 'phone' ? nameOfSender(text, start) : []),
    ...(name === 'email' ? nameAlone(text, start) : []),
    ...(paid.has(name) ? nameOfOwner(text, end) : []),
  ]);

function nameBefore(text: string, start: number): Span[] {
  const from = Math.max(0, start - longest);
  const match = before.exec(text.slice(from, start));
  // `Alice Example IBAN …`: what stands in capitals is no part of the name.
  const all = withoutMatter(match?.groups?.name)
    ?.replace(/ (?:IBAN|BIC|TEL|CPF|DNI|NIF)$/, '')
    .replace(asked, '');
  // `San Francisco,alice@example.org`: a cell.
  if (all === undefined || (isPlace(all) && /[,;|]["']?$/.test(match![0]))) return [];
  return spanOf(all, from + match!.index + match![0].indexOf(all) + all.length);
}

function nameAlone(text: string, start: number): Span[] {
  const name = one.exec(text.slice(Math.max(0, start - 48), start))?.groups?.name;
  if (name === undefined || personIn(name, 1) === undefined || isCommon(name.toLowerCase())) return [];
  return [{ start: start - 2 - name.length, end: start - 2 }];
}

function nameBehind(text: string, start: number, end: number): Span[] {
  shown.lastIndex = end;
  const inside = shown.exec(text)?.groups?.name;
  if (inside !== undefined) return spanOf(inside, text.indexOf(inside, end) + inside.length);
  signed.lastIndex = end;
  const last = signed.exec(text)?.groups?.name;
  if (last !== undefined && !farewell.test(last)) return spanOf(last, text.lastIndexOf(last) + last.length);
  behind.lastIndex = end;
  const name = behind.exec(text)?.groups?.name;
  return name !== undefined && !isPlace(name) && side.test(text.slice(Math.max(0, start - 16), start))
    ? spanOf(name, behind.lastIndex)
    : [];
}

function nameOfOwner(text: string, end: number): Span[] {
  owned.lastIndex = end;
  const name = owned.exec(text)?.groups?.name;
  return name === undefined ? [] : spanOf(name, owned.lastIndex);
}

/** `Queja de Alicia Ejemplo, tel. …`: what it is about stands before whose it is, and neither is a name. */
const matter = /^(\p{Lu}[\p{Ll}\p{M}]{3,24}) (?:de|di|da|do|du|von|van|of) (\p{Lu}[\p{Ll}\p{M}]{1,24}) /u;
function withoutMatter(name: string | undefined): string | undefined {
  const [front = '', what = '', given = ''] = (name === undefined ? null : matter.exec(name)) ?? [];
  return front !== '' && !isGiven(what) && isGiven(given)
    ? name!.slice(front.length - given.length - 1)
    : name;
}

/** `Ausfall der Leitung 030…`: an article in German between two things; before the name of a family another word stands beside it. */
const isOfThing = (name: string): boolean =>
  /^(?!.* (?:van|von|auf|aus|in|op) )\S+ (?:der|des|dem|den) \S+$/u.test(name) &&
  !isGiven(name.slice(0, name.indexOf(' ')));

function spanOf(all: string, end: number): Span[] {
  const name = personIn(all, 2);
  return name === undefined || isOfThing(name) ? [] : [{ start: end - name.length, end }];
}
