/**
 * @module
 * Dates of birth: a date behind a word that says so, in the languages of logs and chats.
 */
import { namedBy } from './country.js';

const months =
  '(?:jan|feb|f[ée]v|m[aä]r|mrt|apr|avr|abr|ma[iyjg]|jun|juin|jul|juil|giu|lug|ju[nl]h|aug|ago|ao[uû]|sep|set|okt|oct|ott|out|nov|de[czs]|d[ée]c|dic|gen|ene)\\p{L}{0,7}\\.?';
const date = new RegExp(
  `(?:${[
    String.raw`(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?:T[\d:.]{5,16}(?:Z|[+-]\d\d:?\d\d)?)?`,
    String.raw`\d{1,2}([-/.] ?)\d{1,2}\2(?:(?:19|20)\d\d|\d\d)`,
    String.raw`(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
    String.raw`\d{1,2}(?:\.|st|nd|rd|th|er|[º°ª])?[ -](?:de |of |d')?${months}[ ,-]{1,2}(?:de |del )?(?:19|20)?\d\d`,
    String.raw`(?:19|20)\d\d年\d{1,2}月\d{1,2}日`,
  ].join('|')})(?![\\p{L}\\p{N}]|[-+./:]\\d)`,
  'iuy',
);
/** `March 3, 1980`: what stands behind the month. */
const day = /\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d(?![\p{L}\p{N}]|[-+./:]\d)/iuy;

const words =
  'd\\.?o\\.?b|date[ _-]?of[ _-]?birth|birth[ _-]?da(?:te|y)|dateofbirth|born(?: on)?|geburts(?:datum|tag)|geb(?:oren)?\\.?(?: am| op| den)?|' +
  'n[ée]e?(?:\\(e\\))? le|date de naissance|fecha de nac(?:imiento)?|nacid[oa](?:\\(a\\))? el|data di nascita|nat[oa](?:/a)? il|' +
  'data de nasc(?:imento)?|nascid[oa] (?:em|a)|geboorte(?:datum|dag)|生年月日|誕生日';
const named = namedBy(words);
const namedMonth = new RegExp(`${named.source.slice(0, -1)}(${months} )$`, 'iu');

/** @returns start and end of a date of birth around its first digits */
export function findBirth(text: string, at: number): { start: number; end: number } | undefined {
  date.lastIndex = at;
  if (date.test(text)) {
    const end = date.lastIndex;
    return named.test(text.slice(Math.max(0, at - 48), at)) ? { start: at, end } : undefined;
  }
  day.lastIndex = at;
  if (!day.test(text)) return undefined;
  const end = day.lastIndex;
  const [, month = ''] = namedMonth.exec(text.slice(Math.max(0, at - 56), at)) ?? [];
  return month === '' ? undefined : { start: at - month.length, end };
}
