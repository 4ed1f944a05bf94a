/**
 * @module
 * What a message leaves out, and what it spells out. Left out is what may be a secret. No message quotes the places where secrets stand; this is for the
 * secret that was given in another place, as the policy or the name of a file, say.
 */

/** `hex:…`, `base64:…`, identities of age, and runs as long as 32 bytes are in hexadecimal or base64. */
const suspects =
  /(?:hex|base64):[\w+/=-]{3,}|AGE-SECRET-KEY-(?:PQ-)?1\w{3,}|(?:(?!(?:hex|base64):)[\w+/-]){32,}/gi;

/** In no name that is meant to be read. */
const raw = /[\0-\x08\x0e-\x1f\x7f-\x9f]/;

/**
 * @param text - raw bytes in it, and nothing of it is left
 * @example
 * veil('expected a map, got "base64:SGVsbG8…"') // 'expected a map, got "…"'
 */
export function veil(text: string): string {
  if (raw.test(text)) return '\u2026';
  return text.replace(suspects, (run) => (isSecret(run) ? '\u2026' : run));
}

/** What says by its form that it is a secret. */
const spelled = /(?:hex|base64):[\w+/=-]{3,}|AGE-SECRET-KEY-(?:PQ-)?1\w{3,}/gi;

/**
 * The name of a file in a book that is read again, to find that file: random letters are left, since digests and the ids of
 * containers have them as well.
 */
export const veilName = (name: string): string => name.replace(spelled, '\u2026');

/**
 * Lengths, and the share of changes from which a run as long is random: whatever stands around it, plain folders too. A short one
 * is one name, since two of a path change as often.
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

/** Paths and names of fields are words: they seldom change between small letters, capitals and digits. */
function isRandom(run: string, share: number): boolean {
  const sorts = run
    .replace(/[^a-z\d]/gi, '')
    .replace(/[a-z]/g, 'a')
    .replace(/[A-Z]/g, 'A')
    .replace(/\d/g, '0');
  const changes = [...sorts].filter((sort, i) => i > 0 && sort !== sorts[i - 1]).length;
  return new Set(sorts).size === 3 && changes >= share * (sorts.length - 1);
}

/** Controls of C0 but newline and tab, DEL, C1, and what turns or hides text (Unicode UAX #9, §2). */
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** As JSON would write them, so that JSON stays what it is. */
export const escapeControls = (text: string): string =>
  text.replace(controls, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A name of a file, or a word that was typed, on one line: with a line end in it, what follows would look like ours. */
export const spellName = (name: string): string =>
  escapeControls(name).replace(/[\t\n]/g, (unit) => JSON.stringify(unit).slice(1, -1));
