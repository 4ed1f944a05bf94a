/**
 * @module
 * Call detail records of Kazoo (2600Hz), as its API and its CDR webhooks give them, alone or in `data`.
 */
import type { Preset } from './preset.js';
import { drop, hour, keep, opaque, pseudonym, seconds } from './row.js';

/** A record of a webhook, and one of an answer. */
const both = (...lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split(' '))
    .flatMap((path) => [path, `data[*].${path}`])
    .join(' ');

export const kazooCdr: Preset = {
  name: 'kazoo-cdr',
  title: 'Kazoo (2600Hz) call detail records, of the API and of webhooks',
  version: 'Kazoo 4 and 5, applications/crossbar/doc/cdrs.md and kapi_call (docs.2600hz.com)',
  fields: [
    // Not to the realm beside it: a number has none, and an extension is its account's.
    pseudonym('party', { tenant: 'kazoo' })(
      'direct: call number',
      both('caller_id_number callee_id_number from to from_uri to_uri request dialed_number calling_from'),
    ),
    drop('direct: name', both('caller_id_name callee_id_name owner_name')),
    opaque('direct: user name', both('owner_id authorizing_id account_id')),
    drop('secret: credential', both('recording_url')),
    opaque('correlation: call metadata', both('id call_id other_leg_call_id bridge_id interaction_id')),
    opaque('correlation: call metadata', both('media_recordings[*]')),
    // Set by the operator's own applications.
    drop('content: call metadata', both('custom_channel_vars custom_application_vars')),
    hour('time: time stamp', both('timestamp unix_timestamp datetime iso_8601 iso_8601_combined rfc_1036')),
    seconds('quasi: call duration', both('duration_seconds billing_seconds ringing_seconds')),
    keep('none: call completion', both('hangup_cause disposition')),
    keep('quasi: billing data', both('cost rate rate_name reseller_cost')),
    keep('none: call metadata', both('call_direction direction call_type call_priority')),
    opaque('device: system', both('media_server')),
  ],
};
