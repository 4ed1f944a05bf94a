/**
 * @module
 * The domain of a policy: one for all records, or for each the one of a list that a field of it names. Pseudonyms of one
 * recipient are no other's then, and no record makes up a domain of its own.
 */
import type { DomainChoice, Policy } from './document.js';

/** Every domain that records can have, in the order of their numbers. */
export function domainsOf(domain: Policy['domain']): readonly string[] {
  if (typeof domain === 'string') return [domain];
  const { of, otherwise } = domain;
  return otherwise === undefined || of.includes(otherwise) ? of : [...of, otherwise];
}

/**
 * The number of the domain that a record has.
 *
 * @param named - the text of the field that names it; an empty one names none
 * @returns -1 where it has none of the list
 */
export function domainNumber({ of, otherwise }: DomainChoice, named: string | undefined): number {
  const domain = named || otherwise;
  if (domain === undefined) return -1;
  const number = of.indexOf(domain);
  if (number >= 0 || named) return number;
  return of.length;
}
