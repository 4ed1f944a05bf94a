/**
 * @module
 * The tables `cdr` and `cel` of Asterisk and FreePBX as a dump of their database: by mysqldump, mariadb-dump or phpMyAdmin, by
 * pg_dump with its rows after `COPY` or as `INSERT`, or by SQLite. Rows of other tables are quarantined.
 */

import type { Preset } from '../../preset.js';
import { drop, keep, minute, pseudonym } from '../../row.js';
import { asteriskCdrDb } from './asterisk-cdr-db.js';

export const asteriskDump: Preset = {
  name: 'asterisk-dump',
  title: 'Asterisk and FreePBX call detail records and channel events, the tables cdr and cel in an SQL dump',
  version:
    'Asterisk 1.4 to 22, cdr_adaptive_odbc, cdr_pgsql, cel_odbc and cel_pgsql; FreePBX 2.11 to 17, asteriskcdrdb',
  format: { type: 'dump', tables: ['cdr', 'cel'] },
  unlisted: 'drop',
  fields: [
    ...asteriskCdrDb.fields,
    drop('direct: name', 'cid_name'),
    pseudonym('party', { tenant: 'asterisk' })(
      'direct: call number',
      'cid_num cid_ani cid_rdnis cid_dnid exten',
    ),
    pseudonym('uri', { tenant: 'asterisk' })('device: call number', 'channame peer bridgepeer'),
    // Events of one call are seconds apart.
    minute('time: time stamp', 'eventtime'),
    drop('content: call metadata', 'appdata'),
    drop('content: message content', 'userdeftype extra eventextra'),
    keep('none: call metadata', 'eventtype context appname'),
  ],
};
