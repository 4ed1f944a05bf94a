import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWidth } from '../../src/bytes/grammar/fixed.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { presetPolicy } from '../../src/presets/index.js';
import { rewrite } from './rewrite.js';

type Policy = Omit<PolicyDocument, 'version'>;

const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';
const web: PolicyDocument['rules'] = [
  { path: ['host', 'client', 'downstream_remote_address'], identifier: 'ip', transform: 'truncate' },
  { path: 'user', transform: 'pseudonym' },
  { path: ['url', 'referer'], transform: 'url' },
  { path: 'user_agent', transform: 'generalize', to: 'family' },
  { path: 'syslog_host', transform: 'replace', with: 'H' },
];
const combined: Policy = { format: 'combined', rules: web };
const line = (host: string, user: string, request: string, rest = ` "-" "${agent}"`) =>
  `${host} - ${user} [10/Oct/2026:13:55:36 -0700] "${request}" 200 2326${rest}\n`;

describe('access logs', () => {
  it('are split into the fields of the combined format', () => {
    const input = line(
      '192.0.2.17',
      '-',
      'GET /a?q=alice HTTP/1.1',
      ` "https://example.org/?s=bob" "${agent}"`,
    );
    expect(rewrite(combined, input).text).toBe(
      line('192.0.2.0', '-', 'GET /a?q=REDACTED HTTP/1.1', ' "https://example.org/?s=REDACTED" "Chrome"'),
    );
  });

  it.each<[string, string, string]>([
    [
      'a host in front',
      `example.org:443 ${line('192.0.2.17', '-', 'GET / HTTP/1.1')}`,
      `example.org:443 ${line('192.0.2.0', '-', 'GET / HTTP/1.1', ' "-" "Chrome"')}`,
    ],
    [
      'a header of syslog',
      `<190>Oct 10 13:55:36 web1 nginx: ${line('192.0.2.17', '-', 'GET / HTTP/1.1', ' "-" "-"')}`,
      `<190>Oct 10 13:55:36 H nginx: ${line('192.0.2.0', '-', 'GET / HTTP/1.1', ' "-" "-"')}`,
    ],
    [
      'CRLF, and an empty line',
      `\r\n${line('192.0.2.17', '-', 'GET / HTTP/1.1', ' "-" "-"').trim()}\r\n`,
      `\r\n${line('192.0.2.0', '-', 'GET / HTTP/1.1', ' "-" "-"').trim()}\r\n`,
    ],
    [
      'spaces in the URL',
      line('192.0.2.17', '-', 'GET /a b?c=d e HTTP/1.1', ' "-" "-"'),
      line('192.0.2.0', '-', 'GET /a%20b?c=REDACTED HTTP/1.1', ' "-" "-"'),
    ],
    ['no request', line('192.0.2.17', '-', '-', ' "-" "-"'), line('192.0.2.0', '-', '-', ' "-" "-"')],
  ])('may have %s', (_, before, after) => {
    const result = rewrite(combined, before);
    expect(result.quarantined).toEqual([]);
    expect(result.text).toBe(after);
  });

  it('may have more fields behind, which rules find by number', () => {
    const policy: Policy = { ...combined, rules: [{ path: '#10', identifier: 'ip', transform: 'truncate' }] };
    const more = (ip: string) => line('h', '-', 'GET / HTTP/1.1', ` "-" "-" "${ip}" "x" 12`);
    expect(rewrite(policy, more('192.0.2.18')).text).toBe(more('192.0.2.0'));
  });

  it.each([
    ['binary garbage', '\\x16\\x03\\x01\\x02\\x00alice@example.org'],
    ['raw bytes', '\x16\x03\x01\x80alice'],
    ['HTTP/0.9', 'GET /?q=alice'],
    ['something else', 'alice bob carol'],
    ['a quote in it', 'GET /?q=\\"alice\\" HTTP/1.1'],
  ])('leave nothing raw of a request that is %s', (_, request) => {
    const { text, report } = rewrite(combined, Buffer.from(line('192.0.2.17', '-', request), 'latin1'));
    expect(report).toMatchObject({ in: 1, out: 1 });
    expect(text).not.toContain('alice');
    expect(text.split('" 200 2326')).toHaveLength(2);
  });

  it('treat the request as a whole where the policy names it', () => {
    const policy: Policy = { format: 'common', rules: [{ path: 'request', transform: 'drop' }] };
    expect(rewrite(policy, line('h', '-', 'GET / HTTP/1.1', '')).text).toBe(line('h', '-', '-', ''));
  });

  it('drop what no rule names, where the policy says so', () => {
    const policy: Policy = {
      format: 'combined',
      unlisted: 'drop',
      rules: [{ path: 'status', transform: 'keep' }],
    };
    expect(rewrite(policy, line('192.0.2.17', 'alice', 'GET /a HTTP/1.1', ' "-" "b" "c"')).text).toBe(
      '- - - [-] "- - -" 200 - "-" "-" "-"\n',
    );
  });

  it('write escapes as the server does', () => {
    const policy: Policy = {
      format: 'combined',
      rules: [{ path: 'user_agent', transform: 'replace', with: 'a"b\\é' }],
    };
    const written = (before: string) =>
      rewrite(policy, line('h', '-', 'GET / HTTP/1.1', ` "-" "${before}"`))
        .text.trimEnd()
        .slice(-20)
        .split('"-" ')[1];
    expect(written('x')).toBe('"a\\"b\\\\é"');
    expect(written('x\\x22y')).toBe('"a\\x22b\\x5cé"');
    expect(written('x\\xc3')).toBe('"a\\"b\\\\\\xc3\\xa9"');
  });

  it('give one pseudonym for a value escaped and not', () => {
    const policy: Policy = { format: 'combined', rules: [{ path: 'user_agent', transform: 'pseudonym' }] };
    const written = (before: string) =>
      rewrite(policy, line('h', '-', 'GET / HTTP/1.1', ` "-" "${before}"`)).text;
    expect(written('Jos\\xc3\\xa9')).toBe(written('José'));
    expect(written('\\"')).toBe(written('\\x22'));
  });

  it.each([
    ['a user with a space', line('192.0.2.17', 'alice smith', 'GET / HTTP/1.1')],
    ['a user that begins like none', line('192.0.2.17', '- smith', 'GET / HTTP/1.1')],
    ['no closing quote', line('192.0.2.17', '-', 'GET / HTTP/1.1', ' "-" "alice')],
    ['a closing quote that is escaped', line('192.0.2.17', '-', 'GET / HTTP/1.1', ' "-" "alice\\"')],
    ['text behind a quote', line('192.0.2.17', '-', 'GET / HTTP/1.1', ' "-"alice "-"')],
    ['too few fields', '192.0.2.17 - alice\n'],
    ['JSON', '{"host":"192.0.2.17"}\n'],
  ])('are quarantined where a line has %s', (_, input) => {
    const good = line('192.0.2.17', '-', 'GET / HTTP/1.1', ' "-" "-"');
    const { text, quarantined } = rewrite(combined, input + good);
    expect(text).toBe(good.replace('2.17', '2.0'));
    expect(quarantined).toEqual(['ERR_RECORD_SYNTAX record 1: expected a line of the format combined']);
  });

  it('keep bytes that are not UTF-8 where no rule applies', () => {
    const input = Buffer.concat([
      Buffer.from('192.0.2.17 - - [t] "GET /'),
      Buffer.from([0xac, 0xb0, 0xa8, 0xe4]),
      Buffer.from(' HTTP/1.1" 200 1\n'),
    ]);
    const policy: Policy = { format: 'common', rules: [web[0]!] };
    expect(rewrite(policy, input).bytes).toBe(input.toString('latin1').replace('2.17', '2.0'));
  });

  it.each<[PolicyDocument['format'], string, string]>([
    [
      'alb',
      `https 2026-01-01T00:55:04.127531Z app/lb/1 192.0.2.17:2817 10.0.0.1:80 0.001 0.102 0.000 200 200 225 24950 "GET https://example.org:443/a?b=c HTTP/1.1" "${agent}" ECDHE TLSv1.2 arn:aws:x "Root=1-a" "example.org" "arn:aws:y" 0 2026-01-01T00:55:04.023000Z "forward" "-" "-" "10.1.1.1:80" "200"\n`,
      'https 2026-01-01T00:55:04.127531Z app/lb/1 192.0.2.0 10.0.0.1:80 0.001 0.102 0.000 200 200 225 24950 "GET https://example.org:443/a?b=REDACTED HTTP/1.1" "Chrome" ECDHE TLSv1.2 arn:aws:x "Root=1-a" "example.org" "arn:aws:y" 0 2026-01-01T00:55:04.023000Z "forward" "-" "-" "10.1.1.1:80" "200"\n',
    ],
    [
      'elb',
      '2026-05-13T23:39:43.945958Z lb 192.0.2.17:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://example.org:80/ HTTP/1.1" "curl/7.38.0" - -\n',
      '2026-05-13T23:39:43.945958Z lb 192.0.2.0 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://example.org:80/ HTTP/1.1" "curl" - -\n',
    ],
    [
      'envoy',
      '[2026-07-20T09:52:24.955Z] "GET /details/0?u=a HTTP/1.1" 200 - via_upstream - "-" 0 178 2 1 "-" "curl/7.79.1" "785918d6" "details:9080" "10.68.2.10:9080" inbound|9080|| 127.0.0.6:47889 10.68.2.10:9080 192.0.2.17:39696 outbound default\n',
      '[2026-07-20T09:52:24.955Z] "GET /details/0?u=REDACTED HTTP/1.1" 200 - via_upstream - "-" 0 178 2 1 "-" "curl" "785918d6" "details:9080" "10.68.2.10:9080" inbound|9080|| 127.0.0.6:47889 10.68.2.10:9080 192.0.2.0 outbound default\n',
    ],
    [
      'haproxy',
      'Feb  6 12:14:14 lb1 haproxy[14389]: 192.0.2.17:33317 [06/Feb/2026:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {1wt.eu} {} "GET /index.html?a=b HTTP/1.1"\n',
      'Feb  6 12:14:14 H haproxy[14389]: 192.0.2.0 [06/Feb/2026:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {1wt.eu} {} "GET /index.html?a=REDACTED HTTP/1.1"\n',
    ],
    [
      'haproxy',
      '192.0.2.17:33317 [06/Feb/2026:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 "GET / HTTP/1.1"\n',
      '192.0.2.0 [06/Feb/2026:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 "GET / HTTP/1.1"\n',
    ],
    [
      { type: 'line', pattern: 'client "user_agent" {x}? *' },
      '192.0.2.17 "curl/8.0" {a b} c "d"\n192.0.2.17 "curl/8.0"\n',
      '192.0.2.0 "curl" {a b} c "d"\n192.0.2.0 "curl"\n',
    ],
  ])('are read as %j', (format, before, after) => {
    const { text, quarantined } = rewrite(
      { format, rules: web.filter(({ path }) => path !== 'nothing') },
      before,
    );
    expect(quarantined).toEqual([]);
    expect(text).toBe(after);
  });
});

