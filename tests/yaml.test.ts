import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as node from 'yaml';
// @ts-expect-error - it has no types of its own
import * as modules from '../node_modules/yaml/browser/dist/index.js';

const examples = new URL('../examples/', import.meta.url);
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, examples), 'utf8'));
const odd = [
  'a: [1, 2',
  'a: "b',
  '- a\n b: c',
  'a: 1\na: 2',
  '{ a: 1, : }',
  '&a [*a]',
  '*b',
  '%YAML 1.1\n---\na: yes',
  'a: !!int x\nb: !c d',
  'a: |\n  b\n c\n',
  '? [a]\n: b',
  "a: 'it''s'\nb: 0x1f\nc: .inf\nd: ~\ne: 2026-11-28",
  '\ufeffa: b\r\nc: >-\r\n  d\r\n  e\r\n',
  '\ta: b',
  '',
  '---\na\n...\n---\nb',
];

const read = (from: typeof node, text: string): unknown => {
  const document = from.parseDocument(text, { prettyErrors: false, stringKeys: true });
  const errors = document.errors.map(({ code, message, pos }) => [code, message, pos]);
  return errors.length > 0 ? errors : document.toJS({ maxAliasCount: 100 });
};
const outcome = (from: typeof node, text: string): unknown => {
  try {
    return read(from, text);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('YAML as the command reads it', () => {
  it('is what the library reads, of which the command has the other build', () => {
    expect(texts.length).toBeGreaterThan(3);
    for (const text of [...texts, ...odd]) {
      expect(outcome(modules, text)).toEqual(outcome(node, text));
      // Cut off anywhere.
      for (let at = 1; at < text.length && text.length < 2000; at += 1 + (text.length >> 5))
        expect(outcome(modules, text.slice(0, at))).toEqual(outcome(node, text.slice(0, at)));
    }
  });
});
