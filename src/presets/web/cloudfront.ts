/**
 * @module
 * Access logs of Amazon CloudFront: W3C extended, parted by tabs, with values percent-encoded once and user
 * agents twice. Standard logging v2 writes the same fields in JSON.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, origin, treat, urlTemplate } from '../row.js';

const results = [
  'Hit',
  'RefreshHit',
  'OriginShieldHit',
  'Miss',
  'LimitExceeded',
  'CapacityExceeded',
  'Error',
  'Redirect',
];

/**
 * The columns of a line without a `#Fields` line, as collectors pass lines on. Real-time logs have the columns
 * that somebody chose; such a line has another value in one of these.
 */
const columns = [
  ...['date', 'time', 'x-edge-location', 'sc-bytes', 'c-ip'],
  { name: 'cs-method', values: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'] },
  ...['cs(Host)', 'cs-uri-stem', 'sc-status', 'cs(Referer)', 'cs(User-Agent)', 'cs-uri-query', 'cs(Cookie)'],
  { name: 'x-edge-result-type', values: results },
  ...['x-edge-request-id', 'x-host-header'],
  { name: 'cs-protocol', values: ['http', 'https', 'ws', 'wss', 'grpc', 'grpcs'] },
  ...['cs-bytes', 'time-taken', 'x-forwarded-for', 'ssl-protocol', 'ssl-cipher'],
  { name: 'x-edge-response-result-type', values: results },
  ...['cs-protocol-version', 'fle-status', 'fle-encrypted-fields', 'c-port', 'time-to-first-byte'],
  ...['x-edge-detailed-result-type', 'sc-content-type', 'sc-content-len', 'sc-range-start', 'sc-range-end'],
];

export const cloudfront: Preset = {
  name: 'cloudfront',
  title:
    'Amazon CloudFront standard logs (access logs): W3C extended, with its #Fields line or without, or JSON',
  version: 'Version 1.0 with 33 fields (CloudFront Developer Guide, "Standard log file fields")',
  format: { type: 'w3c', columns },
  time: 'date',
  unlisted: 'drop',
  fields: [
    treat({ identifier: 'ip', transform: 'truncate', encoding: 'percent' })(
      'quasi: IP address',
      'c-ip x-forwarded-for',
    ),
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    drop('quasi: IP address', 'c-port'),
    urlTemplate('quasi: page viewed', 'cs-uri-stem'),
    drop('content: page viewed', 'cs-uri-query'),
    origin('quasi: referring page', 'cs(Referer)'),
    treat({ transform: 'generalize', to: 'family', encoding: 'percent' })('quasi: browser', 'cs(User-Agent)'),
    drop('secret: cookie', 'cs(Cookie)'),
    opaque('correlation: clickstream', 'x-edge-request-id'),
    hour('time: time stamp', 'time'),
    keep('time: time stamp', 'date'),
    // The airport code of the edge tells the city, as c-country the country.
    drop('location: location', 'x-edge-location'),
    keepAs('word')('location: location', 'c-country'),
    keepAs('count')('quasi: ISP', 'asn'),
    keepAs('number')('quasi: page viewed', 'sc-bytes cs-bytes sc-content-len'),
    keepAs('count')('quasi: page viewed', 'time-taken time-to-first-byte'),
    keepAs('word')('quasi: browser', 'ssl-protocol ssl-cipher'),
    keepAs('host')('none: system', 'cs(Host) x-host-header'),
    keepAs('code')('none: system', 'sc-status'),
    keepAs('count')('none: system', 'fle-encrypted-fields'),
    keepAs('number')('none: system', 'sc-range-start sc-range-end'),
    keepAs('word')(
      'none: system',
      'cs-method x-edge-result-type x-edge-response-result-type x-edge-detailed-result-type cs-protocol',
      'cs-protocol-version fle-status',
    ),
    keep('none: system', 'sc-content-type'),
  ],
};
