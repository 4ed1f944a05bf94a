/**
 * The kernel, compiled so that it stops at once where it writes what is nobody's: each store asks whether the bytes belong to a
 * region, and wide gaps lie between regions, so that what misses one hits none. It stops as well where it asks which is the first of no
 * bits: so an address is made of a mask that is empty.
 */
import { readdirSync, readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const source = new URL('../../src/kernel/assembly/', import.meta.url);

/** Below it stands, for each byte from there on, whether it is somebody's. */
const base = 1 << 25;
const gap = 4096;
/** A copy may write so far past its end (`copy` in bytes.ts). */
const beyond = 15;
/** SLACK of layout.ts. */
const slack = 64;

const types = { u8: 'u32', u16: 'u32', u32: 'u32', i32: 'i32', u64: 'u64', v128: 'v128' };

/** What stores call instead. A fill may go on behind a region, as wipes do, over what a copy may have written there. */
const watch = `
const MAP: usize = 1024;
function isOwn(at: usize): bool {
  return at >= ${base} && at < ${2 * base} - MAP && load<u8>(MAP + at - ${base}) != 0;
}
export function ownRegion(at: usize, size: usize): usize {
  if (!isOwn(${base})) memory.fill(MAP, 1, __heap_base - ${base});
  if (at + size + ${beyond} >= ${2 * base} - MAP) unreachable();
  memory.fill(MAP + at - ${base}, 1, size + ${beyond});
  return at;
}
function check(at: usize, size: usize): void {
  if (size != 0 && !(isOwn(at) && isOwn(at + size - 1))) unreachable();
}
export function fillOwn(at: usize, value: u8, size: usize): void {
  check(at, size > ${slack} ? size - ${slack} : min<usize>(size, 1));
  memory.fill(at, value, size);
}
export function copyOwn(to: usize, from: usize, size: usize): void {
  check(to, size);
  memory.copy(to, from, size);
}
export function firstBit<T>(bits: T): T {
  if (bits == <T>0) unreachable();
  return ctz<T>(bits);
}
${Object.entries(types)
  .map(
    ([type, value]) => `
export function storeOwn_${type}(at: usize, value: ${value}, offset: usize = 0): void {
  check(at + offset, sizeof<${type}>());
  ${type === 'v128' ? 'v128.store(at + offset, value)' : `store<${type}>(at + offset, <${type}>value)`};
}`,
  )
  .join('')}`;

const names = [
  'ownRegion',
  'fillOwn',
  'copyOwn',
  'firstBit',
  ...Object.keys(types).map((type) => `storeOwn_${type}`),
];

/** Where regions are claimed: they say whose their bytes are. */
const claims: Readonly<Record<string, readonly [string, string]>> = {
  'memory/layout.ts': [
    'top = at + size + SLACK;\n  return at;',
    `top = at + size + SLACK + ${gap};\n  return ownRegion(at, size);`,
  ],
  'piece.ts': [
    'capacity = max(size, capacity);',
    'capacity = max(size, capacity);\n  ownRegion(input, capacity);',
  ],
};

/** A file of the kernel that calls them. */
function watched(file: string): string {
  let text = readFileSync(new URL(file, source), 'utf8');
  const [claim, owned] = claims[file] ?? ['', ''];
  if (!text.includes(claim)) throw new Error(`${file} claims its regions in another way`);
  text = text
    .replace(claim, owned)
    .replaceAll(/\bstore<(\w+)>\(/g, 'storeOwn_$1(')
    .replaceAll('v128.store(', 'storeOwn_v128(')
    .replaceAll('memory.fill(', 'fillOwn(')
    .replaceAll('memory.copy(', 'copyOwn(')
    .replaceAll(/\bctz\(/g, 'firstBit(');
  const used = names.filter((name) => text.includes(`${name}(`));
  const root = '../'.repeat(file.split('/').length - 1) || './';
  return `import { ${used.join(', ')} } from '${root}watch';\n${text}`;
}

/** @returns the kernel, in base64 */
export async function compileWatched(): Promise<string> {
  const files = new Map(
    readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, watched(file)]),
  );
  files.set('watch.ts', watch);
  let wasm: Uint8Array | undefined;
  const options = [
    '--outFile',
    'kernel.wasm',
    '-O1',
    '--noAssert',
    '--debug',
    '--enable',
    'simd',
    '--enable',
    'bulk-memory',
  ];
  const { error, stderr } = await asc.main(
    ['index.ts', ...options, '--runtime', 'stub', '--memoryBase', String(base), '--use', 'abort='],
    {
      readFile: (name) => files.get(name) ?? null,
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') wasm = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || wasm === undefined) throw new Error(`${stderr}`);
  return Buffer.from(wasm).toString('base64');
}
