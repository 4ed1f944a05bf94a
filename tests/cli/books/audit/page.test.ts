/** The journal of docs/audit.md: by its own Python, by Node alone, and by the command. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNote, parseVerifier } from '../../../../src/books/note.js';
import { folder, nymline } from '../../terminal.js';

const page = readFileSync(new URL('../../../../docs/audit.md', import.meta.url), 'utf8');
const block = (language: string, at = 0): string =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))][at]![1]!;
const [journal, head, key] = [block('json'), block('text'), block('text', 1)] as [string, string, string];
const digest = `sha256:${createHash('sha256').update(journal.split('\n').at(-2)!).digest('hex')}`;

describe('the journal of the page', () => {
  const path = folder({ 'journal.ndjson': journal, 'journal.ndjson.head': head });
  const file = join(path, 'journal.ndjson');

  it('is whole and signed, as the command says', async () => {
    const { code, out } = await nymline(['audit', 'verify', file, '--key', key.trim()]);
    expect(code).toBe(0);
    expect(out).toContain(
      `4 entries, 2027-12-01T06:00:00.120Z to 2027-12-01T06:00:02.019Z; the chain is whole\n  head ${digest}\n`,
    );
    expect(out).toContain('signed by example.org/audit up to line 4\n');
  });

  it('has the head that the note says', () => {
    expect(openNote(head, parseVerifier(key)!)).toBe(`nymline journal 1\n4\n${digest}\n`);
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'is whole as the Python of the page says',
    () => {
      const run = () => spawnSync('python3', ['-'], { cwd: path, input: block('python'), encoding: 'utf8' });
      expect(run()).toMatchObject({ status: 0, stdout: `${digest}\n`, stderr: '' });
    },
  );
});
