import { describe, expect, it } from 'vitest';
import { mergeReports } from '../../../src/cli/threads.js';
import { createPseudonymizer, type NymlineWarning, type PolicyDocument } from '../../../src/index.js';
import { firstRecords } from '../../../src/program/context/times.js';

const secretOf = (n: number): string =>
  `hex:${Buffer.from(Array.from({ length: 32 }, (_, i) => (n * 61 + i * i * 37) & 255)).toString('hex')}`;
const timed: PolicyDocument = {
  version: 1,
  time: 't',
  rules: [
    { path: 'id', transform: 'pseudonym' },
    { path: 'list[kind=a].id', transform: 'pseudonym' },
  ],
};

const good = { t: '2026-11-01T00:00:00Z', id: 'a' };
const bad = { t: 'rubbish', id: 'a' };
const none = { id: 'a' };
/** The kernel leaves it to the engine of one line. */
const left = { ...bad, list: [{ kind: 'a', id: 'b' }] };

const bytesOf = (records: readonly object[]): Buffer =>
  Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));

function open(
  policy: PolicyDocument = timed,
  keyring: Parameters<typeof createPseudonymizer>[1] = secretOf(1),
) {
  const warnings: NymlineWarning[] = [];
  const calls = createPseudonymizer(policy, keyring, { onWarning: (warning) => warnings.push(warning) });
  return { calls, warnings };
}

describe('an event time that picks no secret', () => {
  const records = [good, bad, none, left, good, left];

  it.each<[string, (calls: ReturnType<typeof createPseudonymizer>) => unknown]>([
    ['objects', (calls) => records.map((record) => calls.record(record))],
    ['lines', (calls) => records.map((record) => calls.line(JSON.stringify(record)))],
    ['a chunk', (calls) => calls.chunk(bytesOf(records))],
  ])('is counted once for each record, and passes: %s', (_, send) => {
    const { calls, warnings } = open();
    send(calls);
    expect(calls.report()).toMatchObject({ in: 6, out: 6, times: { read: 2, unread: 4 } });
    expect(warnings.map(({ code }) => code)).toEqual(['WARN_TIME']);
    expect(warnings[0]!.message).not.toContain('rubbish');
  });

  it('is counted once where the kernel asks and a value is then left to the engine of one line', () => {
    const calls = createPseudonymizer(
      { ...timed, rules: [{ path: 'message', transform: 'scrub' }] },
      secretOf(1),
      { maxRecordValues: 30, onWarning() {} },
    );
    const message = (size: number) => Array.from({ length: size }, (_, i) => `a${i}@example.org`).join(' ');
    calls.chunk(
      bytesOf([
        { ...good, message: message(20) },
        { ...bad, message: message(60) },
      ]),
    );
    expect(calls.report()).toMatchObject({
      codes: { ERR_RECORD_VALUES: 1 },
      times: { read: 1, unread: 1 },
    });
  });

  it('is counted in delimited text', () => {
    const { calls } = open({ ...timed, format: 'csv', rules: timed.rules.slice(0, 1) });
    calls.chunk(Buffer.from('t,id\n2026-11-01,a\nrubbish,b\n,c\n'));
    expect(calls.report()).toMatchObject({ out: 3, times: { read: 1, unread: 2 } });
  });

  it('is counted beside tenants, which are asked for in any case', () => {
    const rule = {
      path: 'ext',
      identifier: 'ext',
      transform: 'pseudonym',
      tenant: { field: 'pbx' },
    } as const;
    const { calls } = open({ ...timed, rules: [rule] });
    calls.chunk(
      bytesOf([
        { ...good, pbx: 'x', ext: '101' },
        { ...bad, ext: '101' },
      ]),
    );
    expect(calls.report().times).toEqual({ read: 1, unread: 1 });
  });

  it('is read of the first records only, and changes nothing that comes out', () => {
    const many = Array.from({ length: 3 * firstRecords }, (_, i) => ({
      ...(i % 3 ? good : bad),
      id: `${i}`,
    }));
    const [{ calls }, untimed] = [open(), open({ version: 1, rules: timed.rules })];
    for (let from = 0; from < many.length; from += 700) {
      const part = bytesOf(many.slice(from, from + 700));
      expect(Buffer.from(calls.chunk(part).bytes)).toEqual(Buffer.from(untimed.calls.chunk(part).bytes));
    }
    const { read, unread } = calls.report().times!;
    expect([read + unread, unread]).toEqual([firstRecords, Math.ceil(firstRecords / 3)]);
  });

  it('is no matter where all can be read, none is named, or a second secret asks for it', () => {
    const fine = open();
    fine.calls.chunk(bytesOf([good, good]));
    expect(fine.calls.report().times).toEqual({ read: 2, unread: 0 });
    const unnamed = open({ version: 1, rules: timed.rules });
    unnamed.calls.chunk(bytesOf([bad]));
    expect(unnamed.calls.report()).not.toHaveProperty('times');
    const bounded = { version: 1, secrets: [{ id: 'k1', secret: secretOf(1), from: '2026-01-01' }] } as const;
    const asked = open(timed, bounded);
    asked.calls.chunk(bytesOf([bad]));
    expect(asked.calls.report()).toMatchObject({ codes: { ERR_RECORD_TIME: 1 } });
    expect(asked.calls.report()).not.toHaveProperty('times');
    const codes = [fine, unnamed, asked].map(({ warnings }) => warnings.map(({ code }) => code));
    expect(codes).toEqual([[], [], ['WARN_QUARANTINE']]);
  });

  it('is summed over threads', () => {
    const [first, ...others] = [[good, bad], [none]].map((part) => {
      const { calls } = open();
      calls.chunk(bytesOf(part));
      return calls.report();
    });
    expect(mergeReports(first!, others).times).toEqual({ read: 1, unread: 2 });
  });
});
