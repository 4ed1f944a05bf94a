// express with pino-http: the preset of that name knows the fields of its records. node examples/express.mjs
import express from 'express';
import { pseudonymize } from 'nymline/pino';
import { pinoHttp } from 'pino-http';
import { keyring } from './setting.mjs';

const policy = {
  version: 1,
  region: 'US',
  extends: 'pino-http',
  rules: [{ path: 'phone', identifier: 'phone', transform: 'pseudonym' }],
};

const app = express();
app.use(pinoHttp({}, pseudonymize({ policy, keyring, destination: 1 })));
app.get('/calls', (request, response) => {
  request.log.info({ phone: request.query.from }, 'looking');
  response.cookie('session', 'hunter2').json({ found: 1 });
});

const server = app.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
await fetch(`http://127.0.0.1:${server.address().port}/calls?from=%2B12025550123`, {
  headers: { authorization: 'Bearer hunter2', cookie: 'session=hunter2' },
});
server.close();
