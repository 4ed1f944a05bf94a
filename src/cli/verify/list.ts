/**
 * @module
 * What may be around pseudonyms of addresses: the lists of forwarding headers (RFC 7239 §4), brackets, the length
 * of a network.
 */
import { isAbsent } from '../../identifiers/identifier.js';

/** RFC 7239 §4, and the words that §6 has for nobody. */
const hop =
  /^(?:(?:(?:for|by)="?){0,4}(?:for|by|host)="?(?:\u00b7|\[\u00b7\]|unknown|_hidden|-?)(?:\/\d{1,3})?"{0,5}|proto=("?)(?:https?|wss?|\u00b7)?\1)$/i;
const node = /^(?:\u00b7|\[\u00b7\])(?:\/\d{1,3})?$|^_hidden$/;

/** @param rest - a text with a mark for each pseudonym, or for each address that has lost its host */
export function isAddressList(rest: string): boolean {
  return rest.split(/\s*[,;]\s*/).every((each) => node.test(each) || isAbsent(each) || hop.test(each));
}
