/**
 * @module
 * What Kamailio and OpenSIPS write, by the forms of their acc modules and of scripts that come with them, and SIP as
 * sngrep, sipdump and a siptrace module show it (RFC 3261 §7).
 */
import { line, type OperationsFormat } from '../operations/format.js';
import { port } from '../operations/surroundings.js';
import { ip4, mark } from '../operations/values.js';
import { caller, kamailio, msisdnOf } from './values.js';

export const proxies: readonly OperationsFormat[] = [
  line(
    'phone',
    'Kamailio accounts',
    (r) =>
      `${kamailio(r, 'NOTICE')}acc [acc.c:287]: acc_log_request(): ACC: transaction answered: timestamp=1764000000;method=INVITE;from_tag=${r.hex(8)};to_tag=${r.hex(8)};call_id=${r.hex(16)};code=200;reason=OK;src_user=${mark(caller(r))};src_domain=sip.example.org;src_ip=${mark(ip4(r))};dst_ouser=${mark(caller(r))};dst_user=${mark(caller(r))};dst_domain=sip.example.org`,
    ['phone', 'ip', 'phone', 'phone'],
  ),
  line(
    'phone',
    'OpenSIPS accounts',
    (r) =>
      `Nov 24 10:27:51 sbc1 opensips[${r.digits(5)}]: ACC: call ended: created=1764000000;call_start_time=1764000000;duration=12;method=INVITE;from_tag=${r.hex(8)};to_tag=${r.hex(8)};call_id=${r.hex(16)};code=200;reason=OK;caller=${mark(caller(r))};callee=${mark(caller(r))}`,
  ),
  line(
    'phone',
    'Kamailio script, short',
    (r) =>
      `${kamailio(r, 'INFO')}<script>: INVITE from ${mark(caller(r))} to ${mark(caller(r))} (${mark(ip4(r))}:${port(r)})`,
    ['phone', 'phone', 'ip'],
  ),
  line(
    'phone',
    'Kamailio script, keys',
    (r) =>
      `${kamailio(r, 'INFO')}<script>: fU=${mark(msisdnOf(r))} src=${mark(msisdnOf(r))} dst=${mark(msisdnOf(r))} si=${mark(ip4(r))}`,
    ['phone', 'phone', 'phone', 'ip'],
  ),
  line(
    'phone',
    'user and address',
    (r) => `${kamailio(r, 'ERROR')}<script>: no route to ${mark(msisdnOf(r))}@${mark(ip4(r))}:5060`,
    ['phone', 'ip'],
  ),
  line(
    'uri',
    'SIP request',
    (r) =>
      `U ${mark(ip4(r))}:5060 -> ${mark(ip4(r))}:5060 INVITE sip:${mark(caller(r))}@${mark(ip4(r))} SIP/2.0`,
    ['ip', 'ip', 'phone', 'ip'],
  ),
  line('uri', 'SIP From', (r) => `From: "Example" <sip:${mark(caller(r))}@${mark(ip4(r))}>;tag=${r.hex(8)}`, [
    'phone',
    'ip',
  ]),
  line('uri', 'SIP assertion', (r) => `P-Asserted-Identity: <tel:${mark(caller(r))}>`, ['phone']),
  line(
    'phone',
    'SIP remote party',
    (r) => `Remote-Party-ID: "${mark(msisdnOf(r))}" <sip:${mark(msisdnOf(r))}@${mark(ip4(r))}>;party=calling`,
    ['phone', 'phone', 'ip'],
  ),
  line(
    'ip',
    'SIP Via',
    (r) =>
      `Via: SIP/2.0/UDP ${mark(ip4(r))}:5060;branch=z9hG4bK${r.hex(10)};received=${mark(ip4(r))};rport=${port(r)}`,
  ),
];
