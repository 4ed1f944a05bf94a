import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectPreset } from '../../src/presets/detect.js';
import { presets } from '../../src/presets/index.js';

const folder = new URL('../fixtures/presets/', import.meta.url).pathname;

/** What a fixture is named after. */
const presetOf = (file: string): string | undefined =>
  Object.keys(presets)
    .filter((name) => file.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];

const files = readdirSync(folder).filter(
  (file) => !file.includes('.golden.') && presetOf(file) !== undefined,
);

describe('detectPreset', () => {
  it.each(files)('knows %s', (file) => {
    const [first] = detectPreset(readFileSync(join(folder, file)));
    expect(first?.name).toBe(presetOf(file));
    expect(first?.why).not.toBe('');
  });

  it.each(files)('says of %s no more than its words', (file) => {
    for (const each of detectPreset(readFileSync(join(folder, file)))) {
      expect(Object.keys(presets)).toContain(each.name);
      expect(each.why).not.toMatch(/\d{5}|alice|@/i);
    }
  });

  it('says that a log of Zeek is in JSON where it is', () => {
    const sample = readFileSync(join(folder, 'zeek-conn.ndjson'));
    expect(detectPreset(sample)[0]).toMatchObject({ name: 'zeek-conn', format: 'ndjson' });
    expect(detectPreset(readFileSync(join(folder, 'zeek-conn.log')))[0]).not.toHaveProperty('format');
  });

  it('takes text for the bytes that spell it', () => {
    expect(detectPreset('#separator \\x09\n#path\tconn\n')[0]?.name).toBe('zeek-conn');
    expect(detectPreset('\ufeff#Fields: date time c-ip\n')[0]?.name).toBe('w3c');
  });

  it.each([
    ['nothing', ''],
    ['prose', 'Dear Alice,\nplease call +1 202 555 0123.\n'],
    ['a table of another sort', 'name,number\nAlice,+12025550123\n'],
    ['JSON of another sort', '{"name":"Alice","number":"+12025550123"}\n'],
    ["Zeek's header over a log that has no preset", '#separator \\x09\n#path\tweird\n#fields\tts\tuid\n'],
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 255))],
  ])('knows %s for none', (_, sample) => {
    expect(detectPreset(sample)).toEqual([]);
  });

  it('gives each preset once, the likelier first', () => {
    const names = detectPreset(readFileSync(join(folder, 'cloudfront.log'))).map(({ name }) => name);
    expect(names).toEqual(['cloudfront', 'w3c']);
    const both = '{"account_sid":"AC0","api_id":"a","call_uuid":"b","message_uuid":"c"}\n';
    expect(detectPreset(both).map(({ name }) => name)).toEqual(['twilio', 'plivo']);
  });

  it('is not misled by what a string quotes', () => {
    expect(detectPreset('{"msg":"{\\"resourceLogs\\":[]}"}\n')).toEqual([]);
  });

  it('looks past a last line that is cut off', () => {
    const whole = readFileSync(join(folder, 'asterisk-cdr.csv'));
    expect(detectPreset(whole.subarray(0, 700))[0]?.name).toBe('asterisk-cdr');
  });

  it('takes no longer for a large file than for its beginning', () => {
    const row = readFileSync(join(folder, 'asterisk-cdr-custom.csv')).toString();
    expect(detectPreset(Buffer.from(row.repeat(20_000)))[0]?.name).toBe('asterisk-cdr-custom');
  });
});
