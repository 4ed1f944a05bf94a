// A process that logs and then ends in one of the ways that processes end. Run by loss.test.ts.
// node child.mjs MODE ENDING LINES FILE
import { pino } from 'pino';
import { pseudonymize } from '../../dist/pino.js';

const [mode, ending, lines, file] = process.argv.slice(2);
const policy = {
  version: 1,
  region: 'US',
  rules: [{ path: '**.phone', identifier: 'phone', transform: 'pseudonym' }],
};
const target = new URL('../../dist/pino.js', import.meta.url).href;
const open = {
  sync: () => pseudonymize({ policy, keyring: process.env.KEYRING, destination: file, sync: true }),
  async: () => pseudonymize({ policy, keyring: process.env.KEYRING, destination: file, sync: false }),
  worker: () =>
    pino.transport({ target, options: { policy, keyring: { env: 'KEYRING' }, destination: file } }),
};
const logger = pino({ base: null }, open[mode]());

for (let i = 0; i < Number(lines); i++) logger.info({ i, phone: '+12025550123' }, 'a line');

const endings = {
  natural() {},
  exit: () => process.exit(0),
  later: () => setTimeout(() => process.exit(0), 50),
  throw() {
    throw new Error('uncaught');
  },
  reject: () => void Promise.reject(new Error('unhandled')),
  term: () => process.kill(process.pid, 'SIGTERM'),
  handled() {
    process.once('SIGTERM', () => process.exit(0));
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => {}, 5000);
  },
  kill: () => process.kill(process.pid, 'SIGKILL'),
  abort: () => process.abort(),
};
endings[ending]();
