// What is built of other packages, and of tables, in another form than it is written in; and the licences of those packages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** A table of 150 kB is read in a quarter of the time as JSON, and of each country when it is asked for in hardly any. */
export const tables: Plugin = {
  name: 'tables',
  setup: (within) =>
    within.onLoad({ filter: /metadata\.max\.json\.js$/ }, async ({ path }) => {
      const { default: table } = await import(path);
      const parts = Object.entries(table).map(([key, part]) => `${key}: ${spellPart(part)}`);
      return { contents: `${each}\nexport default { ${parts.join(', ')} }` };
    }),
};

/** In what is built, an object of parts that are JSON until they are asked for. */
const each = `const each = (texts) => Object.defineProperties({}, Object.fromEntries(Object.entries(texts).map(([key, text]) => {
  let part;
  return [key, { enumerable: true, get: () => (part ??= JSON.parse(text)) }];
})));`;

function spellPart(part: unknown): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part);
  const texts = Object.entries(part).map(([key, value]) => [key, JSON.stringify(value)]);
  return `each(JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(texts)))}))`;
}

/** Tables that are worked out of others, by functions that take nothing and give numbers: here, once. */
export const workedOut: Plugin = {
  name: 'worked-out',
  setup: (within) =>
    within.onLoad({ filter: /[\\/]src[\\/]kernel[\\/]setup[\\/]tables\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' });
      const made = (await import(
        `data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`
      )) as Record<string, () => number[]>;
      const lines = Object.entries(made).map(
        ([name, make]) => `export const ${name} = () => JSON.parse('${JSON.stringify(make())}')`,
      );
      return { contents: lines.join('\n') };
    }),
};

/** The same source as ES modules, of which what a run does not call can be left out, or put away: 2 ms. */
export const yaml: Plugin = {
  name: 'yaml',
  setup: (within) =>
    within.onResolve({ filter: /^yaml$/ }, () => ({
      path: resolve('node_modules/yaml/browser/dist/index.js'),
    })),
};

/** What is built holds these packages, whose authors ask for their licence beside it: `dist/licenses.txt`. */
const held = new Map<string, string>();

/** Licences that stand beside the first one, for data that is another author's. */
const names = ['LICENSE', 'LICENSE.Apache'];

export const licenses: Plugin = {
  name: 'licenses',
  setup(within) {
    within.initialOptions.metafile = true;
    within.onEnd(async ({ metafile }) => {
      for (const input of Object.keys(metafile?.inputs ?? {})) {
        const [, folder, name] = /^((?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input) ?? [];
        if (name !== undefined && !held.has(name)) held.set(name, await readLicense(folder!, name));
      }
      mkdirSync('dist', { recursive: true });
      const all = [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
      // At once: builds end at the same time.
      writeFileSync('dist/licenses.txt', `This folder holds code of other packages:\n\n${all.join('\n\n')}`);
    });
  },
};

async function readLicense(folder: string, name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const texts = await Promise.allSettled(names.map((each) => readFile(`${folder}/${each}`, 'utf8')));
  const found = texts.flatMap((each) => (each.status === 'fulfilled' ? [each.value.trim()] : []));
  if (found.length === 0) throw new Error(`${name} expected a file LICENSE`);
  return [`${name} ${version}`, ...found].join('\n\n');
}
