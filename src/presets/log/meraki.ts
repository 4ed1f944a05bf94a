/**
 * @module
 * Syslog of Cisco Meraki: flows, URLs, events, alerts and what access points observe. Keys that are not named
 * here depend on the firmware, and are removed; so is free text, which contains addresses.
 */
import type { Preset } from '../preset.js';
import {
  account,
  drop,
  keep,
  keepAs,
  mac,
  majorVersion,
  minute,
  opaque,
  seconds,
  truncateIp,
  urlTemplate,
} from '../row.js';

export const meraki: Preset = {
  name: 'meraki',
  title: 'Cisco Meraki syslog: flows, urls, events, security_event, ids-alerts, airmarshal_events',
  version: 'MX, MR and MS to firmware 19, "Syslog Event Types and Log Samples" (documentation.meraki.com)',
  format: 'meraki',
  unlisted: 'drop',
  fields: [
    account('direct: user name', 'identity user username user_id'),
    // `192.0.2.17:54060`: the port is removed. For observations of access points it is a MAC, and hashed as unread.
    truncateIp(
      'quasi: IP address',
      'src dst ip server client_ip server_ip lease_ip gateway dns_server peer_contact translated_src_ip',
    ),
    truncateIp('quasi: IP address', 'translated_dst_ip peer_ip local_ip remote_ip'),
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    drop('quasi: IP address', 'sport translated_port'),
    keepAs('count')('none: system', 'dport'),
    mac('device: device', 'mac client_mac dhost shost bssid smac dmac server_mac port_mac'),
    opaque('device: device', 'client aid peer_ident sha256 ssid signature'),
    drop('content: message content', 'text pattern name ssid_name hostname'),
    // What a rule of the intrusion detection is called.
    keep('none: system', 'message'),
    urlTemplate('quasi: page viewed', 'url'),
    majorVersion('quasi: browser', 'agent'),
    minute('time: time stamp', 'time syslog_time timestamp'),
    opaque('device: system', 'device syslog_host'),
    seconds('quasi: clickstream', 'duration'),
    keepAs('word')(
      'none: system',
      'event action method protocol direction disposition decision vpn_type connectivity',
    ),
    keepAs('count')('none: system', 'priority channel rssi radio vap reason port lease_time status'),
    keep('none: system', 'type category0 category1'),
  ],
};
