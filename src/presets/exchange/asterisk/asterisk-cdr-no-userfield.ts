/**
 * @module
 * Asterisk's Master.csv with newcdrcolumns and without loguserfield: the last three columns are one further to the left.
 */

import type { Preset } from '../../preset.js';
import { hour } from '../../row.js';
import { callColumns, callFields } from './asterisk-cdr.js';

export const asteriskCdrNoUserfield: Preset = {
  name: 'asterisk-cdr-no-userfield',
  title:
    'Asterisk call detail records, Master.csv of cdr_csv with newcdrcolumns and no userfield (20 columns)',
  version: 'Asterisk 1.8 to 22, cdr/cdr_csv.c with loguniqueid and newcdrcolumns',
  format: {
    type: 'csv',
    header: 'none',
    columns: [...callColumns, 'uniqueid', 'peeraccount', 'linkedid', 'sequence'],
  },
  time: 'start',
  unlisted: 'drop',
  fields: [...callFields, hour('time: time stamp', 'start answer end')],
};
