// fastify: its logger is pino, and takes a stream. node examples/fastify.mjs
import Fastify from 'fastify';
import { pseudonymize } from 'nymline/pino';
import { keyring, policy } from './setting.mjs';

const app = Fastify({ logger: { level: 'info', stream: pseudonymize({ policy, keyring, destination: 1 }) } });

app.get('/calls', (request) => {
  request.log.info({ phone: request.query.from }, `looking for ${request.query.from}`);
  return { found: 1 };
});

await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address();
await fetch(`http://127.0.0.1:${port}/calls?from=%2B12025550123&page=2`);
await app.close();
