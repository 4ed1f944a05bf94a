/**
 * @module
 * Station message detail recording of Avaya IP Office, over TCP or in a file: comma-separated without quotes,
 * so that a comma in a name moves every column behind it. None of those is kept as it stands.
 */
import type { Preset } from './preset.js';

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
    {
      path: ['caller', 'called', 'dialled', 'targeted_number'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
      tenant: 'avaya',
    },
    { path: ['party1_name', 'party2_name'], class: 'direct', category: 'name', transform: 'drop' },
    // Whom the charge, or the forwarding to an outside number, goes back to.
    { path: ['user_charged', 'targeter_id'], class: 'direct', category: 'name', transform: 'drop' },
    {
      // `E218` is extension 218, `T9001` a trunk, `V9502` a voicemail channel.
      path: ['party1_device', 'party2_device'],
      class: 'device',
      category: 'device',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: 'account',
      class: 'direct',
      category: 'billing data',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'auth_code', class: 'secret', category: 'credential', transform: 'drop' },
    {
      path: ['call_id', 'caller_unique_id', 'called_unique_id'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['caller_server', 'called_server'],
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    {
      path: ['start', 'record_time'],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    { path: 'connected', class: 'quasi', category: 'call duration', transform: 'generalize', to: 'minute' },
    {
      path: ['ring', 'hold', 'park'],
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 30,
    },
    {
      path: ['call_charge', 'charge_at_last_change', 'cost_per_unit', 'markup'],
      class: 'quasi',
      category: 'billing data',
      transform: 'generalize',
      step: 0.01,
    },
    {
      path: ['units', 'units_at_last_change'],
      class: 'quasi',
      category: 'billing data',
      transform: 'generalize',
      step: 1,
    },
    { path: 'currency', class: 'none', category: 'billing data', transform: 'drop' },
    {
      path: ['direction', 'internal', 'continuation'],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
    // `HG:fb`, `U`: a reason, and for some of them a group or a user.
    { path: ['auth_valid', 'cause'], class: 'none', category: 'call metadata', transform: 'drop' },
  ],
};
