/**
 * @module
 * What the detectors read: messages as services log them, three of ten with an identifier, and lines made to be slow.
 */
import { createNumbers, createRandom } from '../../data.js';
import { innocent, telling } from './templates.js';

/** Three of ten name somebody, in an order that says nothing: the first hundred are as mixed as all. */
export function createMessages(count: number, seed = 5): string[] {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const hex = (size: number): string =>
    Array.from({ length: size }, () => '0123456789abcdef'[below(16)]!).join('');
  const numbers = createNumbers(2000);
  const fill: Readonly<Record<string, () => string>> = {
    n: () => `${below(100)}`,
    ms: () => `${below(900)}`,
    big: () => `${1000 + below(99_999_999)}`,
    pid: () => `${300 + below(32_000)}`,
    port: () => `${1024 + below(60_000)}`,
    dec: () => `${below(100)}.${100 + below(900)}`,
    epoch: () => `${1_764_000_000 + below(9_000_000)}`,
    iso: () => `2026-11-24T10:${10 + below(50)}:${10 + below(50)}.${100 + below(900)}Z`,
    sys: () => `Nov 24 10:${10 + below(50)}:${10 + below(50)}`,
    day: () => `Tue Nov 24 10:${10 + below(50)}:${10 + below(50)} 2026`,
    hex8: () => hex(8),
    hex32: () => hex(32),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    b64: () => Buffer.from(hex(64), 'hex').toString('base64').slice(0, 43),
    path: () =>
      `${pick(['srv', 'opt', 'data'])}/${pick(['app', 'web', 'jobs'])}/${hex(4)}/part-${below(9999)}`,
    ip: () => `192.0.2.${below(256)}`,
    ip6: () => `2001:db8::${hex(4)}`,
    mail: () => `user${below(2000)}@example.org`,
    tel: () => pick(numbers),
    digits: () => pick(numbers).slice(1),
  };
  const linesOf = (templates: string): readonly string[] => templates.trim().split('\n');
  const [quiet, loud] = [linesOf(innocent), linesOf(telling)];
  const write = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (mark, name: string) => fill[name]?.() ?? mark);
  return Array.from({ length: count }, () => write(pick(random() < 0.3 ? loud : quiet)));
}

const length = 40_000;

/** One line each, by what it repeats: a search that begins anew at every character reads it so many times. */
export const hostileLines: ReadonlyMap<string, string> = new Map(
  ['1', '1 ', 'a@', '1.', ':', 'a', 'a.', 'eyJ'].map((part) => [
    part.repeat(Math.ceil(4 / part.length)),
    part.repeat(Math.ceil(length / part.length)).slice(0, length),
  ]),
);
