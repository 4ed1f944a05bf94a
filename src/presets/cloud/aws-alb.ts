/**
 * @module
 * Access logs of the AWS Application Load Balancer, with fields in the order in which they were added over the years, and of the
 * Network Load Balancer; with `format: elb` those of their predecessor, the Classic Load Balancer.
 */
import type { Preset } from '../preset.js';
import { hour, keep, keepAs, majorVersion, opaque, truncateIp, urlTemplate } from '../row.js';

export const awsAlb: Preset = {
  name: 'aws-alb',
  title:
    'Access logs of the AWS Application and Network Load Balancers, and of the Classic one (--format elb)',
  version:
    'Elastic Load Balancing User Guide, "Access log entries", up to conn_trace_id of 2023; version 2.0 of NLB',
  format: 'alb',
  time: 'time',
  unlisted: 'drop',
  fields: [
    // With the port of the client, which is removed.
    truncateIp('quasi: IP address', 'client target target_list backend destination'),
    urlTemplate('quasi: page viewed', 'url'),
    urlTemplate('quasi: page viewed', 'redirect_url'),
    majorVersion('quasi: browser', 'user_agent'),
    opaque('correlation: clickstream', 'trace_id conn_trace_id'),
    hour('time: time stamp', 'time request_creation_time tls_connection_creation_time'),
    keepAs('count')(
      'quasi: page viewed',
      'request_processing_time target_processing_time response_processing_time backend_processing_time',
      'connection_time tls_handshake_time',
    ),
    keepAs('number')('quasi: page viewed', 'received_bytes sent_bytes'),
    keepAs('word')(
      'quasi: browser',
      'ssl_cipher ssl_protocol tls_cipher tls_protocol_version tls_named_group',
    ),
    // By SNI: the name of the site, as the client gave it.
    keepAs('host')('none: system', 'domain_name'),
    // Names with the account's number in them.
    opaque('none: system', 'target_group chosen_cert chosen_cert_arn chosen_cert_serial listener'),
    keepAs('code')('none: system', 'elb_status target_status backend_status'),
    keepAs('count')('none: system', 'matched_rule_priority version incoming_tls_alert'),
    keepAs('word')(
      'none: system',
      'type elb method protocol error_reason classification classification_reason',
      'alpn_fe_protocol alpn_be_protocol',
    ),
    // Lists.
    keep('none: system', 'actions_executed target_status_list alpn_client_preference_list'),
  ],
};
