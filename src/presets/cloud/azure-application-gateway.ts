/**
 * @module
 * Azure Application Gateway's resource logs: access of HTTP and of the TLS and TCP proxy, firewall, performance. A line
 * for each record, as blobs of storage accounts have them, or several in `records`, as event hubs send them.
 */
import type { Preset } from '../preset.js';
import { alsoIn, drop, host, keep, majorVersion, minute, opaque, truncateIp, urlTemplate } from '../row.js';

/** In a message of an event hub, and as a separate line. */
const both = alsoIn('records[*]');

export const azureApplicationGateway: Preset = {
  name: 'azure-application-gateway',
  title:
    'Azure Application Gateway logs: access, TLS and TCP proxy, firewall and performance, alone or in records',
  version:
    'v1 and v2, "monitoring data reference" of 17 June 2024 (learn.microsoft.com/azure/application-gateway)',
  fields: [
    truncateIp('quasi: IP address', both('properties.clientIP properties.clientIp properties.serverRouted')),
    // With the time, one connection.
    drop('quasi: IP address', both('properties.clientPort properties.upstreamSourcePort')),
    urlTemplate('quasi: page viewed', both('properties.requestUri properties.originalRequestUriWithArgs')),
    drop('content: page viewed', both('properties.requestQuery')),
    majorVersion('quasi: browser', both('properties.userAgent')),
    opaque('device: device', both('properties.sslClientCertificateFingerprint')),
    drop('direct: name', both('properties.sslClientCertificateIssuerName properties.sslClientVerify')),
    // What a rule found in a request, quoted.
    drop(
      'content: page viewed',
      both('properties.message properties.details.message properties.details.data'),
    ),
    opaque('correlation: clickstream', both('properties.transactionId properties.connectionSerialNumber')),
    minute('time: time stamp', both('time timeStamp')),
    host('none: page viewed', both('properties.host properties.originalHost properties.hostname')),
    keep(
      'none: clickstream',
      both(
        'properties.httpMethod properties.httpStatus properties.httpVersion properties.receivedBytes properties.sentBytes',
        'properties.clientResponseTime properties.timeTaken properties.WAFEvaluationTime properties.WAFMode',
        'properties.WAFPolicyID properties.sslEnabled properties.sslCipher properties.sslProtocol',
        'properties.serverStatus properties.serverResponseLatency properties.error_info properties.contentType',
        'properties.noOfConnectionRequests properties.protocol properties.sessionTime properties.upstreamSentBytes',
        'properties.upstreamReceivedBytes properties.upstreamSessionTime',
      ),
    ),
    keep(
      'none: system',
      both(
        'resourceId listenerName ruleName backendPoolName backendSettingName operationName operationVersion category',
        'properties.instanceId properties.ruleSetType properties.ruleSetVersion properties.ruleId properties.ruleGroup',
        'properties.action properties.site properties.details.file properties.details.line properties.policyId',
        'properties.policyScope properties.policyScopeName properties.engine properties.healthyHostCount',
        'properties.unHealthyHostCount properties.requestCount properties.latency properties.failedRequestCount',
        'properties.throughput',
      ),
    ),
  ],
};
