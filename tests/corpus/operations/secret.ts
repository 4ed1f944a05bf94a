/**
 * @module
 * What opens a door, printed where it should not have been.
 */
import { line, type OperationsFormat } from './format.js';
import { app, clf, clock, date, iso, node, stamp, syslog, uuid } from './surroundings.js';
import { alphanumeric, between, e164, email, jwt, mark, password } from './values.js';

export const secrets: readonly OperationsFormat[] = [
  line(
    'secret',
    'connection string',
    (r) =>
      `${app(r, 'migrate')}cannot connect to ${r.pick(['postgres', 'postgresql', 'amqp', 'mongodb'])}://${mark(`${r.pick(['app', 'cdr', 'rating'])}:${r.from(alphanumeric, between(r, 10, 20))}`)}@db.internal:${r.pick([5432, 5672, 27_017])}/voice: timeout`,
  ),
  line(
    'secret',
    'connection string without user',
    (r) =>
      `redis.exceptions.ConnectionError: Error 111 connecting to redis://:${mark(r.from(alphanumeric, between(r, 12, 32)))}@cache-${between(r, 1, 9)}:6379/0`,
  ),
  line(
    'secret',
    'password pair',
    (r) =>
      `${app(r, 'provisioning')}apply device profile ${between(r, 1, 90)} ${r.pick(['password=', 'passwd=', 'sip_password=', 'password: ', 'pwd='])}${mark(password(r))} line=1 expires=3600`,
  ),
  line(
    'secret',
    'option of a command',
    (r) =>
      `${syslog(r, 'systemd')}ExecStart=/usr/bin/cdr-sync --host db.internal ${r.pick(['--password=', '--db-password=', '--api-key=', '--auth-token='])}${mark(r.from(alphanumeric, between(r, 14, 30)))} --batch ${between(r, 10, 900)}`,
  ),
  line(
    'secret',
    'environment of a process',
    (r) =>
      `env: NODE_ENV=production ${r.pick(['DB_PASSWORD', 'PGPASSWORD', 'AMI_SECRET', 'API_KEY', 'TWILIO_AUTH_TOKEN', 'CLIENT_SECRET'])}=${mark(r.from(alphanumeric, between(r, 16, 40)))} LOG_LEVEL=info PORT=8080`,
  ),
  line(
    'secret',
    'JSON in text',
    (r) =>
      `${app(r, 'gateway')}request body {"${r.pick(['grant_type', 'type'])}":"password","scope":"voice","${r.pick(['password', 'client_secret', 'apiKey', 'api_key', 'secret'])}":"${mark(r.from(alphanumeric, between(r, 12, 28)))}","ttl":3600}`,
  ),
  line(
    'secret',
    'basic authorization',
    (r) =>
      `> ${r.pick(['Authorization', 'authorization', 'Proxy-Authorization'])}: ${mark(`Basic ${Buffer.from(`svc:${r.from(alphanumeric, 14)}`).toString('base64')}`)}`,
  ),
  line(
    'secret',
    'digest authorization',
    (r) =>
      `${r.pick(['Authorization', 'Proxy-Authorization'])}: ${mark(`Digest username="${between(r, 1000, 7999)}", realm="pbx.example.org", nonce="${r.hex(24)}", uri="sip:pbx.example.org", response="${r.hex(32)}", algorithm=MD5`)}`,
  ),
  line('secret', 'opaque bearer', (r) => {
    const bearer = r.from(`${alphanumeric}-_`, between(r, 24, 48));
    return `${app(r, 'edge')}upstream 401 for ${r.pick([`Authorization: ${mark(`Bearer ${bearer}`)}`, `authorization="${mark(`Bearer ${bearer}`)}"`, `header Bearer ${mark(bearer)}`])}`;
  }),
  line(
    'secret',
    'header of a key',
    (r) =>
      `curl -sS -H '${r.pick(['X-Api-Key', 'X-Auth-Token', 'x-api-key', 'Api-Key'])}: ${mark(r.from(alphanumeric, between(r, 20, 40)))}' https://api.example.com/v1/numbers?limit=50`,
  ),
  line(
    'secret',
    'keys with a known front',
    (r) =>
      `${app(r, 'scanner')}leaked credential in commit ${r.hex(8)}: ${mark(r.pick([`AKIA${r.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`, `ghp_${r.from(alphanumeric, 36)}`, `xoxb-${r.digits(12)}-${r.digits(12)}-${r.from(alphanumeric, 24)}`, `sk_live_${r.from(alphanumeric, 24)}`]))}`,
  ),
  line(
    'secret',
    'RADIUS user file',
    (r) =>
      `(${between(r, 1, 900)}) files: users: Matched entry at line ${between(r, 1, 400)} ${r.pick(['Cleartext-Password := ', 'User-Password = '])}"${mark(password(r).replaceAll('"', ''))}"`,
  ),
  line(
    'secret',
    'token in a query',
    (r) =>
      `${clf(r)} "GET /${r.pick(['recordings/77', 'ws', 'reset'])}?${r.pick(['token', 'access_token', 'api_key', 'signature'])}=${mark(r.from(alphanumeric, between(r, 20, 40)))} HTTP/1.1" ${r.pick([200, 403])} ${r.below(9000)}`,
  ),
  line('secret', 'prose', (r) =>
    r.pick([
      `Reset the trunk on ${node(r)}, new password: ${mark(r.from(alphanumeric, 14))}`,
      `temporary password is ${mark(`${r.from(alphanumeric, 8)}!${r.digits(2)}`)} until ${clock(r).slice(0, 5)}`,
    ]),
  ),
  line(
    'jwt',
    'bearer',
    (r) =>
      `${app(r, 'gateway')}jwt verify failed (${r.pick(['exp', 'aud', 'iss'])}): ${r.pick(['Bearer ', 'token=', ''])}${mark(jwt(r, { alg: 'RS256', typ: 'JWT', kid: r.hex(8) }, { sub: r.digits(6), iss: 'https://id.example.org', exp: 1_795_000_000 + r.below(9_999_999) }))}`,
  ),
  line(
    'jwt',
    'Identity',
    (r) =>
      `Identity: ${mark(jwt(r, { alg: 'ES256', ppt: 'shaken', typ: 'passport', x5u: 'https://cert.example.org/s.pem' }, { attest: r.pick(['A', 'B', 'C']), dest: { tn: [e164(r).slice(1)] }, iat: 1_795_000_000, orig: { tn: e164(r).slice(1) }, origid: uuid(r) }))};info=<https://cert.example.org/s.pem>;alg=ES256;ppt=shaken`,
  ),
  line(
    'jwt',
    'in a query',
    (r) =>
      `${stamp(r)} wss upgrade /socket?${r.pick(['access_token', 'jwt', 'id_token'])}=${mark(jwt(r, { alg: 'HS256', typ: 'JWT' }, { sub: email(r), iat: 1_795_000_000 }))} -> 101`,
  ),
  line(
    'jwt',
    'in an exception',
    (r) =>
      `io.jsonwebtoken.ExpiredJwtException: JWT expired at ${iso(r)}: ${mark(jwt(r, { alg: 'HS512' }, { sub: uuid(r), roles: ['agent'] }))}`,
  ),
  line(
    'cookie',
    'request',
    (r) =>
      `${r.pick(['Cookie', 'cookie'])}: ${r.pick(['sid', 'connect.sid', 'JSESSIONID', 'PHPSESSID'])}=${mark(r.from(alphanumeric, 26))}; ${r.pick(['uid', '_ga', 'agent'])}=${mark(r.from(alphanumeric, 14))}`,
  ),
  line(
    'cookie',
    'response',
    (r) =>
      `< Set-Cookie: ${r.pick(['session', 'auth', 'portal_sid'])}=${mark(r.from(`${alphanumeric}`, between(r, 20, 40)))}; Path=/; ${r.pick(['Max-Age=3600; ', ''])}HttpOnly; Secure; SameSite=Lax`,
  ),
  line(
    'cookie',
    'JSON headers in text',
    (r) =>
      `${app(r, 'bff')}req headers {"host":"portal.example.com","cookie":"${r.pick(['sid', 'sess'])}=${mark(r.hex(32))}","accept":"*/*"} ${date(r)}`,
  ),
];
