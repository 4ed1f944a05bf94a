/**
 * @module
 * Days and times of many places, and how computers count them.
 */
import type { Negative } from '../negatives.js';
import { clock, day, level, minute, sixtieth, stamp } from './filler.js';
import { negative } from './kind.js';

export const times: readonly Negative[] = [
  negative('timestamps', [
    (r) => `${stamp(r)} ${level(r)} started`,
    (r) => `created_at=${day(r)}T${clock(r)}.${r.digits(6)}+00:00`,
    (r) => `${day(r).replaceAll('-', '')}T${clock(r).replaceAll(':', '')}Z sync done`,
    (r) => `backup_${day(r).replaceAll('-', '')}${clock(r).replaceAll(':', '')}.tar.gz`,
  ]),
  negative('epochs', [
    (r) => `ts=17${r.digits(8)} ok`,
    (r) => `{"iat":17${r.digits(8)},"exp":17${r.digits(8)}}`,
    (r) => `at 17${r.digits(11)} the queue was empty`,
    (r) => `timestamp: 17${r.digits(14)} us, 17${r.digits(17)} ns`,
    (r) => `expires 16${r.digits(8)}.${r.digits(6)}`,
  ]),
  negative('dates of many places', [
    (r) => `due 0${1 + r.below(9)}/${10 + r.below(18)}/2024`,
    (r) => `am ${10 + r.below(18)}.0${1 + r.below(9)}.2024`,
    (r) => `le ${1 + r.below(28)} mars 2025`,
    (r) => `${1 + r.below(28)} de abril de 2024`,
    (r) => `2024年${1 + r.below(12)}月${1 + r.below(28)}日`,
    (r) => `${1 + r.below(28)}-0${1 + r.below(9)}-2023, ${day(r).replaceAll('-', '/')}`,
    (r) => `Tue, ${10 + r.below(18)} Jun 2024 ${clock(r)} GMT`,
    (r) => `${day(r).replaceAll('-', '.')} – ${day(r).replaceAll('-', '.')}`,
  ]),
  negative('times and ranges', [
    (r) => `Open ${minute(r)}-${minute(r)}, closed on Sundays`,
    '10:00–14:00 Uhr, Mo-Fr 9.00-17.30',
    (r) => `from ${clock(r)} to ${clock(r)}`,
    (r) => `meeting at ${minute(r)}pm, 17h30 à 19h`,
  ]),
  negative('durations', [
    (r) => `took 1:${sixtieth(r)}:${sixtieth(r)}, 00:01:${sixtieth(r)}.${r.digits(3)}`,
    (r) => `uptime 12 days, 3:${sixtieth(r)}, load 0.${r.digits(2)}, 0.${r.digits(2)}, 1.${r.digits(2)}`,
    (r) => `Finished in ${r.digits(2)}.${r.digits(5)} seconds (files took 1.${r.digits(4)} seconds to load)`,
  ]),
  negative('schedules', [
    '*/15 0 1,15 * 1-5 /usr/bin/report',
    '0 30 4 1/1 * ? *',
    'RRULE:FREQ=WEEKLY;COUNT=10;BYDAY=MO',
  ]),
];
