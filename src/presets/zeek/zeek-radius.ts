/**
 * @module
 * Zeek's radius.log: who dialled in, from which line, and which address they were given.
 */
import type { Preset } from '../preset.js';
import { drop, keepAs, mac, opaque, truncateIp } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekRadius: Preset = {
  name: 'zeek-radius',
  title: 'Zeek RADIUS log, radius.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/radius',
  format: { type: 'zeek', log: 'radius' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    opaque('direct: user name', 'username'),
    mac('device: device', 'mac'),
    truncateIp('quasi: IP address', 'framed_addr remote_ip'),
    // An address as text, or the name of a line.
    opaque('quasi: ISP', 'tunnel_client'),
    drop('content: system', 'connect_info reply_msg'),
    keepAs('word')('none: system', 'result logged'),
    keepAs('count')('none: system', 'ttl'),
  ],
};
