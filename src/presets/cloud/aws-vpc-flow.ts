/**
 * @module
 * Flow logs of an Amazon VPC: one line for each flow and interval, the fields in the order that the first line names.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, truncateIp } from '../row.js';

export const awsVpcFlow: Preset = {
  name: 'aws-vpc-flow',
  title: 'Amazon VPC flow logs with their line of names, as files in S3 have them',
  version: 'Amazon VPC User Guide, "Flow log records", versions 2 to 8',
  format: { type: 'csv', delimiter: ' ', quotes: false },
  time: 'start',
  unlisted: 'drop',
  fields: [
    truncateIp('quasi: IP address', 'srcaddr dstaddr pkt-srcaddr pkt-dstaddr'),
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    drop('quasi: IP address', 'srcport'),
    keepAs('count')('none: system', 'dstport'),
    opaque('none: billing data', 'account-id ecs-cluster-arn ecs-service-name'),
    opaque(
      'device: system',
      'interface-id instance-id ecs-cluster-name ecs-container-instance-arn ecs-container-instance-id',
      'ecs-container-id ecs-second-container-id ecs-task-definition-arn ecs-task-arn ecs-task-id sublocation-id',
    ),
    hour('time: time stamp', 'start end'),
    keepAs('number')('quasi: clickstream', 'packets bytes'),
    keepAs('count')('none: system', 'version protocol tcp-flags traffic-path'),
    keepAs('word')(
      'none: system',
      'action log-status vpc-id subnet-id type region az-id sublocation-type flow-direction reject-reason',
    ),
    keep('none: system', 'pkt-src-aws-service pkt-dst-aws-service'),
  ],
};
