/**
 * @module
 * Rows of Google Analytics 4's export to BigQuery, in JSON. Parameters and user properties are lists of key and value,
 * the keys of Google's automatic, enhanced and recommended events known. Sizes of 64 bits are text.
 */
import type { Preset } from '../preset.js';
import { drop, keep, minute, opaque, step, urlTemplate } from '../row.js';

export const ga4Export: Preset = {
  name: 'ga4-export',
  title: 'Google Analytics 4 events as BigQuery exports them to JSON',
  version:
    'GA4 BigQuery export schema of 2025, JSON rows with 64-bit integers as text (support.google.com/analytics 7029846)',
  fields: [
    opaque('direct: user name', 'user_id'),
    opaque('device: cookie', 'user_pseudo_id'),
    opaque(
      'correlation: clickstream',
      'event_params[key=ga_session_id].value event_bundle_sequence_id batch_ordering_id batch_page_id',
    ),
    opaque('device: device', 'device.advertising_id device.vendor_id'),
    // Made for one click of one person.
    drop(
      'device: cookie',
      'event_params[key=gclid].value event_params[key=dclid].value event_params[key=wbraid].value',
      'event_params[key=gbraid].value event_params[key=srsltid].value event_params[key=fbclid].value',
      '**.gclid **.dclid **.srsltid **.wbraid **.gbraid',
    ),
    drop(
      'content: message content',
      'event_params[key=search_term].value event_params[key=page_title].value',
      'event_params[key=file_name].value event_params[key=form_name].value',
      'event_params[key=form_id].value event_params[key=form_destination].value',
      'event_params[key=link_text].value event_params[key=link_id].value',
      'event_params[key=link_classes].value event_params[key=video_title].value',
      'event_params[key=term].value event_params[key=content].value',
    ),
    // Google's terms forbid them, and they are there.
    drop(
      'direct: email address',
      'event_params[key=email].value event_params[key=phone].value event_params[key=user_email].value',
      'event_params[key=name].value',
    ),
    urlTemplate(
      'quasi: page viewed',
      'event_params[key=page_location].value event_params[key=page_path].value',
      'event_params[key=link_url].value event_params[key=video_url].value',
      'event_params[key=outbound_url].value',
    ),
    urlTemplate('quasi: referring page', 'event_params[key=page_referrer].value'),
    opaque('correlation: billing data', 'event_params[key=transaction_id].value ecommerce.transaction_id'),
    keep(
      'quasi: billing data',
      'event_params[key=value].value event_params[key=currency].value event_params[key=coupon].value',
      'event_params[key=tax].value event_params[key=shipping].value',
      'event_params[key=payment_type].value event_params[key=shipping_tier].value',
      'event_params[key=affiliation].value event_value_in_usd ecommerce.total_item_quantity',
      'ecommerce.purchase_revenue ecommerce.purchase_revenue_in_usd ecommerce.refund_value',
      'ecommerce.refund_value_in_usd ecommerce.shipping_value ecommerce.shipping_value_in_usd',
      'ecommerce.tax_value ecommerce.tax_value_in_usd ecommerce.unique_items user_ltv.currency',
    ),
    step(10)('quasi: billing data', 'user_ltv.revenue'),
    drop('location: location', 'geo.city geo.metro'),
    keep('location: location', 'geo.continent geo.sub_continent geo.country geo.region'),
    minute(
      'time: time stamp',
      'event_timestamp event_previous_timestamp user_first_touch_timestamp',
      'user_properties[*].value.set_timestamp_micros',
    ),
    // With its twin it would give the instant back.
    drop('time: time stamp', 'event_server_timestamp_offset'),
    // A day.
    keep('time: time stamp', 'event_date'),
    step(1000)('quasi: clickstream', 'event_params[key=engagement_time_msec].value'),
    keep('quasi: browser', 'device.browser device.web_info.browser device.language'),
    // To the last digit.
    drop('quasi: browser', 'device.browser_version device.web_info.browser_version'),
    keep('quasi: operating system', 'device.operating_system device.operating_system_version'),
    keep(
      'quasi: device',
      'device.category device.mobile_brand_name device.mobile_model_name',
      'device.mobile_os_hardware_model device.mobile_marketing_name device.is_limited_ad_tracking',
      'device.time_zone_offset_seconds',
    ),
    // The customer's own words about a user.
    drop(
      'content: message content',
      'user_properties[*].value.string_value user_properties[*].value.int_value',
      'user_properties[*].value.float_value user_properties[*].value.double_value',
    ),
    keep(
      'none: referring page',
      'traffic_source.name traffic_source.medium traffic_source.source',
      'collected_traffic_source.manual_campaign_name collected_traffic_source.manual_campaign_id',
      'collected_traffic_source.manual_source collected_traffic_source.manual_medium',
      'collected_traffic_source.manual_content',
    ),
    drop('content: message content', 'collected_traffic_source.manual_term'),
    keep(
      'none: clickstream',
      'privacy_info.ads_storage privacy_info.analytics_storage privacy_info.uses_transient_token',
      'is_active_user',
    ),
    keep(
      'none: clickstream',
      'event_params[key=ga_session_number].value event_params[key=session_engaged].value',
      'event_params[key=engaged_session_event].value event_params[key=entrances].value',
      'event_params[key=medium].value event_params[key=source].value event_params[key=campaign].value',
      'event_params[key=ignore_referrer].value event_params[key=percent_scrolled].value',
      'event_params[key=link_domain].value event_params[key=outbound].value',
      'event_params[key=file_extension].value event_params[key=video_provider].value',
      'event_params[key=video_percent].value event_params[key=video_duration].value',
      'event_params[key=video_current_time].value event_params[key=firebase_screen].value',
      'event_params[key=firebase_screen_class].value event_params[key=firebase_event_origin].value',
      'event_params[key=firebase_conversion].value event_params[key=method].value',
      'event_params[key=content_type].value event_params[key=content_group].value',
      'event_params[key=item_list_id].value event_params[key=item_list_name].value',
      'event_params[key=promotion_id].value event_params[key=promotion_name].value',
      'event_params[key=creative_name].value event_params[key=creative_slot].value',
    ),
    keep(
      'none: clickstream',
      'items[*].item_id items[*].item_name items[*].item_brand items[*].item_variant',
      'items[*].item_category items[*].item_category2 items[*].item_category3 items[*].item_category4',
      'items[*].item_category5 items[*].price items[*].price_in_usd items[*].quantity',
      'items[*].item_revenue items[*].item_revenue_in_usd items[*].coupon items[*].affiliation',
      'items[*].item_list_id items[*].item_list_name items[*].item_list_index items[*].promotion_id',
      'items[*].promotion_name items[*].creative_name items[*].creative_slot',
    ),
    keep(
      'none: clickstream',
      'event_name batch_event_index event_dimensions.hostname device.web_info.hostname',
    ),
    // What is not known keeps its name and loses its value.
    keep('none: clickstream', 'event_params[*].key user_properties[*].key'),
    keep(
      'none: system',
      'platform stream_id app_info.id app_info.version app_info.firebase_app_id app_info.install_store',
      'app_info.install_source',
    ),
  ],
};
