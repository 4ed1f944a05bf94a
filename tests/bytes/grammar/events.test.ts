import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/policy/document.js';
import { rewrite } from '../rewrite.js';

type Format = PolicyDocument['format'];

const rules: PolicyDocument['rules'] = [
  { path: ['*.callerid', 'User-Name', 'name'], transform: 'replace', with: 'X"\\|' },
  { path: ['src', 'Framed-IP-Address'], identifier: 'ip', transform: 'truncate' },
  { path: ['*.url', 'pattern', 'Reply-Message', 'Class', 'sport', 'text'], transform: 'drop' },
  { path: 'url', transform: 'url' },
  { path: 'agent', transform: 'generalize', to: 'family' },
];
/** In a queue, an agent is who answers. */
const run = (format: Format, input: string) =>
  rewrite({ format, rules: format === 'queue_log' ? rules.slice(0, -1) : rules }, input);

describe("rows of Asterisk's queue_log", () => {
  it.each([
    ['a column by its event', '1|2|q|NONE|ENTERQUEUE|u|101|1\n', '1|2|q|NONE|ENTERQUEUE||X"\\ |1\n'],
    ['the same column of another one', '1|2|q|NONE|ABANDON|1|101|9\n', '1|2|q|NONE|ABANDON|1|101|9\n'],
    ['an event that is not known', '1|2|q|NONE|SURVEY|u|101\r\n', '1|2|q|NONE|SURVEY|u|101\r\n'],
    ['no column behind the event', '1|2|q|a|ADDMEMBER', '1|2|q|a|ADDMEMBER'],
  ])('have %s', (_, before, after) => {
    expect(run('queue_log', before)).toMatchObject({ text: after, quarantined: [] });
  });

  it('are quarantined where they have fewer columns, or more than any', () => {
    const many = `1|2|q|a|X${'|'.repeat(30)}`;
    expect(run('queue_log', `1|2|q|a\n${many}\n1|2|q|a|X\n`)).toMatchObject({ text: '1|2|q|a|X\n' });
  });

  it('drop what stands behind an event that is not known, where what is unlisted goes', () => {
    const policy = {
      format: 'queue_log',
      unlisted: 'drop',
      rules: [{ path: 'event', transform: 'keep' }],
    } as const;
    expect(rewrite(policy, '1|2|q|a|SURVEY|u|101\n').text).toBe('||||SURVEY||\n');
  });
});

describe("Meraki's syslog", () => {
  it.each([
    [
      'pairs',
      '1795511640.574 MX84 flows src=192.0.2.17 sport=9\n',
      '1795511640.574 MX84 flows src=192.0.2.0 sport=\n',
    ],
    [
      'quotes, and quotes in them',
      `<134>1 1795511640.574 MX84 urls agent='curl/8.0 (x=1)' name='Al's "x"' src="192.0.2.17:80"\n`,
      `<134>1 1795511640.574 MX84 urls agent='curl' name='X"\\|' src="192.0.2.0"\n`,
    ],
    [
      'a header in front, and a request at the end',
      'Nov 24 09:14:09 192.0.2.1 1 1795511640.574 MX urls src=192.0.2.17 request: GET https://example.org/?a=b\n',
      'Nov 24 09:14:09 192.0.2.1 1 1795511640.574 MX urls src=192.0.2.0 request: GET https://example.org/?a=REDACTED\n',
    ],
    [
      'what no pair is, to the end',
      '1795511640.574 MX flows allow src=192.0.2.17 pattern: 1 all\n1795511640.574 MX events Cellular up src=192.0.2.17\n',
      '1795511640.574 MX flows allow src=192.0.2.0 pattern: \n1795511640.574 MX events \n',
    ],
  ])('has %s', (_, before, after) => {
    expect(run('meraki', before)).toMatchObject({ text: after, quarantined: [] });
  });

  it.each([
    ['no seconds', '<134>1 2026-11-24T09:14:07Z MX84 flows src=192.0.2.17\n'],
    ['no event', '1795511640.574 MX84\n'],
  ])('is quarantined with %s', (_, line) => {
    expect(run('meraki', line).text).toBe('');
  });
});

