/**
 * @module
 * Closes the JSON Schema of policies where the check refuses what its shape alone lets pass: which options fit together,
 * how paths are written, and which regions there are. An editor then says so while one writes. It never refuses what the
 * parser accepts.
 */
import { getCountries } from 'libphonenumber-js/max';

interface Node {
  [word: string]: unknown;
  properties?: Record<string, Node>;
  pattern?: string;
}

const quoted = ['"', "'", '`'].map((mark) => `${mark}(?:\\\\[\\s\\S]|[^${mark}\\\\])*${mark}`).join('|');

/**
 * The pattern of paths (`paths/path.ts`).
 *
 * @param isOne - whether the path must name one field, and has no wildcard and no selector
 * @param not - signs of other languages, which no key may have
 */
function pathPattern(isOne: boolean, not: string): string {
  const [inner, edge, last] = [`.[\\]"'\`*${not}`, `\\s.[\\]"'\`*${not}`, not === '' ? '' : '?'];
  const key = `[^${edge}${last}]|[^${edge}][^${inner}]*[^${edge}${last}]`;
  const name = isOne ? `(?:${key})` : `(?:\\*\\*?|${key})`;
  const member = '[^\\s=*[\\]"\'`](?:[^=*[\\]"\'`]*[^\\s=*[\\]"\'`])?';
  const says = '[^\\s*[\\]"\'`](?:[^*[\\]"\'`]*[^\\s*[\\]"\'`])?';
  const more = isOne ? '' : `|\\*|${member}=(?:${quoted}|${says})`;
  const bracket = `\\[(?:${quoted}|0|[1-9]\\d*${more})\\]`;
  const foreign = not === '' ? '' : '(?!\\$(?:[.[]|$)|/)';
  return `^${foreign}(?:${name}|${bracket})(?:\\.${name}|${bracket})*$`;
}

const anyPath = pathPattern(false, ',|');
const oneField = pathPattern(true, ',|');
const records = pathPattern(true, '');

const isRegion = ({ pattern }: Node): boolean => pattern === '^[A-Z]{2}$';
/** Without letters, digits and quotes. */
const signs: Readonly<Record<string, string>> = {
  '^[\\t -~]$': '^[\\t !#-/:-@[-^`{-~]$',
  '^[ -~]$': '^[ !#-/:-@[-^`{-~]$',
};
/** One space between words; what stands in brackets and quotes is left to the parser. */
const words = '^[^ ]+(?: [^ ]+)*$';

const phones = ['phone', 'msisdn', 'uri', 'party'];
const misfits: Readonly<Record<string, readonly Node[]>> = {
  pseudonym: [
    {
      required: ['keep'],
      properties: { keep: { const: 'domain' }, identifier: otherThan('email', 'account') },
    },
    { required: ['keep'], properties: { keep: otherThan('domain'), identifier: otherThan(...phones) } },
    { required: ['identifier'], properties: { identifier: { const: 'ext' } }, ...lacks('tenant') },
  ],
  truncate: [{ required: ['digits'], properties: { identifier: { const: 'ip' } } }],
  generalize: [lacks('to', 'step'), { required: ['to', 'step'] }],
};
const misfitCoding: Node = {
  required: ['encoding'],
  properties: { encoding: { const: 'le32' }, identifier: otherThan('ip') },
};
/** A period needs an event time, of the policy or of what it extends. */
const isTimed = {
  anyOf: [
    { required: ['time'] },
    { required: ['extends'] },
    {
      properties: {
        rules: {
          items: {
            not: { required: ['scope'], properties: { scope: { required: ['within'], type: 'object' } } },
          },
        },
      },
    },
  ],
};

function otherThan(...all: readonly string[]): Node {
  return { not: { enum: all } };
}
function lacks(...all: readonly string[]): Node {
  return { not: { anyOf: all.map((word) => ({ required: [word] })) } };
}

/** Each text of a node: its own, those of its alternatives and of its list. */
function restrict(node: Node | undefined, pattern: string): void {
  if (node === undefined) return;
  if (node.type === 'string' && node.pattern === undefined) node.pattern = pattern;
  for (const each of (node.anyOf as Node[] | undefined) ?? []) restrict(each, pattern);
  restrict(node.items as Node | undefined, pattern);
}

function closeObject(node: Node, properties: Record<string, Node>): void {
  const { path, field, also, transform, encoding, type } = properties;
  restrict(path, anyPath);
  restrict(field, oneField);
  restrict(also, oneField);
  restrict(properties.records, records);
  if (Object.keys(properties).join() === 'with') restrict(properties.with, oneField);
  if (type?.const === 'line') restrict(properties.pattern, words);
  const refused = [
    ...((typeof transform?.const === 'string' ? misfits[transform.const] : undefined) ?? []),
    ...(encoding === undefined ? [] : [misfitCoding]),
  ];
  if (refused.length > 0) node.allOf = refused.map((not) => ({ not }));
}

function close(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const each = node as Node;
  if (isRegion(each)) {
    delete each.pattern;
    delete each.type;
    each.$ref = '#/$defs/region';
  }
  if (each.pattern !== undefined) each.pattern = signs[each.pattern] ?? each.pattern;
  for (const word of ['oneOf', 'anyOf']) {
    const all = each[word] as Node[] | undefined;
    // Known to the parser so that it can say that it is not offered.
    if (Array.isArray(all))
      each[word] = all.filter(({ properties }) => properties?.transform?.const !== 'encrypt');
  }
  for (const [word, inner] of Object.entries(each)) {
    if (word === 'properties') for (const property of Object.values(inner as object)) close(property);
    else if (word !== 'enum' && word !== 'default') close(inner);
  }
  const { properties } = each;
  if (properties !== undefined) closeObject(each, properties);
}

/** @param schema - as it is generated from the shape; it is changed */
export function closeSchema(schema: object): object {
  close(schema);
  const whole = schema as Node;
  restrict(whole.properties?.time, oneField);
  return {
    ...whole,
    $defs: { ...(whole.$defs as object), region: { type: 'string', enum: getCountries() } },
    allOf: [isTimed],
  };
}
