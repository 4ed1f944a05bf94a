import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormatDocument } from '../../src/policy/document.js';
import { detectPreset } from '../../src/presets/detect.js';
import { rewriteByPreset } from './bytes.js';
import { findLeftover } from './leftover.js';

/** A folder of real records, one folder a source: they are not ours to ship. */
const samples = process.env.NYMLINE_SAMPLES ?? '';

/** Cells by the simplest reading there is; where it is wrong, it only finds less. */
const cells = (text: string, delimiter: string, columns: readonly number[]): string[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const row = line.split(delimiter).map((cell) => cell.replace(/^"+|"+$/g, ''));
    return columns.map((column) => row[column - 1] ?? '');
  });

/** Cells of columns that a header line names. */
const named = (
  text: string,
  start: string,
  delimiter: string | RegExp,
  names: readonly string[],
): string[] => {
  let header: string[] = [];
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith(start)) {
      header = line.slice(start.length).trim().split(delimiter);
      return [];
    }
    if (line.startsWith('#')) return [];
    const row = (delimiter === '\t' ? line.split(delimiter) : (line.match(/"[^"]*"|[^\t ]+/g) ?? [])).map(
      (cell) => cell.replace(/^"|"$/g, ''),
    );
    return names.flatMap((name) => row[header.indexOf(name)] ?? '');
  });
};

const members = (text: string, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    [...text.matchAll(new RegExp(`"${name}": ?"((?:[^"\\\\]|\\\\.)*)"`, 'g'))].map(([, value]) => value!),
  );

interface Source {
  readonly preset: string;
  readonly path: string;
  readonly format?: FormatDocument;
  /** Who stands in the input, read without the library. */
  readonly people: (text: string) => string[];
  /** Broken on purpose. */
  readonly quarantined?: number;
}

/** Words of the formats that stand where people do: no one is called so. */
const nobody = new Set([
  'sshd',
  '',
  '-',
  '(empty)',
  'unknown',
  'User',
  '100',
  'test',
  'default',
  'n/a',
  '0',
  '1',
  '2',
]);

