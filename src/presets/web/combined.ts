/**
 * @module
 * Access logs of Apache httpd and nginx: the common and the combined format, with or without the virtual host first,
 * and with additional fields at the end; and Apache's ssl_request_log. Additional fields are numbered: nginx's `main` has the
 * forwarded-for as `#10`.
 */
import type { Preset } from '../preset.js';
import { hour, keepAs, majorVersion, opaque, origin, truncateIp, urlTemplate } from '../row.js';

export const combined: Preset = {
  name: 'combined',
  title:
    'Access logs of Apache httpd and nginx: common, combined, with a virtual host, ssl_request_log, by way of syslog',
  version: 'Apache httpd 2.4 mod_log_config, nginx 1.x ngx_http_log_module, W3C httpd common log format',
  format: 'combined',
  unlisted: 'drop',
  fields: [
    // With HostnameLookups it is a name, which as often as not spells the address.
    truncateIp('quasi: IP address', 'host x_forwarded_for'),
    opaque('direct: user name', 'ident user'),
    hour('time: time stamp', 'time syslog_time'),
    // An invalid request line, such as one of a scanner that does not speak HTTP, is taken for a URL as a whole.
    urlTemplate('quasi: page viewed', 'url'),
    origin('quasi: referring page', 'referer'),
    majorVersion('quasi: browser', 'user_agent'),
    opaque('device: system', 'syslog_host'),
    // A quote in the request line moves its text to this column, so responses of a gigabyte and more are not kept.
    keepAs('count')('quasi: page viewed', 'bytes'),
    keepAs('host')('none: system', 'vhost'),
    keepAs('word')('none: system', 'method protocol ssl_protocol ssl_cipher'),
    keepAs('code')('none: system', 'status'),
  ],
};
