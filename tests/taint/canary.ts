/**
 * Values that a test can tell again wherever they come out: each made up once, known to whoever made it, and searched
 * in the output however it may be spelled there.
 */
import type { Random } from '../corpus/random.js';

export interface Canary {
  readonly kind: 'phone' | 'email' | 'ip' | 'word';
  /** As a record has it. */
  readonly text: string;
  /** What must not come out: digits, or letters in small ones. */
  readonly core: string;
}

export type CanaryKind = Canary['kind'];

const letters = 'abcdefghjkmnpqrstuvwxyz';

/** In every area code, 555-0100 to 555-0199 are nobody's. */
function phone(random: Random): Canary {
  const area = `${2 + random.below(8)}0${1 + random.below(9)}`;
  const line = `55501${random.digits(2)}`;
  const core = area + line;
  const text = random.pick([
    `+1${core}`,
    `1${core}`,
    `(${area}) 555-${line.slice(3)}`,
    `${area}-555-${line.slice(3)}`,
    `+1 ${area} 555 ${line.slice(3)}`,
    `0111${core}`,
    `+1.${area}.555.${line.slice(3)}`,
  ]);
  return { kind: 'phone', text, core };
}

function email(random: Random): Canary {
  const core = `qx${random.from(letters, 10)}`;
  const local = random.pick([core, `${core}+tag`, core.toUpperCase(), `a.${core}`]);
  return { kind: 'email', text: `${local}@${random.pick(['example.org', 'mail.example.net'])}`, core };
}

function ip(random: Random): Canary {
  const [a, b] = [random.hex(3), random.hex(3)];
  const core = `2001:db8:f${a}:f${b}`;
  return { kind: 'ip', text: `${core}::${1 + random.below(9)}`, core };
}

/** A name: with capitals, so that it is none of a machine. */
function word(random: Random): Canary {
  const core = `zq${random.from(letters, 9)}`;
  return { kind: 'word', text: `Z${core.slice(1)}`, core };
}

const makers: Readonly<Record<CanaryKind, (random: Random) => Canary>> = { phone, email, ip, word };
export const kinds = Object.keys(makers) as CanaryKind[];

export const makeCanary = (random: Random, of: readonly CanaryKind[]): Canary =>
  makers[random.pick(of)]!(random);

const pseudonym = /(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{26}/g;

/** Marks that a number may be written with, and escapes of them. */
const between = /[\s().+-]|%2[0b89de]|\\u00[02][0-9a-f]/gi;

/** All that a core can be but a number, wherever it begins: one pass for thousands of canaries. */
const words = /(?=(qx[a-z]{10}|zq[a-z]{9}|2001:db8:f[\da-f]{3}:f[\da-f]{3}))/g;
const numbers = /(?=(\d{3}55501\d{2}))/g;

/** @returns those of the canaries that can still be read in the output */
export function findCanaries(output: string, canaries: readonly Canary[]): Canary[] {
  if (output === '') return [];
  const text = output.replace(pseudonym, '~').toLowerCase();
  const found = new Set<string>();
  for (const [, core = ''] of text.matchAll(words)) found.add(core);
  for (const [, core = ''] of text.replace(between, '').matchAll(numbers)) found.add(core);
  return found.size === 0 ? [] : canaries.filter(({ core }) => found.has(core));
}
