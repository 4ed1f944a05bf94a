/**
 * @module
 * What speaks for the presets of content delivery, load balancers and clickstream that came last.
 */
import type { Look } from './look.js';
import { keys, rows, type Sign } from './sign.js';

/** Added by RudderStack's servers and SDKs; an event without any of them may be Segment's. */
export const isOfRudderStack = (look: Look): boolean =>
  look.hasKeys('messageId', 'type') &&
  ['ua-ch', 'trulyAnonymousTracking', 'autoTrack', 'installType', 'mappedToDestination'].some((key) =>
    look.hasKeys(key),
  );

export const web: readonly Sign[] = [
  {
    name: 'azure-application-gateway',
    why: 'JSON with resourceId, operationName, category and properties of an application gateway',
    shows: (look) =>
      look.hasKeys('resourceId', 'operationName', 'category', 'properties') &&
      /"ApplicationGateway\w*Log"/.test(look.text),
  },
  {
    name: 'azure-front-door',
    why: 'JSON with resourceId, operationName, category and properties of Front Door',
    shows: (look) =>
      look.hasKeys('resourceId', 'operationName', 'category', 'properties') &&
      /"Front[Dd]oor\w*Log"/.test(look.text),
  },
  {
    name: 'fastly',
    why: 'JSON with client_ip, fastly_server and response_state',
    shows: keys('client_ip', 'fastly_server', 'response_state'),
  },
  {
    name: 'fastly',
    why: 'JSON with client_ip, service_id, geo_datacenter and cache_status',
    shows: keys('client_ip', 'service_id', 'geo_datacenter', 'cache_status'),
  },
  {
    name: 'akamai-datastream',
    why: 'JSON with reqTimeSec, cp and reqHost or cliIP',
    shows: (look) => look.hasKeys('reqTimeSec', 'cp') && (look.hasKeys('reqHost') || look.hasKeys('cliIP')),
  },
  {
    name: 'akamai-datastream-structured',
    why: '46 words a line, a version, a stream and a request at the edge among them',
    shows: rows(
      ' ',
      46,
      46,
      ([version = '', stream = '', cp = '', , time = '', , , , proto = '']) =>
        [version, stream, cp].every((cell) => /^\d+$/.test(cell)) &&
        /^\d{10}(?:\.\d+)?$/.test(time) &&
        /^(?:HTTPS?|-)$/.test(proto),
    ),
  },
  {
    name: 'matomo',
    why: 'JSON with idVisit, visitIp and actionDetails',
    shows: (look) =>
      look.hasKeys('idVisit', 'actionDetails') && (look.hasKeys('visitIp') || look.hasKeys('visitorId')),
  },
  {
    name: 'adobe-hit-data',
    why: 'a header of tabs with hit_time_gmt, hitid_high and visid_high',
    shows: (look) => {
      const [first = []] = look.cells('\t');
      return ['hit_time_gmt', 'hitid_high', 'visid_high'].every(
        (name) => first.includes(name) || first.includes(`post_${name}`),
      );
    },
  },
  {
    name: 'rudderstack',
    why: 'JSON with messageId, type and what RudderStack adds',
    shows: isOfRudderStack,
  },
];
