/**
 * @module
 * Call detail records of Kazoo (2600Hz), as its API gives them, alone or in `data`; and what its webhooks send:
 * records, events of a channel, parked calls, messages.
 */
import type { Preset } from '../preset.js';
import { alsoIn, drop, hour, keep, majorVersion, opaque, pseudonym, seconds } from '../row.js';

/** A record of a webhook, the records of an answer, and the record of an answer to its id. */
const each = alsoIn('data[*]', 'data');

export const kazooCdr: Preset = {
  name: 'kazoo-cdr',
  title: 'Kazoo (2600Hz) call detail records of the API, and webhooks: channels, parking, SMS and MMS',
  version:
    'Kazoo 4 and 5, applications/crossbar/doc/cdrs.md, applications/webhooks/doc/events and kapi_call (docs.2600hz.com)',
  fields: [
    // The tenant is not the realm next to it: a number has none, and an extension belongs to its account.
    pseudonym('party', { tenant: 'kazoo' })(
      'direct: call number',
      each('caller_id_number callee_id_number from to from_uri to_uri request dialed_number calling_from'),
      each('other_leg_caller_id_number other_leg_destination_number presence_id inception original_number'),
      // The spelling in records of parked calls.
      each('caller_id_Number'),
    ),
    drop('direct: name', each('caller_id_name callee_id_name other_leg_caller_id_name owner_name')),
    opaque('direct: user name', each('owner_id authorizing_id account_id reseller_id')),
    drop('secret: credential', each('recording_url')),
    opaque('correlation: call metadata', each('id call_id other_leg_call_id bridge_id interaction_id')),
    opaque('correlation: call metadata', each('media_recordings[*]')),
    opaque('correlation: call metadata', each('from_tag to_tag')),
    // Tones are pressed keys: card numbers, codes. A media description contains addresses and ports.
    drop('content: message content', each('digits_dialed body')),
    drop('quasi: IP address', each('local_sdp remote_sdp')),
    drop('content: call metadata', each('custom_sip_headers')),
    majorVersion('quasi: device', each('user_agent')),
    // Set by the operator's own applications.
    drop('content: call metadata', each('custom_channel_vars custom_application_vars')),
    hour(
      'time: time stamp',
      each('timestamp unix_timestamp datetime iso_8601 iso_8601_combined rfc_1036 channel_created_time'),
    ),
    seconds('quasi: call duration', each('duration_seconds billing_seconds ringing_seconds')),
    keep('none: call completion', each('hangup_cause hangup_code disposition')),
    keep('quasi: billing data', each('cost rate rate_name reseller_cost charges')),
    keep(
      'none: call metadata',
      each('call_direction direction other_leg_direction call_type call_priority app_name app_version'),
      each('hook_event event_name authorizing_type call_forwarded is_internal_leg local_resource_used'),
      each('emergency_resource_used parking_slot type origin'),
    ),
    opaque('device: system', each('media_server node cluster_id local_resource_id')),
  ],
};
