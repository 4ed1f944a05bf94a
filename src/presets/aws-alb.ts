/**
 * @module
 * Access logs of the AWS Application Load Balancer, fields in the order in which they were added over the years.
 */
import type { Preset } from './preset.js';

export const awsAlb: Preset = {
  name: 'aws-alb',
  title: 'Access logs of the AWS Application Load Balancer',
  version: 'Elastic Load Balancing User Guide, "Access log entries", up to conn_trace_id of 2023',
  format: 'alb',
  time: 'time',
  unlisted: 'drop',
  fields: [
    {
      // With the port of the client, which goes.
      path: ['client', 'target', 'target_list'],
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    { path: 'url', class: 'quasi', category: 'page viewed', transform: 'url', segments: 'template' },
    { path: 'redirect_url', class: 'quasi', category: 'page viewed', transform: 'url', segments: 'template' },
    { path: 'user_agent', class: 'quasi', category: 'browser', transform: 'generalize', to: 'major' },
    {
      path: ['trace_id', 'conn_trace_id'],
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['time', 'request_creation_time'],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    {
      path: [
        ...['request_processing_time', 'target_processing_time', 'response_processing_time'],
        ...['received_bytes', 'sent_bytes'],
      ],
      class: 'quasi',
      category: 'page viewed',
      transform: 'keep',
    },
    { path: ['ssl_cipher', 'ssl_protocol'], class: 'quasi', category: 'browser', transform: 'keep' },
    // By SNI: the name of the site, as the client gave it.
    { path: 'domain_name', class: 'none', category: 'system', transform: 'keep' },
    {
      // Names with the account's number in them.
      path: ['target_group', 'chosen_cert'],
      class: 'none',
      category: 'system',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: [
        ...['type', 'elb', 'elb_status', 'target_status', 'method', 'protocol', 'matched_rule_priority'],
        ...['actions_executed', 'error_reason', 'target_status_list', 'classification'],
        'classification_reason',
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
