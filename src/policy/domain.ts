/**
 * @module
 * The domain of a policy: one for all records, or one of a list, named by a field of each record. The list keeps a
 * record from making up a domain of its own.
 */
import type { DomainChoice, Policy } from './document.js';

/** Every domain that records can have, in the order of their numbers. */
export function domainsOf(domain: Policy['domain']): readonly string[] {
  if (typeof domain === 'string') return [domain];
  const { of, otherwise } = domain;
  return otherwise === undefined || of.includes(otherwise) ? of : [...of, otherwise];
}

/**
 * The number of a record's domain.
 *
 * @param named - the text of the field that names it; if it is empty, `otherwise` applies
 * @returns -1 if it is not in the list
 */
export function domainNumber({ of, otherwise }: DomainChoice, named: string | undefined): number {
  const domain = named || otherwise;
  if (domain === undefined) return -1;
  const number = of.indexOf(domain);
  if (number >= 0 || named) return number;
  return of.length;
}
