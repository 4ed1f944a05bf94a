import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRotation, rotateKeys } from '../../../src/cli/keys/rotate.js';
import { createKeyring } from '../../../src/crypto/keyring.js';
import { periods, startOf } from '../../../src/time/period.js';
import { folder, keyring, nymline } from '../terminal.js';

const now = Date.parse('2026-11-25T10:00:00Z');
const utc = (instant: number): string => new Date(instant).toISOString();
const ringOf = (file: string) =>
  createKeyring(readFileSync(file, 'utf8')).secrets.map(({ id, from, until }) => [
    id,
    Number.isFinite(from) ? utc(from).slice(0, 10) : '–',
    Number.isFinite(until) ? utc(until).slice(0, 10) : '–',
  ]);

/** Rotates a file at an instant. @returns what is said */
async function rotate(file: string, options: Parameters<typeof rotateKeys>[1], at = now): Promise<string> {
  const lines: string[] = [];
  const io = { errors: { write: (text: string) => lines.push(text) } } as never;
  expect(await rotateKeys(file, options, io, at)).toBe(0);
  return lines.join('');
}

describe('nymline keys rotate', () => {
  it('ends an open secret with its period, and has the next ready', async () => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    const said = await rotate(file, { every: 'month', ahead: 2 });
    expect(ringOf(file)).toEqual([
      ['k1', '–', '2026-12-01'],
      [expect.stringMatching(/^k[a-z0-9]{6}$/), '2026-12-01', '2027-01-01'],
      [expect.stringMatching(/^k[a-z0-9]{6}$/), '2027-01-01', '2027-02-01'],
    ]);
    expect(said).toContain('2 secrets added; it holds until 2027-02-01T00:00:00Z');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('writes nothing where nothing is missing', async () => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    await rotate(file, { every: 'week', ahead: 1 });
    const before = readFileSync(file, 'utf8');
    expect(await rotate(file, { every: 'week', ahead: 1 })).toContain('no secrets added');
    expect(readFileSync(file, 'utf8')).toBe(before);
    await rotate(file, { every: 'week', ahead: 1 }, startOf('week', now, 1));
    expect(ringOf(file)).toHaveLength(3);
  });

  it('names the secrets whose records are no longer wanted', async () => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    await rotate(file, { every: 'month', ahead: 1 });
    const later = Date.parse('2027-12-15T00:00:00Z');
    expect(await rotate(file, { every: 'month', ahead: 1, keep: 13 }, later)).not.toContain(
      'no longer wanted',
    );
    expect(await rotate(file, { every: 'month', ahead: 1, keep: 12 }, later)).toContain(
      `no longer wanted: k1\n  nymline keys shred ${file} k1\n`,
    );
  });

  it('leaves no instant without a secret, and none with two, whatever the ring and the day', () => {
    const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });
    fc.assert(
      fc.property(
        instant,
        instant,
        fc.option(fc.integer({ min: 1, max: 1e11 }), { nil: Number.POSITIVE_INFINITY }),
        fc.constantFrom(...periods),
        fc.integer({ min: 1, max: 40 }),
        (clock, from, size, every, ahead) => {
          const last = { from, until: from + size };
          const { end, gaps } = planRotation(last, { every, ahead }, clock);
          let at = end ?? last.until;
          for (const [start, until] of gaps) {
            expect(start).toBe(at);
            expect(until).toBe(startOf(every, Math.max(clock, start), 1));
            at = until;
          }
          expect(at).toBeGreaterThanOrEqual(startOf(every, clock, ahead + 1));
          if (end !== undefined) {
            expect(end).toBeGreaterThan(Math.max(clock, from));
            expect(gaps[0]?.[0]).toBe(end);
          }
          const ring = { from: gaps.at(-1)?.[0] ?? from, until: at };
          expect(planRotation(ring, { every, ahead }, clock).gaps).toEqual([]);
        },
      ),
    );
  });

  it('is a command', async () => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    const { code, out } = await nymline(['keys', 'rotate', file, '--every', 'day', '--ahead', '3']);
    expect([code, out, ringOf(file).length]).toEqual([0, '', 4]);
    expect((await nymline(['keys', 'rotate', file])).code).toBe(2);
    expect((await nymline(['keys', 'rotate', file, '--every', 'year'])).code).toBe(2);
  });
});
