/**
 * @module
 * Accounts and names in places that the form of a line has for one: a field of an access log, an argument of a command, a
 * sentence that says who is logged in. Either a word says that it is an account, or the program always has one there.
 */
import { isAccount } from './account.js';
import { directories } from './directory.js';
import { isInitialed } from './family.js';
import { isGiven } from './forename.js';
import type { Need, Span } from './form.js';
import { given, givenIn, isHandle } from './given.js';
import { Hints } from './hint.js';
import { isCommon } from './part.js';
import { isWritten, personIn } from './people.js';
import { calls } from './prose/called.js';
import { dialogs } from './prose/dialog.js';
import { doings } from './prose/doing.js';
import { greetings } from './prose/greeting.js';
import { hasContact } from './prose/label.js';
import { letters } from './prose/letter.js';
import { replies } from './prose/reply.js';
import { beside } from './prose/role.js';
import { tickets } from './prose/ticket.js';
import { attributes } from './system/attribute.js';
import { daemons } from './system/daemon.js';
import { events } from './system/event.js';
import { lines } from './system/line.js';
import { servers } from './system/server.js';
import { sessions } from './system/session.js';
import { shells } from './system/shell.js';
import { speech } from './system/speech.js';
import { telephones } from './system/telephone.js';
import { things } from './thing.js';

/** Everywhere that a name or an account may stand by the form of its line. */
export const places = [
  ...lines,
  ...servers,
  ...shells,
  ...speech,
  ...letters,
  ...calls,
  ...beside,
  ...dialogs,
  ...replies,
  ...tickets,
  ...daemons,
  ...events,
  ...directories,
  ...greetings,
  ...telephones,
  ...sessions,
  ...doings,
  ...attributes,
  ...given,
];

/** The last four characters of each hint, of ASCII: what the kernel looks for in a text. It asks for `[~`, `:~`, `<` and the `@` before a word by themselves. */
export const placeLetters: readonly string[] = [
  ...new Set(places.flatMap(({ hints }) => hints.map((hint) => hint.slice(-4).replaceAll(/\d/g, '0')))),
].filter((letters) => letters.length === 4 && /^[\x20-\x7e\t\n]+$/.test(letters));

/** One constant, which the command makes when it is first asked for: 7 ms of a run in which no text needs it. */
const hints = new Hints(places.map((place) => place.hints));

const near = 100;

/**
 * @param secrets - where some stand
 * @param contacts - and how somebody is reached
 */
export function accountsIn(text: string, secrets: readonly Span[], contacts: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const i of hints.within(text)) {
    const { need, pattern } = places[i]!;
    // Not matchAll, which would copy the expression for each text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [start, last] = match.indices!.groups!.name!;
      let end = last;
      while (end > start && /[.,-]/.test(text[end - 1]!)) end--;
      let said = text.slice(start, end);
      if (need === 'list') {
        found.push(...personsIn(said, start));
        continue;
      }
      if (isOfPerson(need) || need === 'given') {
        said = withoutRest(said);
        // `обращение от Alice Example`: a name may stand in the rest.
        if (said.length < end - start) pattern.lastIndex = start + said.length;
        end = start + said.length;
      }
      if (need === 'given') {
        const within = givenIn(said, text.slice(Math.max(0, start - 16), start), text.slice(end, end + 8));
        if (within !== undefined) found.push({ start: start + within.start, end: start + within.end });
        continue;
      }
      if (need === 'forename' || need === 'handle' || need === 'initialed') {
        if (needed[need](said)) found.push({ start, end });
        continue;
      }
      const name = isOfPerson(need)
        ? isWritten(said)
          ? personIn(said, need === 'person' || need === 'titled' ? 1 : 2, need === 'titled')
          : undefined
        : isEnough(need, said, () => isNear(secrets, start, end))
          ? said
          : undefined;
      if (name === undefined) continue;
      if (need === 'beside' && !isNear(contacts, start, end) && !hasContact(text, start, end)) continue;
      found.push({ start: end - name.length, end });
    }
  }
  return found;
}

/** What one word must be. */
const needed = {
  forename: isGiven,
  handle: isHandle,
  initialed: (said: string): boolean => isInitialed(said, isGiven) && !isWord(said),
};

