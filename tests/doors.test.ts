import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../src/crypto/keyring.js';
import { writerOf } from '../src/doors.js';
import { createPseudonymizer, parsePolicy } from '../src/index.js';
import {
  createMeasured,
  pseudonymizeAttributes,
  pseudonymizeBaggage,
  pseudonymizeLogs,
  pseudonymizeMetrics,
  pseudonymizeSpans,
} from '../src/integrations/otel.js';
import { pseudonymizeFormat } from '../src/integrations/winston.js';
import { openSession } from '../src/session.js';
import { good, policy } from './session/records.js';

const secret = randomBytes(32);

describe('a line that is written out at once', () => {
  const written = (text: string, memo?: number) => {
    const ring = createKeyring(secret);
    const [one, other] = [
      openSession(parsePolicy(policy), ring, { memo }),
      openSession(parsePolicy(policy), ring),
    ];
    const parts: Uint8Array[] = [];
    const isDone = writerOf(one)!(text, (part) => parts.push(part.slice()));
    const line = other.line(text);
    return { isDone, bytes: Buffer.concat(parts).toString(), line, reports: [one.report(), other.report()] };
  };

  it.each([
    ['a record', good(1)],
    ['one that stays', '{"n":1}'],
    ['one that is broken', '{"from":"+12025550123"'],
    ['none', '7'],
    ['text that is no ASCII', '{"from":"+12025550123","name":"J\u00fcrgen","n":"\u{1f600}"}'],
    ['one with a field that goes', '{"name":"Alice","n":1}'],
    ['a long one', `{"n":"${'x'.repeat(30_000)}","from":"+12025550123"}`],
  ])('has the bytes that it has as text: %s', (_, text) => {
    const { isDone, bytes, line, reports } = written(`${text}\n`);
    expect([isDone, bytes]).toEqual([true, line ?? '']);
    expect(reports[0]).toEqual(reports[1]);
  });

  it.each([
    ['two', `${good(1)}\n${good(2)}\n`],
    ['blank', ' \n'],
    ['no UTF-16', '{"n":"\ud800"}\n'],
    ['too long', `{"n":"${'x'.repeat(50_000)}"}\n`],
  ])('is left to others where it is %s', (_, text) => {
    const { isDone, bytes, reports } = written(text);
    expect([isDone, bytes, reports[0]!.in]).toEqual([false, '', 0]);
  });

  it('is left to others while bytes are at work, and after the end', () => {
    const session = openSession(parsePolicy(policy), createKeyring(secret));
    const nested: boolean[] = [];
    const write = (): void => void nested.push(writerOf(session)!(`${good(2)}\n`, () => {}));
    session.input().rewrite(Buffer.from(`${good(1)}\n`), true, write);
    writerOf(session)!(`${good(1)}\n`, write);
    session.close();
    write();
    expect(nested).toEqual([false, false, false]);
  });

  it('is left to the door that somebody has put in the place of ours', () => {
    const calls = createPseudonymizer(policy, secret);
    expect(writerOf(calls)).toBeDefined();
    expect(writerOf({ ...calls, line: (line) => line })).toBeUndefined();
  });
});

describe('a host that is given no pseudonymizer', () => {
  it.each([
    createMeasured,
    pseudonymizeAttributes,
    pseudonymizeBaggage,
    pseudonymizeFormat,
    pseudonymizeLogs,
    pseudonymizeMetrics,
    pseudonymizeSpans,
  ])('is refused when it is set up, without what was given: %o', (create) => {
    for (const given of [undefined, 'base64:hunter2', { policy: {}, keyring: 'base64:hunter2' }]) {
      const made = (): unknown => (create as (...given: unknown[]) => unknown)(given, {}, {});
      expect(made).toThrow(/^(?:pseudonymizer|source) expected /);
      expect(made).not.toThrow(/hunter2/);
    }
  });
});
