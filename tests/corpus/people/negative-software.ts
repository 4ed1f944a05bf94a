/**
 * @module
 * What programs print that names programs: versions, hashes, ports, traces, requests.
 */
import type { Negative } from '../negatives.js';
import type { Random } from '../random.js';
import {
  agent,
  bytes,
  clock,
  day,
  level,
  ms,
  path,
  port,
  sixtieth,
  status,
  uuid,
  verb,
  version,
} from './filler.js';
import { negative } from './kind.js';

const four = (r: Random): string => `${1 + r.below(20)}.${r.below(20)}.${r.below(20)}.${r.below(250)}`;

export const software: readonly Negative[] = [
  negative('versions', [
    (r) => `upgraded from ${version(r)} to ${version(r)}-rc.${r.below(9)}`,
    (r) => `node v${version(r)}, npm ${version(r)}`,
    (r) => `requires >=${version(r)} <${version(r)}`,
    (r) => `app ${version(r)}+build.${r.digits(5)}`,
  ]),
  negative('versions of four parts', [
    (r) => `version ${four(r)} is available`,
    (r) => `v10.0.0.${1 + r.below(200)}-rc1`,
    (r) => `Driver version: ${four(r)}${r.digits(2)}`,
    'Assembly Newtonsoft.Json, Version=13.0.0.0, Culture=neutral',
    (r) => `release ${four(r)} fixes 3 bugs`,
    (r) => `fw 1.2.3.${1000 + r.below(8000)}`,
  ]),
  negative('agents', [
    (r) => agent(r),
    (r) =>
      `"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/1${r.digits(2)}.0.${r.digits(4)}.${r.digits(2)} Safari/537.36 Edg/1${r.digits(2)}.0.0.0"`,
    (r) => `python-requests/2.31.${r.below(9)}, Dalvik/2.1.0 (Linux; U; Android 13; SM-A546B)`,
    'Mozilla/5.0 (compatible; Examplebot/2.1; +https://www.example.com/bot.html)',
  ]),
  negative('scoped packages', [
    (r) => `+ @scope/pkg@${version(r)}`,
    (r) => `npm WARN deprecated @babel/plugin-x@${version(r)}: use react@${version(r)}`,
    (r) => `├─┬ @types/node@${version(r)}\n│ └── undici-types@${version(r)}`,
    'uses: actions/checkout@v4, pnpm@8.15.0, lodash@npm:4.17.21',
  ]),
  negative('output of pip and npm', [
    (r) => `Successfully installed requests-${version(r)} urllib3-${version(r)} idna-3.7`,
    (r) => `added ${r.digits(3)} packages, and audited ${r.digits(4)} packages in ${r.below(60)}s`,
    'npm ERR! code E404 npm ERR! 404 Not Found - GET https://registry.npmjs.org/@scope%2fpkg',
    (r) => `Downloading numpy-1.26.${r.below(9)}-cp311-cp311-manylinux_2_17_x86_64.whl (18.3 MB)`,
  ]),
  negative('runs of CI', [
    (r) => `Tests: ${r.digits(2)} failed, ${r.digits(3)} passed, ${r.digits(3)} total`,
    (r) => `##[section]Job 3/${r.below(9)} finished in ${ms(r)} (run ${r.digits(10)}, attempt 2)`,
    (r) => `✓ builds (${ms(r)}) coverage: ${r.digits(2)}.${r.digits(2)}%`,
    (r) => `Build #${r.digits(5)} succeeded: commit ${r.hex(7)} on main`,
  ]),
  negative('object identifiers', [
    (r) => `OID 1.3.6.1.4.1.${r.digits(5)}.2.1`,
    '2.16.840.1.113883.6.96 (SNOMED CT)',
    (r) => `extension 1.2.840.113549.1.9.${1 + r.below(20)} not recognised`,
  ]),
  negative('UUIDs', [
    (r) => `request ${uuid(r)} done`,
    (r) => `{"id":"${uuid(r)}","traceId":"${uuid(r)}"}`,
    (r) => `urn:uuid:${uuid(r).toUpperCase()}`,
    (r) => `/api/orders/${uuid(r)}/items/${r.digits(4)}`,
  ]),
  negative('hashes', [
    (r) => `commit ${r.hex(40)}`,
    (r) => `sha256:${r.hex(64)} pulled`,
    (r) => `md5 ${r.hex(32)}  report.pdf`,
    (r) =>
      `"integrity": "sha512-${r.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/', 86)}=="`,
    (r) => `nginx@sha256:${r.hex(64)}`,
    (r) => `ETag: W/"${r.hex(4)}-${r.hex(27)}"`,
    (r) => `Merge ${r.hex(7)} into ${r.hex(9)}`,
  ]),
  negative('fingerprints of certificates', [
    (r) => `SHA1 Fingerprint=${Array.from({ length: 20 }, () => r.hex(2).toUpperCase()).join(':')}`,
    (r) => `SHA256:${r.from('abcdefghijklmnopqrstuvwxyzABCDEF0123456789+/', 43)} (ED25519)`,
  ]),
  negative('traces of requests', [
    (r) => `traceparent: 00-${r.hex(32)}-${r.hex(16)}-01`,
    (r) => `X-Request-Id: ${r.hex(32)}`,
    (r) => `sentry event ${r.hex(32)} environment=prod release=web@${version(r)}`,
    (r) => `x-amzn-trace-id: Root=1-${r.hex(8)}-${r.hex(24)}`,
  ]),
  negative('lines of a server', [
    (r) => `Server listening on port ${port(r)}`,
    (r) => `${verb(r)} ${path(r)} ${status(r)} in ${ms(r)} ${bytes(r)} bytes`,
    (r) =>
      `Completed ${status(r)} OK in ${ms(r)} (Views: ${r.digits(2)}.${r.digits(1)}ms | ActiveRecord: 1.${r.digits(1)}ms)`,
    (r) => `[${day(r)} ${clock(r)}] ${level(r)}: worker ${r.digits(5)} booted, http://localhost:${port(r)}/`,
    (r) => `▲ Next.js 14.2.${r.below(9)} - Local: http://localhost:3000 - ready in 2.${r.digits(1)}s`,
  ]),
  negative('sizes and headers', [
    (r) =>
      `Content-Length: ${bytes(r)}\nContent-Type: text/html; charset=utf-8\nCache-Control: max-age=31536000`,
    (r) => `wrote ${r.digits(10)} bytes (${r.digits(3)} MiB) to disk`,
    (r) => `bytes 0-${r.digits(4)}/${r.digits(7)}`,
    (r) => `X-RateLimit-Remaining: ${r.digits(2)}, Retry-After: 120`,
  ]),
  negative('stack traces', [
    (r) =>
      `TypeError: Cannot read properties of undefined (reading 'id')\n    at Object.<anonymous> (/app/src/server.js:${r.digits(3)}:${r.digits(2)})\n    at node:internal/modules/cjs/loader:1105:14`,
    (r) =>
      `File "/usr/lib/python3.11/site-packages/django/core/handlers/base.py", line ${r.digits(3)}, in _get_response`,
    (r) => `java.lang.NullPointerException\n\tat org.example.Foo$Bar.run(Foo.java:${r.digits(3)})`,
    (r) =>
      `#0 /var/www/html/vendor/laravel/framework/src/Illuminate/Routing/Router.php(${r.digits(3)}): handle()`,
    (r) =>
      `panic: runtime error: index out of range [${r.below(9)}] with length 3 goroutine ${r.digits(2)} [running]`,
  ]),
  negative('addresses of memory', [
    (r) => `EXC_BAD_ACCESS (SIGSEGV) at 0x${r.hex(16)}`,
    (r) => `<__main__.Foo object at 0x7f${r.hex(10)}>`,
    (r) => `3   UIKitCore  0x00000001${r.hex(8)} -[UIView layout] + ${r.digits(3)}`,
  ]),
  negative('names in clusters', [
    (r) => `pod/api-${r.hex(10)}-${r.from('bcdfghjklmnpqrstvwxz2456789', 5)} restarted ${r.below(9)} times`,
    (r) => `arn:aws:iam::${r.digits(12)}:role/deploy`,
    (r) => `i-0${r.hex(16)} vol-0${r.hex(16)} terminated`,
    (r) => `limits: cpu 250m, memory ${r.digits(3)}Mi, replicas ${1 + r.below(9)}`,
  ]),
  negative('statements without values', [
    'SELECT id, email, phone FROM users WHERE email = ? AND deleted_at IS NULL',
    'INSERT INTO users (email, password) VALUES ($1, $2) RETURNING id',
    'ALTER TABLE users ADD COLUMN phone varchar(32), ADD COLUMN last_ip inet',
    (r) => `UPDATE carts SET qty = ${r.below(9)} WHERE sku = 'A-${r.digits(4)}'`,
  ]),
  negative('URLs that say how', [
    (r) => `https://www.example.com/shop?page=${r.below(90)}&sort=price&order=asc`,
    (r) => `GET /api/items?limit=20&offset=${r.digits(2)}0 ${status(r)}`,
    (r) => `https://cdn.example.com/a.js?v=${version(r)}`,
    'https://example.org/img.png?width=640&height=480&format=webp',
  ]),
  negative('URLs without a query', [
    (r) => `see https://docs.example.com/en/${version(r)}/guide.html#install`,
    (r) => `https://example.org/blog/2024/05/${10 + r.below(18)}/title-of-post/`,
    'http://www.example.com:8080/path;v=1/file.html',
  ]),
  negative('images in Base64', [
    (r) =>
      `src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${Buffer.from(Array.from({ length: 60 }, () => 128 + r.below(128))).toString('base64')}"`,
    (r) => `blob=${Buffer.from(Array.from({ length: 48 }, () => 128 + r.below(128))).toString('base64')}`,
  ]),
  negative('resolutions and drawings', [
    (r) => `1920x1080@60 scaled to ${r.digits(3)}x${r.digits(3)}, 16:9`,
    (r) => `<path d="M${r.digits(2)}.5 20.25L30 ${r.digits(2)}.75H12V0Z"/>`,
    (r) =>
      `ffmpeg: frame= ${r.digits(4)} fps= 30 q=28.0 size= ${r.digits(5)}kB time=00:00:${sixtieth(r)}.${r.digits(2)}`,
  ]),
];
