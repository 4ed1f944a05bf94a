/**
 * @module
 * International bank account numbers (ISO 13616): a country, two check digits by ISO/IEC 7064 mod 97-10, and as
 * many characters as the registry says for that country.
 */
import { isDigit, isLetter } from '../scan/character.js';
import { isAllDigits } from './group/date.js';

/** By country, how many characters there are: the kernel has them from here. */
export const bankLengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** Countries whose banks number accounts in digits alone, as the registry says; in Andorra at least the banks. An id may have their letters, too. */
const numeric = new Set(
  'AD AE AT BA BE CZ DE DK EE ES FI FO GL HR HU IL IS LT ME NO PL PT RS SE SI SK TN XK'.split(' '),
);

/**
 * @param start - of the country
 * @returns the end and the compact form, or undefined
 * @example
 * findIban('to GB82 WEST 1234 5698 7654 32 EUR', 3) // { end: 30, value: 'GB82WEST12345698765432' }
 */
export function findIban(text: string, start: number): { end: number; value: string } | undefined {
  const length = bankLengths.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined || !isDigit(text.charCodeAt(start + 2)) || !isDigit(text.charCodeAt(start + 3)))
    return undefined;
  let value = '';
  let at = start;
  while (value.length < length) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || isLetter(code)) value += text[at];
    else if (!((code === 32 || code === 45 || code === 0xa0) && value.length % 4 === 0)) return undefined;
    at++;
  }
  const next = text.charCodeAt(at);
  if (isDigit(next) || isLetter(next)) return undefined;
  const upper = value.toUpperCase();
  if (upper !== value && value.toLowerCase() !== value) return undefined;
  const country = upper.slice(0, 2);
  if (numeric.has(country) && !isAllDigits(value, 2, country === 'AD' ? 12 : length)) return undefined;
  return remainder(upper) === 1 ? { end: at, value: upper } : undefined;
}

function remainder(iban: string): number {
  let rest = 0;
  for (let i = 0; i < iban.length; i++) {
    const code = iban.charCodeAt((i + 4) % iban.length);
    rest = isDigit(code) ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest;
}