describe('syslog', () => {
  const policy: Policy = {
    format: 'syslog',
    rules: [
      { path: 'host', transform: 'replace', with: 'H' },
      { path: ['sd.origin.ip', '["sd.meta@1.user"]'], identifier: 'ip', transform: 'truncate' },
      { path: 'sd.secret', transform: 'drop' },
      { path: 'message', transform: 'replace', with: 'M' },
    ],
  };

  it.each<[string, string, string]>([
    [
      'RFC 5424',
      '<165>1 2026-10-11T22:14:15.003Z host app 12 ID47 [a@1 iut="3"] text\n',
      '<165>1 2026-10-11T22:14:15.003Z H app 12 ID47 [a@1 iut="3"] M\n',
    ],
    [
      'parameters by their element',
      '<1>1 - h - - - [origin ip="192.0.2.17" x="y"][secret a="b" c="d"] t\n',
      '<1>1 - H - - - [origin ip="192.0.2.0" x="y"][secret a="" c=""] M\n',
    ],
    [
      'parameters by their whole name',
      '<1>1 - - - - - [meta@1 user="192.0.2.17"]\n',
      '<1>1 - - - - - [meta@1 user="192.0.2.0"]\n',
    ],
    [
      'an escaped bracket',
      '<1>1 - - - - - [a@1 v="x\\]y\\"z\\\\"] t\n',
      '<1>1 - - - - - [a@1 v="x\\]y\\"z\\\\"] M\n',
    ],
    ['no message', '<13>1 - - - - - -\n', '<13>1 - - - - - -\n'],
    ['a byte order mark before the message', '<13>1 - - - - - - \ufefftext\n', '<13>1 - - - - - - \ufeffM\n'],
    ['RFC 3164', '<34>Oct  1 22:14:15 host su[12]: failed for alice\n', '<34>Oct  1 22:14:15 H su[12]: M\n'],
    [
      'a file without priorities',
      'Dec 10 06:55:46 host sshd[24200]: from 192.0.2.17\r\n',
      'Dec 10 06:55:46 H sshd[24200]: M\r\n',
    ],
    [
      'ISO times in the old form',
      '2026-10-11T22:14:15.003+02:00 host app: text\n',
      '2026-10-11T22:14:15.003+02:00 H app: M\n',
    ],
    ['fractions', '<189>Nov 24 09:14:07.123 host app: text\n', '<189>Nov 24 09:14:07.123 H app: M\n'],
    ['fractions behind a comma', 'Nov  4 09:14:07,123456 host app: t\n', 'Nov  4 09:14:07,123456 H app: M\n'],
    ['no zone', '2026-10-11T22:14:15.003 host app: text\n', '2026-10-11T22:14:15.003 H app: M\n'],
    [
      'a zone without a colon',
      '2026-10-11T22:14:15+0400 host app: t\n',
      '2026-10-11T22:14:15+0400 H app: M\n',
    ],
    ['no tag', 'Dec 10 06:55:46 host text without a tag\n', 'Dec 10 06:55:46 H M\n'],
  ])('reads %s', (_, before, after) => {
    const result = rewrite(policy, before);
    expect(result.quarantined).toEqual([]);
    expect(result.text).toBe(after);
  });

  it.each(['12025550123[1]', 'haproxy[12025550123]', 'haproxy-2025550123[1]'])(
    'lets no number out as the program or the process of a header: %s',
    (program) => {
      const own: Policy = {
        format: 'haproxy',
        unlisted: 'drop',
        rules: [{ path: 'client', transform: 'drop' }],
      };
      for (const rest of ['http-in/1: SSL handshake failure', 'a b/c 1/2/3 5 -- 1/1/1/1/0 0/0'])
        expect(
          rewrite(own, `Feb  6 12:14:14 lb ${program}: 192.0.2.17:1 [06/Feb/2026:12:14:14.655] ${rest}\n`)
            .text,
        ).not.toContain('2025550123');
    },
  );

  it('escapes what a parameter may not hold', () => {
    const own: Policy = { format: 'syslog', rules: [{ path: 'sd.a.v', transform: 'replace', with: '"]\\' }] };
    expect(rewrite(own, '<1>1 - - - - - [a v="x"]\n').text).toBe('<1>1 - - - - - [a v="\\"\\]\\\\"]\n');
  });

  it.each([
    ['text', 'alice called\n'],
    ['a count of octets in front', '27 <13>1 - - - - - - minimal\n'],
    ['an element that does not end', '<13>1 - - - - - [a b="c" text\n'],
    ['a parameter that does not end', '<13>1 - - - - - [a b="c] text\n'],
    ['no structured data', '<13>1 - - - - -\n'],
    ['a number in the places of program, process and message', '<13>1 - - (202) 555-0143 - - -\n'],
    ['a number in the places of process and message', '<13>1 - - app (202) 555-0143 - -\n'],
    ['a number in three places', '<13>1 - - +1202 555 0143 - -\n'],
    ['a number as the name of an element', '<13>1 - - - - - [+12025550123 a="b"] text\n'],
    ['an account as the name of an element', '<13>1 - - - - - [alice@example.org a="b"] text\n'],
    ['a number as that of an enterprise', '<13>1 - - - - - [alice@12025550123] text\n'],
    ['a number as the name of a parameter', '<13>1 - - - - - [a 12025550123="b"] text\n'],
    ['an account as the name of a parameter', '<13>1 - - - - - [a alice@example.org="b"] text\n'],
    ['a header cut short', '<13>1 - host\n'],
  ])('quarantines %s', (_, input) => {
    const { text, report } = rewrite(policy, input);
    expect(text).toBe('');
    expect(report.codes).toEqual({ ERR_RECORD_SYNTAX: 1 });
  });

  it('forgets names of parameters, which a sender may make up without end', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => `<1>1 - host - - - [e${i} p${i}="x"][origin ip="192.0.2.17"] t\n`,
    );
    const { text } = rewrite(policy, lines.join(''));
    expect(text).toBe(
      lines.join('').replaceAll('host', 'H').replaceAll('2.17', '2.0').replaceAll('] t', '] M'),
    );
  });
});

