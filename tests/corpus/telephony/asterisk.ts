/**
 * @module
 * What Asterisk writes to its console, its logs, its manager interface and its dial strings: main/pbx.c, main/manager.c,
 * apps/app_dial.c, channels/chan_pjsip.c, res/res_security_log.c. Some forms were held to these, others are known from
 * logs.
 */
import { line, type OperationsFormat } from '../operations/format.js';
import { port } from '../operations/surroundings.js';
import { ip4, mark } from '../operations/values.js';
import { caller, context, dialled, extension, asterisk as head, peer } from './values.js';

export const asterisk: readonly OperationsFormat[] = [
  line(
    'phone',
    'Asterisk executes a step',
    (r) =>
      `    -- Executing [${mark(dialled(r))}@${context(r)}:${r.digits(1)}] NoOp("PJSIP/${peer(r)}-${r.hex(8)}", "") in new stack`,
  ),
  line(
    'phone',
    'Asterisk dials through a trunk',
    (r) =>
      `    -- Executing [s@${context(r)}:7] Dial("PJSIP/${extension(r)}-${r.hex(8)}", "${r.pick(['PJSIP', 'SIP', 'IAX2'])}/${mark(dialled(r))}@${peer(r)},${r.pick(['30', '60'])},tT") in new stack`,
  ),
  line(
    'phone',
    'Asterisk called',
    (r) => `    -- Called ${r.pick(['PJSIP', 'SIP', 'Local'])}/${mark(dialled(r))}@${peer(r)}`,
  ),
  line(
    'phone',
    'Asterisk channel of a number',
    (r) =>
      `    -- ${r.pick(['PJSIP', 'SIP', 'IAX2'])}/${mark(caller(r).replace('+', ''))}-${r.hex(8)} ${r.pick(['is ringing', 'answered', 'is busy'])}`,
  ),
  line(
    'phone',
    'Asterisk spawn',
    (r) =>
      `  == Spawn extension (${context(r)}, ${mark(dialled(r))}, 4) exited non-zero on 'PJSIP/${peer(r)}-${r.hex(8)}'`,
  ),
  line(
    'phone',
    'Asterisk rejects an extension',
    (r) =>
      `${head(r, 'NOTICE', 'chan_sip.c', 'handle_request_invite')}Call from '' (${mark(ip4(r))}:${port(r)}) to extension '${mark(dialled(r))}' rejected because extension not found in context '${context(r)}'.`,
    ['ip', 'phone'],
  ),
  line(
    'phone',
    'Asterisk rejects a prefix and a plus',
    (r) =>
      `${head(r, 'NOTICE', 'res_pjsip_session.c', 'new_invite')}Call from 'anonymous' (UDP:${mark(ip4(r))}:${port(r)}) to extension '${r.pick(['0', '9011', '00'])}${mark('+447700900456')}' rejected because extension not found in context '${context(r)}'.`,
    ['ip', 'phone'],
  ),
  line(
    'phone',
    'Asterisk security event',
    (r) =>
      `${head(r, 'SECURITY', 'res_security_log.c', 'security_event_stasis_cb')}SecurityEvent="ChallengeResponseFailed",EventTV="2026-11-24T10:27:51.209+0000",Severity="Error",Service="PJSIP",EventVersion="1",AccountID="${mark(dialled(r))}",SessionID="0x7f${r.hex(8)}",LocalAddress="IPV4/UDP/${mark(ip4(r))}/5060",RemoteAddress="IPV4/UDP/${mark(ip4(r))}/${port(r)}"`,
    ['phone', 'ip', 'ip'],
  ),
  line('phone', 'Asterisk caller id', (r) => `CallerID: "Example" <${mark(caller(r))}>`),
  line('phone', 'Asterisk manager: CallerIDNum', (r) => `CallerIDNum: ${mark(caller(r))}`),
  line('phone', 'Asterisk manager: ConnectedLineNum', (r) => `ConnectedLineNum: ${mark(caller(r))}`),
  line('phone', 'Asterisk manager: Exten', (r) => `Exten: ${mark(caller(r))}`),
  line(
    'phone',
    'Asterisk manager event in one line',
    (r) =>
      `Event: Newchannel\\r\\nChannel: PJSIP/${peer(r)}-${r.hex(8)}\\r\\nCallerIDNum: ${mark(caller(r))}\\r\\nCallerIDName: <unknown>\\r\\nExten: ${mark(caller(r))}\\r\\n`,
  ),
  line(
    'phone',
    'Asterisk sets a caller',
    (r) =>
      `    -- Executing [s@${context(r)}:2] Set("PJSIP/${peer(r)}-${r.hex(8)}", "CALLERID(num)=${mark(caller(r))}") in new stack`,
  ),
  line(
    'phone',
    'Asterisk Local channel',
    (r) => `Channel Local/${mark(dialled(r))}@${context(r)}-${r.hex(8)};2 joined 'simple_bridge'`,
  ),
  line(
    'phone',
    'Asterisk accepts a call',
    (r) =>
      `    -- Accepting call from '${mark(caller(r))}' to '${mark(caller(r))}' on channel 0/${r.digits(1)}, span 1`,
  ),
];
