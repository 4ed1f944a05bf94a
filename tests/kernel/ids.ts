/** Texts of the corpora with ids in them that nobody has seen: UUIDs, digests, addresses in memory, opaque ones, in place of theirs and anywhere else. */
import { createRandom, type Random } from '../corpus/random.js';
import { seedsOf } from './edits.js';

const sizes = [4, 4, 5, 6, 7, 8, 8, 10, 11, 12, 12, 13, 16, 24, 32, 40, 64];
const marks = [...' .,:;=-/+()[]{}"\'@%?_#<>'];
const ids =
  /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b|\b(?:0x)?(?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{4,}\b/gi;

const opaqueSizes = [16, 20, 22, 24, 25, 27, 32, 42, 43, 44, 64, 65];
const opaques = /(?<![\w+-])(?=[A-Za-z]*\d)(?=\w*[a-z])[A-Za-z\d]{20,64}(?![\w+/-])/g;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** As many letters and digits, of any kind or few, or what hexadecimal digits, or words, are in Base64. */
function opaque(random: Random, size: number): string {
  const kind = random.below(8);
  if (kind < 2) return digest(random, size);
  if (kind < 5) return random.from(alphabet, size);
  if (kind < 6) return random.from(alphabet.slice(26), size);
  const coded =
    kind < 7 ? random.hex(size) : `mail alice${random.below(99)}@example.org to ${random.hex(size)}`;
  return btoa(coded).slice(0, size);
}

/** With the signs of Base64 in it, and sometimes what could be a number, a path or a word. */
function digest(random: Random, size: number): string {
  const any = random.from(`${alphabet}+/`, size);
  // It may begin as a shorter id, or with one.
  const signs = random.below(4) === 0 ? `${random.hex(8)}/${any}`.slice(0, size) : any;
  if (random.below(2) === 0) return signs;
  const other = random.pick([
    '+12025550123',
    '/home/alice/',
    '020/7946',
    '+49030',
    'password',
    'Token/',
    'pin',
  ]);
  const at = random.below(size);
  return (signs.slice(0, at) + other + signs.slice(at)).slice(0, size);
}

/** As many characters, most often any; sometimes nearly all of them digits, or letters. */
function draw(random: Random, size: number): string {
  const kind = random.below(8);
  if (kind < 4) return random.hex(size);
  if (kind < 5) return random.hex(size).toUpperCase();
  return random.from(
    ['0123456789012345678901234567890123456789abcdef', '01234567890123456789abcdef', '01abcdef'][kind - 5]!,
    size,
  );
}

function uuid(random: Random): string {
  const id = [8, 4, 4, 4, 12].map((size) => draw(random, size)).join('-');
  const kind = random.below(4);
  return kind < 2 ? id.toLowerCase() : kind < 3 ? id.toUpperCase() : id;
}

/** One of any kind. */
function idOf(random: Random): string {
  const kind = random.below(14);
  if (kind > 10) return opaque(random, random.pick(opaqueSizes));
  if (kind < 1) return uuid(random);
  if (kind < 2)
    return (
      random.pick(['req-', 'a-', '1-', 'x_', '']) +
      uuid(random) +
      random.pick(['', '-data', '-1', '.x', '_y'])
    );
  if (kind < 3) return `0x${draw(random, random.pick([4, 6, 8, 12, 16]))}`;
  if (kind < 4) return random.from(alphabet, 1) + draw(random, random.pick([31, 32, 32, 40, 64]));
  return draw(random, random.pick(sizes));
}

function redraw(random: Random, text: string): string {
  const drawn = text.replace(opaques, (id) => opaque(random, id.length));
  return drawn.replace(ids, (id) =>
    id.length === 36
      ? uuid(random)
      : /^0x/i.test(id)
        ? `0x${draw(random, id.length - 2)}`
        : draw(random, id.length),
  );
}

/** An id in place of a word, between two, or glued to one. */
function insert(random: Random, text: string): string {
  const parts = text.split(/([\s,;:="'()[\]/<>{}@.-])/);
  const at = random.below(parts.length);
  const kind = random.below(3);
  const around = kind === 2 ? [random.pick(marks), idOf(random), random.pick(marks)] : [idOf(random)];
  parts.splice(at, kind === 0 ? 1 : 0, ...around);
  return parts.join('');
}

export function textsWithIds(seed: number, count: number): string[] {
  const random = createRandom(seed);
  const seeds = seedsOf(random);
  const having = seeds.filter((text) => text.search(ids) >= 0 || text.search(opaques) >= 0);
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? redraw(random, random.pick(having)) : insert(random, random.pick(seeds)),
  );
}
