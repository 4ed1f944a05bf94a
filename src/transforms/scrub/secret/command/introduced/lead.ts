/**
 * @module
 * What stands before a secret, up to the blank: the command, the option, the name or the sentence that introduces it.
 */
import { Ending } from '../../../scan/expression/ending.js';
import { passwordStems } from '../../sentence/tongue.js';

export const introduced = new Ending(
  /(?:^|[\s(])(?:(?:requirepass|masterauth|createUser(?: -e \S{1,64})? \S{1,64} (?:MD5|SHA\S{0,4})|createUser [^\n]{0,120} (?:AES|DES)\S{0,4}|snmp(?:-server|(?:,? )?v\d\w?,?|(?:d|trapd)?\W[^\n]{1,80})? community(?: string)?|r[ow]community6?|(?:enable|username \S{1,32}(?: privilege \d{1,2})?) (?:secret|password)|login \S{1,64} password|user \S{1,64} insecure-password|-{1,2}requirepass|identified (?:with \S{1,40} )?by|(?:\S{1,64}\d>|redis\S{0,32}:?) auth(?: \S{1,64})?|config(?:ure)?(?: set| add)? \S{0,64}(?:password|passwd|secret|token|access_key|secret_key|apikey|api_key)|(?:radius|tacacs)\S{0,16}(?: host \S{1,64})?(?: \S{1,16} \d{1,5}){0,2} (?:secret|key)(?: \d)?|tacacs server \S{1,64} key(?: \d)?|(?:auth|acct)-port \d{1,5} (?:secret|key)(?: \d)?|auth-user-pass|(?:pre-shared-(?:key|secret)(?: (?:local|remote))?|wpa-psk|isakmp key|key-string|server-key)(?: \d)?|(?:message-digest|authentication)-key \d{1,5} (?:md5|sha\d{0,3}|hmac-\S{1,12})(?: \d)?|(?:neighbor|group|interface|area|protocols) [^\n]{1,120} authentication-key|snmp-server host \S{1,64}(?: (?:traps|informs))? version (?:1|2c)|\b(?:v3|(?:snmp-?v3|usm|snmp) user) (?:\S{1,32} )?auth (?:md5|sha)[-\d]{0,4}|priv (?:des|3des|aes)(?: \d{3})?|community (?:read|write) cipher|(?:SetEnv|ENV|ARG|(?:fastcgi|uwsgi|scgi)_param|setenv|set -g?x) \w{0,40}(?:password|passwd|pass|pwd)|input_pw|user_pw|owner_pw|(?:nickserv|authserv|\bNS) identify(?: \S{1,32})?|set (?:psksecret|passwd|password|passphrase|(?:auth|priv|group|sae)-(?:pwd|password)|ppk-secret)(?: ENC)?|(?:\S{0,80}[>\\])?schtasks(?:\.exe)?\s[^|;\n]{0,160}\/rp)|(?:redis-cli|redis-benchmark)\s(?:[^|;\n]{0,63}\s)?-a|snmp(?:walk|get|getnext|set|bulkwalk|bulkget|trap|table|status)\s(?:[^|;\n]{0,63}\s)?-[cAX]|(?:openssl)\s(?:[^|;\n]{0,63}\s)?-(?:k|K|pass)|ldap\w{3,8}\s(?:[^|;\n]{0,63}\s)?-w|(?:sqlcmd|osql|bcp|mosquitto_\w+|zip|unzip)\s(?:[^|;\n]{0,63}\s)?-P|(?:plink|pscp|psftp|putty)(?:\.exe)?\s(?:[^|;\n]{0,63}\s)?-pw|keytool\s(?:[^|;\n]{0,63}\s)?-\w{0,8}pass) ["']?$/i,
);

/** Of a switch, where a number says how the password is hidden: `username alice password 7 …`. */
export const hidden = new Ending(
  /(?:^|\s)(?:enable|username \S{1,32}(?: privilege \d{1,2})?) (?:secret|password) \d{1,2} $/i,
);
/** `neighbor … password 7 …`, `tacacs-server host … key 7 …`: what is hidden so is written in hexadecimal digits, or as a hash. */
export const digitOf = new Ending(/(?:^|\s)(?:password|secret|key) [5-9] $/i);
/** The account stands between the command and the password. */
export const commanded =
  /(?:^|[\s;|&>\\])(?:net1?(?:\.exe)? user \S{1,64}|net1?(?:\.exe)? use (?:(?:[a-z]:|\*) )?\\\\\S{1,128}(?: \/user:\S{1,64})?|htpasswd(?: -\w{1,8}){0,3} -\w{0,7}b\w{0,7}(?: \S{1,64}){1,2}|radtest(?: -\w+(?: (?:pap|chap|mschap|eap-md5))?){0,3} \S{1,64}(?: \S{1,128} \S{1,128} \d{1,6})?) $/i;
/** A word of each. */
export const commands = /net1?(?:\.exe)? use|htpasswd|radtest/gi;
/** What a key is called, and no key of a page, a cache, a parser. */
export const named = new Ending(
  /(?:^|[^\w-])(?:(?:x-)?(?:api|access|secret|auth|private)[-_ ]?key|(?:vault|cargo|pulumi|doppler|railway) login|snyk auth|(?:\S{0,80}:_)?authtoken|(?:bypass|recovery|backup|unlock|escrow|emergency|erase|removal|reset|wipe) (?:code|key)|[a-z]+_secret_access_key|(?<!(?:page|next|continuation|unexpected|sync|pagination) )token(?: (?:emitid[oa]|generad[oa]|cread[oa]|renovad[oa]|issued|generated|created|renewed|émis|généré|créé|ausgestellt|erzeugt|erstellt|emess[oa]|rilasciat[oa]|creat[oa]|gerad[oa]|criad[oa]|wystawiony|uitgegeven|aangemaakt))?|secret|matching[-_ ]?id) $/i,
);
/** A password behind its name alone has marks or both cases beside a digit, or words would go that follow one. */
export const told = new Ending(
  /(?:^|[^\w-])(?:password|passwd|passwort|passwrd|kennwort|contraseña|passe|senha|clave|wachtwoord|(?:ice-)?pwd|passphrase|pw|user \S{1,32} pass|\b(?:ftp|pop3?|nntp|irc)\b[^\n]{0,24} pass)(?: wi-?fi)? ['"]?$/i,
);
/** `password has been reset to …`, `a password of …`, `Passwort geändert auf …` */
export const setTo = new Ending(
  /(?:^|[^\w-])(?:password|passwd|passwort|kennwort|contraseña|mot de passe|senha|wachtwoord|passphrase|clave|pwd?) (?:[^\s\d.,;:=]{1,12} ){0,4}(?:(?:from|de|von) \S{1,64} )?(?:to|of|as|auf|en|in|naar|para|pour|from|von) ['"]?$/i,
);
/** `migration38` */
const plainWord = /^[a-z]{3,24}[-_]?\d{1,6}(?=[\s"'`.,;:)]|$)/i;
/** `password hash in …`, `password policy of …`: what a program does with passwords, and no password. */
const compound = new Ending(
  /password (?:hash(?:es|ing)?|polic(?:y|ies)|fields?|columns?|check\w*|forms?|page|prompt|expir\w+|strength|length|validat\w+|handl\w+|stor(?:e|age|ing)|manager|module|generat\w+|inputs?|encrypt\w*|rotation|files?|table|model|tests?|support|flow|feature|logic|screen|pars\w+|reader|provider|service|hints?|rules?|requirements?|history|lookup|column|entropy|complexity) (?:\w{2,12} ){0,2}(?:to|of|as|in|from) $/i,
);
/** `resets the password of user12`: whose it is. */
const possessed = new Ending(/\b(?:the|each|every|any) password (?:of|from) $/i);
const holder =
  /^(?:user|account|client|tenant|host|node|db|server|device|customer|peer|ext|agent|admin)s?[-_]?\d/i;
/** In these languages what it was changed to stands behind `in`. */
const within =
  /wachtwoord|gewijzigd|veranderd|ingesteld|gereset|aangepast|cambiat|impostat|modificat|aggiornat/i;
export const isAbout = (lead: string, rest: string): boolean =>
  plainWord.test(rest) &&
  (compound.test(lead) ||
    (/ in $/i.test(lead) && !within.test(lead)) ||
    (holder.test(rest) && possessed.test(lead)));

/** `user alice, password …`, `creds: alice / …`: an account stands before. */
export const beside = new Ending(
  /(?:^|[^\w-])(?:(?:user(?:name)?|usuario|utente|utilisateur|benutzer(?:name)?|usu[áa]rio|login|identifiant|gebruiker)[:=]? ?\S{1,32},? (?:pw|pass|password|passwort|kennwort|senha|contraseña|mdp|wachtwoord|secret) ['"]?|sip (?:secret|password) ['"]?|(?:clave|cl[ée]|chiave|contraseña|senha|password|passwort|passe|wachtwoord)(?: del?)? wi-?fi ['"]?|wi-?fi (?:password|passwort|key) ['"]?|(?:creds?|credentials|login|zugangsdaten)(?: are| is| sind)?[: ]{1,2}\S{1,32} ?\/ |(?:[şs]ifre(?:niz|si|[mn])|parola(?:n[ıi]z|s[ıi]|[mn])) ['"]?)$/i,
);
/** `using password …`, `wrong password …`, `VPN password …`: what is done with it, and what it is of. */
export const used = new Ending(
  /(?:^|[^\w-])(?:tried|trying|using|wrong|invalid|incorrect|bad|received|entered|typed|guessed|voicemail|vpn|sip|ftp|smtp|root|admin|wi-?fi|bind|router|guest|temporary) (?:the )?(?:password|passwd|pass|pwd|pw) ['"]?$/i,
);
/** `falsches Kennwort …`: what no word looks like, and else what is said of it may stand there. */
export const refused = new Ending(
  /(?:^|[^\w-])(?:falsche[sn]?|ungültige[sn]?|eingegebene[sn]?|verwendete[sn]?) (?:passwort|kennwort) ['"]?$/i,
);
/** A word of nothing but a password's, in languages in which no other word follows it. */
export const spoken = new Ending(
  /(?:(?:^|[^\p{L}\w-])(?:[\p{L}-]{0,24}(?:passwort|kennwort|wachtwoord)|mot de passe|palavra-passe|contrase[ñn]a|senha|psk|mdp|pwd|psw|كلمة (?:المرور|السر)(?: \p{L}{2,16}){0,2}(?: هي)?)|パスワード[をはが]?)(?: (?:provis[oó]ri[ao]|provisoire|provisional|temporal|temporaire|tempor[áa]ri[ao]|temporanea|provvisoria|inicial|initial|iniziale|tymczasowe|nov[ao]|nuev[ao]|nuov[ao]|actual|atual)| que (?:(?:me|nos|le|te|se|m['’]avez|vous avez|tu as|você) )?\p{L}{3,14})? ['"]?$/iu,
);
export const spokenEnglish = new Ending(/(?:^|[^\w-])(?:password|passwd|passphrase) ['"]?$/i);
/** `"AUTH" "…"`, as a monitor of Redis shows it. */
export const monitored = new Ending(/"auth" (?:"[^"\s]{1,64}" )?"$/i);
/** `PASS …` at the end, of FTP and POP3. */
export const passed = new Ending(/(?:^|[>:"'] ?)PASS $/);
/** `echo … | sudo -S` */
export const echoed = new Ending(/(?:^|[\s;|&(])echo (?:-n )?["']?$/);

/** `CLIENT_RANDOM … …`: the secrets of a session of TLS, as browsers log them. */
export const logged = new Ending(
  /(?:^|\s)(?:CLIENT_RANDOM|[A-Z_]{6,40}_SECRET(?:_\d)?|RSA) [\da-f]{16,64} $/i,
);

/** A part of each word that speaks of a password: in most texts none stands, and of what is said before a word nothing need be asked. */
export const speaking = new RegExp(
  `${passwordStems}|${/pass|kennw|contrase|senha|clave|wachtw|psk|パスワード|كلمة|parola|[şs]ifre|mdp|pw|(?<= )ww(?= )|ascii-text|secret|wi-?fi|login|identify|oper|cred|zugang/u.source}`,
  'giu',
);
