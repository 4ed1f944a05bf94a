/**
 * @module
 * Amplitude events as the Export API gives them. Properties of events, users and groups are the customer's own words, and go.
 */
import type { Preset } from '../preset.js';
import { account, drop, keep, minute, opaque, truncateIp } from '../row.js';

export const amplitude: Preset = {
  name: 'amplitude',
  title: 'Amplitude events of the Export API',
  version: 'Amplitude Analytics Export API, "Event schema" (amplitude.com/docs/apis/analytics/export)',
  time: 'event_time',
  fields: [
    // Often the address that they signed up with.
    account('direct: user name', 'user_id'),
    // A number for each user, counted by the service.
    opaque('device: cookie', 'amplitude_id device_id session_id adid idfa merged_amplitude_id'),
    drop('device: cookie', 'amplitude_attribution_ids'),
    drop(
      'direct: profile',
      'user_properties group_properties groups global_user_properties event_properties data data_type plan',
    ),
    truncateIp('quasi: IP address', 'ip_address'),
    keep('location: location', 'country region'),
    drop('location: location', 'city dma location_lat location_lng'),
    keep('quasi: ISP', 'device_carrier'),
    keep('quasi: device', 'device_brand device_family device_manufacturer device_model device_type'),
    keep('quasi: operating system', 'os_name os_version'),
    keep('quasi: browser', 'language'),
    keep('quasi: billing data', 'paying'),
    opaque('correlation: clickstream', '$insert_id $insert_key uuid'),
    minute(
      'time: time stamp',
      'event_time client_event_time client_upload_time server_received_time server_upload_time processed_time',
      'user_creation_time',
    ),
    keep('none: clickstream', 'event_type amplitude_event_type is_attribution_event event_id sample_rate'),
    keep('none: system', 'app library platform version_name start_version source_id partner_id $schema'),
  ],
};
