import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope } from '../../src/presets/envelope.js';

const time = '2026-11-24T10:00:00.123456789Z';

/** Longer lines come in parts. */
const part = 40;
const partsOf = (line: string): string[] => line.match(new RegExp(`.{1,${part}}`, 'gsu')) ?? [''];

const envelopes: Record<string, (line: string) => string> = {
  cri: (line) =>
    partsOf(line)
      .map((each, i, all) => `${time} stdout ${i === all.length - 1 ? 'F' : 'P'} ${each}\n`)
      .join(''),
  docker: (line) =>
    partsOf(`${line}\n`)
      .map((log) => `${JSON.stringify({ log, stream: 'stdout', time })}\n`)
      .join(''),
  'cee behind a header': (line) => `Nov 24 10:00:00 gw1 app[12]: @cee: ${line}\n`,
  'cee of a header alone': (line) => `<134>${time} gw1 app[12]: ${line}\n`,
  'cee by itself': (line) => `@cee:${line}\n`,
  ecs: (line) => `${JSON.stringify({ '@timestamp': time, message: line })}\n`,
  'ecs of a message alone': (line) => `${JSON.stringify({ message: line })}\n`,
  cloudwatch: (line) =>
    `${JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: [{ id: '1', message: line }] })}\n`,
  bunyan: (line) => `${JSON.stringify({ name: 'gw', hostname: 'gw1', level: 30, msg: line, v: 0 })}\n`,
};

const record = fc
  .dictionary(fc.stringMatching(/^[ -~]{1,12}$/), fc.stringMatching(/^[ -~]{0,60}$/))
  .map((each) => JSON.stringify(each));

describe.each(Object.entries(envelopes))('the envelope %s', (name, wrap) => {
  it('has inside what was put into it', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (lines) => {
        const found = openEnvelope(Buffer.from(lines.map(wrap).join('')));
        expect(found?.content).toBe(lines.map((line) => `${line}\n`).join(''));
      }),
    );
  });

  it('is told by the format that reads it', () => {
    expect(openEnvelope(Buffer.from(wrap('{}')))?.format).toBe(name.split(' ')[0]);
  });

  it('is none where one line is not in it', () => {
    expect(openEnvelope(Buffer.from(`${wrap('{}')}{"log":1}\n`))).toBeUndefined();
  });
});

it.each(['', '\n', '{"log":"x"}\n', '{"log":1,"time":"2026-11-24"}\n', 'a,b\n'])('%j has none', (text) => {
  expect(openEnvelope(Buffer.from(text))).toBeUndefined();
});
