import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFlat } from '../../src/policy/format.js';
import { presets } from '../../src/presets/index.js';
import { rewriteByPreset } from './bytes.js';

const folder = new URL('../fixtures/presets/', import.meta.url);

/** The fixture of a preset, in the format of its own. */
function fixtureOf(preset: string): string {
  const file = readdirSync(folder).find(
    (each) => each.startsWith(`${preset}.`) && !/golden|ndjson/.test(each),
  )!;
  return readFileSync(new URL(file, folder), 'latin1');
}

/** What comes of the fixture with one thing in it changed, and of that before. */
function change(
  preset: string,
  from: string,
  to: string,
): { readonly before: string; readonly after: string } {
  const text = fixtureOf(preset).replaceAll('\t', '⇥');
  const input = text.replace(from, to);
  expect(input).not.toBe(text);
  const run = (each: string): string =>
    rewriteByPreset(preset, each.replaceAll('⇥', '\t')).text.replaceAll('\t', '⇥');
  return { before: run(text), after: run(input) };
}

const unread = (text: string): number => text.match(/idx_k1_/g)?.length ?? 0;

/** As the fixture has it, and as a busier day has it; tabs are shown. */
const large = [
  ['asterisk-cdr', ',77\n', ',4294967295\n'],
  ['asterisk-cdr-custom', '"",2\n', '"",4294967295\n'],
  ['aws-alb', ' 225 24950 ', ' 5368709120 12884901888 '],
  ['aws-alb', ' 0.102 ', ' 86400.123456 '],
  ['cloudfront', '⇥182⇥192.0.2.10', '⇥5368709120⇥192.0.2.10'],
  ['cloudfront', '⇥text/html⇥182⇥-⇥-', '⇥text/html⇥5368709120⇥1073741824⇥5368709119'],
  ['cucm-cdr', ',25447,47874239,', ',4294967295,1207959552,'],
  ['cucm-cmr', ',25447,2,', ',4294967295,2,'],
  ['cucm-cmr', ',3,2,1,', ',4294967295,2,1,'],
  ['envoy', ' 0 178 2 1 ', ' 5368709120 12884901888 1209600000 999999999 '],
  ['kamailio-acc', '\n1,INVITE', '\n4294967295,INVITE'],
  [
    'syslog',
    'isSynced="0"]',
    'isSynced="0" syncAccuracy="2000000000"][meta sequenceId="2147483647" sysUpTime="4294967295"]',
  ],
  ['w3c', ' 27028 214 1687', ' 5368709120 12884901888 999999999'],
  ['w3c', ' 200 0 0 27028', ' 401 2 2148074254 27028'],
  ['zeek-conn', '⇥108.985496⇥719⇥336⇥', '⇥86400.985496⇥5368709120⇥12884901888⇥'],
  [
    'zeek-conn',
    '⇥20⇥ShADadfF⇥10⇥1131⇥4⇥508⇥',
    '⇥2147483648⇥ShADadfF⇥4294967295⇥5368709120⇥4294967296⇥12884901888⇥',
  ],
  ['zeek-dns', '⇥300.000000,60.000000⇥', '⇥86400.000000,2147483647.000000⇥'],
  ['zeek-dns', '⇥0.021⇥', '⇥9999.123456⇥'],
  ['zeek-http', '⇥0⇥43⇥200⇥', '⇥5368709120⇥12884901888⇥200⇥'],
  ['zeek-sip', '⇥212⇥180⇥', '⇥1073741824⇥5368709120⇥'],
] as const;

describe('a large count', () => {
  it.each(large)('of %s stays: %s as %s', (preset, from, to) => {
    const { before, after } = change(preset, from, to);
    for (const [number] of to.matchAll(/(?<![\d.])\d{9,}(?![\d.])|\d+\.\d{6}/g))
      expect(after).toContain(number);
    expect(unread(after)).toBe(unread(before));
  });

  it.each([
    ['se_value', '1234567890.55'],
    ['se_value', '1.25E7'],
    ['tr_total', '1234567890.55'],
    ['ti_price_base', '12345678901.5'],
  ])('of snowplow-enriched stays: %s %s', (column, value) => {
    const { text } = rewriteByPreset(
      'snowplow-enriched',
      `collector_tstamp,${column}\n2026-11-24 09:14:32.696,${value}\n`,
      'csv',
    );
    expect(text).toContain(`,${value}\n`);
  });
});

/** A number that slipped into a column of small ones. */
const slipped = [
  ['aws-alb', ' 0.102 ', ' 12025550123 '],
  ['aws-alb', ' 200 200 225', ' 12025550123 200 225'],
  ['cloudfront', '⇥0.001⇥203', '⇥12025550123⇥203'],
  ['cucm-cdr', ',0,16,0,', ',0,12025550123,0,'],
  ['cucm-cmr', ',47874240,', ',12025550123,'],
  ['cucm-cmr', ',3,2,1,', ',3,12025550123,1,'],
  ['envoy', ' 200 - via', ' 12025550123 - via'],
  ['kamailio-acc', ',200,OK,', ',12025550123,OK,'],
  ['syslog', 'isSynced="0"', 'isSynced="12025550123"'],
  ['w3c', ' 443 EXAMPLE', ' 12025550123 EXAMPLE'],
  ['zeek-conn', '⇥108.985496⇥', '⇥12025550123⇥'],
  ['zeek-dns', '⇥4711⇥', '⇥12025550123⇥'],
] as const;

describe('a phone number', () => {
  it.each(slipped)('does not stay in a small count of %s: %s as %s', (preset, from, to) => {
    expect(change(preset, from, to).after).not.toContain('2025550123');
  });
});

describe('every kept column of a flat preset', () => {
  const flat = Object.values(presets).filter(({ format = 'ndjson' }) => isFlat(format));

  it.each(flat.map((preset) => [preset.name, preset] as const))(
    'of %s that counts has a form',
    (_, preset) => {
      const counts = preset.fields.flatMap((field) =>
        field.transform === 'keep' && field.form === undefined
          ? [field.path]
              .flat()
              .filter((path) =>
                /bytes|octets|packets|pkts|_len\b|duration|sequence|(?<!sup)port$/i.test(path),
              )
              // `00:05:36`: no form fits, and no number is written so.
              .filter((path) => !(preset.name === '3cx-cdr' && path === 'duration'))
          : [],
      );
      expect(counts).toEqual([]);
    },
  );
});
