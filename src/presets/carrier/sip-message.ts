/**
 * @module
 * SIP messages as text, in sequence. The `sip` transform knows the header fields: parties and
 * hosts become pseudonyms, and so do ids that join messages; credentials, names, subjects and bodies are removed.
 */
import type { Preset } from '../preset.js';
import { treat } from '../row.js';

export const sipMessage: Preset = {
  name: 'sip-message',
  title: 'SIP messages as text, one after the other, as traces and captures print them',
  version: 'RFC 3261 and the header fields that IANA lists, long and compact',
  format: 'sip',
  unlisted: 'drop',
  fields: [
    // By a domain in one header and an address in another an extension would be two parties of one call.
    treat({ transform: 'sip', tenant: 'sip' })('direct: call number', 'message'),
  ],
};
