/**
 * @module
 * Asterisk's channel event log as the sample mapping of cel_custom writes it: one row for each event of a
 * channel, 20 columns.
 */
import type { Preset } from '../../preset.js';
import { drop, keep, minute, opaque, pseudonym } from '../../row.js';

export const asteriskCel: Preset = {
  name: 'asterisk-cel',
  title: 'Asterisk channel event log, Master.csv of cel_custom (20 columns)',
  version: 'Asterisk 1.8 to 22, configs/samples/cel_custom.conf.sample',
  format: {
    type: 'csv',
    header: 'none',
    columns: [
      ...['eventtype', 'eventtime', 'cidname', 'cidnum', 'ani', 'rdnis', 'dnid', 'exten', 'context'],
      ...['channame', 'appname', 'appdata', 'amaflags', 'accountcode', 'uniqueid', 'linkedid'],
      ...['bridgepeer', 'userfield', 'userdeftype', 'eventextra'],
    ],
  },
  time: 'eventtime',
  unlisted: 'drop',
  fields: [
    drop('direct: name', 'cidname'),
    pseudonym('party', { tenant: 'asterisk' })('direct: call number', 'cidnum ani rdnis dnid exten'),
    pseudonym('uri', { tenant: 'asterisk' })('device: call number', 'channame bridgepeer'),
    opaque('direct: billing data', 'accountcode'),
    opaque('correlation: call metadata', 'uniqueid linkedid'),
    // Events of one call are seconds apart; to the hour they would all be one.
    minute('time: time stamp', 'eventtime'),
    drop('content: call metadata', 'appdata'),
    // JSON, or comma-separated: transferees, dial status, channel names.
    drop('content: message content', 'userfield userdeftype eventextra'),
    keep('none: call metadata', 'eventtype context appname amaflags'),
  ],
};
