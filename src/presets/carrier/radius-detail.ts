/**
 * @module
 * Accounting records in detail files, as FreeRADIUS writes them: who was connected where, for how long, and how much
 * went through. Where a station's id is a MAC and no number, say `identifier: mac` in a rule of your own.
 */
import type { Preset } from '../preset.js';
import {
  account,
  drop,
  duration,
  hour,
  keep,
  keepAs,
  opaque,
  pseudonym,
  seconds,
  truncateIp,
} from '../row.js';

export const radiusDetail: Preset = {
  name: 'radius-detail',
  title: 'RADIUS accounting records, detail files of FreeRADIUS',
  version:
    'FreeRADIUS 2 to 3.2, rlm_detail and dictionaries: RFC 2865 to 2869, 3162 to 7268, 3GPP TS 29.061, Cisco, OpenSIPS 3',
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
      'Message-Authenticator State Tunnel-Password ARAP-Password ARAP-Challenge-Response Configuration-Token',
    ),
    // Numbers where calls and mobile data are accounted for; a port or a MAC elsewhere, which is hashed as unread.
    pseudonym('party', { tenant: 'radius' })('direct: call number', 'Calling-Station-Id Called-Station-Id'),
    pseudonym('party', { tenant: 'radius' })(
      'direct: call number',
      'Callback-Number h323-redirect-number gw-rxd-cdn gw-final-xlated-cdn gw-rxd-cgn gw-final-xlated-cgn',
      'incoming-req-uri outgoing-req-uri next-hop-dn subscriber',
    ),
    pseudonym('party', { tenant: 'radius' })('direct: call number', 'Sip-Uri-User Sip-Rpid'),
    // Pairs that a script filled.
    drop('content: call metadata', 'SIP-AVP'),
    // A place to be called back, by the name that the server has for it; who an end of a tunnel says it is.
    account(
      'direct: user name',
      'Callback-Id Tunnel-Client-Auth-Id Tunnel-Server-Auth-Id EAP-Peer-Id EAP-Server-Id',
    ),
    pseudonym('imsi')('direct: phone number', '3GPP-IMSI'),
    pseudonym('imei')('device: device', '3GPP-IMEISV'),
    truncateIp(
      'quasi: IP address',
      'Framed-IP-Address Framed-IPv6-Address Framed-IPv6-Prefix Delegated-IPv6-Prefix NAS-IP-Address',
    ),
    truncateIp('quasi: IP address', 'NAS-IPv6-Address Client-IP-Address Login-IP-Host Packet-Src-IP-Address'),
    truncateIp('quasi: IP address', 'Packet-Dst-IP-Address Tunnel-Client-Endpoint Tunnel-Server-Endpoint'),
    truncateIp(
      'quasi: IP address',
      '3GPP-SGSN-Address 3GPP-GGSN-Address 3GPP-CG-Address 3GPP-Charging-Gateway-Address',
      '3GPP-SGSN-IPv6-Address 3GPP-GGSN-IPv6-Address 3GPP-Charging-Gateway-IPv6-Address Login-IPv6-Host',
      'DNS-Server-IPv6-Address h323-remote-address h323-redirect-ip-address remote-media-address prev-hop-ip',
      'next-hop-ip',
    ),
    // A network followed by a line, its gateway and its metric; what a filter lets through.
    drop(
      'quasi: IP address',
      'Framed-Route Framed-IPv6-Route Route-IPv6-Information Framed-IPX-Network NAS-Filter-Rule 3GPP-Packet-Filter',
      '3GPP-IPv6-DNS-Servers Framed-IP-Netmask',
    ),
    // The line that somebody sits at.
    opaque('quasi: device', 'NAS-Port-Id NAS-Port Framed-Interface-Id Cisco-NAS-Port Login-LAT-Port'),
    drop(
      'location: location',
      '3GPP-User-Location-Info 3GPP-Location-Info Location-Information Location-Data Basic-Location-Policy-Rules',
      'Extended-Location-Policy-Rules WLAN-Venue-Info WLAN-Venue-Name',
    ),
    // A zone of a quarter of an hour and a season: as coarse as a country.
    keep('location: location', '3GPP-MS-TimeZone 3GPP-MS-Time-Zone'),
    // Cisco's pairs: times of a call, addresses of its gateways, what its dialplan says.
    drop(
      'content: call metadata',
      'Cisco-AVPair Connect-Info Reply-Message Proxy-State sip-hdr prev-hop-via',
    ),
    // Quality, and fields about fax and mail.
    drop(
      'content: call metadata',
      'Cisco-Account-Info Cisco-Service-Info Cisco-Command-Code Cisco-Control-Info 3GPP-Camel-Charging-Info',
    ),
    opaque(
      'correlation: call metadata',
      'Acct-Session-Id Acct-Multi-Session-Id Acct-Unique-Session-Id Class h323-conf-id h323-incoming-conf-id',
      // OpenSIPS and Kamailio. A tag may be written as a MAC address is.
      'Sip-From-Tag Sip-To-Tag Transaction-Id',
    ),
    opaque(
      'correlation: call metadata',
      '3GPP-Charging-ID Acct-Tunnel-Connection Tunnel-Assignment-Id sip-conf-id call-id Cisco-Multilink-ID',
    ),
    hour('time: time stamp', 'Timestamp Sip-Call-Created'),
    // `Tue Nov 24 09:14:07 2026`, and once more in Timestamp.
    drop('time: time stamp', 'time Event-Timestamp'),
    hour('time: time stamp', 'h323-setup-time h323-connect-time h323-disconnect-time'),
    seconds('quasi: call duration', 'Acct-Session-Time Acct-Delay-Time Session-Timeout Idle-Timeout'),
    seconds('quasi: call duration', 'Sip-Call-Duration Sip-Call-Setuptime'),
    duration(1000)('quasi: call duration', 'Sip-Call-MSDuration'),
    seconds('quasi: call duration', 'h323-credit-time Cisco-PreSession-Time Cisco-Maximum-Time'),
    keepAs('number')('quasi: clickstream', 'Acct-Input-Octets Acct-Output-Octets Acct-Input-Packets'),
    keepAs('number')('quasi: clickstream', 'Acct-Output-Packets'),
    keepAs('count')('none: system', 'Acct-Input-Gigawords Acct-Output-Gigawords Acct-Link-Count Framed-MTU'),
    keepAs('count')(
      'none: system',
      'Acct-Tunnel-Packets-Lost Acct-Interim-Interval Login-TCP-Port Port-Limit Tunnel-Preference Password-Retry',
      'Sip-Response-Code Preauth-Timeout WLAN-Reason-Code Cisco-Num-In-Multilink Cisco-Data-Rate Cisco-Xmit-Rate h323-voice-quality',
    ),
    keepAs('number')(
      'quasi: clickstream',
      'Cisco-Pre-Input-Octets Cisco-Pre-Output-Octets Cisco-Pre-Input-Packets Cisco-Pre-Output-Packets',
    ),
    keepAs('word')(
      'none: call completion',
      'Acct-Status-Type Acct-Terminate-Cause Acct-Authentic h323-disconnect-cause Sip-Method',
    ),
    // A name, or the number if the dictionary has none.
    keep(
      'none: system',
      'NAS-Port-Type Service-Type Framed-Protocol Framed-Compression Tunnel-Type Tunnel-Medium-Type',
      'Framed-Routing Login-Service Termination-Action Prompt Ingress-Filters WLAN-RF-Band',
      'WLAN-Pairwise-Cipher WLAN-Group-Cipher WLAN-AKM-Suite WLAN-Group-Mgmt-Cipher',
    ),
    // Names that the operator gave: of pools of addresses, of filters, of networks. One may be made for one customer.
    opaque(
      'none: system',
      'Filter-Id Framed-Pool Framed-IPv6-Pool Delegated-IPv6-Prefix-Pool Stateful-IPv6-Address-Pool',
      'Tunnel-Private-Group-Id Egress-VLAN-Name Egress-VLANID Cisco-IP-Pool-Definition Cisco-Policy-Up',
      'Cisco-Policy-Down Framed-AppleTalk-Link Framed-AppleTalk-Network Framed-AppleTalk-Zone',
    ),
    opaque(
      'device: system',
      'NAS-Identifier Realm Sip-Uri-Host Login-LAT-Node Login-LAT-Group Operator-Name h323-gw-id',
    ),
    opaque('device: system', 'Cisco-Gateway-Id Mobility-Domain-Id Network-Id-Name WLAN-HESSID'),
    keep(
      'none: call completion',
      'h323-return-code Cisco-Disconnect-Cause Cisco-Abort-Cause release-source 3GPP-Session-Stop-Indicator',
      '3GPP-Teardown-Indicator',
    ),
    keep(
      'none: call metadata',
      'h323-call-origin h323-call-type h323-billing-model h323-currency h323-preferred-lang session-protocol method',
      'Cisco-Call-Type 3GPP-GPRS-Negotiated-QoS-Profile 3GPP-GPRS-Negotiated-QoS-profile 3GPP-Negotiated-DSCP',
      '3GPP-Allocate-IP-Type',
    ),
    keepAs('number')('quasi: billing data', 'h323-credit-amount'),
    keepAs('count')('none: call metadata', '3GPP-Selection-Mode 3GPP-Charging-Characteristics'),
    keepAs('count')('location: location', '3GPP-SGSN-MCC-MNC 3GPP-GGSN-MCC-MNC 3GPP-IMSI-MCC-MNC'),
    keep('none: call metadata', '3GPP-PDP-Type 3GPP-NSAPI 3GPP-RAT-Type'),
  ],
};
