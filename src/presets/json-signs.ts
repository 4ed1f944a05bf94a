/**
 * @module
 * What speaks for the presets of records in JSON: the names of members that no other source has together.
 */
import { keys, type Sign } from './sign.js';
import { isOfRudderStack, web } from './web-signs.js';

/** Who else calls something so gives it no UUID. */
const uuidOfRequest = /"api_id" ?: ?"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"/;
const plivoAnswers = [
  ...['message', 'error', 'response', 'meta', 'objects', 'url', 'token', 'status', 'cost', 'report', 'uuid'],
  ...[
    'phone_number',
    'phone_numbers',
    'verification_uuid',
    'profile',
    'profiles',
    'profile_uuid',
    'brand',
    'brands',
  ],
  ...[
    'brand_id',
    'campaign',
    'campaigns',
    'campaign_id',
    'compliance',
    'compliances',
    'requirement_id',
    'phlo_id',
  ],
  ...['node_id', 'document_details', 'numberpool_uuid', 'number_pool', 'hold', 'mute'],
];

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
      (look.hasKeys('callerNumber', 'calleeNumber') || look.hasKeys('lastModifiedDateTime', 'modalities')),
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
  {
    name: 'ringcentral-events',
    why: 'JSON with event, subscriptionId and body',
    shows: keys('event', 'subscriptionId', 'body'),
  },
  {
    name: 'ringcentral-messages',
    why: 'JSON with messageStatus and readStatus',
    shows: keys('messageStatus', 'readStatus'),
  },
  {
    name: 'ringcentral-messages',
    why: 'JSON with ownerParty and guestParty',
    shows: keys('ownerParty', 'guestParty'),
  },
  {
    name: 'ringcentral-messages',
    why: 'JSON with messageStatus, segmentCount and creationTime',
    shows: keys('messageStatus', 'segmentCount', 'creationTime'),
  },
  {
    name: 'ringcentral-call-log',
    why: 'JSON with direction and result, and a URI below call-log',
    shows: (look) =>
      look.hasKeys('uri', 'direction', 'result') && /"uri" ?: ?"[^"]{1,300}\/call-log/.test(look.text),
  },
  {
    name: 'ringcentral-call-log',
    why: 'JSON with sessionId, direction and result',
    shows: keys('sessionId', 'direction', 'result'),
  },
  { name: 'ringcentral-call-log', why: 'JSON with telephonySessionId', shows: keys('telephonySessionId') },
  { name: 'twilio', why: 'JSON with account_sid', shows: keys('account_sid') },
  { name: 'plivo', why: 'JSON with api_id and call_uuid', shows: keys('api_id', 'call_uuid') },
  { name: 'plivo', why: 'JSON with api_id and message_uuid', shows: keys('api_id', 'message_uuid') },
  { name: 'plivo', why: 'JSON with api_id and resource_uri', shows: keys('api_id', 'resource_uri') },
  {
    name: 'plivo',
    why: 'JSON with api_id, and calls, conferences, sessions or parties',
    shows: (look) =>
      look.hasKeys('api_id') &&
      [
        'calls',
        'conferences',
        'conference_name',
        'mpc_uuid',
        'sessions',
        'session_uuid',
        'virtual_number',
      ].some((key) => look.hasKeys(key)),
  },
  {
    name: 'plivo',
    why: 'JSON with an api_id as Plivo answers each request with, and what it answers',
    shows: (look) => uuidOfRequest.test(look.text) && plivoAnswers.some((key) => look.hasKeys('api_id', key)),
  },
  {
    name: 'plivo',
    why: 'JSON with endpoint_id, sip_uri and sip_registered',
    shows: keys('endpoint_id', 'sip_uri', 'sip_registered'),
  },
  {
    name: 'plivo',
    why: 'JSON with a number or short code, and the pool that it is of',
    shows: (look) => look.hasKeys('number_pool_uuid', 'country_iso2', 'added_on'),
  },
  {
    name: 'vonage',
    why: 'JSON with message_id, client_ref and network',
    shows: keys('message_id', 'client_ref', 'network'),
  },
  { name: 'vonage', why: 'JSON with conversation_uuid', shows: keys('conversation_uuid') },
  {
    name: 'vonage',
    why: 'JSON with conversation_uuid_from and conversation_uuid_to',
    shows: keys('conversation_uuid_from', 'conversation_uuid_to'),
  },
  {
    name: 'vonage',
    why: 'JSON with product, items_count and request_status',
    shows: keys('product', 'items_count', 'request_status'),
  },
  {
    name: 'vonage',
    why: 'JSON with request_id, status and what the request cost',
    shows: (look) =>
      look.hasKeys('request_id', 'status') &&
      ['request_price', 'estimated_price_messages_sent'].some((key) => look.hasKeys(key)),
  },
  {
    name: 'vonage',
    why: 'JSON with request_id and international_format_number',
    shows: keys('request_id', 'international_format_number'),
  },
  {
    name: 'vonage',
    why: 'JSON with message-count, messages, and an id or an error of each',
    shows: (look) =>
      look.hasKeys('message-count', 'messages') &&
      ['message-id', 'error-text'].some((key) => look.hasKeys(key)),
  },
  {
    name: 'vonage',
    why: 'JSON with request_id, number, checks and date_submitted',
    shows: keys('request_id', 'number', 'checks', 'date_submitted'),
  },
  {
    name: 'vonage',
    why: 'JSON with msisdn, messageId and message-timestamp',
    shows: keys('msisdn', 'messageId', 'message-timestamp'),
  },
  {
    name: 'vonage',
    why: 'JSON with message_uuid, channel and message_type or status',
    shows: (look) =>
      look.hasKeys('message_uuid', 'channel', 'from', 'to') &&
      (look.hasKeys('message_type') || look.hasKeys('status')),
  },
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
    name: 'kamailio-acc',
    why: 'JSON with from_tag, to_tag and sip_code',
    format: 'ndjson',
    shows: keys('from_tag', 'to_tag', 'sip_code'),
  },
];
