/**
 * @module
 * Syslog as RFC 5424 has it, and as RFC 3164 found it. Of the message, which is free text, nothing is kept; what
 * stays tells which program of which host spoke when. A log with a form of its own inside (an access log, JSON)
 * is better read by the preset of that form.
 */
import type { Preset } from './preset.js';

export const syslog: Preset = {
  name: 'syslog',
  title: 'Syslog lines of RFC 5424 and RFC 3164, without their free text',
  version: 'RFC 5424 (2009), RFC 3164 (2001)',
  format: 'syslog',
  unlisted: 'drop',
  fields: [
    {
      // A person's device, or an address, as often as a server.
      path: 'host',
      class: 'device',
      category: 'device',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'message', class: 'content', category: 'message content', transform: 'drop' },
    { path: 'time', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    {
      path: 'sd.origin.ip',
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    {
      // The elements that RFC 5424 §7 registers; all others go, as their senders please to fill them.
      path: [
        ...['sd.timeQuality.tzKnown', 'sd.timeQuality.isSynced', 'sd.timeQuality.syncAccuracy'],
        ...['sd.origin.enterpriseId', 'sd.origin.software', 'sd.origin.swVersion'],
        ...['sd.meta.sequenceId', 'sd.meta.sysUpTime', 'sd.meta.language'],
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
    { path: ['app', 'pid', 'msgid'], class: 'none', category: 'system', transform: 'keep' },
  ],
};
