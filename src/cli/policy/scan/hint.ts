/**
 * @module
 * What the name of a field says about its values: digits alone may be anything, but in a field called `msisdn` they are
 * a subscriber.
 */
import type { IdentifierName } from '../../../identifiers/identifier.js';
import { splitName } from '../../../transforms/scrub/number/word/name.js';
import { subjectOf } from '../../../transforms/scrub/secret/name/field-name.js';

/** Names whose digits are what the name says; `coordinates` is a latitude or a longitude alone. */
type Plain = Extract<IdentifierName, 'phone' | 'imsi' | 'imei' | 'iccid' | 'mac' | 'card'> | 'coordinates';

/** `party` and `user`: participants, by a number or otherwise. */
export type Hint = Plain | 'party' | 'user';

const words: Readonly<Record<Plain, string>> = {
  imsi: 'imsi supi',
  imei: 'imei imeisv pei',
  iccid: 'iccid sim',
  mac: 'mac bssid hwaddr',
  card: 'card pan cardnumber',
  coordinates: 'lat latitude lon lng long longitude',
  phone:
    'phone msisdn mobile cell tel telephone fax caller callee calling called callerid ani dnis cli clid cnum anumber ' +
    'bnumber dialed dialled destination did subscriber recipient sender whatsapp wa sms phonenumber tn from to src dst number',
};

const hints = new Map(
  (Object.entries(words) as [Plain, string][]).flatMap(([hint, list]) =>
    list.split(' ').map((word) => [word, hint] as const),
  ),
);

/** A part that makes a count, a time or a key of whatever the rest says. */
const others = new Set(
  'id ids time ts at date count total duration seconds sec ms port status code size bytes length index type'.split(
    ' ',
  ),
);

/** A party, whose id is its number: `caller_id`, `wa_id`. */
const parties = new Set('caller callee called calling subscriber wa whatsapp ani cli clid'.split(' '));

/** A field with one of these names contains a number, or is meant to. */
const phones = new Set(
  (
    'phone telephone tel msisdn mobile fax caller callee called calling callerid calledid subscriberid waid ani dnis cli clid ' +
    'cnum anumber bnumber dialed dialled did subscriber whatsapp phonenumber tn'
  ).split(' '),
);
/** How it is written, which may follow in the name. */
const forms = new Set('number num no nr id e164 uri raw formatted'.split(' '));

const partsOf = (name: string): string[] => splitName(name.replaceAll(/[\s.:/]/g, '_'));

/**
 * Whether a field is one of phone numbers by its name alone.
 *
 * @example
 * saysPhone('caller_id') // true
 * saysPhone('called_party_name') // false
 */
export function saysPhone(name: string): boolean {
  const parts = partsOf(name);
  while (
    parts.length > 1 &&
    forms.has(parts.at(-1)!) &&
    (parts.at(-1) !== 'id' || parties.has(parts.at(-2)!))
  )
    parts.pop();
  const last = parts.at(-1) ?? '';
  return phones.has(last) || phones.has(last.replace(/s$/, ''));
}

function isOther(parts: readonly string[]): boolean {
  const isParty = parts.at(-1) === 'id' && parties.has(parts.at(-2) ?? '');
  return others.has(parts.at(-1) ?? '') && !isParty;
}

const wordOf = (parts: readonly string[]): Plain | undefined =>
  parts
    .map((part) => hints.get(part) ?? hints.get(part.replace(/s$/, '')))
    .find((hint) => hint !== undefined);

/**
 * @param name - the last key of a path, or the name of a column
 * @example
 * hintOf('callerNumber') // 'phone'
 * hintOf('call_duration') // undefined
 */
export function hintOf(name: string): Hint | undefined {
  const parts = partsOf(name);
  return isOther(parts) ? undefined : (wordOf(parts) ?? partyOf(name));
}

/** A name that speaks of a party or a user says so of digits such as these only. */
const dialled = /^\d{10,16}$/;

/**
 * The same for values one after the other. Whether a name speaks of a party is asked when there are digits: the first such question
 * compiles expressions of the scan for 50 ms (Node 20.20), and most fields have no digits.
 */
export function createHint(name: string): (value: string) => Hint | undefined {
  const parts = partsOf(name);
  const word = wordOf(parts);
  if (word !== undefined || isOther(parts)) {
    const hint = isOther(parts) ? undefined : word;
    return () => hint;
  }
  let hint: Hint | undefined;
  let isAsked = false;
  return (value) => {
    if (!dialled.test(value)) return undefined;
    if (!isAsked) hint = partyOf(name);
    isAsked = true;
    return hint;
  };
}

/** What `unlisted: scan` would look for in such a field. */
function partyOf(name: string): Hint | undefined {
  const subject = subjectOf(name);
  if (subject === 'user') return 'user';
  return subject === 'party' || subject === 'side' ? 'party' : undefined;
}
