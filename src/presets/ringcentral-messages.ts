/**
 * @module
 * RingCentral's message store: SMS, pager, fax and voicemail messages, alone, in `records` or in a sync answer;
 * high-volume SMS (A2P) and its batches, whose parties are bare strings; and message threads.
 */
import type { Preset } from './preset.js';

export const ringcentralMessages: Preset = {
  name: 'ringcentral-messages',
  title: 'RingCentral messages: SMS, pager, fax and voicemail, A2P batches and threads, alone or in lists',
  version: 'REST API v1.0, message store, A2P SMS and message threads (developers.ringcentral.com)',
  fields: [
    // In a text message the subject is the message.
    {
      path: ['**.subject', '**.text', '**.coverPageText', '**.notes', '**.label'],
      class: 'content',
      category: 'message content',
      transform: 'drop',
    },
    { path: '**.name', class: 'direct', category: 'name', transform: 'drop' },
    {
      path: '**.extensionNumber',
      class: 'direct',
      category: 'phone number',
      identifier: 'ext',
      tenant: 'ringcentral',
      transform: 'pseudonym',
    },
    {
      path: [
        '**.extensionId',
        '**.accountId',
        '**.ownerId',
        '**.assignee.id',
        '**.owner.id',
        '**.createdBy.id',
      ],
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      // One id, once as a number beyond 2^53 and once as text: both are read from their digits.
      path: ['**.conversationId', '**.threadId', '**.batchId', '**.id'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: '**.location',
      class: 'location',
      category: 'location',
      transform: 'generalize',
      to: 'region',
    },
    // They fetch what was sent.
    { path: '**.attachments[*].uri', class: 'secret', category: 'credential', transform: 'drop' },
    { path: '**.fileName', class: 'content', category: 'message content', transform: 'drop' },
    { path: '**.uri', class: 'direct', category: 'call metadata', transform: 'drop' },
    {
      path: ['**.syncToken', '**.pageToken'],
      class: 'correlation',
      category: 'call metadata',
      transform: 'drop',
    },
    {
      path: [
        '**.creationTime',
        '**.lastModifiedTime',
        '**.smsDeliveryTime',
        '**.lastUpdatedTime',
        '**.statusChangedTime',
        '**.syncTime',
      ],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    {
      path: '**.vmDuration',
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 30,
    },
    {
      path: [
        '**.messageStatus',
        '**.readStatus',
        '**.availability',
        '**.smsSendingAttemptsCount',
        '**.deliveryErrorCode',
        '**.errorCode',
        '**.faxErrorCode',
        '**.vmTranscriptionStatus',
        '**.status',
      ],
      class: 'none',
      category: 'call completion',
      transform: 'keep',
    },
    { path: '**.cost', class: 'quasi', category: 'billing data', transform: 'keep' },
    {
      path: [
        '**.type',
        '**.direction',
        '**.priority',
        '**.contentType',
        '**.size',
        '**.height',
        '**.width',
        '**.target',
        '**.pgToDepartment',
        '**.faxResolution',
        '**.faxPageCount',
        '**.coverIndex',
        '**.segmentCount',
        '**.batchSize',
        '**.rejected[*].index',
        '**.processedCount',
      ],
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
    {
      // Last, since a party is an object in one message and a string, or a list of strings, in the next.
      path: ['**.phoneNumber', '**.from', '**.to', '**.ownerParty', '**.guestParty'],
      class: 'direct',
      category: 'phone number',
      identifier: 'phone',
      tenant: 'ringcentral',
      transform: 'pseudonym',
    },
  ],
};
