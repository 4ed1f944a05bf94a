import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../../../../src/index.js';
import { createScrub } from '../../../../../src/transforms/scrub.js';
import { settingOf } from '../../../setting.js';

const scrub = createScrub({ region: 'US' }, settingOf('opaque'));
const pseudonymizer = createPseudonymizer(
  { version: 1, region: 'US', rules: [{ path: 'msg', transform: 'scrub' }] },
  new Uint8Array(32).map((_, i) => i * 7 + 3),
);

describe('a secret without a word for what it is right before it, or without a digit', () => {
  it.each([
    'username alice privilege 15 password 0 ‹RkIfZqlGk›',
    'username alice privilege 15 secret 9 ‹N71We4Z3eDRe_11›',
    'neighbor 192.0.2.1 password 7 ‹u6KqTGp2T0A3VgzM+/EQbA==›',
    'User: guelsen Password: ‹qrFrnJIZGkqF› System: Logo',
    'password: ‹riverlight› System: x',
    '!\nenable secret 0 ‹harbor-wIWITx›\n!',
    ' username alice password 0 ‹7TI*q=FgSD=AKi›',
    'monitor: "AUTH" "alice" "‹kaffee-PVdjXL›"',
    'monitor: "AUTH" "‹kaffee-PVdjXL›"\n"GET" "cart:7"',
    '192.0.2.1:6379> AUTH ‹orchid-thunder›\n(error) WRONGPASS',
    '192.0.2.1:6379> AUTH alice ‹orchid›',
    'Auth: (7) Login incorrect (pap: no match): [alice/‹lantern-thunder›] (from client nas)',
    'Hoi, wifi-wachtwoord ‹maple-PUJhfj›. Tot dan',
    'Hoi, het wifi-wachtwoord ‹Tiger3683›. Tot dan',
    'Backlog SSID1 iot-net; Password1 ‹thvkzuckkly›; MqttHost mq.example.org',
    'ajv: data/password must NOT have fewer than 12 characters, value: "‹iytlU^4U7Y9J›"',
    '<Name>Device.PPP.Interface.1.Password</Name><Value xsi:type="xsd:string">‹oMaNfeDFmPW›</Value>',
    "INSERT INTO `wp_users` VALUES (249,'alice','‹$P$B22Tbpz55kWk023NsYkumqUH1wo3tKW›','alice');",
    'sqlplus a.example/‹riverfalcon›@//db01.example.com:1521/ORCL',
    'mc alias set backup https://s3.example.org ‹AKIATHAXPIYTAWO27FAH› ‹ws25wM9Yfo+qLpK4bvt62yliNEW/RQhEMtAoKabi›',
    'engine = create_engine("postgresql+psycopg2://‹alice:x7Tq91Zb›@db.example.org/x")',
    'The card was refused, security code ‹463›. Order #926601.',
    'cartao 3714 496353 98431, codigo de seguridad ‹463›, pedido',
    'Karte abgelehnt, Sicherheitscode ‹463›',
    'カード番号が使えません。セキュリティコード ‹425›、エラーコード G90-248。',
    'WEBVTT\n\n72\n00:53:36.865 --> 00:53:40.690\n<v Agent>And the security code we just texted you?\n\n00:53:41.445 --> 00:53:46.450\n<v Caller>It is ‹420803›.\n',
    'Action: Login\nUsername: alice\nSecret: ‹mKUpCDMrYt›\nEvents: off',
    'The API key ‹key-cae33c8b2472970b9dcb33e3863b76c4› is in the vault',
    'Palavra-passe temporária: ‹zCTWz#oN4wA›\n\nVálida',
    'Code à usage unique : ‹120868› pour votre achat',
    '‹569916› es tu clave de acceso. No la compartas.',
  ])('is taken: %s', (line) => {
    const text = line.replaceAll(/[‹›]/g, '');
    const out = scrub(text);
    for (const [, value] of line.matchAll(/‹([^›]*)›/g)) expect(out).not.toContain(value!.split(':').at(-1));
    expect(scrub(out)).toBe(out);
    expect(pseudonymizer.line(JSON.stringify({ msg: text }))).toBe(
      JSON.stringify({ msg: pseudonymizer.text(text) }),
    );
  });

  it.each([
    'wrong password 0 times',
    'password 5 characters',
    'retry key 3 minutes7',
    'no secret 0 left and password 1 of 3',
    '"AUTH" failed, "AUTH" "" and "a" "b"',
    'S: 334> AUTH PLAIN',
    '5> AUTH CRAM-MD5',
    'Auth: Login OK: [alice/<via Auth-Type = EAP>]',
    'password1 is; and Password2 must match',
    'interface: wg0\n  public key: hNwibONFMZhXyisI5wdOmEdKxkJOKWDLM4JVFXiN+HU=',
    'Cache restored from key: node-cache-Linux-x64-npm-f5b3371f47cf151b7528f49982c7ec16',
    '702 MB restored from key: Linux-node-9ab298be51e3ea0c615ddf15fef2e616',
    'status code 200, error code 463, the security code 463 of a module',
    'Username: alice\nSecret: is rotated every day',
    'The API key user-registration-2024a is in the vault',
    'price $P$ 12, path /$P$B/x',
    'Invalid password for user: xalice from IP: unknown',
    'Invalid password for user: xalice7',
    'password: required by policy: yes',
    'password: expired status: locked',
  ])('and nothing where none is: %s', (text) => {
    expect(scrub(text)).toBe(text);
  });
});
