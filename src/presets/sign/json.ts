/**
 * @module
 * What speaks for the presets of records in JSON: the names of members that no other source has together.
 */
import { communications } from './communications.js';
import { keys, type Sign } from './sign.js';
import { isOfRudderStack, web } from './web.js';

export const json: readonly Sign[] = [
  {
    name: '3gpp-json',
    why: 'JSON with servedIMSI or servedMSISDN',
    shows: (look) => look.hasKeys('servedIMSI') || look.hasKeys('servedMSISDN'),
  },
  {
    name: 'cloudtrail',
    why: 'JSON with eventSource, eventName and userIdentity or awsRegion',
    shows: (look) =>
      look.hasKeys('eventSource', 'eventName') &&
      ['userIdentity', 'awsRegion'].some((key) => look.hasKeys(key)),
  },
  {
    // Cut down, as in a report or an exercise.
    name: 'cloudtrail',
    why: 'JSON with eventTime, eventName and sourceIPAddress',
    shows: keys('eventTime', 'eventName', 'sourceIPAddress'),
  },
  {
    name: 'amazon-connect',
    why: 'JSON with ContactId and InitiationTimestamp',
    shows: keys('ContactId', 'InitiationTimestamp'),
  },
  {
    name: 'webex-calling',
    why: 'JSON with Correlation ID, Calling number and Called number',
    shows: keys('Correlation ID', 'Calling number', 'Called number'),
  },
  {
    name: 'teams-calls',
    why: 'JSON with startDateTime and what only rows of calls or call records have',
    shows: (look) =>
      look.hasKeys('startDateTime') &&
      (look.hasKeys('callerNumber', 'calleeNumber') ||
        (look.hasKeys('modalities') &&
          ['lastModifiedDateTime', 'segments'].some((key) => look.hasKeys(key)))),
  },
  {
    name: 'posthog',
    why: 'JSON with event, distinct_id and properties',
    shows: (look) =>
      look.hasKeys('event', 'distinct_id', 'properties') &&
      ['team_id', 'api_key', 'person_id', '$lib', 'elements_chain'].some((key) => look.hasKeys(key)) &&
      !look.hasKeys('mp_lib'),
  },
  {
    name: 'mixpanel',
    why: 'JSON with event, distinct_id, time and $insert_id or mp_lib',
    shows: (look) =>
      look.hasKeys('event', 'properties', 'distinct_id', 'time') &&
      ['mp_lib', '$insert_id', 'mp_processing_time_ms'].some((key) => look.hasKeys(key)),
  },
  {
    name: 'mixpanel',
    why: 'JSON with event, and properties with distinct_id and token',
    shows: (look) => look.hasKeys('event', 'properties', 'distinct_id', 'token') && !look.hasKeys('$lib'),
  },
  {
    name: 'amplitude',
    why: 'JSON with amplitude_id and event_type',
    shows: keys('amplitude_id', 'event_type'),
  },
  {
    name: 'ecs',
    why: 'JSON with a timestamp behind an at sign, and ecs.version, event.module or the kind and category of an event',
    shows: (look) =>
      look.hasKeys('@timestamp') &&
      (['ecs.version', 'ecs', 'event.module', 'event.dataset'].some((key) => look.hasKeys(key)) ||
        look.hasKeys('event', 'kind', 'category')),
  },
  {
    name: 'cloudflare',
    why: 'JSON with RayID and EdgeStartTimestamp, or ClientRequestHost',
    shows: (look) =>
      look.hasKeys('RayID') && ['EdgeStartTimestamp', 'ClientRequestHost'].some((key) => look.hasKeys(key)),
  },
  {
    name: 'gcp-lb',
    why: 'JSON with insertId, httpRequest and resource',
    // An audit log has a request, too.
    shows: (look) => look.hasKeys('insertId', 'httpRequest', 'resource') && !look.hasKeys('protoPayload'),
  },
  {
    name: 'gcp-vpc-flow',
    why: 'JSON with insertId, connection, src_ip and dest_ip',
    shows: keys('insertId', 'connection', 'src_ip', 'dest_ip', 'bytes_sent'),
  },
  {
    name: 'genesys-conversations',
    why: 'JSON with conversationId, conversationStart and participants',
    shows: keys('conversationId', 'conversationStart', 'participants'),
  },
  {
    name: 'kazoo-cdr',
    why: 'JSON with call_id, caller_id_number and what else Kazoo says of a call',
    shows: (look) =>
      look.hasKeys('call_id', 'caller_id_number') &&
      ['billing_seconds', 'other_leg_call_id', 'custom_channel_vars', 'parking_slot'].some((key) =>
        look.hasKeys(key),
      ),
  },
  {
    name: 'kazoo-cdr',
    why: 'JSON with call_id, event_name and parking_slot',
    shows: keys('call_id', 'event_name', 'parking_slot'),
  },
  {
    name: 'caddy',
    why: 'JSON with request, resp_headers and remote_ip',
    shows: keys('request', 'resp_headers', 'remote_ip'),
  },
  {
    name: 'traefik',
    why: 'JSON with ClientAddr, RequestPath and RouterName or DownstreamStatus',
    shows: (look) =>
      look.hasKeys('ClientAddr', 'RequestPath') &&
      ['RouterName', 'DownstreamStatus'].some((key) => look.hasKeys(key)),
  },
  { name: 'zoom-phone', why: 'JSON with call_path_id', shows: keys('call_path_id') },
  { name: 'freeswitch-json', why: 'JSON with variables and callflow', shows: keys('variables', 'callflow') },
  { name: 'otlp-logs', why: 'JSON with resourceLogs', shows: keys('resourceLogs') },
  { name: 'cloudevents', why: 'JSON with specversion', shows: keys('specversion', 'type') },
  { name: 'ga4-export', why: 'JSON with event_params', shows: keys('event_params') },
  ...communications,
  ...web,
  {
    name: 'segment',
    why: 'JSON with anonymousId, messageId and type',
    shows: (look) => look.hasKeys('anonymousId', 'messageId', 'type') && !isOfRudderStack(look),
  },
  {
    name: 'segment',
    why: 'JSON with userId, messageId, type and originalTimestamp or context',
    shows: (look) =>
      look.hasKeys('userId', 'messageId', 'type') &&
      !isOfRudderStack(look) &&
      (look.hasKeys('originalTimestamp') || look.hasKeys('context')),
  },
  {
    name: 'segment',
    why: 'JSON with a call of its API in type, whom it is about, and properties or traits',
    shows: (look) =>
      /"type" ?: ?"(?:track|identify|page|screen|group|alias)"/.test(look.text) &&
      ['userId', 'anonymousId', 'previousId'].some((key) => look.hasKeys(key)) &&
      ['properties', 'traits'].some((key) => look.hasKeys(key)) &&
      !isOfRudderStack(look),
  },
  {
    name: 'envoy',
    why: 'JSON with downstream_remote_address',
    format: 'ndjson',
    shows: keys('downstream_remote_address'),
  },
  {
    name: 'pino-http',
    why: 'JSON with level, time, pid and hostname',
    shows: keys('level', 'time', 'pid', 'hostname'),
  },
  {
    name: 'nginx-json',
    why: 'JSON with remote_addr and http_user_agent',
    shows: keys('remote_addr', 'http_user_agent'),
  },
  {
    name: 'nginx-json',
    why: 'JSON with idsite, ip, path and user_agent',
    shows: keys('idsite', 'ip', 'path', 'user_agent'),
  },
  {
    name: 'nginx-json',
    why: 'JSON with ip, host, path, status, referrer and user_agent',
    shows: keys('ip', 'host', 'path', 'status', 'referrer', 'user_agent'),
  },
  {
    name: 'kamailio-acc',
    why: 'JSON with from_tag, to_tag and sip_code',
    format: 'ndjson',
    shows: keys('from_tag', 'to_tag', 'sip_code'),
  },
];
