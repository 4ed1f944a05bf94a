/**
 * @module
 * Flows of NetFlow and IPFIX as nfdump writes them with `-o csv`: with the long names of 1.6, or the short list of 1.7.
 * The summary after them has other columns, and is quarantined.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, mac, truncateIp } from '../row.js';

export const nfdump: Preset = {
  name: 'nfdump',
  title: 'NetFlow and IPFIX flows as nfdump writes them (-o csv)',
  version: 'nfdump 1.6.10 to 1.7, nfdump(1), output format csv',
  format: 'csv',
  unlisted: 'drop',
  fields: [
    truncateIp('quasi: IP address', 'sa da nh nhb srcAddr dstAddr'),
    // The router that saw the flow.
    truncateIp('none: system', 'ra'),
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    drop('quasi: IP address', 'sp srcPort'),
    keepAs('count')('none: system', 'dp dstPort'),
    mac('device: device', 'ismc odmc idmc osmc'),
    hour('time: time stamp', 'ts te tr firstSeen lastSeen'),
    keepAs('number')('quasi: clickstream', 'td duration ipkt ibyt opkt obyt packets bytes bps pps bpp'),
    keepAs('number')('none: system', 'cl sl al'),
    keepAs('count')('none: system', 'in out sas das smk dmk svln dvln fwd stos dtos dir exid flows'),
    // `TCP`, or a number; `.AP.SF`; `0-0-0`; `0/0`.
    keep('none: system', 'pr proto flg eng'),
    keep('none: system', 'mpls1 mpls2 mpls3 mpls4 mpls5 mpls6 mpls7 mpls8 mpls9 mpls10'),
  ],
};
