// console: what code that knows no logger prints, as lines of JSON. node examples/console.mjs
import { format } from 'node:util';
import { pseudonymize } from 'nymline/pino';
import { keyring, policy } from './setting.mjs';

const destination = pseudonymize({ policy, keyring, destination: 1, sync: true });

for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace']) {
  console[level] = (...args) => {
    destination.write(`${JSON.stringify({ level, msg: format(...args) })}\n`);
  };
}

console.log('call from %s', '(202) 555-0123');
console.error(new Error('no mail for alice@example.org'));
