/**
 * @module
 * Cloudflare's Logpush of HTTP requests: one record for each request at the edge.
 */
import type { Preset } from '../preset.js';
import { drop, host, keep, majorVersion, minute, opaque, origin, truncateIp, urlTemplate } from '../row.js';

export const cloudflare: Preset = {
  name: 'cloudflare',
  title: 'Cloudflare HTTP requests of Logpush',
  version: 'Cloudflare Logs, dataset "HTTP requests" of 2024 (developers.cloudflare.com/logs)',
  time: 'EdgeStartTimestamp',
  fields: [
    truncateIp('quasi: IP address', 'ClientIP EdgeServerIP OriginIP'),
    // With the time, one connection.
    drop('quasi: IP address', 'ClientSrcPort'),
    urlTemplate('quasi: page viewed', 'ClientRequestURI ClientRequestPath'),
    origin('quasi: referring page', 'ClientRequestReferer'),
    majorVersion('quasi: browser', 'ClientRequestUserAgent'),
    drop('secret: cookie', 'Cookies'),
    // Headers that the zone asks for, whatever they hold.
    drop('content: page viewed', 'RequestHeaders ResponseHeaders'),
    // How a client speaks, and its certificate: one build of one browser, one device.
    opaque('device: browser', 'JA3Hash JA4 ClientMTLSAuthCertFingerprint'),
    keep('location: location', 'ClientCountry ClientRegionCode'),
    drop('location: location', 'ClientCity ClientLatitude ClientLongitude'),
    keep('quasi: ISP', 'ClientASN'),
    keep('quasi: device', 'ClientDeviceType'),
    opaque('correlation: clickstream', 'RayID ParentRayID'),
    // A document that expires this many seconds after it was fetched reveals when that was.
    minute('time: time stamp', 'EdgeStartTimestamp EdgeEndTimestamp OriginResponseHTTPExpires'),
    host('none: page viewed', 'ClientRequestHost EdgeRequestHost ZoneName'),
    keep(
      'none: clickstream',
      'ClientRequestMethod ClientRequestProtocol ClientRequestScheme ClientRequestSource ClientRequestBytes',
      'ClientXRequestedWith ClientSSLCipher ClientSSLProtocol ClientTCPRTTMs ClientIPClass ClientMTLSAuthStatus',
      'EdgeResponseStatus EdgeResponseBytes EdgeResponseBodyBytes EdgeResponseCompressionRatio EdgeResponseContentType',
      'EdgeTimeToFirstByteMs OriginResponseStatus OriginResponseBytes OriginResponseTime OriginResponseDurationMs',
      'OriginResponseHTTPLastModified OriginDNSResponseTimeMs OriginSSLProtocol',
      'OriginRequestHeaderSendDurationMs CacheCacheStatus CacheResponseBytes CacheResponseStatus CacheTieredFill',
      'CacheReserveUsed OriginTCPHandshakeDurationMs OriginTLSHandshakeDurationMs OriginResponseHeaderReceiveDurationMs',
    ),
    keep(
      'none: system',
      'BotScore BotScoreSrc BotTags EdgeCFConnectingO2O EdgeColoCode EdgeColoID EdgePathingOp EdgePathingSrc',
      'EdgePathingStatus SecurityAction SecurityActions SecurityRuleDescription SecurityRuleID SecurityRuleIDs',
      'SecuritySources SmartRouteColoID UpperTierColoID WAFAttackScore WorkerStatus ZoneID',
      'WAFRCEAttackScore WAFSQLiAttackScore WAFXSSAttackScore WorkerCPUTime WorkerWallTimeUs WorkerSubrequest',
      'WorkerSubrequestCount BotDetectionIDs SecurityLevel',
      // Until 2023, and still in logs that were stored then.
      'EdgeRateLimitAction EdgeRateLimitID FirewallMatchesActions FirewallMatchesRuleIDs FirewallMatchesSources',
      'WAFAction WAFFlags WAFProfile WAFRuleID WAFRuleMessage',
    ),
  ],
};
