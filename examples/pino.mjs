// pino, in process: lines are rewritten before they leave the thread that logs. node examples/pino.mjs

import { pseudonymize } from 'nymline/pino';
import { pino } from 'pino';
import { keyring, policy } from './setting.mjs';

const destination = pseudonymize({ policy, keyring, destination: 1 });
const logger = pino(destination);

logger.info({ phone: '+1 202-555-0123' }, 'call from (202) 555-0123');
logger.child({ caller: { email: 'alice@example.org' } }).warn({ ip: '192.0.2.17' }, 'slow');
logger.error(new Error('no route to +12025550123'));

process.on('SIGHUP', () => destination.reopen());
process.on('exit', () => {
  destination.flushSync();
  const { in: read, out, quarantined } = destination.report();
  console.error({ read, out, quarantined, lost: destination.lost });
});
