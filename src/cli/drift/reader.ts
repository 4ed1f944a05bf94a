/**
 * @module
 * Reads numbers with another release of libphonenumber-js, in another process (`reading.ts`).
 */
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Io } from '../command/io.js';

export interface Question {
  readonly region: string | undefined;
  readonly text: string;
  /** How it is written, in words. */
  readonly spelling?: string;
}

export interface Reading {
  /** What a pseudonym is made of: not to be shown. */
  readonly canonical: string;
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

const moduleOf = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;

export function openReader(folder: string, { worker }: Pick<Io, 'worker'>): Reader {
  const register = `import { register } from 'node:module'; register(${JSON.stringify(moduleOf(hook(folder)))});`;
  const program = fileURLToPath(new URL('reading.mjs', worker));
  const args = ['--import', moduleOf(register), program];
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
