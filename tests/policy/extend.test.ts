import { describe, expect, it } from 'vitest';
import { createPseudonymizer, PolicyError, parsePolicy } from '../../src/index.js';
import type { ExtendingDocument, PolicyDocument } from '../../src/policy/document.js';
import type { Presets } from '../../src/policy/extend.js';

const calls: PolicyDocument = {
  version: 1,
  name: 'calls',
  region: 'US',
  time: 'start',
  unlisted: 'drop',
  rules: [
    { path: ['from', 'to'], identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
    { path: ['start', 'status'], transform: 'keep' },
  ],
};
const presets: Presets = {
  names: ['calls', 'messages'],
  policyOf: (name) => (name === 'calls' ? structuredClone(calls) : undefined),
};
const extend = (more: object) =>
  parsePolicy({ version: 1, extends: 'calls', ...more } as ExtendingDocument, presets);
const pathsOf = ({ rules }: { readonly rules: readonly { readonly path: unknown }[] }): unknown[] =>
  rules.map(({ path }) => path);

function issuesOf(more: object): PolicyError['issues'] {
  try {
    extend(more);
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
  }
  return [];
}

describe('a policy that extends a preset', () => {
  it('is the preset where it says nothing else', () => {
    expect(extend({})).toEqual(parsePolicy(calls));
  });

  it('has its own rules first', () => {
    const policy = extend({ rules: [{ path: 'note', transform: 'drop' }] });
    expect(pathsOf(policy)).toEqual(['note', ['from', 'to'], 'name', ['start', 'status']]);
  });

  it('keeps its own settings, and takes the others', () => {
    expect(extend({ region: 'GB', domain: 'support' })).toMatchObject({
      name: 'calls',
      region: 'GB',
      domain: 'support',
      time: 'start',
      unlisted: 'drop',
    });
    expect(extend({ unlisted: 'keep', name: 'mine' })).toMatchObject({ name: 'mine', unlisted: 'keep' });
  });

  it('may cover inherited paths, which then are gone', () => {
    const policy = extend({ rules: [{ path: ['to', 'name'], transform: 'keep' }] });
    expect(pathsOf(policy)).toEqual([['to', 'name'], 'from', ['start', 'status']]);
    expect(pathsOf(extend({ rules: [{ path: '**', transform: 'drop' }] }))).toEqual(['**']);
  });

  it('reads the same again, from what it was read to', () => {
    const policy = extend({ rules: [{ path: ['to', 'name'], transform: 'keep' }] });
    expect(parsePolicy(policy as PolicyDocument, presets)).toEqual(policy);
  });

  it('may not cover its own paths', () => {
    expect(
      issuesOf({
        rules: [
          { path: 'to', transform: 'keep' },
          { path: 'to', transform: 'drop' },
        ],
      }),
    ).toEqual([expect.objectContaining({ code: 'ERR_POLICY_UNREACHABLE', pointer: '/rules/1/path' })]);
  });

  it.each([
    ['call', 'did you mean calls?'],
    ['mesages', 'did you mean messages?'],
    ['weather', undefined],
    ['__proto__', undefined],
  ])('must name a preset: not %s', (name, hint) => {
    expect(issuesOf({ extends: name })).toEqual([
      {
        code: 'ERR_POLICY_OPTION',
        pointer: '/extends',
        message: 'expected the name of a preset',
        ...(hint === undefined ? {} : { hint }),
      },
    ]);
  });

  it.each([
    [{ extends: 3 }, '/extends'],
    [{ rules: 'drop' }, '/rules'],
    [{ rules: [{ path: 'a', transform: 'dorp' }] }, '/rules/0/transform'],
    [{ unlist: 'drop' }, '/unlist'],
  ])('%j has its faults listed at %s', (more, pointer) => {
    expect(issuesOf(more).map((issue) => issue.pointer)).toContain(pointer);
  });

  it('finds the presets that ship', () => {
    const policy = parsePolicy('{ version: 1, extends: twilio, region: GB }');
    expect(policy).toMatchObject({ name: 'twilio', region: 'GB', unlisted: 'drop' });
    expect(() =>
      createPseudonymizer({ version: 1, extends: 'twilo' }, new Uint8Array(32).fill(7, 3)),
    ).toThrow('/extends expected the name of a preset (did you mean twilio?)');
  });
});

describe('a policy without rules', () => {
  it('must extend a preset', () => {
    expect(() => parsePolicy('{ version: 1 }')).toThrow('/rules');
  });
});
