/**
 * @module
 * Mixpanel events as the export and import APIs have them. Properties that begin with `$` or `mp_` are Mixpanel's own;
 * all others are the customer's own words, and go.
 */
import type { Preset } from '../preset.js';
import {
  account,
  drop,
  email,
  host,
  keep,
  majorVersion,
  minute,
  opaque,
  origin,
  phone,
  step,
  truncateIp,
  urlTemplate,
} from '../row.js';

export const mixpanel: Preset = {
  name: 'mixpanel',
  title: 'Mixpanel events of the export and import APIs',
  version: 'Mixpanel Raw Event Export API, default properties of mixpanel-browser 2 (docs.mixpanel.com)',
  time: 'properties.time',
  fields: [
    // Often the address that they signed up with.
    account(
      'direct: user name',
      'properties.distinct_id properties.$user_id properties.$identified_id properties.$distinct_id_before_identity',
    ),
    opaque('device: cookie', 'properties.$device_id properties.$anon_id properties.$anon_distinct_id'),
    email('direct: email address', 'properties.$email'),
    phone('direct: phone number', 'properties.$phone'),
    drop('direct: name', 'properties.$name properties.$first_name properties.$last_name properties.$avatar'),
    truncateIp('quasi: IP address', 'properties.ip properties.$ip'),
    urlTemplate('quasi: page viewed', 'properties.$current_url properties.current_url_path'),
    drop('content: page viewed', 'properties.current_page_title properties.mp_keyword'),
    host('none: page viewed', 'properties.current_domain'),
    origin('quasi: referring page', 'properties.$referrer properties.$initial_referrer'),
    host('quasi: referring page', 'properties.$referring_domain properties.$initial_referring_domain'),
    keep(
      'quasi: referring page',
      'properties.$search_engine properties.utm_source properties.utm_medium properties.utm_campaign',
    ),
    majorVersion('quasi: browser', 'properties.$user_agent'),
    keep('quasi: browser', 'properties.$browser properties.$browser_version'),
    keep('quasi: operating system', 'properties.$os properties.$os_version'),
    keep('quasi: device', 'properties.$device properties.$model properties.$manufacturer properties.$brand'),
    // The exact size of a window is close to an id.
    step(100)('quasi: device', 'properties.$screen_width properties.$screen_height'),
    keep('quasi: ISP', 'properties.$carrier properties.$wifi properties.$radio'),
    keep('location: location', 'properties.mp_country_code properties.$region properties.$timezone'),
    drop('location: location', 'properties.$city properties.$latitude properties.$longitude'),
    drop('secret: credential', 'properties.token'),
    opaque('correlation: clickstream', 'properties.$insert_id properties.$import_id'),
    minute(
      'time: time stamp',
      'properties.time properties.mp_processing_time_ms properties.$mp_api_timestamp_ms properties.$created',
    ),
    keep('none: clickstream', 'event properties.$event_name properties.$duration'),
    keep(
      'none: system',
      'properties.mp_lib properties.$lib_version properties.$mp_api_endpoint properties.mp_sent_by_lib_version',
      'properties.$app_version_string properties.$app_build_number properties.$import',
    ),
  ],
};
