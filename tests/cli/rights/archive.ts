/** The outputs of all formats in a folder, some of them packed, each with its policy; and how the command is asked. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { KeyringDocument } from '../../../src/index.js';
import { formats, outputsOf, ring } from '../../rights/world.js';
import { folder } from '../terminal.js';

const names = Object.keys(formats);

/** Every second one is packed. */
const fileOf = (name: string): string => (names.indexOf(name) % 2 === 0 ? name : `${name}.gz`);

export const contentOf = (file: string, bytes: Buffer): Buffer =>
  file.endsWith('.gz') ? gzipSync(bytes) : bytes;

const keyring: KeyringDocument = {
  version: 1,
  secrets: ring.secrets.map(({ id, bytes, from, until }) => ({
    id,
    secret: `base64:${Buffer.from(bytes).toString('base64')}`,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  })),
};

export interface Stored {
  readonly name: string;
  readonly file: string;
  readonly outputs: ReturnType<typeof outputsOf>;
  /** Policy and keyring. */
  readonly by: readonly string[];
}

export function makeArchive(): {
  readonly path: string;
  readonly stored: readonly Stored[];
  readonly person: string;
} {
  const path = folder({
    'keyring.json': JSON.stringify(keyring),
    'person.json': '{"phone": "(202) 555-0123", "email": ["alice@example.org"]}',
  });
  const stored = names.map((name): Stored => {
    const outputs = outputsOf(name);
    const file = join(path, fileOf(name));
    writeFileSync(file, contentOf(file, outputs.whole), { mode: 0o640 });
    const policy = join(path, `${name}.policy.json`);
    writeFileSync(policy, JSON.stringify(outputs.policy));
    return { name, file, outputs, by: ['-p', policy, '-k', join(path, 'keyring.json')] };
  });
  return { path, stored, person: join(path, 'person.json') };
}
