/**
 * @module
 * Matomo's visits with their actions, as `Live.getLastVisitsDetails` gives them; a list of them is one document. Custom
 * variables and dimensions are the site's own, and go.
 */
import type { Preset } from '../preset.js';
import { account, alsoIn, drop, keep, minute, opaque, seconds, truncateIp, urlTemplate } from '../row.js';

const action = (...names: readonly string[]): string =>
  names
    .flatMap((line) => line.split(' '))
    .map((name) => `actionDetails[*].${name}`)
    .join(' ');
const both = alsoIn('actionDetails[*]');

export const matomo: Preset = {
  name: 'matomo',
  title: 'Matomo visits with their actions, of Live.getLastVisitsDetails in JSON',
  version:
    'Matomo 5.2, VisitorDetails.php of its plugins and its tests (github.com/matomo-org/matomo, f09912c)',
  time: 'lastActionTimestamp',
  fields: [
    account('direct: user name', 'userId'),
    opaque('device: cookie', 'visitorId fingerprint'),
    truncateIp('quasi: IP address', 'visitIp'),
    opaque('correlation: clickstream', 'idVisit', action('idpageview goalPageId pageId')),
    // The town, the state and the country, in one.
    drop('location: location', 'location city latitude longitude'),
    keep(
      'location: location',
      'continent continentCode country countryCode countryFlag region regionCode visitLocalHour',
    ),
    keep('quasi: ISP', 'provider providerName'),
    keep(
      'quasi: browser',
      'language languageCode browser browserName browserCode browserVersion browserFamily',
    ),
    keep('quasi: browser', 'browserFamilyDescription browserIcon plugins pluginsIcons'),
    keep('quasi: operating system', 'operatingSystem operatingSystemName operatingSystemCode'),
    keep('quasi: operating system', 'operatingSystemVersion operatingSystemIcon'),
    keep('quasi: device', 'deviceType deviceTypeIcon deviceBrand deviceModel resolution'),
    urlTemplate('quasi: page viewed', action('url contentTarget')),
    // Page titles, searches, names of links and forms: they say what somebody looked for.
    drop(
      'content: page viewed',
      action('title pageTitle subtitle siteSearchKeyword eventName contentPiece formName tooltip'),
    ),
    urlTemplate('quasi: referring page', both('referrerUrl')),
    drop('content: referring page', both('referrerKeyword')),
    keep(
      'quasi: referring page',
      both('referrerType referrerName referrerTypeName'),
      'referrerKeywordPosition referrerSearchEngineUrl referrerSearchEngineIcon referrerSocialNetworkUrl',
      'referrerSocialNetworkIcon campaignId campaignContent campaignGroup campaignKeyword campaignMedium campaignName',
      'campaignPlacement campaignSource',
    ),
    drop(
      'content: clickstream',
      both('customVariables'),
      action(
        'customVariablePageName1 customVariablePageValue1 customVariablePageName2 customVariablePageValue2',
      ),
    ),
    opaque('correlation: billing data', action('orderId')),
    keep(
      'quasi: billing data',
      action('revenue revenueSubTotal revenueTax revenueShipping revenueDiscount items'),
      action(
        'itemDetails[*].itemSKU itemDetails[*].itemName itemDetails[*].itemCategory itemDetails[*].categories',
      ),
      action('itemDetails[*].quantity itemDetails[*].price'),
      action('productViewName productViewSku productViewPrice productViewCategories'),
      'totalEcommerceRevenue totalEcommerceConversions totalEcommerceItems totalAbandonedCarts',
      'totalAbandonedCartsRevenue totalAbandonedCartsItems visitEcommerceStatus visitEcommerceStatusIcon',
      'siteCurrency siteCurrencySymbol',
    ),
    minute(
      'time: time stamp',
      'serverTimestamp firstActionTimestamp lastActionTimestamp',
      action('timestamp'),
    ),
    minute('time: time stamp', 'lastActionDateTime'),
    keep('time: time stamp', 'serverDate visitServerHour'),
    // In words and to the second, by the visitor's clock or the site's.
    drop(
      'time: time stamp',
      'serverDatePretty serverTimePretty serverDatePrettyFirstAction serverTimePrettyFirstAction visitLocalTime',
      action('serverTimePretty'),
    ),
    seconds('quasi: clickstream', 'visitDuration', action('timeSpent')),
    keep(
      'quasi: clickstream',
      'visitDurationPretty daysSinceFirstVisit daysSinceLastVisit daysSinceLastEcommerceOrder secondsSinceFirstVisit',
      'secondsSinceLastVisit secondsSinceLastEcommerceOrder visitCount actions searches events interactions',
      'goalConversions visitConverted visitConvertedIcon visitorType visitorTypeIcon',
    ),
    keep(
      'none: clickstream',
      action('type pageIdAction pageviewPosition timeSpentPretty pageLoadTime pageLoadTimeMilliseconds'),
      action('eventCategory eventAction eventValue contentName contentInteraction goalName goalId'),
      action(
        'siteSearchCategory siteSearchCount bandwidth bandwidth_pretty icon iconSVG interactionPosition',
      ),
    ),
    keep('none: system', 'idSite siteName'),
  ],
};
