/**
 * @module
 * Snowplow's enriched event: 131 columns of TSV without a header, three of them JSON. With `format: csv` the
 * same columns by the names in a header, as warehouses export them.
 */
import type { Preset } from './preset.js';

export const snowplowEnriched: Preset = {
  name: 'snowplow-enriched',
  title: 'Snowplow enriched events, TSV of 131 columns, or CSV with their names',
  version:
    'Canonical event model of Enrich 2 to 4 (docs.snowplow.io, "Understanding the enriched TSV format")',
  format: {
    type: 'tsv',
    header: 'none',
    columns: [
      ...['app_id', 'platform', 'etl_tstamp', 'collector_tstamp', 'dvce_created_tstamp', 'event', 'event_id'],
      ...['txn_id', 'name_tracker', 'v_tracker', 'v_collector', 'v_etl', 'user_id', 'user_ipaddress'],
      ...['user_fingerprint', 'domain_userid', 'domain_sessionidx', 'network_userid', 'geo_country'],
      ...['geo_region', 'geo_city', 'geo_zipcode', 'geo_latitude', 'geo_longitude', 'geo_region_name'],
      ...['ip_isp', 'ip_organization', 'ip_domain', 'ip_netspeed', 'page_url', 'page_title', 'page_referrer'],
      ...['page_urlscheme', 'page_urlhost', 'page_urlport', 'page_urlpath', 'page_urlquery'],
      ...['page_urlfragment', 'refr_urlscheme', 'refr_urlhost', 'refr_urlport', 'refr_urlpath'],
      ...['refr_urlquery', 'refr_urlfragment', 'refr_medium', 'refr_source', 'refr_term', 'mkt_medium'],
      ...['mkt_source', 'mkt_term', 'mkt_content', 'mkt_campaign', 'contexts', 'se_category', 'se_action'],
      ...['se_label', 'se_property', 'se_value', 'unstruct_event', 'tr_orderid', 'tr_affiliation'],
      ...['tr_total', 'tr_tax', 'tr_shipping', 'tr_city', 'tr_state', 'tr_country', 'ti_orderid', 'ti_sku'],
      ...['ti_name', 'ti_category', 'ti_price', 'ti_quantity', 'pp_xoffset_min', 'pp_xoffset_max'],
      ...['pp_yoffset_min', 'pp_yoffset_max', 'useragent', 'br_name', 'br_family', 'br_version', 'br_type'],
      ...['br_renderengine', 'br_lang', 'br_features_pdf', 'br_features_flash', 'br_features_java'],
      ...['br_features_director', 'br_features_quicktime', 'br_features_realplayer'],
      ...['br_features_windowsmedia', 'br_features_gears', 'br_features_silverlight', 'br_cookies'],
      ...['br_colordepth', 'br_viewwidth', 'br_viewheight', 'os_name', 'os_family', 'os_manufacturer'],
      ...['os_timezone', 'dvce_type', 'dvce_ismobile', 'dvce_screenwidth', 'dvce_screenheight'],
      ...['doc_charset', 'doc_width', 'doc_height', 'tr_currency', 'tr_total_base', 'tr_tax_base'],
      ...['tr_shipping_base', 'ti_currency', 'ti_price_base', 'base_currency', 'geo_timezone'],
      ...['mkt_clickid', 'mkt_network', 'etl_tags', 'dvce_sent_tstamp', 'refr_domain_userid'],
      ...['refr_dvce_tstamp', 'derived_contexts', 'domain_sessionid', 'derived_tstamp', 'event_vendor'],
      ...['event_name', 'event_format', 'event_version', 'event_fingerprint', 'true_tstamp'],
    ],
  },
  time: 'collector_tstamp',
  unlisted: 'drop',
  fields: [
    {
      path: 'user_id',
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: 'user_ipaddress',
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    {
      // First- and third-party cookies, and the one carried over from the page before.
      path: ['domain_userid', 'network_userid', 'refr_domain_userid'],
      class: 'device',
      category: 'cookie',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: 'user_fingerprint',
      class: 'device',
      category: 'device',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['domain_sessionid', 'event_id', 'txn_id'],
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    // An unkeyed hash over the fields of the event: it would prove a guess at them.
    { path: 'event_fingerprint', class: 'correlation', category: 'clickstream', transform: 'drop' },
    {
      path: ['tr_orderid', 'ti_orderid'],
      class: 'direct',
      category: 'payment information',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      // ISO 3166-2 goes down to boroughs: GB-HCK is a part of London.
      path: [
        ...['geo_region', 'geo_region_name', 'geo_city', 'geo_zipcode', 'geo_latitude', 'geo_longitude'],
        ...['geo_timezone', 'os_timezone'],
      ],
      class: 'location',
      category: 'location',
      transform: 'drop',
    },
    { path: 'geo_country', class: 'location', category: 'location', transform: 'keep' },
    { path: ['tr_city', 'tr_state'], class: 'location', category: 'postal address', transform: 'drop' },
    { path: 'tr_country', class: 'location', category: 'postal address', transform: 'keep' },
    // Companies and universities have names here that few people stand behind.
    { path: ['ip_organization', 'ip_domain'], class: 'quasi', category: 'ISP', transform: 'drop' },
    { path: ['ip_isp', 'ip_netspeed'], class: 'quasi', category: 'ISP', transform: 'keep' },
    {
      // The same address three times: as a whole, and in its parts.
      path: ['page_url', 'page_urlpath'],
      class: 'quasi',
      category: 'page viewed',
      transform: 'url',
      segments: 'template',
    },
    {
      path: ['page_urlquery', 'page_urlfragment'],
      class: 'content',
      category: 'page viewed',
      transform: 'drop',
    },
    { path: 'page_title', class: 'content', category: 'page viewed', transform: 'drop' },
    { path: 'page_referrer', class: 'quasi', category: 'referring page', transform: 'url', segments: 'drop' },
    {
      path: ['refr_urlpath', 'refr_urlquery', 'refr_urlfragment'],
      class: 'content',
      category: 'referring page',
      transform: 'drop',
    },
    // What somebody searched for.
    { path: 'refr_term', class: 'content', category: 'referring page', transform: 'drop' },
    { path: 'mkt_clickid', class: 'device', category: 'clickstream', transform: 'drop' },
    {
      path: ['page_urlscheme', 'page_urlhost', 'page_urlport'],
      class: 'none',
      category: 'page viewed',
      transform: 'keep',
    },
    {
      path: ['refr_urlscheme', 'refr_urlhost', 'refr_urlport', 'refr_medium', 'refr_source'],
      class: 'quasi',
      category: 'referring page',
      transform: 'keep',
    },
    {
      path: ['mkt_medium', 'mkt_source', 'mkt_campaign', 'mkt_network', 'mkt_content', 'mkt_term'],
      class: 'none',
      category: 'clickstream',
      transform: 'keep',
    },
    // Free text by the site: labels are known to hold email addresses.
    { path: ['se_label', 'se_property'], class: 'content', category: 'clickstream', transform: 'drop' },
    {
      path: ['se_category', 'se_action', 'se_value'],
      class: 'none',
      category: 'clickstream',
      transform: 'keep',
    },
    {
      // Self-describing JSON, which a site fills as it likes: only names that Snowplow's own entities have are kept,
      // and none that another might use for a person.
      path: ['contexts', 'unstruct_event', 'derived_contexts'],
      class: 'content',
      category: 'clickstream',
      transform: 'json',
      unlisted: 'drop',
      rules: [
        { path: '**.schema', transform: 'keep' },
        {
          path: ['**.userId', '**.sessionId', '**.previousSessionId', '**.firstEventId', '**.tabId'],
          identifier: 'opaque',
          transform: 'pseudonym',
        },
        // web_page: the id of one page view.
        { path: '**.data.id', identifier: 'opaque', transform: 'pseudonym' },
        { path: ['**.targetUrl', '**.page_url', '**.url'], transform: 'url', segments: 'template' },
        { path: ['**.referrer', '**.refererUrl'], transform: 'url', segments: 'drop' },
        { path: ['**.firstEventTimestamp', '**.deviceTimestamp'], transform: 'generalize', to: 'hour' },
        {
          path: [
            ...['**.sessionIndex', '**.eventIndex', '**.storageMechanism', '**.previousEventIndex'],
            ...['**.osType', '**.osVersion', '**.deviceManufacturer', '**.deviceModel', '**.networkType'],
            ...['**.useragentFamily', '**.useragentMajor', '**.osFamily', '**.osMajor', '**.deviceFamily'],
            ...['**.deviceClass', '**.operatingSystemClass', '**.operatingSystemName'],
            ...['**.agentClass', '**.agentName', '**.agentNameVersionMajor'],
            ...['**.spiderOrRobot', '**.primaryImpact'],
          ],
          transform: 'keep',
        },
      ],
    },
    { path: 'useragent', class: 'quasi', category: 'browser', transform: 'generalize', to: 'major' },
    {
      path: ['br_name', 'br_family', 'br_type', 'br_renderengine', 'br_lang'],
      class: 'quasi',
      category: 'browser',
      transform: 'keep',
    },
    {
      // Together with the sizes below they are a fingerprint.
      path: [
        ...['br_version', 'br_features_pdf', 'br_features_flash', 'br_features_java', 'br_features_director'],
        ...['br_features_quicktime', 'br_features_realplayer', 'br_features_windowsmedia'],
        ...['br_features_gears', 'br_features_silverlight', 'br_cookies', 'br_colordepth'],
      ],
      class: 'device',
      category: 'browser',
      transform: 'drop',
    },
    {
      path: [
        ...['br_viewwidth', 'br_viewheight', 'dvce_screenwidth', 'dvce_screenheight', 'doc_width'],
        'doc_height',
      ],
      class: 'device',
      category: 'device',
      transform: 'generalize',
      step: 100,
    },
    {
      path: ['os_name', 'os_family', 'os_manufacturer'],
      class: 'quasi',
      category: 'operating system',
      transform: 'keep',
    },
    { path: ['dvce_type', 'dvce_ismobile'], class: 'quasi', category: 'device', transform: 'keep' },
    {
      path: [
        ...['etl_tstamp', 'collector_tstamp', 'dvce_created_tstamp', 'dvce_sent_tstamp', 'refr_dvce_tstamp'],
        ...['derived_tstamp', 'true_tstamp'],
      ],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    {
      path: [
        ...['tr_total', 'tr_tax', 'tr_shipping', 'tr_currency', 'tr_total_base', 'tr_tax_base'],
        ...['tr_shipping_base', 'tr_affiliation', 'ti_sku', 'ti_name', 'ti_category', 'ti_price'],
        ...['ti_quantity', 'ti_currency', 'ti_price_base', 'base_currency'],
      ],
      class: 'quasi',
      category: 'payment information',
      transform: 'keep',
    },
    {
      path: [
        ...['domain_sessionidx', 'pp_xoffset_min', 'pp_xoffset_max', 'pp_yoffset_min', 'pp_yoffset_max'],
        ...['event', 'event_vendor', 'event_name', 'event_format', 'event_version'],
      ],
      class: 'none',
      category: 'clickstream',
      transform: 'keep',
    },
    {
      path: [
        ...['app_id', 'platform', 'name_tracker', 'v_tracker', 'v_collector', 'v_etl', 'doc_charset'],
        'etl_tags',
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
