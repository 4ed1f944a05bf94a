/**
 * @module
 * W3C extended log files: IIS, http.sys, proxies and firewalls, that of Windows among them (pfirewall.log). Which
 * columns there are, and in which order, only `#Fields` tells, and it may change in the middle of a file; rows of IIS
 * without it are read by IIS's default.
 */
import type { Preset } from '../preset.js';
import { drop, generalize, hour, keep, keepAs, opaque, origin, truncateIp, urlTemplate } from '../row.js';

/** What says that the columns are those: a method and a status (IANA, "HTTP Status Code Registry") in their places. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND'];
const statuses = [
  ...[
    '100',
    '101',
    '200',
    '201',
    '202',
    '203',
    '204',
    '205',
    '206',
    '207',
    '300',
    '301',
    '302',
    '303',
    '304',
    '305',
  ],
  ...[
    '307',
    '308',
    '400',
    '401',
    '402',
    '403',
    '404',
    '405',
    '406',
    '407',
    '408',
    '409',
    '410',
    '411',
    '412',
    '413',
  ],
  ...[
    '414',
    '415',
    '416',
    '417',
    '421',
    '422',
    '423',
    '424',
    '425',
    '426',
    '428',
    '429',
    '431',
    '451',
    '500',
    '501',
  ],
  ...['502', '503', '504', '505', '506', '507', '508', '511'],
];

/** The default of IIS (learn.microsoft.com/iis, "logFile"), version 8 and later. */
const iis = [
  ...[
    'date',
    'time',
    's-ip',
    { name: 'cs-method', values: methods },
    'cs-uri-stem',
    'cs-uri-query',
    's-port',
  ],
  ...['cs-username', 'c-ip', 'cs(User-Agent)', 'cs(Referer)', { name: 'sc-status', values: statuses }],
  ...['sc-substatus', 'sc-win32-status', 'time-taken', 'X-Forwarded-For'],
];

export const w3c: Preset = {
  name: 'w3c',
  title:
    'W3C extended log files: IIS (also without #Fields), http.sys, Windows Firewall, Incapsula and others with a #Fields line',
  version:
    'W3C working draft WD-logfile-960323; IIS 6 to 10; Windows Firewall 1.5; Incapsula (Imperva) access logs',
  // For rows that nothing names. The last is added as often as not.
  format: { type: 'w3c', optional: 1, columns: iis },
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
    // Numbers of protocols without a name stay, like the names of others.
    keep('none: system', 'action protocol tcpflags info path'),
    keepAs('count')('none: system', 's-page-faults s-total-procs s-active-procs s-stopped-procs'),
    keep(
      'none: system',
      's-computername s-sitename sc-action s-accountname s-tag cs-rule cs-severity cs-attacktype cs-attackid',
      's-ruleName s-reason s-queuename s-event s-process-type s-user-time s-kernel-time',
    ),
  ],
};
