/**
 * @module
 * Walks members that have names: the fields of an object or an error, and the entries of a map. If names that no rule
 * names are searched, a name may say what its value is, and may change.
 */
import type { State } from '../../paths/automaton.js';
import { TooManyValues } from '../../program/allowance.js';
import { isEntry } from '../../program/name/entry.js';
import { type Name, sayingOfField } from '../../program/name/names.js';
import { gone, type Outlook } from '../../program/visitor.js';
import { Naming, outOf } from '../naming.js';
import { isScalar, readEntry, rolesOf, textOf, toldByMap } from './beside.js';
import { emptyLike, type Fields, get, isOmitted, put, without } from './copy.js';
import { closeError } from './exotic.js';
import type { Walk } from './walk.js';

export function visitFields(walk: Walk, fields: Fields, state: State): Fields {
  const look = state.names ? walk.record!.look : undefined;
  if (look !== undefined) return visitNames(walk, fields, state, look);
  const copy = emptyLike(fields);
  for (const key of Object.keys(fields)) {
    const before = get(fields, key);
    if (isOmitted(key, before)) continue;
    const after = walk.visit(before, state.keys.get(key) ?? state.other);
    if (after !== gone) put(copy, key, after);
  }
  return copy;
}

/** The same, if names that no rule names are searched. */
function visitNames(walk: Walk, given: Fields, state: State, look: (name: string) => Name): Fields {
  const keys = Object.keys(given);
  refuseMany(walk, state, keys.length, () => dataOf(given, keys));
  const names = keys.map(look);
  const around = walk.hint;
  const { fields, told } = isEntry(rolesOf(names))
    ? readEntry(given, keys, names, look)
    : { fields: given, told: undefined };
  const copy = emptyLike(fields);
  let naming: Naming | undefined;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const name = names[i]!;
    const next = state.keys.get(key);
    const wanted = outOf(key, name, next !== undefined, walk.program.allowance);
    if (wanted !== key) naming ??= new Naming(keys.slice(0, i));
    const named = naming === undefined ? key : naming.take(key, wanted);
    if (named !== key) walk.program.rename();
    walk.hint = sayingOfField(name, around, told);
    const before = get(fields, key);
    if (isOmitted(key, before)) continue;
    const after = walk.visit(before, next ?? state.other);
    if (after !== gone) put(copy, named, after);
  }
  return copy;
}

/**
 * Refuses more values than may be read before the first name is looked at, since that takes 15 µs a name. It may count too few
 * values but never too many.
 */
function refuseMany(
  walk: Walk,
  state: State,
  size: number,
  members: () => Iterable<[unknown, unknown]>,
): void {
  const { allowance, outlook } = walk.program;
  const left = allowance.most - allowance.used;
  if (size <= left) return;
  let count = 0;
  for (const [key, value] of members()) {
    if (typeof key !== 'string' || !isCounted(value)) continue;
    const { [outlook(state.keys.get(key) ?? state.other)]: counts } = counted;
    if (counts === true && ++count > left) throw new TooManyValues();
  }
}

/** Where a rule reads each value. */
const counted: Partial<Record<Outlook, true>> = { remembered: true, applied: true };
const isCounted = (value: unknown): boolean => /^(?:string|number|boolean|bigint)$/.test(typeof value);

/** What a getter would have to be asked for is left out. */
function* dataOf(fields: Fields, keys: readonly string[]): Generator<[string, unknown]> {
  for (const key of keys) yield [key, Object.getOwnPropertyDescriptor(fields, key)?.value];
}

export function visitMap(walk: Walk, entries: Map<unknown, unknown>, state: State): unknown {
  const look = state.names ? walk.record!.look : undefined;
  const copy = new Map<unknown, unknown>();
  const around = walk.hint;
  if (look !== undefined) refuseMany(walk, state, entries.size, () => entries);
  const told = look === undefined ? undefined : toldByMap(entries, look);
  let naming: Naming | undefined;
  for (const [given, before] of entries) {
    const isShown = isScalar(given);
    const key = isShown ? String(given) : textOf(given);
    const next = state.keys.get(key);
    let wanted = key;
    if (look !== undefined) {
      const name = look(key);
      wanted = outOf(key, name, next !== undefined, walk.program.allowance);
      walk.hint = sayingOfField(name, around, told);
    }
    if (wanted !== key || !isShown) naming ??= new Naming(Array.from(copy.keys(), String));
    const taken = naming?.take(isShown ? key : `${key}\0${copy.size}`, wanted) ?? key;
    if (taken !== key && look !== undefined) walk.program.rename();
    const after = walk.visit(before, next ?? state.other);
    if (after !== gone) copy.set(isShown && taken === key ? given : taken, after);
  }
  return copy;
}

/** Fields that are not printed normally become visible if a rule says what becomes of them. */
export function visitError(walk: Walk, hidden: Fields, own: Fields, state: State): unknown {
  const isReached = (key: string): boolean => walk.states[state.keys.get(key) ?? state.other]!.rule >= 0;
  const shown = Object.keys(hidden).filter(isReached);
  if (shown.length === 0) return closeError(visitFields(walk, hidden, state), visitFields(walk, own, state));
  return visitFields(
    walk,
    { ...without(hidden, new Set(Object.keys(hidden).filter((key) => !isReached(key)))), ...own },
    state,
  );
}
