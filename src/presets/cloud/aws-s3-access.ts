/**
 * @module
 * Server access logs of Amazon S3. The key of an object is chosen by the customer, and is often a person's name or
 * number.
 */
import type { Preset } from '../preset.js';
import { hour, keepAs, majorVersion, opaque, origin, truncateIp, urlTemplate } from '../row.js';

const before = 'owner bucket [time] client requester request_id operation key';
const between = 'status error_code bytes_sent object_size total_time turn_around_time';
const after =
  'version_id? host_id? signature_version? cipher_suite? authentication_type? host_header? tls_version? access_point? acl_required? *';

export const awsS3Access: Preset = {
  name: 'aws-s3-access',
  title: 'Server access logs of Amazon S3',
  version: 'Amazon S3 User Guide, "Amazon S3 server access log format", 17 fields of 2012 to 26 of 2024',
  format: {
    type: 'line',
    pattern: [
      `${before} "method url protocol" ${between} "referer" "user_agent" ${after}`,
      // What S3 does of itself or in a batch, BATCH.DELETE.OBJECT and others: no request, and no quotes around its absence.
      `${before} - ${between} - - ${after}`,
      `${before} - ${between} "referer" "user_agent" ${after}`,
    ],
  },
  unlisted: 'drop',
  fields: [
    truncateIp('quasi: IP address', 'client'),
    // `arn:aws:sts::…:assumed-role/support/alice`, or the id of an account.
    opaque('direct: user name', 'owner requester'),
    opaque('content: page viewed', 'key version_id'),
    urlTemplate('quasi: page viewed', 'url'),
    origin('quasi: referring page', 'referer'),
    majorVersion('quasi: browser', 'user_agent'),
    opaque('correlation: clickstream', 'request_id host_id'),
    opaque('none: system', 'bucket access_point'),
    hour('time: time stamp', 'time'),
    keepAs('number')('quasi: page viewed', 'bytes_sent object_size'),
    keepAs('count')('quasi: page viewed', 'total_time turn_around_time'),
    keepAs('host')('none: system', 'host_header'),
    keepAs('code')('none: system', 'status'),
    keepAs('word')(
      'none: system',
      'method protocol operation error_code signature_version cipher_suite authentication_type tls_version acl_required',
    ),
  ],
};
