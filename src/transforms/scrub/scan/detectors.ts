/**
 * @module
 * The table of detectors: the characters at which a scan stops, and the detectors that are asked there.
 */
import { findAtColon } from '../address/colon.js';
import { findAtSign } from '../address/email.js';
import { findAtQuestion } from '../address/query.js';
import { findAtNational } from '../national/find.js';
import { findAtAngle } from '../person/angle.js';
import { findAtLabel } from '../person/field.js';
import { findAtFolder } from '../person/system/folder.js';
import { findAtHost, findAtOption, findClient } from '../person/system/login.js';
import { findAtFor, findAtUser } from '../person/system/phrase.js';
import { findAtDashes } from '../secret/command/option.js';
import { findAtFace } from '../secret/key/issuer.js';
import { findLoggedIn } from '../secret/protocol/login.js';
import { findAtBracket } from '../secret/row/account.js';
import { findAtAsterisk } from '../secret/row/file.js';
import { findAtValues } from '../secret/row/insert.js';
import { findAtPass } from '../secret/sentence/plain.js';
import { findAtVerb } from '../secret/sentence/stated.js';
import { findAtBy } from '../secret/statement/clause.js';
import { findConnection } from '../secret/statement/connection.js';
import type { Find } from './cursor.js';
import { findAtPercent } from './detector/coding.js';
import { findAtDouble, findAtEquals, findAtQuote, findAtTag } from './detector/mark.js';
import { findAtDigit } from './detector/word.js';
import type { Found, ScrubName } from './finding.js';

interface Detector {
  /** The characters that can begin what it finds, or that stand in the middle of it. */
  readonly at: string;
  /** Asked only if one of these is looked for; without, always. */
  readonly for?: readonly Found[];
  readonly find: Find;
}

const secrets: readonly ScrubName[] = ['secret', 'cookie'];

const detectors: readonly Detector[] = [
  { at: '0123456789', find: findAtDigit },
  { at: '@', for: ['email', 'imsi'], find: findAtSign },
  { at: '%', find: findAtPercent },
  { at: ':\uff1a', find: findAtColon },
  { at: '=', for: secrets, find: findAtEquals },
  { at: '?', for: ['url'], find: findAtQuestion },
  { at: 'Bb', for: secrets, find: findAtBy },
  { at: 'ieéèwWlfは是为為는은łпП', for: secrets, find: findAtVerb },
  { at: 'PpCc', for: secrets, find: findAtPass },
  { at: '-', for: secrets, find: findAtDashes },
  { at: '>', for: secrets, find: findAtTag },
  { at: "'", for: secrets, find: findAtQuote },
  { at: '"', for: secrets, find: findAtDouble },
  { at: 'vV', for: secrets, find: findAtValues },
  { at: '(', for: secrets, find: findConnection },
  { at: '*', for: secrets, find: findAtAsterisk },
  { at: '[', for: ['secret'], find: findAtBracket },
  { at: 'L', for: ['secret'], find: findLoggedIn },
  { at: 'h', for: ['secret'], find: findAtFace },
];

/** Asked before those of the table, and only in a policy that says so. */
const opted: readonly Detector[] = [
  { at: '0123456789', for: ['national'], find: findAtNational },
  { at: ':=\uff1a', for: ['name'], find: findAtLabel },
  { at: '<', for: ['name'], find: findAtAngle },
  { at: 'uU', for: ['name'], find: findAtUser },
  { at: 'f', for: ['name'], find: findAtFor },
  { at: '/\\', for: ['name'], find: findAtFolder },
  { at: '/', for: ['name'], find: findClient },
  { at: '@', for: ['name'], find: findAtHost },
  { at: '-', for: ['name'], find: findAtOption },
];

/** Who is asked at which character. */
export interface Table {
  /** By code unit, the number of who is asked there; 0 where nobody is. 64 kB, so that one look-up tells. */
  readonly triggers: Uint8Array;
  readonly finds: readonly Find[];
}

const none: Find = () => {};

/** By code unit, the number of its detector, counted from one. */
const triggers = new Uint8Array(0x10000);
for (const [index, { at }] of detectors.entries())
  for (let i = 0; i < at.length; i++) triggers[at.charCodeAt(i)] = index + 1;

export function createTable(wanted: ReadonlySet<string>): Table {
  const isWanted = ({ for: names }: Detector): boolean =>
    names === undefined || names.some((name) => wanted.has(name));
  const finds = [none, ...detectors.map((each) => (isWanted(each) ? each.find : none))];
  const more = opted.filter(isWanted);
  if (more.length === 0) return { triggers, finds };
  const own = triggers.slice();
  for (const { at, find } of more)
    for (let i = 0; i < at.length; i++) {
      const code = at.charCodeAt(i);
      const next = finds[own[code]!]!;
      own[code] =
        finds.push((cursor, place) => {
          const { floor } = cursor;
          find(cursor, place);
          if (cursor.floor === floor) next(cursor, place);
        }) - 1;
    }
  return { triggers: own, finds };
}
