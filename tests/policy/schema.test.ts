import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type PolicyDocument, parsePolicy } from '../../src/index.js';
import { policyJsonSchema, policySchema } from '../../src/policy/schema.js';

type Schema = { readonly [keyword: string]: unknown };
const schema = policyJsonSchema() as Schema;

const example = `
version: 1
name: support-calls
domain: support            # equal identifiers link within it
region: US                 # for numbers written nationally
time: startTime            # optional; picks the secret
unlisted: keep             # keep (the default) | scan | drop: fields that no rule names
rules:
  - path: ["from.phoneNumber", "to.phoneNumber", "legs[*].from.phoneNumber"]
    identifier: phone      # what the value is
    transform: pseudonym   # what happens to it
    keep: country
    category: phone-number # optional; for the coverage report
  - { path: "**.ip", identifier: ip, transform: truncate, v4: 24, v6: 48 }
  - { path: ["from.name", "to.name"], transform: drop }
  - { path: message, transform: scrub, identifiers: [phone, email, ip, card] }
`;

/** A rule of every kind, with every option. */
const rules: readonly object[] = [
  { path: 'a', transform: 'pseudonym' },
  { path: 'a', transform: 'scrub' },
  {
    path: 'a',
    transform: 'scrub',
    identifiers: ['phone', 'secret'],
    region: ['US', 'GB'],
    idd: ['00'],
    domain: 'support',
    custom: [
      { name: 'company', words: ['Acme'] },
      { name: 'customer', pattern: 'CUST-\\d{6,8}' },
    ],
  },
  { path: 'a', transform: 'json', unlisted: 'scan', rules: [{ path: 'b', transform: 'keep' }] },
  {
    path: 'a',
    transform: 'pseudonym',
    identifier: 'phone',
    keep: 3,
    region: 'GB',
    idd: ['00', '011'],
    domain: 'x-1',
  },
  { path: 'a', transform: 'pseudonym', identifier: 'email', keep: 'domain', category: 'contact' },
  { path: 'a', transform: 'pseudonym', identifier: 'ext', tenant: 'acme' },
  { path: 'a', transform: 'pseudonym', identifier: 'ext', tenant: { field: 'account.id' } },
  { path: ['a', 'b'], transform: 'truncate', identifier: 'phone', digits: 4, region: 'US' },
  { path: 'a', transform: 'truncate', identifier: 'ip', v4: 0, v6: 128 },
  { path: 'a', transform: 'generalize', to: 'hour' },
  { path: 'a', transform: 'generalize', step: 0.5 },
  { path: 'a', transform: 'mask', show: 4, with: '#', identifier: 'card' },
  { path: 'a', transform: 'drop' },
  { path: 'a', transform: 'replace' },
  ...['gone', 0, false, null].map((value) => ({ path: 'a', transform: 'replace', with: value })),
  { path: 'a', transform: 'keep' },
  { path: 'a', transform: 'url', query: ['page'] },
  { path: 'a', transform: 'url', segments: 'template', encoding: 'percent' },
  { path: 'a', transform: 'truncate', identifier: 'ip', encoding: 'le32' },
  { path: 'a', transform: 'cookie' },
  { path: 'a', transform: 'cookie', values: 'pseudonym', keep: ['lang'] },
  { path: 'a', transform: 'sip', region: 'GB', idd: ['00'], tenant: 'acme' },
  { path: 'a', transform: 'json', rules: [{ path: 'b', transform: 'drop' }] },
  {
    path: 'a',
    transform: 'json',
    unlisted: 'drop',
    rules: [{ path: 'b', transform: 'json', rules: [{ path: 'c', transform: 'keep' }] }],
  },
];
const wrong: readonly object[] = [
  { path: 'a' },
  { transform: 'drop' },
  { path: [], transform: 'drop' },
  { path: 3, transform: 'drop' },
  { path: 'a', transform: 'dorp' },
  { path: 'a', transform: 'drop', v4: 24 },
  { path: 'a', transform: 'pseudonym', identifier: 'msisn' },
  { path: 'a', transform: 'pseudonym', keep: 8 },
  { path: 'a', transform: 'pseudonym', keep: 1.5 },
  { path: 'a', transform: 'pseudonym', region: 'usa' },
  { path: 'a', transform: 'pseudonym', domain: 'Support' },
  { path: 'a', transform: 'pseudonym', idd: ['0 11'] },
  { path: 'a', transform: 'pseudonym', tenant: '' },
  { path: 'a', transform: 'pseudonym', tenant: { field: 'a', path: 'b' } },
  { path: 'a', transform: 'truncate', identifier: 'email' },
  { path: 'a', transform: 'truncate', identifier: 'ip', v4: 33 },
  { path: 'a', transform: 'generalize', step: 0 },
  { path: 'a', transform: 'mask', with: '**' },
  { path: 'a', transform: 'replace', with: {} },
  { path: 'a', transform: 'keep', encoding: 'percent' },
  { path: 'a', transform: 'mask', encoding: 'base64' },
  { path: 'a', transform: 'url', segments: 'hash' },
  { path: 'a', transform: 'cookie', values: 'keep' },
  { path: 'a', transform: 'json' },
  { path: 'a', transform: 'json', rules: [] },
  { path: 'a', transform: 'json', rules: [{ path: 'b', transform: 'dorp' }] },
  { path: 'a', transform: 'json', unlisted: 'scrub', rules: [{ path: 'b', transform: 'keep' }] },
  { path: 'a', transform: 'scrub', identifiers: [] },
  { path: 'a', transform: 'scrub', identifiers: ['msisdn'] },
  { path: 'a', transform: 'scrub', custom: [{ name: 'b', words: ['c'] }] },
  { path: 'a', transform: 'scrub', custom: [{ name: 'b', words: ['Acme'], pattern: 'A' }] },
];

