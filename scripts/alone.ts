// Builds what a short run needs into one file: `nymline run`, and its threads. Half of such a run is finding and reading code,
// and from sixty files that takes twice as long as from one. What is loaded only when it is asked for stays
// in files of its own; rollup, other than esbuild, knows that what the first file has is there already.
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import {
  type OutputBundle,
  type OutputOptions,
  type PluginContext,
  type RollupOptions,
  rollup,
} from 'rollup';
import { asFunction } from '../src/cli/start/compiled.js';
import { findHot } from './hot.js';
import { makeLate } from './late.js';
import { tables, workedOut, yaml } from './packages.js';
import { putAway } from './pocket.js';
import { stamp } from './stamp.js';

/** As text it would be a ninth of what is read and digested at each start, once as code and once more as what that was compiled to. */
const kernel: Plugin = {
  name: 'kernel',
  setup: (within) =>
    within.onLoad({ filter: /[\\/]src[\\/]kernel[\\/]wasm\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const text = /export const wasm =\s*["']([\w+/=]+)["'];/;
      const [, base64] = text.exec(code)!;
      await mkdir('dist/cli', { recursive: true });
      await writeFile('dist/cli/kernel.wasm', Buffer.from(base64!, 'base64'));
      const read = `import { readFileSync } from 'node:fs';\nexport const wasm = readFileSync(__dirname + '/kernel.wasm');`;
      return { contents: code.replace(text, () => read), loader: 'ts' };
    }),
};

/** commander starts programs for commands that are files; there are none, and to load what starts them takes 3 ms. */
const programs: Plugin = {
  name: 'programs',
  setup(within) {
    within.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'programs' } : null,
    );
    within.onLoad({ filter: /./, namespace: 'programs' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** Only expressions have other letters by now, which take them escaped; V8 reads a byte a character in less time. */
const ascii = {
  name: 'ascii',
  renderChunk: (code: string) =>
    code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

const late = {
  name: 'late',
  renderChunk: (code: string) => makeLate(code.replace(required, (each) => each.replaceAll('),', ');var '))),
};

/** Rollup declares all that a script requires at once; what is not asked for need not be loaded. */
const required =
  /^(?:'use strict';)?var (?:\w+(?:\$\w+)?=require\('[^']+'\),)+\w+(?:\$\w+)?=require\('[^']+'\);/m;

/** But of the script itself, which is shortened when it has been parted. */
const short = {
  name: 'short',
  renderChunk: async (code: string, { isEntry }: { isEntry: boolean }) =>
    isEntry ? null : (await transform(code, { minify: true })).code,
};

/** Files that read YAML: no sample has all ways in which a policy may be spelled. */
const spellings =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:compose|nodes|parse[\\/](?:lexer|parser|line-counter))\b/;

/** What is installed beside the command is imported by whoever has loaded the code, where that is handed over. */
const beside = {
  name: 'beside',
  renderDynamicImport: ({ format, targetModuleId }: { format: string; targetModuleId: string | null }) =>
    format === 'cjs' && targetModuleId === null
      ? { left: `(typeof importThere === 'function' ? importThere : (name) => import(name))(`, right: ')' }
      : null,
};

/** Of a function that stands alone; esbuild would leave away what nobody keeps. */
async function shorten(code: string): Promise<string> {
  const { code: kept } = await transform(`kept=${code}`, { minify: true });
  return `(${/^kept=(.*?);?\s*$/s.exec(kept)![1]})\n`;
}

/**
 * The file itself of a script is a function, in which names at the top are short as well; its parts are loaded by `require`.
 *
 * @param hot - what short runs call: all else goes into a file beside; where nobody knows, names are read to find it out
 */
const entire = (hot: ReadonlySet<string> | undefined) => ({
  name: 'entire',
  async generateBundle(this: PluginContext, _: unknown, files: OutputBundle): Promise<void> {
    for (const [name, file] of Object.entries(files)) {
      if (file.type !== 'chunk' || !file.isEntry) continue;
      if (hot === undefined) {
        file.code = asFunction(file.code);
        continue;
      }
      const fileName = name.replace('.cjs', '-away.cjs');
      const parted = putAway(
        file.code,
        (each, from) => hot.has(each) || spellings.test(from),
        `loadPart('${fileName}')`,
      );
      file.code = stamp(await shorten(asFunction(parted.code)));
      this.emitFile({ type: 'asset', fileName, source: stamp(await shorten(parted.away)) });
    }
  },
});

/**
 * What starts the command and a thread of it, scripts: Node finds, reads and runs a module in 8 ms more than one. The commands but
 * `run` are modules, which the first imports.
 */
export async function buildStarts(): Promise<void> {
  await build({
    entryPoints: ['src/cli/main.ts', 'src/cli/worker.ts'],
    outdir: 'dist/cli',
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    plugins: [
      {
        name: 'commands',
        setup: (within) =>
          within.onResolve({ filter: /^\.\/commands\.js$/ }, () => ({
            path: './commands.mjs',
            external: true,
          })),
      },
    ],
  });
  await writeFile('dist/cli/package.json', '{ "type": "commonjs" }\n');
}

/** `src/cli/alone.ts` becomes `dist/cli/alone.cjs`, and parts that are loaded later. */
export async function buildAlone(): Promise<void> {
  const parts = await buildParts();
  const write = async (folder: string, hot?: ReadonlySet<string>): Promise<void> => {
    const bundle = await rollup(inputOf(parts, hot));
    await bundle.write({ ...output, dir: folder });
  };
  const folder = await mkdtemp(join(tmpdir(), 'nymline-alone-'));
  try {
    await write(folder);
    await copyFile('dist/cli/kernel.wasm', join(folder, 'kernel.wasm'));
    await write('dist/cli', await findHot(join(folder, 'alone.cjs')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function buildParts(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['src/cli/alone.ts'],
    outdir: '/',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@platformatic/kafka', 'prom-client'],
    plugins: [tables, workedOut, kernel, yaml, programs],
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

const inputOf = (
  parts: ReadonlyMap<string, string>,
  hot: ReadonlySet<string> | undefined,
): RollupOptions => ({
  input: '/alone.js',
  // The file itself has what others ask for, and does not pass it on: it is the one that is compiled beforehand.
  preserveEntrySignatures: 'allow-extension',
  // esbuild has left away what nobody asks for, and what is late is not made by standing there.
  treeshake: false,
  // Parts import what others of them use.
  onwarn() {},
  plugins: [
    late,
    short,
    ascii,
    beside,
    entire(hot),
    {
      name: 'parts',
      resolveId: (id) => (id.startsWith('.') ? id.slice(1) : parts.has(id) ? id : { id, external: true }),
      load: (id) => parts.get(id),
    },
  ],
});

const output: OutputOptions = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  compact: true,
  minifyInternalExports: true,
  chunkFileNames: 'alone-[hash].cjs',
};
