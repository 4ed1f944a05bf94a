/**
 * @module
 * A password near the word for one, and not right behind it: `PASSWORD elastic = …`, `pass for the vpn: …`, `: PSK "…"`,
 * `IDENTIFY alice …`. A few words may stand between; that it is a password its own shape must say then.
 */

import { Ending } from '../../scan/expression/ending.js';
import { kindOf } from '../name/name.js';
import { isLikely } from '../value/likely.js';
import { isOutcome } from '../value/outcome.js';

/** The word, alone or as the last of a name, and what stands between: a few words, a mark, a quote. */
const near = new Ending(
  /(?:^|[^\p{L}\d])((?:[\w-]{0,32}[_-])?(?:pass|senha|clave|parola|mdp|pwd?|psk|ascii-text)|[\w-]{0,32}(?:password|passwd|passphrase|passcode|passwort|kennwort|contrase[ñn]a|wachtwoord)(?:[_-]?(?:set|hash|value|new|old|plain|text|clear|string|encrypted|are))?|\w{2,24}secret|mot de passe|(?:cl[ée]|key|clave|contrase[ñn]a|senha|chiave) wi-?fi|wi-?fi|LOGIN|IDENTIFY|OPER)(["')\]]{0,2}(?:,? (?:[^\s.;:=!?"',()[\]{}<>]|\.(?=\w)){1,40}){0,4}),?["']?\s?([:=]?)\s?\\?["']?$/iu,
);
/** `auth=('alice', '…')`, `connect('db', 'alice', '…')` */
const paired = new Ending(
  /(?:auth|connect\w*|login|credentials?|construct|PDO|password)(?:["']\s?[:=]>?\s?|\s?=?\s?)\([^()\n]{0,64}["'],\s?["']$/i,
);
/** `INSERT INTO users (email, pass) VALUES ('…', '…')`: the columns, and the cells before. */
const insert = /\binsert\b[^()\n]{1,96}\(([^()]{2,300})\)\s{0,4}values\s{0,4}\(([^()]{0,200})["']$/i;
/** The word anywhere before in the sentence, where what stands there can be nothing else by its shape. */
const far =
  /(?:^|[^\p{L}\d])(?:\p{L}{0,24}(?:passwor[dt]|passphrase|kennwort|contrase[ñn]a|senha|wachtwoord|パスワード)\p{L}{0,8}|(?:wi-?fi|my|the|your|new|our) pass|mot de passe|parola)[ "'):](?:[^.;!?,\n]|\.(?=\S)){0,72}$/iu;
/** What is no password all the same: whose it is, where, and which. */
const named = new Ending(
  /(?:user|usuario|usu[áa]rio|benutzer|utilisateur|utente|account|konto|for|by|from|at|via|host|server|file|id|ids|request|session|version|client|module|pid|für|von|vom|per|de|da|di|hash|digest|fingerprint|sha\d*|md5|code|error|key)\W{0,3}$/iu,
);
const whose = new Ending(
  /(?:user|usuario|usu[áa]rio|benutzer|utilisateur|utente|account|host|session|request|from) $/i,
);
const longestReach = 84;

const algorithm =
  /^(?:(?:sha|md|rfc|aes|utf|base|bcrypt|scrypt|argon|pbkdf|rev|ver|v|win(?:dows)?|server|node|web|host)-?\d|0x[\da-f]+$)/i;
/** `pass "--with-tls2" to …`: an option of a program. */
const passing = /(?:^|[^\w-])pass ["']$/i;
const word = /^[A-Za-z][a-z]{2,23}\d{3,10}$/;
/** Right behind the word and a quote. */
const loose = /^(?=.*\d)(?=.*[a-z])[\w.-]{6,64}$/i;
/** The end of `near`, with a mark or a quote in it. */
const marked = /[:="']\s?\\?["']?$/;
const value = /^[^\s"'`<>(){}[\]|;,=:/\\]{6,64}/;

/**
 * @param lead - what stands before
 * @param rest - what begins at the value
 * @param isSpoken - a word for a password stands somewhere before
 * @returns how long it is; 0 where nothing says that it is one
 */
export function nearLength(lead: string, rest: string, isSpoken: boolean): number {
  const [whole = ''] = value.exec(rest) ?? [];
  const told = /[.!?]$/.test(whole)
    ? whole.replace(/[.!?]+$/, (marks) => (marks === '!' ? marks : ''))
    : whole;
  if (!/\d/.test(told) || !/[a-z]/i.test(told) || !ends.test(rest.slice(told.length))) return 0;
  const reach = lead.slice(-longestReach);
  const isQuoted = /["']$/.test(lead);
  if (isQuoted && paired.test(reach)) return word.test(told) || isLikely(told) ? told.length : 0;
  if (isQuoted && isOfColumn(lead)) return told.length;
  if (algorithm.test(told) || (told.startsWith('-') && passing.test(reach))) return 0;
  // A value without a telling shape needs a mark or a quote before it.
  if (stated.test(reach))
    return measured.test(told) || made.test(told) || followed.test(rest.slice(told.length)) ? 0 : told.length;
  if (!isSpoken) return 0;
  const isShaped = isLikely(told);
  if (!isShaped && !word.test(told) && !(loose.test(told) && marked.test(lead))) return 0;
  if (isShaped && !named.test(reach.slice(-24)) && far.test(lead)) return told.length;
  const [, name = '', between = '', mark = ''] = near.exec(reach) ?? [];
  if (name === '' || (between !== '' && mark === '' && whose.test(reach))) return 0;
  const isMarked = mark !== '' || isQuoted;
  // `Wi-Fi: Staff-5G, password: …`: the network comes first, and then its password.
  if (/^wi-?fi$/i.test(name) && (mark === '' || followed.test(rest.slice(told.length)))) return 0;
  // Commands of a protocol are written in capitals.
  if (/^(?:login|identify|oper)$/i.test(name) && (/[a-z]/.test(name) || isMarked)) return 0;
  if (name === 'PASS' && mark === ':' && isOutcome(lead, lead.lastIndexOf(':'), told)) return 0;
  const isHidden =
    /^ (?:simple|cipher|plain-?text|clear-?text|plain|clear|irreversible-cipher|manager plaintext|[057])$/i.test(
      between,
    );
  const isWordy = isMarked && !between.includes(' ') ? loose.test(told) : word.test(told);
  return isShaped ||
    (isWordy && (isMarked || isHidden || name === 'PASS' || (/[-_]/.test(name) && between !== '')))
    ? told.length
    : 0;
}

/** It stands in the column of a secret. */
function isOfColumn(lead: string): boolean {
  const [, columns = '', cells = ''] = insert.exec(lead) ?? [];
  if (columns === '') return false;
  const column = columns.split(',')[cells.replaceAll(/"[^"]*"|'[^']*'/g, '').split(',').length - 1];
  return column !== undefined && kindOf(column.replaceAll(/[^\w]/g, '')) !== undefined;
}

/** `el wifi es …`, `il wifi della casa è …`, `het ww is …`: who asks for a network is told what opens it. */
const stated = new Ending(
  /(?:^|[^\p{L}\d-])(?:wi-?fi(?: [^\s.;:=!?"'`,()[\]{}<>]{1,24}){0,3}|ww) (?:is|ist|es|est|é|è|c['’]est) ["'`]?$/iu,
);
/** `2.4GHz`, `802.11ac` */
const measured = /^(?:\d+(?:[.,]\d+)?[a-z/]{1,5}|(?:wpa|wlan|eth|ath|en|wl)-?\d.*)$/i;
/** What makers and providers call a network. */
export const made =
  /^(?:livebox|freebox|bbox|sfr|fritz!?|vodafone|telekom|speedport|movistar|orange|tim|fastweb|iliad|btw?hub|sky|virgin|vm|linksys|netgear|tp-?link|d-?link|asus|xfinity|att|verizon|zte|huawei|easybox|o2|magenta|digi|meo|nos|eduroam|connectbox|unifi|iphone|galaxy|android)(?![a-z])/i;

const followed =
  /^["']?(?:[\s,;/(]{1,4}|,? (?:and|with|und|mit|et|avec|y|con|e|com|en|met|i|z|ve|и|с) (?:(?:the|its?|das|le|la|il|el|lo|o|a|het|de) )?)(?:wi-?fi )?(?:pass|pw|key|psk|kennw|contrase|clave|senha|mot de passe|mdp|wachtw|has[łl]o|parola|[şs]ifre|парол)/i;
const ends = /^(?:$|[\s"'`)\]},;.!?<|\\])/;
