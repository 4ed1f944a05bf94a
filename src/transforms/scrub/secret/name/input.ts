/**
 * @module
 * What a check of input shows of it: the field is named beside the value, before or behind it. Pydantic, express-validator, Joi,
 * class-validator, Bean Validation, Spring, ASP.NET.
 */
import { type Kind, kindOf } from './name.js';

/** What the value is called. */
const values =
  /^(?:(?:input|rejected|invalid|attempted|actual|given|received|raw|provided)[_-]?)?values?$|^input$/i;
const naming = '(?:loc|field|path|param|parameter|property|property_?path|member|key|label|attribute)s?';
/** `"loc":["body","password"]`, `on field 'password'`, `propertyPath=password` */
const before = new RegExp(
  `(?:\\b${naming}\\\\?["']?\\s?[:=]\\s?[[(]?\\s?(?:\\\\?["'](?:body|query|json|data|form|\\$)\\\\?["'],\\s?)*|\\bon field |\\bdata[/.](?:[\\w-]{1,40}[/.]){0,4})\\\\?["']?([\\w.-]{2,40})`,
  'gi',
);
/** Below each other, the field and what is wrong with it. */
const below = /(?:^|\n)([\w.-]{2,64})\n {1,4}[^\n]{1,160}\[type=[\w.]{1,40}, input_value=$/;
const behind = new RegExp(
  `^[^{}<>\\n]{0,160}?\\b${naming}\\\\?["']?\\s?[:=]\\s?\\[?\\\\?["']?([\\w.-]{2,40})`,
  'i',
);
const longest = 240;

/** @param name - before the mark, of what may be the input */
export function kindOfInput(text: string, mark: number, name: string): Kind | undefined {
  if (name.length < 5 || name.length > 16 || !values.test(name)) return undefined;
  const start = text.lastIndexOf(name, mark);
  const lead = text.slice(Math.max(0, start - longest), start);
  const [, field] = below.exec(`${lead}${name}=`) ?? [];
  if (field !== undefined) return known(field);
  // In the same object or row.
  const inner = lead.slice(Math.max(lead.lastIndexOf('}'), lead.lastIndexOf('\n')) + 1);
  let said: string | undefined;
  for (const [, each] of inner.matchAll(before)) said = each;
  const rest = text.slice(mark + 1, mark + 1 + longest);
  const kind = said === undefined ? undefined : known(said);
  return kind ?? known(behind.exec(rest)?.[1] ?? '');
}

const known = (field: string): Kind | undefined => {
  const kind = kindOf(field);
  return kind === 'password' || kind === 'key' || kind === 'code' ? kind : undefined;
};

/** `… on field 'password': rejected value [` */
export const isRejected = (lead: string): boolean => {
  const [, field] = /on field '([\w.]{2,64})': rejected value $/i.exec(lead) ?? [];
  return field !== undefined && known(field) === 'password';
};

const judged =
  /^["'] (?:is|was|does|did|has|must|cannot|can't|ist|es|no es|n'est pas|non è)\b[^\n.;"']{1,64}?(?:\(| (?:for|as|to|of|in) )(?:the |a |an |your |field |property |attribute )?["'`]?(?:pass(?:word|wd|phrase|code)|pwd|pin|secret|token|api[_ ]?key)\b/i;
const sayer = /(?:^|[\s(:])$/;
/** `'…' is too short (password)` @param start - behind the quote @returns the end; 0 where nothing says so */
export function judgedEnd(text: string, start: number): number {
  const quote = text[start - 1]!;
  const end = text.slice(start, start + 97).indexOf(quote);
  if (end < 4 || !sayer.test(text.slice(Math.max(0, start - 2), start - 1))) return 0;
  return judged.test(text.slice(start + end, start + end + 160)) ? start + end : 0;
}
