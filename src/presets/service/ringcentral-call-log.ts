/**
 * @module
 * RingCentral's call log: records of an extension, an account or a company, alone, in `records`, or as legs of
 * a record. An account has one set of extensions; for several accounts in one file, name the tenant in your own
 * rule.
 */
import type { Preset } from '../preset.js';
import { drop, duration, generalize, hour, keep, opaque, pseudonym, seconds } from '../row.js';

export const ringcentralCallLog: Preset = {
  name: 'ringcentral-call-log',
  title: 'RingCentral call log: records with their legs, active calls and call-log sync, alone or in lists',
  version: 'REST API v1.0, CallLogRecord in its simple and detailed views (developers.ringcentral.com)',
  fields: [
    // May also be an extension, and older versions wrote numbers without their plus.
    pseudonym('party', { tenant: 'ringcentral' })(
      'direct: call number',
      '**.phoneNumber **.dialerPhoneNumber **.dialedPhoneNumber',
    ),
    pseudonym('ext', { tenant: 'ringcentral' })('direct: call number', '**.extensionNumber'),
    opaque('direct: user name', '**.extensionId **.extension.id **.accountId **.ownerId **.delegate.id'),
    opaque('device: device', '**.device.id'),
    // Base64 that holds the address of a server is among them: no id is only an id.
    opaque(
      'correlation: call metadata',
      '**.sessionId **.telephonySessionId **.partyId **.sipUuidInfo **.id',
    ),
    // A person, or what the carrier knows of the caller: SAN FRANCSCO CA.
    drop('direct: name', '**.name'),
    generalize('region')('location: location', '**.location'),
    // Opens the recording.
    drop('secret: credential', '**.contentUri'),
    // Account, extension and message numbers once more.
    drop('direct: call metadata', '**.uri'),
    // Base64 with an extension's number inside.
    drop('correlation: call metadata', '**.syncToken'),
    // A sentence by the platform, for people; `reason` says the same.
    drop('none: call completion', '**.reasonDescription'),
    hour('time: time stamp', '**.startTime **.lastModifiedTime **.syncTime'),
    seconds('quasi: call duration', '**.duration'),
    duration(1000)('quasi: call duration', '**.durationMs'),
    keep('none: call completion', '**.action **.result **.reason **.deleted'),
    keep('quasi: billing data', '**.billing.costIncluded **.billing.costPurchased'),
    keep('none: call metadata', '**.type **.direction **.transport **.internalType **.legType **.master'),
    keep(
      'none: system',
      '**.syncInfo.syncType **.syncInfo.olderRecordsExist paging.page paging.perPage paging.pageStart',
      'paging.pageEnd paging.totalPages paging.totalElements',
    ),
  ],
};
