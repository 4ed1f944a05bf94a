import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../src/index.js';
import { createCandidates } from '../../src/kernel/candidates.js';
import { layout } from '../../src/kernel/layout.js';
import { parties } from '../../src/transforms/scrub/address/party.js';
import type { Tell } from '../../src/transforms/scrub/scan/finding.js';
import { createScan, type Scan } from '../../src/transforms/scrub/scan/scan.js';
import { keyFronts, tiedFronts } from '../../src/transforms/scrub/secret/key/issued.js';
import { nameLetters } from '../../src/transforms/scrub/secret/name/name.js';
import { createCorpus } from '../corpus/corpus.js';
import { formats as operations } from '../corpus/operations/formats.js';
import { negatives as quiet } from '../corpus/operations/negatives.js';
import { formats as people } from '../corpus/people/formats.js';
import { negatives as harmless } from '../corpus/people/negatives.js';
import { createRandom } from '../corpus/random.js';
import { runs } from '../deep.js';

const candidates = createCandidates().open()!;
/** What is inside a coding is changed wherever it says anything, but for a path of letters in which nothing is: more is found than in earnest. */
const insideOf = (scan: Scan) => (text: string) =>
  /[^a-z/.@_:-]/i.test(text) || findingsOf(scan, text).length > 0 ? `${text}!` : undefined;
/** Each way to look before a scan: `depthOf`. */
const scans = (
  [
    ['two regions', { regions: ['US', 'GB'] }],
    ['six regions', { regions: ['US', 'GB', 'DE', 'FR', 'ES', 'JP'] }],
    ['North America', { regions: ['US'] }],
    ['no region', {}],
    ['digits by themselves', { regions: ['US'], leniency: 'bare' }],
    ['a prefix of its own', { regions: ['DE'], idd: ['810'] }],
    ['names', { regions: ['US'], names: 'fixed' }],
    ['no secrets', { regions: ['US'], identifiers: ['phone', 'email', 'ip', 'card', 'uri', 'mac'] }],
    ['national numbers', { regions: ['US'], nationalIds: ['US', 'GB', 'ES', 'BR'] }],
  ] as const
).map(([name, options]) => {
  const inside = insideOf(createScan(options));
  return {
    name,
    everywhere: createScan({ ...options, inside }),
    there: createScan({ ...options, inside, candidates }),
  };
});

type Finding = Parameters<Tell>;

/**
 * What is not found as it is, nor taken as a part of others: a scan that looks everywhere passes over groups that are tied to
 * a number that is nobody's, `2026-52.12345`, and one that looks there only may begin in them.
 */
const uncovered = (expected: readonly Finding[], found: readonly Finding[]): readonly Finding[] =>
  expected.filter(([start, end]) => {
    let at = start;
    for (const [from, to] of found) if (from <= at && to > at) at = to;
    return at < end;
  });

function findingsOf(scan: Scan, text: string): Finding[] {
  const found: Finding[] = [];
  scan(text, (...each) => found.push(each));
  return found;
}

const corpus = createCorpus();
const r = createRandom(11);
const texts = [
  ...[...corpus.entities, ...corpus.negatives].map(({ text }) => text),
  ...[...operations, ...quiet, ...people, ...harmless].flatMap(({ write }) =>
    Array.from({ length: 20 }, () => write(r).replace(/[⟦⟧]/g, '')),
  ),
];

