/**
 * @module
 * Recognises entries: objects with a name in one field and its value in another, as in attributes of OTLP, headers of
 * HAR, variables of Kubernetes and changes of a JSON Patch: `{"key":"password","value":{"stringValue":"…"}}`. The value
 * is searched like a field of that name. It also recognises fields whose names only say that the value is here:
 * `{"phone":{"old":"…","new":"…"}}`, `{"pin":{"S":"…"}}`.
 */

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

const longest = 24;

/**
 * @returns bits of {@link role}
 * @example
 * roleOf('stringValue') // role.bears
 */
export function roleOf(name: string): number {
  if (name.length > longest) return 0;
  const plain = name.toLowerCase().replace(/[^a-z]+/g, '');
  let bits = 0;
  if (naming.has(plain) || compound.test(plain)) bits |= role.names;
  if (perhaps.has(plain)) bits |= role.perhaps;
  if (bearing.has(plain) || /values?$/.test(plain)) bits |= role.bears;
  if (carrying.has(plain) || (plain === '' && /^[_$#@]$/.test(name))) bits |= role.carries;
  return bits;
}

/** Whether fields of these roles together make an entry. */
export const isEntry = (roles: number): boolean =>
  (roles & role.bears) !== 0 && (roles & (role.names | role.perhaps)) !== 0;