/** Of the right shape, and refused all the same. */
const unfit: readonly object[] = [
  { path: 'a', transform: 'encrypt', with: 'whatever' },
  { path: 'a', transform: 'json', rules: [{ path: 'b', transform: 'encrypt' }] },
  { path: 'a', transform: 'pseudonym', keep: 'country' },
  { path: 'a', transform: 'pseudonym', keep: 3, identifier: 'ip' },
  { path: 'a', transform: 'pseudonym', keep: 'domain', identifier: 'phone' },
  { path: 'a', transform: 'pseudonym', identifier: 'ext' },
  { path: 'a', transform: 'pseudonym', encoding: 'le32' },
  { path: 'a', transform: 'url', identifier: 'phone', encoding: 'le32' },
  { path: 'a', transform: 'pseudonym', region: 'XX' },
  { path: 'a', transform: 'scrub', region: ['US', 'UK'] },
  { path: 'a', transform: 'pseudonym', tenant: { field: '*' } },
  { path: 'a', transform: 'pseudonym', scope: { with: 'a[b=c]' } },
  { path: 'a', transform: 'pseudonym', scope: { within: 'day' } },
  { path: 'a', transform: 'scrub', also: ['a', 'b.**'] },
  { path: 'a', transform: 'truncate', identifier: 'ip', digits: 3 },
  { path: 'a', transform: 'generalize' },
  { path: 'a', transform: 'generalize', to: 'hour', step: 60 },
];

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** What a reference within the schema stands for. */
const resolve = (reference: string): Schema =>
  reference
    .slice(2)
    .split('/')
    .reduce((node, name) => node[name] as Schema, schema);

