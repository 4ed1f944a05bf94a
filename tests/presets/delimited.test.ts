import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Format, FormatDocument } from '../../src/policy/document.js';
import { expandFormat } from '../../src/policy/format.js';
import { presets } from '../../src/presets/index.js';
import { rewriteByPreset, rewriteWith } from './bytes.js';

const folder = new URL('../fixtures/presets/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));

/** `NYMLINE_GOLDEN=write` writes them anew, to be read line by line before they are committed. */
const writing = process.env.NYMLINE_GOLDEN === 'write';

interface Fixture {
  readonly preset: string;
  readonly file: string;
  readonly format?: FormatDocument;
  /** Records that are broken on purpose. */
  readonly quarantined: number;
}

const fixture = (preset: string, file: string, quarantined = 0, format?: FormatDocument): Fixture => ({
  preset,
  file,
  quarantined,
  ...(format === undefined ? {} : { format }),
});

const zeek = [
  'conn',
  'dhcp',
  'dns',
  'files',
  'http',
  'kerberos',
  'ntlm',
  'radius',
  'rdp',
  'sip',
  'smtp',
  'ssl',
];

const fixtures: readonly Fixture[] = [
  fixture('3cx-cdr', '3cx-cdr.log'),
  fixture('adobe-hit-data', 'adobe-hit-data.tsv'),
  fixture('akamai-datastream-structured', 'akamai-datastream-structured.log'),
  fixture('asterisk-cdr', 'asterisk-cdr.csv', 1),
  fixture('asterisk-cdr-custom', 'asterisk-cdr-custom.csv'),
  fixture('asterisk-cdr-db', 'asterisk-cdr-db.csv'),
  fixture('asterisk-cdr-simple', 'asterisk-cdr-simple.csv'),
  fixture('asterisk-cdr-no-userfield', 'asterisk-cdr-no-userfield.csv'),
  fixture('asterisk-cel', 'asterisk-cel.csv'),
  fixture('asterisk-dump', 'asterisk-dump.sql', 5),
  fixture('asterisk-queue-log', 'asterisk-queue-log.log', 1),
  fixture('avaya-smdr', 'avaya-smdr.csv', 1),
  fixture('aws-alb', 'aws-alb.log'),
  fixture('aws-s3-access', 'aws-s3-access.log'),
  fixture('aws-vpc-flow', 'aws-vpc-flow.csv'),
  fixture('aws-vpc-flow-default', 'aws-vpc-flow-default.csv'),
  fixture('broadworks-cdr', 'broadworks-cdr.log'),
  fixture('cloudfront', 'cloudfront.log'),
  fixture('cloudfront', 'cloudfront.ndjson', 0, 'ndjson'),
  fixture('combined', 'combined.log', 1),
  fixture('cucm-cdr', 'cucm-cdr.csv'),
  fixture('cucm-cmr', 'cucm-cmr.csv'),
  fixture('envoy', 'envoy.log'),
  fixture('envoy', 'envoy.ndjson', 0, 'ndjson'),
  fixture('freeswitch-csv', 'freeswitch-csv.csv'),
  fixture('freeswitch-xml', 'freeswitch-xml.xml', 1),
  fixture('haproxy', 'haproxy.log'),
  fixture('kamailio-acc', 'kamailio-acc.csv'),
  fixture('kamailio-acc', 'kamailio-acc.ndjson', 0, 'ndjson'),
  fixture('kamailio-dump', 'kamailio-dump.sql', 2),
  fixture('kamailio-acc-syslog', 'kamailio-acc-syslog.log', 1),
  fixture('meraki', 'meraki.log', 1),
  fixture('nginx-proxy-manager', 'nginx-proxy-manager.log'),
  fixture('nfdump', 'nfdump.csv', 3),
  fixture('oracle-sbc', 'oracle-sbc.log'),
  fixture('radius-detail', 'radius-detail.log', 1),
  fixture('ribbon-act', 'ribbon-act.log', 2),
  fixture('sip-message', 'sip-message.sip', 1),
  fixture('snowplow-enriched', 'snowplow-enriched.tsv'),
  fixture('snowplow-enriched', 'snowplow-enriched.csv', 0, 'csv'),
  fixture('squid', 'squid.log', 1),
  fixture('syslog', 'syslog.log', 1),
  fixture('w3c', 'w3c.log', 1),
  fixture('webex-calling', 'webex-calling.csv', 0, 'csv'),
  ...zeek.flatMap((log) => [
    fixture(`zeek-${log}`, `zeek-${log}.log`),
    fixture(`zeek-${log}`, `zeek-${log}.ndjson`, 0, 'ndjson'),
  ]),
];

const goldenOf = (file: string): string => file.replace(/\.(\w+)$/, '.golden.$1');

describe.each(fixtures)('$preset on $file', ({ preset, file, format, quarantined }) => {
  const input = read(file);

  it('gives the golden bytes', () => {
    const { bytes, report } = rewriteByPreset(preset, input, format);
    if (writing) writeFileSync(new URL(goldenOf(file), folder), bytes);
    expect(bytes.toString('latin1')).toBe(read(goldenOf(file)).toString('latin1'));
    expect(report).toMatchObject({ quarantined, out: report.in - quarantined });
  });

  it('is of 20 records at least', () => {
    expect(rewriteByPreset(preset, input, format).report.in).toBeGreaterThanOrEqual(20);
  });

  it('gives them in whatever parts the input comes', () => {
    const whole = rewriteByPreset(preset, input, format).text;
    for (const part of [1, 7, 4096]) expect(rewriteByPreset(preset, input, format, part).text).toBe(whole);
  });

  it('leaves them as they are in a second pass', () => {
    const once = rewriteByPreset(preset, input, format).bytes;
    expect(rewriteByPreset(preset, once, format).text).toBe(once.toString('latin1'));
  });

  it('leaves nobody in them', () => {
    const { text } = rewriteByPreset(preset, input, format);
    const bare = text.replace(/[a-z]{2,5}x?_k1_[a-z2-7]{26}/g, '');
    // Everybody that the fixtures hold, in whatever spelling.
    const people = [
      /alice|bob|carol|smith|jane|john|\b(?:dave|erin|frank)s?\b/i,
      /202\D{0,3}555\D{0,3}01\d\d/,
      /20\D?7946\D?0\d{3}/,
      /\b(?:192\.0\.2|198\.51\.100|203\.0\.113|192\.168\.18)\.(?!0\b)\d+/,
      /203-0-113/,
      /2001:db8:[\da-f]+:[\da-f]/,
      /0003e3|00:03:e3/i,
      /hunter2|secret|abc123|4711@|8821|4111/,
      /divorce|results|WZN2345/,
    ];
    for (const person of people) expect(bare).not.toMatch(person);
  });
});

/** The columns that a preset's format names, where it does. */
function columnsOf(format: Format): string[] {
  const listed =
    format.type === 'kinds'
      ? [...Object.values(format.kinds), format.others ?? []].flat()
      : 'columns' in format
        ? (format.columns ?? [])
        : [];
  const names = listed.map((column) => (typeof column === 'string' ? column : column.name));
  return format.type === 'kinds' ? [...new Set(names)] : names;
}

describe('presets of delimited text', () => {
  const listed = Object.values(presets).flatMap((preset) => {
    const columns = preset.format === undefined ? [] : columnsOf(expandFormat(preset.format));
    return columns.length === 0 ? [] : [{ preset, columns }];
  });

  it.each(listed.map(({ preset, columns }) => [preset.name, columns, preset.fields] as const))(
    '%s says what becomes of each of its columns',
    (_, columns, fields) => {
      // Also by a cell in it.
      const named = new Set(fields.flatMap(({ path }) => path).map((path) => path.replace(/\.\d+$/, '')));
      // The mark of a line's end has nothing in it.
      expect(columns.filter((column) => !named.has(column) && column !== 'end')).toEqual([]);
      expect(new Set(columns).size).toBe(columns.length);
    },
  );
});

describe("Asterisk's two files called Master.csv", () => {
  const layouts = ['asterisk-cdr', 'asterisk-cdr-custom'];

  it.each([layouts, layouts.toReversed()])('%s lets no row of %s out', (preset, other) => {
    const { text, report, errors } = rewriteByPreset(preset, read(`${other}.csv`));
    expect(text).toBe('');
    expect(report).toMatchObject({ out: 0 });
    expect(errors[0]!.message).toMatch(/another layout|expected 19 columns/);
  });

  it('tells them apart where both have 19 columns', () => {
    const rows = read('asterisk-cdr-custom.csv').toString();
    const { report } = rewriteByPreset('asterisk-cdr', rows);
    expect(report.codes).toEqual({ ERR_RECORD_COLUMNS: report.in });
  });
});

describe("Zeek's logs in TSV and in JSON", () => {
  const pseudonyms = (text: string): string[] =>
    [...new Set([...text.matchAll(/[a-z]{2,4}x?_k1_[a-z2-7]{26}/g)].map(([all]) => all))].sort();

  it.each(zeek)('%s.log has the same pseudonyms in both', (log) => {
    const tsv = rewriteByPreset(`zeek-${log}`, read(`zeek-${log}.log`)).text;
    const json = rewriteByPreset(`zeek-${log}`, read(`zeek-${log}.ndjson`), 'ndjson').text;
    expect(pseudonyms(json)).toEqual(pseudonyms(tsv));
    expect(pseudonyms(tsv).length).toBeGreaterThan(0);
  });

  it('lets no row of another log out', () => {
    const { report } = rewriteByPreset('zeek-conn', read('zeek-http.log'));
    expect(report).toMatchObject({ in: 20, out: 0 });
  });
});

describe('Cisco CUCM', () => {
  it('joins a call to what its phones measured: numbers, devices and sessions meet', () => {
    const [, , call = ''] = rewriteByPreset('cucm-cdr', read('cucm-cdr.csv')).text.split('\r\n');
    const [, leg = ''] = rewriteByPreset('cucm-cmr', read('cucm-cmr.csv')).text.split('\n');
    const inLeg = leg.match(/(?:mac|ext|id)_k1_[a-z2-7]{26}/g)!;
    const [extension, , device, session] = inLeg;
    for (const one of [extension, device, session]) expect(call).toContain(one);
  });

  it('cuts integers that are addresses as addresses, to integers', () => {
    const [, , call = ''] = rewriteByPreset('cucm-cdr', read('cucm-cdr.csv')).text.split('\r\n');
    // 192.0.2.0, the first octet lowest.
    expect(call.split(',')[7]).toBe(String(192 + 2 * 65536));
  });

  it('reads calls of earlier releases, with 129 columns', () => {
    const [, types = '', call = ''] = read('cucm-cdr.csv').toString().split('\r\n');
    const cut = (row: string): string => row.split(',').slice(0, -4).join(',');
    const whole = rewriteByPreset('cucm-cdr', `${types}\n${call}\n`).text.split('\n')[1];
    const { text, report } = rewriteByPreset('cucm-cdr', `${cut(types)}\n${cut(call)}\n`);
    expect(report).toMatchObject({ in: 1, out: 1 });
    expect(text.split('\n')[1]).toBe(cut(whole!));
  });

  it('reads legs without the row of names, and those of earlier releases', () => {
    const { text } = rewriteByPreset('cucm-cmr', read('cucm-cmr.csv'));
    expect(text.startsWith('INTEGER,')).toBe(true);
    expect(
      text
        .trimEnd()
        .split('\n')
        .slice(0, 4)
        .map((row) => row.split(',').length),
    ).toEqual([48, 48, 48, 44]);
  });
});

describe('a policy that extends a preset', () => {
  it('tells the region of numbers written nationally, and the tenant of extensions', () => {
    const { text } = rewriteWith(
      {
        version: 1,
        extends: 'asterisk-cdr',
        region: 'US',
        rules: [{ path: 'dcontext', identifier: 'opaque', transform: 'pseudonym' }],
      },
      read('asterisk-cdr.csv').toString().replaceAll('"+12025550123"', '"(202) 555-0123"'),
    );
    const [row] = text.split('\n');
    expect(row).toMatch(
      /^"id_k1_\w+","tel_k1_7lswnsdzxng5lqpvavpe4wrmha","ext_k1_\w+","id_k1_\w+","<tel_k1_7ls/,
    );
  });

  it('names the columns of a template of its own', () => {
    const { text, report } = rewriteWith(
      {
        version: 1,
        extends: 'freeswitch-csv',
        format: {
          type: 'csv',
          header: 'none',
          columns: ['caller_id_name', 'caller_id_number', 'sip_user_agent', 'duration'],
        },
        rules: [{ path: 'sip_user_agent', transform: 'generalize', to: 'family' }],
      },
      '"Alice","+12025550123","Yealink SIP-T46U 108.86","61"\n',
    );
    expect(report).toMatchObject({ in: 1, out: 1 });
    expect(text).toBe('"","tel_k1_7lswnsdzxng5lqpvavpe4wrmha","Yealink","61"\n');
  });
});

describe('an exchange of 3CX that writes its fields in another order', () => {
  const row = 'Call 17,2026/11/24 09:14:07,00:01:03,Ext.101,+12025550123,TerminatedByDst,Alice Smith\n';

  it('is read by the columns that a policy of its own names', () => {
    const { text, report } = rewriteWith(
      {
        version: 1,
        extends: '3cx-cdr',
        format: {
          type: 'csv',
          header: 'none',
          columns: [
            ...['historyid', 'time-start', 'duration', 'from-no', 'to-no', 'reason-terminated'],
            'from-dispname',
          ],
        },
        rules: [],
      },
      row,
    );
    expect(report).toMatchObject({ in: 1, out: 1 });
    expect(text).toMatch(
      /^id_k1_\w+,2026\/11\/24 09:00:00,00:01:03,Ext\.ext_k1_\w+,tel_k1_7lswnsdzxng5lqpvavpe4wrmha,TerminatedByDst,\n$/,
    );
  });

  it('is not let out by the order of the manual', () => {
    const { text, report } = rewriteByPreset('3cx-cdr', row);
    expect([text, report.out]).toEqual(['', 0]);
  });
});

describe('bytes that are no UTF-8', () => {
  it('stay as they are where no rule changes them, and go where one does', () => {
    const row = [
      ...[
        '""',
        '"101"',
        '"102"',
        '"caf\xe9"',
        '"""caf\xe9"" <101>"',
        '"SIP/caf\xe9-00000001"',
        '""',
        '"Dial"',
      ],
      ...['"x"', '"2026-11-24 09:14:07"', '""', '"2026-11-24 09:14:07"', '1', '1', '"ANSWERED"', '"BILLING"'],
    ].join(',');
    const cells = rewriteByPreset('asterisk-cdr', Buffer.from(row, 'latin1')).text.split(',');
    expect(cells[3]).toBe('"caf\xe9"');
    expect(cells[4]).toMatch(/^"<ext_k1_\w{26}>"$/);
    expect(cells[5]).toMatch(/^"SIP\/id_k1_\w{26}-00000001"$/);
  });
});

describe('one number in several formats', () => {
  it('has one pseudonym', () => {
    const number = /tel_k1_7lswnsdzxng5lqpvavpe4wrmha/;
    for (const name of ['asterisk-cdr', 'asterisk-cel', 'freeswitch-csv', 'kamailio-acc', 'cucm-cdr'])
      expect(rewriteByPreset(name, read(`${name}.csv`)).text).toMatch(number);
  });
});
