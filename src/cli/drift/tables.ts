/**
 * @module
 * A release of libphonenumber-js: where it is installed, and which one it is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { spellName } from '../../veil.js';
import { UsageError } from '../telling/fault.js';

export interface Tables {
  readonly folder: string;
  readonly version: string;
}

/** What the metadata has of a country, minified: libphonenumber-js, METADATA.md. */
export type Country = readonly [
  callingCode: string,
  idd: string,
  pattern: string,
  lengths: readonly number[],
  ...rest: unknown[],
];

export function countriesOf({ folder }: Tables): Readonly<Record<string, Country>> {
  const metadata = JSON.parse(readFileSync(join(folder, 'metadata.max.json'), 'utf8')) as {
    readonly countries: Readonly<Record<string, Country>>;
  };
  return metadata.countries;
}

/**
 * @param name - a folder of the package, one that npm installed it in, or the version that is installed beside this package
 * @throws UsageError if there is none
 */
export function findTables(name: string): Tables {
  const places = [resolve(name), resolve(name, 'node_modules/libphonenumber-js')];
  const folder = places.find((place) => versionIn(place) !== undefined) ?? installed(name);
  const version = folder === undefined ? undefined : versionIn(folder);
  if (folder !== undefined && version !== undefined) return { folder, version };
  throw new UsageError(
    `expected a folder with libphonenumber-js, or the version that is installed beside nymline, got ${spellName(name)}\n` +
      '  npm install --prefix FOLDER libphonenumber-js@VERSION  makes one',
  );
}

function installed(version: string): string | undefined {
  // What is built in is no folder that can be asked.
  const places = createRequire(import.meta.url).resolve.paths('libphonenumber-js') ?? [];
  return places
    .map((place) => join(place, 'libphonenumber-js'))
    .find((folder) => versionIn(folder) === version);
}

/** Only what looks like a release is run. */
function versionIn(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  try {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown; version?: unknown };
    const isOne =
      name === 'libphonenumber-js' && typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version);
    return isOne ? version : undefined;
  } catch {
    return undefined;
  }
}
