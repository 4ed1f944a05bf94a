/**
 * @module
 * Syslog as RFC 5424 has it, and as RFC 3164 found it. Of the message, which is free text, nothing is kept; what
 * stays tells which program of which host spoke when. A log with a form of its own inside (an access log, JSON)
 * is better read by the preset of that form.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, truncateIp } from '../row.js';

export const syslog: Preset = {
  name: 'syslog',
  title: 'Syslog lines of RFC 5424 and RFC 3164, without their free text',
  version: 'RFC 5424 (2009), RFC 3164 (2001)',
  format: 'syslog',
  unlisted: 'drop',
  fields: [
    // A person's device, or an address, as often as a server.
    opaque('device: device', 'host'),
    drop('content: message content', 'message'),
    hour('time: time stamp', 'time'),
    truncateIp('quasi: IP address', 'sd.origin.ip'),
    // The elements that RFC 5424 §7 registers; all others go, as their senders please to fill them.
    keepAs('count')('none: system', 'sd.timeQuality.tzKnown sd.timeQuality.isSynced'),
    keepAs('number')('none: system', 'sd.timeQuality.syncAccuracy sd.meta.sequenceId sd.meta.sysUpTime'),
    keepAs('word')('none: system', 'sd.meta.language'),
    keep('none: system', 'sd.origin.enterpriseId sd.origin.software sd.origin.swVersion'),
    keep('none: system', 'app pid msgid'),
  ],
};
