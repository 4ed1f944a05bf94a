/**
 * @module
 * Plivo: calls, live calls, conferences and multiparty calls, messages, recordings, endpoints, rented numbers, number lookups,
 * verifications and masking sessions. One record may
 * write the same subscriber with and without a plus.
 */
import type { Preset } from '../preset.js';
import {
  drop,
  duration,
  generalize,
  hour,
  keep,
  majorVersion,
  opaque,
  pseudonym,
  seconds,
  truncateIp,
} from '../row.js';

export const plivo: Preset = {
  name: 'plivo',
  title:
    'Plivo calls, conferences, messages, recordings, numbers, lookups, verifications and masking sessions',
  version: 'REST API v1 (plivo.com/docs), as its official SDKs are tested against',
  fields: [
    // A lookup answers with the number in four more spellings.
    drop(
      'direct: call number',
      '**.format.e164 **.format.international **.format.national **.format.rfc3966',
    ),
    drop(
      'direct: name',
      '**.caller_name **.cnam_lookup **.alias **.sub_account_name **.friendly_name **.app_name **.conference_name',
    ),
    drop('content: message content', '**.text **.message_text **.transcription **.tag **.log_incoming'),
    // URLs that play, fetch or receive recordings.
    drop(
      'secret: credential',
      '**.auth_token **.password **.first_party_pin **.second_party_pin **.record_url **.recording_url **.recording_callback_url',
      '**.callback_url **.first_party_play_url **.second_party_play_url **.media_url **.media_urls',
    ),
    drop('content: call completion', '**.error_message'),
    // Account ids, and numbers in the path: /v1/Number/+1202….
    drop(
      'direct: call metadata',
      '**.resource_uri **.participants **.recording **.application **.next **.previous **.answer_url **.hangup_url **.fallback_url',
    ),
    pseudonym('party')('direct: call number', '**.sip_uri **.sip_contact'),
    opaque(
      'direct: user name',
      '**.username **.endpoint_id **.sub_account **.subaccount **.auth_id **.app_id **.app_uuid **.dlt_entity_id',
    ),
    opaque(
      'correlation: call metadata',
      '**.api_id **.call_uuid **.parent_call_uuid **.request_uuid **.message_uuid **.session_uuid',
      '**.mpc_uuid **.member_id **.participant_uuid **.verification_uuid **.attempt_uuid',
      '**.conversation_id **.recording_id **.conference_id **.mms_id **.powerpack_id **.powerpack_uuid',
    ),
    truncateIp('quasi: IP address', '**.source_ip **.requester_ip **.requestor_ip'),
    majorVersion('quasi: device', '**.sip_user_agent'),
    hour(
      'time: time stamp',
      '**.answer_time **.end_time **.initiation_time **.session_start **.message_time',
      '**.message_sent_time **.message_updated_time **.created_time **.modified_time **.expiry_time',
      '**.last_interaction_time **.conversation_expiration_timestamp **.sip_expires **.add_time',
      '**.start_time **.creation_time **.created_at **.updated_at **.modified_at **.exit_time',
      '**.attempt_details[*].time',
    ),
    generalize('month')('time: time stamp', '**.added_on **.renewal_date'),
    seconds(
      'quasi: call duration',
      '**.duration **.call_duration **.bill_duration **.billed_duration **.total_call_billed_duration',
      '**.call_time_limit',
    ),
    generalize('region')('location: location', '**.region **.city'),
    keep('location: location', '**.country.iso2 **.country.iso3 **.country.name **.destination_country_iso2'),
    // Milliseconds with five decimals: the beginning and the end of a recording, whose length stays.
    drop('time: time stamp', '**.recording_start_ms **.recording_end_ms **.join_time'),
    duration(1000)('quasi: call duration', '**.recording_duration_ms'),
    keep(
      'none: call completion',
      '**.exit_cause **.termination_cause **.termination_cause_code **.call_status **.message_state **.status **.error_code **.hangup_cause **.hangup_cause_name',
      '**.hangup_cause_code **.hangup_source **.end_reason **.stir_verification **.stir_attestation',
    ),
    keep(
      'quasi: billing data',
      '**.total_amount **.total_rate **.carrier_fees **.carrier_fees_rate **.total_call_amount',
      '**.billed_amount **.total_charge **.validation_charge **.charge **.monthly_recording_storage_amount',
      '**.recording_storage_rate **.total_session_amount **.amount **.monthly_rental_rate **.sms_rate **.voice_rate **.mms_rate',
    ),
    keep(
      'quasi: ISP',
      '**.carrier.name **.objects[*].carrier **.carrier.type **.carrier.ported',
      '**.carrier.mobile_country_code **.carrier.mobile_network_code **.destination_network',
    ),
    keep(
      'none: call metadata',
      '**.call_direction **.direction **.message_direction **.message_type **.units **.is_domestic',
      '**.voice_network_group **.number_type **.conversation_origin **.dlt_template_category',
      '**.call_state **.total_call_count **.record **.record_file_format **.ring_timeout',
      '**.initiate_call_to_first_party **.sip_registered **.sms_enabled **.voice_enabled **.mms_enabled',
      '**.role **.coach_mode **.hold **.mute **.muted **.deaf **.stay_alone **.end_mpc_on_exit **.start_mpc_on_enter',
      '**.recording_type **.recording_format **.rounded_recording_duration **.recording_storage_duration',
      '**.conference_run_time **.conference_member_count **.channel **.sessions[*].count **.meta.count',
      '**.tendlc_registration_status **.toll_free_sms_verification **.type',
    ),
    keep(
      'none: system',
      '**.meta.limit **.meta.offset **.meta.total_count **.callback_method **.recording_callback_method',
    ),
    // Last, since `from` and `to` may be lists.
    pseudonym('party', { international: true })(
      'direct: call number',
      '**.from_number **.to_number **.from **.to **.number **.phone_number **.first_party',
      '**.second_party **.virtual_number **.caller_id **.src **.dst **.recipient',
    ),
  ],
};
