/**
 * @module
 * Snowplow's enriched event: 131 columns of TSV without a header, three of them JSON. With `format: csv` the
 * same columns by the names in a header, as warehouses export them.
 */
import type { Preset } from '../preset.js';
import {
  drop,
  keep,
  keepAs,
  majorVersion,
  minute,
  opaque,
  origin,
  step,
  treat,
  truncateIp,
  urlTemplate,
} from '../row.js';

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
    opaque('direct: user name', 'user_id'),
    truncateIp('quasi: IP address', 'user_ipaddress'),
    // First- and third-party cookies, and the one carried over from the page before.
    opaque('device: cookie', 'domain_userid network_userid refr_domain_userid'),
    opaque('device: device', 'user_fingerprint'),
    opaque('correlation: clickstream', 'domain_sessionid event_id txn_id'),
    // An unkeyed hash over the fields of the event: it would prove a guess at them.
    drop('correlation: clickstream', 'event_fingerprint'),
    opaque('direct: payment information', 'tr_orderid ti_orderid'),
    // ISO 3166-2 can be as fine as a borough: GB-HCK is a part of London.
    drop(
      'location: location',
      'geo_region geo_region_name geo_city geo_zipcode geo_latitude geo_longitude geo_timezone',
      'os_timezone',
    ),
    keepAs('word')('location: location', 'geo_country'),
    drop('location: postal address', 'tr_city tr_state'),
    keep('location: postal address', 'tr_country'),
    // Names of companies and universities, some of which have only few people.
    drop('quasi: ISP', 'ip_organization ip_domain'),
    keep('quasi: ISP', 'ip_isp ip_netspeed'),
    // The same address three times: as a whole, and in its parts.
    urlTemplate('quasi: page viewed', 'page_url page_urlpath'),
    drop('content: page viewed', 'page_urlquery page_urlfragment'),
    drop('content: page viewed', 'page_title'),
    origin('quasi: referring page', 'page_referrer'),
    drop('content: referring page', 'refr_urlpath refr_urlquery refr_urlfragment'),
    // What somebody searched for.
    drop('content: referring page', 'refr_term'),
    drop('device: clickstream', 'mkt_clickid'),
    keepAs('word')('none: page viewed', 'page_urlscheme'),
    keepAs('host')('none: page viewed', 'page_urlhost'),
    keepAs('count')('none: page viewed', 'page_urlport'),
    keepAs('word')('quasi: referring page', 'refr_urlscheme'),
    keepAs('host')('quasi: referring page', 'refr_urlhost'),
    keepAs('count')('quasi: referring page', 'refr_urlport'),
    keep('quasi: referring page', 'refr_medium refr_source'),
    keep('none: clickstream', 'mkt_medium mkt_source mkt_campaign mkt_network mkt_content mkt_term'),
    // Free text by the site: labels are known to hold email addresses.
    drop('content: clickstream', 'se_label se_property'),
    keep('none: clickstream', 'se_category se_action'),
    keepAs('number')('none: clickstream', 'se_value'),
    // Self-describing JSON, which a site fills as it likes: only names from Snowplow's own entities are kept,
    // and none that another schema might use for a person.
    treat({
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
        { path: ['**.firstEventTimestamp', '**.deviceTimestamp'], transform: 'generalize', to: 'minute' },
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
    })('content: clickstream', 'contexts unstruct_event derived_contexts'),
    majorVersion('quasi: browser', 'useragent'),
    keep('quasi: browser', 'br_name br_family br_type br_renderengine br_lang'),
    // Together with the sizes below they are a fingerprint.
    drop(
      'device: browser',
      'br_version br_features_pdf br_features_flash br_features_java br_features_director',
      'br_features_quicktime br_features_realplayer br_features_windowsmedia br_features_gears',
      'br_features_silverlight br_cookies br_colordepth',
    ),
    step(100)(
      'device: device',
      'br_viewwidth br_viewheight dvce_screenwidth dvce_screenheight doc_width doc_height',
    ),
    keep('quasi: operating system', 'os_name os_family os_manufacturer'),
    keep('quasi: device', 'dvce_type dvce_ismobile'),
    minute(
      'time: time stamp',
      'etl_tstamp collector_tstamp dvce_created_tstamp dvce_sent_tstamp refr_dvce_tstamp derived_tstamp',
      'true_tstamp',
    ),
    keepAs('number')(
      'quasi: payment information',
      'tr_total tr_tax tr_shipping tr_total_base tr_tax_base tr_shipping_base ti_price ti_price_base',
    ),
    keepAs('count')('quasi: payment information', 'ti_quantity'),
    keepAs('word')('quasi: payment information', 'tr_currency ti_currency base_currency'),
    keep('quasi: payment information', 'tr_affiliation ti_sku ti_name ti_category'),
    keepAs('count')('none: clickstream', 'domain_sessionidx'),
    keepAs('count')('none: clickstream', 'pp_xoffset_min pp_xoffset_max pp_yoffset_min pp_yoffset_max'),
    keepAs('word')('none: clickstream', 'event event_vendor event_format'),
    keep('none: clickstream', 'event_name event_version'),
    keepAs('word')('none: system', 'platform'),
    keep('none: system', 'app_id name_tracker v_tracker v_collector v_etl doc_charset etl_tags'),
  ],
};
