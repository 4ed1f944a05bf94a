/**
 * @module
 * Access logs of Traefik in JSON. Headers are logged as `request_User-Agent`, `downstream_…` and `origin_…`; those
 * that are not named here are removed.
 */
import type { Preset } from '../preset.js';
import { drop, host, keep, majorVersion, minute, opaque, origin, truncateIp, urlTemplate } from '../row.js';

export const traefik: Preset = {
  name: 'traefik',
  title: 'Access logs of Traefik in JSON',
  version:
    'Traefik 2.0 to 3.3, accessLog with format json (doc.traefik.io/traefik/observability/access-logs)',
  time: 'StartUTC',
  fields: [
    truncateIp(
      'quasi: IP address',
      'ClientAddr ClientHost ["request_X-Forwarded-For"] ["request_X-Real-Ip"] ["request_Cf-Connecting-Ip"]',
    ),
    drop('quasi: IP address', 'ClientPort'),
    opaque('direct: user name', 'ClientUsername'),
    urlTemplate('quasi: page viewed', 'RequestPath downstream_Location origin_Location'),
    // Method, path and protocol, as one text.
    drop('content: page viewed', 'RequestLine'),
    origin('quasi: referring page', 'request_Referer request_Origin'),
    majorVersion('quasi: browser', '["request_User-Agent"]'),
    drop(
      'secret: credential',
      'request_Authorization request_Cookie ["request_X-Api-Key"] ["downstream_Set-Cookie"] ["origin_Set-Cookie"]',
    ),
    // Of a client's certificate.
    drop('direct: name', 'TLSClientSubject'),
    opaque('correlation: clickstream', 'TraceId SpanId ["request_X-Request-Id"]'),
    minute('time: time stamp', 'StartUTC StartLocal time'),
    host('none: page viewed', 'RequestHost RequestAddr'),
    // Of the service: an address of the mesh, with its port.
    truncateIp('none: system', 'ServiceAddr ServiceURL.Host'),
    keep('none: system', 'ServiceURL.Scheme'),
    origin('none: system', 'ServiceURL'),
    keep(
      'none: clickstream',
      'DownstreamContentSize DownstreamStatus DownstreamStatusLine Duration GzipRatio OriginContentSize OriginDuration',
      'OriginStatus OriginStatusLine Overhead RequestContentSize RequestCount RequestMethod RequestPort RequestProtocol',
      'RequestScheme RetryAttempts ["downstream_Content-Type"] ["origin_Content-Type"] ["request_Content-Type"]',
    ),
    keep('none: system', 'RouterName ServiceName entryPointName level msg TLSVersion TLSCipher'),
  ],
};
