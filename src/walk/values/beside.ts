/**
 * @module
 * Reads values that say something about their neighbours: names that are values in an object or a map, members that
 * selectors look at, and keys of maps. Each is replaced by what was read, so that it cannot answer differently later.
 */
import { isEntry, role } from '../../program/name/entry.js';
import { type Name, type Named, toldBy } from '../../program/name/names.js';
import { answersForItself, elementsOf, emptyLike, type Fields, get, isList, put } from './copy.js';
import { type Opened, openExotic } from './exotic.js';

/** The roles of all of them together: bits of `role`. */
export const rolesOf = (names: readonly Name[]): number =>
  names.reduce((roles, { role: bits }) => roles | bits, 0);

/** What names say that are values in an object, and the fields of the object, each read once. */
export function readEntry(
  given: Fields,
  keys: readonly string[],
  names: readonly Name[],
  look: (name: string) => Name,
) {
  const fields = emptyLike(given);
  const found: Named[] = [];
  keys.forEach((key, i) => {
    let value = get(given, key);
    const bits = names[i]!.role & (role.names | role.perhaps);
    if (bits !== 0) {
      value = openName(value);
      const name = nameIn(value);
      if (name !== undefined) found.push([bits, name]);
    }
    put(fields, key, value);
  });
  return { fields, told: found.length === 0 ? undefined : toldBy(found, look) };
}

export function toldByMap(entries: Map<unknown, unknown>, look: (name: string) => Name): number | undefined {
  let roles = 0;
  const found: Named[] = [];
  for (const [given, before] of entries) {
    if (!isScalar(given)) continue;
    const { role: bits } = look(String(given));
    roles |= bits;
    if ((bits & (role.names | role.perhaps)) === 0) continue;
    const value = openName(before);
    // Setting an existing key adds no entry, so the iteration over the map goes on as before.
    if (value !== before) entries.set(given, value);
    const name = nameIn(value);
    if (name !== undefined) found.push([bits & (role.names | role.perhaps), name]);
  }
  return isEntry(roles) && found.length > 0 ? toldBy(found, look) : undefined;
}

/** Replaces a value that may be a name by what was read: a list, whose last element is a name, or a boxed string. */
function openName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return elementsOf(value);
  if (!(value instanceof String) && !answersForItself(value)) return value;
  const opened = openExotic(value);
  if (opened.is === 'fields') return opened.fields;
  return opened.is === 'value' ? opened.value : opened.is === 'elements' ? opened.elements : value;
}

function nameIn(value: unknown): string | undefined {
  const name: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof name === 'string' ? name : undefined;
}

export const isScalar = (key: unknown): boolean =>
  typeof key !== 'symbol' && typeof key !== 'function' && (typeof key !== 'object' || key === null);

/** Replaces the key of a map if it is an object: printing the map would show its content, and no rule reaches into it. */
export function textOf(key: unknown): string {
  const opened = typeof key === 'object' ? openExotic(key as object) : undefined;
  const isText = opened?.is === 'value' && isScalar(opened.value) && opened.value !== undefined;
  return isText ? String(opened.value) : typeof key;
}

/** The value that a selector looks at: a string, or a boxed string, which is replaced by what was read. */
export function memberOf(opened: Opened, name: string): string | undefined {
  const member =
    opened.is === 'map'
      ? opened.map.get(name)
      : opened.is === 'fields' || opened.is === 'error'
        ? get(opened.fields, name)
        : undefined;
  if (typeof member === 'string') return member;
  if (typeof member !== 'object' || member === null) return undefined;
  const inside = openExotic(member);
  if (inside.is !== 'value' || typeof inside.value !== 'string') return undefined;
  if (opened.is === 'map') opened.map.set(name, inside.value);
  else if (opened.is !== 'value') put((opened as { fields: Fields }).fields, name, inside.value);
  return inside.value;
}
