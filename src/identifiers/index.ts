/**
 * @module
 * Every identifier by the name that a policy uses.
 */
import { createAccount } from './account.js';
import { createCard } from './card.js';
import { createImei, createMac } from './device.js';
import { createEmail } from './email.js';
import { createExt } from './ext.js';
import type { Hints, Identifier, IdentifierName } from './identifier.js';
import { createIp } from './ip.js';
import { createOpaque } from './opaque.js';
import { createParty } from './party.js';
import { createMsisdn, createPhone } from './phone.js';
import { createIccid, createImsi } from './subscriber.js';
import { createUri } from './uri.js';

const factories: Readonly<Record<IdentifierName, (hints: Hints) => Identifier>> = {
  phone: createPhone,
  msisdn: createMsisdn,
  ip: createIp,
  email: createEmail,
  imsi: createImsi,
  imei: createImei,
  iccid: createIccid,
  mac: createMac,
  card: createCard,
  ext: createExt,
  uri: createUri,
  party: createParty,
  account: createAccount,
  opaque: createOpaque,
};

/** @param hints - how the values are written: region, dial prefixes, tenant */
export function createIdentifier(name: IdentifierName, hints: Hints): Identifier {
  return factories[name](hints);
}
