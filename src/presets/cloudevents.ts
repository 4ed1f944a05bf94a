/**
 * @module
 * CloudEvents in structured or batched mode. What is known are the context attributes and documented extensions; the data
 * is of another format for each `type`, and goes. A policy that extends this one says what of it stays, by paths such as
 * `data.orderId`.
 */
import type { Preset } from './preset.js';

export const cloudevents: Preset = {
  name: 'cloudevents',
  title: 'CloudEvents in JSON: the context attributes, without the data',
  version:
    'CloudEvents 1.0.2, structured and batched content mode, with the documented extensions (cloudevents.io)',
  fields: [
    {
      path: ['data', '[*].data', 'data_base64', '[*].data_base64'],
      class: 'content',
      category: 'message content',
      transform: 'drop',
    },
    {
      // A path of the producer's: /users/4711/devices.
      path: ['source', '[*].source'],
      class: 'quasi',
      category: 'clickstream',
      transform: 'url',
      segments: 'template',
    },
    {
      // users/alice@example.org, or a file's name.
      path: ['subject', '[*].subject'],
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['authid', '[*].authid', 'partitionkey', '[*].partitionkey'],
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['id', '[*].id', 'correlationid', '[*].correlationid', 'causationid', '[*].causationid'],
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      // `tracestate` holds vendors' own words; the ids are in the producer's traces as well.
      path: ['traceparent', '[*].traceparent', 'tracestate', '[*].tracestate'],
      class: 'correlation',
      category: 'clickstream',
      transform: 'drop',
    },
    {
      path: ['time', '[*].time', 'recordedtime', '[*].recordedtime', 'expirytime', '[*].expirytime'],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'minute',
    },
    {
      // A claim check: where the data is fetched.
      path: ['dataref', '[*].dataref'],
      class: 'secret',
      category: 'credential',
      transform: 'drop',
    },
    {
      path: [
        'authtype',
        '[*].authtype',
        'type',
        '[*].type',
        'dataschema',
        '[*].dataschema',
        'datacontenttype',
        '[*].datacontenttype',
        'datacontentencoding',
        '[*].datacontentencoding',
        'specversion',
        '[*].specversion',
        'sequence',
        '[*].sequence',
        'sequencetype',
        '[*].sequencetype',
        'sampledrate',
        '[*].sampledrate',
        'severitytext',
        '[*].severitytext',
        'severitynumber',
        '[*].severitynumber',
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
