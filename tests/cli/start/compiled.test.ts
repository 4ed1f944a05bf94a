import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { stamp } from '../../../scripts/stamp.js';
import { asFunction, loadCompiled } from '../../../src/cli/start/compiled.js';
import { ownFolder } from '../../../src/cli/start/own-folder.js';

const top = mkdtempSync(join(tmpdir(), 'nymline-compiled-'));
afterAll(() => rmSync(top, { recursive: true }));

let home: string;
let cache: string;
let tests = 0;

beforeEach(() => {
  home = join(top, String(tests++));
  cache = join(home, '.cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
});

describe('the folder of compiled code', () => {
  it('is made for the user alone', () => {
    const folder = ownFolder({ HOME: home })!;
    expect(folder).toBe(join(cache, 'nymline'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(ownFolder({ HOME: home })).toBe(folder);
  });

  it('is made with the folder around it, on a machine where nothing was kept yet', () => {
    rmSync(cache, { recursive: true });
    expect(ownFolder({ HOME: home })).toBe(join(cache, 'nymline'));
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    expect(ownFolder({ HOME: '/nowhere', XDG_CACHE_HOME: join(home, 'more') })).toBe(
      join(home, 'more', 'nymline'),
    );
  });

  it('is none in a home that others may write, and makes nothing there', () => {
    rmSync(cache, { recursive: true });
    chmodSync(home, 0o777);
    expect(ownFolder({ HOME: home })).toBeUndefined();
    expect(readdirSync(home)).toEqual([]);
  });

  it('stands where XDG_CACHE_HOME says', () => {
    expect(ownFolder({ HOME: '/nowhere', XDG_CACHE_HOME: cache })).toBe(join(cache, 'nymline'));
  });

  it.each([
    ['others may write', () => mkdirSync(join(cache, 'nymline'), { mode: 0o700 }), 0o770],
    ['others may read', () => mkdirSync(join(cache, 'nymline'), { mode: 0o700 }), 0o705],
  ])('is none that %s', (_, make, mode) => {
    make();
    chmodSync(join(cache, 'nymline'), mode);
    expect(ownFolder({ HOME: home })).toBeUndefined();
  });

  it('is none in a folder that others may write', () => {
    chmodSync(cache, 0o777);
    expect(ownFolder({ HOME: home })).toBeUndefined();
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is none behind a link', () => {
    const elsewhere = join(home, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o700 });
    symlinkSync(elsewhere, join(cache, 'nymline'));
    expect(ownFolder({ HOME: home })).toBeUndefined();
  });

  it.each([
    ['nothing says where', {}],
    ['there is no such home', { HOME: '/nowhere' }],
    ['the home is no whole path', { HOME: '.' }],
    ['a file stands there', { HOME: '/dev/null' }],
  ])('is none where %s', (_, env) => {
    expect(ownFolder(env)).toBeUndefined();
  });

  it('is none where Node is told to keep nothing', () => {
    expect(ownFolder({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toBeUndefined();
  });
});

describe('loadCompiled', () => {
  interface Sum {
    sum(a: number, b: number): number;
    again(): Sum;
    builtin(): Promise<unknown>;
  }
  let file: string;
  let folder: string;

  const write = (sign: string): void =>
    writeFileSync(
      file,
      stamp(
        asFunction(
          `exports.sum = (a, b) => a ${sign} b; exports.again = () => require(__filename); exports.builtin = () => importThere('node:path');`,
        ),
      ),
    );
  /** As code that was built a minute ago: what was compiled of code as it was written may be of what stood there before. */
  const age = (): void => utimesSync(file, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
  const load = () => loadCompiled<Sum>(file, folder);
  const kept = (): string => join(folder, readdirSync(folder)[0]!);

  beforeEach(() => {
    file = join(home, 'sum.cjs');
    write('+');
    age();
    folder = ownFolder({ HOME: home })!;
  });

  it('loads as require does', async () => {
    const { exports } = load();
    expect(exports.sum(1, 2)).toBe(3);
    expect(exports.again()).toBe(exports);
    expect(await exports.builtin()).toHaveProperty('join');
  });

  it('keeps what was compiled, for its owner alone, and takes it', () => {
    load().keep();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
    const { ino } = statSync(kept());
    const second = load();
    expect(second.exports.sum(1, 2)).toBe(3);
    second.keep();
    // Whatever is not taken is written anew.
    expect(statSync(kept()).ino).toBe(ino);
  });

  it.each<[string, () => void]>([
    ['its stamp is another', () => flip(() => 10)],
    ['it is cut off', () => writeFileSync(kept(), readFileSync(kept()).subarray(0, 200))],
    ['it is empty', () => writeFileSync(kept(), '')],
    ['others may write it', () => chmodSync(kept(), 0o620)],
    // V8 would take it: the code is as long as before.
    [
      'the code is another',
      () => {
        write('-');
        age();
      },
    ],
    [
      'the code was changed by hand',
      () => writeFileSync(file, readFileSync(file, 'utf8').replace('a + b', 'a - b')),
    ],
  ])('does not take it where %s', (_, change) => {
    load().keep();
    const { ino } = statSync(kept());
    change();
    const { exports, keep } = load();
    expect(exports.sum(5, 2)).toBe(readFileSync(file, 'utf8').includes('a - b') ? 3 : 7);
    keep();
    expect(statSync(kept()).ino).not.toBe(ino);
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
  });

  const flip = (place: (bytes: Buffer) => number): void => {
    const bytes = readFileSync(kept());
    bytes[place(bytes)]! ^= 0xff;
    writeFileSync(kept(), bytes);
  };

  it('loads, keeps and takes a part when it is asked for', () => {
    writeFileSync(
      file,
      stamp(asFunction(`exports.sum = (a, b) => loadPart('more.cjs')(a) + b; exports.again = loadPart`)),
    );
    age();
    writeFileSync(join(home, 'more.cjs'), stamp('(function (a) { return 10 * a })\n'));
    utimesSync(join(home, 'more.cjs'), 0, 0);
    load().keep();
    expect(readdirSync(folder)).toHaveLength(1);
    const { exports, keep } = load();
    expect(exports.sum(1, 2)).toBe(12);
    keep();
    const places = readdirSync(folder).map((name) => join(folder, name));
    expect(places).toHaveLength(2);
    const made = places.map((place) => statSync(place).ino);
    const again = load();
    expect(again.exports.sum(2, 2)).toBe(22);
    again.keep();
    expect(places.map((place) => statSync(place).ino)).toEqual(made);
  });

  it('loads where nothing is kept, or can be', () => {
    const nowhere = loadCompiled<Sum>(file, undefined);
    nowhere.keep();
    expect(nowhere.exports.sum(1, 2)).toBe(3);
    const gone = loadCompiled<Sum>(file, join(home, 'gone'));
    gone.keep();
    expect(gone.exports.sum(1, 2)).toBe(3);
    expect(readdirSync(folder)).toEqual([]);
  });
});
