import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../../../src/cli/run/many/glob.js';
import { folder } from '../../terminal.js';

const files = [
  'a.gz',
  'b.zst',
  'c.log',
  '.hidden.gz',
  'one/a.gz',
  'one/two/a.gz',
  'one/two/[1].gz',
  '.git/a.gz',
];

function tree(): string {
  const path = folder();
  for (const file of files) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), '');
  }
  symlinkSync('..', join(path, 'one', 'up'));
  symlinkSync('a.gz', join(path, 'link.gz'));
  symlinkSync('nowhere', join(path, 'lost.gz'));
  return path;
}

describe('a pattern', () => {
  it.each([
    ['*.gz', ['a.gz', 'link.gz']],
    ['*', ['a.gz', 'b.zst', 'c.log', 'link.gz']],
    ['?.gz', ['a.gz']],
    ['[ab].*', ['a.gz', 'b.zst']],
    ['[!ab].*', ['c.log']],
    ['*.{gz,zst}', ['a.gz', 'b.zst', 'link.gz']],
    ['{a,{b,c}}.{gz,log}', ['a.gz', 'c.log']],
    ['.*.gz', ['.hidden.gz']],
    ['*/*.gz', ['one/a.gz']],
    ['**/*.gz', ['a.gz', 'link.gz', 'one/a.gz', 'one/two/[1].gz', 'one/two/a.gz']],
    ['**', ['a.gz', 'b.zst', 'c.log', 'link.gz', 'one/a.gz', 'one/two/[1].gz', 'one/two/a.gz']],
    ['**/two/*', ['one/two/[1].gz', 'one/two/a.gz']],
    ['{one,one}/a.gz', ['a.gz']],
    ['nowhere/*', []],
    ['c.log/*', []],
    ['a+(b).gz*', []],
  ])('finds what a shell finds: %s', (pattern, found) => {
    expect(findFiles(`${tree()}/${pattern}`).map(({ name }) => name)).toEqual(found);
  });

  it('says from where its names are: the folder before the first mark', () => {
    const path = tree();
    expect(findFiles(`${path}/one/t*/a.gz`)).toEqual([{ base: `${path}/one`, name: 'two/a.gz' }]);
  });

  it.each([
    [
      '*',
      [
        ['lost.gz', 'a link that leads nowhere'],
        ['pipe', 'a named pipe'],
        ['round', 'a link that leads nowhere'],
      ],
    ],
    [
      '**',
      [
        ['lost.gz', 'a link that leads nowhere'],
        ['one/up', 'a link to a folder'],
        ['pipe', 'a named pipe'],
        ['round', 'a link that leads nowhere'],
      ],
    ],
    ['*.gz', [['lost.gz', 'a link that leads nowhere']]],
    ['*.{gz,log}', [['lost.gz', 'a link that leads nowhere']]],
    ['[ab].*', []],
  ])('says what it meets that is no file: %s', (pattern, told) => {
    const path = tree();
    symlinkSync('round', join(path, 'round'));
    execFileSync('mkfifo', [join(path, 'pipe')]);
    const passed: [string, string][] = [];
    findFiles(`${path}/${pattern}`, (file, what) => passed.push([file.slice(path.length + 1), what]));
    expect(passed.sort()).toEqual(told);
  });

  it('that cannot be read is refused', () => {
    expect(() => findFiles(`${tree()}/[z-a]*`)).toThrow('expected ranges from lower to higher');
  });
});
