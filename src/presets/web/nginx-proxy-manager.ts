/**
 * @module
 * Access logs of Nginx Proxy Manager: of its proxies, and of its redirections and other hosts.
 */
import type { Preset } from '../preset.js';
import { hour, keep, keepAs, majorVersion, origin, truncateIp, urlTemplate } from '../row.js';

export const nginxProxyManager: Preset = {
  name: 'nginx-proxy-manager',
  title: 'Access logs of Nginx Proxy Manager: proxy hosts, redirections and dead hosts',
  version:
    'Nginx Proxy Manager 2.9 to 2.12, log_format proxy and standard (NginxProxyManager/nginx-proxy-manager, log-proxy.conf)',
  format: 'nginx_proxy_manager',
  unlisted: 'drop',
  fields: [
    truncateIp('quasi: IP address', 'client'),
    hour('time: time stamp', 'time'),
    urlTemplate('quasi: page viewed', 'url'),
    origin('quasi: referring page', 'referer'),
    majorVersion('quasi: browser', 'user_agent'),
    keepAs('count')('quasi: page viewed', 'bytes gzip'),
    // The host that the client requested, and the server that the administrator named.
    keepAs('host')('none: page viewed', 'host'),
    keepAs('host')('none: system', 'server'),
    keepAs('word')('none: system', 'method scheme cache_status'),
    keepAs('code')('none: system', 'status'),
    // One for each server that was asked.
    keep('none: system', 'upstream_status'),
  ],
};
