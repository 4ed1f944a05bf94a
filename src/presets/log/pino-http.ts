/**
 * @module
 * pino-http: the lines of its serializers, and the most common child bindings of services. A request is logged
 * twice: `req.url` contains the same query as `req.query`, which is decoded. Errors quote the input that they failed on.
 */
import type { Preset } from '../preset.js';
import {
  drop,
  email,
  host,
  keep,
  majorVersion,
  minute,
  opaque,
  phone,
  truncateIp,
  urlTemplate,
} from '../row.js';

export const pinoHttp: Preset = {
  name: 'pino-http',
  title: 'pino and pino-http lines: requests, responses, errors and common child bindings',
  version: 'pino 9 and 10, pino-http 10, pino-std-serializers 7 (github.com/pinojs)',
  time: 'time',
  fields: [
    drop(
      'secret: credential',
      'req.headers.authorization req.headers["proxy-authorization"] req.headers["x-api-key"]',
      'req.headers["x-auth-token"] req.headers["x-access-token"] req.headers["x-csrf-token"]',
      'req.headers["x-xsrf-token"] req.headers["x-amz-security-token"] res.headers["www-authenticate"]',
      'res.headers["proxy-authenticate"]',
    ),
    drop('secret: cookie', 'req.headers.cookie req.headers.cookie2 res.headers["set-cookie"]'),
    // The query of `req.url` once more, decoded, and what the router found in the path.
    drop('content: page viewed', 'req.query req.params params query'),
    drop('content: message content', 'req.body req.raw res.body res.raw body'),
    // Texts. An error says what it failed on, and its stack and causes repeat it.
    drop(
      'content: message content',
      'msg **.err.message **.err.stack **.err.aggregateErrors **.err.cause **.err.config',
    ),
    truncateIp(
      'quasi: IP address',
      'req.remoteAddress req.ip req.ips req.headers["x-forwarded-for"] req.headers["x-real-ip"]',
      'req.headers["x-client-ip"] req.headers["x-cluster-client-ip"] req.headers["true-client-ip"]',
      'req.headers["cf-connecting-ip"] req.headers["fastly-client-ip"] req.headers.forwarded',
      'remoteAddress ip',
    ),
    // With the time, one connection.
    drop('quasi: IP address', 'req.remotePort remotePort'),
    urlTemplate(
      'quasi: page viewed',
      'req.url req.originalUrl url res.headers.location res.headers["content-location"]',
    ),
    urlTemplate('quasi: referring page', 'req.headers.referer req.headers.referrer req.headers.origin'),
    host('none: page viewed', 'req.headers.host req.headers[":authority"] req.headers["x-forwarded-host"]'),
    majorVersion('quasi: browser', 'req.headers["user-agent"]'),
    keep(
      'quasi: browser',
      'req.headers["accept-language"] req.headers["sec-ch-ua-mobile"] req.headers["sec-ch-ua-platform"]',
      'req.headers.dnt',
    ),
    // An entity tag can be made one per visitor, and comes back like a cookie.
    drop('device: cookie', 'req.headers["if-none-match"] req.headers["if-modified-since"] res.headers.etag'),
    // Often taken from a header that the client made up; a number if pino-http counts itself.
    opaque(
      'correlation: clickstream',
      'req.id reqId requestId correlationId trace_id span_id traceId spanId req.headers["x-request-id"]',
      'req.headers["x-correlation-id"] req.headers["x-amzn-trace-id"] req.headers.traceparent',
      'res.headers["x-request-id"]',
    ),
    opaque('direct: user name', 'user.id userId user.username username user.sub accountId tenantId'),
    opaque('device: cookie', 'sessionId session.id sid deviceId'),
    email('direct: email address', 'user.email email'),
    phone('direct: phone number', 'user.phone user.phoneNumber phone phoneNumber from to'),
    drop('direct: name', 'user.name user.firstName user.lastName user.displayName'),
    minute('time: time stamp', 'time timestamp'),
    keep('none: system', 'level pid hostname name v module component ["service.name"] trace_flags'),
    keep('none: system', '**.err.type **.err.name **.err.code **.err.errno **.err.syscall **.err.statusCode'),
    keep(
      'none: clickstream',
      'req.method res.statusCode responseTime req.headers.accept req.headers["accept-encoding"]',
      'req.headers["cache-control"] req.headers.connection req.headers["content-length"]',
      'req.headers["content-type"] req.headers["transfer-encoding"]',
      'req.headers["upgrade-insecure-requests"] req.headers["x-forwarded-proto"]',
      'req.headers["x-forwarded-port"] res.headers["cache-control"] res.headers.connection',
      'res.headers["content-encoding"] res.headers["content-length"] res.headers["content-type"]',
      'res.headers["keep-alive"] res.headers["transfer-encoding"] res.headers.vary',
      'res.headers["x-content-type-options"] res.headers["x-powered-by"]',
    ),
  ],
};
