/**
 * @module
 * Removes from messages what looks like a secret, and spells out control characters. No message quotes a place where secrets
 * belong; this is for a secret that was given in a wrong place, for example as the name of a file.
 */

/** `hex:…`, `base64:…`, identities of age, and runs that are as long as 32 bytes in hexadecimal or base64. */
const suspects =
  /(?:hex|base64):[\w+/=-]{3,}|AGE-SECRET-KEY-(?:PQ-)?1\w{3,}|(?:(?!(?:hex|base64):)[\w+/-]){32,}/gi;

/** No name that is meant to be read looks like this. */
const raw = /[\0-\x08\x0e-\x1f\x7f-\x9f]/;

/**
 * Replaces what may be a secret by `…`.
 *
 * @param text - if it contains raw bytes, all of it is replaced
 * @example
 * veil('expected a map, got "base64:SGVsbG8…"') // 'expected a map, got "…"'
 */
export function veil(text: string): string {
  if (raw.test(text)) return '\u2026';
  return text.replace(suspects, (run) => (isSecret(run) ? '\u2026' : run));
}

/** Secrets that are recognised by their form. */
const spelled = /(?:hex|base64):[\w+/=-]{3,}|AGE-SECRET-KEY-(?:PQ-)?1\w{3,}/gi;

/**
 * Veils the name of a file for a book that is read again to find the file. Random letters stay, since digests and ids
 * of containers have them as well.
 */
export const veilName = (name: string): string => name.replace(spelled, '\u2026');

/**
 * Lengths, and for each the share of changes between small letters, capitals and digits above which a run of that
 * length counts as random. A long run may reach over the folders of a path. A short run is one name, since a path of
 * two names changes as often.
 */
const stretches = [
  [/[^/]+/g, 16, 0.6],
  [/.+/g, 32, 0.42],
] as const;

function isSecret(run: string): boolean {
  if (/^(?:hex|base64):|AGE-SECRET-KEY-(?:PQ-)?1\w{3}/i.test(run) || /(?=[a-f]*\d)[\da-f]{32}/i.test(run))
    return true;
  return stretches.some(([parts, length, share]) =>
    (run.match(parts) ?? []).some((part) => hasRandom(part, length, share)),
  );
}

function hasRandom(part: string, length: number, share: number): boolean {
  for (let at = 0; at + length <= part.length; at++)
    if (isRandom(part.slice(at, at + length), share)) return true;
  return false;
}

/**
 * Whether a text changes often between small letters, capitals and digits. Paths and names of fields are words and
 * seldom do.
 */
function isRandom(run: string, share: number): boolean {
  const sorts = run
    .replace(/[^a-z\d]/gi, '')
    .replace(/[a-z]/g, 'a')
    .replace(/[A-Z]/g, 'A')
    .replace(/\d/g, '0');
  const changes = [...sorts].filter((sort, i) => i > 0 && sort !== sorts[i - 1]).length;
  return new Set(sorts).size === 3 && changes >= share * (sorts.length - 1);
}

/** C0 controls except newline and tab, DEL, C1 controls, and characters that turn or hide text (Unicode UAX #9, §2). */
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Escapes control characters as JSON does, so that JSON stays valid. */
export const escapeControls = (text: string): string =>
  text.replace(controls, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Spells the name of a file, or a word that a user typed, on one line. After a line end the rest would look like a
 * message of ours.
 */
export const spellName = (name: string): string =>
  escapeControls(name).replace(/[\t\n]/g, (unit) => JSON.stringify(unit).slice(1, -1));
