/**
 * @module
 * Call detail records of Cisco Unified Communications Manager: a row of names, a row of SQL types, then rows
 * with text quoted and integers bare. Loaders check the types, so an integer must stay one.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, mac, opaque, pseudonym, seconds, treat, truncateIp } from '../row.js';

/** By release 15; the last four came with 12.5. */
const columns = [
  ...['cdrRecordType', 'globalCallID_callManagerId', 'globalCallID_callId', 'origLegCallIdentifier'],
  ...['dateTimeOrigination', 'origNodeId', 'origSpan', 'origIpAddr', 'callingPartyNumber'],
  ...['callingPartyUnicodeLoginUserID', 'origCause_location', 'origCause_value', 'origPrecedenceLevel'],
  ...['origMediaTransportAddress_IP', 'origMediaTransportAddress_Port', 'origMediaCap_payloadCapability'],
  ...['origMediaCap_maxFramesPerPacket', 'origMediaCap_g723BitRate', 'origVideoCap_Codec'],
  ...['origVideoCap_Bandwidth', 'origVideoCap_Resolution', 'origVideoTransportAddress_IP'],
  ...['origVideoTransportAddress_Port', 'origRSVPAudioStat', 'origRSVPVideoStat', 'destLegIdentifier'],
  ...['destNodeId', 'destSpan', 'destIpAddr', 'originalCalledPartyNumber', 'finalCalledPartyNumber'],
  ...['finalCalledPartyUnicodeLoginUserID', 'destCause_location', 'destCause_value', 'destPrecedenceLevel'],
  ...['destMediaTransportAddress_IP', 'destMediaTransportAddress_Port', 'destMediaCap_payloadCapability'],
  ...['destMediaCap_maxFramesPerPacket', 'destMediaCap_g723BitRate', 'destVideoCap_Codec'],
  ...['destVideoCap_Bandwidth', 'destVideoCap_Resolution', 'destVideoTransportAddress_IP'],
  ...['destVideoTransportAddress_Port', 'destRSVPAudioStat', 'destRSVPVideoStat', 'dateTimeConnect'],
  ...['dateTimeDisconnect', 'lastRedirectDn', 'pkid', 'originalCalledPartyNumberPartition'],
  ...[
    'callingPartyNumberPartition',
    'finalCalledPartyNumberPartition',
    'lastRedirectDnPartition',
    'duration',
  ],
  ...['origDeviceName', 'destDeviceName', 'origCallTerminationOnBehalfOf', 'destCallTerminationOnBehalfOf'],
  ...['origCalledPartyRedirectOnBehalfOf', 'lastRedirectRedirectOnBehalfOf'],
  ...['origCalledPartyRedirectReason', 'lastRedirectRedirectReason', 'destConversationId'],
  ...['globalCallId_ClusterID', 'joinOnBehalfOf', 'comment', 'authCodeDescription', 'authorizationLevel'],
  ...['clientMatterCode', 'origDTMFMethod', 'destDTMFMethod', 'callSecuredStatus', 'origConversationId'],
  ...['origMediaCap_Bandwidth', 'destMediaCap_Bandwidth', 'authorizationCodeValue'],
  ...['outpulsedCallingPartyNumber', 'outpulsedCalledPartyNumber', 'origIpv4v6Addr', 'destIpv4v6Addr'],
  ...['origVideoCap_Codec_Channel2', 'origVideoCap_Bandwidth_Channel2', 'origVideoCap_Resolution_Channel2'],
  ...['origVideoTransportAddress_IP_Channel2', 'origVideoTransportAddress_Port_Channel2'],
  ...['origVideoChannel_Role_Channel2', 'destVideoCap_Codec_Channel2', 'destVideoCap_Bandwidth_Channel2'],
  ...['destVideoCap_Resolution_Channel2', 'destVideoTransportAddress_IP_Channel2'],
  ...['destVideoTransportAddress_Port_Channel2', 'destVideoChannel_Role_Channel2', 'IncomingProtocolID'],
  ...['IncomingProtocolCallRef', 'OutgoingProtocolID', 'OutgoingProtocolCallRef', 'currentRoutingReason'],
  ...['origRoutingReason', 'lastRedirectingRoutingReason', 'huntPilotPartition', 'huntPilotDN'],
  ...['calledPartyPatternUsage', 'IncomingICID', 'IncomingOrigIOI', 'IncomingTermIOI', 'OutgoingICID'],
  ...['OutgoingOrigIOI', 'OutgoingTermIOI', 'outpulsedOriginalCalledPartyNumber'],
  ...['outpulsedLastRedirectingNumber', 'wasCallQueued', 'totalWaitTimeInQueue', 'callingPartyNumber_uri'],
  ...['originalCalledPartyNumber_uri', 'finalCalledPartyNumber_uri', 'lastRedirectDn_uri'],
  ...['mobileCallingPartyNumber', 'finalMobileCalledPartyNumber', 'origMobileDeviceName'],
  ...['destMobileDeviceName', 'origMobileCallDuration', 'destMobileCallDuration', 'mobileCallType'],
  ...['originalCalledPartyPattern', 'finalCalledPartyPattern', 'lastRedirectingPartyPattern'],
  ...['huntPilotPattern', 'origDeviceType', 'destDeviceType', 'origDeviceSessionID', 'destDeviceSessionID'],
];

