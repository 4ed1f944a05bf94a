/** The parser of paths takes what spec/policy-path.abnf derives, and nothing else. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePath, type Step } from '../../src/paths/path.js';
import { readGrammar } from './abnf.js';
import { casesOf } from './vectors.js';

const grammar = readGrammar(readFileSync(new URL('../../spec/policy-path.abnf', import.meta.url), 'utf8'));

function isRead(path: string): boolean {
  try {
    return parsePath(path).length > 0;
  } catch {
    return false;
  }
}

describe('the vectors of paths', () => {
  it.each(casesOf<{ path: string }, Step[]>('path'))('$case', (each) => {
    if (each.expect === 'answer') expect(parsePath(each.path)).toEqual(each.answer);
    else expect(() => parsePath(each.path)).toThrow();
    expect(grammar.accepts('path', each.path)).toBe(each.expect === 'answer');
  });
});

describe('the grammar of paths', () => {
  const derived = grammar.derive('path');
  const numRuns = 3000;

  it('derives what the parser reads', () => {
    fc.assert(
      fc.property(derived, (path) => {
        expect(grammar.accepts('path', path)).toBe(true);
        expect(isRead(path)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('and the parser agree on a path with a fault in it', () => {
    const character = fc.oneof(
      fc.constantFrom(...'.*[]="\'`\\ a0\t\n\u00a0\ufeff'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const mutated = fc
      .tuple(derived, fc.nat(), fc.constantFrom('insert', 'delete', 'replace', 'double', 'cut'), character)
      .map(([path, place, mutation, other]) => {
        const characters = [...path];
        const at = place % characters.length;
        const [before, here, after] = [characters.slice(0, at), characters[at]!, characters.slice(at + 1)];
        switch (mutation) {
          case 'insert':
            return [...before, other, here, ...after].join('');
          case 'delete':
            return [...before, ...after].join('');
          case 'replace':
            return [...before, other, ...after].join('');
          case 'double':
            return [...before, here, here, ...after].join('');
          default:
            return before.join('');
        }
      });
    let refused = 0;
    fc.assert(
      fc.property(mutated, (path) => {
        const read = isRead(path);
        if (!read) refused++;
        expect(grammar.accepts('path', path)).toBe(read);
      }),
      { numRuns },
    );
    expect(refused).toBeGreaterThan(numRuns / 10);
  });
});
