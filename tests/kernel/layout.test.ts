import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { action, faults, layout, outcome, stop } from '../../src/kernel/kernel.js';

/** Every exported number of the AssemblyScript sources, as text; none is computed but by shifts. */
const constants = new Map(
  ['layout', 'action', 'index', 'candidate'].flatMap((file) => {
    const source = readFileSync(new URL(`../../src/kernel/assembly/${file}.ts`, import.meta.url), 'utf8');
    return [...source.matchAll(/^export const (\w+): \w+ = ([\d\sx<a-f]+);/gm)].map(([, name, value]) => {
      const [number, shift = 0] = value!.split('<<').map(Number);
      return [name!, (number! * 2 ** shift) | 0] as const;
    });
  }),
);

describe('the sizes and offsets that TypeScript shares with the kernel', () => {
  it.each([
    ['PENDING', layout.pending.size],
    ['PENDING_KEY', layout.pending.key],
    ['PENDING_WAITING', layout.pending.waiting],
    ['PENDING_LENGTH', layout.pending.length],
    ['PENDING_ABOUT', layout.pending.about],
    ['PENDING_VALUE', layout.pending.value],
    ['KEY', layout.key.size],
    ['KEY_HEAD_SIZE', layout.key.headSize],
    ['KEY_HEAD', layout.key.head],
    ['SELECTS', action.selects],
    ['SCREENED', action.screened],
    ['TEXT', layout.text],
    ['REJECT', layout.reject.size],
    ['REJECT_RECORD', layout.reject.record],
    ['REJECT_CODE', layout.reject.code],
    ['CAPTURE', layout.capture.size],
    ['WINDOW', layout.window],
    ['NODE_KEY', layout.node.key],
    ['NODE_LENGTH', layout.node.length],
    ['CHANGED_NAME', layout.node.changedName],
    ['DONE', stop.done],
    ['RECORD', stop.record],
    ['FULL', stop.full],
    ['STRANGE', stop.strange],
    ['REPLACE', outcome.replace],
    ['SAME', outcome.same],
    ['REDO', outcome.redo],
    ['SCALAR_DROP', action.scalar.drop],
    ['SCALAR_REPLACE', action.scalar.replace],
    ['SCALAR_APPLY', action.scalar.apply],
    ['CONTAINER_DROP', action.container.drop],
    ['CONTAINER_REPLACE', action.container.replace],
    ['CAPTURES', action.captures],
    ['WATCH', action.watch],
    ['INERT', action.inert],
    ['INDEXED', action.indexed],
    ['HINTED', action.hinted],
    ['NAMES', action.names],
    ['MEMOIZE', action.memoize],
    ['SYNTAX', faults.indexOf('ERR_RECORD_SYNTAX') + 1],
    ['SHAPE', faults.indexOf('ERR_RECORD_SHAPE') + 1],
    ['DEEP', faults.indexOf('ERR_RECORD_DEPTH') + 1],
    ['SIZE', faults.indexOf('ERR_RECORD_SIZE') + 1],
    ['ENCODING', faults.indexOf('ERR_RECORD_ENCODING') + 1],
  ])('has one %s', (name, value) => {
    expect(constants.get(name)).toBe(value);
  });
});
