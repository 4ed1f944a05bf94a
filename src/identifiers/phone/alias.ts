/**
 * @module
 * Renumberings that left one subscriber with two spellings. If a plan puts a digit before a number
 * that somebody already has, call records, address books and WhatsApp ids use both spellings for that subscriber
 * for years; both have to be hashed as one. There is a row here only if the new number follows from the
 * old one alone, and the old spelling can belong to nobody else today.
 *
 * Argentina needs no row: the library itself turns the domestic `15` into the `9` after the country code
 * (`+54 11 15 …` and `+54 9 11 …`). Côte d'Ivoire (8 → 10 digits, 2021-01-31) has none because the prefix
 * depends on who operated the old range.
 */

export interface Alias {
  readonly callingCode: string;
  /** The whole former national number, as a regular expression's source. */
  readonly former: string;
  /** The spelling that replaces it, by named groups. */
  readonly now: string;
  /** A reserved or fictitious number in both spellings; the tests read it. */
  readonly example: readonly [former: string, now: string];
  readonly since: string;
  readonly source: string;
}

/** The mobile network codes that Viet Nam shortened: `0120` became `070`, and so on. */
const vietnam: readonly (readonly [former: string, now: string])[] = [
  ['120', '70'],
  ['121', '79'],
  ['122', '77'],
  ['126', '76'],
  ['128', '78'],
  ['123', '83'],
  ['124', '84'],
  ['125', '85'],
  ['127', '81'],
  ['129', '82'],
  ['162', '32'],
  ['163', '33'],
  ['164', '34'],
  ['165', '35'],
  ['166', '36'],
  ['167', '37'],
  ['168', '38'],
  ['169', '39'],
  ['186', '56'],
  ['188', '58'],
  ['199', '59'],
];

export const aliases: readonly Alias[] = [
  {
    callingCode: '52',
    former: '(?:1|01|044|045)(?<line>[2-9]\\d{9})',
    now: '$<line>',
    example: ['+5215512345678', '+525512345678'],
    since: '2019-08-03',
    source: 'IFT (Mexico), Plan Técnico Fundamental de Numeración: 10 digits, without 1, 01, 044 and 045',
  },
  {
    callingCode: '55',
    // Mobile numbers (SMP) only. Trunked radio (SME, 7x) kept eight digits, fixed lines begin with 2 to 5.
    former: '(?<area>[1-9]\\d)(?<line>[689]\\d{7})',
    now: '$<area>9$<line>',
    example: ['+551188880000', '+5511988880000'],
    since: '2016-11-06',
    source: 'Anatel (Brazil), Resolução 553/2010: a ninth digit, 9, before every SMP number',
  },
  {
    callingCode: '229',
    former: '(?<line>[24-9]\\d{7})',
    now: '01$<line>',
    example: ['+22997000000', '+2290197000000'],
    since: '2024-11-30',
    source: 'ARCEP Bénin, plan national de numérotation: 8 to 10 digits, 01 before every number',
  },
  ...vietnam.map(([former, now]) => ({
    callingCode: '84',
    former: `${former}(?<line>\\d{7})`,
    now: `${now}$<line>`,
    example: [`+84${former}0000000`, `+84${now}0000000`] as const,
    since: '2018-09-15',
    source: 'Ministry of Information and Communications (Viet Nam), Decision 2036/QĐ-BTTTT of 2017-11-21',
  })),
];

const rules = new Map<string, { readonly former: RegExp; readonly now: string }[]>();
for (const { callingCode, former, now } of aliases) {
  const list = rules.get(callingCode) ?? [];
  list.push({ former: new RegExp(`^${former}$`), now });
  rules.set(callingCode, list);
}

/**
 * Returns the national number that a subscriber has after a renumbering.
 *
 * @param callingCode - country calling code, without plus
 * @param national - national (significant) number, ASCII digits
 * @returns the present national number; the given one if no renumbering concerns it
 * @example
 * renumber('52', '15512345678') // '5512345678'
 */
export function renumber(callingCode: string, national: string): string {
  for (const { former, now } of rules.get(callingCode) ?? []) {
    if (former.test(national)) return national.replace(former, now);
  }
  return national;
}
