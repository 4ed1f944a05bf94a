/**
 * @module
 * What speaks for the presets of providers of calls and messages: RingCentral, Twilio, Plivo, Vonage.
 */
import { keys, type Sign } from './sign.js';

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

export const communications: readonly Sign[] = [
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
];
