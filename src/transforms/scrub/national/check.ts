/**
 * @module
 * The check digits of national numbers. Each takes the number without separators, letters as capitals, and is false for
 * what has another form.
 */

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Sum of digits by their weights, from the left. */
function weigh(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * digit(text, i), 0);
}

/**
 * Social Security Number: no check digit, but numbers that are never given out: area 000, 666 and 900 to 999, group 00,
 * serial 0000 (SSA, POMS RM 10201.035; 20 CFR § 422.103).
 */
export const isSsn = (text: string): boolean => /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(text);

/** National Insurance number: prefixes that are given out, and A to D at the end (HMRC, NIM39110). */
export const isNino = (text: string): boolean =>
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text);

/** Numéro d'inscription au répertoire: 97 less the remainder of 97, with 19 and 18 for the departments of Corsica (décret 82-103; INSEE). */
export function isNir(text: string): boolean {
  if (!/^[12]\d{4}(?:\d\d|2[AB])\d{8}$/.test(text)) return false;
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - (Number(number) % 97) === Number(text.slice(13));
}

/** Número de identificação fiscal: mod 11, with 0 for 10 and 11 (Portaria 386/98). */
export function isNif(text: string): boolean {
  if (!/^[1-9]\d{8}$/.test(text)) return false;
  const rest = weigh(text, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digit(text, 8);
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** DNI, and NIE with X, Y or Z for its first digit: a letter by the remainder of 23 (Real Decreto 1553/2005; Orden INT/2058/2008). */
export function isDni(text: string): boolean {
  if (!/^(?:\d{8}|[XYZ]\d{7})[A-Z]$/.test(text)) return false;
  const number = text.slice(0, 8).replace(/^[XYZ]/, (first) => String('XYZ'.indexOf(first)));
  return dniLetters[Number(number) % 23] === text[8];
}

/** Of characters at odd places, counted from one: digits and letters alike. */
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
/** Letters that stand for digits where two people would have the same code. */
const fiscal = /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/;
/** Codice fiscale (D.M. 23 dicembre 1976, art. 7). */
export function isFiscalCode(text: string): boolean {
  if (!fiscal.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const code = text.charCodeAt(i);
    const value = code >= 65 ? code - 65 : code - 48;
    sum += i % 2 === 0 ? oddValues[value]! : value;
  }
  return text.charCodeAt(15) - 65 === sum % 26;
}

/** Burgerservicenummer: the eleven test with -1 for the last digit (Besluit burgerservicenummer, bijlage). */
export const isBsn = (text: string): boolean =>
  /^\d{9}$/.test(text) && !/^0+$/.test(text) && weigh(text, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/**
 * Steuerliche Identifikationsnummer: ISO/IEC 7064 mod 11,10; of the ten digits before it one stands there twice or three
 * times, and all others once at most (§ 139b AO; BZSt, Merkblatt zur Identifikationsnummer).
 */
export function isTaxId(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false;
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10; i++) counts[digit(text, i)]!++;
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1 || repeated[0]! > 3) return false;
  let rest = 10;
  for (let i = 0; i < 10; i++) {
    const sum = (rest + digit(text, i)) % 10 || 10;
    rest = (sum * 2) % 11;
  }
  return (11 - rest) % 10 === digit(text, 10);
}

/** Cadastro de Pessoas Físicas: two digits mod 11, and not one digit throughout (Receita Federal, IN RFB 2172/2024). */
export function isCpf(text: string): boolean {
  if (!/^\d{11}$/.test(text) || /^(\d)\1*$/.test(text)) return false;
  const first = ((weigh(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((weigh(text, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return first === digit(text, 9) && second === digit(text, 10);
}

/** The dihedral group of ten elements, and the permutation of each place (Verhoeff 1969). */
const products = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const permutations = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Aadhaar: Verhoeff's digit, and neither 0 nor 1 in front (UIDAI, A UID Numbering Scheme, 2010). */
export function isAadhaar(text: string): boolean {
  if (!/^[2-9]\d{11}$/.test(text)) return false;
  let check = 0;
  for (let i = 0; i < 12; i++)
    check = digit(products[check]!, digit(permutations[i % 8]!, digit(text, 11 - i)));
  return check === 0;
}

/** Individual Number (My Number): mod 11 (Ministry of Internal Affairs and Communications, Ordinance 85 of 2014, art. 5). */
export function isMyNumber(text: string): boolean {
  if (!/^\d{12}$/.test(text) || /^(\d)\1*$/.test(text)) return false;
  const rest = weigh(text, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digit(text, 11);
}
