/**
 * @module
 * Akamai's DataStream 2 in JSON, one object for each request at the edge. Texts are encoded as in URLs.
 */
import type { Preset } from '../preset.js';
import { drop, host, keep, minute, opaque, treat, truncateIp, url, urlTemplate } from '../row.js';

export const akamaiDatastream: Preset = {
  name: 'akamai-datastream',
  title: 'Akamai DataStream 2 logs of delivery properties in JSON',
  version: 'DataStream 2.1 of 2024, "Data set parameters" and "Log format" (techdocs.akamai.com/datastream2)',
  time: 'reqTimeSec',
  fields: [
    truncateIp('quasi: IP address', 'cliIP xForwardedFor edgeIP'),
    urlTemplate('quasi: page viewed', 'reqPath'),
    // The query alone, without a URL in which names could be kept.
    drop('content: page viewed', 'queryStr cmcd'),
    url({ segments: 'drop', encoding: 'percent' })('quasi: referring page', 'referer'),
    treat({ transform: 'generalize', to: 'major', encoding: 'percent' })('quasi: browser', 'UA'),
    drop('secret: cookie', 'cookie'),
    // Whatever a property's rules put there.
    drop('content: clickstream', 'customField'),
    // The ids of the request at each hop, and addresses.
    drop('correlation: clickstream', 'breadcrumbs'),
    opaque('correlation: clickstream', 'reqId grn'),
    keep('location: location', 'country state'),
    drop('location: location', 'city'),
    keep('quasi: ISP', 'asnum networkType'),
    keep('quasi: browser', 'accLang'),
    minute('time: time stamp', 'reqTimeSec'),
    host('none: page viewed', 'reqHost'),
    keep(
      'none: clickstream',
      'bytes statusCode proto reqMethod reqPort rspContentLen rspContentType tlsOverheadTimeMSec tlsVersion objSize',
      'uncompressedSize overheadBytes totalBytes range maxAgeSec reqEndTimeMSec errorCode turnAroundTimeMSec',
      'transferTimeMSec dnsLookupTimeMSec lastByte cacheStatus cacheable fileSizeBucket timeToFirstByte downloadTime',
      'throughput edgeAttempts downloadInitiated downloadsCompleted isMidgress prefetchMidgressHits startupError',
      'deliveryType deliveryFormat deliveryPolicy mediaEncryption contentProtectionInfo',
    ),
    keep(
      'none: system',
      'version streamId cp serverCountry billingRegion securityRules ewUsageInfo ewExecutionInfo',
    ),
  ],
};
