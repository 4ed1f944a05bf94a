import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type KafkaOptions, readSettings } from '../../../src/cli/kafka/settings.js';
import { folder } from '../terminal.js';

const enough = { brokers: '127.0.0.1:9092', from: 'raw', to: 'out' };
const written = (text: string): string => `${folder({ 'worker.yaml': text })}/worker.yaml`;

describe('what a worker is told', () => {
  it('by options comes before what the environment says, and that before the file', () => {
    const settings = written('brokers: [192.0.2.1:9092]\nfrom: a\nto: b\ngroup: c\nfetchBytes: 1000\n');
    const environment = { KAFKA_FROM: 'd', KAFKA_TO: 'e', KAFKA_GROUP: '' };
    expect(readSettings({ settings, from: 'f' }, environment).worker).toEqual({
      brokers: ['192.0.2.1:9092'],
      from: 'f',
      to: 'e',
      group: 'c',
      fetchBytes: 1000,
    });
  });

  it.each<[string, KafkaOptions, Record<string, string>, object]>([
    ['a key', { key: 'field:a.b' }, {}, { key: { field: 'a.b' } }],
    ['a key', {}, { KAFKA_KEY: 'keep' }, { key: 'keep' }],
    ['headers', { header: ['x=keep', 'y=field:a=b'] }, {}, { headers: { x: 'keep', y: { field: 'a=b' } } }],
    ['headers', {}, { KAFKA_HEADERS: 'x=keep,y=field:a.b' }, { headers: { x: 'keep', y: { field: 'a.b' } } }],
    ['brokers', { brokers: '127.0.0.1:1,127.0.0.1:2' }, {}, { brokers: ['127.0.0.1:1', '127.0.0.1:2'] }],
    ['recipients', { recipient: ['age1a', 'age1b'] }, {}, { recipients: ['age1a', 'age1b'] }],
    ['recipients', {}, { KAFKA_RECIPIENTS: 'age1a,age1b' }, { recipients: ['age1a', 'age1b'] }],
    ['a quarantine topic to be opened', { redrive: 'identity.txt' }, {}, {}],
    ['TLS', {}, { KAFKA_TLS: 'true' }, { tls: {} }],
    ['no TLS', {}, { KAFKA_TLS: 'false' }, {}],
    [
      'SASL',
      {},
      { KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p' },
      { sasl: { mechanism: 'SCRAM-SHA-512', username: 'u', password: 'p' } },
    ],
  ])('may be %s', (_, options, environment, expected) => {
    const { worker } = readSettings({ ...enough, ...options }, environment);
    expect(worker).toEqual({
      brokers: ['127.0.0.1:9092'],
      from: 'raw',
      to: 'out',
      group: 'nymline',
      ...expected,
    });
  });

  it('may be a password, where the file has the rest', () => {
    const settings = written('sasl: { mechanism: SCRAM-SHA-512, username: u }\n');
    const { sasl } = readSettings({ ...enough, settings }, { KAFKA_SASL_PASSWORD: 'p' }).worker;
    expect(sasl).toEqual({ mechanism: 'SCRAM-SHA-512', username: 'u', password: 'p' });
  });

  it('may be a token that somebody else keeps fresh in a file', () => {
    const name = `${folder({ token: 'a.b.c\n' })}/token`;
    const environment = { KAFKA_SASL_MECHANISM: 'OAUTHBEARER', KAFKA_SASL_TOKEN_FILE: name };
    const { sasl } = readSettings(enough, environment).worker;
    expect(sasl).toEqual({ mechanism: 'OAUTHBEARER', token: expect.any(Function) });
    const ask = sasl!.token as () => string;
    expect(ask()).toBe('a.b.c');
    writeFileSync(name, 'd.e.f');
    expect(ask()).toBe('d.e.f');
    expect(() => readSettings(enough, { ...environment, KAFKA_SASL_TOKEN_FILE: `${name}.gone` })).toThrow(
      'ENOENT',
    );
  });

  it('may be files of a certificate', () => {
    const ca = `${folder({ 'ca.pem': 'a certificate' })}/ca.pem`;
    expect(readSettings(enough, { KAFKA_TLS_CA: ca }).worker.tls).toEqual({
      ca: Buffer.from('a certificate'),
    });
  });

  it.each([
    ['9464', { host: '127.0.0.1', port: 9464 }],
    ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
    ['[::1]:9464', { host: '[::1]', port: 9464 }],
  ])('listens at %s', (listen, expected) => {
    expect(readSettings({ ...enough, listen }, {}).listen).toEqual(expected);
  });

  it.each<[string, KafkaOptions, Record<string, string>, RegExp]>([
    ['nothing', {}, {}, /expected brokers, from, to\n.*--brokers, KAFKA_BROKERS/],
    [
      'a rule that is none',
      { ...enough, key: 'hash' },
      {},
      /\/key\s+expected drop, keep, record or field:PATH/,
    ],
    [
      'a rule of a header that is none',
      { ...enough, header: ['x=hash'] },
      {},
      /\/headers\/x\s+expected drop, keep/,
    ],
    ['a header without a rule', { ...enough, header: ['x'] }, {}, /--header expected NAME=RULE/],
    [
      'a variable with a header without a rule',
      enough,
      { KAFKA_HEADERS: 'x' },
      /KAFKA_HEADERS expected NAME=RULE/,
    ],
    ['a port that is none', { ...enough, listen: '70000' }, {}, /--listen expected a port/],
    ['a password for nothing', enough, { KAFKA_SASL_PASSWORD: 'p' }, /expected KAFKA_SASL_MECHANISM/],
    ['a mechanism that is none', enough, { KAFKA_SASL_MECHANISM: 'NONE' }, /\/sasl\/mechanism/],
    [
      'a file that is broken',
      { settings: written('a: [') },
      {},
      /worker\.yaml expected YAML or JSON: see line/,
    ],
    ['a setting that there is none of', { settings: written('broker: x\n') }, {}, /worker\.yaml has 1 fault/],
  ])('is refused with what is wrong: %s', (_, options, environment, message) => {
    expect(() => readSettings(options, environment)).toThrow(message);
  });

  it('never has a password in a fault', () => {
    const settings = written('sasl: { mechanism: PLAIN, password: [hunter2, hunter2] }\n');
    expect(() => readSettings({ settings }, {})).toThrow(/^(?!.*hunter2).*\/sasl\/password/s);
  });
});
