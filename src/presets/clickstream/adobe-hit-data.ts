/**
 * @module
 * Adobe Analytics data feeds: `hit_data.tsv` after the line of names that is delivered with it (`cat column_headers.tsv
 * hit_data.tsv`). Most columns have a second one, `post_…`, with the value after processing. Variables that each site uses as
 * it likes (eVars, props, list variables, products) are removed.
 */
import type { Preset } from '../preset.js';
import {
  account,
  drop,
  keep,
  keepAs,
  majorVersion,
  minute,
  opaque,
  origin,
  truncateIp,
  urlTemplate,
} from '../row.js';

/** A column, and what became of it in processing. */
const post = (...lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split(' '))
    .flatMap((name) => [name, name.startsWith('[') ? name.replace('["', '["post_') : `post_${name}`])
    .join(' ');
const numbered = (name: string, to: number, end = ''): string =>
  Array.from({ length: to }, (_, i) => `${name}${i + 1}${end}`).join(' ');

export const adobeHitData: Preset = {
  name: 'adobe-hit-data',
  title: 'Adobe Analytics data feeds, hit_data.tsv with its line of names (column_headers.tsv) in front',
  version:
    'Data column reference of July 2026, removed columns too (github.com/AdobeDocs/analytics.en, datafeeds-reference.md, 732225e)',
  format: 'tsv',
  time: 'hit_time_gmt',
  fields: [
    account('direct: user name', post('cust_visid')),
    opaque('device: cookie', post('visid_high visid_low'), 'mcvisid'),
    opaque('device: device', 'mobilebeaconuuid', post('mobilepushpayloadid mobilemessagepushpayloadid')),
    truncateIp('quasi: IP address', 'ip ip2 ipv6'),
    opaque('correlation: clickstream', 'hitid_high hitid_low', post('videosessionid')),
    opaque('correlation: billing data', post('purchaseid transactionid')),
    // Made for one click of one person.
    drop(
      'device: cookie',
      post('ef_id amo_ef_id amo_cid s_kwcid'),
      'mobiledeeplinkid ["mobiledeeplinkid.name"]',
    ),
    drop('quasi: profile', post('mc_audiences')),
    urlTemplate(
      'quasi: page viewed',
      // A page without a name has its address there.
      post('page_url pagename page_event_var1'),
      'post_pagename_no_url pagename_no_url first_hit_page_url first_hit_pagename visit_start_page_url',
      'visit_start_pagename prev_page homepage',
    ),
    origin('quasi: referring page', post('referrer'), 'first_hit_referrer visit_referrer'),
    keep('quasi: referring page', 'ref_domain first_hit_ref_domain visit_ref_domain'),
    // What somebody searched for, clicked on and filled in.
    drop(
      'content: page viewed',
      post('visit_keywords page_event_var2 page_event_var3 clickmaplink clickmaplinkbyregion clickmappage'),
      post('clickmapregion survey'),
      'click_action click_action_type click_context click_context_type click_sourceid click_tag',
      'va_closer_detail va_finder_detail survey_instances',
    ),
    drop(
      'content: clickstream',
      post(
        numbered('evar', 250),
        numbered('prop', 75),
        numbered('mvvar', 3),
        numbered('mvvar', 3, '_instances'),
      ),
      post(numbered('hier', 5), 'product_list'),
      'product_merchandising',
    ),
    majorVersion('quasi: browser', 'user_agent'),
    // Versions and builds to the last digit.
    drop('quasi: browser', 'ch_hdr ch_js plugins p_plugins', post('partner_plugins')),
    keepAs('number')('quasi: browser', 'browser javascript language ua_color ua_os ua_pixels color'),
    keep(
      'quasi: browser',
      'accept_language j_jscript c_color',
      post('java_enabled cookies persistent_cookie'),
    ),
    // The size of a window is close to an id.
    drop('quasi: browser', post('browser_width browser_height')),
    keep('quasi: device', 's_resolution', post('mobiledevice mobileresolution mobileosversion')),
    keepAs('number')('quasi: device', 'os resolution mobile_id'),
    keep('quasi: ISP', 'domain carrier ct_connect_type'),
    keepAs('number')('quasi: ISP', 'connection_type'),
    keep('location: location', 'geo_country geo_region', post('state')),
    keepAs('number')('location: location', 'country'),
    drop(
      'location: location',
      'geo_city geo_zip geo_dma latlon1 latlon23 latlon45 mobileplaceid mobileplacecategory mobileplaceaccuracy',
      'mobileplacedwelltime mobileplaceentry mobileplaceexit mobilebeaconmajor mobilebeaconminor mobilebeaconproximity',
      post('zip pointofinterest pointofinterestdistance'),
    ),
    minute('time: time stamp', post('cust_hit_time_gmt'), 'hit_time_gmt date_time'),
    minute(
      'time: time stamp',
      'first_hit_time_gmt last_hit_time_gmt last_purchase_time_gmt visid_timestamp visit_start_time_gmt',
    ),
    // By the visitor's own clock.
    drop('time: time stamp', post('t_time_info mobilehourofday mobiledayofweek')),
    keep('time: time stamp', post('mobileinstalldate')),
    keep(
      'none: clickstream',
      post('event_list campaign channel page_type user_server currency'),
      'duplicate_events',
    ),
    keep('none: clickstream', post('tnt tnt_action'), 'tnt_instances tnt_post_vista visid_new truncated_hit'),
    keepAs('number')(
      'none: clickstream',
      post(
        'page_event visid_type search_engine customer_perspective mobilelaunchnumber mobiledayssincefirstuse',
      ),
      post('mobiledayssincelastuse'),
      'visit_num visit_page_num new_visit daily_visitor hourly_visitor weekly_visitor monthly_visitor quarterly_visitor',
      'yearly_visitor first_hit_ref_type ref_type visit_ref_type visit_search_engine search_page_num paid_search',
      'duplicate_purchase last_purchase_num va_closer_id va_finder_id va_instance_event va_new_engagement',
      'exclude_hit secondary_hit sampled_hit hit_source',
    ),
    keep(
      'none: clickstream',
      post('mobileaction mobilecampaigncontent mobilecampaignmedium mobilecampaignname mobilecampaignsource'),
      post(
        'mobilecampaignterm mobilemessageid mobilemessageonline mobilemessagebuttonname mobilemessagepushoptin',
      ),
      post(
        'mobilepushoptin mobilemessageclicks mobilemessageimpressions mobilemessageviews ["mobilemessageid.dest"]',
      ),
      post(
        '["mobilemessageid.name"] ["mobilemessageid.type"] ["mobilemessagepushpayloadid.name"] mobileltv adload',
      ),
      post('adclassificationcreative aemassetid aemassetsource aemclickedassetid'),
      'mobilerelaunchcampaigncontent mobilerelaunchcampaignmedium mobilerelaunchcampaignsource',
      'mobilerelaunchcampaignterm mobilerelaunchcampaigntrackingcode ["mobilerelaunchcampaigntrackingcode.name"]',
      'mobileacquisitionclicks mobileactioninapptime mobileactiontotaltime mobileavgprevsessionlength mobilecrashes',
      'mobilecrashrate mobiledailyengagedusers mobiledayssincelastupgrade mobileinstalls mobilelaunches',
      'mobilelaunchessincelastupgrade mobileltvtotal mobilemonthlyengagedusers mobileprevsessionlength mobileupgrades',
    ),
    keep(
      'none: clickstream',
      post(
        'video videoad videoadinpod videoadlength videoadname videoadplayername videoadpod videoadvertiser',
      ),
      post(
        'videocampaign videochannel videochapter videocontenttype videodaypart videoepisode videofeedtype',
      ),
      post(
        'videogenre videolength videomvpd videoname videonetwork videoplayername videoqoebitrateaverageevar',
      ),
      post(
        'videoqoebitratechangecountevar videoqoebuffercountevar videoqoebuffertimeevar videoqoedroppedframecountevar',
      ),
      post(
        'videoqoeerrorcountevar videoqoeplayersdkerrors videoqoetimetostartevar videoseason videosegment videoshow',
      ),
      post('videoshowtype videoauthorized'),
      'videoaudioalbum videoaudioartist videoaudioauthor videoaudiolabel videoaudiopublisher videoaudiostation',
      'videoqoeextneralerrors videostreamtype videoadload videoaverageminuteaudience videochaptercomplete',
      'videochapterstart videochaptertime videopause videopausecount videopausetime videoplay videoprogress10',
      'videoprogress25 videoprogress50 videoprogress75 videoprogress96 videoqoebitrateaverage videoqoebitratechange',
      'videoqoebuffer videoqoedropbeforestart videoqoedroppedframes videoqoeerror videoresume videotime videototaltime',
      'videouniquetimeplayed',
    ),
    urlTemplate('none: page viewed', post('videopath')),
    keep(
      'none: system',
      'code_ver',
      post('mobileappid'),
      'mobileosenvironment namespace service stats_server',
    ),
    keep('none: system', 'username duplicated_from dataprivacyconsentoptin dataprivacyconsentoptout'),
    keep('none: system', 'dataprivacydmaconsent'),
    keepAs('number')('none: system', 'userid user_hash sourceid curr_factor curr_rate'),
    // Of app stores and crashes, by connectors that are no more; reviews are what somebody wrote.
    drop(
      'content: message content',
      '["mobileappstoreobjectid.review-comment"] ["mobileappstoreobjectid.review-title"] ["mobileappstoreobjectid.app-store-user"]',
      'mobileappperformancecrashid ["mobileappperformancecrashid.app-perf-crash-name"]',
    ),
    keep(
      'none: system',
      'mobileappperformanceappid ["mobileappperformanceappid.app-perf-app-name"] ["mobileappperformanceappid.app-perf-platform"]',
      'mobileappperformanceaffectedusers mobileappperformancecrashes mobileappperformanceloads mobileappstoreobjectid',
      'mobileappstoreavgrating mobileappstoredownloads mobileappstoreinapprevenue mobileappstoreinapproyalties',
      '["mobileappstoreobjectid.application-name"] ["mobileappstoreobjectid.application-version"]',
      '["mobileappstoreobjectid.appstore-name"] ["mobileappstoreobjectid.category-name"] ["mobileappstoreobjectid.country-name"]',
      '["mobileappstoreobjectid.device-manufacturer"] ["mobileappstoreobjectid.device-name"]',
      '["mobileappstoreobjectid.in-app-name"] ["mobileappstoreobjectid.platform-name-version"]',
      '["mobileappstoreobjectid.rank-category-type"] ["mobileappstoreobjectid.region-name"] mobileappstoreoneoffrevenue',
      'mobileappstoreoneoffroyalties mobileappstorepurchases mobileappstorerank mobileappstorerankdivisor',
      'mobileappstorerating mobileappstoreratingdivisor',
    ),
    // Of social networks, until 2020: posts, authors, where they were.
    drop(
      'content: message content',
      post(
        'socialaccountandappids socialassettrackingcode socialauthor socialaveragesentiment socialcontentprovider',
      ),
      post(
        'socialfbstories socialfbstorytellers socialinteractioncount socialinteractiontype sociallanguage',
      ),
      post('sociallatlong sociallikeadds sociallink socialmentions socialowneddefinitioninsighttype'),
      post(
        'socialowneddefinitioninsightvalue socialowneddefinitionmetric socialowneddefinitionpropertyvspost',
      ),
      post(
        'socialownedpostids socialownedpropertyid socialownedpropertyname socialownedpropertypropertyvsapp',
      ),
      post(
        'socialpageviews socialpostviews socialproperty socialpubcomments socialpubposts socialpubrecommends',
      ),
      post('socialpubsubscribers socialterm socialtermslist socialtotalsentiment'),
    ),
  ],
};
