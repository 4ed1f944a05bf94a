/**
 * @module
 * Asterisk's channel event log as the sample mapping of cel_custom writes it: one row for each event of a
 * channel, 20 columns.
 */
import type { Preset } from './preset.js';

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
    { path: 'cidname', class: 'direct', category: 'name', transform: 'drop' },
    {
      path: ['cidnum', 'ani', 'rdnis', 'dnid', 'exten'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
      tenant: 'asterisk',
    },
    {
      path: ['channame', 'bridgepeer'],
      class: 'device',
      category: 'call number',
      identifier: 'uri',
      transform: 'pseudonym',
      tenant: 'asterisk',
    },
    {
      path: 'accountcode',
      class: 'direct',
      category: 'billing data',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['uniqueid', 'linkedid'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'eventtime', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    { path: 'appdata', class: 'content', category: 'call metadata', transform: 'drop' },
    // JSON, or comma-separated: transferees, dial status, channel names.
    {
      path: ['userfield', 'userdeftype', 'eventextra'],
      class: 'content',
      category: 'message content',
      transform: 'drop',
    },
    {
      path: ['eventtype', 'context', 'appname', 'amaflags'],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
  ],
};
