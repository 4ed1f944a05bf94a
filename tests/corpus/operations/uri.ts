/**
 * @module
 * URIs of SIP and telephony, in messages, registrars and applications.
 */
import { line, type OperationsFormat } from './format.js';
import { app, clock, date, iso, node, port, syslog, uuid } from './surroundings.js';
import { alphanumeric, between, e164, email, inside, ip4, mark, outside, person, us } from './values.js';

const host = (r: Parameters<typeof e164>[0]): string =>
  `${r.pick(['pbx', 'sip', 'voip', 'ims'])}.${r.pick(['example.org', 'example.com', 'example.net'])}`;

const user = (r: Parameters<typeof e164>[0]): string =>
  r.pick([person(r).join('.'), person(r)[0], `${between(r, 1000, 7999)}`, e164(r)]);

export const uris: readonly OperationsFormat[] = [
  line(
    'uri',
    'request line',
    (r) =>
      `${r.pick(['INVITE', 'BYE', 'OPTIONS', 'CANCEL', 'MESSAGE'])} sip:${mark(e164(r))}@${mark(ip4(r))}:${r.pick([5060, 5080, 5062])}${r.pick(['', ';transport=udp', ';transport=tcp;user=phone'])} SIP/2.0`,
  ),
  line(
    'uri',
    'From and To',
    (r) =>
      `${r.pick(['From', 'To', 'f', 't'])}: <${r.pick(['sip', 'sips'])}:${mark(`${user(r)}@${host(r)}`)}${r.pick(['', ';user=phone'])}>;tag=${r.from(alphanumeric, 10)}`,
  ),
  line(
    'uri',
    'contact with address',
    (r) =>
      `Contact: <sip:${mark(user(r))}@${mark(ip4(r))}:${port(r)};transport=${r.pick(['tcp', 'tls', 'udp'])};ob>;expires=${r.pick([60, 120, 3600])}`,
  ),
  line(
    'uri',
    'asserted identity',
    (r) =>
      `${r.pick(['P-Asserted-Identity', 'P-Preferred-Identity', 'Remote-Party-ID'])}: <${r.pick(['tel:', 'tel:', 'TEL:'])}${mark(r.pick([e164(r), `+1-${us(r).replace(/^(...)(...)/, '$1-$2-')}`]))}>${r.pick(['', ';party=calling', ';screen=yes'])}`,
  ),
  line(
    'uri',
    'diversion',
    (r) =>
      `Diversion: <sip:${mark(`${e164(r)}@${host(r)}`)};user=phone>;reason=${r.pick(['unconditional', 'no-answer', 'user-busy'])};counter=${between(r, 1, 4)};privacy=off`,
  ),
  line('uri', 'registrar', (r) =>
    r.pick([
      `${syslog(r, 'opensips')}INFO:usrloc: AOR sip:${mark(`${user(r)}@${host(r)}`)} expired, ${between(r, 1, 3)} contact(s) removed`,
      `${syslog(r, 'kamailio')}WARNING: registrar [save.c:${between(r, 100, 900)}]: too many contacts for AOR <sip:${mark(`${user(r)}@${host(r)}`)}>, max is 3`,
    ]),
  ),
  line(
    'uri',
    'Asterisk refusing a register',
    (r) =>
      `[${date(r)} ${clock(r)}] NOTICE[${r.digits(5)}]: res_pjsip/pjsip_distributor.c:676 log_failed_request: Request 'REGISTER' from '<sip:${mark(`${user(r)}@${host(r)}`)}>' failed for '${mark(outside(r))}:${port(r)}' (callid: ${r.from(alphanumeric, 22)}) - No matching endpoint found`,
    ['uri', 'ip'],
  ),
  line(
    'uri',
    'contact added',
    (r) =>
      `    -- Added contact 'sip:${mark(user(r))}@${mark(inside(r))}:${port(r)};transport=UDP;rinstance=${r.hex(16)}' to AOR with expiration of ${r.pick([60, 120, 3600])} seconds`,
  ),
  line(
    'uri',
    'percent-encoded URI',
    (r) =>
      `GET /api/v1/registrations/sip%3A${mark(`${person(r).join('.')}%40${host(r)}`)} HTTP/1.1 ${r.pick([200, 404])} ${r.below(900)}`,
  ),
  line(
    'uri',
    'deep link',
    (r) =>
      `${app(r, 'mobile-app')}opening ${r.pick(['tel', 'sms', 'tel', 'callto'])}:${mark(e164(r))} from screen=${r.pick(['recents', 'contacts'])}`,
  ),
  line(
    'uri',
    'originate command',
    (r) =>
      `${node(r)}> originate {origination_uuid=${uuid(r)}}sofia/gateway/carrier/${mark(e164(r))} &bridge(sofia/internal/sip:${mark(`${user(r)}@${host(r)}`)})`,
    ['phone', 'uri'],
  ),
  line(
    'uri',
    'SIP trace at an application',
    (r) =>
      `${app(r, 'drachtio')}recv 412 bytes from udp/[${mark(ip4(r))}]:${port(r)} at ${clock(r)}.${r.digits(6)}: REGISTER sip:${host(r)} SIP/2.0 To: <sip:${mark(`${user(r)}@${host(r)}`)}>`,
    ['ip', 'uri'],
  ),
  line(
    'uri',
    'softphone in prose',
    (r) =>
      `User reports that sip:${mark(email(r).toLowerCase())} shows busy since ${iso(r)}, softphone 6.2.1.`,
  ),
];
