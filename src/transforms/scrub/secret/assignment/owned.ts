/**
 * @module
 * Names that end with what a secret is of (`PASSWORD_MYSQL`, `tokenGithub`), or that are of several (`PASSWORDS=`): settings of secrets are called
 * so, too, so what stands behind must be written like a secret.
 */

import { splitName } from '../../number/word/name.js';
import type { Kind } from '../name/name.js';
import { isLikely, isPlainlyRandom } from '../value/likely.js';

const words =
  /^(?:passwor[dt]|passwd|pwd|passphrase|token|secret|apikey|kennwort|contrase[nñ]a|senha|wachtwoord|motdepasse|mdp)$/;
const several =
  /(?:^|[_.-])(?:passwords|passwörter|kennwörter|tokens|secrets|contrase[nñ]as|senhas|api_?keys)$/i;
/** What is said of a secret, and is none. */
const about = new Set(
  (
    'type kind length len size min max count total policy expiry expires expiration expire exp ttl age lifetime timeout url uri urls endpoint host server ' +
    'path file files dir name names id ids field param parameter header prefix suffix issuer audience scope scopes algorithm algo alg encoding format ' +
    'version required enabled reset changed updated created at date time status state strength attempts retries limit error errors message hint ' +
    'label mode method provider source store manager service rotation history regex pattern validator encoder class bucket index position ' +
    'offset usage used cost price symbol address contract standard map list node stream parser ref reference arn vault mount engine'
  ).split(' '),
);
const value = /\s{0,2}["']?([\w!@#$%^&*+~=-]{8,128})(?=$|[\s"',;)\]}&])/y;

const isNamed = (name: string): boolean => {
  if (several.test(name)) return true;
  const parts = splitName(name.replaceAll('.', '_'));
  const at = parts.findIndex((part) => words.test(part));
  return at >= 0 && at < parts.length - 1 && !parts.slice(at + 1).some((part) => about.has(part));
};

/** @param mark - of the equals sign behind the name */
export function kindOfOwned(text: string, mark: number, name: string): Kind | undefined {
  if (text.charCodeAt(mark) !== 61 || !isNamed(name)) return undefined;
  value.lastIndex = mark + 1;
  const told = value.exec(text)?.[1] ?? '';
  return isLikely(told) || (told.length >= 10 && isPlainlyRandom(told)) ? 'password' : undefined;
}