const pieces = texts.flatMap((text) => text.split(/(?<=[\s,;"'(:=/-])/)).filter((piece) => piece.length < 40);
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.nat(pieces.length - 1).map((i) => pieces[i]!) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '192.0.2.1',
        ...[
          'ip-203-0-113-9',
          '203-0-113-9.dyn.example.net',
          'version ',
          'address=',
          '1448800424',
          'number ',
          'to_user=',
        ],
        ...[
          '20261124-10:20:30:123',
          '404 512 1234',
          '081109 203615 148 INFO ',
          ' and ',
          ' or ',
          'oder ',
          ', ',
          ' 80 - ',
        ],
        ...[
          'access_key_id=',
          'client.secret: ',
          'pass-wd=',
          'JSESSIONID=',
          'session_id=',
          'authorization: ',
          'cookies: ',
        ],
        ...[
          'user17@mail45.example.org',
          'tiger#river42@example.org=',
          ' failed with code 550',
          'is verified, ',
          'codec ',
          'clé wifi ',
          'chave do wi-fi é ',
          'SSID home, key ',
          'código del router ',
          '1234-5678-9012-3456',
          'delivery to ',
          'In reply to: <',
        ],
        ...[
          'Exten: ',
          'callerName ',
          'dst=',
          'srcnum=',
          'fromUser=',
          'call from ',
          'AUTH PLAIN ',
          'blk_',
          'SEP',
          'basic ',
        ],
        ...[
          'IMEI ',
          'phone2: ',
          'Bluetooth ',
          '12345678901234567890',
          'dGVs',
          '4111111111111111',
          '490154203237518',
        ],
        ...[
          '8944110068000000001',
          '2025550123',
          '12025550123',
          '3782 822463 10005',
          'the pin is ',
          'Ki=465B5CE8B199B49FAA5F0A2EE238A6BC',
          'opc: 0xE8ED2890 EBA952E4 283B54E8 8E6183CA',
          'sqlplus app/hunter22x@ORCL',
          'version 1.2.3.4',
          'passport ',
          'C01X00T47a',
          'chpasswd ',
          'password_repeat: ',
          'contraseña nueva: ',
          'abcdef',
          'hunter22',
        ],
        ...['YWxpY2VAZXhhbXBsZS5vcmc6aHVudGVyMjI='],
        '+12025550123',
        '202-555-0123',
        '(202) 555-0123',
        'a@example.org',
        '2001:db8::1',
        '10:20:30',
      ],
      ...[
        '2026-11-24',
        '2026-11-24T10:20:30.123Z',
        '2026-11-24 10:20',
        '24.11.2026',
        '1.2.3.4567',
        'v1',
        'x9',
        '00-11',
      ],
      ...[
        'aa-bb-cc-dd-ee-f0',
        'aabb.ccdd.ee11',
        'token=abcdef123456',
        'password: hunter22',
        'Bearer abcdefgh1',
        '://',
      ],
      ...[
        'sip:a@example.org',
        'tel:+12025550123',
        '?q=alice',
        '&a=b',
        '%40',
        '52.12345, 13.12345',
        'GB82WEST12345698765432',
      ],
      ...[
        'eyJh1.eyJi.x',
        'tel_k1_',
        'mtyqt6dkrrlsxhc3yjfxpfqjla',
        '4111 1111 1111 1111',
        'imsi 001010123456789',
      ],
      ...[
        'SIP/',
        'sent to ',
        '12 34 56 78 90 12 34 ',
        '123 456 789 012 345 ',
        '1 23 45 67 89 ',
        '030 2 31 25 12',
        ' 56) 7',
        ' (56) 7',
        ' EUR',
        '"sent":',
        'delivered to the ',
        '"root:hunter22" | chpasswd',
        ' | chpasswd',
        '-20261124.wav',
        'EventVersion="1",',
        'IPV4/UDP/192.0.2.1/5060',
        'PJSIP/',
        'user/',
        'wa.me/',
        'send/',
        '/blk_',
        'extension ',
        'AccountID="',
        'dest ',
        'destId ',
        'size ',
      ],
      ...[
        '::',
        '[::1]',
        '[::]',
        '::ffff:',
        '1:2:3',
        'fe80',
        '0000:00:1e.0',
        '0.0.0.0',
        '192.000.002.001',
        '059.45.101.203',
      ],
      ...[
        'PWD=',
        'OLDPWD=',
        '~/',
        'pass',
        '{',
        '},',
        '":',
        '"value":"',
        'name="password" ',
        '<value>',
        '-u ',
        '--user ',
        '-su ',
      ],
      ...[
        ' is ',
        ' war ',
        ' was ',
        ' for ',
        ' foi ',
        'password',
        'Basic YWxpY2U6eA==',
        '@host',
        '@ctx:1',
        '00447700900123',
        '0044',
      ],
      ...[
        'AUTH LOGIN ',
        'getConnection(url, "',
        "DBI->connect($dsn,'",
        "','",
        '", "',
        "mysqli_connect('",
        'create user a identified by ',
        ' replace ',
        '\n',
        ' * ',
        'alice pptpd ',
        ' : PSK ',
        '|98=0|554=',
        '1$smdp.example.org$',
        'sshpass -p ',
        'code ',
        'enter code ',
        'passcode ',
        'cvv ',
        'A-number ',
        'Ext. ',
        'app ',
        ' entries',
      ],
      ...[
        'user ',
        'for ',
        ' user=',
        'login: ',
        '/home/',
        '/Users/',
        'C:\\Users\\',
        '"Jane Doe" <',
        ' <sip:',
        'CallerIDName: ',
      ],
      ...[
        'Accepted password ',
        'Account Name: ',
        'sudo: alice : ',
        'CRON[7]: (alice) CMD',
        'cnam=',
        'clid=',
        ' from ',
      ],
      ...[
        'ssn ',
        '078-05-1120',
        'AB 12 34 56 C',
        '12345678Z',
        '111.444.777-35',
        'born March 3, 1980',
        'dob: 1980-02-03',
        'passport C01X00T47',
        'lat ',
        'position ',
        '&quot;',
        ...['\x1b[32m', '\x1b[0m', '[36m', '[0m', '#033[31m', '\\x1b[1m', '^[[m', '#012'],
        ...['\\x22', '\\xa0', '\\302\\240', '\\x5C\\x22', '=3D', '=20', '=\n', '\\\\n'],
        'snmpget -c ',
        ' -P ',
        ' -NewPassword ',
        'sqlplus app/hunter22@ORCL',
        'xfreerdp /p:',
        '"AUTH" "',
        '/reset/',
        'id,phone\n1,',
        'id,password\n1,',
        'name="pin"\n\n',
        'Abholcode ',
        'changed to ',
        '(id, phone) VALUES (1, ',
        'identified by "',
        'bind_pw=',
        '<entry key="password">',
        'name: password\n value: ',
        ' (1.2.3.4) stable',
        'updated 1.2.3.4 to ',
        ' installed',
        '\\u003e',
        ' (IMEI)',
        '0171 / 392 0012',
        ' / ',
        ', Data ',
        'END_USER_IMSI',
        ' <2025550123>',
        '01:00:53:00:12:34:56',
        '11-26-10-20.log',
        '/v:',
        ...[
          '8863083 604ms',
          '267122 (47724358)',
          '(20851485)',
          '(0012025550123)',
          '87654321 654321 1',
          '12345678 123456 7',
          '(490154203237518)',
        ],
        ...[
          '1234567 (123) 12',
          '8912345 678901234567',
          'size:88',
          'Fax:2025550123',
          'h323:alice@192.0.2.1',
          'false:1',
          'sms:2025550123',
        ],
        '12.345',
        '12.34567 13.34567',
        'call from, ',
        '37204.0005',
        '-00000012',
        'tel-',
        'C-0000002a',
        ...[
          'user_name1!: ',
          'PIN di sblocco ',
          'code for gate ',
          'sending a reset with code ',
          '482913',
          'backup codes\n',
          '\n1. 7965 8266\n',
          'codigo de respaldo\n',
          '098.051.100.007.dyn.example.net',
          'dsl-198.051.100.007',
          'gw-192.0.2.1',
          '198-051-100-007.dyn.example.net',
          'the full token by mistake: ',
          'token refreshed: ',
          'char password[32] = ',
          'Pwd (varchar(20)) ',
          'passwd[812]: ',
          'identified via ed25519 using ',
          'created by ',
          'phone, ',
          ') values (',
          'insert into t (login, password) VALUES (',
          "'RkIfZqlGk')",
          ...[
            'password 0 ',
            '"AUTH" "',
            'RkIfZqlGk\n',
            '6379> AUTH ',
            'Login incorrect (pap): [alice/',
            'wifi-wachtwoord ',
            'Password1 ',
            '$P$B22Tbpz55kWk023NsYkumqUH1wo3tKW',
            'card, security code ',
            'OPER alice x7fGq29!',
          ],
          '*TE*',
          ':dialedDigits',
        ],
        ...['2025550123', 'x7fGq29!kL', 'elastic_user_2', 'creds: alice / ', '%2f', 'community read cipher '],
      ],
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...' .,:;=-/+()[]"\'@%?_#~0123456789abfxBZ') },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);

