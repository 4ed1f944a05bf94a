import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../src/kernel/candidates.js';
import { createScan, type ScanOptions } from '../../../../src/transforms/scrub/scan/scan.js';

const found = (text: string, options: ScanOptions = {}): string[] => {
  const list: string[] = [];
  createScan({ regions: ['US', 'GB'], ...options })(text, (start, end, name) =>
    list.push(`${name} ${text.slice(start, end)}`),
  );
  return list;
};
const candidates = createCandidates().open()!;

describe('a scan finds', () => {
  it.each<[string, string[]]>([
    ['s3://calls/+12025550123/2026-11-24.wav', ['phone +12025550123']],
    ['Dial("PJSIP/+12025550123@trunk-b,60")', ['phone +12025550123']],
    ['ATD+12025550123;', ['phone +12025550123']],
    ['tel_k1_mtyqt6dkrrlsxhc3yjfxpfqjla+12025550123', ['phone +12025550123']],
    ['to +12025550123+12025550124', ['phone +12025550123', 'phone +12025550124']],
    ['call +44 (0)20 7946 0958 ext. 42 now', ['phone +44 (0)20 7946 0958 ext. 42']],
    [
      'dial 0044 20 7946 0958 or 011 44 20 7946 0958',
      ['phone 0044 20 7946 0958', 'phone 011 44 20 7946 0958'],
    ],
    ['Tel: +44 20 7946 0958', ['phone +44 20 7946 0958']],
    ['from number 2025550123', ['phone 2025550123']],
    ["msisdn IN ('12025550123', '12025550124')", ['phone 12025550123', 'phone 12025550124']],
    ['callee 1: imei1 490154203237518', ['imei 490154203237518']],
    ['IMEI of the phone is 490154203237518', ['imei 490154203237518']],
    ['"john doe"@example.org wrote', ['email "john doe"@example.org']],
    ["mail tom.o'neill@example.org", ["email tom.o'neill@example.org"]],
    ["b'alice@example.org'", ['email alice@example.org']],
    ['メールはalice@example.orgまで', ['email alice@example.org']],
    ['IP 192.0.2.1.443 > 198.51.100.7.52341: Flags [S]', ['ip 192.0.2.1', 'ip 198.51.100.7']],
    ['node kafka-2/192.0.2.7:9092 gone', ['ip 192.0.2.7']],
    ['MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 X', ['mac 00:00:5e:00:53:01', 'mac 00:00:5e:00:53:02']],
    ['MAC address 00005e005301 is new', ['mac 00005e005301']],
    ['card=4111+1111+1111+1111&x=1', ['card 4111+1111+1111+1111']],
    [
      '52 deg 31\' 12.02" N, 13 deg 24\' 17.83" E',
      ['coordinates 52 deg 31\' 12.02" N, 13 deg 24\' 17.83" E'],
    ],
    ['N 53° 33.373 E 010° 45.621', ['coordinates N 53° 33.373 E 010° 45.621']],
    ['$GPGGA,123519,4807.038,N,01131.000,E,1', ['coordinates 4807.038,N,01131.000,E']],
    ['POINT(-133.22179 -33.006043)', ['coordinates -133.22179 -33.006043']],
    ['slack xoxb-123456789012-abcdefABCDEF', ['secret xoxb-123456789012-abcdefABCDEF']],
    ['gitlab glpat-abcDEFghiJKLmno12345', ['secret glpat-abcDEFghiJKLmno12345']],
    ['mysql --password hunter22 --host db', ['secret hunter22']],
    ['curl -u alice:s3cret https://api.example.org', ['secret alice:s3cret']],
    ['my password is hunter22, thanks', ['secret hunter22']],
    ['The password for bob is Tr0ub4dor&3.', ['secret Tr0ub4dor&3']],
    ['Mein Passwort ist Sommer_0092', ['secret Sommer_0092']],
    ['Contraseña: Verano_0092', ['secret Verano_0092']],
    ['パスワード：Natsu_0092', ['secret Natsu_0092']],
    ['your PIN is 4821', ['secret 4821']],
    ['verification code: 482913', ['secret 482913']],
    ['<password>hunter22</password>', ['secret hunter22']],
    ['<input name="password" value="hunter22">', ['secret hunter22']],
    ["CREATE USER a IDENTIFIED BY 'hunter22'", ['secret hunter22']],
    ['-----BEGIN PRIVATE KEY-----MIIE+/=-----END PRIVATE KEY-----', ['secret MIIE+/=']],
    ['{"set-cookie":["a=b1c2; Path=/","d=e3f4"]}', ['cookie b1c2', 'cookie e3f4']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(found(text, { candidates })).toEqual(expected);
  });
});

describe('a scan leaves', () => {
  it.each([
    'delta +4781952 rows, offset +3199469 ns',
    'growth +1283746501 bytes',
    'probe lat=173ms lat_avg=0.2297 long=false',
    '{"score":0.093849296993}',
    'Started getty@tty1.service',
    'Part number 0680-3443-93',
    'CEP 06743-134',
    'Lotto: 04 17 23 31 38 45',
    'User-Agent: Phone SIP-T46S 92.86.0.75',
    'Kapitel 1.2.3.9, Seite 12',
    'call_id=7558892374 state=connected',
    'Acct-Session-Id = "09774F06-A0A6CD2C"',
    'error auth: type=LOGIN_ERROR',
    'def login(password: str) -> bool:',
    'let password = await prompt()',
    'apiKey = config.getApiKey();',
    'WHERE password = :password',
    'the password is too short',
    'the password is 8 characters long',
    'the token is expired',
    '{"password":["is too short"]}',
    'status code: 482913',
    'docker run -u 1000:1000 x',
    '@scope/pkg@1.2.3',
    'OID 1.3.6.1.4.1.9',
    'uuid 2f1e0d9c-8b7a-4650-9a1b-0123456789ab at 1764000000',
    'md5 d41d8cd98f00b204e9800998ecf8427e',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('leniency', () => {
  it.each([
    ['strict', '+12025550123', true],
    ['strict', '(202) 555-0123', true],
    ['strict', 'phone 2125550123', false],
    ['usual', 'phone 2125550123', true],
    ['usual', 'x 2125550123', false],
    ['bare', 'x 2125550123', true],
    ['bare', 'x 07700900123', true],
    ['bare', 'order 2125550123', false],
    ['bare', 'x 1764000000', false],
  ] as const)('%s: %s is a number: %s', (leniency, text, is) => {
    expect(found(text, { leniency }).length === 1).toBe(is);
  });
});
