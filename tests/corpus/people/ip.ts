/**
 * @module
 * Addresses of hosts and interfaces as applications print them and people paste them.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import {
  agent,
  bytes,
  clock,
  day,
  level,
  logDay,
  ms,
  path,
  port,
  stamp,
  status,
  uuid,
  verb,
  version,
} from './filler.js';
import { format, type Text } from './kind.js';
import { ip, ipv4, ipv6, macBare, macColons, macDots, macUpper } from './values.js';

const address = (name: string, texts: readonly Text[], value: (r: Random) => string = ip): Format =>
  format('ip', `ip: ${name}`, value, texts);
const mac = (name: string, texts: readonly Text[], value: (r: Random) => string): Format =>
  format('mac', `mac: ${name}`, value, texts);

export const addresses: readonly Format[] = [
  address('access logs', [
    (r) =>
      `⟦⟧ - - [${logDay(r)}] "${verb(r)} ${path(r)} HTTP/1.1" ${status(r)} ${bytes(r)} "-" "${agent(r)}"`,
    (r) => `⟦::ffff:${ipv4(r)}⟧ - ${verb(r)} ${path(r)} ${status(r)} ${ms(r)}`,
    (r) => `${stamp(r)} ⟦⟧ "${verb(r)} ${path(r)}" ${status(r)} 0.${r.digits(3)}`,
  ]),
  address('Rails, Django, Laravel, Spring', [
    (r) => `Started ${verb(r)} "${path(r)}" for ⟦⟧ at ${day(r)} ${clock(r)} +0000`,
    (r) => `[${stamp(r)}] local.WARNING: Too many login attempts {"ip":"⟦⟧","seconds":${r.digits(2)}}`,
    (r) => `Invalid HTTP_HOST header from ⟦⟧ (${level(r)})`,
    (r) => `${stamp(r)} ${level(r)} o.s.web.Filter : rejected ip=⟦⟧ after ${ms(r)}`,
  ]),
  address('headers of proxies', [
    'X-Forwarded-For: ⟦⟧, ⟦⟧',
    'X-Real-IP: ⟦⟧',
    'CF-Connecting-IP: ⟦⟧',
    '"x-forwarded-for":"⟦⟧,⟦⟧","x-forwarded-proto":"https"',
    (r) => `Forwarded: for=⟦${ipv4(r)}⟧;proto=https;by=⟦${ipv4(r)}⟧`,
    (r) => `Forwarded: for="[⟦${ipv6(r)}⟧]:${port(r)}"`,
  ]),
  address(
    'with a port',
    [
      (r) => `Error: connect ECONNREFUSED ⟦⟧:${port(r)}`,
      (r) => `* Trying ⟦⟧:443...\n* Connected to api.example.com port 443 (#0) ${ms(r)}`,
      'dial tcp ⟦⟧:5432: i/o timeout',
      (r) => `client disconnected: ⟦⟧:${port(r)} (${ms(r)})`,
      (r) => `remote=/⟦⟧:${port(r)} local=/⟦⟧:8080`,
    ],
    ipv4,
  ),
  address(
    'IPv6 in brackets',
    [
      (r) => `Error: connect EHOSTUNREACH [⟦⟧]:${port(r)}`,
      'curl -g http://[⟦⟧]:8080/healthz',
      'listening on [⟦⟧]:443',
    ],
    ipv6,
  ),
  address(
    'IPv6 in words',
    [
      'my ip is ⟦⟧',
      (r) => `Banned ⟦⟧ for ${r.digits(2)} minutes`,
      'AAAA record points to ⟦⟧.',
      (r) => `session ${uuid(r)} moved from ⟦⟧ to ⟦⟧`,
    ],
    ipv6,
  ),
  address(
    'in URLs',
    [
      (r) => `GET http://⟦⟧:${port(r)}${path(r)} ${status(r)}`,
      'Readiness probe failed: Get "http://⟦⟧:8080/healthz": context deadline exceeded',
      'open https://⟦⟧/admin in your browser',
      (r) => `upstream: "http://⟦⟧:3000${path(r)}", host: "www.example.com"`,
    ],
    ipv4,
  ),
  address(
    'networks',
    ['allow ⟦⟧/24;', 'Please add ⟦⟧/32 to the allowlist', 'route ⟦⟧/16 via ⟦⟧ dev eth0'],
    ipv4,
  ),
  address('warnings of a sign-in', [
    (r) => `New sign-in from Chrome on Windows, IP address ⟦⟧, ${day(r)} ${clock(r)} UTC. Was this you?`,
    'We blocked ⟦⟧ after 5 failed attempts.',
    'Neue Anmeldung von der IP-Adresse ⟦⟧ um 14:05 Uhr',
    'Connexion depuis l’adresse ⟦⟧, le 12/03/2024.',
    'Inicio de sesión desde la IP ⟦⟧.',
    'Novo acesso pelo IP ⟦⟧ às 9h30',
    '检测到来自⟦⟧的登录',
    'Вход с адреса ⟦⟧ в 12:40',
  ]),
  address('JSON and objects', [
    (r) => `{"ip":"⟦⟧","ua":"${agent(r)}","status":${status(r)}}`,
    (r) => `{ remoteAddress: '⟦⟧', remotePort: ${port(r)}, family: 'IPv4' }`,
    String.raw`{"msg":"{\"clientIp\":\"⟦⟧\",\"v\":3}"}`,
    `{'REMOTE_ADDR': '⟦⟧', 'SERVER_PORT': '8000'}`,
  ]),
  address('databases', [
    (r) => `INSERT INTO audit (actor, ip, at) VALUES (${r.digits(3)}, '⟦⟧', '${stamp(r)}')`,
    `SELECT count(*) FROM hits WHERE remote_ip = '⟦⟧'::inet`,
    'FATAL: no pg_hba.conf entry for host "⟦⟧", user "app", database "shop", SSL off',
    `Access denied for user 'app'@'⟦⟧' (using password: YES)`,
  ]),
  address(
    'what a user pastes',
    [
      (r) => `64 bytes from ⟦⟧: icmp_seq=1 ttl=5${r.below(9)} time=12.${r.digits(1)} ms`,
      '   IPv4 Address. . . . . . . . . . . : ⟦⟧\n   Subnet Mask . . . : /24',
      (r) => ` 3  ⟦⟧  8.${r.digits(3)} ms  9.${r.digits(3)} ms  *`,
      'it says my address is (⟦⟧) but the router shows ⟦⟧',
      'whitelist ⟦⟧, ⟦⟧ and ⟦⟧ please',
    ],
    ipv4,
  ),
  address(
    'candidates of ICE',
    [
      (r) =>
        `candidate:${r.digits(9)} 1 udp 1677729535 ⟦⟧ ${port(r)} typ srflx raddr ⟦⟧ rport ${port(r)} generation 0`,
      'c=IN IP4 ⟦⟧\nt=0 0',
    ],
    ipv4,
  ),
  address(
    'names of hosts',
    [
      (r) => `ec2-⟦⟧.compute-1.example.com resolved in ${ms(r)}`,
      (r) => `worker ip-⟦⟧.eu-west-1.example.net joined, v${version(r)}`,
      'host ⟦⟧.example.net',
    ],
    (r) => ipv4(r).replaceAll('.', '-'),
  ),
  {
    name: 'ip: percent-encoded',
    identifier: 'ip',
    whole: true,
    write: (r) => `body: {"q":"ip%3D⟦${ipv4(r)}⟧%26page%3D2"} ${ms(r)}`,
  },
];

export const macs: readonly Format[] = [
  mac(
    'with colons',
    [
      (r) => `wlan0: associated with ⟦⟧ (signal -${r.digits(2)} dBm)`,
      'My router says the device ⟦⟧ is blocked',
      (r) => `BLE scan: ⟦⟧ rssi=-${r.digits(2)} name="Scale 2"`,
      (r) => `{"device":{"mac":"⟦⟧","fw":"${version(r)}"}}`,
    ],
    macColons,
  ),
  mac(
    'in capitals',
    [
      '   Physical Address. . . . . . . . . : ⟦⟧',
      'Wi-Fi-Adresse: ⟦⟧',
      'Adresse MAC : ⟦⟧ (bloquée)',
      (r) => `Printer ⟦⟧ offline since ${stamp(r)}`,
    ],
    macUpper,
  ),
  mac(
    'with dots',
    ['station ⟦⟧ deauthenticated, reason 3', (r) => `switch port 12 learned ⟦⟧ at ${clock(r)}`],
    macDots,
  ),
  mac(
    'bare where it is named',
    [
      'mac=⟦⟧ model=X2 battery=81',
      (r) => `{"macAddress":"⟦⟧","seen":"${stamp(r)}"}`,
      'MAC address ⟦⟧ is not registered on the campus network',
      `UPDATE devices SET mac = '⟦⟧' WHERE id = 12`,
    ],
    macBare,
  ),
];
