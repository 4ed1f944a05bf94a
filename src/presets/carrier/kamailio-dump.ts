/**
 * @module
 * Accounting of Kamailio and OpenSIPS as a dump of their database: the tables `acc` and `missed_calls`, and the `cdrs` and
 * `acc_cdrs` that are made of them. Rows of other tables, as of subscribers with their passwords, are quarantined.
 */

import type { Preset } from '../preset.js';
import { keepAs, opaque, pseudonym } from '../row.js';
import { accFields } from './kamailio-acc.js';

export const kamailioDump: Preset = {
  name: 'kamailio-dump',
  title: 'Kamailio and OpenSIPS accounting, the tables acc, missed_calls and cdrs in an SQL dump',
  version: 'Kamailio 4 to 6, OpenSIPS 2 to 3: scripts/mysql and postgres, acc-create.sql; cdrs of Siremis',
  format: { type: 'dump', tables: ['acc', 'missed_calls', 'cdrs', 'acc_cdrs'] },
  unlisted: 'drop',
  fields: [
    ...accFields,
    pseudonym('party', { tenant: { field: 'src_domain', otherwise: 'kamailio' } })(
      'direct: call number',
      'src_username',
    ),
    pseudonym('party', { tenant: { field: 'dst_domain', otherwise: 'kamailio' } })(
      'direct: call number',
      'dst_username dst_ousername',
    ),
    opaque('correlation: call metadata', 'sip_call_id sip_from_tag sip_to_tag'),
    keepAs('number')('quasi: billing data', 'cost rated'),
    // dSIPRouter's groups of gateways.
    keepAs('count')('none: call metadata', 'src_gwgroupid dst_gwgroupid'),
  ],
};
