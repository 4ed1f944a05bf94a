/**
 * @module
 * Values in the place of a number that single nobody out: withheld callers, emergency and short codes,
 * feature codes, a dial plan's own extensions. Each becomes a constant word. If they were hashed, all hidden
 * callers would look like one busy subscriber, and three digits are no secret for anyone who can count.
 */
import { type Special, special } from '../identifier.js';

export const withheld = special('tel_withheld');
export const emergency = special('tel_emergency');
export const short = special('tel_short');

const classes = new Map([withheld, emergency, short].map((reading) => [reading.word, reading]));

/**
 * Callers who have no number, as switches and carriers write them. RFC 3323 §4.1 (`anonymous`,
 * `anonymous.invalid`), ITU-T Q.731.3 (the reasons why presentation is not available), Asterisk
 * (`asterisk`, `unknown`), FreeSWITCH (`_undef_`), Zeek and CLF (`-`, `(empty)`), Bell caller-name codes
 * (`P`rivate and `O`ut of area are too short to be taken for words here).
 */
const withheldWords = new Set([
  ...['', '-', '--', '-1', '0', '?', 'n/a', 'na', 'nil', 'none', 'null', '(null)', 'undefined', '_undef_'],
  ...['(empty)', '(none)', '<unknown>', '(unknown)', 'unknown', 'unidentified', 'unassigned', 'no number'],
  ...['anonymous', 'anonymous.invalid', 'anonymous caller', 'restricted', 'unavailable', 'not available'],
  ...['private', 'private caller', 'private number', 'withheld', 'number withheld', 'id withheld', 'blocked'],
  ...['caller id blocked', 'no caller id', 'no callerid', 'hidden', 'suppressed', 'masked', 'unknown caller'],
  ...['unknown number', 'out of area', 'out-of-area', 'interaction with other service', 'reject by user'],
  ...['payphone', 'coin line/payphone', 'coin', 'nobody', 'asterisk', 'freeswitch', 'no-cid', 'nocid'],
]);

/**
 * The same words spelled on a telephone keypad, which is how Twilio writes them in `From`: ANONYMOUS,
 * RESTRICTED, UNAVAILABLE, UNKNOWN and BLOCKED (ITU-T E.161 letters; Twilio, "Anonymous, blocked and unknown
 * callers"). `+86282452253` would otherwise pass for a number in China.
 */
export const withheldNumbers = ['266696687', '7378742833', '86282452253', '8656696', '2562533'];

/**
 * Emergency numbers that hold wherever the call is made. 112 and 911: 3GPP TS 22.101 §10.1.1 and Directive
 * (EU) 2018/1972 art. 109. 999 and 000: the same clause, for a phone without SIM, and nowhere an ordinary
 * number. 933: the North American address check of a 911 line, which names the same household (FCC 911 rules).
 */
const emergencyEverywhere = new Set(['112', '911', '999', '000', '933']);

/**
 * By region, beside those. From the national numbers notified under ITU-T E.129 and E.161.1; only numbers
 * that reach police, fire, ambulance or coast guard. What is missing here still becomes `tel_short`.
 */
const emergencyByRegion = new Map(
  Object.entries({
    AE: '997 998',
    AR: '100 101 107',
    AT: '122 133 140 144',
    AU: '106',
    BE: '100 101',
    BR: '190 192 193',
    CH: '117 118 144 1414',
    CL: '131 132 133',
    CN: '110 119 120 122',
    CO: '123',
    CZ: '150 155 156 158',
    DE: '110',
    EG: '122 123 180',
    ES: '061 062 080 085 088 091 092',
    FR: '15 17 18 114 115 119 191 196',
    GR: '100 108 166 199',
    HR: '192 193 194',
    HU: '104 105 107',
    IL: '100 101 102',
    IN: '100 101 102 108',
    IT: '113 115 118',
    JP: '110 118 119',
    KR: '119',
    NO: '110 113',
    NZ: '111',
    PL: '997 998',
    RS: '192 193 194',
    RU: '101 102 103 104',
    SA: '997 998',
    SG: '995',
    SI: '113',
    SK: '150 155 158',
    TH: '191 199 1669',
    TR: '110 155 156',
    TW: '110 119',
    UA: '101 102 103 104',
    VN: '113 114 115',
    ZA: '10111 10177',
  }).map(([region, numbers]) => [region, new Set(numbers.split(' '))] as const),
);

/** Asterisk's special extensions (start, invalid, timeout, hang-up, operator) and words that dial plans dial by. */
const dialPlan = new Set(['s', 'i', 't', 'h', 'o', 'fax', 'talk', 'failed', 'voicemail']);

/** Digits, `*` and `#` with at least one of the latter: `*97`, `#31#`, `*#06#` (3GPP TS 22.030 §6.5.2). */
const featureCode = /^\d*[*#][\d*#]*$/;

/**
 * Recognizes a text that is nobody's number.
 *
 * Digits that are merely few are not decided here: they may be an extension, or in some countries a number.
 *
 * @param text - without surrounding space, digits in ASCII
 * @param region - ISO 3166-1 alpha-2, if known: emergency numbers differ
 * @returns the class word, or undefined for everything else
 * @example
 * readSpecial('Anonymous', undefined)?.word // 'tel_withheld'
 * readSpecial('+911', 'US')?.word // 'tel_emergency'
 * readSpecial('*97', 'US')?.word // 'tel_short'
 */
export function readSpecial(text: string, region: string | undefined): Special | undefined {
  if (text.length > 40) return undefined;
  const word = text.toLowerCase();
  if (withheldWords.has(word)) return withheld;
  const plus = word.startsWith('+');
  const rest = plus ? word.slice(1) : word;
  if (plus && withheldNumbers.includes(rest)) return withheld;
  if (isEmergency(rest, region)) return emergency;
  // FreeSWITCH writes an unknown caller as 0000000000.
  if (/^0{4,}$/.test(rest)) return withheld;
  if (dialPlan.has(word)) return short;
  if (featureCode.test(word) && word.replaceAll(/[*#]/g, '').length <= 6) return short;
  return classes.get(text);
}

function isEmergency(digits: string, region: string | undefined): boolean {
  if (digits.length < 2 || digits.length > 5) return false;
  if (emergencyEverywhere.has(digits)) return true;
  return region !== undefined && (emergencyByRegion.get(region)?.has(digits) ?? false);
}

/** All tables of this file, from which a digest is made. */
export const specialTables: readonly unknown[] = [
  [...withheldWords],
  withheldNumbers,
  [...emergencyEverywhere],
  [...emergencyByRegion].map(([region, numbers]) => [region, ...numbers]),
];
