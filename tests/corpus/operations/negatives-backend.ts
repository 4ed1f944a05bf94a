/**
 * @module
 * Harmless lines of builds, releases and the runtimes of five languages.
 */
import type { Negative } from '../negatives.js';
import { app, date, uuid } from './surroundings.js';
import { alphanumeric, between, count } from './values.js';

export const backendNegatives: readonly Negative[] = [
  {
    name: 'releases',
    write: (r) =>
      r.pick([
        `kamailio ${between(r, 4, 6)}.${r.below(9)}.${r.below(9)} (x86_64/linux)`,
        `nginx/1.${between(r, 20, 27)}.${r.below(9)} OpenSSL/3.0.${r.below(16)}`,
        `upgrading voice-api v${r.below(9)}.${r.below(90)}.${r.below(90)}-rc.${r.below(9)}`,
        `asterisk 20.${r.below(12)}.${r.below(3)} built ${date(r)}`,
      ]),
  },
  {
    name: 'releases of four parts',
    write: (r) =>
      r.pick([
        `driver version ${between(r, 1, 9)}.${r.below(90)}.${r.below(90)}.${r.below(90)}`,
        `Chrome/${between(r, 100, 140)}.0.${between(r, 1000, 7999)}.${between(r, 10, 220)}`,
        `v${between(r, 1, 12)}.${r.below(9)}.${r.below(9)}.${r.below(90)}-rc1 deployed`,
        `release ${between(r, 1, 9)}.${r.below(30)}.${r.below(30)}.${r.below(30)} of the media driver`,
      ]),
  },
  {
    name: 'scoped packages',
    write: (r) =>
      `npm warn deprecated ${r.pick(['@opentelemetry/api', '@fastify/cors', '@types/node'])}@${r.below(30)}.${r.below(30)}.${r.below(30)}: use ${between(r, 2, 9)}.x, added ${between(r, 3, 900)} packages in ${between(r, 1, 60)}s`,
  },
  {
    name: 'integrity of packages',
    write: (r) => `integrity sha512-${r.from(`${alphanumeric}+/`, 86)}== ok in ${between(r, 1, 900)}ms`,
  },
  {
    name: 'commits',
    write: (r) =>
      r.pick([
        `HEAD is now at ${r.hex(7)} Fix re-INVITE glare`,
        `v1.${r.below(30)}.${r.below(30)}-${between(r, 1, 90)}-g${r.hex(7)}`,
        `commit ${r.hex(40)} ${between(r, 1, 90)} files changed`,
      ]),
  },
  {
    name: 'frames of Java',
    write: (r) =>
      `\tat io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:${between(r, 400, 600)}) [netty-transport-4.1.${between(r, 90, 118)}.Final.jar:?] [http-nio-8080-exec-${between(r, 1, 200)}]`,
  },
  {
    name: 'frames of Go',
    write: (r) =>
      `goroutine ${count(r, 5)} [chan receive, ${between(r, 1, 90)} minutes]: main.(*Leg).run(0xc000${r.hex(6)}) /src/leg.go:${between(r, 9, 900)} +0x${r.hex(3)}`,
  },
  {
    name: 'frames of Python and Node',
    write: (r) =>
      r.pick([
        `  File "/srv/app/rating/cdr.py", line ${between(r, 9, 900)}, in rate_leg`,
        `    at Layer.handle (/app/node_modules/express/lib/router/layer.js:${between(r, 9, 300)}:${between(r, 3, 40)})`,
        `    at process.processTicksAndRejections (node:internal/process/task_queues:${between(r, 60, 120)}:${between(r, 3, 40)})`,
      ]),
  },
  {
    name: 'names with colons',
    write: (r) =>
      r.pick([
        `resip::TransactionState::process(${r.below(900)}) at 0x7f${r.hex(10)}`,
        `std::__1::vector<media::Leg>::at: index ${r.below(90)} out of range`,
        `tokio::runtime::task::harness panicked at src/leg.rs:${between(r, 9, 900)}:${between(r, 3, 40)}`,
        `Net::SIP::Leg::deliver line ${between(r, 9, 900)}`,
        `cache::add(feed::dead_letter, ${r.below(90)})`,
      ]),
  },
  {
    name: 'versioned symbols',
    write: (r) =>
      `undefined symbol: ${r.pick(['memcpy@@GLIBC_2.14', 'SSL_read@OPENSSL_3.0.0', 'pj_init@plt'])} in /usr/lib/asterisk/modules/res_pjsip.so+0x${r.hex(5)} logo@2x.png`,
  },
  {
    name: 'UUIDs',
    write: (r) =>
      `${app(r, 'api')}request_id=${uuid(r)} parent=${uuid(r).toUpperCase()} took ${r.below(900)}ms`,
  },
  {
    name: 'traces',
    write: (r) =>
      `traceparent: 00-${r.hex(32)}-${r.hex(16)}-01 trace_id=${r.hex(32)} span_id=${r.hex(16)} sampled=1`,
  },
  {
    name: 'hashes',
    write: (r) =>
      `sha256 ${r.hex(64)} md5=${r.hex(32)} etag W/"${r.hex(4)}-${r.hex(11)}" crc32=0x${r.hex(8)}`,
  },
];
