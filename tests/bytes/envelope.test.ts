import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/crypto/keyring.js';
import type { EnvelopeName, PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { openSession, type SessionOptions } from '../../src/session.js';
import { secret } from '../presets/bytes.js';

const keyring = createKeyring({
  version: 1,
  secrets: [{ id: 'k1', secret, scheme: 1 }],
});
const rules: PolicyDocument['rules'] = [
  { path: ['from', 'host'], identifier: 'phone', transform: 'pseudonym' },
  { path: 'name', transform: 'drop' },
];
type Format = NonNullable<PolicyDocument['format']>;

function open(format: Format, options: SessionOptions = {}) {
  return openSession(parsePolicy({ version: 1, format, rules }), keyring, {
    clock: () => Date.UTC(2026, 10, 24),
    ...options,
  });
}

/** @param part - how many bytes come at a time */
function rewrite(format: Format, input: string, part = Infinity) {
  const errors: { code: string; position: number }[] = [];
  const session = open(format, {
    onQuarantine: ({ code, position }) => void errors.push({ code, position }),
  });
  const bytes = Buffer.from(input);
  const opened = session.input();
  const out: Buffer[] = [];
  let held = Buffer.alloc(0);
  for (let at = 0; at < bytes.length; at += part) {
    held = Buffer.concat([held, bytes.subarray(at, at + part)]);
    const { taken } = opened.rewrite(held, at + part >= bytes.length, (each) => out.push(Buffer.from(each)));
    held = held.subarray(taken);
  }
  const { in: read, out: left, quarantined } = session.report();
  return { text: Buffer.concat(out).toString(), errors, read, left, quarantined, session };
}

const time = '2026-11-24T10:20:30.123456789Z';
const hour = '2026-11-24T10:00:00.000000000Z';
const record = '{"from":"+12025550123","name":"Ada","n":1}';
const pseudonym = 'tel_k1_…';
const mended = `{"from":"${pseudonym}","n":1}`;
const short = (text: string): string => text.replace(/(?<=_k1_)[a-z2-7]{26}/g, '…');

describe('an envelope', () => {
  const cases: readonly [title: string, format: Format, before: string, after: string][] = [
    ['of CRI', 'cri', `${time} stdout F ${record}\n`, `${hour} stdout F ${mended}\n`],
    [
      'of CRI, in parts',
      'cri',
      `${time} stdout P {"from":"+1202\n${time} stdout F 5550123"}\n`,
      `${hour} stdout F {"from":"${pseudonym}"}\n`,
    ],
    [
      'of CRI, in parts of two streams at a time',
      'cri',
      `${time} stdout P {"from":"+1202\n${time} stderr P {"n":\n${time} stdout F 5550123"}\n${time} stderr F 2}\n`,
      `${hour} stdout F {"from":"${pseudonym}"}\n${hour} stderr F {"n":2}\n`,
    ],
    [
      'of CRI, with blank lines inside and around',
      'cri',
      `${time} stdout F \n\n${time} stderr F ${record}`,
      `${hour} stdout F \n\n${hour} stderr F ${mended}`,
    ],
    [
      'of CRI with Windows line ends',
      'cri',
      `${time} stdout F ${record}\r\n`,
      `${hour} stdout F ${mended}\r\n`,
    ],
    [
      'of Docker',
      'docker',
      `{"log":"{\\"from\\":\\"+12025550123\\"}\\n","stream":"stdout","attrs":{"tag":"ada"},"time":"${time}"}\n`,
      `{"log":"{\\"from\\":\\"${pseudonym}\\"}\\n","stream":"stdout","time":"${hour}"}\n`,
    ],
    [
      'of Docker, as it came where nothing in it changes',
      'docker',
      `{"log":"{\\"n\\": \\u0022\\u003c\\u0022}\\n","stream":"stdout","time":"${hour}"}\n`,
      `{"log":"{\\"n\\": \\u0022\\u003c\\u0022}\\n","stream":"stdout","time":"${hour}"}\n`,
    ],
    [
      'of Docker, in parts',
      'docker',
      `{"log":"{\\"from\\":\\"+1202","stream":"stdout","time":"${time}"}\n{"log":"5550123\\"}\\n","stream":"stdout","time":"${time}"}\n`,
      `{"log":"{\\"from\\":\\"${pseudonym}\\"}\\n","stream":"stdout","time":"${hour}"}\n`,
    ],
    [
      'of a cookie by itself',
      'cee',
      `@cee: ${record}\n@cee:${record}\n`,
      `@cee: ${mended}\n@cee:${mended}\n`,
    ],
    [
      'of a cookie behind syslog',
      'cee',
      `<134>Nov 24 10:20:30 adas-laptop app[12]: @cee: ${record}\nNov  4 10:20:30 192.0.2.17 app: @cee: ${record}\n`,
      `<134>Nov 24 10:00:00 - app[12]: @cee: ${mended}\nNov  4 10:00:00 - app: @cee: ${mended}\n`,
    ],
    [
      'of a cookie behind RFC 5424',
      'cee',
      `<134>1 ${time} adas-laptop app 12 ID [who@32473 user="ada"] @cee: ${record}\n`,
      `<134>1 ${hour} - app 12 ID - @cee: ${mended}\n`,
    ],
    [
      'of a header of syslog by itself',
      'cee',
      `<134>Nov 24 10:20:30 adas-laptop app[12]: ${record}\n${time} 192.0.2.17  ${record}\n<134>1 ${time} adas-laptop app 12 - - ${record}\n`,
      `<134>Nov 24 10:00:00 - app[12]: ${mended}\n${hour} - ${mended}\n<134>1 ${hour} - app 12 - - ${mended}\n`,
    ],
    [
      'whose program is a number',
      'cee',
      `Nov 24 10:20:30 gw a2025550123: @cee: ${record}\n`,
      `Nov 24 10:00:00 - - @cee: ${mended}\n`,
    ],
    [
      'of ECS',
      'ecs',
      `{"@timestamp": "2026-11-24T10:20:30.123Z", "host": {"name": "adas-laptop"}, "log": {"level": "info", "file": {"path": "/home/ada"}}, "message": ${JSON.stringify(record)}, "tags": ["ada", "}"]}\n`,
      `{"@timestamp": "2026-11-24T10:00:00.000Z", "log": {"level": "info"}, "message": ${JSON.stringify(mended)}}\n`,
    ],
    [
      'of Bunyan',
      'bunyan',
      `{"name":"gw","hostname":"adas-laptop","pid":7,"level":30,"msg":${JSON.stringify(record)},"time":"2026-11-24T10:20:30.123Z","v":0}\n`,
      `{"name":"gw","level":30,"msg":${JSON.stringify(mended)},"time":"2026-11-24T10:00:00.000Z","v":0}\n`,
    ],
    [
      'of ECS, whose message is a row',
      {
        type: 'ecs',
        inside: { type: 'csv', delimiter: ' ', quotes: false, header: 'none', columns: ['n', 'from'] },
      },
      `{"message":"2 +12025550123"}\n`,
      `{"message":"2 ${pseudonym}"}\n`,
    ],
    [
      'of CloudWatch Logs',
      'cloudwatch',
      `{"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"ada","logEvents":[{"id":"1","timestamp":1795515630123,"message":${JSON.stringify(record)}},{"id":"2","timestamp":2025550123,"message":${JSON.stringify(`${record}\n`)}}]}\n`,
      `{"messageType":"DATA_MESSAGE","logEvents":[{"timestamp":1795514400000,"message":${JSON.stringify(mended)}},{"message":${JSON.stringify(`${mended}\n`)}}]}\n`,
    ],
    [
      'of CloudWatch Logs, two objects in a line, one of which asks for the receiver',
      { type: 'cloudwatch', time: 'minute', inside: { type: 'line', pattern: 'from' } },
      `{"messageType":"CONTROL_MESSAGE","owner":"CloudwatchLogs","logEvents":[{"id":"","timestamp":1795515630123,"message":"CWL CONTROL MESSAGE: Ada"}]}{"messageType":"DATA_MESSAGE","logEvents":[{"timestamp":1795515630123,"message":"+12025550123"},{"message":""}]}\n`,
      `{"messageType":"CONTROL_MESSAGE","logEvents":[]}{"messageType":"DATA_MESSAGE","logEvents":[{"timestamp":1795515600000,"message":"${pseudonym}"},{"message":""}]}\n`,
    ],
    [
      'whose times are to the minute',
      { type: 'cri', time: 'minute' },
      `${time} stdout F {}\n`,
      '2026-11-24T10:20:00.000000000Z stdout F {}\n',
    ],
    [
      'with numbers and names in the place of what stays',
      'docker',
      `{"log":${JSON.stringify(`${record}\n`)},"stream":"202-555-0123","time":"2025550123"}\n{"log":"\\n","stream":"alice"}\n`,
      `{"log":${JSON.stringify(`${mended}\n`)}}\n{"log":"\\n"}\n`,
    ],
    [
      'of an agent with a number in parts as a name',
      'ecs',
      `{"service":{"name":"(202) 555-0123"},"service.type":"202 555 0123","message":${JSON.stringify(record)}}\n`,
      `{"message":${JSON.stringify(mended)}}\n`,
    ],
    ['whose times stay', { type: 'cri', time: 'keep' }, `${time} stdout F {}\n`, `${time} stdout F {}\n`],
    [
      'of lines of a pattern',
      { type: 'cri', inside: { type: 'line', pattern: 'from [n]' } },
      `${time} stdout F +12025550123 [1]\n`,
      `${hour} stdout F ${pseudonym} [1]\n`,
    ],
    [
      'of an access log',
      { type: 'docker', inside: 'common' },
      `{"log":"2025550123 - - [24/Nov/2026:10:20:30 +0000] \\"GET / HTTP/1.1\\" 200 5\\n","stream":"stdout","time":"${time}"}\n`,
      `{"log":"telx_k1_… - - [24/Nov/2026:10:20:30 +0000] \\"GET / HTTP/1.1\\" 200 5\\n","stream":"stdout","time":"${hour}"}\n`,
    ],
  ];

  it.each(cases)('%s is looked through', (_, format, before, after) => {
    const { text, errors, read, left } = rewrite(format, before);
    expect([short(text), errors]).toEqual([after, []]);
    expect(read).toBe(left);
  });

  it.each(cases)(
    '%s gives the same in whatever parts it comes, and in a second pass',
    (_, format, before) => {
      const { text } = rewrite(format, before);
      for (const part of [1, 3, 50]) expect(rewrite(format, before, part).text).toBe(text);
      expect(rewrite(format, text).text).toBe(text);
    },
  );

  it.each(cases)('%s is read through every door', (_, format, before) => {
    const { text, session } = rewrite(format, before);
    expect(Buffer.from(session.chunk(Buffer.from(before)).bytes).toString()).toBe(text);
    expect(session.line(before)).toBe(text);
  });
});

describe('what is in no envelope, or in a broken one, is quarantined', () => {
  it.each<[string, Format, string]>([
    ['another line', 'cri', `${record}\n`],
    ['a stream that there is none of', 'cri', `${time} stdin F ${record}\n`],
    ['a time that is none', 'cri', `2026-13-24T10:20:30Z stdout F ${record}\n`],
    ['a part without the rest', 'cri', `${time} stdout P ${record}\n`],
    ['a line inside that cannot be read', 'cri', `${time} stdout F Ada called\n`],
    ['an object without a line', 'docker', `{"stream":"stdout","time":"${time}"}\n`],
    ['a line that is no text', 'docker', `{"log":1,"stream":"stdout","time":"${time}"}\n`],
    ['several lines of an access log in one', { type: 'ecs', inside: 'common' }, '{"message":"a\\nb"}\n'],
    ['text before a cookie', 'cee', `Ada said @cee: ${record}\n`],
    ['JSON behind no header', 'cee', `<134>${record}\n`],
    ['text behind a header', 'cee', `Nov 24 10:20:30 gw app: Ada called ${record}\n`],
    ['a member twice, the first of which is read by nobody', 'docker', `{"log":"Ada\\n","log":"x\\n"}\n`],
    ['a message that is text', 'ecs', '{"message":"Ada called"}\n'],
    ['another object', 'cloudwatch', `${record}\n`],
    ['a delivery of no list', 'cloudwatch', '{"messageType":"DATA_MESSAGE","logEvents":{"message":"{}"}}\n'],
    ['a delivery of no text', 'cloudwatch', '{"messageType":"DATA_MESSAGE","logEvents":[{"message":1}]}\n'],
    [
      'a delivery of text',
      'cloudwatch',
      '{"messageType":"DATA_MESSAGE","logEvents":[{"message":"Ada called"}]}\n',
    ],
  ])('%s', (_, format, input) => {
    const { text, errors, quarantined, read } = rewrite(format, input);
    expect([text, errors.length, quarantined, read]).toEqual(['', 1, 1, 1]);
  });

  it('by its position among the others', () => {
    const good = `${time} stdout F ${record}\n`;
    const { text, errors, left } = rewrite('cri', `${good}Ada\n${good}${time} stdout F Ada\n${good}`);
    expect(errors.map(({ position }) => position)).toEqual([2, 4]);
    expect([left, text.split('\n').length]).toEqual([3, 4]);
  });

  it('by itself, of several in one line, and is written as a line that holds it alone', () => {
    const delivery = (...events: string[]): string =>
      `${JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: events.map((message) => ({ message })) })}\n`;
    const raws: string[] = [];
    const session = open('cloudwatch', {
      keep: ({ raw }) => void raws.push(Buffer.from(raw as Uint8Array).toString()),
    });
    const { bytes } = session.chunk(Buffer.from(delivery(record, 'Ada', record)));
    expect(short(Buffer.from(bytes).toString())).toBe(delivery(mended, mended));
    expect(session.report()).toMatchObject({ in: 3, out: 2, quarantined: 1 });
    expect(raws).toEqual([delivery('Ada')]);
  });

  it('and a second member of the line’s name never leaves as it came', () => {
    const { text } = rewrite('docker', `{"log":"Ada\\n","log":"{}\\n","stream":"stdout","time":"${time}"}\n`);
    expect(text).not.toContain('Ada');
  });

  it('and parts that outgrow the limit, to their end', () => {
    const session = open('cri', { maxRecordBytes: 200 });
    const part = `${time} stdout P ${'x'.repeat(90)}\n`;
    const input = `${part.repeat(9)}${time} stdout F x\n${time} stdout F {"n":1}\n`;
    const { bytes } = session.chunk(Buffer.from(input));
    expect([Buffer.from(bytes).toString(), session.report().quarantined]).toEqual([
      `${hour} stdout F {"n":1}\n`,
      1,
    ]);
  });
});

describe('what stands inside', () => {
  const wrappers: Record<EnvelopeName, (line: string) => string> = {
    cri: (line) => `${hour} stdout F ${line}\n`,
    docker: (line) => `${JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: hour })}\n`,
    cee: (line) => `@cee: ${line}\n`,
    ecs: (line) => `${JSON.stringify({ message: line, '@timestamp': hour })}\n`,
    bunyan: (line) => `${JSON.stringify({ msg: line, level: 30, v: 0 })}\n`,
    cloudwatch: (line) =>
      `${JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: [{ timestamp: 1795514400000, message: line }] })}\n`,
  };
  const line = fc
    .record(
      { from: fc.stringMatching(/^\+120255501\d\d$/), name: fc.string(), n: fc.jsonValue() },
      { requiredKeys: [] },
    )
    .map((each) => JSON.stringify(each));

  it.each(Object.entries(wrappers))('becomes the same in %s as by itself', (format, wrap) => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 500 }),
        (lines, part) => {
          const inside = rewrite('ndjson', lines.map((each) => `${each}\n`).join(''))
            .text.trimEnd()
            .split('\n');
          const { text } = rewrite(format as EnvelopeName, lines.map(wrap).join(''), part);
          expect(text).toBe(inside.map(wrap).join(''));
        },
      ),
      { numRuns: 25 },
    );
  });
});
