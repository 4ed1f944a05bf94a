/**
 * @module
 * Call management records of Cisco Unified Communications Manager, one for each leg: what the phone measured.
 * `globalCallID_*` and `callIdentifier` join them to the CDR; numbers and devices become the same pseudonyms.
 */
import type { Preset } from './preset.js';

export const cucmCmr: Preset = {
  name: 'cucm-cmr',
  title: 'Cisco CUCM call management (diagnostic) records, cmr_<cluster>_<node>_… files',
  version: 'CUCM 8.6 to 15: 44 columns, 48 from 12.5 (Call Detail Records Administration Guide)',
  format: {
    type: 'csv',
    header: 'typed',
    columns: [
      ...['cdrRecordType', 'globalCallID_callManagerId', 'globalCallID_callId', 'nodeId', 'directoryNum'],
      ...['callIdentifier', 'dateTimeStamp', 'numberPacketsSent', 'numberOctetsSent'],
      ...['numberPacketsReceived', 'numberOctetsReceived', 'numberPacketsLost', 'jitter', 'latency', 'pkid'],
      ...['directoryNumPartition', 'globalCallId_ClusterID', 'deviceName', 'varVQMetrics', 'duration'],
      ...['videoContentType', 'videoDuration', 'numberVideoPacketsSent', 'numberVideoOctetsSent'],
      ...['numberVideoPacketsReceived', 'numberVideoOctetsReceived', 'numberVideoPacketsLost'],
      ...['videoAverageJitter', 'videoRoundTripTime', 'videoOneWayDelay', 'videoReceptionMetrics'],
      ...['videoTransmissionMetrics', 'videoContentType_channel2', 'videoDuration_channel2'],
      ...['numberVideoPacketsSent_channel2', 'numberVideoOctetsSent_channel2'],
      ...['numberVideoPacketsReceived_channel2', 'numberVideoOctetsReceived_channel2'],
      ...['numberVideoPacketsLost_channel2', 'videoAverageJitter_channel2', 'videoRoundTripTime_channel2'],
      ...['videoOneWayDelay_channel2', 'videoReceptionMetrics_channel2', 'videoTransmissionMetrics_channel2'],
      ...['localSessionID', 'remoteSessionID', 'headsetSN', 'headsetMetrics'],
    ],
    optional: 4,
  },
  time: 'dateTimeStamp',
  unlisted: 'drop',
  fields: [
    {
      path: 'directoryNum',
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
      tenant: 'cucm',
    },
    { path: 'deviceName', class: 'device', category: 'device', identifier: 'mac', transform: 'pseudonym' },
    { path: 'headsetSN', class: 'device', category: 'device', identifier: 'opaque', transform: 'pseudonym' },
    // Up to 1024 characters by the headset's maker; serial numbers may be among them.
    { path: 'headsetMetrics', class: 'device', category: 'device', transform: 'drop' },
    {
      // The last twelve digits of a session id are the MAC of the phone.
      path: ['localSessionID', 'remoteSessionID', 'pkid'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: [
        ...['globalCallID_callManagerId', 'globalCallID_callId', 'globalCallId_ClusterID', 'callIdentifier'],
      ],
      class: 'correlation',
      category: 'call metadata',
      transform: 'keep',
    },
    { path: 'dateTimeStamp', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    {
      path: ['duration', 'videoDuration', 'videoDuration_channel2'],
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 30,
    },
    { path: 'directoryNumPartition', class: 'quasi', category: 'call metadata', transform: 'keep' },
    {
      // Packets come fifty a second, so a count of them tells the duration to 20 ms.
      path: [
        ...['numberPacketsSent', 'numberPacketsReceived', 'numberVideoPacketsSent'],
        ...['numberVideoPacketsReceived', 'numberVideoPacketsSent_channel2'],
        'numberVideoPacketsReceived_channel2',
      ],
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 1500,
    },
    {
      path: [
        ...['numberOctetsSent', 'numberOctetsReceived', 'numberVideoOctetsSent', 'numberVideoOctetsReceived'],
        ...['numberVideoOctetsSent_channel2', 'numberVideoOctetsReceived_channel2'],
      ],
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 240_000,
    },
    {
      path: [
        ...['cdrRecordType', 'nodeId', 'numberPacketsLost', 'jitter', 'latency', 'varVQMetrics'],
        ...['videoContentType', 'numberVideoPacketsLost', 'videoAverageJitter', 'videoRoundTripTime'],
        ...['videoOneWayDelay', 'videoReceptionMetrics', 'videoTransmissionMetrics'],
        ...['videoContentType_channel2', 'numberVideoPacketsLost_channel2', 'videoAverageJitter_channel2'],
        ...['videoRoundTripTime_channel2', 'videoOneWayDelay_channel2', 'videoReceptionMetrics_channel2'],
        'videoTransmissionMetrics_channel2',
      ],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
  ],
};
