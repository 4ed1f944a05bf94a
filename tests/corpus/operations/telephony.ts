/**
 * @module
 * Numbers as switches, gateways and the people around them write them.
 */
import { line, type OperationsFormat } from './format.js';
import { app, clock, date, iso, port, stamp, syslog, uuid } from './surroundings.js';
import { between, count, e164, gb, gbGrouped, ip4, mark, msisdn, us, usGrouped } from './values.js';

export const numbers: readonly OperationsFormat[] = [
  line(
    'phone',
    'FreeSWITCH channel variable',
    (r) =>
      `${uuid(r)} EXECUTE [depth=0] sofia/internal/gw set(${r.pick(['effective_caller_id_number', 'caller_id_number', 'sip_from_number'])}=${mark(r.pick([e164(r), us(r), msisdn(r)]))})`,
  ),
  line(
    'phone',
    'FreeSWITCH channel name',
    (r) =>
      `${date(r)} ${clock(r)}.${r.digits(6)} ${r.below(99)}.${r.digits(2)}% [NOTICE] switch_channel.c:${between(r, 900, 1300)} ${r.pick(['New Channel', 'Hangup', 'Rename Channel'])} sofia/external/${mark(e164(r))}@${mark(ip4(r))} [${uuid(r)}]`,
    ['phone', 'ip'],
  ),
  line(
    'phone',
    'Asterisk dialplan',
    (r) =>
      `    -- Executing [${mark(e164(r))}@from-trunk:${between(r, 1, 40)}] Dial("PJSIP/${r.pick(['carrier', 'trunk-a', 'peer'])}-${r.hex(8)}", "PJSIP/${mark(e164(r))}@${r.pick(['carrier-uk', 'trunk-b'])},60,T") in new stack`,
  ),
  line(
    'phone',
    'Asterisk caller id',
    (r) =>
      `[${date(r)} ${clock(r)}] NOTICE[${r.digits(5)}][C-${r.hex(8)}]: app_dial.c:${between(r, 900, 2900)} ${r.pick(['CallerID', 'Caller ID', 'callerid'])}${r.pick([': ', '=', ' '])}${mark(r.pick([us(r), msisdn(r), e164(r)]))}, priority ${r.below(9)}`,
  ),
  line(
    'phone',
    'Kamailio script',
    (r) =>
      `${syslog(r, '/usr/sbin/kamailio')}NOTICE: <script>: new call fu=${mark(e164(r))} tu=${mark(e164(r))} ci=${r.hex(24)} src=${mark(ip4(r))}:${port(r)}`,
    ['phone', 'phone', 'ip'],
  ),
  line(
    'phone',
    'call manager pairs',
    (r) =>
      `${stamp(r)} |CallRecord| callingPartyNumber=${mark(r.pick([us(r), e164(r)]))};originalCalledPartyNumber=${mark(e164(r))};origCause_value=${r.pick([0, 16, 17, 31])};duration=${r.below(4000)}`,
  ),
  line(
    'phone',
    'Kannel access log',
    (r) =>
      `${date(r)} ${clock(r)} ${r.pick(['Sent SMS', 'Receive SMS', 'DLR SMS'])} [SMSC:${r.pick(['smpp1', 'uk-a', 'tx'])}] [SVC:ops] [ACT:] [BINF:] [from:${mark(e164(r))}] [to:${mark(e164(r))}] [flags:-1:0:-1:-1:-1] [msg:${between(r, 5, 160)}:...] [udh:0:]`,
  ),
  line(
    'phone',
    'msisdn pair',
    (r) =>
      `${app(r, 'sms-gw')}event=mt_submit ${r.pick(['msisdn=', 'msisdn: ', 'MSISDN=', 'msisdn='])}${mark(r.pick([msisdn(r), msisdn(r), e164(r)]))} parts=${between(r, 1, 4)} status=${r.pick(['ACCEPTD', 'DELIVRD', 'UNDELIV'])}`,
  ),
  line(
    'phone',
    'msisdn in JSON in text',
    (r) =>
      `${app(r, 'hlr-lookup')}upstream answered {"${r.pick(['msisdn', 'phoneNumber', 'phone_number'])}":"${mark(r.pick([msisdn(r), e164(r)]))}","ported":${r.pick(['true', 'false'])},"mccmnc":"00101"} in ${r.below(900)}ms`,
  ),
  line(
    'phone',
    'webhook body',
    (r) =>
      `${app(r, 'twilio-webhook')}body={"CallSid":"CA${r.hex(32)}","From":"${mark(e164(r))}","To":"${mark(e164(r))}","CallStatus":"${r.pick(['ringing', 'completed', 'busy'])}"}`,
  ),
  line(
    'phone',
    'form body, percent-encoded plus',
    (r) =>
      `${app(r, 'voice')}POST /v1/calls ${r.pick(['From', 'Caller', 'from'])}=${mark(e164(r).replace('+', '%2B'))}&To=${mark(e164(r).replace('+', '%2B'))}&Record=false ${r.pick([200, 201, 429])}`,
  ),
  line(
    'phone',
    'Node rejection',
    (r) =>
      `${app(r, 'notify')}RestException [Error]: The 'To' number ${mark(e164(r))} is not a valid phone number. at success (/app/node_modules/twilio/lib/base/Version.js:${between(r, 60, 140)}:${between(r, 9, 40)}) code: 21211`,
  ),
  line('phone', 'Python and Java exceptions', (r) =>
    r.pick([
      `ValueError: could not route '${mark(e164(r))}': no prefix matches in table of ${between(r, 100, 90_000)}`,
      `com.example.voice.RoutingException: no route for ${mark(e164(r))} at com.example.voice.RouteTable.lookup(RouteTable.java:${between(r, 20, 900)})`,
      `panic: rate: unknown destination ${mark(e164(r))} [recovered]`,
      `KeyError: '${mark(e164(r))}'`,
    ]),
  ),
  line(
    'phone',
    'dialled with 00 or 011',
    (r) =>
      `${app(r, 'cac')}user dialled ${mark(
        r.pick([
          `0044${gb(r)}`,
          `00 44 7700 900${r.digits(3)}`,
          `01144${gb(r)}`,
          `011 44 7700 900${r.digits(3)}`,
          `001${us(r)}`,
        ]),
      )} via trunk-${between(r, 1, 9)}, matched class international`,
  ),
  line('phone', 'modem answers', (r) =>
    r.pick([
      `[gsm${r.below(8)}] +CLIP: "${mark(e164(r))}",145,"",0,"",0`,
      `AT+CMGS="${mark(e164(r))}" -> +CMGS: ${r.below(256)}`,
      `[dongle${r.below(4)}] Got SMS from ${mark(e164(r))}: 'BALANCE ${r.below(90)}.00'`,
      `ATD${mark(e164(r))};`,
    ]),
  ),
  line('phone', 'ticket prose, American', (r) =>
    r.pick([
      `Customer at ${mark(usGrouped(r))} reports one-way audio since ${clock(r)}, MOS below 2.9.`,
      `Caller ${mark(usGrouped(r))} hit the IVR loop ${between(r, 2, 9)} times before reaching queue 40.`,
      `Please port ${mark(usGrouped(r))} and ${mark(usGrouped(r))} before the window closes.`,
      `NOC bridge: dial ${mark(usGrouped(r))}, passcode will be read out.`,
      `IVR collected callback ${mark(usGrouped(r))} (confirmed by caller) score=0.${r.digits(2)}`,
    ]),
  ),
  line('phone', 'ticket prose, British', (r) =>
    r.pick([
      `Callback requested on ${mark(gbGrouped(r))} after ${clock(r).slice(0, 5)}, ref CHG00${r.digits(5)}.`,
      `Ported ${mark(gbGrouped(r))} to switch LON-${between(r, 1, 9)}; test calls ok.`,
      `engineer mobile ${mark(gbGrouped(r))} (on site until 17:30)`,
      `Divert for ${mark(gbGrouped(r))} removed, was looping for ${between(r, 2, 50)} min`,
    ]),
  ),
  line('phone', 'introduced bare digits in prose', (r) =>
    r.pick([
      `Tried to call the customer on ${mark(`07700900${r.digits(3)}`)} twice, no answer.`,
      `From number ${mark(us(r))} was flagged by the spam score ${r.below(100)}/100.`,
      `Recorded voicemail from caller ${mark(us(r))}, ${between(r, 2, 180)} s`,
      `phone number ${mark(us(r))} already assigned to device profile 7`,
      `call her on ${mark(`0${gb(r)}`)} once the line is up`,
      `Caller number: ${mark(us(r))} Queue: support Wait: ${between(r, 2, 300)}s`,
    ]),
  ),
  line(
    'phone',
    'log of a container, escaped JSON',
    (r) =>
      `{"log":"{\\"level\\":\\"info\\",\\"caller\\":\\"${mark(e164(r))}\\",\\"leg\\":\\"${r.pick(['a', 'b'])}\\",\\"ms\\":${r.below(900)}}\\n","stream":"stdout","time":"${iso(r)}"}`,
  ),
  line(
    'phone',
    'pipes and colons',
    (r) =>
      `${app(r, 'cdr')}leg=${r.pick(['A', 'B'])}|ani=${mark(e164(r))}|dnis=${mark(e164(r))}|dur=${r.below(7200)}|cause=16|mos=4.${r.digits(2)}`,
  ),
  line(
    'phone',
    'fax job',
    (r) =>
      `${syslog(r, 'FaxSend')}SEND FAX: JOB ${between(r, 100, 9999)} DEST ${mark(r.pick([e164(r), usGrouped(r)]))} COMMID ${count(r, 9)} DEVICE '/dev/ttyIAX${r.below(9)}' status "No carrier detected"`,
  ),
];
