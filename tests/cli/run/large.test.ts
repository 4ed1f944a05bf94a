import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../../deep.js';
import { root, shell, workplace } from '../terminal.js';

const size = isDeep ? 2e9 : 6e7;

/** Writes one array of records for people, of so many bytes, as it is read. */
const generator = `
import { once } from 'node:events';
let size = 0;
process.stdout.write('[\\n');
for (let i = 0; size < ${size}; ) {
  let text = '';
  for (let j = 0; j < 2000; j++, i++) {
    const record = { from: '+1202555' + String(i % 10000).padStart(4, '0'), name: 'Ada', legs: [{ n: i, text: 'x'.repeat(400) }] };
    text += (i > 0 ? ',\\n' : '') + JSON.stringify(record, null, 2);
  }
  size += text.length;
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
process.stdout.write('\\n]\\n');
`;

describe.skipIf(process.platform === 'win32')('a document that is larger than memory should be', () => {
  it('is rewritten in less than 150 MB', { timeout: 1_200_000 }, async () => {
    const { path, run } = workplace();
    writeFileSync(join(path, 'generate.mjs'), generator);
    const peak = `data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))`;
    const command = run.map((word) => `'${word}'`).join(' ');
    const { code, out, err } = await shell(
      `'${process.execPath}' '${path}/generate.mjs' | '${process.execPath}' --import '${peak}' '${root}dist/cli/main.js' ${command} | tail -c 3`,
    );
    expect([code, out]).toEqual([0, '\n]\n']);
    expect(err).toContain('is a JSON document');
    expect(err).toContain(' 0 quarantined');
    // Of kilobytes.
    expect(Number(/peak (\d+)/.exec(err)?.[1])).toBeLessThan(150_000);
  });
});
