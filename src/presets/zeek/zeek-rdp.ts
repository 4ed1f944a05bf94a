/**
 * @module
 * Zeek's rdp.log: one record for each remote desktop. The cookie is the user's name, cut to nine letters.
 */
import type { Preset } from '../preset.js';
import { drop, keep, keepAs, opaque, step } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekRdp: Preset = {
  name: 'zeek-rdp',
  title: 'Zeek RDP log, rdp.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/rdp and policy/protocols/rdp',
  format: { type: 'zeek', log: 'rdp' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    opaque('direct: user name', 'cookie'),
    // The machine's own name, and the serial of its system.
    opaque('device: device', 'client_name client_dig_product_id'),
    // The exact size of a window is close to an id.
    step(100)('quasi: device', 'desktop_width desktop_height'),
    drop('quasi: device', 'client_channels'),
    // `English - United States`: only the layout.
    keep('quasi: browser', 'keyboard_layout'),
    keep('quasi: operating system', 'client_build requested_color_depth'),
    keepAs('count')('none: system', 'cert_count'),
    keepAs('word')('none: system', 'cert_type cert_permanent ssl'),
    keep('none: system', 'result security_protocol encryption_level encryption_method'),
  ],
};
