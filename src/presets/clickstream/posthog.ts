/**
 * @module
 * PostHog events as they are captured and exported. Properties that begin with `$` are PostHog's own. All others are
 * the customer's, and are removed, like those of the person.
 */
import type { Preset } from '../preset.js';
import {
  account,
  drop,
  host,
  keep,
  majorVersion,
  minute,
  opaque,
  origin,
  step,
  truncateIp,
  urlTemplate,
} from '../row.js';

export const posthog: Preset = {
  name: 'posthog',
  title: 'PostHog events, captured or exported',
  version: 'PostHog event schema and autocapture properties of posthog-js 1 (posthog.com/docs/data/events)',
  time: 'timestamp',
  fields: [
    // Often the address that they signed up with.
    account(
      'direct: user name',
      'distinct_id properties.distinct_id properties.$user_id properties.$anon_distinct_id',
    ),
    opaque(
      'device: cookie',
      'person_id properties.$device_id properties.$session_id properties.$window_id properties.$pageview_id',
    ),
    drop('direct: profile', 'person_properties properties.$set properties.$set_once person group_properties'),
    drop('direct: profile', 'properties.$groups'),
    // Texts of clicked elements, and the page's attributes.
    drop(
      'content: page viewed',
      'elements_chain elements properties.$elements properties.$el_text properties.title',
    ),
    truncateIp('quasi: IP address', 'ip properties.$ip'),
    urlTemplate(
      'quasi: page viewed',
      'properties.$current_url properties.$pathname properties.$prev_pageview_pathname',
    ),
    origin(
      'quasi: referring page',
      'properties.$referrer properties.$initial_referrer properties.$session_entry_referrer',
    ),
    host('quasi: referring page', 'properties.$referring_domain properties.$initial_referring_domain'),
    majorVersion('quasi: browser', 'properties.$raw_user_agent properties.$user_agent'),
    keep(
      'quasi: browser',
      'properties.$browser properties.$browser_version properties.$browser_language properties.$timezone',
    ),
    keep('quasi: operating system', 'properties.$os properties.$os_version'),
    keep(
      'quasi: device',
      'properties.$device_type properties.$device properties.$device_manufacturer properties.$device_model',
    ),
    // The exact size of a window is close to an id.
    step(100)('quasi: device', 'properties.$screen_width properties.$screen_height'),
    drop('quasi: browser', 'properties.$viewport_width properties.$viewport_height'),
    keep(
      'location: location',
      'properties.$geoip_country_code properties.$geoip_country_name properties.$geoip_continent_code',
      'properties.$geoip_subdivision_1_code properties.$geoip_subdivision_1_name properties.$geoip_time_zone',
    ),
    drop(
      'location: location',
      'properties.$geoip_city_name properties.$geoip_postal_code properties.$geoip_latitude properties.$geoip_longitude',
      'properties.$geoip_accuracy_radius',
    ),
    drop('secret: credential', 'token api_key properties.token'),
    opaque('correlation: clickstream', 'uuid properties.$insert_id'),
    minute('time: time stamp', 'timestamp created_at sent_at now properties.$time properties.$sent_at'),
    keep('quasi: referring page', 'properties.utm_source properties.utm_medium properties.utm_campaign'),
    // Made for one click of one person.
    drop('device: cookie', 'properties.gclid properties.fbclid properties.utm_term properties.utm_content'),
    host('none: page viewed', 'properties.$host'),
    keep('none: clickstream', 'event properties.$event_type properties.$active_feature_flags'),
    keep(
      'none: system',
      'team_id properties.$lib properties.$lib_version properties.$app_version properties.$app_build',
    ),
  ],
};
