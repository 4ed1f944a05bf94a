/**
 * @module
 * Station message detail recording of Avaya IP Office, over TCP or in a file: comma-separated without quotes,
 * so that a comma in a name moves every column after it. None of those columns is kept unchecked.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, pseudonym, seconds, step, truncateIp } from '../row.js';

export const avayaSmdr: Preset = {
  name: 'avaya-smdr',
  title: 'Avaya IP Office SMDR, comma-separated without a header',
  version: 'IP Office 3 to 12: 17 columns, 30 from 8.0, 35 from 10.0 (Avaya, "SMDR Fields")',
  format: {
    type: 'csv',
    header: 'none',
    quotes: false,
    columns: [
      ...['start', 'connected', 'ring', 'caller', { name: 'direction', values: ['I', 'O'] }, 'called'],
      ...['dialled', 'account', { name: 'internal', values: ['0', '1'] }, 'call_id'],
      ...[{ name: 'continuation', values: ['0', '1'] }, 'party1_device', 'party1_name', 'party2_device'],
      ...['party2_name', 'hold', 'park', 'auth_valid', 'auth_code', 'user_charged', 'call_charge'],
      ...['currency', 'charge_at_last_change', 'units', 'units_at_last_change', 'cost_per_unit', 'markup'],
      ...['cause', 'targeter_id', 'targeted_number', 'caller_server', 'caller_unique_id', 'called_server'],
      // Some releases end the line in a comma.
      ...['called_unique_id', 'record_time', { name: 'end', values: [''] }],
    ],
    optional: 19,
  },
  unlisted: 'drop',
  fields: [
    pseudonym('party', { tenant: 'avaya' })('direct: call number', 'caller called dialled targeted_number'),
    drop('direct: name', 'party1_name party2_name'),
    // Who is charged, or whose forwarding led to the outside number.
    drop('direct: name', 'user_charged targeter_id'),
    // `E218` is extension 218, `T9001` a trunk, `V9502` a voicemail channel.
    opaque('device: device', 'party1_device party2_device'),
    opaque('direct: billing data', 'account'),
    drop('secret: credential', 'auth_code'),
    opaque('correlation: call metadata', 'call_id caller_unique_id called_unique_id'),
    truncateIp('quasi: IP address', 'caller_server called_server'),
    hour('time: time stamp', 'start record_time'),
    // `00:00:39`; no column in front of it has a name in it.
    keep('quasi: call duration', 'connected'),
    seconds('quasi: call duration', 'ring hold park'),
    step(0.01)('quasi: billing data', 'call_charge charge_at_last_change cost_per_unit markup'),
    step(1)('quasi: billing data', 'units units_at_last_change'),
    drop('none: billing data', 'currency'),
    keepAs('word')('none: call metadata', 'direction'),
    keepAs('count')('none: call metadata', 'internal continuation'),
    // `HG:fb`, `U`: a reason, and for some of them a group or a user.
    drop('none: call metadata', 'auth_valid cause'),
  ],
};
