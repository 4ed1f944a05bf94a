/**
 * @module
 * Microsoft Teams calls by the Graph API: rows of the PSTN and the direct routing log, and call records with their sessions,
 * alone or in `value`. A row of the log has one party's account and both numbers.
 */
import type { Preset } from '../preset.js';
import {
  account,
  alsoIn,
  drop,
  hour,
  keep,
  mac,
  majorVersion,
  opaque,
  phone,
  seconds,
  truncateIp,
} from '../row.js';

/** A row of a list, and a separate record. */
const both = alsoIn('value[*]');

/** Everybody who has an identity in a call record. */
const parties = ['organizer', 'participants[*]', 'organizer_v2.identity', 'participants_v2[*].identity'];
// The sessions of a record also come as a separate list.
const ends = ['sessions[*].', 'sessions[*].segments[*].', '', 'segments[*].'].flatMap((part) =>
  ['caller', 'callee'].map((end) => `${part}${end}`),
);
const identities = [...parties, ...ends.flatMap((end) => [`${end}.identity`, `${end}.associatedIdentity`])];
const ofEach = (names: string): string =>
  both(identities.flatMap((identity) => names.split(' ').map((name) => `${identity}.${name}`)).join(' '));
const ofEnds = (names: string): string =>
  both(ends.flatMap((end) => names.split(' ').map((name) => `${end}.${name}`)).join(' '));
const media = ['sessions[*].segments[*].media[*]', 'segments[*].media[*]'];
const below = (names: string): string =>
  both(media.flatMap((each) => names.split(' ').map((name) => `${each}.${name}`)).join(' '));
const ofMedia = (names: string): string =>
  below(
    ['callerNetwork', 'calleeNetwork']
      .flatMap((network) => names.split(' ').map((name) => `${network}.${name}`))
      .join(' '),
  );

export const teamsCalls: Preset = {
  name: 'teams-calls',
  title: 'Microsoft Teams calls: PSTN and direct routing log rows, call records with sessions and media',
  version:
    'Microsoft Graph v1.0, pstnCallLogRow, directRoutingLogRow and callRecord (learn.microsoft.com/graph)',
  fields: [
    phone('direct: call number', both('callerNumber calleeNumber'), ofEach('phone.id')),
    account(
      'direct: user name',
      both('userPrincipalName userId'),
      ofEach('user.id user.userPrincipalName id'),
    ),
    drop('direct: name', both('userDisplayName'), ofEach('user.displayName displayName phone.displayName')),
    drop('direct: name', ofEnds('name')),
    opaque('none: billing data', ofEach('user.tenantId')),
    truncateIp(
      'quasi: IP address',
      both('clientLocalIpV4Address clientLocalIpV6Address clientPublicIpV4Address clientPublicIpV6Address'),
      ofMedia('ipAddress reflexiveIPAddress relayIPAddress subnet'),
    ),
    drop('quasi: IP address', ofMedia('port relayPort')),
    mac('device: device', ofMedia('macAddress basicServiceSetIdentifier')),
    drop('device: device', below('callerDevice calleeDevice'), ofEnds('cpuName feedback')),
    drop('secret: credential', both('joinWebUrl')),
    drop('quasi: ISP', ofMedia('dnsSuffix')),
    majorVersion('quasi: browser', ofEnds('userAgent.headerValue')),
    opaque(
      'correlation: call metadata',
      both(
        'id callId correlationId transferorCorrelationId conferenceId sessions[*].id sessions[*].segments[*].id segments[*].id',
      ),
      below('streams[*].streamId'),
    ),
    hour(
      'time: time stamp',
      both(
        'startDateTime endDateTime inviteDateTime failureDateTime lastModifiedDateTime sessions[*].startDateTime',
      ),
      both(
        'sessions[*].endDateTime sessions[*].segments[*].startDateTime sessions[*].segments[*].endDateTime',
        'segments[*].startDateTime segments[*].endDateTime',
      ),
    ),
    seconds('quasi: call duration', both('duration')),
    keep('quasi: billing data', both('charge connectionCharge currency')),
    keep(
      'location: location',
      both('usageCountryCode tenantCountryCode otherPartyCountryCode userCountryCode'),
    ),
    keep(
      'none: call completion',
      both('successfulCall finalSipCode callEndSubReason finalSipCodePhrase sessions[*].failureInfo.stage'),
      both('sessions[*].failureInfo.reason failureInfo.stage failureInfo.reason'),
    ),
    keep(
      'none: call metadata',
      both(
        'callType destinationContext destinationName licenseCapability inventoryType operator callDurationSource',
      ),
      both(
        'mediaPathLocation signalingLocation mediaBypassEnabled type modalities version sessions[*].modalities',
      ),
      both('trunkFullyQualifiedDomainName'),
      ofEnds('userAgent.applicationVersion userAgent.platform userAgent.productFamily cpuCoresCount'),
      ofMedia(
        'connectionType linkSpeed wifiBand wifiChannel wifiRadioType wifiSignalStrength bandwidthLowEventRatio',
      ),
      ofMedia('sentQualityEventRatio receivedQualityEventRatio delayEventRatio'),
    ),
    keep(
      'none: call metadata',
      below(
        ['label', 'streams[*].streamDirection', 'streams[*].averageJitter', 'streams[*].maxJitter']
          .concat([
            'streams[*].averagePacketLossRate',
            'streams[*].maxPacketLossRate',
            'streams[*].packetUtilization',
          ])
          .concat(['streams[*].averageRoundTripTime', 'streams[*].maxRoundTripTime', 'streams[*].audioCodec'])
          .concat([
            'streams[*].averageAudioDegradation',
            'streams[*].wasMediaBypassed',
            'streams[*].videoCodec',
          ])
          .concat([
            'streams[*].averageRatioOfConcealedSamples',
            'streams[*].maxRatioOfConcealedSamples',
            'streams[*].averageBandwidthEstimate',
          ])
          .concat(['streams[*].averageAudioNetworkJitter', 'streams[*].maxAudioNetworkJitter'])
          .join(' '),
      ),
    ),
  ],
};
