import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../../src/kernel/candidates.js';
import { leads } from '../../../../../src/transforms/scrub/number/phone/party.js';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

const candidates = createCandidates().open();
const everywhere = createScan({ regions: ['US'] });
const there = createScan({ regions: ['US'], candidates });

function found(scan: typeof there, text: string): string[] {
  const list: string[] = [];
  scan(text, (start, end, name) => list.push(`${name} ${text.slice(start, end)}`));
  return list;
}

/** What an expression matches, of ASCII: its edges are a blank, and what it does not allow is a letter. */
function textsOf({ source }: RegExp): fc.Arbitrary<string> {
  const plain = withoutLooks(source)
    .replaceAll(/\(\?:\^\|\[[^\]]*\]\)/g, ' ')
    .replaceAll('\\b', '')
    .replaceAll(/\[\^[^\]]*\]/g, '[a-z]')
    .replaceAll('\\W', '[:= ]')
    .replaceAll('\\w', '[a-z]')
    .replaceAll('\\s', ' ')
    .replaceAll(/[^\0-\x7f]/g, 'e');
  return fc.stringMatching(new RegExp(`^ ${plain}`));
}

/** Without what stands before or behind and is only looked at. */
function withoutLooks(source: string): string {
  const start = source.search(/\(\?<?[=!]/);
  if (start < 0) return source;
  let depth = 0;
  let at = start;
  for (let isClass = false; at < source.length; at++) {
    const c = source[at];
    if (c === '\\') at++;
    else if (isClass) isClass = c !== ']';
    else if (c === '[') isClass = true;
    else if (c === '(') depth++;
    else if (c === ')' && --depth === 0) break;
  }
  return withoutLooks(source.slice(0, start) + source.slice(at + 1));
}

describe('the words before the number of a party', () => {
  it.each(Object.entries(leads))('are those that the kernel looks for: %s', (_, lead) => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'call 7 '),
        textsOf(lead),
        fc.constantFrom('2025550123', '12025550123', '447700900123', '07700900123'),
        fc.constantFrom('', '"', ' ok', '>', ','),
        (before, words, number, behind) => {
          const text = before + words + number + behind;
          expect(found(there, text)).toEqual(found(everywhere, text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('a number in quotes', () => {
  it.each([
    ['FaxGetty[9]: ANSWER: CALL ID "12025550123" NAME "ALICE EXAMPLE" NUMBER "12025550199"', '12025550123'],
    ['FaxGetty[9]: ANSWER: CALL ID "2025550123" NAME ""', '2025550123'],
    ['from "12025550123" <sip:x>', '12025550123'],
  ])('is that of the caller whose name stands behind: %s', (text, number) => {
    for (const scan of [everywhere, there]) expect(found(scan, text)).toContain(`phone ${number}`);
  });

  it.each(['call id "12025550" NAMED "x"', 'item "2025550123" NAMED "x"'])('is none else: %s', (text) => {
    for (const scan of [everywhere, there]) expect(found(scan, text)).toEqual([]);
  });
});

describeMarked({
  'one of several lines of a telephone': [
    'caller <⟦2025550123⟧> left',
    'FooTest.java:52 expected:<2025550145> but was:<2025550146>, expected: <2025550147> but was: <2025550148>',
    'the number was <⟦12025550123⟧>, actual: <⟦447700900123⟧>, got <⟦2025550123⟧> on my phone',
    'line1=⟦2025550123⟧ line2="⟦12025550123⟧"',
    'account.1.line1=⟦2025550123⟧, line_2=⟦2025550123⟧',
  ],
  'a line of a text, a time, and what ends so': [
    'line=2025550123, line1=1764547200, line2=44',
    'offline1=2025550123, Line 1: 2025550123',
  ],
});

describeMarked({
  'the sides of a call as programs name them': [
    "{'toAddress': '⟦447700900123⟧', 'x': 1}, first_party='⟦447700900123⟧', second_party='⟦447700900124⟧'",
    `dst_prefix_in: '⟦447700900123⟧', "src_prefix_out": '⟦447700900124⟧'`,
    "request_body['to'] = '⟦447700900123⟧', params['from'] = '⟦12025550123⟧'",
    "role='x', to_='⟦447700900123⟧', from_='⟦12025550123⟧'",
    'GET /v1/Account/X/Number/⟦12025550123⟧/, /phone_numbers/⟦447700900123⟧',
    'from=1234567890 to=2345678901 bytes, GET /lookup/447700900123',
  ],
  'a plus that no plan has, of a side of a call': [
    `'to': '⟦+99999999999⟧', from_addr="⟦+12345678⟧", to_addr="⟦+1234567810001⟧"`,
    'delay from: +12345678 to: +12345699 bytes, copy from +00000000 to +00001000',
  ],
  'who has a message': [
    '  "recipient_id": "⟦447700900123⟧",',
    "{'status': 'sent', 'recipientId': '⟦12025550123⟧'}, recipientid=⟦447700900123⟧",
    '"recipient_id": 4711234, "recipient_id": "178414012345678901", "recipient_id": "1790000000123"',
  ],
});

describeMarked({
  'to whom a message is, by its id': [
    'DLR received for message e6c45b06-7382-4a45-be3d-98a9e3ab83ca to ⟦447700900123⟧: DELIVRD',
    'SMS id=1f00d3a7b2c4 from ⟦12025550123⟧ queued',
    'offset in file e6c45b06-7382-4a45-be3d-98a9e3ab83ca to 447700900123',
  ],
});

describeMarked({
  'a number in angles at the start, and an event there': ['<⟦2025550123⟧> hi', '<83000500> up'],
});

describeMarked({
  'a number that a table of routes is asked for': [
    'LCR: ⟦447911123456⟧ matched prefix 4479 carrier C7 rate 0.0182',
    'LCR table: 447911 prefixes, deck 4479111',
  ],
});
