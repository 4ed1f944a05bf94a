/** The kernel writes into its own regions alone, whatever comes: that of `watched.ts` stops where it does not. */
import { describe, expect, it, vi } from 'vitest';
import { createCandidates } from '../../src/kernel/candidates.js';
import { documentKernel } from '../../src/kernel/document.js';
import { readNews } from '../../src/kernel/familiar.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { rewrite } from '../bytes/rewrite.js';
import { runs } from '../deep.js';
import { differentialRound } from '../fuzz/ndjson.js';
import { openKernel } from './run.js';

vi.mock('../../src/kernel/wasm.js', async (original) => {
  const { compileWatched } = await import('./watched.js');
  return { ...(await original<object>()), wasm: await compileWatched() };
});

const times = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('');
const phone = (i: number): string => `+1202555${1000 + (i % 9000)}`;

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  unlisted: 'scan',
  rules: [
    { path: '**.phone', identifier: 'phone', transform: 'pseudonym' },
    { path: '**.name', identifier: 'opaque', transform: 'pseudonym' },
    { path: '**.text', transform: 'scrub' },
    { path: '**.host', identifier: 'ip', transform: 'truncate' },
    { path: '**.gone', transform: 'drop' },
    { path: '**.fixed', transform: 'replace', with: 'x'.repeat(700) },
  ],
};

/** As much as there is room for, a little more and a little less. */
const full = [
  ...[-1, 0, 1].map((more) => `{"text":"${'x'.repeat(128 * 1024 - 11 + more)}"}`),
  ...[32_767, 32_768].map((edits) => `{"name":[${times(edits, (i) => `${i % 10},`)}0]}`),
  ...[999, 1000, 1001].map((deep) => `${'['.repeat(deep)}${']'.repeat(deep)}`),
  ...[1023, 1024, 1025].map((names) => `{${times(names, (i) => `"field${i}":"${phone(i)}",`)}"phone":0}`),
  ...[31, 32, 63, 64, 65].map((size) => `{"${'k'.repeat(size)}":1,"\\u006b${'k'.repeat(size)}":2}`),
  ...[1 << 19, 1 << 20].map((size) => `{"name":"${'x'.repeat(size)}"}`),
  ...[16_370, 16_384].map((size) => `{"text":"\\n${'x '.repeat(size / 2)}192.0.2.1"}`),
  ...[63, 64, 65].map((count) => `{"text":"${times(count, (i) => `192.0.2.${i} `)}\\n"}`),
].map((line) => `${line}\n`);
/** The same by many lines. */
const crowded = [
  times(40_000, (i) => `{"name":${i % 100},"gone":1}\n`),
  times(9000, (i) => `{"phone":"${phone(i)}",}\n`),
  times(3000, (i) => `{"name":"${'x'.repeat(400)}${i}","fixed":1}\n`),
  times(400, (i) => `{"text":"${'at 10:20:30 of 7 '.repeat(i % 480)}192.0.2.${i % 256}"}\n`),
];

describe('the regions of the kernel', () => {
  it.each([0, 4096, 0xffff])('are kept where some values are new, in a memo of %d bytes', (memoBytes) => {
    const kernel = openKernel(policy, { memoBytes });
    for (let round = 0; round < runs(40, 6).numRuns; round++) {
      const input = times(2000, (i) => {
        const k = i % 16 > 7 ? i % 500 : round * 2000 + i;
        return `{"phone":"${phone(k)}","name":"${'n'.repeat(k % 140)}${k}","text":"from ${phone(k)}\\n(alice${k}@example.org)"}\n`;
      });
      expect(kernel.rewrite(input).length).toBeGreaterThan(input.length);
      if (round % 5 === 4) kernel.wipe();
    }
  });

  it('are kept where they are full', () => {
    const kernel = openKernel(policy);
    for (const input of [...full, ...crowded, full.join('')])
      expect(kernel.rewrite(input).length).toBeGreaterThanOrEqual(0);
    kernel.wipe();
  });

  it('are kept whatever comes', () => {
    for (let seed = 1; seed <= runs(200, 25).numRuns; seed++)
      differentialRound(Math.imul(seed, 0x9e3779b1) >>> 0);
  });

  it('are kept by rows and lines', () => {
    const rules: PolicyDocument['rules'] = [
      { path: ['user', 'phone'], identifier: 'opaque', transform: 'pseudonym' },
      { path: 'host', identifier: 'ip', transform: 'truncate' },
      { path: ['url', 'referer'], transform: 'url' },
      { path: 'text', transform: 'scrub' },
      { path: 'gone', transform: 'drop' },
    ];
    const csv = `host,phone,text,gone\n${times(9000, (i) => `192.0.2.${i % 256},${phone(i)},"a, ${phone(i)}",${i}\n`)}`;
    const log = times(
      3000,
      (i) => `192.0.2.${i % 256} - al [17/May/2026:10:20:30 +0000] "GET /a?b=${i} HTTP/1.1" 200 1 "-" "x"\n`,
    );
    for (const [format, input] of [
      ['csv', csv],
      ['combined', log],
    ] as const)
      expect(rewrite({ format, rules }, input, { kernelFrom: 0 }).quarantined).toEqual([]);
  });

  it('are kept by texts, documents and samples', () => {
    const finder = createCandidates().open()!;
    for (const size of [1, 15, 16, 8192, 16_384, 16_385, 1 << 21, 16])
      for (const unit of ['1 ', '192.0.2.1 ', 'x', 'to: alice@example.org\n'])
        finder.find(unit.repeat(size / unit.length), 31);
    const { part, folded, extent, fold, unfold } = documentKernel()!;
    for (const size of [1, 17, 65_535, 65_536]) {
      part.fill(0x5b);
      folded.fill(0x0a);
      extent(0, size, 0, false, false);
      fold(size);
      unfold(size);
    }
    for (const line of [times(9000, (i) => `{"a${i}":"${'b'.repeat(i % 300)}"},`), '['.repeat(70), '"']) {
      const news = readNews(Buffer.from(`${line}\n${line}`))!;
      while (news.next() >= 0);
      news.wipe();
    }
  });
});
