/**
 * @module
 * W3C extended log files: IIS, http.sys, proxies and firewalls, that of Windows among them (pfirewall.log). Which columns there are, and in which order,
 * only `#Fields` tells, and it may change in the middle of a file.
 */
import type { Preset } from './preset.js';
import { drop, generalize, hour, keep, keepAs, opaque, origin, truncateIp, urlTemplate } from './row.js';

export const w3c: Preset = {
  name: 'w3c',
  title: 'W3C extended log files: IIS, http.sys, Windows Firewall, Incapsula and others with a #Fields line',
  version:
    'W3C working draft WD-logfile-960323; IIS 6 to 10; Windows Firewall 1.5; Incapsula (Imperva) access logs',
  format: 'w3c',
  unlisted: 'drop',
  fields: [
    // The server's address as well: in a small office it is the one that people surf with.
    truncateIp(
      'quasi: IP address',
      'c-ip cs(X-Forwarded-For) X-Forwarded-For x-forwarded-for s-xff cs(X-Real-IP) s-ip s-caip src-ip dst-ip',
    ),
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    drop('quasi: IP address', 'c-port src-port'),
    opaque('direct: user name', 'cs-username cs-user c-username cs-auth-user'),
    urlTemplate('quasi: page viewed', 'cs-uri cs-uri-stem cs-url'),
    // Nothing but values, and ASP writes its errors here.
    drop('content: page viewed', 'cs-uri-query cs-postbody'),
    origin('quasi: referring page', 'cs(Referer) cs(Referrer) cs-referred'),
    generalize('family')('quasi: browser', 'cs(User-Agent) c-agent'),
    drop('secret: cookie', 'cs(Cookie) sc(Set-Cookie)'),
    drop('secret: credential', 'cs(Authorization) cs(Proxy-Authorization) cs-authorization'),
    // A visitor and a session, by a cookie of the firewall.
    opaque('device: cookie', 'cs-vid cs-sessionid s-suid'),
    // What the firewall recognized the client by.
    drop('device: browser', 'cs-clappsig'),
    drop('location: location', 'cs-lat cs-long cs-cicode'),
    keepAs('word')('location: location', 'cs-countrycode'),
    opaque('correlation: clickstream', 's-externalid x-request-id cs-request-id'),
    hour('time: time stamp', 'time cs-start time-local time-gmt x-timestamp'),
    keep('time: time stamp', 'date date-local date-gmt'),
    keepAs('number')('quasi: page viewed', 'sc-bytes cs-bytes bytes'),
    keepAs('count')('quasi: page viewed', 'time-taken'),
    keep('quasi: browser', 'cs-clapp cs-browsertype cs-js-support cs-co-support s-capsupport'),
    keepAs('host')('none: system', 'cs-host cs(Host)'),
    keepAs('word')('none: system', 'cs-method cs-version cs-protocol'),
    // Proxies have codes of five digits.
    keepAs('count')('none: system', 's-port sc-status sc-substatus cached'),
    // 2148074254: errors of Windows have the highest of 32 bits set. A site's id is a hash of its name.
    keepAs('number')('none: system', 'sc-win32-status s-siteid'),
    // Of the Windows Firewall: what was sent, in which direction (path), by which process.
    keepAs('number')('none: system', 'size tcpsyn tcpack'),
    keepAs('count')('none: system', 'dst-port tcpwin icmptype icmpcode pid'),
    // Numbers of protocols that have no name stay beside those that do.
    keep('none: system', 'action protocol tcpflags info path'),
    keepAs('count')('none: system', 's-page-faults s-total-procs s-active-procs s-stopped-procs'),
    keep(
      'none: system',
      's-computername s-sitename sc-action s-accountname s-tag cs-rule cs-severity cs-attacktype cs-attackid',
      's-ruleName s-reason s-queuename s-event s-process-type s-user-time s-kernel-time',
    ),
  ],
};
