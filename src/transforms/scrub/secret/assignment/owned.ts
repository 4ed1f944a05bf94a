/**
 * @module
 * Names that end with what a secret is of (`PASSWORD_MYSQL`, `tokenGithub`), or that are of several (`PASSWORDS=`, `PASS1:`): settings of
 * secrets are called so, too, so what stands behind must be written like a secret.
 */

import { splitName } from '../../number/word/name.js';
import { isQuote } from '../../scan/character.js';
import type { Kind } from '../name/name.js';
import { isLikely, isPlainlyRandom } from '../value/likely.js';

const passwords =
  /^(?:passwor[dt]|passwd|pwd?|pass|passphrase|kennwort|contrase[nñ]a|clave|senha|wachtwoord|has[lł]o|motdepasse|mdp)$/;
const keys = /^(?:token|secret|apikey)$/;
/** `CHAVE_API`, `cle_api`: a key, of what programs ask each other by. */
const foreign =
  /^(?:api(?:chave|chiave|cl[eé]|clave|llave|schl(?:ue|ü)ssel)|(?:chave|chiave|cl[eé]f?|clave|llave|schl(?:ue|ü)ssel|token|jeton)(?:d[eai]?)?(?:api|ac+[eè]s+o?)|(?:chave|chiave|cl[eé]f?|clave|llave)(?:priv(?:ad|at|[ée])[ea]|se[cg]ret[ao]|secr[eè]te))$/;
/** `encryption.key.v2`, `signing_key_eu` */
const owners =
  /^(?:api|access|secret|private|signing|encryption|auth|master|shared|account|subscription|license|licence|session)$/;
const several =
  /(?:^|[_.-])(?:passwords|passwörter|kennwörter|tokens|secrets|contrase[nñ]as|senhas|api_?keys)$/i;
/** `PASS1`, `pw2`, `passwordab57` */
const counted =
  /(?:^|[_.-])(?:pass|pw)\d{1,2}$|(?:^|[_.-])(?:passwor[dt]|passwd|kennwort|senha)[a-z]{0,4}\d{1,4}$/i;
/** What is said of a secret, and is none. */
const about = new Set(
  (
    'type kind length len size min max count total policy expiry expires expiration expire exp ttl age lifetime timeout url uri urls endpoint host server ' +
    'path file files dir name names id ids field param parameter header prefix suffix issuer audience scope scopes algorithm algo alg encoding format ' +
    'version required enabled reset changed updated created at date time status state strength attempts retries limit error errors message hint ' +
    'label mode method provider source store manager service rotation history regex pattern validator encoder class bucket index position ' +
    'offset usage used cost price symbol address contract standard map list node stream parser ref reference arn vault mount engine ' +
    'backend rate through thru color colour threshold scheme hasher hashing profile role form page template flow channel queue topic table column task job ' +
    'step result results report level chars characters digits complexity days hours minutes seconds iterations rounds signing signer encryption auth authentication percent ratio filter band'
  ).split(' '),
);
const value = />?\s{0,2}["']?([\w!@#$%^&*+~=-]{6,128})(?=$|[\s"',;)\]}&])/y;
/** `Winter5508`, `green-river-74`: letters and digits, and no algorithm, time, size or version. */
const isWordy = (told: string): boolean =>
  (told.length > 7 ? /\d{2}|[!@#$%^&*+~]/.test(told) : /[A-Z].*[a-z].*\d{2}|[a-z][!@#$%^&*+~]/.test(told)) &&
  /\p{L}{2}/u.test(told) &&
  !/(?:^|[-_])(?:sha\d|scram|aes|chacha|argon|pbkdf|bcrypt|s?crypt(?![a-z]))/i.test(told) &&
  !/^(?:sha|md\d|aes|rsa|[hrep]s\d|argon|bcrypt|s?crypt|pbkdf|hmac|crc|utf|iso|v?\d+[.-]|\d+[a-z]{0,4}$)/i.test(
    told,
  );

/** Where `name` says so: a password, or what must be random. */
function kindOfParts(name: string): 'password' | 'key' | undefined {
  if (several.test(name)) return 'key';
  if (counted.test(name)) return 'password';
  const parts = splitName(name.replaceAll('.', '_').replace(/mot_?de_?passe/i, 'motdepasse'));
  const at = parts.findIndex((part) => passwords.test(part) || keys.test(part));
  if (at >= 0 && at < parts.length - 1 && !parts.slice(at + 1).some((part) => about.has(part)))
    return passwords.test(parts[at]!) ? 'password' : 'key';
  if (parts.length < 2) return undefined;
  const key = parts.indexOf('key');
  if (key > 0 && owners.test(parts[key - 1]!) && !parts.slice(key + 1).some((part) => about.has(part)))
    return 'key';
  return foreign.test(parts.join('')) ? 'key' : undefined;
}

/** In capitals with low lines, as variables of an environment are; or the name that begins a line, or stands in quotes of its own. */
const environment = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$|^[A-Z]{2,8}\d{1,2}$/;
const isSetting = (text: string, mark: number, name: string): boolean =>
  environment.test(name) ||
  (isQuote(text.charCodeAt(mark - 1)) && /\w["'\\]+$/.test(text.slice(Math.max(0, mark - 4), mark))) ||
  /(?:^|[\r\n])[ \t]{0,16}$/.test(text.slice(Math.max(0, mark - name.length - 17), mark - name.length));

/** @param mark - of the equals sign or the colon behind the name */
export function kindOfOwned(text: string, mark: number, name: string): Kind | undefined {
  const isColon = text.charCodeAt(mark) === 58;
  if (!isColon && text.charCodeAt(mark) !== 61) return undefined;
  if (isColon && text.charCodeAt(mark + 1) !== 32 && !isQuote(text.charCodeAt(mark + 1))) return undefined;
  const kind = kindOfParts(name);
  if (kind === undefined || (isColon && !isSetting(text, mark, name))) return undefined;
  value.lastIndex = mark + 1;
  const told = value.exec(text)?.[1] ?? '';
  // `secretKeyA: Uint8Array`: a type.
  if (/\d+Array$/.test(told)) return undefined;
  return isLikely(told) ||
    (told.length >= 10 && isPlainlyRandom(told)) ||
    (/^\d{8,26}$/.test(told) && /wi-?fi|wlan|wpa/i.test(name)) ||
    (kind === 'key' ? /^(?=.*\d)(?=.*[a-f])[\da-f]{32,128}$/i.test(told) : isWordy(told))
    ? 'password'
    : undefined;
}
