/**
 * @module
 * Accounting of Kamailio and OpenSIPS by way of syslog: the pairs are the columns of their tables, and what an operator adds to
 * the one is mostly added to the other (`log_extra`).
 */

import type { Preset } from '../preset.js';
import { drop, hour, keep, opaque, pseudonym } from '../row.js';
import { accFields } from './kamailio-acc.js';

export const kamailioAccSyslog: Preset = {
  name: 'kamailio-acc-syslog',
  title: 'Kamailio and OpenSIPS accounting by syslog: ACC lines of acc, and call records',
  version:
    'Kamailio 4 to 6, src/modules/acc (github.com/kamailio/kamailio), and OpenSIPS 2 to 3, modules/acc (github.com/OpenSIPS/opensips)',
  format: 'acc',
  unlisted: 'drop',
  fields: [
    ...accFields,
    // Of legs, in sequence (leg_info).
    pseudonym('party', { tenant: { field: 'src_domain', otherwise: 'kamailio' } })(
      'direct: call number',
      'src dst src_uri dst_uri',
    ),
    // Microseconds, beside their second.
    drop('time: time stamp', 'time_exten'),
    hour('time: time stamp', 'syslog_time'),
    opaque('device: system', 'syslog_host'),
    // What log_prefix says, such as a Call-ID.
    drop('content: call metadata', 'prefix'),
    keep('none: call metadata', 'event'),
  ],
};
