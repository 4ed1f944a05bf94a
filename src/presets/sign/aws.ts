/**
 * @module
 * What speaks for the presets of the lines that Amazon writes: load balancers, buckets, flows.
 */
import type { Look } from './look.js';
import { line, rows, type Sign } from './sign.js';

/** The default of Amazon's flow logs, and the line that names columns. */
const flows = rows(
  ' ',
  14,
  14,
  ([version, account = '', , , , , , , , , , , action = '', status = '']) =>
    version === '2' &&
    /^(?:\d{12}|unknown)$/.test(account) &&
    /^(?:ACCEPT|REJECT|-)$/.test(action) &&
    /^(?:OK|NODATA|SKIPDATA)$/.test(status),
);
const flowNames = ({ lines: [first = ''] }: Look): boolean =>
  ['srcaddr', 'dstaddr', 'log-status'].every((name) => first.split(' ').includes(name));

export const aws: readonly Sign[] = [
  {
    name: 'aws-alb',
    why: 'lines beginning with a scheme, a time and the name of a load balancer',
    shows: line(/^(?:https?|h2|grpcs?|wss?) \d{4}-\d\d-\d\dT\S+ (?:app|net)\//),
  },
  {
    name: 'aws-alb',
    why: 'lines beginning with tls, a version, a time and the name of a load balancer',
    shows: line(/^tls \d\.\d \d{4}-\d\d-\d\dT\S+ net\//),
  },
  {
    name: 'aws-alb',
    why: 'lines with a time, the name of a load balancer, a client, what is behind it, and three durations',
    format: 'elb',
    shows: line(/^\d{4}-\d\d-\d\dT[\d:.]+Z [\w.-]+ \S+:\d+ (?:\S+:\d+|-) (?:-?\d+(?:\.\d+)? ){3}/),
  },
  {
    name: 'aws-s3-access',
    why: 'lines with an owner of 64 digits, a bucket and a time in brackets',
    shows: line(/^[\da-f]{64} \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4}\] /),
  },
  {
    name: 'aws-vpc-flow',
    why: 'the first line names srcaddr, dstaddr and log-status, with blanks between them',
    shows: flowNames,
  },
  {
    name: 'aws-vpc-flow-default',
    why: '14 words a line: version 2, an account, an interface, and what was done with the flow in the last but one',
    shows: (look) => !flowNames(look) && flows(look),
  },
];
