/**
 * @module
 * Access logs of Apache httpd and nginx: the common and the combined format, with or without the virtual host
 * in front, and fields of one's own behind. Those are numbered: nginx's `main` has the forwarded-for as `#10`.
 */
import type { Preset } from './preset.js';

const client = 'host ident user [time] "method url protocol" status bytes "referer"? "user_agent"? *';

export const combined: Preset = {
  name: 'combined',
  title: 'Access logs of Apache httpd and nginx: common, combined, with a virtual host, by way of syslog',
  version: 'Apache httpd 2.4 mod_log_config, nginx 1.x ngx_http_log_module, W3C httpd common log format',
  format: { type: 'line', pattern: [client, `vhost ${client}`] },
  unlisted: 'drop',
  fields: [
    {
      // With HostnameLookups it is a name, which as often as not spells the address.
      path: 'host',
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    {
      path: ['ident', 'user'],
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'time', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    {
      // A request line that is none, what a scanner sent before it spoke HTTP, is a URL as a whole here.
      path: 'url',
      class: 'quasi',
      category: 'page viewed',
      transform: 'url',
      segments: 'template',
    },
    { path: 'referer', class: 'quasi', category: 'referring page', transform: 'url', segments: 'drop' },
    { path: 'user_agent', class: 'quasi', category: 'browser', transform: 'generalize', to: 'major' },
    {
      path: 'syslog_host',
      class: 'device',
      category: 'system',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'bytes', class: 'quasi', category: 'page viewed', transform: 'keep' },
    { path: ['vhost', 'method', 'protocol', 'status'], class: 'none', category: 'system', transform: 'keep' },
  ],
};
