/**
 * @module
 * Zoom Phone: call logs and their successors, call history and call elements; recordings and voicemail; alone, in lists,
 * or as the object of a webhook. Some fields contain an extension if there is no direct number.
 */
import type { Preset } from '../preset.js';
import { drop, email, hour, keep, opaque, pseudonym, seconds, truncateIp } from '../row.js';

export const zoomPhone: Preset = {
  name: 'zoom-phone',
  title: 'Zoom Phone call history, call logs, call elements, recordings, voicemail and their webhooks',
  version:
    'Zoom Phone API v2 with call logs, call history (2023) and call elements (2025) (developers.zoom.us)',
  fields: [
    drop(
      'content: message content',
      '**.transcript **.transcription **.transcript_download_url **.voice_mail_transcription **.content',
    ),
    // Open a recording, a voicemail or its transcript; keys pressed may be a PIN.
    drop(
      'secret: credential',
      '**.download_url **.press_key **.next_page_token **.file_url **.play_url **.plainToken',
      '**.download_token **.access_token',
    ),
    drop(
      'direct: name',
      '**.caller_name **.callee_name **.name **.display_name **.owner_name **.operator_name',
      '**.accepted_by.name **.forwarded_by.name **.outgoing_by.name **.host_name **.device_name',
      '**.caller_device_name **.callee_device_name',
    ),
    email('direct: email address', '**.caller_email **.callee_email **.email **.host_email'),
    pseudonym('ext', { tenant: 'zoom' })(
      'direct: call number',
      '**.caller_ext_number **.callee_ext_number **.extension_number **.operator_ext_number',
      '**.ext_number',
    ),
    // A client code names whom the call is billed to.
    opaque(
      'direct: user name',
      '**.caller_ext_id **.callee_ext_id **.extension_id **.operator_ext_id **.caller_user_id',
      '**.callee_user_id **.user_id **.owner.id **.owner_id **.account_id **.caller_account_code',
      '**.callee_account_code **.client_code **.accepted_by.extension_id',
    ),
    opaque('device: device', '**.device_id'),
    truncateIp('quasi: IP address', '**.device_private_ip **.device_public_ip **.private_ip **.public_ip'),
    opaque(
      'correlation: call metadata',
      '**.call_history_uuid **.call_history_id **.call_element_id **.call_path_id **.call_log_id',
      '**.call_id **.group_id **.sip_group_id **.sbc_id **.recording_id **.voicemail_id **.site_id',
      '**.site.id **.id',
    ),
    hour(
      'time: time stamp',
      '**.start_time **.end_time **.answer_time **.answer_start_time **.call_end_time **.date_time',
      '**.ringing_start_time **.connected_start_time **.timestamp **.event_ts **.created_time',
    ),
    seconds('quasi: call duration', '**.duration **.hold_time **.waiting_time **.talk_time **.ring_time'),
    // Small groups: a team, an office.
    opaque(
      'quasi: location',
      '**.site_name **.department **.cost_center **.sip_group_name **.sbc_name **.node',
    ),
    keep(
      'location: location',
      '**.caller_country_code **.callee_country_code **.caller_country_iso_code',
      '**.callee_country_iso_code',
    ),
    keep(
      'none: call completion',
      '**.call_result **.result **.result_reason **.handup_result **.hangup_result **.recording_status',
      '**.voicemail_status **.is_voicemail **.end_to_end **.spam',
    ),
    keep('quasi: billing data', '**.charge **.rate **.call_charge'),
    keep(
      'none: call metadata',
      '**.direction **.call_type **.connect_type **.international **.hide_caller_id **.caller_ext_type',
      '**.callee_ext_type **.operator_ext_type **.extension_type **.caller_number_type',
      '**.callee_number_type **.caller_number_source **.callee_number_source **.caller_device_type',
      '**.device_type **.callee_device_type **.has_recording **.has_voicemail **.recording_type',
      '**.event **.segment **.owner.type **.path **.is_node',
    ),
    keep('none: system', '**.page_size **.total_records'),
    pseudonym('party', { tenant: 'zoom' })(
      'direct: call number',
      '**.caller_number **.callee_number **.caller_did_number **.callee_did_number **.phone_number',
      '**.call_in_number **.caller.number **.callee.number **.outgoing_by.phone_number',
    ),
  ],
};
