/**
 * @module
 * Vonage, formerly Nexmo: records of the Reports API, webhooks of the Voice, SMS and Messages APIs, and call logs of
 * Vonage Business Communications. Numbers have no plus, and some answers have them as JSON numbers, without quotes.
 */
import type { Preset } from '../preset.js';
import { drop, email, hour, keep, opaque, pseudonym, seconds, truncateIp } from '../row.js';

export const vonage: Preset = {
  name: 'vonage',
  title: 'Vonage (Nexmo) reports, webhooks and messages: SMS, voice, verify, number insight; VBC call logs',
  version:
    'Reports API v2, Voice and Messages webhooks, SMS API 1.0.10, Number Insight 1.1.2, Verify 1.1.7, VBC call logs (developer.vonage.com)',
  fields: [
    drop(
      'content: message content',
      '**.message_body **.keyword **.error_code_description **.text **.body **.message.content',
      '**.content **.audio **.transcript **.speech **.input_digits **.data **.udh **.title **.vcard **.vcal',
      // Says which value was wrong.
      '**.error_text **["error-text"]',
    ),
    // Keys pressed, and the PIN that verifies a number.
    drop('secret: payment information', '**.dtmf **.digits **.pin **.code'),
    drop(
      'secret: credential',
      '**.signature **.sig **.token **.api_secret **.recording_url **.url **.image **.video **.file',
    ),
    drop(
      'direct: name',
      '**.first_name **.last_name **.caller_name **.source_user_full_name **.destination_user_full_name',
      '**.profile.name **.display_name **["caller-name"] **["first-name"] **["last-name"] **.firs_name',
    ),
    // The number beside it, as its country writes it: without a region it would be another one.
    drop('direct: call number', '**.national_format_number'),
    // Often named after the person on whose desk it stands.
    drop('device: name', '**.source_device_name **.destination_device_name'),
    email('direct: email address', '**.email'),
    opaque(
      'direct: user name',
      '**.source_user **.destination_user **.user_id **.account_ref **.account_id **.api_key',
      '**["api-key"] **["client-ref"] **["account-ref"] **.client_ref **.source_sip_id **.destination_sip_id **.application_id',
    ),
    pseudonym('ext', { tenant: 'vonage' })(
      'direct: call number',
      '**.source_extension **.destination_extension **.extension',
    ),
    opaque(
      'correlation: call metadata',
      '**.call_id **.call_uuid **.uuid **.conversation_uuid **.conversation_uuid_from',
      '**.conversation_uuid_to **.conversation_id **.message_uuid **.messageId **.message_id',
      '**["message-id"] **["request-id"] **.request_id **.recording_uuid **.record_id **.session_id **.id',
      '**.event_id **["content-id"] **["entity-id"] **.nonce',
    ),
    truncateIp('quasi: IP address', '**.ip **.source_ip **.ip_address'),
    hour(
      'time: time stamp',
      '**.date_received **.date_finalized **.date_start **.date_end **.date_submitted',
      '**.first_event_date **.last_event_date **.start_time **.end_time **.start **.end **.timestamp',
    ),
    hour('time: time stamp', '**["message-timestamp"] **.message_timestamp'),
    // To the minute, of ten digits, which could be seconds as well.
    drop('time: time stamp', '**.scts'),
    seconds('quasi: call duration', '**.duration **.length **.call_duration'),
    keep(
      'none: call completion',
      '**.status **.error_code **.reason **.detail **.disconnected_by **.result **.err_code',
      '**["err-code"] **["error-code"]',
      '**.number_reachable **.valid **.roaming_status **.status_message **.status_text **.lookup_outcome',
      '**.lookup_outcome_message **.valid_number **.reachable',
    ),
    keep(
      'quasi: billing data',
      '**.price **.total_price **.currency **.rate **.usage.price **.usage.currency',
      '**["message-price"] **["remaining-balance"] **.remaining_balance **.request_price **.refund_price',
      '**.estimated_price_messages_sent',
    ),
    keep(
      'quasi: ISP',
      '**.network **["network-code"] **.network_name **.network_type **.country **.country_name **.country_code **.ported',
      '**.country_code_iso3 **.country_prefix **.network_code **.current_carrier.name **.original_carrier.name',
      '**.roaming_country_code **.roaming_network_code **.roaming_network_name',
    ),
    keep(
      'none: call metadata',
      '**.product **.direction **.type **.channel **.message_type **.concatenated **.custom_data_type',
      '**.recorded **.custom_type **.call_direction **.caller_type **["caller-type"] **["message-count"]',
      '**.concat **["concat-ref"] **["concat-total"] **["concat-part"] **.command',
    ),
    // Last, since a party may be an object. A sender may be a word; records of a desk phone are as it dials.
    pseudonym('party', { tenant: 'vonage', international: true })(
      'direct: call number',
      '**.from **.to **.number **.msisdn **.caller **.callee **.source **.destination **.source_number',
      '**.destination_number **.forwarded_from **.international_format_number **.sender_id',
    ),
  ],
};
