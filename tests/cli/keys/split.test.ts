import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, keyring, nymline, secret } from '../terminal.js';

/** A folder with a ring in three shares, of which two are needed. */
async function inShares(): Promise<{ path: string; file: string; shares: [string, string, string] }> {
  const path = folder({ 'keyring.json': keyring });
  const file = join(path, 'keyring.json');
  const shares = ['a', 'b', 'c'].map((name) => join(path, `${name}.share`)) as [string, string, string];
  const { code, out, err } = await nymline(['keys', 'split', file, ...shares]);
  expect([code, out]).toEqual([0, '']);
  expect(err).not.toContain(secret.slice(7, 17));
  return { path, file, shares };
}

/** Changes one character of what a share says. */
function tamper(file: string): void {
  const share = JSON.parse(readFileSync(file, 'utf8')) as { share: string };
  const at = share.share.length >> 1;
  const other = share.share[at] === 'A' ? 'B' : 'A';
  writeFileSync(
    file,
    JSON.stringify({ ...share, share: share.share.slice(0, at) + other + share.share.slice(at + 1) }),
  );
}

describe('nymline keys split and join', () => {
  it('makes the ring whole of any two of three, and of all', async () => {
    const { path, file, shares } = await inShares();
    const [a, b, c] = shares;
    const ring = JSON.parse(readFileSync(file, 'utf8'));
    for (const [i, some] of [
      [a, b],
      [b, c],
      [c, a],
      [a, b, c],
    ].entries()) {
      const target = join(path, `whole${i}.json`);
      expect((await nymline(['keys', 'join', target, ...some])).code).toBe(0);
      expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(ring);
      expect(statSync(target).mode & 0o777).toBe(0o600);
    }
    for (const share of shares) {
      expect(statSync(share).mode & 0o777).toBe(0o600);
      expect(readFileSync(share, 'utf8')).not.toContain(secret.slice(7, 17));
    }
  });

  it('names a share that was changed: leaves it out where the others do, and refuses where they do not', async () => {
    const { path, shares } = await inShares();
    tamper(shares[1]);
    const whole = join(path, 'whole.json');
    const three = await nymline(['keys', 'join', whole, ...shares]);
    expect(three.code).toBe(0);
    expect(three.err).toContain(`warning: ${shares[1]}: not what it was`);
    const two = await nymline(['keys', 'join', join(path, 'other.json'), shares[0], shares[1]]);
    expect(two.code).toBe(2);
    expect(two.err).toContain('cannot be made whole');
    expect(readdirSync(path)).not.toContain('other.json');
  });

  it.each([
    ['too few shares', ([a]: string[]) => [a], 'expected 2 shares of this ring, got 1'],
    ['one share twice', ([a]: string[]) => [a, a], 'cannot be made whole'],
    ['a file that is no share', ([a]: string[], ring: string) => [a, ring], 'expected a share'],
  ])('refuses %s', async (_, choose, message) => {
    const { path, file, shares } = await inShares();
    const { code, err } = await nymline([
      'keys',
      'join',
      join(path, 'whole.json'),
      ...(choose(shares, file) as string[]),
    ]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readdirSync(path)).not.toContain('whole.json');
  });

  it('refuses shares of two rings', async () => {
    const { path, shares } = await inShares();
    await nymline(['keys', 'new', join(path, 'second.json')]);
    const others = ['d', 'e'].map((name) => join(path, `${name}.share`));
    await nymline(['keys', 'split', join(path, 'second.json'), ...others]);
    const { code, err } = await nymline(['keys', 'join', join(path, 'w.json'), shares[0], others[0]!]);
    expect(code).toBe(2);
    expect(err).toContain(`${others[0]}: of another ring`);
  });

  it('overwrites nothing', async () => {
    const { file, shares } = await inShares();
    const before = readFileSync(shares[0], 'utf8');
    expect((await nymline(['keys', 'split', file, ...shares])).code).toBe(1);
    expect(readFileSync(shares[0], 'utf8')).toBe(before);
    expect((await nymline(['keys', 'join', file, shares[0], shares[1]])).code).toBe(1);
  });

  it('makes no share where one of the files is there', async () => {
    const { path, file, shares } = await inShares();
    const fresh = [join(path, 'x'), join(path, 'y')];
    const { code, err } = await nymline(['keys', 'split', file, fresh[0]!, shares[0], fresh[1]!]);
    expect(code).toBe(1);
    expect(err).toContain(`${shares[0]}: there already`);
    expect(fresh.filter((each) => existsSync(each))).toEqual([]);
  });

  it('wants as many files as shares are needed', async () => {
    const { path, file } = await inShares();
    const args = ['keys', 'split', file, join(path, 'x'), '--need', '2'];
    expect((await nymline(args)).code).toBe(2);
    expect((await nymline([...args, join(path, 'y'), '--need', '1'])).code).toBe(2);
  });
});
