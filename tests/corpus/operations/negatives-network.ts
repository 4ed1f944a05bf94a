/**
 * @module
 * Harmless lines of routers, hosts, kernels and clusters.
 */
import type { Negative } from '../negatives.js';
import { clock, date, iso, node, port, syslog } from './surroundings.js';
import { alphanumeric, between, count } from './values.js';

const colons = (hex: string): string => hex.match(/../g)!.join(':');

export const networkNegatives: readonly Negative[] = [
  {
    name: 'interface states',
    write: (r) =>
      `%${r.pick(['ASA-4-411001', 'LINEPROTO-5-UPDOWN'])}: Line protocol on Interface GigabitEthernet${r.below(3)}/${r.below(9)}/${between(r, 1, 48)}, changed state to ${r.pick(['up', 'down'])}`,
  },
  {
    name: 'autonomous systems and communities',
    write: (r) =>
      `bgp AS${between(r, 64_512, 65_534)} community ${between(r, 64_512, 65_534)}:${between(r, 1, 900)} rt ${between(r, 64_512, 65_534)}:${between(r, 1, 900)} label ${between(r, 16, 99_999)} dscp 0x2e med ${r.below(900)}`,
  },
  {
    name: 'TCP dump without addresses',
    write: (r) =>
      `Flags [P.], seq ${count(r, 10)}:${count(r, 10)}, ack ${count(r, 10)}, win ${r.below(65_536)}, options [nop,nop,TS val ${count(r, 10)} ecr ${count(r, 10)}], length ${r.below(1448)}`,
  },
  {
    name: 'round trips',
    write: (r) =>
      `rtt min/avg/max/mdev = 0.${r.digits(3)}/${r.below(9)}.${r.digits(3)}/${between(r, 9, 90)}.${r.digits(3)}/0.${r.digits(3)} ms, ${between(r, 10, 90)} packets transmitted`,
  },
  {
    name: 'object identifiers',
    write: (r) =>
      `snmp trap ${r.pick(['.', ''])}1.3.6.1.4.1.${r.pick(['9.9.46', '2021.10', '8072.3', '10.1.2'])}.${between(r, 1, 90)}.${between(r, 1, 9)}.${r.below(300)} = INTEGER: ${r.below(900)}`,
  },
  {
    name: 'PCI and USB',
    write: (r) =>
      `${r.pick(['pci', 'nvme', 'ixgbe'])} 0000:${r.hex(2)}:00.${r.below(8)}: BAR ${r.below(6)}: assigned [mem 0x${r.hex(8)}-0x${r.hex(8)} 64bit] usb ${between(r, 1, 4)}-${between(r, 1, 9)}: idVendor=${r.hex(4)}, idProduct=${r.hex(4)}`,
  },
  {
    name: 'segmentation faults',
    write: (r) =>
      `${syslog(r, 'kernel')}asterisk[${between(r, 300, 65_000)}]: segfault at ${r.hex(2)} ip 00007f${r.hex(10)} sp 00007ff${r.hex(9)} error 4 in libc.so.6[7f${r.hex(10)}+1b5000]`,
  },
  {
    name: 'registers',
    write: (r) =>
      `RIP: 0010:tcp_v4_rcv+0x${r.hex(3)}/0x${r.hex(3)} RSP: 0018:ffff${r.hex(12)} EFLAGS: 00010${r.digits(3)} RAX: ${r.hex(16)} CR2: ${r.hex(16)}`,
  },
  {
    name: 'unit states',
    write: (r) =>
      `${syslog(r, 'systemd')}kamailio.service: Main process exited, code=exited, status=${between(r, 1, 255)}/n/a; Main PID: ${between(r, 300, 65_000)}; restart counter is at ${between(r, 1, 90)}.`,
  },
  {
    name: 'unit instances',
    write: (r) =>
      `Started ${r.pick(['getty@tty1.service', `user@${between(r, 1000, 1100)}.service`, 'asterisk@main.service', 'postgresql@16-main.service', 'rtpengine@media.socket'])} - instance ${between(r, 1, 9)}`,
  },
  {
    name: 'shells elsewhere',
    write: (r) =>
      r.pick([
        `ssh deploy@${node(r)} systemctl restart kamailio`,
        `scp build.tgz root@${node(r)}:/srv/app`,
        `git clone git@github.com:example/voice-${between(r, 1, 9)}.git`,
        `rsync -a media@${node(r)}:/var/spool/ .`,
        `root@${node(r)}:~# asterisk -rx 'core show uptime'`,
      ]),
  },
  {
    name: 'shells elsewhere, whole host names',
    write: (r) =>
      `ssh -p ${port(r)} ${r.pick(['ops', 'ubuntu', 'deploy'])}@${r.pick(['bastion', 'jump', 'edge-3'])}.example.org uptime`,
  },
  {
    name: 'pods and images',
    write: (r) =>
      `pod/voice-api-${r.hex(10)}-${r.from('bcdfghjklmnpqrstvwxz2456789', 5)} pulled registry.example.com/voice/sbc:1.${r.below(90)}.${r.below(9)}@sha256:${r.hex(64)}`,
  },
  {
    name: 'restarts',
    write: (r) =>
      `Back-off restarting failed container: exit code ${r.pick([1, 137, 139, 143])}, restartCount=${r.below(900)}, last ${between(r, 1, 59)}m${between(r, 1, 59)}s ago`,
  },
  {
    name: 'resource quantities',
    write: (r) =>
      `requests cpu=${between(r, 100, 4000)}m memory=${between(r, 64, 8192)}Mi limits cpu=4 ephemeral-storage=${between(r, 1, 90)}Gi hpa ${between(r, 1, 9)}->${between(r, 10, 40)}`,
  },
  {
    name: 'timers',
    write: (r) =>
      `${r.pick(['*/5', '17', '0'])} ${r.pick(['*', '3', '*/6'])} * * ${r.pick(['*', '1-5'])} root /usr/local/bin/rotate --keep ${between(r, 7, 90)}`,
  },
  {
    name: 'load and uptime',
    write: (r) =>
      `${clock(r)} up ${between(r, 1, 900)} days, ${between(r, 1, 23)}:${between(r, 10, 59)}, load average: ${r.below(9)}.${r.digits(2)}, ${r.below(9)}.${r.digits(2)}, ${r.below(9)}.${r.digits(2)}`,
  },
  {
    name: 'clocks drifting',
    write: (r) =>
      `chronyd: System clock wrong by ${r.pick(['+', '-'])}0.${r.digits(9)} seconds, freq ${r.pick(['+', '-'])}${between(r, 1, 40)}.${r.digits(3)} ppm, offset +${count(r, 7)} ns`,
  },
  {
    name: 'signed counts',
    write: (r) =>
      `delta +${count(r, 7)} rows, -${count(r, 6)} rows, +${count(r, 4)}/-${count(r, 3)} lines, growth +${between(r, 1, 99)}.${r.digits(2)} %`,
  },
  {
    name: 'fingerprints',
    write: (r) =>
      r.pick([
        `key fingerprint MD5:${colons(r.hex(32))}`,
        `fingerprint SHA256:${r.from(`${alphanumeric}+/`, 43)}`,
        `a=fingerprint:sha-256 ${colons(r.hex(64)).toUpperCase()}`,
        `serial=${colons(r.hex(36))} notAfter=${iso(r)}`,
      ]),
  },
  {
    name: 'ciphers',
    write: (r) =>
      `TLSv1.3, cipher ${r.pick(['TLS_AES_256_GCM_SHA384', 'ECDHE-RSA-AES128-GCM-SHA256'])}, ${r.pick([2048, 3072, 4096])} bits, ALPN h2, session reused ${r.below(900)}`,
  },
  {
    name: 'hex dump',
    write: (r) =>
      `000000${r.hex(2)}  ${r.hex(32).match(/../g)!.join(' ')}  |${r.pick(['................', 'SIP/2.0 200 OK..', '..x...'])}|`,
  },
  {
    name: 'serial numbers',
    write: (r) =>
      r.pick([
        `Chassis S/N FCH${r.digits(4)}${r.from('ABCDEFGHJK', 1)}${r.digits(2)}${r.from('QRSTVX', 1)} PID ISR4431`,
        `serial ${r.from('ABCDEFGHJKLM', 2)}${r.digits(8)} fan ${between(r, 1, 6)} rpm ${between(r, 2000, 9000)}`,
        `part number 700-${r.digits(4)}-${r.digits(2)} rev ${r.from('ABC', 1)}`,
      ]),
  },
  {
    name: 'disks',
    write: (r) =>
      `lat (usec): min=${between(r, 2, 90)}, max=${count(r, 4)}, avg=${between(r, 20, 90)}.${r.digits(5)}, stdev=${between(r, 2, 20)}.${r.digits(5)} iops=${count(r, 5)} bw=${count(r, 6)}KiB/s`,
  },
  {
    name: 'latency named lat',
    write: (r) => `probe ${node(r)} lat=${r.below(900)}ms lat_avg=0.${r.digits(4)} long=false`,
  },
  {
    name: 'bytes sent',
    write: (r) =>
      `sent ${between(r, 1, 900)},${r.digits(3)},${r.digits(3)} bytes  received ${between(r, 1, 900)},${r.digits(3)} bytes  total size is ${count(r, 10)} speedup is ${between(r, 1, 90)}.${r.digits(2)}`,
  },
  {
    name: 'logs rotated',
    write: (r) =>
      `/var/log/asterisk/full-${date(r).replaceAll('-', '')}.${between(r, 1, 30)}.gz rotated, inode ${count(r, 8)}, mode 0640, uid ${between(r, 100, 999)}`,
  },
  {
    name: 'windows errors',
    write: (r) =>
      `HRESULT 0x8${r.hex(7)} on build 10.0.${between(r, 17_000, 26_100)}.${between(r, 1000, 9000)}, event id ${between(r, 100, 9999)}`,
  },
];
