/**
 * @module
 * SIP messages as text, one behind the other. Which header field is what, the `sip` transform knows: parties and
 * hosts become pseudonyms, ids that join messages do as well; credentials, names, subjects and bodies go.
 */
import type { Preset } from '../preset.js';
import { treat } from '../row.js';

export const sipMessage: Preset = {
  name: 'sip-message',
  title: 'SIP messages as text, one behind the other, as traces and captures print them',
  version: 'RFC 3261 and the header fields that IANA lists, long and compact',
  format: 'sip',
  unlisted: 'drop',
  fields: [
    // By a domain in one header and an address in another an extension would be two parties of one call.
    treat({ transform: 'sip', tenant: 'sip' })('direct: call number', 'message'),
  ],
};
