/**
 * @module
 * What FreeSWITCH writes, in the forms of its logs: of mod_dialplan_xml.c, mod_sofia.c, sofia_reg.c, switch_channel.c.
 */
import { line, type OperationsFormat } from '../operations/format.js';
import { ip4, mark } from '../operations/values.js';
import { caller, context, dialled, freeswitch as head, peer } from './values.js';

const uuid = '6e2d2f5a-9c41-4b3e-8d57-0a1b2c3d4e5f';

export const freeswitch: readonly OperationsFormat[] = [
  line(
    'phone',
    'FreeSWITCH processes a call',
    (r) =>
      `${uuid} ${head(r, 'INFO', 'mod_dialplan_xml.c')}Processing Example <${mark(caller(r))}>->${mark(caller(r))} in context ${context(r)}`,
  ),
  line(
    'phone',
    'FreeSWITCH new channel',
    (r) =>
      `${head(r, 'NOTICE', 'switch_channel.c')}New Channel sofia/${r.pick(['internal', 'external'])}/${mark(dialled(r))}@${mark(ip4(r))} [${uuid}]`,
    ['phone', 'ip'],
  ),
  line(
    'phone',
    'FreeSWITCH gateway',
    (r) =>
      `EXECUTE [depth=0] sofia/internal/${mark(dialled(r))}@${mark(ip4(r))}:5060 bridge(sofia/gateway/${peer(r)}/${mark(dialled(r))})`,
    ['phone', 'ip', 'phone'],
  ),
  line(
    'phone',
    'FreeSWITCH fails to authorize',
    (r) =>
      `${head(r, 'WARNING', 'sofia_reg.c')}SIP auth ${r.pick(['challenge', 'failure'])} (INVITE) on sofia profile 'internal' for [${mark(dialled(r))}@${mark(ip4(r))}] from ip ${mark(ip4(r))}`,
    ['phone', 'ip', 'ip'],
  ),
  line('phone', 'FreeSWITCH event: destination', (r) => `Caller-Destination-Number: ${mark(dialled(r))}`),
  line('phone', 'FreeSWITCH event: caller', (r) => `Caller-Caller-ID-Number: ${mark(caller(r))}`),
  line('phone', 'FreeSWITCH event: callee', (r) => `Caller-Callee-ID-Number: ${mark(caller(r))}`),
  line('phone', 'FreeSWITCH variable', (r) => `variable_sip_from_user: ${mark(caller(r))}`),
  line('phone', 'FreeSWITCH variable of the callee', (r) => `variable_sip_to_user: [${mark(caller(r))}]`),
  line(
    'phone',
    'FreeSWITCH condition of a dialplan',
    (r) =>
      `Dialplan: sofia/internal/${mark(dialled(r))}@${mark(ip4(r))} Regex (PASS) [pstn] destination_number(${mark(dialled(r))}) =~ /^(\\d+)$/ break=on-false`,
    ['phone', 'ip', 'phone'],
  ),
];
