/**
 * @module
 * Access logs of Amazon CloudFront: W3C extended, parted by tabs, with values percent-encoded once and user
 * agents twice.
 */
import type { Preset } from './preset.js';

export const cloudfront: Preset = {
  name: 'cloudfront',
  title: 'Amazon CloudFront standard logs (access logs) in W3C extended format',
  version: 'Version 1.0 with 33 fields (CloudFront Developer Guide, "Standard log file fields")',
  format: 'w3c',
  time: 'date',
  unlisted: 'drop',
  fields: [
    {
      path: ['c-ip', 'x-forwarded-for'],
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
      encoding: 'percent',
    },
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    { path: 'c-port', class: 'quasi', category: 'IP address', transform: 'drop' },
    { path: 'cs-uri-stem', class: 'quasi', category: 'page viewed', transform: 'url', segments: 'template' },
    { path: 'cs-uri-query', class: 'content', category: 'page viewed', transform: 'drop' },
    { path: 'cs(Referer)', class: 'quasi', category: 'referring page', transform: 'url', segments: 'drop' },
    {
      path: 'cs(User-Agent)',
      class: 'quasi',
      category: 'browser',
      transform: 'generalize',
      to: 'family',
      encoding: 'percent',
    },
    { path: 'cs(Cookie)', class: 'secret', category: 'cookie', transform: 'drop' },
    {
      path: 'x-edge-request-id',
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'time', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    { path: 'date', class: 'time', category: 'time stamp', transform: 'keep' },
    // The airport code of the edge tells the city, as c-country the country.
    { path: 'x-edge-location', class: 'location', category: 'location', transform: 'drop' },
    { path: 'c-country', class: 'location', category: 'location', transform: 'keep' },
    { path: 'asn', class: 'quasi', category: 'ISP', transform: 'keep' },
    {
      path: ['sc-bytes', 'cs-bytes', 'time-taken', 'time-to-first-byte', 'sc-content-len'],
      class: 'quasi',
      category: 'page viewed',
      transform: 'keep',
    },
    { path: ['ssl-protocol', 'ssl-cipher'], class: 'quasi', category: 'browser', transform: 'keep' },
    { path: ['cs(Host)', 'x-host-header'], class: 'none', category: 'system', transform: 'keep' },
    {
      path: [
        ...['cs-method', 'sc-status', 'x-edge-result-type', 'x-edge-response-result-type', 'cs-protocol'],
        ...['cs-protocol-version', 'fle-status', 'fle-encrypted-fields', 'x-edge-detailed-result-type'],
        ...['sc-content-type', 'sc-range-start', 'sc-range-end'],
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
