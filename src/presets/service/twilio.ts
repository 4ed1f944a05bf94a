/**
 * @module
 * Twilio: calls, messages, recordings, participants and call events of the REST API (`snake_case`), call
 * summaries of Voice Insights, and the parameters of webhooks (`CamelCase`) once they are JSON.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, msisdn, opaque, pseudonym, seconds, treat, truncateIp } from '../row.js';

export const twilio: Preset = {
  name: 'twilio',
  title: 'Twilio calls, messages, recordings, participants, call events, call summaries and webhooks',
  version:
    'REST API 2010-04-01, Voice Insights v1, webhook parameters as documented in 2024 (twilio.com/docs)',
  fields: [
    drop(
      'content: message content', // What was said, written, or said to be said.
      '**.body **.Body **.twiml **.transcription_text **.TranscriptionText **.SpeechResult',
      '**.UnstableSpeechResult **.ButtonText **.ButtonPayload **.ReferralBody **.ReferralHeadline',
      '**.annotation **.AddOns',
    ),
    // What the API answered, as JSON in a string: the new call or message once more.
    treat({
      transform: 'json',
      unlisted: 'drop',
      rules: [
        {
          path: ['sid', 'account_sid', 'call_sid', 'parent_call_sid'],
          identifier: 'opaque',
          transform: 'pseudonym',
        },
        { path: ['from', 'to'], identifier: 'party', transform: 'pseudonym' },
        { path: ['status', 'code', 'direction', 'api_version'], transform: 'keep' },
      ],
    })('content: message content', '**.response_body'),
    // Sentences by the platform or a carrier; the code says the same.
    drop('content: call completion', '**.error_message **.ErrorMessage **.warnings'),
    // Keys pressed during a call are PINs and card numbers as often as menu choices.
    drop('secret: payment information', '**.Digits **.digits **.send_digits'),
    drop(
      'secret: credential',
      '**.encryption_details **.StirPassportToken **.CallToken **.call_token **.auth_token',
    ),
    drop(
      'direct: name',
      '**.caller_name **.CallerName **.ProfileName **.friendly_name **.FriendlyName **.label **.Label',
      '**.branded_call **.tags',
    ),
    drop(
      'location: postal address',
      '**.city **.FromCity **.ToCity **.CallerCity **.CalledCity **.FromZip **.ToZip **.CallerZip',
      '**.CalledZip **.Address',
    ),
    // Coordinates: of an exchange in a call summary, of a person in a WhatsApp message.
    drop('location: location', '**.location **.Latitude **.Longitude'),
    keep(
      'location: location',
      '**.FromState **.FromCountry **.ToState **.ToCountry **.CallerState **.CallerCountry',
      '**.CalledState **.CalledCountry **.state **.country_code **.country_subdivision **.number_prefix',
    ),
    msisdn('direct: phone number', '**.WaId'),
    // The same number once more, as people write it.
    drop('direct: call number', '**.from_formatted **.to_formatted'),
    drop(
      'secret: credential', // They play what was said.
      '**.media_url **.recording_url **.RecordingUrl **.TranscriptionUrl **.MediaUrl0 **.MediaUrl1',
      '**.MediaUrl2 **.MediaUrl3 **.MediaUrl4 **.MediaUrl5 **.MediaUrl6 **.MediaUrl7 **.MediaUrl8',
      '**.MediaUrl9',
    ),
    drop(
      'direct: call metadata', // Account and call ids, and in a query the numbers that were searched for: ?To=%2B1202….
      '**.uri **.url **.first_page_uri **.next_page_uri **.previous_page_uri **.last_page_uri',
      '**.subresource_uris **.status_callback **.links',
    ),
    opaque('direct: user name', '**.account_sid **.AccountSid **.phone_number_sid **.trunk_sid'),
    opaque(
      'correlation: call metadata',
      '**.sid **.call_sid **.CallSid **.parent_call_sid **.ParentCallSid **.DialCallSid',
      '**.call_sid_to_coach **.CallSidToCoach **.conference_sid **.ConferenceSid **.group_sid',
      '**.queue_sid **.QueueSid **.source_sid **.messaging_service_sid **.MessagingServiceSid',
      '**.MessageSid **.SmsSid **.SmsMessageSid **.OriginalRepliedMessageSid **.RecordingSid',
      '**.TranscriptionSid **.ChannelInstallSid', // May name a host after its @.
      '**.sip_call_id **.SipCallId',
    ),
    truncateIp(
      'quasi: IP address',
      '**.public_ip **.private_ip **.signaling_ip **.media_ip **.twilio_media_ip',
    ),
    hour(
      'time: time stamp',
      '**.date_created **.date_updated **.date_sent **.start_time **.end_time **.created_time',
      '**.Timestamp **.timestamp **.RecordingStartTime',
    ),
    seconds(
      'quasi: call duration',
      '**.duration **.Duration **.CallDuration **.DialCallDuration **.RecordingDuration',
      '**.connect_duration',
    ),
    keep('quasi: billing data', '**.price **.price_unit'),
    keep(
      'none: call completion',
      '**.status **.CallStatus **.DialCallStatus **.SmsStatus **.MessageStatus **.RecordingStatus',
      '**.TranscriptionStatus **.call_state **.processing_state **.error_code **.ErrorCode',
      '**.response_code **.answered_by **.AnsweredBy **.disconnected_by **.sip_response_code',
      '**.DialBridged',
    ),
    keep('quasi: ISP', '**.carrier **.connection'),
    // Call summaries and events of Voice Insights: the quality of a call, and what happened in it.
    keep(
      'none: call metadata',
      '**.jitter **.packet_loss **.packets_lost **.packets_received **.packets_sent **.mos **.rtt **.latency',
      '**.packets_loss_percentage **.packet_loss_percentage **.codec **.pdd_ms **.last_sip_response_num',
      '**.media_region **.signaling_region **.selected_region **.edge **.group **.level name events[*].name',
      '**.events.levels **.events.groups **.events.errors',
    ),
    keep(
      'none: call metadata',
      '**.direction **.Direction **.call_type **.num_media **.NumMedia **.num_segments **.NumSegments',
      '**.channels **.RecordingChannels **.source **.RecordingSource **.track **.RecordingTrack',
      '**.muted **.Muted **.hold **.Hold **.coaching **.Coaching **.start_conference_on_enter',
      '**.end_conference_on_exit **.queue_time **.QueueTime **.MediaContentType0 **.StirVerstat',
      '**.StirStatus **.OptOutType **.codec_name **.silent **.edge_location **.SequenceNumber',
      '**.StatusCallbackEvent **.CallbackSource **.machine_detection_timeout',
      '**.MachineDetectionDuration',
    ),
    keep(
      'none: system',
      '**.api_version **.ApiVersion **.page **.page_size **.start **.end **.method',
      '**.status_callback_method **.timeout **.trim **.content_type **.request_duration',
    ),
    // Last, since in a call summary `from` and `to` are objects. They may hold whatsapp:, sip: and client: URIs.
    pseudonym('party')(
      'direct: call number',
      '**.from **.From **.to **.To **.caller **.Caller **.callee **.Called **.forwarded_from',
      '**.ForwardedFrom',
    ),
  ],
};
