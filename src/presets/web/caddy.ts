/**
 * @module
 * Access logs of Caddy in JSON. They contain every header of the request and the response; those not named here are removed.
 */
import type { Preset } from '../preset.js';
import { drop, host, keep, majorVersion, minute, opaque, origin, truncateIp, urlTemplate } from '../row.js';

export const caddy: Preset = {
  name: 'caddy',
  title: 'Access logs of Caddy in JSON',
  version: 'Caddy 2.0 to 2.9, http.log.access with the json encoder (caddyserver.com/docs/logging)',
  time: 'ts',
  fields: [
    truncateIp(
      'quasi: IP address',
      'request.remote_ip request.client_ip request.remote_addr request.headers["X-Forwarded-For"][*]',
      'request.headers["X-Real-Ip"][*] request.headers["Cf-Connecting-Ip"][*]',
    ),
    // With the time, one connection.
    drop('quasi: IP address', 'request.remote_port'),
    opaque('direct: user name', 'user_id'),
    urlTemplate('quasi: page viewed', 'request.uri resp_headers.Location[*]'),
    origin('quasi: referring page', 'request.headers.Referer[*] request.headers.Origin[*]'),
    majorVersion('quasi: browser', 'request.headers["User-Agent"][*]'),
    keep(
      'quasi: browser',
      'request.headers["Accept-Language"] request.headers["Sec-Ch-Ua-Mobile"] request.headers["Sec-Ch-Ua-Platform"]',
    ),
    drop(
      'secret: credential',
      'request.headers.Authorization request.headers.Cookie request.headers["X-Api-Key"] resp_headers["Set-Cookie"]',
    ),
    // An entity tag can be made one per visitor, and comes back like a cookie.
    drop(
      'device: cookie',
      'request.headers["If-None-Match"] request.headers["If-Modified-Since"] resp_headers.Etag',
    ),
    // Of a client's certificate: a person, or their device.
    drop('direct: name', 'request.tls.client_common_name'),
    opaque('device: device', 'request.tls.client_serial'),
    opaque('correlation: clickstream', 'request.headers["X-Request-Id"][*] traceID spanID'),
    // The whole line once more, as text.
    drop('content: page viewed', 'common_log'),
    minute('time: time stamp', 'ts'),
    host('none: page viewed', 'request.host request.tls.server_name'),
    keep(
      'none: clickstream',
      'request.method request.proto status size duration bytes_read request.headers.Accept',
      'request.headers["Accept-Encoding"] request.headers["Content-Length"] request.headers["Content-Type"]',
      'resp_headers["Content-Type"] resp_headers["Content-Length"] resp_headers["Content-Encoding"]',
      'resp_headers["Cache-Control"] resp_headers.Server resp_headers.Vary',
    ),
    keep(
      'none: system',
      'level logger msg request.tls.resumed request.tls.version request.tls.cipher_suite request.tls.proto',
    ),
  ],
};
