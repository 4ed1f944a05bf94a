/**
 * @module
 * Accounting records in detail files, as FreeRADIUS writes them: who was connected where, for how long, and how much went through.
 * Where a station's id is a MAC and no number, say `identifier: mac` in a rule of your own.
 */
import type { Preset } from './preset.js';
import { account, drop, hour, keep, keepAs, opaque, pseudonym, seconds, truncateIp } from './row.js';

export const radiusDetail: Preset = {
  name: 'radius-detail',
  title: 'RADIUS accounting records, detail files of FreeRADIUS',
  version: 'FreeRADIUS 2 to 3.2, rlm_detail; RFC 2865, 2866, 2869, 3162, 4372, 4818; 3GPP TS 29.061',
  format: 'radius',
  unlisted: 'drop',
  fields: [
    account(
      'direct: user name',
      'User-Name Stripped-User-Name Chargeable-User-Identity Login-LAT-Service SQL-User-Name',
    ),
    drop(
      'secret: credential',
      'User-Password CHAP-Password CHAP-Challenge EAP-Message MS-CHAP-Challenge MS-CHAP-Response Digest-Response',
    ),
    drop('secret: credential', 'Message-Authenticator State'),
    // Numbers where calls and mobile data are accounted for; a port or a MAC elsewhere, which is hashed as unread.
    pseudonym('party', { tenant: 'radius' })('direct: call number', 'Calling-Station-Id Called-Station-Id'),
    pseudonym('imsi')('direct: phone number', '3GPP-IMSI'),
    pseudonym('imei')('device: device', '3GPP-IMEISV'),
    truncateIp(
      'quasi: IP address',
      'Framed-IP-Address Framed-IPv6-Address Framed-IPv6-Prefix Delegated-IPv6-Prefix NAS-IP-Address',
    ),
    truncateIp('quasi: IP address', 'NAS-IPv6-Address Client-IP-Address Login-IP-Host Packet-Src-IP-Address'),
    truncateIp('quasi: IP address', 'Packet-Dst-IP-Address Tunnel-Client-Endpoint Tunnel-Server-Endpoint'),
    truncateIp('quasi: IP address', '3GPP-SGSN-Address 3GPP-GGSN-Address 3GPP-CG-Address'),
    // The line that somebody sits at.
    opaque('quasi: device', 'NAS-Port-Id NAS-Port Framed-Interface-Id'),
    drop('location: location', '3GPP-User-Location-Info'),
    // Cisco's pairs: times of a call, addresses of its gateways, what its dialplan says.
    drop('content: call metadata', 'Cisco-AVPair Connect-Info Reply-Message Proxy-State'),
    opaque(
      'correlation: call metadata',
      'Acct-Session-Id Acct-Multi-Session-Id Acct-Unique-Session-Id Class h323-conf-id h323-incoming-conf-id',
    ),
    opaque('correlation: call metadata', '3GPP-Charging-ID Acct-Tunnel-Connection'),
    hour('time: time stamp', 'Timestamp'),
    // `Tue Nov 24 09:14:07 2026`, and once more in Timestamp.
    drop('time: time stamp', 'time Event-Timestamp'),
    seconds('quasi: call duration', 'Acct-Session-Time Acct-Delay-Time Session-Timeout Idle-Timeout'),
    keepAs('number')('quasi: clickstream', 'Acct-Input-Octets Acct-Output-Octets Acct-Input-Packets'),
    keepAs('number')('quasi: clickstream', 'Acct-Output-Packets'),
    keepAs('count')('none: system', 'Acct-Input-Gigawords Acct-Output-Gigawords Acct-Link-Count Framed-MTU'),
    keepAs('word')(
      'none: call completion',
      'Acct-Status-Type Acct-Terminate-Cause Acct-Authentic h323-disconnect-cause',
    ),
    // A name, or the number where the dictionary has none.
    keep(
      'none: system',
      'NAS-Port-Type Service-Type Framed-Protocol Framed-Compression Tunnel-Type Tunnel-Medium-Type',
    ),
    opaque('device: system', 'NAS-Identifier Realm'),
    keepAs('count')('none: call metadata', '3GPP-Selection-Mode 3GPP-Charging-Characteristics'),
    keepAs('count')('location: location', '3GPP-SGSN-MCC-MNC 3GPP-GGSN-MCC-MNC 3GPP-IMSI-MCC-MNC'),
    keep('none: call metadata', '3GPP-PDP-Type 3GPP-NSAPI 3GPP-RAT-Type'),
  ],
};
