/**
 * @module
 * Segment's event JSON (identify, track, page, screen, group, alias), which RudderStack and others also use: bare, in
 * a `batch`, or inside a `message` on its way to a destination. Traits and properties are chosen by the customer;
 * those of Segment's semantic specification are known, and all others are removed.
 */
import type { Preset } from '../preset.js';
import {
  account,
  drop,
  email,
  generalize,
  host,
  keep,
  majorVersion,
  minute,
  opaque,
  phone,
  step,
  truncateIp,
  urlTemplate,
} from '../row.js';

/** The same name inside traits or properties is the customer's, and may be a person's. */
const placed = (...names: readonly string[]): string =>
  names
    .flatMap((line) => line.split(' '))
    .flatMap((name) => ['', 'batch[*].', 'message.', '[*].message.'].map((place) => place + name))
    .join(' ');

export const segment: Preset = {
  name: 'segment',
  title: 'Segment events: identify, track, page, screen, group and alias, bare or in batches',
  version: 'Segment Spec (segment.com/docs/connections/spec); analytics.js 2 contexts',
  isUnordered: true,
  fields: [
    drop(
      'secret: credential',
      '**.writeKey **.context.device.token **.destination **.oauthAccessToken **.password',
    ),
    // Often the address that they signed up with.
    account(
      'direct: user name',
      '**.userId **.previousId **.groupId **.traits.id **.traits.userId **.properties.userId',
    ),
    account(
      'direct: user name',
      '**.traits.username **.traits.accountId **.properties.user_id **.externalIds[*].id',
    ),
    opaque('device: cookie', '**.anonymousId **.rudderId **.sessionId **.context.sessionId'),
    opaque('device: device', '**.device.id **.device.advertisingId'),
    opaque('correlation: clickstream', '**.messageId'),
    email('direct: email address', '**.traits.email **.properties.email'),
    phone('direct: phone number', '**.traits.phone **.properties.phone'),
    drop(
      'direct: name',
      '**.traits.name **.traits.firstName **.traits.first_name **.traits.lastName **.traits.last_name',
      '**.traits.avatar **.traits.description **.traits.title **.traits.website **.traits.company.name', // A form's name field, or a product's: the place does not tell.
      '**.properties.name', // "Alice's phone".
      '**.device.name',
    ),
    keep('location: location', '**.address.country **.address.state **.location.country **.location.region'),
    drop(
      'location: postal address',
      '**.address.street **.address.city **.address.postalCode **.shipping_address **.billing_address',
    ),
    drop(
      'location: location',
      '**.location.city **.location.latitude **.location.longitude **.location.speed',
    ),
    generalize('year')('quasi: profile', '**.traits.birthday'),
    step(10)('quasi: profile', '**.traits.age'),
    keep('quasi: profile', '**.traits.gender'),
    truncateIp('quasi: IP address', '**.context.ip **.request_ip'),
    // What a person searched for, and page titles with what they found.
    drop(
      'content: message content',
      '**.page.search **.page.title **.properties.search **.properties.query **.properties.title',
      '**.properties.subject **.properties.review_body **.properties.share_message **.campaign.term',
      '**.context.referrer.name',
    ),
    urlTemplate(
      'quasi: page viewed',
      '**.page.url **.page.path **.properties.url **.properties.path **.context.screen.url',
    ),
    urlTemplate(
      'quasi: referring page',
      '**.page.referrer **.page.initial_referrer **.properties.referrer **.referrer.url **.referrer.link',
    ),
    host('quasi: referring page', '**.page.referring_domain **.page.initial_referring_domain'),
    // Made for one click of one person.
    drop('device: cookie', '**.context.clickIds **.referrer.id **.properties.gclid **.properties.fbclid'),
    majorVersion('quasi: browser', '**.context.userAgent'),
    keep(
      'quasi: browser',
      '**.userAgentData.brands[*].brand **.userAgentData.brands[*].version **.userAgentData.mobile',
      '**.userAgentData.platform **.context.locale **.context.timezone',
    ),
    // The exact size of a window is close to an id.
    drop('quasi: browser', '**.screen.innerWidth **.screen.innerHeight **.userAgentData.fullVersionList'),
    step(100)('quasi: device', '**.screen.width **.screen.height'),
    keep(
      'quasi: device',
      '**.screen.density **.device.manufacturer **.device.model **.device.type',
      '**.device.adTrackingEnabled',
    ),
    keep('quasi: operating system', '**.context.os.name **.context.os.version'),
    keep('quasi: ISP', '**.network.carrier **.network.cellular **.network.wifi **.network.bluetooth'),
    minute(
      'time: time stamp',
      '**.timestamp **.sentAt **.receivedAt **.originalTimestamp **.traits.createdAt',
    ),
    opaque(
      'correlation: billing data',
      '**.properties.order_id **.properties.checkout_id **.properties.cart_id **.properties.payment_id',
      '**.properties.wishlist_id **.properties.review_id',
    ),
    keep(
      'quasi: billing data',
      '**.properties.revenue **.properties.total **.properties.subtotal **.properties.value',
      '**.properties.price **.properties.shipping **.properties.tax **.properties.discount',
      '**.properties.currency **.properties.coupon **.properties.affiliation',
      '**.properties.payment_method **.properties.shipping_method **.traits.plan',
    ),
    urlTemplate('none: page viewed', '**.products[*].url **.products[*].image_url **.properties.image_url'),
    keep(
      'none: clickstream',
      '**.properties.product_id **.properties.sku **.properties.category **.properties.brand',
      '**.properties.variant **.properties.quantity **.properties.position **.properties.step',
      '**.properties.rating **.properties.list_id **.properties.promotion_id **.properties.creative',
      '**.properties.variation **.products[*].product_id **.products[*].sku **.products[*].name',
      '**.products[*].category **.products[*].brand **.products[*].variant **.products[*].price',
      '**.products[*].quantity **.products[*].position **.products[*].coupon',
    ),
    keep(
      'quasi: profile',
      '**.traits.employees **.traits.industry **.traits.company.industry',
      '**.traits.company.employee_count **.traits.company.plan',
    ),
    // Other traits and properties of the customer have no rule, and are removed.
    keep(
      'none: clickstream',
      placed('event type channel name category'),
      '**.campaign.name **.campaign.source **.campaign.medium **.campaign.content',
      '**.context.referrer.type **.context.sessionStart',
    ),
    keep(
      'none: system',
      placed('version'),
      '**.app.name **.app.version **.app.build **.app.namespace **.library.name **.library.version',
      '**.externalIds[*].type **.externalIds[*].collection **.externalIds[*].encoding **.integrations.All',
      'metadata.sourceId metadata.destinationId metadata.jobId statusCode [*].statusCode',
      '[*].metadata.sourceId [*].metadata.destinationId [*].metadata.jobId output[*].statusCode',
    ),
  ],
};
