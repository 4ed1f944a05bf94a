/**
 * @module
 * Tells a kernel its program: the automaton as packed states, the keys as bytes, the constants as entries.
 */
import { encodeUtf8 } from '../../crypto/encode.js';
import { fillRandom } from '../../crypto/random.js';
import type { State } from '../../paths/automaton.js';
import { roleOf, role as roles } from '../../program/name/entry.js';
import { denies, isCertain, sayingOf, spreads } from '../../program/name/names.js';
import type { Action, Program, Screen } from '../../program/program.js';
import { mayTurn } from '../../walk/values/turn.js';
import type { Kernel } from '../kernel.js';
import { action, layout } from '../layout.js';
import { tellRegions } from './dialled.js';
import { plantTemplates } from './template.js';
import { tellTopics } from './topics.js';

/** Sizes are 32-bit integers there, of which the upper two bits have another meaning. */
const most = 2 ** 30 - 16;

export interface Limits {
  /** Longest line that is a record. */
  readonly maxRecordBytes: number;
  /** Bytes that the memo may take. */
  readonly memoBytes: number;
  /** Bytes of input that the kernel must be ready for. */
  readonly inputBytes: number;
}

/**
 * Lays out the kernel's memory and fills in the program.
 *
 * @returns address of the input region; undefined if there is not enough memory, or there are more groups than it
 *   can distinguish
 */
export function define(kernel: Kernel, program: Program, limits: Limits): number | undefined {
  if (program.groups.length > layout.groups) return undefined;
  const { states, dead } = program.automaton;
  const keys = keysOf(program);
  let nodeBytes = 0;
  let longest = 0;
  for (const { bytes, ways } of keys) {
    nodeBytes += ways.length * align(layout.node.key + align(bytes.length, 16), 64);
    longest = Math.max(longest, bytes.length);
  }
  const [low = 0, high = 0] = fillRandom(new Int32Array(2));
  const isReady = kernel.setup(
    program.actions.length,
    states.length,
    dead,
    nodeBytes,
    longest,
    program.captures,
    Math.min(limits.memoBytes, most),
    Math.min(limits.maxRecordBytes, most),
    // The other half is for the values inside of values, which the kernel cannot see.
    Math.min(Math.floor(program.allowance.most / 2), most),
    low,
    high,
  );
  if (isReady === 0) return undefined;
  plantTemplates(kernel);
  tellTopics(kernel);
  tellRegions(kernel, new Set(program.actions.flatMap(regionsOf)));

  const operands = program.actions.map((rule) => defineOperand(kernel, rule));
  states.forEach((state, index) => {
    const { operand, size } = operands[state.rule] ?? { operand: 0, size: 0 };
    const field = Math.max(state.capture, 0);
    kernel.defineState(
      index,
      actionOf(state, program, index === dead),
      state.other,
      operand,
      size,
      field,
      state.rule + 1,
    );
  });
  const input = kernel.claimInput(Math.max(limits.inputBytes, longest));
  if (input === 0) return undefined;
  for (const { bytes, says, ways } of keys) {
    new Uint8Array(kernel.memory.buffer).set(bytes, input);
    for (const [from, to] of ways) kernel.defineKey(from, to, bytes.length, says);
  }
  return input;
}

interface Key {
  readonly bytes: Uint8Array;
  /** What it says of its value. */
  readonly says: number;
  /** From which state to which it leads. */
  readonly ways: (readonly [number, number])[];
}

/** What a name says, and its role for neighbouring fields. Names with many bytes are left to the engine of one line. */
export function saysOf(name: string, says: number, role: number): number {
  if (name === '0') return layout.node.changedName;
  const { naming, perhaps, bearing, carrying, among, turning, denying, certain, spreading } = layout.name;
  return (
    says |
    ((role & roles.names) === 0 ? 0 : naming) |
    ((role & roles.perhaps) === 0 ? 0 : perhaps) |
    ((role & roles.bears) === 0 ? 0 : bearing) |
    ((role & roles.carries) === 0 ? 0 : carrying) |
    ((role & roles.among) === 0 ? 0 : among) |
    (mayTurn(says) ? turning : 0) |
    (denies(says) ? denying : 0) |
    (isCertain(says) ? certain : 0) |
    (spreads(says) ? spreading : 0)
  );
}

/** Each once: below a `**` every state has the same. */
function keysOf({ automaton, scan }: Program): Iterable<Key> {
  const keys = new Map<string, Key>();
  automaton.states.forEach((state, from) => {
    for (const [name, to] of state.keys) {
      let key = keys.get(name);
      if (key === undefined) {
        key = {
          bytes: encodeUtf8(name),
          says: scan < 0 ? 0 : saysOf(name, sayingOf(name), roleOf(name)),
          ways: [],
        };
        keys.set(name, key);
      }
      key.ways.push([from, to]);
    }
  });
  return [...keys.values()];
}

function actionOf(state: State, program: Program, isDead: boolean): number {
  const { actions, unlisted, scan, names, countsKept: counts } = program;
  let bits = 0;
  if (state.capture >= 0) bits |= action.captures;
  if (state.watch) bits |= action.watch;
  if (state.inert) bits |= action.inert;
  if (state.indexed) bits |= action.indexed;
  if (state.selects !== undefined) bits |= action.selects;
  if (names !== undefined && state.names && !isDead) bits |= action.names;
  if (scan >= 0 && state.rule === scan) bits |= action.hinted;
  const rule = actions[state.rule];
  if (rule === undefined) {
    if (counts) bits |= action.counted;
    if (unlisted === 'drop') bits |= action.scalar.drop | (state.doomed ? action.container.drop : 0);
  } else if (rule.do === 'drop') bits |= action.scalar.drop | action.container.drop;
  else if (rule.do === 'replace') bits |= action.scalar.replace | action.container.replace;
  else if (rule.do === 'apply')
    bits |=
      action.scalar.apply |
      (rule.memoize ? action.memoize : 0) |
      (rule.verb?.do === 'truncate' ? action.cuts : 0) |
      bitsOf(rule.screen);
  return bits;
}

const regionsOf = (rule: Action): readonly string[] =>
  rule.do === 'apply' && rule.screen !== undefined ? rule.screen.regions : [];

function bitsOf(screen: Screen | undefined): number {
  if (screen === undefined) return 0;
  return action.screened | (screen.depth * action.look) | (screen.spans * action.spanned);
}

function defineOperand(kernel: Kernel, rule: Action): { operand: number; size: number } {
  if (rule.do === 'apply')
    return { operand: rule.group, size: rule.verb?.do === 'truncate' ? maskOf(rule.verb.bits) : 0 };
  if (rule.do !== 'replace') return { operand: 0, size: 0 };
  const bytes = new TextEncoder().encode(rule.json);
  const operand = kernel.defineConstant(bytes.length);
  new Uint8Array(kernel.memory.buffer).set(bytes, operand);
  return { operand, size: bytes.length };
}

/** Of an IPv4 address. A shift by 32 is a shift by 0 in JavaScript. */
const maskOf = (bits: number): number => (bits === 0 ? 0 : -1 << (32 - bits));

const align = (size: number, to: number): number => Math.ceil(size / to) * to;
