/**
 * @module
 * CloudEvents in structured or batched mode. The context attributes and documented extensions are known. The data
 * has another format for each `type`, and is removed. A policy that extends this preset says what stays of it, by paths such as
 * `data.orderId`.
 */
import type { Preset } from '../preset.js';
import { drop, keep, minute, opaque, urlTemplate } from '../row.js';

export const cloudevents: Preset = {
  name: 'cloudevents',
  title: 'CloudEvents in JSON: the context attributes, without the data',
  version:
    'CloudEvents 1.0.2, structured and batched content mode, with the documented extensions (cloudevents.io)',
  fields: [
    drop('content: message content', 'data [*].data data_base64 [*].data_base64'),
    // A path of the producer's: /users/4711/devices.
    urlTemplate('quasi: clickstream', 'source [*].source'),
    // users/alice@example.org, or a file's name.
    opaque('direct: user name', 'subject [*].subject'),
    opaque('direct: user name', 'authid [*].authid partitionkey [*].partitionkey'),
    opaque(
      'correlation: clickstream',
      'id [*].id correlationid [*].correlationid causationid [*].causationid',
    ),
    // `tracestate` holds vendors' own words; the ids are in the producer's traces as well.
    drop('correlation: clickstream', 'traceparent [*].traceparent tracestate [*].tracestate'),
    minute('time: time stamp', 'time [*].time recordedtime [*].recordedtime expirytime [*].expirytime'),
    // A claim check: where the data can be fetched.
    drop('secret: credential', 'dataref [*].dataref'),
    keep(
      'none: system',
      'authtype [*].authtype type [*].type dataschema [*].dataschema datacontenttype',
      '[*].datacontenttype datacontentencoding [*].datacontentencoding specversion [*].specversion',
      'sequence [*].sequence sequencetype [*].sequencetype sampledrate [*].sampledrate severitytext',
      '[*].severitytext severitynumber [*].severitynumber',
    ),
  ],
};
