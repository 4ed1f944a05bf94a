/**
 * @module
 * Syslog as in RFC 5424 and RFC 3164. Nothing of the message, which is free text, is kept. The rest
 * says which program on which host wrote when. If the messages have their own format (an access log, JSON),
 * use the preset for that format.
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