/** JSON Schema 2020-12 as far as the policy uses it; a keyword beyond that fails the test. */
function accepts(node: Schema, value: unknown): boolean {
  const object =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;
  return Object.entries(node).every(([keyword, wanted]): boolean => {
    const schemas = wanted as readonly Schema[];
    const properties = (node.properties ?? {}) as Record<string, Schema>;
    switch (keyword) {
      case '$schema':
      case 'description':
      case 'default':
      case '$defs':
        return true;
      case '$ref':
        return accepts(resolve(wanted as string), value);
      case 'type':
        return [wanted].flat().includes(kindOf(value)) || (wanted === 'integer' && Number.isInteger(value));
      case 'const':
        return value === wanted;
      case 'enum':
        return (wanted as unknown[]).includes(value);
      case 'not':
        return !accepts(wanted as Schema, value);
      case 'allOf':
        return schemas.every((each) => accepts(each, value));
      case 'anyOf':
        return schemas.some((each) => accepts(each, value));
      case 'oneOf':
        return schemas.filter((each) => accepts(each, value)).length === 1;
      case 'pattern':
        return typeof value !== 'string' || new RegExp(wanted as string, 'u').test(value);
      case 'minLength':
        return typeof value !== 'string' || [...value].length >= (wanted as number);
      case 'maxLength':
        return typeof value !== 'string' || [...value].length <= (wanted as number);
      case 'minimum':
        return typeof value !== 'number' || value >= (wanted as number);
      case 'maximum':
        return typeof value !== 'number' || value <= (wanted as number);
      case 'exclusiveMinimum':
        return typeof value !== 'number' || value > (wanted as number);
      case 'minItems':
        return !Array.isArray(value) || value.length >= (wanted as number);
      case 'maxItems':
        return !Array.isArray(value) || value.length <= (wanted as number);
      case 'items':
        return !Array.isArray(value) || value.every((each) => accepts(wanted as Schema, each));
      case 'required':
        return object === undefined || (wanted as string[]).every((name) => Object.hasOwn(object, name));
      case 'properties':
        return Object.entries(object ?? {}).every(([name, each]) => {
          return !Object.hasOwn(properties, name) || accepts(properties[name]!, each);
        });
      case 'additionalProperties':
        return Object.entries(object ?? {}).every(([name, each]) => {
          return Object.hasOwn(properties, name) || (wanted !== false && accepts(wanted as Schema, each));
        });
      default:
        throw new Error(`keyword ${keyword}`);
    }
  });
}

const policy = (rule: object, more: object = {}): object => ({ version: 1, rules: [rule], ...more });

function isPolicy(tree: object): boolean {
  try {
    parsePolicy(tree as PolicyDocument);
    return true;
  } catch {
    return false;
  }
}

