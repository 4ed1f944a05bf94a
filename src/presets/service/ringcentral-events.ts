/**
 * @module
 * RingCentral's notifications: telephony sessions, presence, messages and the rest, as a webhook or a WebSocket
 * delivers them, or once more inside a push notification (`pn_apns`).
 */
import type { Preset } from '../preset.js';
import { drop, generalize, hour, keep, opaque, pseudonym, seconds, url } from '../row.js';

export const ringcentralEvents: Preset = {
  name: 'ringcentral-events',
  title: 'RingCentral event notifications: telephony sessions, presence, messages, fax and A2P SMS',
  version: 'REST API v1.0 notifications, also wrapped for Apple push (developers.ringcentral.com)',
  fields: [
    drop('content: message content', '**.subject **.text **.coverPageText **.message'),
    drop(
      'direct: name',
      '**.name **.fromName **.toName **.customerName **.firstName **.lastName', // What the app shows of a call: a name, or a number as people write it.
      '**.uiCallInfo',
    ),
    // Where an ambulance would go.
    drop('location: postal address', '**.street **.street2 **.city **.zip **.address'),
    keep('location: location', '**.state **.country'),
    // Lets a phone pick the call up: mailboxes, an extension with its domain, a session.
    drop('secret: credential', '**.mobilePickupData'),
    pseudonym('ext', { tenant: 'ringcentral' })('direct: call number', '**.extensionNumber'),
    opaque('direct: user name', '**.extensionId **.accountId **.ownerId **.onBehalfOf'),
    opaque('device: device', '**.deviceId'),
    // Tags and session ids hold addresses of phones and servers, some of them in base64.
    opaque(
      'correlation: call metadata',
      '**.sessionId **.telephonySessionId **.partyId **.conversationId **.batchId **.sipData.callId',
      '**.sipData.toTag **.sipData.fromTag **.id **.uuid **.subscriptionId',
    ),
    pseudonym('uri', { tenant: 'ringcentral' })(
      'direct: call number',
      '**.sipData.remoteUri **.sipData.localUri',
    ),
    // An address followed by a site: 10.62.25.111.TAM.
    drop('none: system', '**.serverId'),
    // The kind of event, between account and extension ids and before a number in the query.
    url({ segments: 'template', query: ['direction', 'type', 'detailedTelephonyState', 'sipData'] })(
      'direct: call metadata',
      '**.event',
    ),
    generalize('region')('location: location', '**.location'),
    drop('secret: credential', '**.attachments[*].uri'),
    drop('direct: call metadata', '**.uri **.fileName'),
    hour(
      'time: time stamp',
      '**.timestamp **.eventTime **.startTime **.creationTime **.lastModifiedTime **.lastUpdated',
      '**.smsDeliveryTime',
    ),
    seconds('quasi: call duration', '**.vmDuration **.duration'),
    keep(
      'none: call completion',
      '**.status.code **.status.reason **.status.rcc **.missedCall **.terminationType **.messageStatus',
      '**.readStatus **.availability **.errorCode **.smsSendingAttemptsCount **.vmTranscriptionStatus',
    ),
    keep(
      'quasi: call metadata',
      '**.telephonyStatus **.presenceStatus **.userStatus **.dndStatus **.meetingStatus',
      '**.allowSeeMyPresence **.ringOnMonitoredCall **.pickUpCallsOnHold **.totalActiveCalls',
    ),
    keep('quasi: billing data', '**.cost'),
    keep(
      'none: call metadata',
      '**.direction **.type **.sequence **.queueCall **.standAlone **.muted **.conferenceRole',
      '**.ringOutRole **.ringMeRole **.recordings[*].active **.priority **.contentType **.size',
      '**.faxResolution **.faxPageCount **.segmentCount **.newCount **.updatedCount',
      '**.aps["content-available"]',
    ),
    // Last, since a party is an object in one event and a string, or a list of strings, in the next.
    pseudonym('party', { tenant: 'ringcentral' })(
      'direct: call number',
      '**.phoneNumber **.from **._from **.to',
    ),
  ],
};
