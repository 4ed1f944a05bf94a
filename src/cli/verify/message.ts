/**
 * @module
 * Whether a SIP message still has credentials, content, or a party that is no pseudonym (RFC 3261).
 */
import { pseudonyms } from './mark.js';

/** Long and compact names of what must be gone. */
const gone =
  /^(?:authorization|proxy-authorization|www-authenticate|proxy-authenticate|authentication-info|subject|s|geolocation|identity|y|p-access-network-info)$/i;
const parties =
  /^(?:from|f|to|t|contact|m|p-asserted-identity|p-preferred-identity|remote-party-id|diversion|history-info|refer-to|r|referred-by|b)$/i;

/** @param find - finds identifiers in the text around pseudonyms */
export function checkMessage(text: string, find: (text: string) => readonly string[]): string | undefined {
  const [head = '', body = ''] = text.trimStart().split(/\r\n\r\n|\n\n|\r\r/, 2);
  if (body.trim() !== '') return 'a body';
  const [start = '', ...fields] = head.split(/\r\n|\n|\r/);
  if (!/ SIP\/2\.0$|^SIP\/2\.0 /.test(start)) return 'a value that is no SIP message';
  for (const field of fields) {
    const name = field.slice(0, Math.max(field.indexOf(':'), 0)).trim();
    if (gone.test(name)) return 'credentials or content';
    const rest = field.slice(name.length + 1).replace(pseudonyms, '\u00b7');
    if (parties.test(name) && (/[^\s:<>"@;,\u00b7]@/.test(rest) || /"[^"]*[\p{L}\p{N}]/u.test(rest)))
      return 'a party';
  }
  const rest = head.replace(pseudonyms, '\u00b7');
  if (/^[A-Z]+ \S*[^\s:@\u00b7]@/.test(rest)) return 'a party';
  return find(rest).some((name) => name !== 'uri') ? 'an identifier' : undefined;
}
