/**
 * @module
 * Passwords, keys and signed claims as people tell them and programs print them.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import { agent, level, ms, port, stamp, status, uuid, verb } from './filler.js';
import { format, type Text } from './kind.js';
import { either, fronted, jwe, jwt, password, random } from './values.js';

const secret = (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
  format('secret', `secret: ${name}`, value, texts);
const claims = (name: string, texts: readonly Text[], value: (r: Random) => string = jwt): Format =>
  format('jwt', `jwt: ${name}`, value, texts);

export const secrets: readonly Format[] = [
  secret('chat', password, [
    'my password is ⟦⟧ and it still says wrong',
    'password: ⟦⟧',
    'Login kim, password: ⟦⟧, please check',
    'Username: kim\nPassword: ⟦⟧',
    'pwd: ⟦⟧',
    'the wifi password is ⟦⟧',
  ]),
  secret('other languages', password, [
    'Passwort: ⟦⟧',
    'Mein Passwort ist ⟦⟧',
    'Mot de passe : ⟦⟧',
    'Contraseña: ⟦⟧',
    'Senha: ⟦⟧',
    'Wachtwoord: ⟦⟧',
    '密码：⟦⟧',
    'パスワード：⟦⟧',
    'Пароль: ⟦⟧',
  ]),
  secret('JSON, passwords', password, [
    '{"username":"kim","password":"⟦⟧"}',
    (r) => `{"login": "kim", "passwd": "⟦⟧", "attempt": ${r.below(5)}}`,
    String.raw`{"body":"{\"user\":\"kim\",\"password\":\"⟦⟧\"}","status":401}`,
    'variables: {"input":{"newPassword":"⟦⟧"}}',
  ]),
  secret('JSON, keys', random, [
    (r) => `{"client_id":"web","client_secret":"⟦⟧","id":"${uuid(r)}"}`,
    '{"apiKey":"⟦⟧","region":"eu-west-1"}',
    '{"access_token":"⟦⟧","token_type":"bearer","expires_in":3600}',
    '{"refreshToken": "⟦⟧"}',
    String.raw`{"body":"{\"api_key\":\"⟦⟧\"}"}`,
  ]),
  secret('objects printed by frameworks', either(password, random), [
    `Parameters: {"user"=>{"login"=>"kim", "password"=>"⟦⟧"}, "commit"=>"Log in"}`,
    `{ username: 'kim', password: '⟦⟧', remember: true }`,
    `{'username': 'kim', 'password': '⟦⟧'}`,
    'LoginRequest(username=kim, password=⟦⟧)',
    `array:2 [ "login" => "kim", "password" => "⟦⟧" ]`,
  ]),
  secret('forms', password, [
    (r) => `${verb(r)} /login body: username=kim&password=⟦⟧&remember=1 -> ${status(r)}`,
    'content: user=kim&pwd=⟦⟧',
  ]),
  secret('flows of OAuth', random, [
    'grant_type=client_credentials&client_id=web&client_secret=⟦⟧',
    'grant_type=refresh_token&refresh_token=⟦⟧',
    (r) => `${verb(r)} /oauth/exchange client_secret=⟦⟧ ${status(r)}`,
  ]),
  {
    name: 'secret: in Base64',
    identifier: 'secret',
    whole: true,
    write: (r) => {
      const inner = `{"user":"kim","password":"${password(r)}"}`;
      return `${stamp(r)} job=login args=⟦${Buffer.from(inner).toString('base64')}⟧ ${ms(r)}`;
    },
  },
  secret('environment and settings', either(random, fronted), [
    'DB_PASSWORD=⟦⟧',
    'export API_KEY=⟦⟧',
    "SECRET_KEY = '⟦⟧'",
    'AWS_SECRET_ACCESS_KEY=⟦⟧',
    'spring.datasource.password=⟦⟧',
    'smtp:\n  host: mail.example.org\n  password: ⟦⟧\n  port: 587',
    '//registry.example.org/:_authToken=⟦⟧',
    'docker run -e POSTGRES_PASSWORD=⟦⟧ -p 5432:5432 postgres:16',
  ]),
  secret('headers', random, [
    (r) => `Authorization: ⟦Bearer ${random(r)}⟧`,
    (r) => `Authorization: ⟦Basic ${Buffer.from(`kim:${password(r)}`).toString('base64')}⟧`,
    'X-API-Key: ⟦⟧',
    'x-auth-token: ⟦⟧',
    (r) => `{"headers":{"authorization":"⟦Bearer ${random(r)}⟧","user-agent":"${agent(r)}"}}`,
    (r) => `"proxy-authorization":"⟦Basic ${Buffer.from(`app:${password(r)}`).toString('base64')}⟧"`,
  ]),
  secret('curl', random, [
    (r) => `curl -H "Authorization: ⟦Bearer ${random(r)}⟧" https://api.example.com/v1/me`,
    `curl -H 'X-Api-Key: ⟦⟧' https://api.example.com/v1/orders`,
    (r) => `curl https://api.example.com -d '{"password":"⟦⟧"}' -o /dev/null -w ${status(r)}`,
  ]),
  secret(
    'curl with a user',
    password,
    ['curl -u ⟦⟧ https://api.example.com/v1/me', 'curl --user ⟦⟧ https://example.org/private'].map(
      (text): Text =>
        (r) =>
          text.replace('⟦⟧', () => `⟦kim:${password(r)}⟧`),
    ),
  ),
  secret(
    'user and password of a URL',
    (r) => `${r.pick(['app', 'kim', 'root'])}:${r.from('abcdefgh2345', 12)}`,
    [
      (r) => `postgres://⟦⟧@db.example.org:${port(r)}/shop`,
      'DATABASE_URL=mysql://⟦⟧@db.example.org/app',
      'redis://⟦⟧@cache.example.net:6379/0',
      "fatal: unable to access 'https://⟦⟧@git.example.com/team/repo.git/': 403",
      'MongoServerError at mongodb+srv://⟦⟧@cluster0.example.net',
      'amqp://⟦⟧@mq.example.org:5672/%2f refused',
    ],
  ),
  secret('connections', password, [
    'Server=db.example.org;Database=shop;User Id=app;Password=⟦⟧;',
    'host=db.example.org port=5432 dbname=shop user=app password=⟦⟧ sslmode=require',
    'jdbc:mysql://db.example.org/shop?password=⟦⟧',
  ]),
  secret('keys with a known front', fronted, [
    'I pasted ⟦⟧ by mistake, please revoke',
    (r) => `${stamp(r)} ${level(r)} Invalid key provided: ⟦⟧`,
    `const client = new Client('⟦⟧')`,
    '- uses: deploy\n  with:\n    key: ⟦⟧',
    'StripeAuthenticationError: No such key ⟦⟧',
  ]),
  secret('bearers in words', random, [
    'sent Bearer ⟦⟧ but got 401',
    (r) => `auth header was "Bearer ⟦⟧" (${ms(r)})`,
  ]),
  secret('statements and XML', password, [
    `CREATE USER kim WITH PASSWORD '⟦⟧';`,
    `ALTER USER 'app'@'%' IDENTIFIED BY '⟦⟧'`,
    `UPDATE users SET password = '⟦⟧' WHERE id = 7`,
    '<Credentials><Username>kim</Username><Password>⟦⟧</Password></Credentials>',
    '<input type="password" name="password" value="⟦⟧">',
  ]),
];

export const jwts: readonly Format[] = [
  claims('alone', [
    '⟦⟧',
    'here is what I get: ⟦⟧',
    'jwt malformed? ⟦⟧',
    (r) => `${stamp(r)} ${level(r)} verify(⟦⟧) failed`,
  ]),
  claims('headers', [
    (r) => `Authorization: ⟦Bearer ${jwt(r)}⟧`,
    'x-access-token: ⟦⟧',
    (r) => `curl -H "Authorization: ⟦Bearer ${jwt(r)}⟧" https://api.example.com/me`,
  ]),
  claims('JSON', [
    '{"id_token":"⟦⟧","token_type":"Bearer","expires_in":3600}',
    '{"access_token":"⟦⟧","scope":"openid profile"}',
    String.raw`{"body":"{\"jwt\":\"⟦⟧\"}"}`,
    "localStorage.setItem('session', '⟦⟧')",
  ]),
  claims('URLs', [
    'https://app.example.com/callback#id_token=⟦⟧',
    (r) => `GET /ws?jwt=⟦⟧ ${status(r)}`,
    'https://example.org/verify?token=⟦⟧',
  ]),
  claims('encrypted, five parts', ['received ⟦⟧', 'assertion: ⟦⟧'], jwe),
];