/** `Alice Example, Bob Example and Carol Example`, `Example, Alice; Example, Bob`: each is told of where it is somebody's. */
function personsIn(said: string, from: number): Span[] {
  const found: Span[] = [];
  // After a semicolon, a comma belongs to a name.
  const between = said.includes(';')
    ? /; ?/g
    : /^(?:[^ ,]+ )?[^ ,]+, [^ ,]*\p{Ll}[^ ,]*$/u.test(said)
      ? /$/g
      : listed;
  let start = 0;
  for (const { 0: mark, index } of [...said.matchAll(between), { 0: '', index: said.length }]) {
    const part = said.slice(start, index);
    const name = isWritten(part) ? personIn(part, 2) : undefined;
    if (name !== undefined) found.push({ start: from + index - name.length, end: from + index });
    start = index + mark.length;
  }
  return found;
}

const listed = /,? (?:and|und|et|en|e|y|i|и|ve|&) (?=\p{Lu})|, ?/gu;

const isWord = (said: string): boolean => {
  const lower = said.toLowerCase();
  return things.has(lower) || isCommon(lower) || isAccount(lower);
};

/** No word of a language: letters with digits behind them, or parts of which none is a word. */
export const isShaped = (said: string): boolean =>
  /^\p{L}+\d+$/u.test(said) ||
  (/^\p{L}[\p{L}\d]*(?:[._-][\p{L}\d]+)+$/u.test(said) &&
    !said.split(/[._-]/).some((part) => part.length > 1 && isWord(part)));

/** `web01`, `node-7`, `gw.example.internal`: what has a number or a domain as accounts have, and is none. */
const machine =
  /^(?:(?:web|app|db|node|host|srv|server|worker|vm|gw|gateway|sw|switch|rtr|router|fw|ap|mx|ns|dns|proxy|cache|edge|core|api|sip|pbx|mail|smtp|ftp|nas|san|esxi?|k8s|kube|master|slave|replica|primary|agent|queue|topic|job|task|thread|pool|shard|pod|container|region|zone|site|rack|disk|port|eth|ens|bond|vlan|v|rev|step|phase|stage|build|release|test|dev|prod|staging|uat|qa|lab|printer|sensor|cam|dc|env|runner|bot|client|device|unit|group|team|role|tier|level|line|channel|trunk|slot|module|card|part|batch|run|linux|windows|win|mac|macos|osx|ubuntu|debian|centos|docker|android|ios|gpu|cpu|builder|ci|cd|jenkins|gitlab|spark|kafka|redis|mysql|pg|mongo|elastic|nginx|hadoop|compute|control|data|store|storage|backup|mgmt|mon|auth|ldap|ad|vpn|voip|ivr|asr|sbc|mgw|hss|ocs|smsc|pos|kiosk|terminal|till|atm|desktop|laptop|pc|ws|workstation|phone|trunk|gate|door|camera|machine|slot|tab|tmp|temp|foo|bar|key|val|arg|field|col|row|idx|obj)[-_]?[a-z]{0,2}\d+|(?:\w+\.){2,}\w+|\w+\.[a-z]+node|.*\.(?:[a-z]{2}|org|com|net|io|local|internal|lan|corp|intern|home|localdomain|svc|cluster|py|js|ts|go|rb|java|php|sh|ya?ml|json|xml|conf|cfg|ini|log|txt|md|html?|csv|exe|dll|so|jar))$/i;

/** `Example öffnet`: what a form takes for a capital, as it is no letter of ASCII, begins the next word. */
const small = / (?![\x00-\x7f])\p{Ll}/u;
function withoutRest(said: string): string {
  const rest = said.search(small);
  return rest < 0 ? said : said.slice(0, rest);
}

const isOfPerson = (need: Need): boolean =>
  need === 'person' || need === 'titled' || need === 'persons' || need === 'beside';

const isEnough = (need: Need, said: string, hasSecret: () => boolean): boolean => {
  if (isWord(said)) return false;
  if (need === 'any') return true;
  if (machine.test(said)) return need === 'told' && hasSecret();
  if ((need === 'certain' || need === 'told') && isInitialed(said, isGiven)) return true;
  if (need === 'certain') return isShaped(said) && /\d$|[._]/.test(said) && /\p{L}{2}/u.test(said);
  return isShaped(said) || hasSecret();
};

/** They stand in order: the first that ends behind is searched for by halves. */
function isNear(secrets: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = secrets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (secrets[middle]!.end > start - near) high = middle;
    else low = middle + 1;
  }
  return low < secrets.length && secrets[low]!.start < end + near;
}
