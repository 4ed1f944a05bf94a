/**
 * @module
 * Call management records of Cisco Unified Communications Manager, one for each leg: what the phone measured.
 * `globalCallID_*` and `callIdentifier` join them to the CDR; numbers and devices become the same pseudonyms.
 */
import type { Preset } from '../preset.js';
import { drop, duration, hour, keep, keepAs, mac, opaque, pseudonym, seconds } from '../row.js';

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
    pseudonym('party', { tenant: 'cucm' })('direct: call number', 'directoryNum'),
    mac('device: device', 'deviceName'),
    opaque('device: device', 'headsetSN'),
    // Up to 1024 characters by the headset's maker; serial numbers may be among them.
    drop('device: device', 'headsetMetrics'),
    // The last twelve digits of a session id are the MAC of the phone.
    opaque('correlation: call metadata', 'localSessionID remoteSessionID pkid'),
    keepAs('number')('correlation: call metadata', 'globalCallID_callManagerId globalCallID_callId'),
    // Beside the number of the phone, which a lost comma moves here.
    keepAs('count')('correlation: call metadata', 'callIdentifier'),
    keep('correlation: call metadata', 'globalCallId_ClusterID'),
    hour('time: time stamp', 'dateTimeStamp'),
    seconds('quasi: call duration', 'duration videoDuration videoDuration_channel2'),
    keep('quasi: call metadata', 'directoryNumPartition'),
    // Packets come fifty a second, so a count of them tells the duration to 20 ms: one second of them, as of the duration.
    duration(50)(
      'quasi: call duration',
      'numberPacketsSent numberPacketsReceived numberVideoPacketsSent numberVideoPacketsReceived',
      'numberVideoPacketsSent_channel2 numberVideoPacketsReceived_channel2',
    ),
    duration(8000)(
      'quasi: call duration',
      'numberOctetsSent numberOctetsReceived numberVideoOctetsSent numberVideoOctetsReceived',
      'numberVideoOctetsSent_channel2 numberVideoOctetsReceived_channel2',
    ),
    // 32 bits, signed or not.
    keepAs('number')(
      'none: call metadata',
      'numberPacketsLost numberVideoPacketsLost numberVideoPacketsLost_channel2',
    ),
    keepAs('count')(
      'none: call metadata',
      'cdrRecordType nodeId jitter latency videoAverageJitter videoRoundTripTime videoOneWayDelay',
      'videoAverageJitter_channel2 videoRoundTripTime_channel2 videoOneWayDelay_channel2',
    ),
    keep(
      'none: call metadata',
      'varVQMetrics videoContentType videoReceptionMetrics videoTransmissionMetrics',
      'videoContentType_channel2 videoReceptionMetrics_channel2 videoTransmissionMetrics_channel2',
    ),
  ],
};
