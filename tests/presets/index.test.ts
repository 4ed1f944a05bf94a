import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { determinedOf } from '../../src/policy/check/checked.js';
import { pathsOf } from '../../src/policy/check.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { presetPolicy, presets } from '../../src/presets/index.js';

const names = Object.keys(presets);

describe('the presets', () => {
  it('are listed in alphabetical order, each under its own name', () => {
    expect(names).toEqual([...names].sort());
    expect(names.map((name) => presets[name]!.name)).toEqual(names);
  });

  it('stand one a file', () => {
    const folder = new URL('../../src/presets', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => basename(file));
    expect(names.filter((name) => !files.includes(`${name}.ts`))).toEqual([]);
  });

  it('say what they are for in one line', () => {
    for (const { title, version } of Object.values(presets)) {
      expect(title).toMatch(/^[^\n]{20,120}$/);
      expect(version).toMatch(/^[^\n]{10,140}$/);
    }
  });

  it.each(['nothing', 'constructor', '__proto__', ''])('have none of the name %j', (name) => {
    expect(presetPolicy(name)).toBeUndefined();
  });
});

describe.each(names.filter((name) => presets[name]!.isUnordered))('%s, whose order is free', (name) => {
  const { rules } = presetPolicy(name)!;
  const treatments = (all: readonly { readonly path: string | readonly string[] }[]): string[] =>
    all.flatMap(({ path, ...rest }) => [path].flat().map((each) => `${each} ${JSON.stringify(rest)}`)).sort();

  it('does to each field what its row says', () => {
    const rows = presets[name]!.fields.map(({ class: _, ...row }) => row);
    expect(treatments(rules)).toEqual(treatments(rows));
  });

  it('keeps a value only where nothing else takes it', () => {
    const kept = rules.map(({ transform }) => transform === 'keep');
    expect(kept).toEqual([...kept].sort((one, other) => Number(one) - Number(other)));
  });
});

describe.each(names)('the policy of %s', (name) => {
  const policy = presetPolicy(name)!;

  it('has no fault', () => {
    expect(parsePolicy(policy).name).toBe(name);
  });

  // What compiling takes grows with these: 1,500 states and 45,000 keys are some 50 ms.
  it('has a small automaton', () => {
    const { drafts } = determinedOf(parsePolicy(policy))!;
    const branches = drafts.flatMap(({ keys, selects }) => [
      keys,
      ...[...(selects?.branches.values() ?? [])].map((branch) => branch.keys),
    ]);
    expect(drafts.length).toBeLessThan(1500);
    expect(branches.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(45_000);
  });

  it('drops what it does not know', () => {
    expect(policy.unlisted).toBe('drop');
  });

  it('names no field twice', () => {
    const paths = parsePolicy(policy).rules.flatMap(pathsOf);
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
  });

  it('keeps nothing that is secret, content or a direct identifier', () => {
    const kept = presets[name]!.fields.filter(({ transform }) => transform === 'keep');
    expect(kept.filter((field) => ['direct', 'secret', 'content', 'device'].includes(field.class))).toEqual(
      [],
    );
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });
});
