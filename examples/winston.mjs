// winston: a format, after those that add to a record and before those that print it. node examples/winston.mjs
import { createPseudonymizer } from 'nymline';
import { pseudonymizeFormat } from 'nymline/winston';
import winston from 'winston';
import { keyring, policy } from './setting.mjs';

const { format } = winston;
const calls = createPseudonymizer(policy, keyring);
const logger = winston.createLogger({
  format: format.combine(
    format.errors({ stack: true }),
    format.splat(),
    pseudonymizeFormat(calls),
    format.json(),
  ),
  transports: [new winston.transports.Console()],
});

logger.info('call from %s', '(202) 555-0123', { phone: '+1 202-555-0123' });
logger.child({ email: 'alice@example.org' }).error(new Error('no route to +12025550123'));
