/**
 * @module
 * Zeek's dhcp.log: one record for each lease. It is the book of whose device had which address, and when.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, mac, opaque, truncateIp } from '../row.js';

export const zeekDhcp: Preset = {
  name: 'zeek-dhcp',
  title: 'Zeek DHCP log, dhcp.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/dhcp and policy/protocols/dhcp',
  format: { type: 'zeek', log: 'dhcp' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    hour('time: time stamp', 'ts'),
    opaque('correlation: clickstream', 'uids'),
    truncateIp('quasi: IP address', 'client_addr server_addr requested_addr assigned_addr msg_orig'),
    mac('device: device', 'mac client_chaddr'),
    // `Alices-iPhone`.
    opaque('device: device', 'host_name client_fqdn'),
    // Of the line that the client is on.
    opaque('device: ISP', 'circuit_id agent_remote_id subscriber_id'),
    drop('content: system', 'client_message server_message'),
    keepAs('host')('none: system', 'domain'),
    keepAs('count')('none: system', 'lease_time'),
    keepAs('count')('quasi: clickstream', 'duration'),
    keepAs('word')('none: system', '_path client_software server_software'),
    hour('time: time stamp', '_write_ts'),
    // Several, in their order.
    keep('none: system', 'msg_types'),
  ],
};
