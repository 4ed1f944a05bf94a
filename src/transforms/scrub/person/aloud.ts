/**
 * @module
 * Numbers that somebody says digit by digit, as transcripts of calls and voicemail have them: `two zero two five five five …`,
 * `meine PIN ist vier sieben eins eins`. So many digits in a row are nothing else; fewer are one behind a word for a number.
 */
import type { Span } from './form.js';

/** Digits as they are said in English, German, French, Spanish and Portuguese, Italian, and Dutch. */
const tongues: readonly string[] = [
  'zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred',
  'null|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun',
  'z[ée]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante',
  'cero|zero|uno|um|dos|dois|tres|tr[êe]s|cuatro|quatro|cinco|seis|meia|siete|sete|ocho|oito|nueve|nove|doble',
  'zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove|doppio',
  'nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen',
];

/** Some of them, of which nearly every number has one; four letters each, for the kernel. */
export const aloudLetters: readonly string[] =
  'zero five four nine vier drei neun iebe oixa uara ingt inqu uatr cero inco atro iete ueve nque ttro otto vijf zeve nege cinq huit rois neuf'.split(
    ' ',
  );
const hinted = new RegExp(aloudLetters.join('|'), 'i');

const between =
  '[ ,.-]{1,2}(?:(?:uh|um|erm|äh|ähm|euh|eh|and|then|und|dann|et|puis|y|luego|e|poi|en|dan)[ ,]{1,2})?';
const rows = tongues.map(
  (digits) =>
    new RegExp(`(?<![\\p{L}\\d'’-])(?:${digits})(?:${between}(?:${digits})){3,31}(?![\\p{L}\\d'’-])`, 'giu'),
);
/** A word for a number, in the clause before. */
const named =
  /(?:number|nummer|num[ée]ro|n[úu]mero|pin|puk|code|c[óo]digo|codice|passwor[dt]|kennwort|geheimzahl|passcode|contrase[ñn]a|clave|senha|mot de passe|wachtwoord)(?!\p{L})[^\n.!?]{0,24}$/iu;
const farthest = 48;
/** By itself, a row of fewer may count. */
const fewest = 7;
/** `one two three four five`: somebody counts. */
const counting =
  /^(?:(?:zero )?one two three four|(?:null )?eins zwei drei vier|(?:z[ée]ro )?une? deux trois quatre|(?:cero )?uno dos tres cuatro|(?:zero )?uno due tre quattro|(?:zero )?um dois tr[êe]s quatro|(?:nul )?[eé][eé]n twee drie vier)(?!\p{L})/iu;

export function numbersAloud(text: string): Span[] {
  if (!hinted.test(text)) return [];
  const found: Span[] = [];
  for (const row of rows) {
    row.lastIndex = 0;
    for (let match = row.exec(text); match !== null; match = row.exec(text)) {
      const [said] = match;
      const start = match.index;
      const isNamed = named.test(text.slice(Math.max(0, start - farthest), start));
      if (isNamed || (said.match(/\p{L}+/gu)!.length >= fewest && !counting.test(said)))
        found.push({ start, end: start + said.length, isNumber: true });
    }
  }
  return found;
}
