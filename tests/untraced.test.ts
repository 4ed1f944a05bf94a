/** What fails for every line of an input is not asked where it failed. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withoutStack } from '../src/errors.js';
import { createPseudonymizer } from '../src/index.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const rules = [{ path: '**.from', transform: 'drop' }] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a line that cannot be read', () => {
  it.each(['bunyan', 'ecs', 'docker', 'cloudwatch', 'ndjson'] as const)('costs no stack: %s', (format) => {
    const told: Error[] = [];
    const calls = createPseudonymizer({ version: 1, format, rules }, secret, {
      onQuarantine: (error) => told.push(error),
    });
    const limits = new Set<number>();
    const parse = JSON.parse;
    vi.spyOn(JSON, 'parse').mockImplementation((text, reviver) => {
      limits.add(Error.stackTraceLimit);
      return parse(text, reviver);
    });
    const before = Error.stackTraceLimit;
    calls.input().rewrite(Buffer.from('x\n{x\n{x}\n{"a":\xff}\n', 'latin1'), true, () => {});
    expect(Error.stackTraceLimit).toBe(before);
    limits.delete(0);
    expect([...limits]).toEqual([]);
    expect(calls.report()).toMatchObject({ in: 4, out: 0, quarantined: 4 });
    expect(told.map(({ stack, message }) => stack === `RecordError: ${message}` || stack)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(told.map(({ message }) => /^record (\d)/.exec(message)?.[1])).toEqual(['1', '2', '3', '4']);
  });
});

describe('without a stack', () => {
  it('errors have none, and those behind have one again', () => {
    const make = (): string | undefined => new Error('x').stack;
    expect(withoutStack(make)).toBe('Error: x');
    expect(make()).toContain('\n');
    expect(() =>
      withoutStack(() => {
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(make()).toContain('\n');
  });

  it('a runtime that lets nobody say how many there are goes on', () => {
    vi.spyOn(Reflect, 'set').mockReturnValue(false);
    expect(withoutStack(() => 1)).toBe(1);
  });
});
