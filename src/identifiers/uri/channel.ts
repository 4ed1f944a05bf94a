/**
 * @module
 * Channel names and dial destinations of Asterisk and FreeSWITCH: `PJSIP/alice-0000001f`,
 * `Local/101@from-internal-0001;1`, `sofia/external/+1…@192.0.2.1`. The technology and the unique suffix stay,
 * since they join the legs of one call. The peer is transformed as its own kind.
 */

import { isAddress, readHost } from '../host.js';
import type { Hints, Part } from '../identifier.js';
import { readDial } from '../phone/dial.js';
import { partOf } from './part.js';
import { readAddress } from './sip.js';
import { readTelephone } from './telephone.js';

/** Asterisk's channel drivers, past and present, and FreeSWITCH's endpoints. */
const technologies = new Set(
  [
    'sip pjsip iax iax2 local dahdi zap sccp skinny h323 ooh323 mgcp motif gtalk jingle console misdn capi',
    'dongle quectel mobile khomp agent unistim websocket audiosocket multicastrtp unicastrtp message tincan',
    'sofia loopback user group verto verto.rtc freetdm openzap portaudio error',
  ].flatMap((names) => names.split(' ')),
);

/** Whether a channel name can begin with a word. */
export const isTechnology = (word: string): boolean => technologies.has(word.toLowerCase());

/** Names that Asterisk puts around a channel while it masquerades: `AsyncGoto/PJSIP/…`. */
const wrapped = /^(?:AsyncGoto|Bridge|Parked|Surrogate|Transfered)\//;

/** Asterisk numbers channels in eight hexadecimal digits (`%08x`); FreeSWITCH has legs `-a`, `-b`. */
const suffix = /(?:-[0-9a-f]{8})?(?:-[ab])?$/;

/** Its Local channels have legs `;1` and `;2`, once four digits before those, and options: `Local/101@context/n`. */
const localSuffix = /(?:-(?:[0-9a-f]{8}|[0-9a-f]{4}(?=;)))?(?:;[12])?(?:\/[bjmn]{1,4})?$/;

/** Technologies whose channels are lines of the exchange, with spans, groups and slots before the number. */
const lines = new Set(['dahdi', 'zap', 'freetdm', 'openzap', 'misdn', 'capi', 'khomp', 'dongle']);
const line = /^[gir]?\d{1,3}$/i;
/** Lines are numbered in decimal: `DAHDI/i1/12025550123-1`. */
const lineSuffix = /-\d{1,3}$/;

const profile = /^(?:internal|external|default|public|XML)(?:-?ipv6)?$/;

/** Whether a word is the name of a FreeSWITCH profile or context that every installation has. */
export const isProfile = (word: string): boolean => profile.test(word);

/**
 * Takes a channel name, or several joined by `&`, apart. Options after a comma are dropped.
 *
 * @param text - the channel name
 * @param hints - how numbers are written here
 * @returns the pieces, or undefined if it does not begin with a channel technology
 */
export function readChannel(text: string, hints: Hints): readonly Part[] | undefined {
  const [destinations = ''] = text.split(/[,|]/, 1);
  const pieces: Part[] = [];
  const legs = destinations.split('&');
  // All are checked before any is read, so that nothing is read in vain if the last one is not a leg.
  if (!legs.every(isLeg)) return undefined;
  for (const each of legs) {
    if (pieces.length > 0) pieces.push('&');
    if (!readLeg(each, hints, pieces)) return undefined;
  }
  return pieces;
}

/** The slash after the technology, and the technology in lower case; undefined if there is none. */
function technologyOf(text: string): { slash: number; technology: string } | undefined {
  const around = wrapped.exec(text)?.[0] ?? '';
  const slash = text.indexOf('/', around.length);
  const technology = text.slice(around.length, slash).toLowerCase();
  return slash < 0 || !isTechnology(technology) ? undefined : { slash, technology };
}

const isLeg = (text: string): boolean => technologyOf(text) !== undefined;

/** @param pieces - the pieces of the leg are added here @returns false if it cannot be read */
function readLeg(text: string, hints: Hints, pieces: Part[]): boolean {
  const { slash = 0, technology = '' } = technologyOf(text) ?? {};
  const numbered = lines.has(technology);
  const ending = numbered ? lineSuffix : technology === 'local' ? localSuffix : suffix;
  const unique = ending.exec(text.slice(-20))?.[0] ?? '';
  pieces.push(text.slice(0, slash));
  for (const segment of text.slice(slash + 1, text.length - unique.length).split('/')) {
    const peer = numbered && line.test(segment) ? [segment] : readSegment(segment, hints);
    if (peer === undefined) return false;
    pieces.push('/', ...peer);
  }
  pieces.push(unique);
  return true;
}

function readSegment(text: string, hints: Hints): readonly Part[] | undefined {
  const uri = /^sips?:/i.exec(text)?.[0];
  if (uri !== undefined) {
    const address = readAddress(text.slice(uri.length), hints);
    return address === undefined ? undefined : [uri, ...address];
  }
  if (/@|%40/.test(text)) return readAddress(text, hints);
  if (text === '' || isProfile(text)) return [text];
  const host = readHost(text);
  const [first, second] = host?.pieces ?? [];
  const address = first === '[' ? second : first;
  if (host?.rest === '' && isAddress(address)) return host.pieces;
  return peerOf(text, hints);
}

/** A peer name may have `;` in it, but nothing is a parameter here. */
function peerOf(text: string, hints: Hints): readonly Part[] {
  if (!text.includes(';')) return readTelephone(text, hints);
  return readDial(text, hints) ?? [partOf('opaque', text)];
}
