/**
 * The library as a browser, or a worker at the edge of a network, would run it: all that `src/index.ts` exports but what
 * reads files (`policy/load.ts`), and without Node's streams (`stream.ts`), in one file, in a realm that has the language
 * and the few interfaces of the Web that are asked for.
 */
import { fileURLToPath } from 'node:url';
import { createContext, runInContext, runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import * as nymline from '../src/index.js';
import { type native, octets } from '../src/octets.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `src/index.ts`, less its door to files. */
const entry = `
  export * from './src/crypto/keyring.js';
  export * from './src/errors.js';
  export { parsePolicy } from './src/policy/policy.js';
  export { createPseudonymizer } from './src/pseudonymizer.js';
  export { createWarn } from './src/warning.js';
  export { octets, native } from './src/octets.js';
`;

type Library = Pick<typeof nymline, 'createKeyring' | 'createPseudonymizer' | 'parsePolicy'> & {
  readonly octets: typeof octets;
  readonly native: typeof native;
};

let library: Library;
/** Runs in the realm. */
let run: <Result>(code: string) => Result;

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'nymline',
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  expect(files).not.toContain('src/policy/load.ts');
  expect(files).not.toContain('src/stream.ts');
  const realm = createContext({
    outer: new TextEncoder(),
    TextDecoder,
    URL,
    crypto,
    queueMicrotask,
    console,
  });
  run = (code) => runInContext(code, realm);
  // Its bytes are of the realm, as they would be.
  run(`globalThis.TextEncoder = class {
    encode(text) { return new Uint8Array(outer.encode(text)); }
    encodeInto(text, room) { return outer.encodeInto(text, room); }
  }`);
  run(outputFiles[0]!.text);
  library = run('nymline');
});

const secret = 'new Uint8Array(32).map((_, i) => i * 7 + 3)';
const policy = (format: object = {}): string =>
  JSON.stringify({
    version: 1,
    region: 'US',
    rules: [
      { path: ['from', 'to'], identifier: 'phone', transform: 'pseudonym' },
      { path: 'ip', identifier: 'ip', transform: 'truncate' },
      { path: 'mail', identifier: 'email', transform: 'pseudonym' },
      { path: 'url', transform: 'url' },
      { path: 'msg', transform: 'scrub' },
      { path: 'raw', transform: 'pseudonym' },
    ],
    ...format,
  });

/** What a call gives, in the realm and here: the same code runs in both, each with its own `Uint8Array`. */
function inBoth(format: object, call: string): readonly [unknown, unknown] {
  const code = `(nymline, octets) => {
    const calls = nymline.createPseudonymizer(${policy(format)}, ${secret}, { onWarning() {} });
    return JSON.stringify([${call}, calls.report()], (_, value) => value === undefined ? 'undefined' : value);
  }`;
  type Ask = (from: unknown, way: typeof octets) => string;
  const there = run<Ask>(code)(library, library.octets);
  const here = runInThisContext(code)(nymline, octets) as string;
  return [JSON.parse(there), JSON.parse(here)];
}

const record = {
  from: '+1 202 555 0123',
  to: '020 7946 0018',
  ip: '192.0.2.17',
  mail: 'Zoë@BÜCHER.example',
  url: 'https://bücher.example/a?user=alice@example.org#x',
  msg: 'from 192.0.2.1, naïve: Basic YWxpY2U6c2VjcmV0 eyJtYWlsIjoiYWxpY2VAZXhhbXBsZS5vcmciLCJuIjoxfQ==',
  raw: 'ÿé€😀 \u0000',
  ok: true,
};

describe('where there is no Node', () => {
  it.each(['Buffer', 'process', 'require', 'global', 'setImmediate'])('there is no %s', (name) => {
    expect(run(`typeof ${name}`)).toBe('undefined');
    expect(library.native).toBeUndefined();
  });

  it('a record comes out the same', () => {
    const [there, here] = inBoth({}, `calls.record(${JSON.stringify(record)})`);
    expect(there).toEqual(here);
    expect(JSON.stringify(there)).not.toContain('0123');
  });

  it('bytes in a record do, as bytes', () => {
    const call = `((out) => [Object.prototype.toString.call(out.raw), out.ok.constructor.name, octets.latin1(out.ok)])(
      calls.record({ raw: octets.encode('alice'), ok: Uint8Array.of(1, 200) }))`;
    const [there, here] = inBoth({}, call);
    expect(there).toEqual(here);
    expect(there).toMatchObject([['[object String]', 'Uint8Array', '\u0001\u00c8'], {}]);
  });

  it('a line does', () => {
    const [there, here] = inBoth({}, `calls.line(${JSON.stringify(JSON.stringify(record))})`);
    expect(there).toEqual(here);
    expect(JSON.stringify(there)).not.toContain('0123');
  });

  it.each<[string, object, string]>([
    [
      'NDJSON',
      {},
      `${JSON.stringify(record)}\n{"from":"+1202555\\u00300124","msg":"${'é'.repeat(60)}"}\n{bad\n`,
    ],
    ['JSON', { format: 'json' }, JSON.stringify([record, { ...record, raw: 'b' }], null, 2)],
    ['CSV', { format: 'csv' }, 'from,raw,msg\n+12025550123,Zoë,"a ""b"" 192.0.2.1"\n+12025550124,x,y\n'],
    [
      'an access log',
      { format: 'combined' },
      '192.0.2.1 - zoë [17/May/2026:10:05:03 +0000] "GET /a?b=\\xc3\\xa9 HTTP/1.1" 200 17 "-" "curl/8"\n',
    ],
    ['syslog', { format: 'syslog' }, '<34>1 2026-10-11T22:14:15.003Z h su - ID47 - from 192.0.2.1: naïve\n'],
    ['Zeek', { format: 'zeek' }, '#fields\tip\traw\n192.0.2.17\tzo\\xc3\\xab\n'],
    ['W3C', { format: 'w3c' }, '#Fields: ip raw\n192.0.2.17 Zoë\n192.0.2.18\tb\n'],
  ])('a chunk of %s does', (_, format, text) => {
    const call = `((given) => ({ ...given, bytes: octets.latin1(given.bytes) }))(
      calls.chunk(new Uint8Array(octets.encode(${JSON.stringify(text)}))))`;
    const [there, here] = inBoth(format, call);
    expect(there).toEqual(here);
    expect(there).not.toMatchObject([{ bytes: '' }]);
  });

  it('has a kernel all the same', () => {
    expect(run('typeof WebAssembly')).toBe('object');
  });
});
