/**
 * @module
 * Logs of Google Cloud's Application Load Balancers: a LogEntry with its httpRequest.
 */
import type { Preset } from '../preset.js';
import { keep, majorVersion, minute, opaque, origin, truncateIp, urlTemplate } from '../row.js';

export const gcpLb: Preset = {
  name: 'gcp-lb',
  title: 'Google Cloud load balancer logs: LogEntry with httpRequest',
  version: 'Cloud Logging LogEntry and HttpRequest v2, external Application Load Balancer logging of 2024',
  time: 'timestamp',
  fields: [
    truncateIp('quasi: IP address', 'httpRequest.remoteIp httpRequest.serverIp jsonPayload.remoteIp'),
    urlTemplate('quasi: page viewed', 'httpRequest.requestUrl'),
    origin('quasi: referring page', 'httpRequest.referer'),
    majorVersion('quasi: browser', 'httpRequest.userAgent'),
    opaque('correlation: clickstream', 'insertId trace spanId'),
    opaque('none: billing data', 'logName resource.labels.project_id jsonPayload.backendTargetProjectNumber'),
    minute('time: time stamp', 'timestamp receiveTimestamp'),
    keep(
      'none: clickstream',
      'httpRequest.requestMethod httpRequest.requestSize httpRequest.status httpRequest.responseSize httpRequest.latency',
      'httpRequest.protocol httpRequest.cacheLookup httpRequest.cacheHit httpRequest.cacheFillBytes',
      'httpRequest.cacheValidatedWithOriginServer',
    ),
    keep(
      'none: system',
      'severity resource.type resource.labels.backend_service_name resource.labels.forwarding_rule_name',
      'resource.labels.target_proxy_name resource.labels.url_map_name resource.labels.zone resource.labels.region',
      'jsonPayload["@type"] jsonPayload.statusDetails jsonPayload.cacheId jsonPayload.cacheDecision',
      'jsonPayload.enforcedSecurityPolicy.name jsonPayload.enforcedSecurityPolicy.outcome',
      'jsonPayload.enforcedSecurityPolicy.priority jsonPayload.proxyStatus',
    ),
  ],
};
