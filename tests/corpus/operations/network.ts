/**
 * @module
 * Addresses as firewalls, servers, kernels and the runtimes of four languages write them.
 */
import { line, type OperationsFormat } from './format.js';
import { app, clf, clock, date, iso, level, node, port, stamp, syslog } from './surroundings.js';
import { between, count, inside, ip4, ip6, macDigits, mark, outside } from './values.js';

export const addresses: readonly OperationsFormat[] = [
  line(
    'ip',
    'iptables',
    (r) =>
      `${syslog(r, 'kernel')}[${r.digits(6)}.${r.digits(6)}] ${r.pick(['DROP', 'FW-IN', 'BLOCK'])}: IN=eth0 OUT= SRC=${mark(outside(r))} DST=${mark(inside(r))} LEN=${between(r, 40, 1500)} TOS=0x00 PREC=0x00 TTL=${between(r, 30, 128)} ID=${r.digits(5)} DF PROTO=${r.pick(['UDP', 'TCP'])} SPT=${port(r)} DPT=5060`,
  ),
  line(
    'mac',
    'iptables with the frame header',
    (r) =>
      `kernel: [UFW BLOCK] IN=ens3 OUT= MAC=${mark(`${macDigits(r)}${macDigits(r)}0800`.match(/../g)!.join(':'))} SRC=${mark(outside(r))} DST=${mark(inside(r))} LEN=${between(r, 40, 90)} PROTO=TCP SPT=${port(r)} DPT=22 WINDOW=${between(r, 512, 65_535)} SYN URGP=0`,
    ['mac', 'ip', 'ip'],
  ),
  line(
    'ip',
    'pf',
    (r) =>
      `${clock(r)}.${r.digits(6)} rule ${between(r, 1, 90)}/0(match): block in on em0: ${mark(outside(r))}.${port(r)} > ${mark(inside(r))}.${r.pick([5060, 5061, 22])}: UDP, length ${between(r, 20, 900)}`,
  ),
  line('ip', 'ASA', (r) =>
    r.pick([
      `%ASA-6-302013: Built inbound TCP connection ${count(r, 8)} for outside:${mark(outside(r))}/${port(r)} (${mark(outside(r))}/${port(r)}) to inside:${mark(inside(r))}/5061`,
      `%ASA-4-106023: Deny udp src outside:${mark(outside(r))}/${port(r)} dst dmz:${mark(inside(r))}/5060 by access-group "outside_in" [0x0, 0x0] after translation of ${mark(inside(r))}`,
    ]),
  ),
  line(
    'ip',
    'nginx access',
    (r) =>
      `${mark(r.pick([outside(r), outside(r), ip6(r)]))} - - ${clf(r)} "${r.pick(['GET', 'POST'])} /api/v2/${r.pick(['calls', 'queues', 'status'])} HTTP/${r.pick(['1.1', '2.0'])}" ${r.pick([200, 204, 404, 502])} ${r.below(90_000)} "-" "curl/8.5.0" rt=0.${r.digits(3)}`,
  ),
  line(
    'ip',
    'nginx error',
    (r) =>
      `${date(r).replaceAll('-', '/')} ${clock(r)} [error] ${r.digits(4)}#${r.digits(4)}: *${r.digits(6)} upstream timed out (110: Connection timed out) while reading response header from upstream, client: ${mark(outside(r))}, server: api.example.org, request: "GET /v1/cdr HTTP/1.1", upstream: "http://${mark(inside(r))}:8080/v1/cdr"`,
  ),
  line(
    'ip',
    'HAProxy',
    (r) =>
      `${syslog(r, 'haproxy')}${mark(ip4(r))}:${port(r)} ${clf(r).replace(/ .*/, `.${r.digits(3)}]`)} fe_https~ be_api/api-${between(r, 1, 9)} 0/0/${r.below(9)}/${r.below(90)}/${r.below(99)} ${r.pick([200, 503])} ${r.below(9000)} - - ---- 12/12/3/1/0 0/0 "GET /health HTTP/1.1"`,
  ),
  line(
    'ip',
    'sshd',
    (r) =>
      `${syslog(r, 'sshd')}${r.pick(['Failed password for invalid user admin from', 'Failed password for root from', 'Connection closed by', 'Received disconnect from', 'Invalid user oracle from'])} ${mark(r.pick([outside(r), outside(r), ip6(r)]))} port ${port(r)}${r.pick([' ssh2', ' [preauth]', ''])}`,
  ),
  line(
    'ip',
    'Postgres',
    (r) =>
      `${date(r)} ${clock(r)}.${r.digits(3)} UTC [${r.digits(5)}] ${r.pick([`LOG:  connection received: host=${mark(inside(r))} port=${port(r)}`, `FATAL:  no pg_hba.conf entry for host "${mark(inside(r))}", user "app", database "voice", no encryption`])}`,
  ),
  line(
    'ip',
    'Node',
    (r) =>
      `${app(r, 'api')}${r.pick([`Error: connect ECONNREFUSED ${mark(inside(r))}:6379`, `connect ETIMEDOUT ${mark(outside(r))}:443 syscall=connect`, `request from ${mark(`::ffff:${outside(r)}`)} aborted after ${r.below(900)} ms`])}`,
  ),
  line('ip', 'Go', (r) =>
    r.pick([
      `${date(r).replaceAll('-', '/')} ${clock(r)} read tcp ${mark(inside(r))}:${port(r)}->${mark(inside(r))}:5432: i/o timeout`,
      `level=error ts=${iso(r)} err="write udp ${mark(inside(r))}:${port(r)}->${mark(outside(r))}:5060: operation not permitted"`,
      `http: TLS handshake error from ${mark(outside(r))}:${port(r)} (via ${mark(inside(r))}): EOF`,
    ]),
  ),
  line(
    'ip',
    'Java',
    (r) =>
      `${stamp(r)} [${r.pick(['main', 'kafka-producer-network-thread | cdr-1', 'http-nio-8080-exec-4'])}] WARN ${r.pick([`o.a.k.c.NetworkClient - Connection to node ${between(r, 1, 9)} (kafka-2/${mark(inside(r))}:9092) could not be established.`, `java.net.ConnectException: Connection refused: /${mark(inside(r))}:3868`])}`,
  ),
  line(
    'ip',
    'Python',
    (r) =>
      `${r.pick(['requests.exceptions.ConnectTimeout', 'urllib3.exceptions.MaxRetryError'])}: HTTPConnectionPool(host='${mark(inside(r))}', port=${r.pick([80, 8080, 9200])}): Max retries exceeded with url: /metrics (Caused by ConnectTimeoutError(<urllib3.connection.HTTPConnection object at 0x7f${r.hex(10)}>))`,
  ),
  line('ip', 'cluster', (r) =>
    r.pick([
      `E${r.digits(4)} ${clock(r)}.${r.digits(6)} 1 prober.go:${between(r, 90, 200)}] "Probe failed" pod="voice/sbc-${r.below(9)}" output="Get \\"http://${mark(inside(r))}:8080/healthz\\": dial tcp: i/o timeout"`,
      `Node ip-${mark(inside(r).replaceAll('.', '-'))}.eu-west-1.compute.internal status is now: NodeNotReady`,
      `Warning FailedMount kubelet MountVolume failed: mount.nfs: access denied by server ${mark(inside(r))}:/export/rec`,
    ]),
  ),
  line(
    'ip',
    'forwarded for',
    (r) =>
      `${r.pick([`X-Forwarded-For: ${mark(ip4(r))},`, `xff="${mark(ip4(r))}, ${mark(inside(r))}"`, `x-real-ip=${mark(ip4(r))}`])} proto=https status=${r.pick([200, 401])} dur=${r.below(900)}ms`,
  ),
  line(
    'ip',
    'IPv6 with port',
    (r) =>
      `${app(r, 'rtpengine')}Confirmed peer address as [${mark(ip6(r))}]:${port(r)}, switching to kernel mode`,
  ),
  line(
    'ip',
    'Via',
    (r) =>
      `Via: SIP/2.0/${r.pick(['UDP', 'TCP', 'TLS'])} ${mark(inside(r))}:${port(r)};branch=z9hG4bK${r.hex(12)};received=${mark(outside(r))};rport=${port(r)}`,
  ),
  line(
    'ip',
    'session description',
    (r) =>
      `v=0 o=- ${count(r, 10)} ${count(r, 10)} IN IP4 ${mark(ip4(r))} s=- c=IN IP4 ${mark(ip4(r))} t=0 0 m=audio ${between(r, 10_000, 20_000)} RTP/AVP 0 8 101`,
  ),
  line(
    'ip',
    'ICE candidate',
    (r) =>
      `a=candidate:${count(r, 10)} 1 udp ${count(r, 10)} ${mark(r.pick([outside(r), ip6(r)]))} ${port(r)} typ srflx raddr ${mark(inside(r))} rport ${port(r)} generation 0`,
  ),
  line(
    'ip',
    'RTP debug',
    (r) =>
      `${r.pick(['Got ', 'Sent'])} RTP packet ${r.pick(['from   ', 'to     '])} ${mark(ip4(r))}:${between(r, 10_000, 20_000)} (type 00, seq ${r.digits(6)}, ts ${r.digits(6)}, len 000160)`,
  ),
  line(
    'ip',
    'RADIUS and Diameter attributes',
    (r) =>
      `${r.pick(['NAS-IP-Address = ', 'Framed-IP-Address=', 'Host-IP-Address: '])}${mark(inside(r))} Acct-Session-Time = ${r.below(90_000)} Acct-Input-Octets = ${count(r, 9)}`,
  ),
  line('ip', 'name server', (r) =>
    r.pick([
      `${syslog(r, 'named')}client @0x7f${r.hex(10)} ${mark(outside(r))}#${port(r)} (sip.example.org): query: sip.example.org IN NAPTR +E(0)DC (${mark(inside(r))})`,
      `${syslog(r, 'unbound')}info: resolving ${mark(outside(r).split('.').reverse().join('.'))}.in-addr.arpa. PTR IN`,
    ]),
  ),
  line(
    'ip',
    'ban',
    (r) =>
      `${date(r)} ${clock(r)},${r.digits(3)} fail2ban.actions [${r.digits(4)}]: ${level(r)} [asterisk] ${r.pick(['Ban', 'Unban', 'Found'])} ${mark(outside(r))}`,
  ),
  line(
    'ip',
    'tunnel',
    (r) =>
      `wireguard: wg0: Handshake for peer ${between(r, 1, 90)} (${mark(outside(r))}:51820) did not complete after 5 seconds, retrying (try ${between(r, 2, 20)}); allowed ips ${mark(inside(r))}/32`,
  ),
  line(
    'ip',
    'martian',
    (r) =>
      `IPv4: martian source ${mark(inside(r))} from ${mark(inside(r))}, on dev ${r.pick(['eth0', 'bond0'])} ${node(r)}`,
  ),
];
