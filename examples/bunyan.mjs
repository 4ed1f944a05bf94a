// bunyan: its records are lines of JSON, as pino's are, and go to a stream. node examples/bunyan.mjs
import bunyan from 'bunyan';
import { pseudonymize } from 'nymline/pino';
import { keyring, policy } from './setting.mjs';

const logger = bunyan.createLogger({
  name: 'calls',
  serializers: bunyan.stdSerializers,
  streams: [{ stream: pseudonymize({ policy, keyring, destination: 1 }) }],
});

logger.info({ phone: '+1 202-555-0123' }, 'call from (202) 555-0123');
logger.child({ email: 'alice@example.org' }).error(new Error('no route to +12025550123'));
