/**
 * @module
 * URIs that name a party of a call (`sip:`, `tel:`, `whatsapp:`, `mailto:`, …), name-addrs and channel names.
 * All are containers: each part is transformed as its own kind, and the form stays.
 */
import { toAscii } from './ascii.js';
import { type Hints, type Identifier, isAbsent, type Part, special } from './identifier.js';
import { readNumber } from './phone/number.js';
import { readChannel } from './uri/channel.js';
import { decode, readEncoded } from './uri/encoded.js';
import { readNameAddr } from './uri/nameaddr.js';
import { container, longest, partOf } from './uri/part.js';
import { readAddress } from './uri/sip.js';
import { readTelephone } from './uri/telephone.js';

type Reader = (rest: string, hints: Hints) => readonly Part[] | undefined;

/** A number. The query that some schemes have after it (`sms:…?body=…`, RFC 5724) is removed. */
const telephone: Reader = (rest, hints) => readTelephone(decode(rest.split('?', 1)[0] ?? ''), hints);
/** An account, which may be named by a number: with its plus, since bare digits are as often an id. */
const account: Reader = (rest, hints) =>
  /^(?:\+|%2b)/i.test(rest) && readNumber(toAscii(decode(rest.split('?', 1)[0] ?? '')), hints) !== undefined
    ? telephone(rest, hints)
    : [partOf('opaque', rest)];

/** RFC 6068 §2: addresses, comma-separated; the header fields after `?` go. */
const mail: Reader = (rest) =>
  (rest.split('?', 1)[0] ?? '')
    .split(',')
    .flatMap((address, at) => [...(at === 0 ? [] : [',']), partOf('email', address)]);

const schemes = new Map<string, Reader>([
  ...['sip', 'sips', 'h323', 'im', 'pres', 'xmpp'].map((scheme) => [scheme, readAddress] as const),
  ...[
    'tel',
    'fax',
    'modem',
    'callto',
    'sms',
    'smsto',
    'mms',
    'mmsto',
    'whatsapp',
    'viber',
    'rcs',
    'imessage',
  ].map((scheme) => [scheme, telephone] as const),
  ...['client', 'messenger', 'skype', 'telegram', 'line', 'wechat', 'instagram', 'facebook', 'user'].map(
    (scheme) => [scheme, account] as const,
  ),
  ['mailto', mail],
]);

/**
 * Takes a URI, a name-addr or a channel name apart.
 *
 * @param text - from {@link toAscii}
 * @param hints - how numbers are written here
 * @returns the pieces, or undefined for anything else
 */
export function readUri(text: string, hints: Hints): readonly Part[] | undefined {
  return readScheme(text, hints) ?? readBracketed(text, hints) ?? readChannel(text, hints);
}

function readScheme(text: string, hints: Hints): readonly Part[] | undefined {
  const [start, scheme] = /^([a-z][a-z\d+.-]{0,15}):(?:\/\/)?/i.exec(text) ?? [];
  const reader = scheme === undefined ? undefined : schemes.get(scheme.toLowerCase());
  if (start === undefined || reader === undefined) return undefined;
  const pieces = reader(text.slice(start.length), hints);
  return pieces === undefined ? undefined : [start, ...pieces];
}

function readBracketed(text: string, hints: Hints): readonly Part[] | undefined {
  return readNameAddr(text, (inner) => {
    const address = readScheme(inner, hints) ?? (inner.includes('@') ? readAddress(inner, hints) : undefined);
    if (address !== undefined) return address;
    return /[@:]/.test(inner) ? [partOf('opaque', inner)] : readTelephone(inner, hints);
  });
}

/**
 * The `uri` identifier. Web addresses are not its business: it gives `undefined` for `http:` and `https:`.
 *
 * @param hints - region, prefixes and tenant for the numbers inside
 * @returns the identifier; its readings are containers
 * @example
 * createUri({}).read('"Alice" <sip:+12025550123@192.0.2.1>;tag=1')
 * // parts: '<sip:', a phone, '@', an ip, '>'
 */
export function createUri(hints: Hints): Identifier {
  return {
    name: 'uri',
    kind: 'id',
    read(value) {
      if (isAbsent(value)) return special(value);
      if (value.length > longest) return undefined;
      const text = toAscii(value);
      const pieces = readUri(text, hints) ?? readEncoded(text, (decoded) => readUri(decoded, hints));
      return pieces === undefined ? undefined : container(pieces);
    },
  };
}
