/**
 * @module
 * Recognises entries: objects with a name in one field and its value in another, as in attributes of OTLP, headers of
 * HAR, variables of Kubernetes and changes of a JSON Patch: `{"key":"password","value":{"stringValue":"…"}}`. The value
 * is searched like a field of that name. It also recognises fields whose names only say that the value is here:
 * `{"phone":{"old":"…","new":"…"}}`, `{"pin":{"S":"…"}}`; or which of several it is: `{"phone":{"home":"…"}}`.
 */
import { isKnown } from '../../transforms/scrub/person/forename.js';
import { isWord } from './word.js';

/** The role of a field among its neighbours, as bits. */
export const role = {
  /** Its value is a name. */
  names: 1,
  /** Its value is a name if no other field of the object is one. Fields of this name are usually something else. */
  perhaps: 2,
  /** It has the value of the name beside it, or without one, of the field around the object. */
  bears: 4,
  /** It has the value of the field around the object. */
  carries: 8,
  /** With {@link carries}: not where that field says that the value is no identifier. */
  among: 16,
} as const;

const naming = new Set(
  (
    'key k name n header field title label param parameter attribute attr property prop setting variable var option column ' +
    'dimension tag argument arg question path loc pointer keyword flag metric'
  ).split(' '),
);
/** `fieldName`, `header_name`, `tagKey`, `labelId` */
const compound =
  /^(?:header|field|label|param|parameter|attribute|attr|property|prop|setting|variable|var|option|column|dimension|tag|argument|arg|item|element|env|config|custom|input|form|meta)(?:name|key|id|path|label)$/;
const perhaps = new Set('type id kind'.split(' '));

/** These, and names that end with `value`. */
const bearing = new Set(
  (
    'v val valuestring valueinteger valuecode valueuri old new before after previous current fromstring tostring ' +
    'default input answer response'
  ).split(' '),
);
/** DynamoDB's `S`, BSON's `$numberLong`, Avro's `string`, and the names that XML converters give to text. */
const carrying = new Set(
  's n ss ns string long int number numberlong numberint numberdecimal text content raw plain t from to confirm confirmation repeat again'.split(
    ' ',
  ),
);

/** Which of several it is, and nothing of what it is. */
const among = new Set(
  (
    'home work main primary secondary tertiary private business office personal emergency day evening alternate alternative alt ' +
    'other mobile cell landline preferred principal local national international formatted normalized canonical full digits ' +
    'admin administrator root guest first second third privat arbeit casa trabajo trabalho lavoro maison travail bureau thuis werk'
  ).split(' '),
);
/** The place in a list, somebody's name, or a value: what is said of the object is said of each. */
const index = /^\d{1,3}$/;
/** `ids`, `tage`: names, and more often words of a schema. */
const isSomebody = (name: string): boolean => {
  const [first = ''] = name.split(/[^\p{L}]+/u, 1);
  return isKnown(first) && !/^(?:ids|tage)$/i.test(first);
};

const longest = 24;

/**
 * @returns bits of {@link role}
 * @example
 * roleOf('stringValue') // role.bears
 */
export function roleOf(name: string): number {
  const isOwn = index.test(name) || isSomebody(name) || !isWord(name);
  const oneOf = role.carries | role.among;
  if (name.length > longest) return isOwn ? oneOf : 0;
  const plain = name.toLowerCase().replace(/[^a-z]+/g, '');
  let bits = 0;
  if (naming.has(plain) || compound.test(plain)) bits |= role.names;
  if (perhaps.has(plain)) bits |= role.perhaps;
  if (bearing.has(plain) || /values?$/.test(plain)) bits |= role.bears;
  if (carrying.has(plain) || (plain === '' && /^[_$#@]$/.test(name))) bits |= role.carries;
  if (isOwn || among.has(plain)) bits |= oneOf;
  return bits;
}

/** Whether fields of these roles together make an entry. */
export const isEntry = (roles: number): boolean =>
  (roles & role.bears) !== 0 && (roles & (role.names | role.perhaps)) !== 0;
