/**
 * @module
 * Call detail records of Oracle's (Acme Packet's) session border controllers as local CSV files: RADIUS attributes in
 * the order of the accounting guide, all of them (`cdr-output-inclusive`). The first one says whether a call begins, continues
 * or ends.
 */
import type { Preset } from '../preset.js';
import { drop, duration, hour, keep, keepAs, opaque, pseudonym, seconds, truncateIp } from '../row.js';

const words = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

const stop = words(
  'Acct-Status-Type NAS-IP-Address NAS-Port Acct-Session-Id Acme-Session-Ingress-CallId',
  'Acme-Session-Egress-CallId Acme-Session-Protocol-Type Acme-Session-Forked-Call-Id',
  'Acme-Session-Generic-Id Calling-Station-Id Called-Station-Id Acct-Terminate-Cause Acct-Session-Time',
  'h323-setup-time h323-connect-time h323-disconnect-time h323-disconnect-cause',
  'Acme-Egress-Network-Interface-Id Acme-Egress-Vlan-Tag-Value Acme-Ingress-Network-Interface-Id',
  'Acme-Ingress-Vlan-Tag-Value Acme-Session-Egress-Realm Acme-Session-Ingress-Realm Acme-FlowID-FS1-F',
  'Acme-FlowType-FS1-F Acme-Flow-In-Realm-FS1-F Acme-Flow-In-Src-Addr-FS1-F Acme-Flow-In-Src-Port-FS1-F',
  'Acme-Flow-In-Dst-Addr-FS1-F Acme-Flow-In-Dst-Port-FS1-F Acme-Flow-Out-Realm-FS1-F',
  'Acme-Flow-Out-Src-Addr-FS1-F Acme-Flow-Out-Src-Port-FS1-F Acme-Flow-Out-Dst-Addr-FS1-F',
  'Acme-Flow-Out-Dst-Port-FS1-F Acme-Calling-RTCP-Packets-Lost-FS1 Acme-Calling-RTCP-Avg-Jitter-FS1',
  'Acme-Calling-RTCP-Avg-Latency-FS1 Acme-Calling-RTCP-MaxJitter-FS1 Acme-Calling-RTCP-MaxLatency-FS1',
  'Acme-Calling-RTP-Packets-Lost-FS1 Acme-Calling-RTP-Avg-Jitter-FS1 Acme-Calling-RTP-MaxJitter-FS1',
  'Acme-Calling-Octets-FS1 Acme-Calling-Packets-FS1 Acme-Calling-R-Factor Acme-Calling-MOS',
  'Acme-FlowID-FS1-R Acme-FlowType-FS1-R Acme-Flow-In-Realm-FS1-R Acme-Flow-In-Src-Addr-FS1-R',
  'Acme-Flow-In-Src-Port-FS1-R Acme-Flow-In-Dst-Addr-FS1-R Acme-Flow-In-Dst-Port-FS1-R',
  'Acme-Flow-Out-Realm-FS1-R Acme-Flow-Out-Src-Addr-FS1-R Acme-Flow-Out-Src-Port-FS1-R',
  'Acme-Flow-Out-Dst-Addr-FS1-R Acme-Flow-Out-Dst-Port-FS1-R Acme-Called-RTCP-Packets-Lost-FS1',
  'Acme-Called-RTCP-Avg-Jitter-FS1 Acme-Called-RTCP-Avg-Latency-FS1 Acme-Called-RTCP-MaxJitter-FS1',
  'Acme-Called-RTCP-MaxLatency-FS1 Acme-Called-RTP-Packets-Lost-FS1 Acme-Called-RTP-Avg-Jitter-FS1',
  'Acme-Called-RTP-MaxJitter-FS1 Acme-Called-Octets-FS1 Acme-Called-Packets-FS1 Acme-Called-R-Factor',
  'Acme-Called-MOS Acme-FlowID-FS2-F Acme-FlowType-FS2-F Acme-Flow-In-Realm-FS2-F',
  'Acme-Flow-In-Src-Addr-FS2-F Acme-Flow-In-Src-Port-FS2-F Acme-Flow-In-Dst-Addr-FS2-F',
  'Acme-Flow-In-Dst-Port-FS2-F Acme-Flow-Out-Realm-FS2-F Acme-Flow-Out-Src-Addr-FS2-F',
  'Acme-Flow-Out-Src-Port-FS2-F Acme-Flow-Out-Dst-Addr-FS2-F Acme-Flow-Out-Dst-Port-FS2-F',
  'Acme-Calling-RTCP-Packets-Lost-FS2 Acme-Calling-RTCP-Avg-Jitter-FS2 Acme-Calling-RTCP-Avg-Latency-FS2',
  'Acme-Calling-RTCP-MaxJitter-FS2 Acme-Calling-RTCP-MaxLatency-FS2 Acme-Calling-RTP-Packets-Lost-FS2',
  'Acme-Calling-RTP-Avg-Jitter-FS2 Acme-Calling-RTP-MaxJitter-FS2 Acme-Calling-Octets-FS2',
  'Acme-Calling-Packets-FS2 Acme-FlowID-FS2-R Acme-FlowType-FS2-R Acme-Flow-In-Realm-FS2-R',
  'Acme-Flow-In-Src-Addr-FS2-R Acme-Flow-In-Src-Port-FS2-R Acme-Flow-In-Dst-Addr-FS2-R',
  'Acme-Flow-In-Dst-Port-FS2-R Acme-Flow-Out-Realm-FS2-R Acme-Flow-Out-Src-Addr-FS2-R',
  'Acme-Flow-Out-Src-Port-FS2-R Acme-Flow-Out-Dst-Addr-FS2-R Acme-Flow-Out-Dst-Port-FS2-R',
  'Acme-Called-RTCP-Packets-Lost-FS2 Acme-Called-RTCP-Avg-Jitter-FS2 Acme-Called-RTCP-Avg-Latency-FS2',
  'Acme-Called-RTCP-MaxJitter-FS2 Acme-Called-RTCP-MaxLatency-FS2 Acme-Called-RTP-Packets-Lost-FS2',
  'Acme-Called-RTP-Avg-Jitter-FS2 Acme-Called-RTP-MaxJitter-FS2 Acme-Called-Octets-FS2',
  'Acme-Called-Packets-FS2 Acme-Session-Charging-Vector Acme-Session-Charging-Function-Address',
  'Acme-Firmware-Version Acme-Local-Time-Zone Acme-Post-Dial-Delay Acme-Primary-Routing-Number',
  'Acme-Originating-Trunk-Group Acme-Terminating-Trunk-Group Acme-Originating-Trunk-Context',
  'Acme-Terminating-Trunk-Context Acme-P-Asserted-ID Acme-Ingress-Local-Addr Acme-Ingress-Remote-Addr',
  'Acme-Egress-Local-Addr Acme-Egress-Remote-Addr Acme-SIP-Diversion Acme-Session-Disposition',
  'Acme-Disconnect-Initiator Acme-Disconnect-Cause Acme-SIP-Status Acme-Egress-Final-Routing-Number',
  'Acme-Session-Ingress-RPH Acme-Session-Egress-RPH Acme-Refer-Call-Transfer-Id Acme-Custom-VSA-200',
  'Acme-Custom-VSA-201 Acme-Custom-VSA-202 Acme-Custom-VSA-203 Acme-Custom-VSA-204 Acme-Custom-VSA-205',
  'Acme-Custom-VSA-206 Acme-Custom-VSA-207 Acme-Custom-VSA-208 Acme-Custom-VSA-209 Acme-Custom-VSA-210',
  'Acme-Custom-VSA-211 Acme-Custom-VSA-212 Acme-Custom-VSA-213 Acme-Custom-VSA-214 Acme-Custom-VSA-215',
  'Acme-Custom-VSA-216 Acme-Custom-VSA-217 Acme-Custom-VSA-218 Acme-Custom-VSA-219 Acme-Custom-VSA-220',
  'Acme-Custom-VSA-221 Acme-Custom-VSA-222 Acme-Custom-VSA-223 Acme-Custom-VSA-224 Acme-Custom-VSA-225',
  'Acme-Custom-VSA-226 Acme-Custom-VSA-227 Acme-Custom-VSA-228 Acme-Custom-VSA-229 Acme-Custom-VSA-230',
  'Acme-Flow-Calling-Media-Stop-Time-FS1 Acme-Flow-Called-Media-Stop-Time-FS1',
  'Acme-Flow-Calling-Media-Stop-Time-FS2 Acme-Flow-Called-Media-Stop-Time-FS2 Acme-CDR-Sequence-Number',
);

