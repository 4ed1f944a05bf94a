/**
 * @module
 * Whom the options of `nymline erase` name: the pseudonyms of that person under the policy and the keyring.
 */
import { clipsOf } from '../../rights/clip.js';
import { listPseudonyms } from '../../rights/subject.js';
import type { Io } from '../command/io.js';
import { type ReadingOptions, readChosen, readKeyring, readPolicy } from '../configuration.js';
import { type PersonOptions, readPerson, tellLacks } from './person.js';

export interface WhomOptions extends PersonOptions, ReadingOptions {
  readonly keyring?: string;
}

/** Says what cannot be found. */
export async function readWhom(options: WhomOptions, io: Io) {
  const { choice, read } = readChosen(options);
  const { person, reach } = readPerson(options);
  const keyring = await readKeyring(options.keyring, io);
  const policy = read ?? readPolicy(choice);
  const who = listPseudonyms(policy, keyring, person, reach);
  const isPartial = tellLacks(who, (text) => void io.errors.write(`${text}\n`));
  const texts = who.pseudonyms.map(({ pseudonym }) => pseudonym);
  return { choice, read, who, isPartial, texts, clips: clipsOf(policy) };
}
