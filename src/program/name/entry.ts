/**
 * @module
 * Entries: objects that have a name in one field and its value in another, as OTLP writes attributes, HAR headers, Kubernetes
 * variables, a JSON Patch its changes: `{"key":"password","value":{"stringValue":"…"}}`. The value is looked through as the field of that name
 * would be. And fields whose names say only that here is the value: `{"phone":{"old":"…","new":"…"}}`, `{"pin":{"S":"…"}}`.
 */

/** What a field is to those beside it, as bits. */
export const role = {
  /** Its value is a name. */
  names: 1,
  /** The same, where nothing else in the object is: more often it is none. */
  perhaps: 2,
  /** Has the value of what is named beside it, else of what the field around is. */
  bears: 4,
  /** Has the value of what the field around is. */
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

/** And whatever ends with `value`. */
const bearing = new Set(
  (
    'v val valuestring valueinteger valuecode valueuri old new before after previous current fromstring tostring ' +
    'default input answer response'
  ).split(' '),
);
/** DynamoDB's `S`, BSON's `$numberLong`, Avro's `string`, what converters of XML have for its text. */
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

/** Whether fields of these roles, together, make an entry. */
export const isEntry = (roles: number): boolean =>
  (roles & role.bears) !== 0 && (roles & (role.names | role.perhaps)) !== 0;