/** What is not known before a call ends, or is counted until then. */
const later = new Set(
  words(
    'Acct-Terminate-Cause Acct-Session-Time h323-disconnect-time h323-disconnect-cause',
    'Acme-Calling-RTCP-Packets-Lost-FS1 Acme-Calling-RTCP-Avg-Jitter-FS1 Acme-Calling-RTCP-Avg-Latency-FS1',
    'Acme-Calling-RTCP-MaxJitter-FS1 Acme-Calling-RTCP-MaxLatency-FS1 Acme-Calling-RTP-Packets-Lost-FS1',
    'Acme-Calling-RTP-Avg-Jitter-FS1 Acme-Calling-RTP-MaxJitter-FS1 Acme-Calling-Octets-FS1',
    'Acme-Calling-Packets-FS1 Acme-Calling-R-Factor Acme-Calling-MOS Acme-Called-RTCP-Packets-Lost-FS1',
    'Acme-Called-RTCP-Avg-Jitter-FS1 Acme-Called-RTCP-Avg-Latency-FS1 Acme-Called-RTCP-MaxJitter-FS1',
    'Acme-Called-RTCP-MaxLatency-FS1 Acme-Called-RTP-Packets-Lost-FS1 Acme-Called-RTP-Avg-Jitter-FS1',
    'Acme-Called-RTP-MaxJitter-FS1 Acme-Called-Octets-FS1 Acme-Called-Packets-FS1 Acme-Called-R-Factor',
    'Acme-Called-MOS Acme-Calling-RTCP-Packets-Lost-FS2 Acme-Calling-RTCP-Avg-Jitter-FS2',
    'Acme-Calling-RTCP-Avg-Latency-FS2 Acme-Calling-RTCP-MaxJitter-FS2 Acme-Calling-RTCP-MaxLatency-FS2',
    'Acme-Calling-RTP-Packets-Lost-FS2 Acme-Calling-RTP-Avg-Jitter-FS2 Acme-Calling-RTP-MaxJitter-FS2',
    'Acme-Calling-Octets-FS2 Acme-Calling-Packets-FS2 Acme-Called-RTCP-Packets-Lost-FS2',
    'Acme-Called-RTCP-Avg-Jitter-FS2 Acme-Called-RTCP-Avg-Latency-FS2 Acme-Called-RTCP-MaxJitter-FS2',
    'Acme-Called-RTCP-MaxLatency-FS2 Acme-Called-RTP-Packets-Lost-FS2 Acme-Called-RTP-Avg-Jitter-FS2',
    'Acme-Called-RTP-MaxJitter-FS2 Acme-Called-Octets-FS2 Acme-Called-Packets-FS2 Acme-Session-Disposition',
    'Acme-Disconnect-Initiator Acme-Disconnect-Cause Acme-SIP-Status Acme-Refer-Call-Transfer-Id',
  ),
);
const start = stop.filter((name) => !later.has(name));
/** It begins like a start record; the columns after these depend on the release. */
const interim = start.slice(0, 30);