const asterisk = (text: string): string[] => [
  ...cells(text, ',', [1, 2, 5]),
  ...[...text.matchAll(/""([^"]+)"" </g)].map(([, name]) => name!),
  ...[...text.matchAll(/<([^>]+)>/g)].map(([, number]) => number!),
  ...[...text.matchAll(/\d{10}\.\d+/g)].map(([id]) => id),
];
const request = (text: string): string[] => [
  // Words of a site stand in its paths as well, so that only values tell that are no word.
  ...[...text.matchAll(/[?&;][\w[\]%.-]+=([^&\s"]*[\d%][^&\s"]{5,})/g)].map(([, value]) => value!),
  ...[...text.matchAll(/\[[^\]]*\] "[^"]*" \d+ \S+ "[^"]*" "([^"]*)"/g)].map(([, agent]) => agent!),
];
const zeek =
  (...columns: string[]) =>
  (text: string) =>
    named(text, '#fields', '\t', ['uid', ...columns]);
const w3c = (text: string): string[] =>
  named(text, '#Fields:', /[ \t]/, [
    'c-ip',
    'cs-username',
    'cs(Cookie)',
    'cs-vid',
    'cs-sessionid',
    'cs-cicode',
    'cs-uri-query',
    'cs-lat',
  ]);

/** Users, display names, and what proves them. */
const sip = (text: string): string[] => [
  ...[...text.matchAll(/sips?:([^@;>\s"]{3,})@/g)].map(([, user]) => user!),
  ...[...text.matchAll(/"([^"]+)" ?</g)].map(([, name]) => name!),
  ...[...text.matchAll(/(?:username|nonce|response|tag|branch|received)="?([^",;\s>]+)/g)].map(
    ([, value]) => value!,
  ),
  ...[...text.matchAll(/^(?:Call-ID|i|User-Agent|Server) ?: *(.+?)\r?$/gim)].map(([, value]) => value!),
  ...[...text.matchAll(/^o=(\S+)/gm)].map(([, user]) => user!),
];

const sources: readonly Source[] = [
  ...['common_complete.log', 'common_encoding_big5.log', 'apache_logs.first2500'].map((file) => ({
    preset: 'combined',
    path: `apache-combined/${file}`,
    people: request,
  })),
  // A comment, an empty request and lines of other formats are among them.
  { preset: 'combined', path: 'apache-combined/logs_to_tests.log', people: request, quarantined: 1 },
  { preset: 'asterisk-cdr', path: 'asterisk-cdr-csv/testsuite-Master.csv', people: asterisk },
  { preset: 'asterisk-cdr', path: 'asterisk-cdr-csv/testsuite-good.csv', people: asterisk },
  { preset: 'asterisk-cdr', path: 'asterisk-cdr-csv/testsuite-buggy.csv', people: asterisk, quarantined: 1 },
  {
    preset: 'asterisk-cdr-custom',
    path: 'asterisk-cdr-csv/kelysaina-Master.csv',
    people: (text) => [...asterisk(text), ...cells(text, ',', [2, 3, 17])],
  },
  {
    preset: 'asterisk-cel',
    path: 'asterisk-cel-csv/CELMaster1.csv',
    people: (text) => cells(text, ',', [2, 3, 4, 5, 6, 7, 15, 16]),
  },
  {
    preset: 'avaya-smdr',
    path: 'avaya-smdr/ipoffice-smdr.csv',
    people: (text) => cells(text, ',', [4, 6, 7, 8, 10, 13, 15, 20, 29, 30]),
  },
  {
    preset: 'aws-alb',
    path: 'aws-alb/alb.log',
    people: (text) => [...text.matchAll(/arn:[^\s"]+|Root=[^"]+|Mozilla[^"]+/g)].map(([value]) => value),
  },
  { preset: 'cloudfront', path: 'aws-cloudfront/amazon_cloudfront_web.log', people: w3c },
  {
    preset: 'cucm-cdr',
    path: 'cisco-cucm-cdr/cdr.txt',
    people: (text) =>
      cells(
        text.split('\n').slice(2).join('\n'),
        ',',
        [8, 9, 10, 14, 30, 31, 32, 50, 57, 58, 81, 82, 126, 127, 132, 133],
      ),
  },
  {
    preset: 'cucm-cmr',
    path: 'cisco-cucm-cmr/cmr.txt',
    people: (text) => cells(text.split('\n').slice(2).join('\n'), ',', [5, 18, 45, 46]),
  },
  {
    preset: 'envoy',
    path: 'envoy-istio/elastic-istio-access-text.log',
    people: (text) => [...text.matchAll(/"([\da-f-]{36}|Mozilla[^"]+)"/g)].map(([, value]) => value!),
  },
  {
    preset: 'envoy',
    path: 'envoy-istio/elastic-istio-access-json.log',
    format: 'ndjson',
    people: (text) => members(text, ['request_id', 'user_agent', 'downstream_remote_address']),
  },
  {
    preset: 'freeswitch-csv',
    path: 'freeswitch-cdr-csv/Master.csv',
    people: (text) => cells(text, ',', [1, 2, 3, 11, 12, 13]),
  },
  {
    preset: 'snowplow-enriched',
    path: 'snowplow-events/snowplow_web_events.csv',
    format: 'csv',
    people: (text) => cells(text.split('\n').slice(1).join('\n'), ',', [7, 13, 14, 16, 18, 21, 22, 23, 24]),
  },
  {
    preset: 'syslog',
    path: 'syslog-rfc3164/OpenSSH_2k.log',
    people: (text) =>
      [...text.matchAll(/(?:user|for) (?:invalid user )?(\S+) from|rhost=(\S+)/g)].map(([, a, b]) => a ?? b!),
  },
  ...['rfc5424-basic', 'rfc5424-escaped-sd', 'rfc5424-nil', 'sample-events.data'].map((file) => ({
    preset: 'syslog',
    path: `syslog-rfc5424/${file}`,
    people: (text: string) =>
      [...text.matchAll(/(?:Account Name|Security ID|Workstation Name|User): +(\S+)/g)].map(
        ([, value]) => value!,
      ),
  })),
  ...(samples === '' ? [] : readdirSync(join(samples, 'sip-messages'))).map((file) => ({
    preset: 'sip-message',
    path: `sip-messages/${file}`,
    people: sip,
  })),
  ...[
    'incapsula_w3c.log',
    'lnav-w3c-0.log',
    'lnav-w3c-2.log',
    'lnav-w3c-4.log',
    'lnav-w3c_big.log',
    'matomo-iis.log',
  ].map((file) => ({
    preset: 'w3c',
    path: `w3c-extended/${file}`,
    people: w3c,
    // Directives that somebody has explained behind them, in words of his own.
    quarantined: file === 'lnav-w3c-0.log' ? 2 : 0,
  })),
  ...['ftp-ipv6-conn.log', 'rita-proxy-conn.log', 'teredo-conn.log'].map((file) => ({
    preset: 'zeek-conn',
    path: `zeek-conn-tsv/${file}`,
    people: zeek('tunnel_parents'),
  })),
  {
    preset: 'zeek-conn',
    path: 'zeek-conn-json/rita-conn.json.log',
    format: 'ndjson',
    people: (text) => members(text, ['uid', 'orig_l2_addr', 'resp_l2_addr']),
  },
  {
    preset: 'zeek-http',
    path: 'zeek-http-tsv/rita-proxy-http.log',
    people: zeek('user_agent', 'username', 'password', 'orig_fuids', 'resp_fuids'),
  },
  {
    preset: 'zeek-http',
    path: 'zeek-http-json/rita-http.json.log',
    format: 'ndjson',
    people: (text) => members(text, ['uid', 'username', 'password', 'user_agent', 'info_msg']),
  },
  { preset: 'zeek-dns', path: 'zeek-dns-ssl-tsv/rita-proxy-dns.log', people: zeek('query', 'answers') },
  {
    preset: 'zeek-sip',
    path: 'zeek-sip-tsv/sip.log',
    people: (text) => [
      ...zeek('call_id', 'subject', 'user_agent')(text),
      ...[...text.matchAll(/sips?:([^@;>\s]+)@/g)].map(([, user]) => user!),
      ...[...text.matchAll(/"([^"]+)" </g)].map(([, name]) => name!),
    ],
  },
  ...['basic-smtp.log', 'mail-transactions-invalid-smtp.log'].map((file) => ({
    preset: 'zeek-smtp',
    path: `zeek-smtp-radius-tsv/${file}`,
    people: zeek('helo', 'mailfrom', 'subject', 'msg_id', 'user_agent', 'fuids'),
  })),
];

describe.skipIf(samples === '')('real records', () => {
  describe.each(sources.filter(({ path }) => existsSync(join(samples, path))))('of $path', (source) => {
    const { preset, path, format, people, quarantined = 0 } = source;
    const input = samples === '' ? Buffer.alloc(0) : readFileSync(join(samples, path));
    const { text, report } = rewriteByPreset(preset, input, format);

    it('all come out, but for those that are broken', () => {
      expect(report).toMatchObject({ quarantined, out: report.in - quarantined });
      expect(report.in).toBeGreaterThan(0);
    });

    it('have nobody left in them', () => {
      const before = input.toString('latin1');
      const words = people(before).filter((word) => !nobody.has(word));
      expect(findLeftover(before, text, words)).toEqual([]);
    });

    it.skipIf(path.startsWith('syslog-rfc5424/rfc5424'))('have somebody in them before', () => {
      const before = input.toString('latin1');
      expect(findLeftover(before, before, people(before)).length).toBeGreaterThan(0);
    });

    it('are told by their content', () => {
      expect(detectPreset(input)[0]?.name).toBe(preset);
    });
  });

  it('are of every source there is a preset for', () => {
    const folders = new Set(sources.map(({ path }) => path.split('/')[0]));
    const known = /^(?:apache|asterisk|avaya|aws|cisco|envoy|freeswitch-cdr|sip|snowplow|syslog|w3c|zeek)/;
    expect(readdirSync(samples).filter((folder) => known.test(folder) && !folders.has(folder))).toEqual([]);
  });
});
