/**
 * @module
 * Generates code for records that a host holds as objects of its own class, always with the same members. They are
 * rewritten in place, which takes half as long as making a literal for each, walking it and reading the result (Node
 * 20.20).
 */

import type { Program } from '../program/program.js';
import type { Taken } from '../program/visitor.js';
import { isChanged, type Written, writeValue } from './values/shape.js';
import { isOpen } from './values/shortcut.js';
import type { Walk } from './values/walk.js';

/** The members that a policy sees. Members without a value count as missing. */
export interface Outline {
  readonly members: readonly string[];
  /** One more member: an object that the policy sees as a list of names and values. */
  readonly pairs: string;
}

/** @returns false if nothing was changed or counted; then the members must be walked */
export type RewriteMembers = (members: object) => boolean;

/** @returns undefined if something must be asked for each record */
export function writeOutline(
  { members, pairs }: Outline,
  program: Program,
  walk: Walk,
  { look }: Taken,
): RewriteMembers | undefined {
  const { automaton, actions, unlisted, scan, countsKept } = program;
  const [root] = automaton.states as [Program['automaton']['states'][number]];
  if (countsKept || scan >= 0 || automaton.caseless || !isOpen(root, unlisted)) return undefined;
  const names = [...members, pairs];
  const isAsked = (name: string): boolean => !root.keys.has(name) && isChanged(look!(name));
  if (root.names && look !== undefined && names.some(isAsked)) return undefined;
  const stateOf = (name: string): number => root.keys.get(name) ?? root.other;
  if (!isOpen(automaton.states[stateOf(pairs)]!, unlisted)) return undefined;
  const written = members.map((name, i) => writeValue(stateOf(name), i, program));
  const last = members.length;
  try {
    return new Function(
      'walk',
      'actions',
      writeSource(names, [
        ...written,
        { work: `const w${last} = walk.visitPaired(v${last}, ${stateOf(pairs)});`, value: `w${last}` },
      ]),
    )(walk, actions) as RewriteMembers;
  } catch {
    return undefined; // --disallow-code-generation-from-strings
  }
}

/** Everything is computed before anything is changed. If that is not possible, the record is walked from its beginning. */
function writeSource(names: readonly string[], written: readonly Written[]): string {
  const each = names.map((name, i) => ({ at: `members[${JSON.stringify(name)}]`, i, ...written[i]! }));
  // Values that stay are only checked for being plain data.
  const changed = each.filter(({ i, value }) => value !== `v${i}`);
  const read = each.map(({ at, i }) => `const v${i} = ${at};`);
  const odd = each.map(({ i }) => `typeof v${i} !== 'string' && v${i} !== undefined && !isData(v${i})`);
  const work = changed.map(
    ({ i, work, value = 'gone' }) => `
      let m${i} = v${i};
      if (v${i} !== undefined) {
        ${work}
        m${i} = ${value};
      }`,
  );
  const set = changed.map(({ at, i }) => `if (m${i} !== v${i}) ${at} = m${i} === gone ? undefined : m${i};`);
  return `
    const { gone, values, unread, unlisted, isData, mark, reading } = walk;
    return (members) => {
      ${read.join('\n')}
      if (${odd.join(' || ')}) return false;
      let before, after;
      ${work.join('\n')}
      ${set.join('\n')}
      return true;
    };`;
}
