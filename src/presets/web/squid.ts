/**
 * @module
 * Squid's access.log in its native format: what was fetched for whom, and whether it was in the cache.
 */
import type { Preset } from '../preset.js';
import { account, drop, keep, keepAs, minute, truncateIp, urlTemplate } from '../row.js';

export const squid: Preset = {
  name: 'squid',
  title: 'Squid access.log in the native format (logformat squid)',
  version: 'Squid 3.2 to 6, cf.data.pre, logformat "squid" and log_mime_hdrs',
  format: 'squid',
  time: { field: 'time', format: 's' },
  unlisted: 'drop',
  fields: [
    truncateIp('quasi: IP address', 'client server'),
    account('direct: user name', 'user'),
    // `example.org:443` for a tunnel.
    urlTemplate('quasi: page viewed', 'url'),
    minute('time: time stamp', 'time'),
    // Milliseconds.
    keepAs('count')('quasi: clickstream', 'duration'),
    keepAs('number')('quasi: page viewed', 'bytes'),
    keepAs('code')('none: system', 'status'),
    keepAs('word')('none: system', 'result method hierarchy'),
    keep('none: system', 'type'),
    // Cookies, credentials and addresses among others.
    drop('content: page viewed', 'request_headers response_headers'),
  ],
};
