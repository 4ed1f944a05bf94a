/**
 * @module
 * Zeek's ntlm.log: who logged on, from which machine.
 */
import type { Preset } from '../preset.js';
import { keepAs, opaque } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekNtlm: Preset = {
  name: 'zeek-ntlm',
  title: 'Zeek NTLM log, ntlm.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/ntlm',
  format: { type: 'zeek', log: 'ntlm' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    opaque('direct: user name', 'username'),
    opaque('device: device', 'hostname server_nb_computer_name server_dns_computer_name'),
    opaque('none: system', 'domainname server_tree_name'),
    keepAs('word')('none: system', 'success status'),
  ],
};
