/** A program takes exactly those texts for what it wrote that spec/pseudonym.md says a reader must. */
import { describe, expect, it } from 'vitest';
import { isPseudonym } from '../../src/cli/verify/mark.js';
import { createPseudonymizer, type KeyringDocument, type PolicyDocument } from '../../src/index.js';
import { casesOf } from './vectors.js';

interface Written {
  readonly word?: string;
  readonly kept?: string;
}
type Pseudonymize = (text: string) => unknown;

/** A program over one field, whose keyring has these ids. */
function program(ids: readonly string[], rule: object): Pseudonymize {
  const policy = {
    version: 1,
    rules: [{ path: 'value', transform: 'pseudonym', ...rule }],
  } as PolicyDocument;
  const secrets = ids.map((id, at) => ({
    id,
    secret: `hex:${Buffer.from(`${at} a secret of the vectors only`.padEnd(32, id)).toString('hex')}`,
    from: `${2020 + at}-01-01`,
    until: at === ids.length - 1 ? null : `${2021 + at}-01-01`,
  }));
  const { record } = createPseudonymizer(policy, { version: 1, secrets } as unknown as KeyringDocument, {
    clock: () => Date.parse('2030-01-01'),
  });
  return (value) => (record({ value }) as { value: unknown }).value;
}

const rules = {
  bare: { identifier: 'opaque' },
  digits: { identifier: 'phone', keep: 6 },
  domain: { identifier: 'email', keep: 'domain' },
} as const;

const ruleFor = (text: string, kept = /^\+[^@]*~/.test(text) ? '+' : /_.*@/.test(text) ? '@' : ''): object =>
  kept.startsWith('+') ? rules.digits : kept.startsWith('@') ? rules.domain : rules.bare;

const cases = casesOf<{ text: string; ring: string[] }, Written>('reader');

describe('a text that is ours', () => {
  it.each(cases.filter(({ expect }) => expect === 'answer'))('passes: $case', (each) => {
    const { kept } = (each as unknown as { answer: Written }).answer;
    expect(program(each.ring, ruleFor(each.text, kept ?? ''))(each.text)).toBe(each.text);
    if (kept === undefined) expect(isPseudonym(each.text)).toBe(true);
  });
});

describe('a text that is not ours', () => {
  const refused = cases.filter((each) => each.expect === 'refuse' && each.text !== '');

  it.each(refused)('does not pass: $case', (each) => {
    // With more beside it than is ever kept, it is narrowed to the pseudonym that stands there; else it is some text.
    const narrowed = /^(?:\+\d+~)?((?:tel|mail)_k1_[a-z2-7]{26})(?:@.*)?$/s.exec(each.text)?.[1];
    const result = program(each.ring, rules.bare)(each.text);
    if (result !== narrowed) expect(result).toMatch(/^id_[a-z0-9]+_[a-z2-7]{26}$/);
    expect(program(each.ring, ruleFor(each.text))(each.text)).not.toBe(each.text);
    const isOfAnotherRing = each.expect === 'refuse' && each.because === 'id';
    if (!isOfAnotherRing) expect(isPseudonym(each.text)).toBe(false);
  });
});