describe('the JSON Schema', () => {
  it('says which draft it is, and has every transform', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const { transform } of rules as { transform: string }[])
      expect(JSON.stringify(schema)).toContain(`"const":"${transform}"`);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('accepts the example of the documentation', () => {
    expect(accepts(schema, parse(example))).toBe(true);
    expect(policySchema.safeParse(parse(example)).success).toBe(true);
  });

  it('lets a policy name its schema, for editors', () => {
    expect(
      accepts(schema, policy({ path: 'a', transform: 'drop' }, { $schema: './policy.schema.json' })),
    ).toBe(true);
  });

  it('lets a policy have no rules of its own only where it extends a preset', () => {
    expect(accepts(schema, { version: 1, extends: 'twilio', region: 'GB' })).toBe(true);
    expect(accepts(schema, { version: 1, region: 'GB' })).toBe(false);
    expect(accepts(schema, { extends: 'twilio' })).toBe(false);
  });

  it.each(rules)('accepts %j, as the parser does', (rule) => {
    expect(accepts(schema, policy(rule))).toBe(true);
    expect(policySchema.safeParse(policy(rule)).success).toBe(true);
  });

  it.each(wrong)('does not accept %j, as the parser does not', (rule) => {
    expect(accepts(schema, policy(rule))).toBe(false);
    expect(policySchema.safeParse(policy(rule)).success).toBe(false);
  });

  it.each(unfit)('does not accept %j, which has the right shape, and which the check refuses', (rule) => {
    expect(accepts(schema, policy(rule))).toBe(false);
    expect(policySchema.safeParse(policy(rule)).success).toBe(true);
    expect(isPolicy(policy(rule))).toBe(false);
  });

  it.each<[object, boolean]>([
    [{ time: '**.t' }, false],
    [{ time: { field: 't[*]' } }, false],
    [{ domain: { field: 'x.*', of: ['a'] } }, false],
    [{ region: 'UK' }, false],
    [{ format: { type: 'csv', delimiter: 'a' } }, false],
    [{ format: { type: 'csv', delimiter: '|' } }, true],
    [{ format: { type: 'kinds', escape: '"' } }, false],
    [{ format: { type: 'line', pattern: ['a b', 'a  b'] } }, false],
    [{ format: { type: 'line', pattern: 'host [time] "method url protocol" *' } }, true],
    [{ format: { type: 'json', records: 'a.*' } }, false],
    [{ format: { type: 'xml', records: 'a["b,c"].d,e' } }, true],
  ])('and the check agree on a policy with %j: %s', (more, answer) => {
    const tree = policy({ path: 'a', transform: 'drop' }, more);
    expect(accepts(schema, tree)).toBe(answer);
    expect(isPolicy(tree)).toBe(answer);
  });

  it('and the parser agree on paths', () => {
    const parts = [
      ...'.[]"\'`*,|?$/ =a0\\',
      '**',
      'from',
      '["',
      '"]',
      '[0]',
      '[*]',
      '[key=x]',
      '.to',
      'é',
      '😀',
    ];
    const path = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(path, fc.boolean(), (text, isOne) => {
        const tree = isOne
          ? policy({ path: 'other', transform: 'keep' }, { time: text })
          : policy({ path: [text], transform: 'keep' });
        expect(accepts(schema, tree)).toBe(isPolicy(tree));
      }),
      { numRuns: 5000 },
    );
  });

  it.each<[object, boolean]>([
    [{}, true],
    [{ time: 'startTime' }, true],
    [{ time: { field: 't', format: 'us' } }, true],
    [{ time: { field: 't', format: 'min' } }, false],
    [{ time: { format: 'iso' } }, false],
    [{ unlisted: 'drop' }, true],
    [{ unlisted: 'pass' }, false],
    [{ domain: 'a'.repeat(33) }, false],
    [{ region: 'us' }, false],
    [{ version: 2 }, false],
    [{ rules: [] }, false],
    [{ extra: 1 }, false],
  ])('of a policy with %j says %s, as the parser does', (more, answer) => {
    const tree = policy({ path: 'a', transform: 'drop' }, more);
    expect(accepts(schema, tree)).toBe(answer);
    expect(policySchema.safeParse(tree).success).toBe(answer);
  });

  it('and the parser agree on rules put together at random', () => {
    const values = fc.constantFrom<unknown>(
      'a',
      'x',
      '',
      'phone',
      'ip',
      'hour',
      'country',
      'US',
      3,
      24,
      200,
      -1,
      0.5,
      true,
      null,
      ['00'],
      [{ path: 'b', transform: 'drop' }],
      'percent',
      'drop',
      [],
      { field: 'f' },
    );
    const words = fc.constantFrom(
      'identifier',
      'keep',
      'v4',
      'v6',
      'digits',
      'to',
      'step',
      'show',
      'with',
      'query',
      'tenant',
      'idd',
      'region',
      'domain',
      'category',
      'encoding',
      'segments',
      'values',
      'rules',
      'unlisted',
    );
    const transform = fc.constantFrom(
      'pseudonym',
      'truncate',
      'generalize',
      'mask',
      'drop',
      'replace',
      'keep',
      'url',
      'cookie',
      'sip',
      'json',
      'scrub',
      'none',
    );
    fc.assert(
      fc.property(transform, fc.dictionary(words, values, { maxKeys: 3 }), (name, options) => {
        const tree = policy({ path: 'a', transform: name, ...options });
        expect(accepts(schema, tree)).toBe(isPolicy(tree));
      }),
      { numRuns: 1000 },
    );
  });
});
