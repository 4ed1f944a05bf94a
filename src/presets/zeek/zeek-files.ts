/**
 * @module
 * Zeek's files.log: one record for each file that was seen on the wire, and the hashes of its content.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, truncateIp } from '../row.js';

export const zeekFiles: Preset = {
  name: 'zeek-files',
  title: 'Zeek files log, files.log',
  version: 'Zeek 3 to 7, scripts/base/frameworks/files and policy/frameworks/files',
  format: { type: 'zeek', log: 'files' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    hour('time: time stamp', 'ts'),
    opaque('correlation: clickstream', 'fuid uid conn_uids parent_fuid'),
    truncateIp(
      'quasi: IP address',
      'tx_hosts rx_hosts ["id.orig_h"] id.orig_h id_orig_h ["id.resp_h"] id.resp_h id_resp_h',
    ),
    drop('quasi: IP address', '["id.orig_p"] id.orig_p id_orig_p'),
    keepAs('count')('none: system', '["id.resp_p"] id.resp_p id_resp_p'),
    // What a person named it, and the name on disk made of that.
    drop('content: message content', 'filename extracted'),
    // Whoever has the same file can tell that this is it.
    opaque('content: message content', 'md5 sha1 sha256'),
    keepAs('count')('none: system', 'depth'),
    keepAs('number')(
      'quasi: page viewed',
      'duration seen_bytes total_bytes missing_bytes overflow_bytes extracted_size entropy',
    ),
    keepAs('word')('none: system', 'source local_orig is_orig timedout extracted_cutoff _path'),
    hour('time: time stamp', '_write_ts'),
    // Sets, and a type with a slash in it.
    keep('none: system', 'analyzers mime_type'),
  ],
};