describe('fixed columns', () => {
  const columns = [
    { name: 'start', width: 8 },
    { name: 'caller', width: 16 },
    { name: 'gap', width: 1 },
    { name: 'ext', width: 5 },
    { name: 'called', width: 12 },
  ];
  const policy: Policy = {
    region: 'US',
    format: { type: 'fixed', columns },
    rules: [
      { path: ['caller', 'called', 'ext'], identifier: 'phone', transform: 'pseudonym' },
      { path: 'start', transform: 'drop' },
    ],
  };

  it('keep their widths, and equal numbers stay equal', () => {
    const row = (caller: string, called: string) =>
      `09:30:57${caller.padEnd(16)} ${'20212'.padEnd(5)}${called.padStart(12)}\n`;
    const { text, quarantined } = rewrite(
      policy,
      row('+12025550123', '+12025550123') + row('(202) 555-0123', '911'),
    );
    expect(quarantined).toEqual([]);
    const rows = text.trimEnd().split('\n');
    expect(rows.map((each) => each.length)).toEqual([42, 42]);
    const [first, second] = rows.map((each) => ({
      start: each.slice(0, 8),
      caller: each.slice(8, 24),
      ext: each.slice(25, 30),
      called: each.slice(30),
    }));
    expect(first!.start).toBe('        ');
    expect(first!.caller).toMatch(/^[a-z2-7]{16}$/);
    expect(second!.caller).toBe(first!.caller);
    expect(first!.called).toBe(first!.caller.slice(0, 12));
    expect(second!.called).toBe('tel_emergenc');
    expect(first!.ext).toHaveLength(5);
  });

  it('may end where the last value does', () => {
    expect(rewrite(policy, '09:30:57+12025550123\n').text).toMatch(/^ {8}[a-z2-7]{12,16}\n$/);
  });

  it('quarantine a line that is longer than all of them', () => {
    const { text, report } = rewrite(policy, `${'x'.repeat(43)}\n`);
    expect(text).toBe('');
    expect(report.codes).toEqual({ ERR_RECORD_SYNTAX: 1 });
  });

  it.each([
    ['tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 33, 'tel_k1_mfrggzdfmztwq2lknnwg23tpoa'],
    ['tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 10, 'mfrggzdfmz'],
    ['+1~tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 8, 'mfrggzdf'],
    ['tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 7, '*******'],
    ['2026-01-01 10:00', 10, '2026-01-01'],
  ])('fit %s into %i', (value, width, fitted) => {
    expect(fitWidth(value, width)).toBe(fitted);
  });
});

describe('laws of lines', () => {
  it('gives the same bytes however the input is cut, and the same twice', () => {
    const word = fc.constantFrom('-', '192.0.2.17', 'alice', 'é', 'a"b', '\\"', 'x\\x22', '');
    const request = fc.constantFrom(
      'GET /a?b=c HTTP/1.1',
      '-',
      '\\x16\\x03',
      'GET /',
      'a b c',
      'GET  HTTP/1.1',
      '- - -',
    );
    const good = fc
      .tuple(
        word,
        word,
        request,
        fc.constantFrom('"-" "-"', `"https://example.org/?a=b" "${agent}"`, '"a\\"b" "c" "d" e'),
      )
      .map(([host, user, req, rest]) => line(host, user, req, ` ${rest}`));
    const any = fc.oneof(
      { weight: 5, arbitrary: good },
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `${text}\n`),
    );
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
        (lines, parts) => {
          const input = lines.join('');
          const whole = rewrite(combined, input);
          expect(rewrite(combined, input, { parts })).toEqual(whole);
          expect(rewrite(combined, whole.text).text).toBe(whole.text);
          expect(whole.report.in).toBe(whole.report.out + whole.report.quarantined);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a kept column is not believed', () => {
  const combined = (line: string): ReturnType<typeof rewrite> =>
    rewrite(presetPolicy('combined')!, `${line}\n`);
  const rest = '[10/Oct/2026:13:55:36 +0000] "GET /a HTTP/1.1" 200 53 "-" "curl/8.1"';

  it.each([
    ['a user with a blank', `192.0.2.177 - John Smith ${rest}`],
    ['a user with two', `192.0.2.177 - John Q Smith ${rest}`],
    [
      'a quote in the request',
      '192.0.2.177 - - [10/Oct/2026:13:55:36 +0000] "GET /a" +12025550123 b HTTP/1.1" 200 53',
    ],
  ])('%s: the line does not come out', (_, line) => {
    expect(combined(line).text).toBe('');
  });

  it('an address in front is no virtual host', () => {
    const { text } = combined(`192.0.2.177 x - Smith ${rest}`);
    expect(text).not.toContain('192.0.2.177');
  });

  it('what does not look as it should is hashed as unread, and counted', () => {
    const { text, report } = combined(
      '192.0.2.177 - - [10/Oct/2026:13:55:36 +0000] "GET /a" alice 12025550123 "b HTTP/1.1" 200 53 "-" "-"',
    );
    expect(text).toMatch(/"idx_k1_[a-z2-7]{26}" idx_k1_[a-z2-7]{26} idx_k1_[a-z2-7]{26} /);
    expect(
      report.rules.filter(({ transform }) => transform === 'keep').map(({ unread }) => unread),
    ).toContain(1);
  });
});
