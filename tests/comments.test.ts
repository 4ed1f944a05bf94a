import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

const files = ['src', 'tests', 'bench', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?ts$|\.mjs$/.test(file))
    .map((file) => join(folder, file)),
);

interface Mention {
  readonly file: string;
  /** A path, or a name by itself. */
  readonly target: string;
  /** The word that is said to stand in it, and before it in backquotes. */
  readonly word: string | undefined;
}

/** Files that comments speak of. */
const mentions: readonly Mention[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const comments = text.match(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm) ?? [];
  return comments.flatMap((comment) =>
    [
      ...comment
        .replaceAll(/\n\s*\* ?/g, ' ')
        .matchAll(/(?:`(\w+)`,? (?:in|of) )?`?(?<![\w*])((?:[\w.-]+\/)*[\w-]+(?:\.\w+)?\.(?:m?ts|mjs))\b/g),
    ].map(([, word, target]) => ({ file, target: target!, word })),
  );
});

/** The files that a mention may mean: by path from its folder, from the root or from `src`, or by name alone. */
const candidates = ({ file, target }: Mention): readonly string[] => {
  if (!target.includes('/')) return files.filter((path) => basename(path) === target);
  const paths = [join(dirname(file), target), target, join('src', target)];
  return paths.filter((path) => existsSync(join(root, path)));
};

describe('a file that a comment names', () => {
  it('is there', () => {
    expect(mentions.length).toBeGreaterThan(10);
    const missing = mentions.filter((each) => candidates(each).length === 0);
    expect(missing.map(({ file, target }) => `${file}: ${target}`)).toEqual([]);
  });

  it('has the word that it is said to have', () => {
    const wrong = mentions.filter(
      (each) =>
        each.word !== undefined &&
        !candidates(each).some((path) =>
          new RegExp(`\\b${each.word}\\b`).test(readFileSync(join(root, path), 'utf8')),
        ),
    );
    expect(wrong.map(({ file, target, word }) => `${file}: ${word} in ${target}`)).toEqual([]);
  });
});
