import { describe, expect, it } from 'vitest';
import { bundle, isFork } from '../../src/paths/bundle.js';
import { determinize } from '../../src/paths/determinize.js';
import { parsePath } from '../../src/paths/path.js';

const shapes = (...paths: string[]): string[] =>
  bundle(paths.map(parsePath)).map(({ steps, paths: those }) => {
    const fork = steps.find(isFork);
    return `${those.join(',')}: ${fork === undefined ? 'one' : [...fork.names.keys()].join('|')}`;
  });

describe('paths of one rule', () => {
  it.each([
    ['that differ in their last key', ['**.traits.age', '**.traits.plan'], ['0,1: age|plan']],
    ['that differ before it', ['from.number', 'to.number'], ['0,1: from|to']],
    ['that select by one member', ['**.a[key=x].value', '**.a[key=y].value'], ['0,1: x|y']],
    ['that select by two members', ['a[key=x].v', 'a[name=x].v'], ['0: one', '1: one']],
    ['of which a key and a selector stand in one place', ['a.x', 'a[key=x]'], ['0: one', '1: one']],
    ['that are the same', ['a.b', 'a.b'], ['0,1: b']],
    ['that have a wildcard behind', ['a.*', 'b.*'], ['0: one', '1: one']],
    ['of which each goes where most are left', ['b.x', 'b.y', 'b.z', 'a.x'], ['0,1,2: x|y|z', '3: one']],
  ])('%s', (_, paths, expected) => {
    expect(shapes(...paths)).toEqual(expected);
  });

  it('need no states of their own: below every rule there are as many as the paths before it have shapes', () => {
    const rules = Array.from({ length: 20 }, (_, rule) =>
      Array.from({ length: 20 }, (_, i) => parsePath(`**.attributes[key=k${rule * 20 + i}].value`)),
    );
    // A state for each of the four hundred, below each of twenty rules, came to some thousands.
    expect(determinize({ rules, captures: [] }).drafts.length).toBeLessThan(500);
  });

  it('are each told that can never match, whatever the others do', () => {
    const reached = (...rules: string[][]) =>
      [...determinize({ rules: rules.map((paths) => paths.map(parsePath)), captures: [] }).reached].sort();
    expect(reached(['a.x'], ['a.x', 'a.y'])).toEqual(['0/0', '1/1']);
    expect(reached(['**.x.value'], ['a.x.value', 'a.y.value', 'a.x.value'])).toEqual(['0/0', '1/1']);
    expect(reached(['l[key=x].v'], ['l[key=x].v', 'l[key=y].v'])).toEqual(['0/0', '1/1']);
    expect(reached(['a.*'], ['a.x', 'b.x', 'a.y', 'a.z'])).toEqual(['0/0', '1/1']);
  });
});
