/**
 * @module
 * Whether a value is a pseudonym, by its form. In a list, a URI or a name-addr every identifier must be one, and the
 * rest must not identify anybody.
 */
import { isAbsent } from '../../identifiers/identifier.js';
import type { RuleOf } from '../../policy/document.js';
import type { Check } from './answer.js';
import { isAddressList } from './list.js';
import { isPseudonym, MARK, mark } from './mark.js';
import { isMailList, isParty } from './party.js';

/** 3GPP TS 23.003 §13.3: a private identity is an IMSI at the network of its operator. */
const realm =
  /^\u00b7@(?:(?:ims|wlan|gan|nai|nai\.epc|nai\.5gc|epc)\.)?mnc\d{3}\.mcc\d{3}\.3gppnetwork\.org$/i;

export function createPseudonymCheck({
  identifier,
  keep,
}: Pick<RuleOf<'pseudonym'>, 'identifier' | 'keep'>): Check {
  const digits = keep === 'country' ? 3 : typeof keep === 'number' ? keep : 0;
  const mayStand = around(identifier);
  return (value) => {
    if (isPseudonym(value) || isAbsent(value)) return undefined;
    const rest = mark(value, { digits, domain: keep === 'domain' });
    if (rest === undefined) return 'more than is kept';
    if (rest === MARK || mayStand(rest)) return undefined;
    return rest.includes(MARK) ? 'more than a pseudonym' : 'a value that is no pseudonym';
  };
}

/** What may be around pseudonyms, for identifiers with parts. */
function around(identifier: RuleOf<'pseudonym'>['identifier']): (rest: string) => boolean {
  switch (identifier) {
    case 'phone':
    case 'msisdn':
    case 'uri':
      return isParty;
    case 'party':
      // 3CX's own extensions.
      return (rest) => rest === `Ext.${MARK}` || isParty(rest);
    case 'ip':
      return isAddressList;
    case 'email':
      return isMailList;
    case 'imsi':
      return (rest) => realm.test(rest);
    default:
      return () => false;
  }
}
