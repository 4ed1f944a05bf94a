/**
 * @module
 * RingCentral's message store: SMS, pager, fax and voicemail messages, alone, in `records` or in a sync answer;
 * high-volume SMS (A2P) and its batches, whose parties are bare strings; and message threads.
 */
import type { Preset } from '../preset.js';
import { drop, generalize, hour, keep, opaque, pseudonym, seconds } from '../row.js';

export const ringcentralMessages: Preset = {
  name: 'ringcentral-messages',
  title: 'RingCentral messages: SMS, pager, fax and voicemail, A2P batches and threads, alone or in lists',
  version: 'REST API v1.0, message store, A2P SMS and message threads (developers.ringcentral.com)',
  fields: [
    // In a text message the subject is the message.
    drop('content: message content', '**.subject **.text **.coverPageText **.notes **.label'),
    drop('direct: name', '**.name'),
    pseudonym('ext', { tenant: 'ringcentral' })('direct: phone number', '**.extensionNumber'),
    opaque(
      'direct: user name',
      '**.extensionId **.accountId **.ownerId **.assignee.id **.owner.id **.createdBy.id',
    ),
    // One id, once as a number beyond 2^53 and once as text: both are read from their digits.
    opaque('correlation: call metadata', '**.conversationId **.threadId **.batchId **.id'),
    generalize('region')('location: location', '**.location'),
    // URLs that fetch the content of messages.
    drop('secret: credential', '**.attachments[*].uri'),
    drop('content: message content', '**.fileName'),
    drop('direct: call metadata', '**.uri'),
    drop('correlation: call metadata', '**.syncToken **.pageToken'),
    hour(
      'time: time stamp',
      '**.creationTime **.lastModifiedTime **.smsDeliveryTime **.lastUpdatedTime **.statusChangedTime',
      '**.syncTime',
    ),
    seconds('quasi: call duration', '**.vmDuration'),
    keep(
      'none: call completion',
      '**.messageStatus **.readStatus **.availability **.smsSendingAttemptsCount **.deliveryErrorCode',
      '**.errorCode **.faxErrorCode **.vmTranscriptionStatus **.status **.statusReason',
    ),
    keep('quasi: billing data', '**.cost'),
    keep(
      'none: call metadata',
      '**.type **.direction **.priority **.contentType **.size **.height **.width **.target',
      '**.pgToDepartment **.faxResolution **.faxPageCount **.coverIndex **.segmentCount **.batchSize',
      '**.rejected[*].index **.processedCount **.owner.extensionType',
    ),
    keep(
      'none: system',
      '**.syncInfo.syncType **.syncInfo.olderRecordsExist paging.page paging.perPage paging.pageStart',
      'paging.pageEnd paging.totalPages paging.totalElements',
    ),
    // Last, since a party is an object in one message and a string, or a list of strings, in the next.
    pseudonym('party', { tenant: 'ringcentral' })(
      'direct: phone number',
      '**.phoneNumber **.from **.to **.ownerParty **.guestParty',
    ),
  ],
};
