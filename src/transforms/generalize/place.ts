/**
 * @module
 * Reduces a place to its region, the last component: `Palo Alto, CA` → `CA`. A component is taken for a region
 * only if it is a code or the name of a country, since the last word of a free text may be anyone's name.
 */

const other = 'other';

/** ISO 3166-2 subdivisions are mostly two letters; these three-letter ones are as common in addresses. */
const code = /^(?:[A-Z]{2}|USA|NSW|VIC|QLD|TAS|ACT|ENG|SCT|WLS|NIR)$/;

/** What may follow a state in an address: a ZIP code, which is finer than the state. */
const postalCode = / \d{5}(?:-\d{4})?$/;

/**
 * @returns a function from a place to its region, or to `other` if the text names none
 * @example
 * createRegion()('Palo Alto, CA 94301') // 'CA'
 */
export function createRegion(): (value: string) => string {
  const countries = listCountries();
  return (value) => {
    const last = value
      .slice(value.lastIndexOf(',') + 1)
      .trim()
      .replace(postalCode, '');
    return code.test(last) || countries.has(last) ? last : other;
  };
}

/** Country names in English, by way of every ISO 3166-1 code there could be: 25 ms, hence not at import. */
function listCountries(): ReadonlySet<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return new Set(letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? [])));
}
