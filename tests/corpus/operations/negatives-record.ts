/**
 * @module
 * Harmless lines about records, money and time, and what others have already removed.
 */
import type { Negative } from '../negatives.js';
import { app, clf, clock, date, iso, port, stamp } from './surroundings.js';
import { between, count, luhnDigit } from './values.js';

/** Sixteen digits of an issuer's shape whose check digit is wrong. */
const wrongCard = (front: string, digits: string, off: number): string =>
  `${front}${digits}${(luhnDigit(front + digits) + off) % 10}`;

const pseudonyms = ['tel', 'ip', 'mail', 'card', 'imsi', 'imei', 'iccid', 'mac', 'id'];

export const recordNegatives: readonly Negative[] = [
  {
    name: 'epochs',
    write: (r) =>
      r.pick([
        `ts=${between(r, 1_700_000_000, 1_799_999_999)} exp=${between(r, 1_700_000_000, 1_799_999_999)}`,
        `"timestamp":${between(r, 1_700_000_000, 1_799_999_999)}${r.digits(3)}`,
        `start_uepoch ${between(r, 1_700_000_000, 1_799_999_999)}${r.digits(6)}`,
        `time_unix_nano=${between(r, 1_700_000_000, 1_799_999_999)}${r.digits(9)}`,
      ]),
  },
  {
    name: 'snowflakes',
    write: (r) =>
      `${app(r, 'events')}event ${wrongCard('10', r.digits(16), between(r, 1, 9))} stored, cursor=${wrongCard('9', r.digits(17), between(r, 1, 9))}`,
  },
  {
    name: 'dates',
    write: (r) =>
      r.pick([
        `window ${date(r)} to ${date(r)}`,
        `${between(r, 1, 28)}.${between(r, 1, 12)}.2026 ${clock(r)} Wartung`,
        `${between(r, 1, 12)}/${between(r, 1, 28)}/2026 ${clock(r)} PM`,
        `${date(r).replaceAll('-', '')}T${clock(r).replaceAll(':', '')}Z`,
        `Date: Tue, ${between(r, 10, 28)} Nov 2026 ${clock(r)} GMT`,
      ]),
  },
  {
    name: 'durations',
    write: (r) =>
      `elapsed 00:${clock(r).slice(3)}.${r.digits(3)} uptime ${between(r, 1, 9)}:${clock(r)} billsec=${r.below(9000)} PT${between(r, 1, 59)}M${between(r, 1, 59)}S timecode ${clock(r)}:${between(r, 10, 24)}`,
  },
  {
    name: 'prices',
    write: (r) =>
      r.pick([
        `rated at $${between(r, 1, 9)},${r.digits(3)}.${r.digits(2)} (0.0${r.digits(3)}/min)`,
        `EUR ${between(r, 1, 900)}.${r.digits(2)} for ${count(r, 6)} minutes`,
        `£${between(r, 10, 99)}.${r.digits(2)} credit, tariff ${between(r, 1, 90)}`,
      ]),
  },
  {
    name: 'orders and tickets',
    write: (r) =>
      r.pick([
        `INC00${r.digits(5)} linked to CHG00${r.digits(5)}`,
        `order ${between(r, 2_000_000_000, 2_099_999_999)} provisioned`,
        `ticket #${count(r, 7)} reopened`,
        `invoice number INV-2026-${r.digits(6)} sent`,
        `purchase order ${count(r, 10)} approved`,
        `JIRA VOIP-${count(r, 4)} resolved`,
      ]),
  },
  {
    name: 'failing check digits',
    write: (r) =>
      `${app(r, 'pay')}${r.pick(['batch', 'correlation id', 'trace number', 'settlement file'])} ${r.pick([wrongCard('4', r.digits(14), between(r, 1, 9)), wrongCard('51', r.digits(13), between(r, 1, 9)), wrongCard('6011', r.digits(11), between(r, 1, 9))])} closed`,
  },
  {
    name: 'partitions and offsets',
    write: (r) =>
      `[Consumer clientId=cdr-${between(r, 1, 9)}, groupId=rating] Resetting offset for partition voice.cdr-${r.below(64)} to position FetchPosition{offset=${count(r, 9)}, epoch=${r.below(90)}} __consumer_offsets-${r.below(50)}`,
  },
  {
    name: 'Postgres figures',
    write: (r) =>
      `LOG:  checkpoint complete: wrote ${count(r, 5)} buffers (${between(r, 1, 90)}.${r.digits(1)}%); lsn=${r.hex(2).toUpperCase()}/${r.hex(8).toUpperCase()}, redo lsn=${r.hex(1)}/${r.hex(7)}; distance=${count(r, 6)} kB SQLSTATE ${r.pick(['23505', '40P01', '57014'])}`,
  },
  {
    name: 'statements',
    write: (r) =>
      `SELECT id, dur FROM cdr WHERE tenant = $1 AND started > $2 ORDER BY id DESC LIMIT ${between(r, 10, 900)} OFFSET ${count(r, 6)} -- ${r.below(900)}.${r.digits(3)} ms, rows=${r.below(900)}`,
  },
  {
    name: 'Redis figures',
    write: (r) =>
      `used_memory:${count(r, 10)} used_memory_human:${between(r, 1, 9)}.${r.digits(2)}G keyspace_hits:${count(r, 9)} master_repl_offset:${count(r, 11)} run_id:${r.hex(40)}`,
  },
  {
    name: 'queries that say how',
    write: (r) =>
      `${clf(r)} "GET /api/v1/${r.pick(['cdrs', 'queues'])}?page=${between(r, 1, 90)}&limit=${between(r, 10, 100)}&sort=${r.pick(['asc', 'desc'])} HTTP/1.1" 200 ${count(r, 5)} upstream_time=0.${r.digits(3)}`,
  },
  {
    name: 'paths with ids',
    write: (r) =>
      `PATCH /api/v1/tenants/${between(r, 2, 900)}/queues/${between(r, 1, 90)}/members -> ${r.pick([200, 409, 422])} in ${r.below(900)}ms, ${count(r, 5)} bytes`,
  },
  {
    name: 'already removed',
    write: (r) =>
      `${r.pick([
        'password=[secret] port=5432',
        'password=******** user=app',
        '"authorization":"[REDACTED]","path":"/v1/calls"',
        'api_key=<redacted> region=eu',
        'token=*** retries=3',
        'login password: [FILTERED] remember=1',
        'caller=REDACTED callee=REDACTED dur=34',
      ])} (${between(r, 1, 900)} ms)`,
  },
  {
    name: 'pseudonyms',
    write: (r) =>
      `${app(r, 'cdr')}${r.pick(['caller=', 'client: ', 'user ', 'msisdn='])}${r.pick(pseudonyms)}_k${between(r, 1, 9)}_${r.body()}${r.pick(['', ';', ','])} leg=${r.pick(['a', 'b'])} dur=${r.below(900)}`,
  },
  {
    name: 'pseudonyms with a part kept',
    write: (r) =>
      r.pick([
        `from +1~tel_k1_${r.body()} answered after ${r.below(60)} s`,
        `mailbox mail_k1_${r.body()}@example.org is full`,
        `peer ip_k2_${r.body()}:${port(r)} timed out`,
      ]),
  },
  {
    name: 'secrets only named',
    write: (r) =>
      `${r.pick([
        'LICENSE_KEY not set, running in trial mode',
        'k8s secret "sip-tls" not found in namespace voice',
        'Authorization header missing',
        'jwt expired 34 s ago, clock skew 2 s',
        'password authentication failed, attempt 3 of 5',
        'cookie stickiness on backend b2 enabled',
        'secret rotation finished, 12 keys',
        'Set-Cookie header dropped by filter 4',
        'rate limited by bucket api, 17 left',
        'password changed 90 days ago',
      ])} [${r.hex(4)}]`,
  },
  {
    name: 'settings that sound secret',
    write: (r) =>
      `${r.pick(['max_tokens', 'token_count', 'tokens_per_second', 'password_min_length', 'cookie_max_age', 'secret_version', 'jwt_ttl_seconds'])}=${between(r, 8, 4096)} password_encryption=scram-sha-256 secretName: sip-tls`,
  },
  {
    name: 'metrics in JSON',
    write: (r) =>
      `{"rx":${count(r, 9)},"tx":${count(r, 9)},"p99":${r.below(90)}.${r.digits(4)},"ratio":0.${r.digits(6)},"errors":${r.below(90)},"at":"${iso(r)}"}`,
  },
  {
    name: 'expressions',
    write: (r) =>
      `alert: rate(sip_responses_total{code="${r.pick([486, 503, 408])}"}[5m]) > 0.0${r.digits(2)} for ${between(r, 2, 30)}m value=${r.below(9)}.${r.digits(8)}`,
  },
  {
    name: 'decimals',
    write: (r) =>
      `loss 0.${r.digits(6)}, accuracy 0.${r.digits(5)}, weights [${r.below(9)}.${r.digits(6)}, -${r.below(9)}.${r.digits(6)}, 0.${r.digits(6)}] epoch ${r.below(90)}/100`,
  },
  {
    name: 'failures with codes',
    write: (r) =>
      r.pick([
        `ORA-0${between(r, 1000, 1999)}: see note ${count(r, 7)}.1`,
        `errno ${between(r, 1, 130)} (EPIPE) fd=${between(r, 3, 900)}`,
        `E${r.digits(4)}: code=${between(r, 1000, 9999)} sub=${between(r, 1, 90)}`,
        `exit status ${between(r, 1, 255)} signal=${between(r, 1, 31)} core=0`,
      ]),
  },
  {
    name: 'counts of rows by time',
    write: (r) =>
      `${stamp(r)} imported ${between(r, 1, 9)},${r.digits(3)},${r.digits(3)} rows in ${between(r, 1, 90)}.${r.digits(2)}s (${count(r, 5)}/s), skipped ${r.below(90)}`,
  },
  {
    name: 'standards cited',
    write: (r) =>
      `RFC ${r.pick([3261, 4566, 8224])} section ${between(r, 1, 26)}.${between(r, 1, 9)}.${between(r, 1, 9)}, TS 29.${between(r, 100, 600)} v17.${r.below(9)}.0, E.164, Q.850, ISO 8601`,
  },
];