describe.each(scans)('a text that the kernel has looked through: $name', ({ everywhere, there }) => {
  it('gives what it gives when all of it is looked at: texts of the corpora', () => {
    const wrong = texts.filter(
      (text) => JSON.stringify(findingsOf(there, text)) !== JSON.stringify(findingsOf(everywhere, text)),
    );
    expect(wrong).toEqual([]);
  });

  it('gives all that it gives when all of it is looked at: whatever stands together', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        // A date that is tied to a number is looked at as a part of it, and what follows is another matter then.
        fc.pre(!/[\w.:-]\d{4}-\d\d-\d\d[T ]/.test(text));
        expect(uncovered(findingsOf(everywhere, text), findingsOf(there, text))).toEqual([]);
      }),
      runs(5000, 1200),
    );
  });
});

/** Groups of digits with a blank between, longer than anybody looks: zeros, eights and nines begin what is asked more of. */
const row = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 300, max: 700 }),
    fc.nat(),
  )
  .map(([sizes, length, seed]) => {
    const drawn = createRandom(seed);
    let text = '';
    while (text.length < length)
      for (const size of sizes)
        text += `${drawn.below(4) === 0 ? drawn.pick(['00', '011', '0', '4', '89', '8 9', '334 ']) : ''}${drawn.digits(size)} `;
    return text;
  });

