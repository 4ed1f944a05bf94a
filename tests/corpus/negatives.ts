/**
 * @module
 * What looks like an identifier and is none: nothing of it may change.
 */
import { withLuhn } from './formats.js';
import type { Random } from './random.js';

export interface Negative {
  readonly name: string;
  readonly write: (r: Random) => string;
}

const n = (r: Random, limit: number): number => 1 + r.below(limit);
const two = (value: number): string => String(value).padStart(2, '0');
const date = (r: Random, mark: string): string => `2026${mark}${two(n(r, 12))}${mark}${two(n(r, 28))}`;
const time = (r: Random): string => `${two(r.below(24))}:${two(r.below(60))}:${two(r.below(60))}`;
const uuid = (r: Random): string => `${r.hex(8)}-${r.hex(4)}-4${r.hex(3)}-a${r.hex(3)}-${r.hex(12)}`;

export const negatives: readonly Negative[] = [
  {
    name: 'version of four parts',
    write: (r) => `upgraded to version ${n(r, 9)}.${n(r, 9)}.${n(r, 9)}.${n(r, 200)}`,
  },
  {
    name: 'version with a long part',
    write: (r) => `build ${n(r, 9)}.${n(r, 9)}.${n(r, 9)}.${1000 + r.below(9000)}`,
  },
  { name: 'release candidate', write: (r) => `v10.0.${n(r, 9)}.${n(r, 9)}-rc${n(r, 9)} is out` },
  { name: 'semantic version', write: (r) => `node v${n(r, 22)}.${n(r, 20)}.${n(r, 9)} started` },
  {
    name: 'browser',
    write: (r) =>
      `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + r.below(50)}.0.0.0 Safari/537.36`,
  },
  { name: 'firmware', write: (r) => `firmware: ${n(r, 9)}.${n(r, 20)}.${n(r, 9)}.${n(r, 99)} installed` },
  { name: 'object identifier', write: (r) => `OID 1.3.6.1.4.1.${n(r, 9999)}.${n(r, 9)}.${n(r, 9)}` },
  { name: 'order number', write: (r) => `order ${r.digits(10)} shipped` },
  { name: 'order number with a mark', write: (r) => `Order #${n(r, 9)}${r.digits(11)} confirmed` },
  { name: 'invoice', write: (r) => `invoice INV-2026-${r.digits(8)} paid` },
  { name: 'ticket', write: (r) => `see ticket ABC-${n(r, 99999)}` },
  { name: 'date, ISO', write: (r) => `due ${date(r, '-')}` },
  { name: 'date, slashes', write: (r) => `due ${two(n(r, 12))}/${two(n(r, 28))}/2026` },
  { name: 'date, dots', write: (r) => `am ${two(n(r, 28))}.${two(n(r, 12))}.2026` },
  { name: 'timestamp', write: (r) => `${date(r, '-')}T${time(r)}.${r.digits(3)}Z job done` },
  { name: 'timestamp with a zone', write: (r) => `${date(r, '-')} ${time(r)}.${r.digits(6)} +0200 started` },
  { name: 'timestamp of a web server', write: (r) => `[${two(n(r, 28))}/Nov/2026:${time(r)} +0000]` },
  {
    name: 'compact date and time',
    write: (r) => `backup-${date(r, '')}-${time(r).replaceAll(':', '')}.tar.gz`,
  },
  {
    name: 'date and time with dashes',
    write: (r) => `snapshot ${date(r, '-')}-${time(r).replaceAll(':', '-')}`,
  },
  { name: 'epoch, seconds', write: (r) => `ts=${1795000000 + r.below(1e6)}` },
  { name: 'epoch, milliseconds', write: (r) => `at ${1795000000000 + r.below(1e9)} the job ran` },
  { name: 'epoch, microseconds', write: (r) => `start ${1795000000}${r.digits(6)}` },
  { name: 'epoch, nanoseconds', write: (r) => `t=1795000${r.digits(12)}` },
  {
    name: 'epoch with a fraction',
    write: (r) => `msg=audit(1795${r.digits(6)}.${r.digits(3)}:${n(r, 9999)})`,
  },
  { name: 'clock', write: (r) => `took place at ${time(r)}` },
  { name: 'duration', write: (r) => `uptime ${n(r, 300)} days, ${time(r)}` },
  { name: 'UUID', write: (r) => `request ${uuid(r)} failed` },
  { name: 'UUID by key', write: (r) => `{"id":"${uuid(r)}"}` },
  { name: 'MD5', write: (r) => `md5 ${r.hex(32)}` },
  { name: 'SHA-1', write: (r) => `commit ${r.hex(40)}` },
  { name: 'SHA-256', write: (r) => `image@sha256:${r.hex(64)}` },
  { name: 'abbreviated commit', write: (r) => `merged ${r.hex(7)} into main` },
  {
    name: 'fingerprint of a key',
    write: (r) => `MD5:${Array.from({ length: 16 }, () => r.hex(2)).join(':')}`,
  },
  { name: 'trace of OpenTelemetry', write: (r) => `traceparent 00-${r.hex(32)}-${r.hex(16)}-01` },
  { name: 'decimals', write: (r) => `score 0.${r.digits(4)}, loss 0.${r.digits(4)}` },
  { name: 'long decimal', write: (r) => `took ${n(r, 90)}.${r.digits(6)} ms` },
  { name: 'price', write: (r) => `total $${n(r, 999)},${r.digits(3)},${r.digits(3)}.${r.digits(2)}` },
  { name: 'price in euro', write: (r) => `costs €${r.digits(7)} or ${n(r, 99)} 000 000 EUR` },
  { name: 'port', write: (r) => `listening on :${1024 + r.below(60000)}` },
  { name: 'host and port', write: (r) => `connect db-${n(r, 9)}.example.org:5432` },
  { name: 'byte count', write: (r) => `wrote ${1e6 + r.below(1e9)} bytes` },
  { name: 'range of bytes', write: (r) => `Range: bytes=${n(r, 1e6)}-${1e7 + r.below(1e8)}` },
  { name: 'scoped package', write: (r) => `npm i @scope/pkg@${n(r, 9)}.${n(r, 9)}.${n(r, 9)}` },
  { name: 'package', write: (r) => `lodash@4.17.${n(r, 30)} and react@18.${n(r, 9)}.0-beta.${n(r, 9)}` },
  { name: 'login of ssh', write: (r) => `ssh -p 2222 deploy@web-${n(r, 9)}.example.org` },
  { name: 'remote of git', write: () => 'git clone git@github.com:example/repo.git' },
  { name: 'copy over ssh', write: (r) => `scp dump.sql backup@db${n(r, 9)}.example.org:/var/backups` },
  { name: 'login without a domain', write: (r) => `root@web${n(r, 9)}:~# uptime` },
  { name: 'decorator', write: () => 'the @Injectable() class in @nestjs/common' },
  { name: 'mention', write: (r) => `thanks @alice${n(r, 9)} for the fix` },
  { name: 'picture at twice the size', write: (r) => `icon${n(r, 9)}@2x.png not found` },
  { name: 'object of Java', write: (r) => `com.example.Service@${r.hex(8)}` },
  {
    name: 'digits with a wrong check digit',
    write: (r) => `number ${withLuhn(`4${r.digits(14)}`, n(r, 8))} rejected`,
  },
  {
    name: 'groups with a wrong check digit',
    write: (r) => `ref ${withLuhn(`4${r.digits(14)}`, n(r, 8)).replace(/(....)(?=.)/g, '$1 ')}`,
  },
  { name: 'bare digits', write: (r) => `processed ${n(r, 8)}${r.digits(9)} rows` },
  { name: 'digits of an account', write: (r) => `account ${r.digits(8)} closed` },
  { name: 'names of C++', write: () => 'std::vector<int>::push_back in a::b::c' },
  { name: 'names of Ruby', write: () => 'ActiveRecord::Base and Face::Dead' },
  { name: 'hexadecimal address', write: (r) => `segfault at 0x${r.hex(12)} ip 0x${r.hex(12)}` },
  { name: 'colour', write: (r) => `color: #${r.hex(6)};` },
  { name: 'ISBN', write: (r) => `ISBN 978-3-${r.digits(2)}-${r.digits(6)}-${n(r, 9)}` },
  { name: 'barcode', write: (r) => `EAN 590${r.digits(10)}` },
  { name: 'ratio of tests', write: (r) => `pass: ${n(r, 99)} fail: ${n(r, 9)}` },
  {
    name: 'password, said of',
    write: (r) =>
      r.pick([
        'password: must be 8 characters',
        'Invalid password',
        'password=null',
        'reset your password: required',
      ]),
  },
  {
    name: 'token, said of',
    write: (r) =>
      r.pick(['token: expired', 'Unexpected token: }', `max_tokens=${n(r, 4096)}`, 'token_type=bearer']),
  },
  { name: 'authorization, said of', write: () => 'authorization: required for this route' },
  {
    name: 'URL without a query',
    write: (r) => `https://example.org/docs/v${n(r, 9)}/getting-started#install`,
  },
  { name: 'URL with pages', write: (r) => `GET /items?page=${n(r, 99)}&limit=50&sort=name` },
  { name: 'path of a file', write: (r) => `/var/log/app/2026/11/${two(n(r, 28))}/app-${n(r, 99)}.log` },
  { name: 'coordinates of pixels', write: (r) => `click at (${n(r, 1920)}, ${n(r, 1080)})` },
  { name: 'matrix', write: (r) => `[0.${r.digits(3)}, 1.${r.digits(3)}, 0.${r.digits(3)}]` },
  { name: 'section', write: (r) => `see section ${n(r, 9)}.${n(r, 9)}.${n(r, 9)}.${n(r, 9)}` },
  { name: 'score', write: (r) => `final score ${n(r, 9)}-${n(r, 9)}, set ${n(r, 6)}-${n(r, 6)}` },
  {
    name: 'numbers in a row',
    write: (r) => `counts ${n(r, 99)} ${n(r, 99)} ${n(r, 99)} ${n(r, 99)} ${n(r, 999)}`,
  },
  { name: 'difference', write: (r) => `+${n(r, 999)} -${n(r, 999)} lines` },
  { name: 'percentages', write: (r) => `cpu ${n(r, 99)}.${n(r, 9)}% mem ${n(r, 99)}%20` },
  { name: 'stack trace', write: (r) => `at Object.run (/app/src/index.js:${n(r, 999)}:${n(r, 80)})` },
  { name: 'process', write: (r) => `worker pid=${n(r, 99999)} exited with code ${n(r, 3)}` },
  { name: 'Snowflake id', write: (r) => `message id ${n(r, 9)}${r.digits(17)}` },
  { name: 'ULID', write: (r) => `id 01J${r.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 23)}` },
  { name: 'status line', write: (r) => `HTTP/1.1 ${r.pick([200, 404, 503])} ${n(r, 9999)} ${n(r, 999)}ms` },
  { name: 'Base64 of bytes', write: (r) => `blob ${Buffer.from(r.hex(64), 'hex').toString('base64')}` },
  { name: 'bearer, in prose', write: () => 'the bearer of this letter; Bearer authentication is used' },
  { name: 'postal code', write: (r) => `ship to DC ${r.digits(5)}-${r.digits(4)}` },
];
