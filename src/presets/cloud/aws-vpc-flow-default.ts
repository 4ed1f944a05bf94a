/**
 * @module
 * Flow logs of an Amazon VPC in the default format, without a line of names: as CloudWatch Logs has them, and what
 * reads from it.
 */

import type { Preset } from '../preset.js';
import { awsVpcFlow } from './aws-vpc-flow.js';

const columns = [
  { name: 'version', values: ['2'] },
  ...[
    'account-id',
    'interface-id',
    'srcaddr',
    'dstaddr',
    'srcport',
    'dstport',
    'protocol',
    'packets',
    'bytes',
  ],
  ...['start', 'end'],
  // `-` if there was nothing to record, or it was not recorded.
  { name: 'action', values: ['ACCEPT', 'REJECT', '-'] },
  { name: 'log-status', values: ['OK', 'NODATA', 'SKIPDATA'] },
];

const names = new Set(columns.map((column) => (typeof column === 'string' ? column : column.name)));

export const awsVpcFlowDefault: Preset = {
  name: 'aws-vpc-flow-default',
  title: 'Amazon VPC flow logs in the default format without names, as CloudWatch Logs has them',
  version: 'Amazon VPC User Guide, "Flow log records", version 2, default format',
  format: { type: 'csv', delimiter: ' ', quotes: false, header: 'none', columns },
  time: 'start',
  unlisted: 'drop',
  fields: awsVpcFlow.fields.flatMap((field) => {
    const path = [field.path].flat().filter((each) => names.has(each));
    return path.length === 0 ? [] : [{ ...field, path: path.length === 1 ? path[0]! : path }];
  }),
};
