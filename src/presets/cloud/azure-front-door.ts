/**
 * @module
 * Azure Front Door's resource logs: access, health probes and firewall, of Standard and Premium and of classic. A line for each
 * record, as blobs of storage accounts have them, or several in `records`, as event hubs send them.
 */
import type { Preset } from '../preset.js';
import {
  alsoIn,
  drop,
  host,
  keep,
  majorVersion,
  minute,
  opaque,
  origin,
  truncateIp,
  urlTemplate,
} from '../row.js';

/** In a message of an event hub, and as a separate line. */
const both = alsoIn('records[*]');

export const azureFrontDoor: Preset = {
  name: 'azure-front-door',
  title: 'Azure Front Door logs: access, health probes and firewall, alone or in records',
  version:
    'Standard, Premium and classic, "monitoring data reference" and "WAF monitoring and logging" of 2025 (learn.microsoft.com/azure/frontdoor)',
  fields: [
    truncateIp(
      'quasi: IP address',
      both('properties.clientIp properties.clientIP properties.socketIp properties.socketIP'),
      both('properties.originIp properties.originIP'),
    ),
    // With the time, one connection.
    drop('quasi: IP address', both('properties.clientPort')),
    urlTemplate('quasi: page viewed', both('properties.requestUri properties.originUrl properties.probeURL')),
    origin('quasi: referring page', both('properties.referer properties.referrer')),
    majorVersion('quasi: browser', both('properties.userAgent')),
    opaque('device: browser', both('properties.clientJA4FingerPrint')),
    // What a rule found in a request, quoted.
    drop(
      'content: page viewed',
      both('properties.details.data properties.details.matches[*].matchVariableValue'),
    ),
    // A cookie, a header or a parameter, by the name that the site gave it.
    drop('content: page viewed', both('properties.details.matches[*].matchVariableName')),
    opaque('correlation: clickstream', both('properties.trackingReference properties.healthProbeId')),
    minute('time: time stamp', both('time')),
    keep('location: location', both('properties.clientCountry')),
    host(
      'none: page viewed',
      both('properties.hostName properties.host properties.domain properties.endpoint properties.sni'),
      both('properties.originName properties.backendHostname'),
    ),
    keep(
      'none: clickstream',
      both(
        'properties.httpMethod properties.httpVersion properties.requestBytes properties.responseBytes properties.timeTaken',
        'properties.timeToFirstByte properties.requestProtocol properties.securityProtocol properties.securityCipher',
        'properties.securityCurves properties.httpStatusCode properties.httpStatusDetails properties.cacheStatus',
        'properties.ErrorInfo properties.errorInfo properties.result properties.originCryptProtocol',
        'properties.originCryptCipher properties.isReceivedFromClient properties.sentToOriginShield',
      ),
    ),
    keep(
      'none: system',
      both(
        'resourceId operationName category properties.pop properties.POP properties.routingRuleName properties.routeName',
        'properties.rulesEngineMatchNames properties.matchedRulesSetName properties.httpVerb',
        'properties.totalLatencyMilliseconds properties.connectionLatencyMilliseconds properties.DNSLatencyMicroseconds',
        'properties.ruleName properties.policy properties.policyMode properties.action properties.details.msg',
      ),
    ),
  ],
};
