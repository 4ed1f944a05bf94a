/**
 * @module
 * `nymline audit key`: a key that signs the head of a journal.
 */

import { writeFileSync } from 'node:fs';
import { createSigningKey, formatVerifier, isKeyName, parseSigner } from '../../../books/note.js';
import { spellName, veil } from '../../../veil.js';
import { exit, type Io } from '../../command/io.js';
import { UsageError } from '../../telling/fault.js';

/** @param file - gets the key that signs, for its owner alone; the other one is printed */
export function makeKey(name: string, file: string, io: Io): number {
  // Everyone reads the name, so it must not look like a secret.
  if (!isKeyName(name) || veil(name) !== name)
    throw new UsageError('expected a name for the key, without blanks and plus, such as example.org/audit');
  const text = createSigningKey(name);
  writeFileSync(file, text, { flag: 'wx', mode: 0o600, flush: true });
  io.output.write(`${formatVerifier(parseSigner(text)!.verifier)}\n`);
  io.errors.write(
    `nymline: wrote ${spellName(file)} (mode 600); what is printed verifies, and is no secret\n`,
  );
  return exit.ok;
}
