// What is built of other packages, and of tables, in another form than it is written in; and what those packages are.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/**
 * What is built holds these packages: scanners ask for their versions, authors for their licence beside it. By folder: a
 * package may be there in two versions.
 */
const held = new Map<string, Held>();

interface Held {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Licences that stand beside the first one, for data that is another author's. */
const names = ['LICENSE', 'LICENSE.Apache'];

/** Writes `dist/licenses.txt` and `dist/sbom.json`. */
export const licenses: Plugin = {
  name: 'licenses',
  setup(within) {
    within.initialOptions.metafile = true;
    within.onEnd(async ({ metafile }) => {
      for (const input of Object.keys(metafile?.inputs ?? {})) {
        const [, folder, name] = /^((?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input) ?? [];
        if (name !== undefined && !held.has(folder!)) held.set(folder!, await readHeld(folder!, name));
      }
      const all = [...held.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      const texts = all.map(({ name, version, text }) => `${name} ${version}\n\n${text}`);
      // At once: builds end at the same time.
      mkdirSync('dist', { recursive: true });
      writeFileSync(
        'dist/licenses.txt',
        `This folder holds code of other packages:\n\n${texts.join('\n\n')}`,
      );
      writeFileSync('dist/sbom.json', `${JSON.stringify(billOf(all), undefined, 1)}\n`);
    });
  },
};

/** A bill of materials: https://cyclonedx.org/docs/1.5/json */
const billOf = (all: readonly Held[]): object => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'library', name: own.name, version: own.version } },
  components: all.map(({ name, version, license }) => {
    const [, group, short] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name)!;
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return {
      type: 'library',
      'bom-ref': purl,
      ...(group === undefined ? {} : { group }),
      name: short,
      version,
      licenses: [{ expression: license }],
      purl,
    };
  }),
});

const own: { name: string; version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

async function readHeld(folder: string, name: string): Promise<Held> {
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const texts = await Promise.allSettled(names.map((each) => readFile(`${folder}/${each}`, 'utf8')));
  const found = texts.flatMap((each) => (each.status === 'fulfilled' ? [each.value.trim()] : []));
  if (found.length === 0) throw new Error(`${name} expected a file LICENSE`);
  return { name, version, license, text: found.join('\n\n') };
}
