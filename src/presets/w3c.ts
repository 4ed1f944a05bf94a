/**
 * @module
 * W3C extended log files: IIS, http.sys, proxies and firewalls. Which columns there are, and in which order,
 * only `#Fields` tells, and it may change in the middle of a file.
 */
import type { Preset } from './preset.js';

export const w3c: Preset = {
  name: 'w3c',
  title: 'W3C extended log files: IIS, http.sys, Incapsula and others with a #Fields line',
  version: 'W3C working draft WD-logfile-960323; IIS 6 to 10; Incapsula (Imperva) access logs',
  format: 'w3c',
  unlisted: 'drop',
  fields: [
    {
      // The server's address as well: in a small office it is the one that people surf with.
      path: [
        'c-ip',
        'cs(X-Forwarded-For)',
        'X-Forwarded-For',
        'x-forwarded-for',
        's-xff',
        'cs(X-Real-IP)',
        's-ip',
        's-caip',
      ],
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    { path: 'c-port', class: 'quasi', category: 'IP address', transform: 'drop' },
    {
      path: ['cs-username', 'cs-user', 'c-username', 'cs-auth-user'],
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['cs-uri', 'cs-uri-stem', 'cs-url'],
      class: 'quasi',
      category: 'page viewed',
      transform: 'url',
      segments: 'template',
    },
    // Nothing but values, and ASP writes its errors here.
    { path: ['cs-uri-query', 'cs-postbody'], class: 'content', category: 'page viewed', transform: 'drop' },
    {
      path: ['cs(Referer)', 'cs(Referrer)', 'cs-referred'],
      class: 'quasi',
      category: 'referring page',
      transform: 'url',
      segments: 'drop',
    },
    {
      path: ['cs(User-Agent)', 'c-agent'],
      class: 'quasi',
      category: 'browser',
      transform: 'generalize',
      to: 'family',
    },
    { path: ['cs(Cookie)', 'sc(Set-Cookie)'], class: 'secret', category: 'cookie', transform: 'drop' },
    {
      path: ['cs(Authorization)', 'cs(Proxy-Authorization)', 'cs-authorization'],
      class: 'secret',
      category: 'credential',
      transform: 'drop',
    },
    {
      // A visitor and a session, by a cookie of the firewall.
      path: ['cs-vid', 'cs-sessionid', 's-suid'],
      class: 'device',
      category: 'cookie',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    // What the firewall recognized the client by.
    { path: 'cs-clappsig', class: 'device', category: 'browser', transform: 'drop' },
    { path: ['cs-lat', 'cs-long', 'cs-cicode'], class: 'location', category: 'location', transform: 'drop' },
    { path: 'cs-countrycode', class: 'location', category: 'location', transform: 'keep' },
    {
      path: ['s-externalid', 'x-request-id', 'cs-request-id'],
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['time', 'cs-start', 'time-local', 'time-gmt', 'x-timestamp'],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    { path: ['date', 'date-local', 'date-gmt'], class: 'time', category: 'time stamp', transform: 'keep' },
    {
      path: ['sc-bytes', 'cs-bytes', 'bytes', 'time-taken'],
      class: 'quasi',
      category: 'page viewed',
      transform: 'keep',
    },
    {
      path: ['cs-clapp', 'cs-browsertype', 'cs-js-support', 'cs-co-support', 's-capsupport'],
      class: 'quasi',
      category: 'browser',
      transform: 'keep',
    },
    {
      path: ['cs-host', 'cs(Host)', 's-computername', 's-sitename', 's-port'],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
    {
      path: [
        ...['cs-method', 'cs-version', 'cs-protocol', 'sc-status', 'sc-substatus', 'sc-win32-status'],
        ...['sc-action', 's-siteid', 's-accountname', 's-tag', 'cs-rule', 'cs-severity', 'cs-attacktype'],
        ...['cs-attackid', 's-ruleName', 's-reason', 's-queuename', 's-event', 's-process-type', 'cached'],
        ...['s-user-time', 's-kernel-time', 's-page-faults', 's-total-procs', 's-active-procs'],
        's-stopped-procs',
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
