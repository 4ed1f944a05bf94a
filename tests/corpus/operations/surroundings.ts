/**
 * @module
 * What stands before a message: clocks, hosts, processes, levels. None of it is an identifier.
 */
import type { Random } from '../random.js';
import { between } from './values.js';

const two = (value: number): string => String(value).padStart(2, '0');

export const clock = (r: Random): string => `${two(r.below(24))}:${two(r.below(60))}:${two(r.below(60))}`;

export const date = (r: Random): string => `2026-${two(between(r, 1, 12))}-${two(between(r, 1, 28))}`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Common Log Format. */
export const clf = (r: Random): string =>
  `[${two(between(r, 1, 28))}/${r.pick(months)}/2026:${clock(r)} ${r.pick(['+0000', '+0100', '-0500'])}]`;

export const iso = (r: Random): string =>
  `${date(r)}T${clock(r)}${r.pick(['Z', `.${r.digits(3)}Z`, `.${r.digits(6)}Z`, '+01:00', '-05:00'])}`;

export const stamp = (r: Random): string =>
  r.pick([iso(r), `${date(r)} ${clock(r)}`, `${date(r)} ${clock(r)},${r.digits(3)}`, clock(r)]);

export const node = (r: Random): string =>
  `${r.pick(['sbc', 'edge', 'media', 'pbx', 'proxy', 'hss', 'gw', 'api'])}${r.pick(['-', ''])}${between(r, 1, 24)}`;

/** RFC 3164's front, or the ISO one of newer daemons; at times nothing at all. */
export const syslog = (r: Random, program: string): string =>
  r.pick([
    `${r.pick(months)} ${String(between(r, 1, 28)).padStart(2)} ${clock(r)} ${node(r)} ${program}[${between(r, 300, 65_000)}]: `,
    `${iso(r)} ${node(r)} ${program}[${between(r, 300, 65_000)}]: `,
    `<${between(r, 20, 190)}>${r.pick(months)} ${between(r, 10, 28)} ${clock(r)} ${node(r)} ${program}: `,
    `${program}[${between(r, 300, 65_000)}]: `,
  ]);

export const level = (r: Random): string =>
  r.pick(['INFO', 'WARN', 'ERROR', 'DEBUG', 'info', 'warn', 'error']);

/** An application's line: clock, level, and who speaks. */
export const app = (r: Random, name: string): string =>
  r.pick([
    `${stamp(r)} ${level(r)} ${name}: `,
    `${stamp(r)} [${name}] ${level(r)} - `,
    `[${iso(r)}] ${name}.${level(r)}: `,
    `time="${iso(r)}" level=${level(r).toLowerCase()} component=${name} msg=`,
    `${level(r)} [${name}] `,
    '',
  ]);

export const port = (r: Random): number => between(r, 1024, 65_535);

export const uuid = (r: Random): string =>
  `${r.hex(8)}-${r.hex(4)}-4${r.hex(3)}-${r.from('89ab', 1)}${r.hex(3)}-${r.hex(12)}`;