export const cucmCdr: Preset = {
  name: 'cucm-cdr',
  title: 'Cisco CUCM call detail records, cdr_<cluster>_<node>_… files of the CAR and of billing servers',
  version: 'CUCM 8.6 to 15: 129 columns, 133 from 12.5 (Call Detail Records Administration Guide)',
  format: { type: 'csv', header: 'typed', columns, optional: 4 },
  time: 'dateTimeOrigination',
  unlisted: 'drop',
  fields: [
    // Patterns are numbers with or without wildcards; a pattern with wildcards is hashed as it is.
    pseudonym('party', { tenant: 'cucm' })(
      'direct: call number',
      'callingPartyNumber originalCalledPartyNumber finalCalledPartyNumber lastRedirectDn',
      'outpulsedCallingPartyNumber outpulsedCalledPartyNumber huntPilotDN',
      'outpulsedOriginalCalledPartyNumber outpulsedLastRedirectingNumber mobileCallingPartyNumber',
      'finalMobileCalledPartyNumber originalCalledPartyPattern finalCalledPartyPattern',
      'lastRedirectingPartyPattern huntPilotPattern',
    ),
    // `jsmith@example.org` and `101@example.org`: the user is a party, the host stays.
    pseudonym('party', { tenant: 'cucm' })(
      'direct: email address',
      'callingPartyNumber_uri originalCalledPartyNumber_uri finalCalledPartyNumber_uri',
      'lastRedirectDn_uri',
    ),
    opaque('direct: user name', 'callingPartyUnicodeLoginUserID finalCalledPartyUnicodeLoginUserID'),
    // Signed 32-bit integers with the first octet lowest: the address of the phone, twice, and of its media.
    treat({ identifier: 'ip', transform: 'truncate', encoding: 'le32' })(
      'quasi: IP address',
      'origIpAddr destIpAddr origMediaTransportAddress_IP destMediaTransportAddress_IP',
      'origVideoTransportAddress_IP destVideoTransportAddress_IP origVideoTransportAddress_IP_Channel2',
      'destVideoTransportAddress_IP_Channel2',
    ),
    truncateIp('quasi: IP address', 'origIpv4v6Addr destIpv4v6Addr'),
    // After an address translator the port distinguishes the phones; 0 is CUCM's word for none.
    treat({ transform: 'replace', with: 0 })(
      'quasi: IP address',
      'origMediaTransportAddress_Port destMediaTransportAddress_Port origVideoTransportAddress_Port',
      'destVideoTransportAddress_Port origVideoTransportAddress_Port_Channel2',
      'destVideoTransportAddress_Port_Channel2',
    ),
    // SEP and the MAC of the phone; a soft phone (CSF, BOT, TCT, TAB) is named after its user.
    mac('device: device', 'origDeviceName destDeviceName origMobileDeviceName destMobileDeviceName'),
    // The last twelve digits of a session id are the same MAC.
    opaque(
      'correlation: call metadata',
      'origDeviceSessionID destDeviceSessionID pkid IncomingProtocolCallRef OutgoingProtocolCallRef',
      'IncomingICID OutgoingICID IncomingOrigIOI IncomingTermIOI OutgoingOrigIOI OutgoingTermIOI',
    ),
    // Counters of a node, which are integers by type, and join the records of one call with each other and with the CMR.
    keepAs('number')(
      'correlation: call metadata',
      'globalCallID_callManagerId globalCallID_callId origLegCallIdentifier destLegIdentifier',
      'origConversationId destConversationId',
    ),
    keep('correlation: call metadata', 'globalCallId_ClusterID'),
    opaque('direct: billing data', 'clientMatterCode'),
    // The forced authorization code is a PIN; its description names whose.
    drop('secret: credential', 'authorizationCodeValue'),
    drop('direct: name', 'authCodeDescription'),
    // `ConfControllerDn=1000;ConfControllerDeviceName=SEP…`, and what users tagged a call with.
    drop('content: call metadata', 'comment'),
    hour('time: time stamp', 'dateTimeOrigination dateTimeConnect dateTimeDisconnect'),
    seconds(
      'quasi: call duration',
      'duration origMobileCallDuration destMobileCallDuration totalWaitTimeInQueue',
    ),
    keep(
      'quasi: call metadata',
      'originalCalledPartyNumberPartition callingPartyNumberPartition huntPilotPartition',
      'finalCalledPartyNumberPartition lastRedirectDnPartition',
    ),
    keep('quasi: device', 'origDeviceType destDeviceType'),
    keepAs('count')(
      'none: call completion',
      'origCause_location origCause_value destCause_location destCause_value',
    ),
    // On a SIP trunk the number of a leg.
    keepAs('number')('none: call metadata', 'origSpan destSpan'),
    keep(
      'none: call metadata',
      'origRSVPAudioStat origRSVPVideoStat destRSVPAudioStat destRSVPVideoStat IncomingProtocolID',
      'OutgoingProtocolID',
    ),
    keepAs('count')(
      'none: call metadata',
      'cdrRecordType origNodeId destNodeId origPrecedenceLevel destPrecedenceLevel',
      'origMediaCap_payloadCapability origMediaCap_maxFramesPerPacket origMediaCap_g723BitRate',
      'origMediaCap_Bandwidth origVideoCap_Codec origVideoCap_Bandwidth origVideoCap_Resolution',
      'destMediaCap_payloadCapability destMediaCap_maxFramesPerPacket destMediaCap_g723BitRate',
      'destMediaCap_Bandwidth destVideoCap_Codec destVideoCap_Bandwidth destVideoCap_Resolution',
      'origCallTerminationOnBehalfOf destCallTerminationOnBehalfOf joinOnBehalfOf',
      'origCalledPartyRedirectOnBehalfOf lastRedirectRedirectOnBehalfOf origCalledPartyRedirectReason',
      'lastRedirectRedirectReason authorizationLevel origDTMFMethod destDTMFMethod callSecuredStatus',
      'currentRoutingReason origRoutingReason lastRedirectingRoutingReason calledPartyPatternUsage',
      'wasCallQueued mobileCallType',
      'origVideoCap_Codec_Channel2 origVideoCap_Bandwidth_Channel2 origVideoCap_Resolution_Channel2',
      'origVideoChannel_Role_Channel2 destVideoCap_Codec_Channel2 destVideoCap_Bandwidth_Channel2',
      'destVideoCap_Resolution_Channel2 destVideoChannel_Role_Channel2',
    ),
  ],
};
