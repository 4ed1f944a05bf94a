/**
 * What each release wrote: policies, keyrings, records, and the bytes that came of them, made by that release and never changed. Each
 * later one reads them and writes the same. Free text is not among them: what scrub finds gets better.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, loadKeyring } from '../src/index.js';
import { nymline, root } from './cli/terminal.js';

const folder = `${root}tests/upgrade`;

interface Case {
  readonly release: string;
  readonly name: string;
  readonly at: (file: string) => string;
  readonly given: string;
  readonly taken: string;
  readonly keyring: string;
}

const cases: Case[] = readdirSync(folder).flatMap((release) => {
  const files = readdirSync(join(folder, release));
  return files
    .filter((file) => file.endsWith('.policy.yaml'))
    .map((file) => {
      const name = file.slice(0, -'.policy.yaml'.length);
      const given = files.find((each) => each.startsWith(`${name}.in.`))!;
      const isRing = files.includes(`${name}.keyring.json`);
      return {
        release,
        name,
        at: (each) => join(folder, release, each),
        given,
        taken: given.replace('.in.', '.out.'),
        keyring: isRing ? `${name}.keyring.json` : 'keyring.json',
      };
    });
});

describe('what a release wrote is written again', () => {
  it('of 0.1.0 at least', () => {
    expect(cases.filter(({ release }) => release === '0.1.0').length).toBe(4);
  });

  it.each(cases)('by the command: $release, $name', async ({ name, at, given, taken, keyring }) => {
    const args = ['run', '-q', '-p', at(`${name}.policy.yaml`), '-k', at(keyring), at(given)];
    const { out } = await nymline(args);
    expect(out).toBe(readFileSync(at(taken), 'utf8'));
  });

  it.each(cases)('by the package: $release, $name', async ({ name, at, given, taken, keyring }) => {
    const ring = await loadKeyring({ file: at(keyring) }, () => {});
    const calls = createPseudonymizer(readFileSync(at(`${name}.policy.yaml`), 'utf8'), ring, {
      onWarning() {},
    });
    expect(Buffer.from(calls.chunk(readFileSync(at(given))).bytes).toString()).toBe(
      readFileSync(at(taken), 'utf8'),
    );
  });
});

describe('a release', () => {
  it('is refused where its tag is not the version, or it keeps nothing for those after it', () => {
    const check = (tag: string): string => {
      try {
        return execFileSync(process.execPath, [`${root}scripts/release.mjs`, tag], {
          encoding: 'utf8',
          stdio: 'pipe',
        });
      } catch (error) {
        return (error as { stderr: string }).stderr;
      }
    };
    expect(check('v0.1.0')).toBe('');
    expect(check('v9.9.9')).toBe('expected the tag v0.1.0\n');
  });

  it('is made by a workflow that holds no secret, and vouches for where it was built', () => {
    const workflow = readFileSync(`${root}.github/workflows/release.yml`, 'utf8');
    expect(workflow).toContain('npm publish --provenance');
    expect(workflow).toContain('id-token: write');
    expect(workflow).not.toMatch(/secrets\.|_TOKEN|_authToken|registry-url|https?:/);
  });
});
