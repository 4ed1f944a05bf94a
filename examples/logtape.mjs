// LogTape: a sink that prints each record as a line of JSON. node examples/logtape.mjs
import { configure, getJsonLinesFormatter, getLogger } from '@logtape/logtape';
import { pseudonymize } from 'nymline/pino';
import { keyring, policy } from './setting.mjs';

const destination = pseudonymize({ policy, keyring, destination: 1 });
const print = getJsonLinesFormatter({ message: 'rendered', properties: 'flatten' });

await configure({
  sinks: { calls: (record) => destination.write(print(record)) },
  loggers: [
    { category: 'calls', lowestLevel: 'info', sinks: ['calls'] },
    { category: ['logtape', 'meta'], lowestLevel: 'warning', sinks: ['calls'] },
  ],
});

getLogger('calls').info('call from {phone}', { phone: '(202) 555-0123' });