describe('a name with a number in it', () => {
  it.each(['12025550123', 'a2025550123b', '202-555-0123', '202.555.0123', 'Reply-Message:12025550123'])(
    'is none of an attribute of RADIUS: %s',
    (name) => {
      const { text, quarantined } = run('radius', `Tue Nov 24 09:14:07 2026\n\tA = 1\n\t${name} = ""\n\n`);
      expect(text.trim()).toBe('');
      expect(quarantined.length).toBe(1);
    },
  );

  it('is one of an attribute that no dictionary has', () => {
    const input = 'Tue Nov 24 09:14:07 2026\n\tAttr-26.10415.22 = 0x01\n\tAttr-241.1 = 0x02\n\n';
    expect(run('radius', input)).toMatchObject({ text: input, quarantined: [] });
  });

  it.each(['a2025550123b', 'n202-555-0123', 'n202.555.0123'])('is none of a pair of Meraki: %s', (name) => {
    const line = (pair: string) => `1795511640.574 MX flows src=192.0.2.17 ${pair}\n`;
    expect(run('meraki', line(`${name}='x'`)).text).not.toContain('0123');
    expect(run('meraki', line(`${name}=`)).text).not.toContain('0123');
    expect(run('meraki', line('n20='))).toMatchObject({ text: line('n20=').replace('2.17', '2.0') });
  });
});

describe('detail files of RADIUS', () => {
  const block = (...lines: string[]) =>
    `Tue Nov 24 09:14:07 2026\n${lines.map((line) => `\t${line}\n`).join('')}\n`;

  it.each([
    ['in quotes, with escapes', 'User-Name = "al\\"ice"', 'User-Name = "X\\"\\\\|"'],
    ['without', 'Framed-IP-Address = 192.0.2.17', 'Framed-IP-Address = 192.0.2.0'],
    ['with a tag', 'Reply-Message:1 = "Hello"', 'Reply-Message:1 = ""'],
    ['that go', 'Class = 0xabc123', 'Class = ""'],
    ['that nobody names', 'Vendor-9-Attr-1 = "x"', 'Vendor-9-Attr-1 = "x"'],
  ])('have values %s', (_, before, after) => {
    expect(run('radius', block(before))).toMatchObject({ text: block(after), quarantined: [] });
    expect(run('radius', block(before, before)).text).toBe(block(after, after));
  });

  it('have a record a block, whatever ends it', () => {
    const input = `${block('A = 1')}\r\n\r\n${block('Framed-IP-Address = 192.0.2.17').trimEnd()}`;
    const { text, ...rest } = run('radius', input);
    expect(text).toBe(input.replace('2.17', '2.0'));
    expect(rest).toMatchObject({ quarantined: [] });
  });

  it('have records one behind the other, without a blank line between', () => {
    const two = block('A = 1').trimEnd();
    expect(run('radius', `${two}\n${two}\n`)).toMatchObject({ text: `${two}\n${two}\n`, quarantined: [] });
  });

  it('lose a record of which the beginning is missing, or a line is none, and no other', () => {
    const whole = block('A = 1');
    const cut = '\tUser-Name = "alice"\n\tB = 2\n\n';
    expect(run('radius', `${cut}${block('no attribute')}${whole}`).text).toBe(`\n\n${whole}`);
  });
});

describe("Squid's lines", () => {
  it.each([
    [
      'padded, with a user or without',
      '1795511640.123    921 192.0.2.17 TCP_MISS/200 507 GET http://example.org/?a=b - HIER_DIRECT/203.0.113.80 text/html\n',
      '1795511640.123    921 192.0.2.17 TCP_MISS/200 507 GET http://example.org/?a=REDACTED - HIER_DIRECT/203.0.113.80 text/html\n',
    ],
    ['that are cut off', '1795511640.123    921 192.0.2.17 TCP_MISS/200 507 GET http\n', ''],
  ])('%s', (_, before, after) => {
    expect(run('squid', before).text).toBe(after);
  });
});

describe("HAProxy's lines of connections", () => {
  const end = '[24/Nov/2026:09:14:07.655] fe_sip';
  it.each([
    ['of TCP', `192.0.2.17:5060 ${end} be/sbc1 1/0/5007 212 -- 1/1/1/1/0 0/0\n`],
    ['of an error', `192.0.2.17:5061 ${end}/192.0.2.1:5061: SSL handshake failure\n`],
    [
      'of an error, by way of syslog',
      `Nov 24 09:14:07 lb1 haproxy[1]: 192.0.2.17:5061 ${end}/1: Connection closed during SSL handshake\n`,
    ],
  ])('%s have a client', (_, line) => {
    const policy = {
      format: 'haproxy',
      rules: [{ path: 'client', identifier: 'ip', transform: 'truncate' }],
    } as const;
    expect(rewrite(policy, line)).toMatchObject({
      text: line.replace(/192\.0\.2\.17:\d+/, '192.0.2.0'),
      quarantined: [],
    });
  });

  it('of HTTP that are cut off are quarantined as before', () => {
    expect(
      run('haproxy', `192.0.2.17:5060 ${end} be/web1 10/0/30/69/109 200 2750 - - ---- 1/1/1\n`).text,
    ).toBe('');
  });
});
