/**
 * @module
 * Reads numbers with another release of libphonenumber-js, in another process, in which the built package finds it instead
 * of its own.
 */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Io } from '../command/io.js';

export interface Question {
  readonly region: string | undefined;
  readonly text: string;
  /** How it is written, in words. */
  readonly spelling?: string;
}

export interface Reading {
  /** Under a secret that everybody has: not to be shown. */
  readonly pseudonym: string;
  /** It is a number. */
  readonly isRead: boolean;
}

export interface Reader {
  read(questions: readonly Question[]): Promise<Reading[]>;
  close(): void;
}

/** Resolves all imports of libphonenumber-js to the folder. */
const hook = (folder: string): string => `
  export async function resolve(specifier, context, next) {
    if (!specifier.startsWith('libphonenumber-js/')) return next(specifier, context);
    const file = specifier === 'libphonenumber-js/max/metadata' ? 'metadata.max.json.js' : 'max/index.js';
    return { url: ${JSON.stringify(pathToFileURL(`${folder}/`).href)} + file, shortCircuit: true };
  }`;

/** Pseudonymizes the numbers that it is sent. */
const program = (built: string): string => `
  import { createPseudonymizer } from ${JSON.stringify(built)};
  const rule = { path: 'v', identifier: 'phone', transform: 'pseudonym' };
  const byRegion = new Map();
  const open = (region) => {
    const policy = { version: 1, ...(region === undefined ? {} : { region }), rules: [rule] };
    return createPseudonymizer(policy, Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255), { memo: 0, onWarning() {} });
  };
  process.on('message', (questions) => {
    process.send(questions.map(({ region, text }) => {
      let calls = byRegion.get(region);
      if (calls === undefined) byRegion.set(region, calls = open(region));
      const pseudonym = String(calls.record({ v: text })?.v);
      return { pseudonym, isRead: pseudonym.startsWith('tel_k1_') };
    }));
  });`;

const moduleOf = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;

export function openReader(folder: string, { worker }: Pick<Io, 'worker'>): Reader {
  const register = `import { register } from 'node:module'; register(${JSON.stringify(moduleOf(hook(folder)))});`;
  const built = new URL('../index.js', worker).href;
  const args = ['--import', moduleOf(register), '--input-type=module', '--eval', program(built)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let answer: ((readings: Reading[]) => void) | undefined;
  const failed = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error('a release of libphonenumber-js could not be asked')));
  });
  failed.catch(() => {});
  child.on('message', (readings) => answer?.(readings as Reading[]));
  return {
    read(questions) {
      const read = new Promise<Reading[]>((resolve) => {
        answer = resolve;
      });
      child.send(questions);
      return Promise.race([read, failed]);
    },
    close: () => void child.kill(),
  };
}
