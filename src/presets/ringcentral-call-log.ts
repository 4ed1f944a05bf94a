/**
 * @module
 * RingCentral's call log: records of an extension, an account or a company, alone, in `records`, or legs within
 * a record. An account has one set of extensions; who keeps several accounts in one file names the tenant in a
 * rule of their own.
 */
import type { Preset } from './preset.js';

export const ringcentralCallLog: Preset = {
  name: 'ringcentral-call-log',
  title: 'RingCentral call log: records with their legs, active calls and call-log sync, alone or in lists',
  version: 'REST API v1.0, CallLogRecord in its simple and detailed views (developers.ringcentral.com)',
  fields: [
    {
      // An extension stands here as well, and older versions wrote numbers without their plus.
      path: ['**.phoneNumber', '**.dialerPhoneNumber', '**.dialedPhoneNumber'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      tenant: 'ringcentral',
      transform: 'pseudonym',
    },
    {
      path: '**.extensionNumber',
      class: 'direct',
      category: 'call number',
      identifier: 'ext',
      tenant: 'ringcentral',
      transform: 'pseudonym',
    },
    {
      path: ['**.extensionId', '**.extension.id', '**.accountId', '**.ownerId', '**.delegate.id'],
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: '**.device.id',
      class: 'device',
      category: 'device',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      // Base64 that holds the address of a server is among them: no id is only an id.
      path: ['**.sessionId', '**.telephonySessionId', '**.partyId', '**.sipUuidInfo', '**.id'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    // A person, or what the carrier knows of the caller: SAN FRANCSCO CA.
    { path: '**.name', class: 'direct', category: 'name', transform: 'drop' },
    {
      path: '**.location',
      class: 'location',
      category: 'location',
      transform: 'generalize',
      to: 'region',
    },
    // Opens the recording.
    { path: '**.contentUri', class: 'secret', category: 'credential', transform: 'drop' },
    // Account, extension and message numbers once more.
    { path: '**.uri', class: 'direct', category: 'call metadata', transform: 'drop' },
    // Base64 with an extension's number inside.
    { path: '**.syncToken', class: 'correlation', category: 'call metadata', transform: 'drop' },
    // A sentence by the platform, for people; `reason` says the same.
    { path: '**.reasonDescription', class: 'none', category: 'call completion', transform: 'drop' },
    {
      path: ['**.startTime', '**.lastModifiedTime', '**.syncTime'],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    {
      path: '**.duration',
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 30,
    },
    {
      path: '**.durationMs',
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 30_000,
    },
    {
      path: ['**.action', '**.result', '**.reason', '**.deleted'],
      class: 'none',
      category: 'call completion',
      transform: 'keep',
    },
    {
      path: ['**.billing.costIncluded', '**.billing.costPurchased'],
      class: 'quasi',
      category: 'billing data',
      transform: 'keep',
    },
    {
      path: ['**.type', '**.direction', '**.transport', '**.internalType', '**.legType', '**.master'],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
    {
      path: [
        '**.syncInfo.syncType',
        '**.syncInfo.olderRecordsExist',
        'paging.page',
        'paging.perPage',
        'paging.pageStart',
        'paging.pageEnd',
        'paging.totalPages',
        'paging.totalElements',
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
