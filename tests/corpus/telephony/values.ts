/**
 * @module
 * Numbers as they reach a switch, of ranges kept for fiction and documentation.
 */
import { e164, gb, msisdn, us } from '../operations/values.js';
import type { Random } from '../random.js';

/** As the caller's side sends it. */
export const caller = (r: Random): string => r.pick([us(r), msisdn(r), e164(r)]);
/** As it was dialled: nationally, with a prefix for abroad, with an exit code before that. */
export const dialled = (r: Random): string =>
  r.pick([us(r), msisdn(r), `0${gb(r)}`, `011${msisdn(r)}`, `00${msisdn(r)}`, `9011${msisdn(r)}`]);
export const extension = (r: Random): string => r.pick(['100', '201', '6001', '7042', '3100']);
export const context = (r: Random): string =>
  r.pick(['from-internal', 'from-trunk', 'default', 'macro-dial', 'ivr-7', 'outbound-allroutes']);
export const peer = (r: Random): string => r.pick(['trunk', 'carrier-a', 'gw1', 'voip_out', 'sbc-2']);
/** The header of a line in Asterisk's own log. */
export const asterisk = (r: Random, level: string, file: string, callee: string): string =>
  `[2026-11-${r.pick(['02', '14', '24'])} 10:${r.pick(['04', '27'])}:${r.pick(['09', '51'])}] ${level}[${r.digits(4)}][C-${r.hex(8)}] ${file}:${r.pick(['412', '2337', '28468'])} ${callee}: `;
export const freeswitch = (r: Random, level: string, source: string): string =>
  `2026-11-24 10:${r.pick(['04', '27'])}:51.${r.digits(6)} ${r.pick(['96', '98'])}.${r.digits(2)}% [${level}] ${source}:${r.pick(['641', '1142', '3223'])} `;
export const kamailio = (r: Random, level: string): string =>
  `Nov 24 10:27:51 sbc1 /usr/sbin/kamailio[${r.digits(5)}]: ${level}: `;
export const msisdnOf = msisdn;
