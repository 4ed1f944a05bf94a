/**
 * @module
 * Whom the options of `nymline erase` name: the pseudonyms of that person under the policy and the keyring.
 */
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
  const who = listPseudonyms(read ?? readPolicy(choice), keyring, person, reach);
  const isPartial = tellLacks(who, (text) => void io.errors.write(`${text}\n`));
  return { choice, read, who, isPartial, texts: who.pseudonyms.map(({ pseudonym }) => pseudonym) };
}
