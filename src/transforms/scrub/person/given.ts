/**
 * @module
 * Given names of some forty languages that are no word, no place and no product. Behind one of them, a word with a capital is a
 * family name, wherever it stands (`Bizum: Alice Ejemplo te ha enviado …`). Names that are words (`Will`, `May`, `Rose`) are not
 * among them.
 */
import { fold, isKnown, listed } from './forename.js';
import { type Place, place } from './form.js';
import { isCommon } from './part.js';
import { hasWord, personIn } from './people.js';
import { things } from './thing.js';

const word = /[\p{L}\p{M}'’-]+/gu;
const particle = /^(?:v[ao]n|de|den|der|del|della|di|da|dos|das|du|la|le|ter|ten|zu|zum|y|e|bin|al|el)$/;
const mostWords = 4;
/** A street, a room and a house are called after somebody. */
const called =
  /(?<!\p{L})(?:rue|calle|c\/|rua|via|viale|avenue|avenida|av\.|place|plaza|pla[cç]a|praça|piazza|boulevard|bd|carrer|ulica|ul\.|room|raum|salle|sala|saal|hall|stadion|stadium|estadio|lyc[ée]e|[ée]cole|escola|colegio|instituto|hospital|klinik|schule|fort|port|mount|lake|san|são|st\.|saint|santa|santo) (?:d[eo]s? |del |of )?$/iu;
const longestCalled = 20;

/**
 * @param said - words with capitals
 * @param lead - what stands before them
 * @param rest - and behind
 * @returns how far from the start of words with capitals somebody's name is; undefined where none of them is a given name with another behind it
 */
export function givenIn(
  said: string,
  lead: string,
  rest: string,
): { readonly start: number; readonly end: number } | undefined {
  const words = [...said.matchAll(word)];
  if (isInCapitals(said, lead, rest)) return { start: 0, end: said.length };
  for (const [i, { 0: first, index }] of words.entries()) {
    if (!isKnown(first) || /^\p{Lu}{2}/u.test(first)) continue;
    if (called.test((lead + said.slice(0, index)).slice(-longestCalled))) return undefined;
    // `Sofia SIP Profile`: what a product of that name is about.
    if (acronym.test(words[i + 1]?.[0] ?? '')) return undefined;
    // A name has a few words, and may end before the last one: `Alice Example Mobile`.
    let last = Math.min(words.length, i + mostWords) - 1;
    for (; last > i; last--) {
      const { 0: closing, index: at } = words[last]!;
      if (particle.test(closing) || closing.length < 2) continue;
      const end = at + closing.length;
      const name = personIn(said.slice(index, end), 2);
      if (name !== undefined && name.length === end - index && !hasWord(name))
        return placed.test(said.slice(end)) ? undefined : { start: index, end };
    }
    return undefined;
  }
  return undefined;
}

/** `** ANNA EXAMPLE`, `4711;ANNA EXAMPLE;paid`: in capitals, and all of a line, a cell or a field. */
const capitals = /^\p{Lu}{3,}(?:-\p{Lu}{2,})?(?: \p{Lu}{3,}(?:-\p{Lu}{2,})?){1,2}$/u;
const opens = /(?:^|[\n|;,\t"'>]|[*•·-] |: )$/;
const closes = /^\s*(?:$|[\n|;,\t"'<(])/;
function isInCapitals(said: string, lead: string, rest: string): boolean {
  if (!capitals.test(said) || !opens.test(lead) || !closes.test(rest)) return false;
  const [first = '', ...others] = said.toLowerCase().split(' ');
  return (
    isKnown(first) && !others.some((each) => isCommon(each)) && personIn(said, 2) === said && !hasWord(said)
  );
}

const acronym =
  /^(?:SIP|ACL|TLS|SSL|UDP|TCP|RTP|API|SDK|UR[IL]|IVR|NAT|[CG]PU|DNS|SQL|XML|JSON|HTTPS?|IP|PC|UI|ID|OS|AI|LTE|VPN|LAN|USB)$/;

/** `Alice Example Valley`: what goes on is a place, a street, or what attacks a machine. */
const placed =
  /^ (?:islands?|valley|springs|creek|canyon|county|blvd|boulevard|ave|avenue|street|university|college|airport|espionage|malware|trojan|worm|ransomware|backdoor)(?![\p{L}\d])/iu;

/** `alice.example`: no file, host, or word of a program behind the dot. */
export function isHandle(said: string): boolean {
  const [first = '', last = ''] = said.split('.');
  if (!isKnown(first) || ending.test(last) || things.has(last) || isCommon(last)) return false;
  return personIn(last, 1) !== undefined;
}
const ending =
  /^(?:local\w*|home|internal|intern|corp|conf\w*|json|yaml|html?|java|class|toml|lock|cert|info|online|site|shop|store|cloud|tech|email|media|world|life|live|news|blog|test|prod|name|value|data|size|length|type|start|stop|open|close|read|write|send|call|init|load|save|update|create|delete|exec\w*|service|socket|timer|mount|target|plist|sqlite|backup|jpeg|tiff|docx|xlsx|pptx|mpeg|webp|swift|dart|scala)$/;

const one = String.raw`(?<name>\p{Lu}[\p{Ll}\p{M}]{1,24}(?:-\p{Lu}?[\p{Ll}\p{M}]{1,24})?)`;
const says =
  'says|said|asks|asked|wants|wanted|called|rang|texted|fixed|replied|thinks|confirmed|promised|mentioned|told|will (?:call|ring|be|take|check|fix|replace|send|get)|sagt|meint|ruft|dice|dijo|dit|zegt|disse|mówi';
const towards =
  'rider|driver|agent|operator|caller|customer|colleague|technician|guest|patient|visitor|kollege|kollegin|collègue|collega|colega|mum|dad|sister|brother|wife|husband|ask|tell|call|ring|text|cc|with|from|for|by|mit|von|für|avec|pour|con|para|com|met|voor';

export const given: readonly Place[] = [
  // `Alice says …`, `with Alice, …`: one word, in a sentence about people
  place(
    'says|said|asks|asked|wants|wanted|called|rang|texted|fixed|replied|thinks|confirmed|promised|mentioned|told|will call|will ring|will be|will take|will check|will fix|will replace|will send|will get|sagt|meint|ruft|dice|dijo|dit |zegt|disse|mówi'
      .split('|')
      .map((word) => ` ${word}`),
    'forename',
    String.raw`(?<![\p{L}\p{N}_.@/#\\-]|\p{L} )${one}(?= (?:${says})(?!\p{L}))`,
  ),
  place(
    towards.split('|').map((word) => `${word} `.padStart(4)),
    'forename',
    String.raw`(?<=(?<![\p{L}\p{N}_.@/#-])(?:${towards}) )${one}(?=[,;!?)]|\.?\s*(?:$|\n)|\. | \()`,
  ),
  // `10:12 Alice: …`
  place(
    ['\n00:00 ', '\n0:00 ', '\n00:00:00 ', '\n[00:00] ', '\n[00:00:00] '],
    'forename',
    String.raw`(?:^|\n)\[?\d{1,2}:\d\d(?::\d\d)?\]? ${one}(?=: )`,
  ),
  // `alice.exemple`, as accounts are made
  place(
    [...new Set(listed.map(fold))].map((name) => `${name}.`),
    'handle',
    String.raw`(?<![\p{L}\p{N}_./\\%$-]|[\p{L}\p{N}\]]@)(?<name>[a-z]{3,16}\.[a-z]{4,24})(?![\p{L}\p{N}_@(%$-]|\.[\p{L}\p{N}]|:[\/\d]|=)`,
  ),
  place(
    [...new Set(listed.flatMap((name) => [name, fold(name)]))].map((name) => `${name} `),
    'given',
    // `\"Alice Example\"`, `\nAlice Example\n`: in a text that is part of another
    String.raw`(?:(?<![\p{L}\p{N}_.@/#\\-])|(?<=\\[nrt]))FULL(?![\p{L}\p{N}_@/=(]|\\(?!\\*(?:"|[nrt]))|\.\p{L}|:\/|-\p{L})`,
  ),
];
