/**
 * @module
 * What the name of a field says of its values: digits alone may be anything, and in a field called `msisdn` they are
 * a subscriber.
 */
import type { IdentifierName } from '../../identifiers/identifier.js';
import { splitName } from '../../transforms/scrub/number/topic.js';

/** Names whose digits are what they say; `coordinates` for a latitude or a longitude by itself. */
export type Hint =
  | Extract<IdentifierName, 'phone' | 'imsi' | 'imei' | 'iccid' | 'mac' | 'card'>
  | 'coordinates';

const words: Readonly<Record<Hint, string>> = {
  imsi: 'imsi supi',
  imei: 'imei imeisv pei',
  iccid: 'iccid sim',
  mac: 'mac bssid hwaddr',
  card: 'card pan cardnumber',
  coordinates: 'lat latitude lon lng long longitude',
  phone:
    'phone msisdn mobile cell tel telephone fax caller callee calling called callerid ani dnis cli clid cnum anumber ' +
    'bnumber dialed dialled destination did subscriber recipient whatsapp sms phonenumber from to src dst number',
};

const hints = new Map(
  (Object.entries(words) as [Hint, string][]).flatMap(([hint, list]) =>
    list.split(' ').map((word) => [word, hint] as const),
  ),
);

/** A part that makes a count, a time or a key of whatever the rest says. */
const others = new Set(
  'id ids time ts at date count total duration seconds sec ms port status code size bytes length index type'.split(
    ' ',
  ),
);

/**
 * @param name - the last key of a path, or the name of a column
 * @example
 * hintOf('callerNumber') // 'phone'
 * hintOf('call_duration') // undefined
 */
export function hintOf(name: string): Hint | undefined {
  const parts = splitName(name.replaceAll(/[\s.:/]/g, '_'));
  if (others.has(parts.at(-1) ?? '')) return undefined;
  return parts
    .map((part) => hints.get(part) ?? hints.get(part.replace(/s$/, '')))
    .find((hint) => hint !== undefined);
}
