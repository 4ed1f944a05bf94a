/**
 * @module
 * Zeek's ssl.log: one record for each TLS handshake. A client's certificate is a person's, or their device's; the name of the
 * server is the site somebody went to.
 */
import type { Preset } from '../preset.js';
import { drop, keep, keepAs, opaque } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekSsl: Preset = {
  name: 'zeek-ssl',
  title: 'Zeek TLS log, ssl.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/ssl and policy/protocols/ssl',
  format: { type: 'zeek', log: 'ssl' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    // As in dns.log and http.log, so that one site is one name in all of them.
    opaque('quasi: page viewed', 'server_name'),
    drop('direct: name', 'client_subject client_issuer'),
    opaque('device: device', 'client_cert_chain_fps client_cert_chain_fuids'),
    // Of a server, but a server that a company or a person runs at home often has their name.
    opaque('quasi: page viewed', 'subject issuer'),
    opaque('quasi: clickstream', 'cert_chain_fps cert_chain_fuids'),
    // How a client speaks: one build of one browser.
    opaque('device: browser', 'ja3 ja3s ja4 ja4s'),
    keepAs('word')('none: system', 'version cipher curve next_protocol resumed established sni_matches_cert'),
    keepAs('count')('none: system', 'valid_ct_logs valid_ct_operators'),
    keep('none: system', 'ssl_history last_alert validation_status ocsp_status'),
  ],
};
