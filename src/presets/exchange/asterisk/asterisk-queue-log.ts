/**
 * @module
 * Asterisk's queue_log: the events in its call queues, one in each row. The columns after the event depend on it.
 */
import type { Preset } from '../../preset.js';
import { drop, keep, keepAs, minute, opaque, pseudonym, seconds } from '../../row.js';

export const asteriskQueueLog: Preset = {
  name: 'asterisk-queue-log',
  title: 'Asterisk queue log, /var/log/asterisk/queue_log: calls, agents and waiting times of queues',
  version: 'Asterisk 1.4 to 22, app_queue.c and "Queue Logs" (docs.asterisk.org)',
  format: 'queue_log',
  time: { field: 'time', format: 's' },
  unlisted: 'drop',
  fields: [
    pseudonym('party', { tenant: 'asterisk' })('direct: call number', '*.callerid *.extension *.did *.login'),
    // A channel, `PJSIP/101`, or the name that the member has in queues.conf.
    pseudonym('party', { tenant: 'asterisk' })('direct: user name', 'agent *.channel'),
    // The epoch in front of the dot is the second at which the call began.
    opaque('correlation: call metadata', 'callid *.uniqueid'),
    // A bridge, an application or a channel.
    opaque('correlation: call metadata', '*.method_data'),
    // The order of events is what the log is for.
    minute('time: time stamp', 'time'),
    seconds('quasi: call duration', '*.holdtime *.calltime *.waittime *.ringtime *.logintime'),
    // Keys that were pressed, and URLs that the dialplan requested.
    drop('content: call metadata', '*.key *.url'),
    // Codes for a break, which agents or their applications make up.
    opaque('quasi: call metadata', '*.reason'),
    keepAs('word')('none: call completion', 'event *.method'),
    keepAs('count')('none: call metadata', '*.position *.origposition *.penalty'),
    keep('none: call metadata', 'queue *.context'),
  ],
};