describe.each(scans)('a row of groups: $name', ({ everywhere, there }) => {
  it('gives what it gives when all of it is looked at, whatever stands before it and behind', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(row, piece), { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.join('');
        fc.pre(!/[\w.:-]\d{4}-\d\d-\d\d[T ]/.test(text));
        expect(uncovered(findingsOf(everywhere, text), findingsOf(there, text))).toEqual([]);
      }),
      runs(300, 100),
    );
  });
});

/** Numbers with a plus, and addresses with colons, which are noted among the places of a text. */
const noted = fc.constantFrom(
  ...[
    '+12025550123',
    '+447700900123',
    '+112025550123',
    '+4400207946040',
    '2001:db8::1',
    '2001:db8::',
    '1:2:3:4:5:6:7:8',
  ],
  ...['00:00:5e:00:53:af', '::1', 'fe80::1', '12:34:56:78:90:12', '::2025550123', '2025550123:'],
  ...['to=', 'msisdn=', 'phone: '],
);

describe.each(scans)('a text with numbers and addresses that are plain: $name', ({ everywhere, there }) => {
  it('gives what it gives when all of it is looked at, long or not', () => {
    const part = fc.tuple(
      fc.constantFrom('', ' ', ' ', ', ', '; ', ': ', '"', '('),
      fc.oneof(noted, noted, piece),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, isLong) => {
        const text = `${isLong ? 'so it goes on. '.repeat(600) : ''}${parts.flat().join('')}`;
        fc.pre(!/[\w.:-]\d{4}-\d\d-\d\d[T ]/.test(text));
        expect(uncovered(findingsOf(everywhere, text), findingsOf(there, text))).toEqual([]);
      }),
      runs(2000, 500),
    );
  });
});

describe('a long text of groups', () => {
  const drawn = createRandom(23);
  const [{ everywhere, there }] = scans as [(typeof scans)[0]];
  it.each([
    ...[
      '1.',
      '12-',
      '12:34:',
      '1234 ',
      '1 234 567 890 ',
      '02 1234567 ',
      '12 34 56 78 90 ',
      '4111 1111 ',
      '011 ',
    ],
    ...['202-555-0123 ', '2025550123 ', '98765-43210,', '12345678@x ', '192.0.2.1, ', '2001:db8::1 '],
    ...['+12025550123 ', '+12025550123, ', 'call +12025550123 from 2001:db8::1, ', '00:00:5e:00:53:01;'],
  ])('gives what it gives when all of it is looked at, each digit drawn anew: %j', (unit) => {
    const text = unit
      .repeat(30_000 / unit.length)
      .replaceAll(/\d/g, () => (drawn.below(5) === 0 ? drawn.pick(['0', '8', '9']) : drawn.digits(1)));
    expect(findingsOf(there, text)).toEqual(findingsOf(everywhere, text));
  });
});

