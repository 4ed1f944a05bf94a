/**
 * @module
 * Via (RFC 3261 §20.42): `SIP/2.0/UDP host:port;branch=…;received=…;rport=…`, several in one line.
 */

import { readHost, readHostValue } from '../../identifiers/host.js';
import type { Part } from '../../identifiers/identifier.js';
import { type Parameter, readParameters, split } from './list.js';
import { hopParameters } from './word.js';

export interface Parts {
  /** A piece of a host: an address, or a name that spells one. */
  part(part: Exclude<Part, string>): string;
  id(text: string): string;
  /** A hop that cannot be read, as a host. */
  unread(text: string): string;
}

const protocol = /^SIP\s*\/\s*2\.0\s*\/\s*(UDP|TCP|TLS|SCTP|TLS-SCTP|WSS?)\s+/i;

/** What every branch of this version of SIP begins with (RFC 3261 §8.1.1.7). */
const magic = /^z9hG4bK/i;

/**
 * @param text - unfolded
 * @returns a value of the same number of hops
 */
export function rewriteVia(text: string, parts: Parts): string {
  return split(text, ',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
    .map((hop) => rewriteHop(hop, parts))
    .join(', ');
}

function rewriteHop(hop: string, parts: Parts): string {
  const [sent = '', ...fields] = split(hop, ';');
  const [start = '', transport = 'UDP'] = protocol.exec(sent) ?? [];
  const host =
    start === ''
      ? undefined
      : writeHost(
          sent
            .slice(start.length)
            .replace(/\s*:\s*/, ':')
            .trim(),
          parts,
        );
  const parameters = readParameters(fields.join(';')).map((each) => writeParameter(each, parts));
  return `SIP/2.0/${transport} ${host ?? parts.unread(hop)}${parameters.join('')}`;
}

function writeHost(text: string, parts: Parts): string | undefined {
  const host = readHost(text);
  return host === undefined || host.rest !== '' ? undefined : writePieces(host.pieces, parts);
}

const writePieces = (pieces: readonly Part[], { part }: Parts): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : part(piece))).join('');

function writeParameter({ name, value }: Parameter, parts: Parts): string {
  switch (name) {
    case 'branch': {
      const cookie = magic.exec(value ?? '')?.[0] ?? '';
      return value === undefined ? '' : `;branch=${cookie}${parts.id(value.slice(cookie.length))}`;
    }
    case 'received':
    case 'maddr': {
      const host = readHostValue(value ?? '');
      return host === undefined ? '' : `;${name}=${writePieces(host, parts)}`;
    }
    case 'rport':
      return value === undefined || value === ''
        ? ';rport'
        : /^\d{1,5}$/.test(value)
          ? `;rport=${value}`
          : '';
    default:
      if (!Object.hasOwn(hopParameters, name) || !hopParameters[name]!.test(value ?? '')) return '';
      return value === undefined ? `;${name}` : `;${name}=${value}`;
  }
}
