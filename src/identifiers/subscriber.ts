/**
 * @module
 * What a network knows a subscriber by: the IMSI (ITU-T E.212) and the number of the SIM card, the ICCID
 * (ITU-T E.118).
 */
import { found, type Hints, type Identifier, isAbsent, type Reading, special } from './identifier.js';

/** E.212 allows fewer digits; no network issues them, and a phone number would be taken for one. */
const imsi = /^(?:imsi-)?(\d{14,15})$/i;

/** The realm says the operator, which the pseudonym need not hide: 3GPP TS 23.003 §13.2, §14.2, §19.2, §28.7. */
const nai =
  /^([^@]*)(@(?:(?:ims|wlan|gan|nai|nai\.epc|nai\.5gc|epc)\.)?mnc\d{3}\.mcc\d{3}\.3gppnetwork\.org)$/i;

/** The method in front of the IMSI of a permanent identity: EAP-AKA, EAP-SIM, EAP-AKA' (TS 23.003 §19.3.2). */
const permanent = /^[016](\d{15})$/;

/** 89 is telecom; the last digit is a check digit if the issuer uses one, and F pads an odd count (TS 102 221). */
const iccid = /^89(?:[ -]?\d){16,18}(?:[ -]?F)?$/i;

/**
 * Reads IMSIs: 14 or 15 digits, also as a SUPI (`imsi-…`, TS 23.003 §2.2A) or in a network access identifier,
 * which keeps its realm.
 *
 * @example
 * createImsi({}).read('imsi-001010000000001') // { is: 'found', kind: 'imsi', canonical: '001010000000001' }
 */
export function createImsi(_hints: Hints): Identifier {
  return { name: 'imsi', kind: 'imsi', read: readImsi };
}

function readImsi(value: string): Reading {
  const text = value.trim();
  if (isAbsent(text)) return special(text);
  const digits = imsi.exec(text)?.[1];
  if (digits !== undefined) return found('imsi', digits);
  const [, user = '', realm = ''] = nai.exec(text) ?? [];
  if (realm === '') return undefined;
  return {
    is: 'container',
    parts: [{ identifier: 'imsi', value: permanent.exec(user)?.[1] ?? user }, realm],
  };
}

/**
 * Reads ICCIDs: 18 to 20 digits that start with 89; spaces, dashes and the filler go.
 *
 * @example
 * createIccid({}).read('8900 1012 3456 7890 123F') // { is: 'found', kind: 'iccid', canonical: '8900101234567890123' }
 */
export function createIccid(_hints: Hints): Identifier {
  return {
    name: 'iccid',
    kind: 'iccid',
    read(value) {
      const text = value.trim();
      if (isAbsent(text)) return special(text);
      return iccid.test(text) ? found('iccid', text.replace(/[^\d]/g, '')) : undefined;
    },
  };
}