describe('a long text', () => {
  const ascii = texts.filter((text) => /^[\0-\x7f]*$/.test(text));
  const text = ascii.filter((_, i) => i % 10 === 0).join('\n');

  it.each(scans)('gives what it gives when all of it is looked at: $name', ({ everywhere, there }) => {
    expect(text.length).toBeGreaterThan(50_000);
    expect(uncovered(findingsOf(everywhere, text), findingsOf(there, text))).toEqual([]);
  });

  it('has its places told in parts, so that whoever has enough does not wait for the rest', () => {
    const text = 'call 12025550123 back; '.repeat(5000);
    const { span } = candidates;
    const places: number[] = [];
    let count = candidates.find(text, 2, 0, true);
    for (; count > 0; count = candidates.more()) {
      expect(count).toBeLessThan(1000);
      places.push(...candidates.places.slice(0, count));
    }
    expect(places.every((place, i) => place < span && (i === 0 || place > places[i - 1]!))).toBe(true);
    expect(places).toHaveLength(5000);
    expect(candidates.more()).toBe(0);
    expect(candidates.find('call 12025550123 back', 2, 0, true)).toBe(1);
    expect(candidates.more()).toBe(0);
  });
});

describe('a text', () => {
  it('is mostly not looked at again', () => {
    const plain =
      'Cache miss for key user:profile:90000, falling back to the database after 50 ms; queue depth is 100';
    expect(candidates.find(plain, 2)).toBe(0);
    expect(
      candidates.find('2026-11-24T10:20:30.123Z INFO done in 12 ms, status 200, /v1/things/9999', 2),
    ).toBe(0);
    expect(candidates.find('client 2025550123 sent nothing', 0)).toBe(1);
    expect([...candidates.places.slice(0, 1)]).toEqual([7]);
    expect(candidates.find('client 192.0.2.1 sent nothing', 2)).toBe(2);
    expect([...candidates.places.slice(0, 2)]).toEqual([candidates.span + 7, 16]);
    expect(candidates.find('from (host192.0.2.1.example.net) and 192.0.2.1.example.net', 2)).toBe(4);
    expect([...candidates.places.slice(0, 4)]).toEqual([candidates.span + 10, 19, candidates.span + 37, 46]);
    expect(
      candidates.find('(dsl-Chn-static-059.45.101.203.example.net) of dsl-198-051-100-007.example.net', 2),
    ).toBe(4);
    expect(candidates.find('at 10:20:30 and 10:20 of [3] 12', 2)).toBe(0);
    // Digits of an address of mail are no code, whatever the text has of codes.
    for (const text of [
      'user17@example.org failed with code 550',
      'user17@mail45.example.org is verified, tier 3',
    ]) {
      expect([text, candidates.find(text, 2)]).toEqual([text, 1]);
      expect(candidates.places[0]).toBe(text.indexOf('@'));
    }
    // Words that end as those do which name the code of a card.
    for (const text of [
      'New session 100 of user alice.',
      'Removed session 101.',
      'customer 123 left',
      'write 128 of 300',
    ])
      expect([text, candidates.find(text, 2)]).toEqual([text, 0]);
    for (const name of [
      'codigo de seguridad',
      'codigo de verificacion',
      'code de securite',
      'codice di sicurezza',
      'prufziffer',
    ])
      expect([name, candidates.find(`Visa, ${name} 123`, 2)]).toEqual([name, 1]);
    for (const text of ['10:20:30 2025550123', 'from 10:20:30:40:50:60', "'10:20:30x7Tq' is no password"])
      expect([text, candidates.find(text, 0) > 0]).toEqual([text, true]);
    expect(candidates.find('EventVersion="2",LocalAddress="IPV4/UDP/192.0.2.1/5060"', 2)).toBe(2);
    expect(candidates.find('12 030 2 31 25 12', 1)).toBeGreaterThan(0);
    // Of a row of counts nothing but what may be its end.
    expect(candidates.find('12 '.repeat(100), 1)).toBeLessThan(9);
    expect(candidates.find('912 345 678 '.repeat(100), 1)).toBeLessThan(9);
    // Chains, and groups that nothing opened: of the rest of a text nothing but what may be its end.
    for (const chain of ['1.', '1)', '12-', '1a-', '00-', '12 34 56 78 90 ', '1234 '])
      expect([chain, candidates.find(chain.repeat(100), 1) < 9]).toEqual([chain, true]);
    for (const text of [
      '1.2.3.4.5',
      '00-00-5e-00-53-af',
      '1-2 00-00-5e-00-53-af',
      '00-00-5e-00-53-af-00-01 ',
    ])
      expect([text, candidates.find(text, 1) > 0]).toEqual([text, true]);
    for (const text of [
      '%202025550123@x',
      '%98192.0.2.7_1',
      '8 530 011 938 (2)',
      '4111 1111 1111 1111',
      '3782 822463 10005',
    ])
      expect([text, candidates.find(text, 1) > 0]).toEqual([text, true]);
    // Where nobody has told of regions, these may be a number anywhere.
    const unaware = createCandidates().open()!;
    for (const text of ['912 345 678', '98765-43210,', '030 23 12 51 2', '030 2 31 25 12', '12 345 6789 (2)'])
      expect([text, unaware.find(text, 1) > 0]).toEqual([text, true]);
    for (const rest of [':', ':\r', ':50010:Got nothing', ' Rejected by its register'])
      expect([rest, candidates.find(`client 192.0.2.1${rest}`, 2)]).toEqual([rest, 2]);
    // Behind another number, a word before that versions have says nothing of this one.
    for (const [text, count] of [
      ['GET /index.php - 80 - 192.0.2.1 Mozilla/5.0', 2],
      ['php 192.0.2.1 Mozilla/5.0', 1],
      ['upgraded 3 of them from 192.0.2.1 on', 1],
      ['User-Agent: Phone 2 192.0.2.1', 1],
    ] as const)
      expect([text, candidates.find(text, 2)]).toEqual([text, count]);
  });

  it.each([
    'Dec 10 06:55:46 gw sshd[24200]: reverse mapping checking getaddrinfo for customer-1-2-3-s.example.org',
    'Accepted publickey for deploy from bastion port 50690 ssh2: RSA SHA256:Kl8kPGZrTiz7g4FO1hyqHdsSBBb5Fge6NWOobPJC29A',
    'sudo:   deploy : TTY=pts/0 ; PWD=/home/deploy ; USER=root ; COMMAND=/usr/bin/apt-get update',
    'BLOCK* NameSystem.allocateBlock: /user/root/rand/_temporary/_task_200811092030_0001_m_000590_0/part-00590',
    'PacketResponder 1 for block blk_38865049064139660 terminating, size 67108864',
    'Chrome/36.0.1985.125+Safari/537.36 - 200 0 0 960 238 807',
    '{"connections":{"accepted":8995031,"dropped":0},"bypass":{"responses":53028,"bytes":2412873}}',
    "[C-00000244] exited non-zero on 'PJSIP/BOB-00000014' for member_check@queueLoginLogout:1",
    'session a79da57d-7fc3-440c-aca8-72afcdb600b8 closed, challenge edc27724b23967f2cb58e348c4e578eb',
    'std::move(buffer) in ServerImpl::start(), 731.219 MHz, load 0.123 0.456 0.789',
    'Server listening on 0.0.0.0 port 22, and on :: port 22',
    'token=null, "password":"", secret: {}, <value>12</value>',
    'GET /v1/items/12345678/parts/99887766?x HTTP/1.1" 404 512 1234',
    'initializing random number generator:  succeeded, (order 9: 4096 bytes)',
    'NameSystem.delete: blk_2568309208894455 is added to the set',
    '20261124-10:20:30:123|Step_ExtStore|30002312|countWithCache total=126775',
    'request 05430074-963a-4f82-a80a-001800452b00 done, job 0f3a9b12-1111-2222-3333-444455556666 too',
    '[2026-11-24T10:54:45.498Z: INFO/MainProcess] done',
    '03-17 16:13:38.84 19652 22214 V WindowManager: Skipping',
    '%ASA-6-302013: Built inbound TCP connection 45636521',
    'fe app/app89 55/0/53/65/79 200 25 - - ---- 1/1/0/0/0 0/0 "GET',
    '[24/Nov/2026:10:20:30 +0000] "GET /cart" 200 5',
    'Apache/2.4.58 (Unix) configured',
    'GET "/v1/things/12345678", parameters={}',
    'order 8445786159 was billed to plan Premium',
    'SELECT 1 WHERE id = $1 LIMIT $2 [["id", 12345678], ["LIMIT", 1]] (0.3ms)',
    'NETWORK connection accepted from a network conn12345678',
    'web1-a2b3c4: Failed password for a user',
    'Got exception while serving blk_8376667364205250596 to a client',
    'record ab12345678, database ab12345678, port ab12345678: compressed',
    'celery beat: Scheduler: ast_rtp_write: format changed',
    'call answered: timestamp=1764012345;method=INVITE',
    'Initialize (wcp.dll version 0.0.0.6) called',
    'GET https://registry.example.org/@scope/pkg 142ms',
    'GET /tokens/reset 3021 64ms',
    'acquire lock=0x1a2b3c4d, flags=0x12345678',
    'type=AVC msg=audit(1772574293.38:96087496): avc: denied',
    'npm WARN deprecated inflight@1.0.91: this module is not supported',
    'nginx.service: Main process exited, code=exited, status=18/FAILURE',
    'E1124 10:20:30.53008538 12194 pod_workers.go:18] CrashLoopBackOff',
    'kind="ReplicaSet" key="shop/web-1" duration="4ms"',
    'executeQuery: Read 26452283 rows, ProcessThread(sid:96 cport:-1)',
    'conn34155783 returned 2, length 8863083 604ms; expected 267122, or (47724358)',
    'cache:12 size:88 temperature:9',
    'NameSystem.addStoredBlock: block is added to blk_2568309208894455 size 67108864',
    '{"received":53028001,"sent":2412873099},"delivered":12345678}',
    'AccountCode: Pork, WWW-Authenticate: Digest algorithm=MD5',
    'SecurityEvent="FailedACL",EventTV="1389368346-880526",Severity="Error"',
    '"alice":"bob","carol":"dave","erin":"frank"',
    'mean opinion score 4.2, transport is secured by SRTP, good',
    'GET https://example.org/e/77889557 by a 12345678, [req-fb710d2e-64d4-44cf-9c11-6c8c86cce451] done',
    'generated 89105402 bytes, revision=bb662577b1c7ac82d23c11b2, id=hf52001e587adc6a14dcc51e',
    'Key 16750 for zone . is now trusted (example.org): query: example.org IN A +E(0)K',
    'servicingstack_d4130cce28023401af797261, log_id=MmU1ZmQ0Y2NhY2U4YjMxZDdkZmQ0Y2NhY2U4YjMx',
    'host sshd(pam_unix)[19939]: authentication failure; logname= uid=0 euid=0 tty=NODEVssh ruser=',
    'host chpasswd[30938]: pam_unix(chpasswd:chauthtok): user "alice" does not exist',
    'host passwd[812]: done, SECURITY[77]: res_security_log.c:114',
    'sshd[24200]: Failed password for root from a host port 42393 ssh2',
    "Playing 'tt-monkeys.slin' (language 'en'), created by 'pbx_config'",
    'Step_StandReportReceiver|flush buffer 12 of 240',
    '20171223-22:15:29:633|Step_StandReportReceiver|30002312|REPORT : 7007 5002 150089 240',
    '20171223-22:15:29:633|Step_LSC|30002312|onExtend:1514038530000 14 0 4',
    'Channel: Local/kermit@default-00000001;1',
    'Silence Threshold: 2500ms, ChannelState: 3',
    'Password changed for elastic_user_0',
    "rsyslogd: action 'action-31-builtin:omfwd' resumed (module 'builtin:omfwd') [v8.2112.0 try again",
    'SecurityEvent="InvalidPassword",Severity="Error",Challenge="62790d2c"',
    'Built inbound TCP connection 45636521 for outside to inside',
    'PASS src/web/4841/part-1995 in 95.152s: 61 passed',
    "Data Channel: cipher 'AES-256-GCM', peer-id: 23",
    'App [web:56] exited with code [23] via signal [SIGINT]',
    '[req-0e4f7219 - - -] [instance: a4b11212-dcc1-493e-a5b3-0123456789ab] stopped',
    'DataXceiver: 10 blocks of 50010 got nothing',
    'codec G722x64 negotiated, codex 5a1 beside it',
    'AppWindowToken{8aed813b token=Token{8115ba19 ActivityRecord{c',
    'dfs.DataNode$DataXceiver: a/b.c:50010:Got exception while serving blk_4550983182113023109',
    'web1 sshd(pam_unix): pam_unix(sshd:auth): authentication failure; logname= uid=0',
    'missing key "state" in map, num_dropped=12',
    'msg="Error on ingesting samples" num_dropped=91649180',
    'lat: avg=7.214 min=42.519 max=26.777 n=58575924 window=27s',
    'https://registry.example.org/@scope%2fpkg 142ms',
    'id MTI5ZTQ3NzZkN2MyY2UyZWUzYzYzZDhjNTVhYzM5YmY of it',
    '[notice] 5013#15512: signal process started',
    'Task shop.tasks.refresh[e6ab077a-de10-42f0-ad99-6e6011c0e47e] succeeded in 4.658s: None',
  ])("is not looked at again where nothing is anybody's: %s", (text) => {
    expect(candidates.find(text, 2)).toBe(0);
  });

  it('is asked for what the tables of the detectors list', () => {
    expect(candidates.find('note:alice', 2)).toBe(0);
    for (const scheme of parties)
      expect([scheme, candidates.find(`${scheme}:alice`, 2)]).toEqual([scheme, 1]);
    expect(candidates.find('zz-xx-1', 2)).toBe(0);
    expect(candidates.find('skz-xx-1', 2)).toBe(0);
    for (const front of tiedFronts)
      expect([front, candidates.find(`${front}-xx-1`, 2) > 0]).toEqual([front, true]);
    // Behind the account that a token of `MTA…` begins with a dot stands.
    const account = /^(?:M[Tjz]|N[DTjz]|O[DT])/;
    for (const front of keyFronts)
      expect([front, candidates.find(`${front}abcdefghij1${account.test(front) ? '.' : ''}`, 2)]).toEqual([
        front,
        1,
      ]);
    expect(candidates.find('x_token_note=a', 2)).toBe(0);
    // Of `authorization`, `session` in several languages, `refresh`, `repeat`, `value`, a code and a query more is asked than these letters.
    for (const letters of nameLetters.last.filter(
      (each) =>
        ![
          'tion',
          'sion',
          'resh',
          'alue',
          'code',
          'uery',
          'peat',
          'ssao',
          'ione',
          'ssie',
          'esja',
          'zung',
        ].includes(each),
    ))
      expect([letters, candidates.find(`x_token_${letters}=a`, 2)]).toEqual([letters, 1]);
  });

  it('is looked at as a whole where it is not ASCII, or long', () => {
    expect(candidates.find('für 192.0.2.1', 2)).toBe(-1);
    expect(candidates.find(' '.repeat(layout.longestText + 1), 2)).toBe(-1);
    const long = `${' '.repeat(2 * layout.text)}mail bob@example.org`;
    expect(candidates.find(long, 2)).toBe(1);
    expect(candidates.places[0]).toBe(long.indexOf('@'));
  });

  // Room is made for as many bytes as it has characters: cut where those end, it would have passed for ASCII.
  it('is looked at as a whole where it is not ASCII, and longer than any before', () => {
    const text = `für ${' '.repeat(4 * layout.text)}bob@example.org`;
    expect(candidates.find(text, 2)).toBe(-1);
    expect(findingsOf(scans[0]!.there, `${text} `)).toHaveLength(1);
  });
});

