/**
 * @module
 * Asterisk's Simple.csv, the short mapping in the sample of cdr_custom: when, who, whom.
 */
import type { Preset } from '../../preset.js';
import { hour, pseudonym } from '../../row.js';

export const asteriskCdrSimple: Preset = {
  name: 'asterisk-cdr-simple',
  title: 'Asterisk call detail records, Simple.csv of cdr_custom (3 columns)',
  version: 'Asterisk 1.8 to 22, configs/samples/cdr_custom.conf.sample (github.com/asterisk/asterisk)',
  format: { type: 'csv', header: 'none', columns: ['epoch', 'src', 'dst'] },
  time: 'epoch',
  unlisted: 'drop',
  fields: [
    pseudonym('party', { tenant: 'asterisk' })('direct: call number', 'src dst'),
    hour('time: time stamp', 'epoch'),
  ],
};
