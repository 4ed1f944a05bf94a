// pino's worker transport: raw lines cross to another thread, and are rewritten there. node examples/pino-worker.mjs
import { pino } from 'pino';
import { keyring, policy } from './setting.mjs';

// Options are cloned into the worker: the keyring is named there, not handed over.
process.env.LOG_KEYRING = `base64:${keyring.toString('base64')}`;

const logger = pino({
  transport: {
    target: 'nymline/pino',
    options: { policy, keyring: { env: 'LOG_KEYRING' }, destination: 1 },
  },
});

logger.info({ phone: '+1 202-555-0123' }, 'call from (202) 555-0123');
