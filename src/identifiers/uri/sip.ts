/**
 * @module
 * SIP and SIPS URIs (RFC 3261 §19.1), after the scheme: `user:password@host:port;parameters?headers`. The
 * password and the headers go; the user is a party, the host a host; of the parameters only those stay that
 * say how, not who.
 */

import { isAddress, isNamedHost, readHost, readHostValue } from '../host.js';
import type { Hints, Part } from '../identifier.js';
import { decode } from './encoded.js';
import { partOf } from './part.js';
import { readTelephone } from './telephone.js';

/**
 * Parameters that describe the transport and the like, with their values (RFC 3261 §19.1.1 and §25.1, the IANA registries of SIP
 * transports and methods). A word that is in none of these lists may be a name.
 */
const harmless = new Map([
  ['transport', /^(?:udp|tcp|tls|sctp|tls-sctp|ws|wss)$/i],
  ['user', /^(?:phone|ip|dialstring)$/i],
  ['lr', /^(?:on|true|yes|1)?$/i],
  [
    'method',
    /^(?:invite|ack|bye|cancel|options|register|prack|subscribe|notify|publish|info|refer|message|update)$/i,
  ],
  ['ttl', /^\d{1,3}$/],
]);
/** Parameters with an address in them: RFC 3261 §19.1.1, §18.2.1. */
const addresses = new Set(['maddr', 'received']);

/**
 * Reads an address, `user@host` with everything that may follow it.
 *
 * @param text - what follows `sip:`
 * @param hints - how numbers are written here
 * @returns the pieces, or undefined if there is no host: nothing that is not understood is kept
 * @example
 * readAddress('+12025550123:secret@192.0.2.1:5060;user=phone?Subject=x', {})
 * // [{ identifier: 'phone', … }, '@', { identifier: 'ip', value: '192.0.2.1' }, ':5060', ';user=phone']
 */
export function readAddress(text: string, hints: Hints): readonly Part[] | undefined {
  // FreeSWITCH escapes the whole address in channel names: %40 is the at sign then.
  const at = /@/.exec(text) ?? /%40/.exec(text);
  if (at === null) return readHostOnly(text, hints);
  const host = readHost(text.slice(at.index + at[0].length));
  const tail = host === undefined ? undefined : readParameters(host.rest);
  if (host === undefined || tail === undefined) return undefined;
  const [written = ''] = text.slice(0, at.index).split(':');
  const user = decodeUser(written);
  const [first = '', ...port] = host.pieces;
  // Without a user before it, `@alice` names a person and not a host.
  const isHandle = user === '' && typeof first === 'string' && first !== '[' && !isNamedHost(first);
  const pieces = isHandle ? [partOf('opaque', first), ...port] : host.pieces;
  return [...readTelephone(user, hints, realmOf(host.pieces)), at[0], ...pieces, ...tail];
}

/** Without `@` the text is a host by the grammar; by experience it may be a number or a name. */
function readHostOnly(text: string, hints: Hints): readonly Part[] | undefined {
  const host = readHost(text);
  const tail = host === undefined ? undefined : readParameters(host.rest);
  const [first = ''] = host?.pieces ?? [];
  const named = typeof first !== 'string' ? isAddress(first) : first === '[' || isNamedHost(first);
  if (host !== undefined && tail !== undefined && named) return [...host.pieces, ...tail];
  const [user = ''] = text.split(/[:?]/, 1);
  return readTelephone(decodeUser(user), hints);
}

/** A blank user is nobody, like an empty one. */
function decodeUser(user: string): string {
  const text = decode(user);
  return text.trim() === '' ? '' : text;
}

function realmOf(pieces: readonly Part[]): string | undefined {
  const [first, second] = pieces;
  const host = first === '[' ? second : first;
  return typeof host === 'object' ? host.value : host?.toLowerCase();
}

/** From `;` to the end; undefined if there is anything else. */
function readParameters(text: string): readonly Part[] | undefined {
  const [written = ''] = text.split('?', 1);
  if (written === '') return [];
  if (!written.startsWith(';')) return undefined;
  const pieces: Part[] = [];
  for (const field of written.slice(1).split(';')) {
    const at = field.indexOf('=');
    const [name, value] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
    const key = name.toLowerCase();
    if (harmless.get(key)?.test(value)) pieces.push(`;${field}`);
    else if (addresses.has(key)) {
      const host = readHostValue(value);
      if (host !== undefined) pieces.push(`;${name}=`, ...host);
    }
  }
  return pieces;
}
