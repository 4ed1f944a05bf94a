/**
 * @module
 * Akamai's DataStream 2 as structured lines: words separated by a space or a tab. Each stream has its own fields in its own
 * order; this is the order of the vendor's sample, with all fields but the latest. For another stream, give your
 * own `columns`.
 */
import type { Preset } from '../preset.js';
import { drop, keep, keepAs, minute, opaque, treat, truncateIp, url, urlTemplate } from '../row.js';

export const akamaiDatastreamStructured: Preset = {
  name: 'akamai-datastream-structured',
  title:
    'Akamai DataStream 2 logs as structured lines, 46 fields with spaces between in the order of the sample',
  version: 'DataStream 2.1 of 2024, "Log format" (techdocs.akamai.com/datastream2/docs/log-format-1)',
  format: {
    type: 'csv',
    delimiter: ' ',
    quotes: false,
    header: 'none',
    columns: [
      ...['version', 'streamId', 'cp', 'reqId', 'reqTimeSec', 'bytes', 'cliIP', 'statusCode'],
      // In another order, this column would contain other words.
      { name: 'proto', values: ['HTTP', 'HTTPS', '-'] },
      ...['reqHost', 'reqMethod', 'reqPath', 'reqPort', 'rspContentLen', 'rspContentType', 'UA'],
      ...['tlsOverheadTimeMSec', 'tlsVersion', 'objSize', 'uncompressedSize', 'overheadBytes', 'totalBytes'],
      ...['queryStr', 'breadcrumbs', 'accLang', 'cookie', 'range', 'referer', 'xForwardedFor', 'maxAgeSec'],
      ...['reqEndTimeMSec', 'errorCode', 'turnAroundTimeMSec', 'transferTimeMSec', 'dnsLookupTimeMSec'],
      ...['lastByte', 'edgeIP', 'country', 'state', 'city', 'serverCountry', 'billingRegion', 'cacheStatus'],
      ...['securityRules', 'ewUsageInfo', 'ewExecutionInfo'],
    ],
  },
  time: 'reqTimeSec',
  fields: [
    truncateIp('quasi: IP address', 'cliIP xForwardedFor edgeIP'),
    urlTemplate('quasi: page viewed', 'reqPath'),
    drop('content: page viewed', 'queryStr'),
    url({ segments: 'drop', encoding: 'percent' })('quasi: referring page', 'referer'),
    treat({ transform: 'generalize', to: 'major', encoding: 'percent' })('quasi: browser', 'UA'),
    drop('secret: cookie', 'cookie'),
    drop('correlation: clickstream', 'breadcrumbs'),
    opaque('correlation: clickstream', 'reqId'),
    keep('location: location', 'country state'),
    drop('location: location', 'city'),
    keep('quasi: browser', 'accLang'),
    minute('time: time stamp', 'reqTimeSec'),
    keepAs('host')('none: page viewed', 'reqHost'),
    keepAs('code')('none: clickstream', 'statusCode'),
    keepAs('number')(
      'none: clickstream',
      'bytes rspContentLen objSize uncompressedSize overheadBytes totalBytes',
    ),
    keepAs('count')(
      'none: clickstream',
      'reqPort tlsOverheadTimeMSec maxAgeSec reqEndTimeMSec turnAroundTimeMSec transferTimeMSec dnsLookupTimeMSec',
      'lastByte cacheStatus',
    ),
    keepAs('word')('none: clickstream', 'proto reqMethod rspContentType tlsVersion'),
    keep('none: clickstream', 'errorCode'),
    keepAs('count')('none: system', 'version streamId cp billingRegion'),
    keep('none: system', 'serverCountry'),
    // Lists of numbers, which may look like anything.
    drop('none: system', 'range securityRules ewUsageInfo ewExecutionInfo'),
  ],
};
