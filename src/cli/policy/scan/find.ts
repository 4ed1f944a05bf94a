/**
 * @module
 * What one value holds: it may be an identifier as a whole, or a text with identifiers in it. Nothing is said of the
 * value but that.
 */
import { createIdentifier } from '../../../identifiers/index.js';
import { identifierOf, type ScrubName } from '../../../transforms/scrub/scan/finding.js';
import { createFinder } from './finder.js';
import { createHint, type Hint } from './hint.js';

/** The kinds of findings; `msisdn` is a phone number written without its plus. */
export type What = ScrubName | 'msisdn';

export interface Finds {
  /** What the value is from end to end. */
  readonly whole?: What;
  /** It is written as inside one country, and no region that was given reads it. */
  readonly national?: boolean;
  /** It says so only together with the name of its field: a scan of the text would not know. */
  readonly hinted?: boolean;
  /** The kinds found inside, each once. */
  readonly inside: readonly ScrubName[];
}

const nothing: Finds = { inside: [] };

/** Reads the values of one field after the other. */
export type Find = (value: string) => Finds;

/**
 * @param regions - whose national numbers are looked for
 * @returns opens a field by its name
 */
export function createFind(regions: readonly string[]): (name: string) => Find {
  const scan = createFinder({ regions });
  const readers = new Map<string, (value: string) => boolean>();
  const reads = (
    name: 'phone' | 'msisdn' | NonNullable<(typeof identifierOf)[ScrubName]>,
    value: string,
  ): boolean => {
    let reader = readers.get(name);
    if (reader === undefined) {
      const each = regions.length > 0 ? regions : [undefined];
      const identifiers = each.map((region) => createIdentifier(name, { region }));
      reader = (text) =>
        identifiers.some((identifier) => {
          const reading = identifier.read(text);
          return reading?.is === 'found'
            ? reading.kind === identifier.kind || name === 'uri'
            : reading?.is === 'container';
        });
      readers.set(name, reader);
    }
    return reader(value);
  };

  /** Judges a value by the name of its field, if it says nothing itself. */
  const readHinted = (said: Hint | undefined, value: string): What | 'national' | undefined => {
    if (said === undefined || value.length > 32) return undefined;
    if (said === 'user' && value.length > 13) return reads('imsi', value) ? 'imsi' : undefined;
    const hint = said === 'party' || said === 'user' ? 'phone' : said;
    if (hint === 'coordinates') return /^-?\d{1,3}\.\d{2,}$/.test(value) ? 'coordinates' : undefined;
    const digits = value.replace(/[\s().:-]/g, '');
    if (!(hint === 'mac' ? /^[\da-f]{12}$/i : /^\+?\d{7,20}$/).test(digits)) return undefined;
    if (hint !== 'phone') return reads(hint, value) ? hint : undefined;
    // Fields called `from` and `to` may also hold seconds or milliseconds since 1970.
    if (/^1[4-9]\d{8}(?:\d{3})?$/.test(value) || /^\d+\.\d+$/.test(value)) return undefined;
    if (regions.length > 0 && reads('phone', value)) return 'phone';
    // Read as an msisdn, (202) 555-0123 would be a subscriber in Egypt.
    if (isNational(value)) return 'national';
    return reads('msisdn', value) ? 'msisdn' : undefined;
  };

  const read = (hint: Hint | undefined, value: string): Finds => {
    const inside = scan(value) as readonly ScrubName[];
    const [only, another] = inside;
    if (only === undefined) {
      const whole = readHinted(hint, value);
      if (whole === 'national') return { whole: 'phone', national: true, hinted: true, inside };
      return whole === undefined ? nothing : { whole, hinted: true, inside };
    }
    // A SIP address contains other identifiers, but counts as one.
    const name = another === undefined ? only : inside.includes('uri') ? 'uri' : undefined;
    const identifier = name && identifierOf[name];
    if (name === undefined || /[\r\n]/.test(value)) return { inside };
    if (identifier === undefined) return isWhole(name, value) ? { whole: name, inside } : { inside };
    if (identifier === 'ip' && !isAllAddresses(value)) return { inside };
    return identifier !== 'opaque' && reads(identifier, value) ? { whole: name, inside } : { inside };
  };

  const memory = new Map<Hint | undefined, Map<string, Finds>>();

  return (name) => {
    const hintFor = createHint(name);
    const secret = secretOf(scan, name);
    let credit = patience;
    return (value) => {
      if (secret !== undefined && scan(`"${name}":${JSON.stringify(value)}`).includes(secret)) {
        return { whole: secret, hinted: true, inside: [secret] };
      }
      const hint = hintFor(value);
      if (credit <= 0 || value.length > longest) return read(hint, value);
      const known = memory.get(hint) ?? new Map<string, Finds>();
      memory.set(hint, known);
      const before = known.get(value);
      if (before !== undefined) {
        credit = Math.min(patience, credit + 4);
        return before;
      }
      credit--;
      const finds = read(hint, value);
      if (known.size >= capacity) known.clear();
      known.set(value, finds);
      return finds;
    };
  };
}

/** Values are remembered, as words of a protocol come again and again. */
const capacity = 8192;
const longest = 128;
/** So often in vain, and the values of a field are no longer looked up: each is another. */
const patience = 1000;

/** Blanks, brackets, dots and dashes without a plus, a trunk prefix, or an area and a number of North America. */
function isNational(value: string): boolean {
  if (/^\s*(?:\+|00|011)/.test(value)) return false;
  return /\d[\s().-]+\d/.test(value) || /^\s*0/.test(value) || /^[2-9]\d{2}[2-9]\d{6}$/.test(value);
}

/** `10.1.1.1 hello` begins as an address does, and truncated as one nothing would be left of the rest. */
function isAllAddresses(value: string): boolean {
  const words = value.split(/[\s,;]+/).filter((word) => word !== '');
  return words.every((word) => /\d.*[.:]|[.:].*[\da-f]|^unknown$|=/i.test(word));
}

/** A secret is always taken as the whole value; places and URLs have a form of their own. */
function isWhole(name: ScrubName, value: string): boolean {
  switch (name) {
    case 'jwt':
      return /^[\w-]+(?:\.[\w-]+){2,4}$/.test(value);
    case 'coordinates':
      return /^[\s\d.,;+NSEW°-]+$/.test(value);
    case 'secret':
      return !/\s/.test(value) && !/[:=]/.test(value);
    case 'url':
      return /^(?:[a-z][a-z\d+.-]*:\/\/|\/)\S*$/i.test(value);
    default:
      return false;
  }
}

/**
 * Whether a field of this name holds secrets or cookies: tries the scan with a value that is one. A PIN is tried without
 * quotes: after a quote the scan first looks for a sentence, with an expression that takes 45 ms to compile (Node 20.20). So it does for
 * two words: no name holds `Basic …` that does not hold the rest of it.
 */
function secretOf(scan: (text: string) => readonly string[], name: string): 'secret' | 'cookie' | undefined {
  if (name === '') return undefined;
  const found = (value: string): readonly string[] => scan(`"${name}":${value}`);
  if (found('"a=9c1f7e"').includes('cookie')) return 'cookie';
  return ['"9c1f7e02bd44ae"', '"8f3a1c5e9b7d2046a1e3c5f7092b4d6e"', '4711'].some((value) =>
    found(value).includes('secret'),
  )
    ? 'secret'
    : undefined;
}
