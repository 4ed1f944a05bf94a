import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../../../src/index.js';
import { effort, usualEffort } from '../../../../src/transforms/scrub/scan/effort.js';
import { createRandom } from '../../../corpus/random.js';

const secret = new Uint8Array(32).map((_, i) => i * 5 + 1);
const region = ['US', 'GB', 'DE', 'FR', 'IN', 'IT'];
const open = (limits: { readonly maxRecordValues?: number } = {}) =>
  createPseudonymizer({ version: 1, rules: [{ path: 'text', transform: 'scrub', region }] }, secret, {
    ...limits,
    onQuarantine: () => {},
  });

/** So that nothing is said twice: each digit of a unit drawn anew. */
function fill(unit: string, length: number): string {
  let state = 7;
  const digit = (): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String(Math.floor((10 * state) / 2 ** 32));
  };
  return unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .replaceAll(/\d/g, digit);
}

/** What is asked for long, in texts that hold nothing else. */
const units = [
  '0171 3920012 é ',
  'code is 123456, ',
  'AccountID="1234567" ',
  "extension '1234567' ",
  '12345678@x ',
  '98765-43210,',
  '202-555-0123 ',
  '+12025550123 ',
  '2001:db8::1 ',
  'a 00:11:22:33:44:551 ',
];

describe('a text that is nothing but what takes long to look at', () => {
  it.each(units)('is refused at every door alike where it is long, %s', (unit) => {
    const text = fill(unit, 2 ** 20);
    const calls = open();
    expect(calls.text(text)).toBeUndefined();
    expect(calls.line(JSON.stringify({ text }))).toBeUndefined();
    expect(calls.record({ text })).toBeUndefined();
    expect(calls.chunk(Buffer.from(`${JSON.stringify({ text })}\n`)).bytes).toHaveLength(0);
    expect(calls.report()).toMatchObject({ in: 4, out: 0, codes: { ERR_RECORD_VALUES: 4 } });
  });

  it.each(units)('comes out without them where it is short, %s', (unit) => {
    const text = fill(unit, 8000);
    const calls = open();
    const result = calls.text(text);
    expect(result).toBeDefined();
    expect(calls.record({ text })).toEqual({ text: result });
    expect(JSON.parse(calls.line(JSON.stringify({ text }))!)).toEqual({ text: result });
    expect(calls.report().codes).toEqual({});
  });

  it.each(units)('comes out where more values are allowed, %s', (unit) => {
    const text = fill(unit, 200_000 - (200_000 % unit.length));
    const calls = open({ maxRecordValues: 10_000_000 });
    expect(calls.text(text)).toBe(open({ maxRecordValues: 20_000_000 }).text(text));
    expect(calls.report().codes).toEqual({});
  });

  it('says nothing of the next', () => {
    const calls = open();
    const next = `from 192.0.2.1, ${'call +12025550123 '.repeat(4)}`;
    const result = open().text(next);
    for (const unit of units) {
      // Of one that says the same again and again only a part is looked at.
      for (const text of [fill(unit, 2 ** 20), unit.repeat(2 ** 17)]) {
        calls.text(text);
        expect(calls.text(next)).toBe(result);
      }
    }
  });
});

/** Lines as programs write them; `ø` is another digit each time. */
const lines = [
  '10.øø.1ø.øø - - [29/Nov/2026:10:20:30 +0000] "GET /orders/øøøøøø HTTP/1.1" 200 øøøø "-" "Mozilla/5.0 (X11; Linux x86_64)"\n',
  'Nov 29 10:20:30 gw sshd[1øøø]: Failed password for invalid user admin from 10.øø.1ø.øø port 4øøøø ssh2\n',
  '{"time":"2026-11-29T10:20:30.øøøZ","remote_ip":"10.øø.1ø.øø","request":"GET /downloads/product HTTP/1.1","response":200}\n',
  '20261129-10:20:30:øøø|Step_LSC|3000øøøø|onExtend:151403853øøøø øø 0 4##6øøø##548øøø##8øøø\n',
  'Nov 29 10:20:30 combo sshd(pam_unix)[1øøøø]: authentication failure; logname= uid=0 euid=0 rhost=10.øø.1ø.øø\n',
  '{\\"id\\":1øøøø,\\"total\\":\\"1øø.øø\\",\\"createdAt\\":\\"2026-11-29T10:20:30.øøøZ\\",\\"customer\\":{\\"email\\":\\"a1øøø@example.org\\"}},',
  '\tat org.example.shop.OrderService.apply(OrderService.java:1øø) ~[core-6.1.0.jar:6.1.0]\n',
  '1øø,1øøøøø,1øøø.øøø,1øø,1.øøøøø\n',
];

describe('a text of a megabyte that is an ordinary log', () => {
  it.each(lines)('comes out, %s', (line) => {
    const drawn = createRandom(7);
    const text = line
      .repeat(Math.ceil(2 ** 20 / line.length))
      .replaceAll('ø', () => String(1 + drawn.below(9)));
    const calls = open();
    expect(calls.text(text)).toBeDefined();
    expect(calls.report().codes).toEqual({});
  });
});

describe('the effort of a text', () => {
  // More than there are identifiers: what they take counts, and not how many they are.
  const most = 4000;
  /** Beyond what counts nothing, each of them counts what it is found and asked for. */
  it.each([
    ['an address, which no word is asked of', '2001:db8::1 ', effort.found],
    ['a number with a plus', '+12025550123 ', effort.found],
  ])('is what is found in it: %s', (_, unit, least) => {
    const enough = Math.ceil((usualEffort + most) / least);
    expect(open({ maxRecordValues: most }).text(fill(unit, enough * unit.length))).toBeUndefined();
    expect(open({ maxRecordValues: most }).text(fill(unit, 100 * unit.length))).toBeDefined();
  });

  it('is that of what is decoded in it, too', () => {
    const coded = `body=${encodeURIComponent(fill('12025550123 ', 400 * 12))}&`;
    expect(open({ maxRecordValues: most }).text(coded.repeat(20))).toBeUndefined();
    expect(open({ maxRecordValues: most }).text(coded)).toBeDefined();
  });

  it('is none in a text without digits, however long', () => {
    const text = 'the quick brown fox jumps over the lazy dog; '.repeat(20_000);
    expect(open({ maxRecordValues: 1 }).text(text)).toBe(text);
  });

  it('is that of each text of a record by itself', () => {
    const texts = Array.from({ length: 4 }, (_, i) => fill('+12025550123 ', 13 * (500 + i)));
    const calls = createPseudonymizer(
      { version: 1, rules: [{ path: 'texts[*]', transform: 'scrub' }] },
      secret,
      { onQuarantine: () => {} },
    );
    expect(calls.record({ texts })).toBeDefined();
  });
});