export const oracleSbc: Preset = {
  name: 'oracle-sbc',
  title: 'Oracle (Acme Packet) SBC call detail records as local CSV files: start, interim and stop',
  version:
    'S-CX6.4.0 to S-CZ9.0 Accounting Guide, "Local CDR File Format" (docs.oracle.com); github.com/crushton/acme_packet_parsecdr, db/C640_stop.csv',
  // By Acct-Status-Type.
  format: { type: 'kinds', kinds: { 1: start, 2: stop, 3: interim } },
  unlisted: 'drop',
  fields: [
    pseudonym('party', { tenant: 'oracle' })(
      'direct: call number',
      'Calling-Station-Id Called-Station-Id Acme-Primary-Routing-Number Acme-P-Asserted-ID Acme-SIP-Diversion',
      'Acme-Egress-Final-Routing-Number',
    ),
    opaque(
      'correlation: call metadata',
      'Acct-Session-Id Acme-Session-Ingress-CallId Acme-Session-Egress-CallId Acme-Session-Forked-Call-Id',
      'Acme-Session-Generic-Id Acme-Session-Charging-Vector Acme-Refer-Call-Transfer-Id',
    ),
    // `localhost:65540`: the host and a count.
    opaque(
      'correlation: call metadata',
      'Acme-FlowID-FS1-F Acme-FlowID-FS1-R Acme-FlowID-FS2-F Acme-FlowID-FS2-R',
    ),
    truncateIp(
      'quasi: IP address',
      'Acme-Flow-In-Src-Addr-FS1-F Acme-Flow-In-Dst-Addr-FS1-F Acme-Flow-Out-Src-Addr-FS1-F',
      'Acme-Flow-Out-Dst-Addr-FS1-F Acme-Flow-In-Src-Addr-FS1-R Acme-Flow-In-Dst-Addr-FS1-R',
      'Acme-Flow-Out-Src-Addr-FS1-R Acme-Flow-Out-Dst-Addr-FS1-R Acme-Flow-In-Src-Addr-FS2-F',
      'Acme-Flow-In-Dst-Addr-FS2-F Acme-Flow-Out-Src-Addr-FS2-F Acme-Flow-Out-Dst-Addr-FS2-F',
      'Acme-Flow-In-Src-Addr-FS2-R Acme-Flow-In-Dst-Addr-FS2-R Acme-Flow-Out-Src-Addr-FS2-R',
      'Acme-Flow-Out-Dst-Addr-FS2-R NAS-IP-Address Acme-Ingress-Local-Addr Acme-Ingress-Remote-Addr',
      'Acme-Egress-Local-Addr Acme-Egress-Remote-Addr',
    ),
    drop(
      'quasi: IP address',
      'Acme-Flow-In-Src-Port-FS1-F Acme-Flow-In-Dst-Port-FS1-F Acme-Flow-Out-Src-Port-FS1-F',
      'Acme-Flow-Out-Dst-Port-FS1-F Acme-Flow-In-Src-Port-FS1-R Acme-Flow-In-Dst-Port-FS1-R',
      'Acme-Flow-Out-Src-Port-FS1-R Acme-Flow-Out-Dst-Port-FS1-R Acme-Flow-In-Src-Port-FS2-F',
      'Acme-Flow-In-Dst-Port-FS2-F Acme-Flow-Out-Src-Port-FS2-F Acme-Flow-Out-Dst-Port-FS2-F',
      'Acme-Flow-In-Src-Port-FS2-R Acme-Flow-In-Dst-Port-FS2-R Acme-Flow-Out-Src-Port-FS2-R',
      'Acme-Flow-Out-Dst-Port-FS2-R NAS-Port',
    ),
    // Customers and carriers.
    opaque(
      'quasi: profile',
      'Acme-Session-Egress-Realm Acme-Session-Ingress-Realm Acme-Flow-In-Realm-FS1-F Acme-Flow-Out-Realm-FS1-F',
      'Acme-Flow-In-Realm-FS1-R Acme-Flow-Out-Realm-FS1-R Acme-Flow-In-Realm-FS2-F Acme-Flow-Out-Realm-FS2-F',
      'Acme-Flow-In-Realm-FS2-R Acme-Flow-Out-Realm-FS2-R Acme-Session-Charging-Function-Address',
      'Acme-Originating-Trunk-Group Acme-Terminating-Trunk-Group Acme-Originating-Trunk-Context',
      'Acme-Terminating-Trunk-Context',
    ),
    hour(
      'time: time stamp',
      'h323-setup-time h323-connect-time h323-disconnect-time Acme-Flow-Calling-Media-Stop-Time-FS1',
      'Acme-Flow-Called-Media-Stop-Time-FS1 Acme-Flow-Calling-Media-Stop-Time-FS2',
      'Acme-Flow-Called-Media-Stop-Time-FS2',
    ),
    // What the operator takes out of headers.
    drop(
      'content: message content',
      'Acme-Custom-VSA-200 Acme-Custom-VSA-201 Acme-Custom-VSA-202 Acme-Custom-VSA-203 Acme-Custom-VSA-204',
      'Acme-Custom-VSA-205 Acme-Custom-VSA-206 Acme-Custom-VSA-207 Acme-Custom-VSA-208 Acme-Custom-VSA-209',
      'Acme-Custom-VSA-210 Acme-Custom-VSA-211 Acme-Custom-VSA-212 Acme-Custom-VSA-213 Acme-Custom-VSA-214',
      'Acme-Custom-VSA-215 Acme-Custom-VSA-216 Acme-Custom-VSA-217 Acme-Custom-VSA-218 Acme-Custom-VSA-219',
      'Acme-Custom-VSA-220 Acme-Custom-VSA-221 Acme-Custom-VSA-222 Acme-Custom-VSA-223 Acme-Custom-VSA-224',
      'Acme-Custom-VSA-225 Acme-Custom-VSA-226 Acme-Custom-VSA-227 Acme-Custom-VSA-228 Acme-Custom-VSA-229',
      'Acme-Custom-VSA-230',
    ),
    seconds('quasi: call duration', 'Acct-Session-Time'),
    duration(1000)('quasi: call duration', 'Acme-Post-Dial-Delay'),
    keepAs('number')(
      'none: call metadata',
      'Acme-Calling-Octets-FS1 Acme-Called-Octets-FS1 Acme-Calling-Octets-FS2 Acme-Called-Octets-FS2',
    ),
    keepAs('count')(
      'none: call completion',
      'Acct-Terminate-Cause h323-disconnect-cause Acme-Session-Disposition Acme-Disconnect-Initiator Acme-Disconnect-Cause Acme-SIP-Status',
    ),
    keep(
      'none: call metadata',
      'Acme-Session-Protocol-Type Acme-Egress-Network-Interface-Id Acme-Ingress-Network-Interface-Id',
      'Acme-Firmware-Version Acme-Local-Time-Zone Acme-Session-Ingress-RPH Acme-Session-Egress-RPH',
      'Acme-FlowType-FS1-F Acme-FlowType-FS1-R Acme-FlowType-FS2-F Acme-FlowType-FS2-R',
    ),
    keepAs('count')(
      'none: call metadata',
      'Acct-Status-Type Acme-Egress-Vlan-Tag-Value Acme-Ingress-Vlan-Tag-Value',
      'Acme-Calling-RTCP-Packets-Lost-FS1 Acme-Calling-RTCP-Avg-Jitter-FS1 Acme-Calling-RTCP-Avg-Latency-FS1',
      'Acme-Calling-RTCP-MaxJitter-FS1 Acme-Calling-RTCP-MaxLatency-FS1 Acme-Calling-RTP-Packets-Lost-FS1',
      'Acme-Calling-RTP-Avg-Jitter-FS1 Acme-Calling-RTP-MaxJitter-FS1 Acme-Calling-Packets-FS1',
      'Acme-Calling-R-Factor Acme-Calling-MOS Acme-Called-RTCP-Packets-Lost-FS1 Acme-Called-RTCP-Avg-Jitter-FS1',
      'Acme-Called-RTCP-Avg-Latency-FS1 Acme-Called-RTCP-MaxJitter-FS1 Acme-Called-RTCP-MaxLatency-FS1',
      'Acme-Called-RTP-Packets-Lost-FS1 Acme-Called-RTP-Avg-Jitter-FS1 Acme-Called-RTP-MaxJitter-FS1',
      'Acme-Called-Packets-FS1 Acme-Called-R-Factor Acme-Called-MOS Acme-Calling-RTCP-Packets-Lost-FS2',
      'Acme-Calling-RTCP-Avg-Jitter-FS2 Acme-Calling-RTCP-Avg-Latency-FS2 Acme-Calling-RTCP-MaxJitter-FS2',
      'Acme-Calling-RTCP-MaxLatency-FS2 Acme-Calling-RTP-Packets-Lost-FS2 Acme-Calling-RTP-Avg-Jitter-FS2',
      'Acme-Calling-RTP-MaxJitter-FS2 Acme-Calling-Packets-FS2 Acme-Called-RTCP-Packets-Lost-FS2',
      'Acme-Called-RTCP-Avg-Jitter-FS2 Acme-Called-RTCP-Avg-Latency-FS2 Acme-Called-RTCP-MaxJitter-FS2',
      'Acme-Called-RTCP-MaxLatency-FS2 Acme-Called-RTP-Packets-Lost-FS2 Acme-Called-RTP-Avg-Jitter-FS2',
      'Acme-Called-RTP-MaxJitter-FS2 Acme-Called-Packets-FS2 Acme-CDR-Sequence-Number',
    ),
  ],
};
