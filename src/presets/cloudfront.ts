/**
 * @module
 * Access logs of Amazon CloudFront: W3C extended, parted by tabs, with values percent-encoded once and user
 * agents twice.
 */
import type { Preset } from './preset.js';
import { drop, hour, keep, opaque, origin, treat, urlTemplate } from './row.js';

export const cloudfront: Preset = {
  name: 'cloudfront',
  title: 'Amazon CloudFront standard logs (access logs) in W3C extended format',
  version: 'Version 1.0 with 33 fields (CloudFront Developer Guide, "Standard log file fields")',
  format: 'w3c',
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
    keep('location: location', 'c-country'),
    keep('quasi: ISP', 'asn'),
    keep('quasi: page viewed', 'sc-bytes cs-bytes time-taken time-to-first-byte sc-content-len'),
    keep('quasi: browser', 'ssl-protocol ssl-cipher'),
    keep('none: system', 'cs(Host) x-host-header'),
    keep(
      'none: system',
      'cs-method sc-status x-edge-result-type x-edge-response-result-type cs-protocol',
      'cs-protocol-version fle-status fle-encrypted-fields x-edge-detailed-result-type sc-content-type',
      'sc-range-start sc-range-end',
    ),
  ],
};