describe('a line', () => {
  const pseudonymizer = createPseudonymizer(
    { version: 1, region: 'US', rules: [{ path: 'msg', transform: 'scrub' }] },
    new Uint8Array(32).map((_, i) => i * 7 + 3),
  );
  it.each(['@1', '1.1.1.1 ', 'a ', '202-555-0123 ', '"\\n'])(
    'becomes what its text does: %j, again and again',
    (phrase) => {
      const text = `alice@example.org ${phrase.repeat(70_000 / phrase.length)} 192.0.2.1`;
      const expected = JSON.stringify({ msg: pseudonymizer.text(text) });
      expect(pseudonymizer.line(JSON.stringify({ msg: text }))).toBe(expected);
    },
  );

  it.each([
    ["'hunter2!' is too short (password)", "'[secret]' is too short (password)"],
    ['PIN: 4471', 'PIN: [secret]'],
    ['Abholcode 930380', 'Abholcode [secret]'],
    ['my card, the three digits are 497', 'my card, the three digits are [secret]'],
    ['mobileTAN for 876.76 EUR: 920346', 'mobileTAN for 876.76 EUR: [secret]'],
    ['parolaniz kaffee-22x', 'parolaniz [secret]'],
    ['use a chave 199941 para confirmar', 'use a chave [secret] para confirmar'],
  ])('is looked at from its first character: %s', (text, expected) => {
    expect(pseudonymizer.line(JSON.stringify({ msg: text }))).toBe(JSON.stringify({ msg: expected }));
  });
});
