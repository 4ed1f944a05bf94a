/**
 * @module
 * Passwords of a word and digits of which a sentence tells what became of them, or what they answer: `my password (river42) stopped working`,
 * `security answer: river42`, `river42 ist der Schlüssel`, `login with alice7 / river42`.
 */
import { pseudonymEnd } from '../../../../identifiers/written.js';
import { Ending } from '../../scan/expression/ending.js';
import { said } from './spoken.js';

/** What is told behind these is a secret, whatever it is. */
const answers = new Ending(
  /(?:^|[^\p{L}\d_-])(?:p\/w|(?:security|secret|memorable|recovery|reset|hint) (?:answer|word|phrase)|answer to (?:my|the|your) (?:security|secret) question|passphrase|pass phrase|sicherheitsantwort|geheime antwort|kundenkennwort|r[ée]ponse secr[èe]te|respuesta (?:secreta|de seguridad)|palabra (?:secreta|clave)|resposta (?:secreta|de seguran[çc]a)|palavra[- ](?:secreta|chave)|risposta segreta|parola segreta|geheim(?:e)? (?:antwoord|woord)|mdp(?: (?:du |de la |d['’])?[^\s:;=.,!?\d]{2,16}){0,2})(?: (?:is|was|now|ist|war|lautet|est|était|es|era|é|foi|è))?\s?[:=]? ["'«“(]?$/iu,
);
/** `the password's river42`, `Passwort war glaub ich river42`, `password for the shared drive has been set to river42` */
const stated = new Ending(
  /(?<![\p{L}\d_-])(?:\p{L}{0,16}(?:passwor[dt]|kennwort|wachtwoord)|pass|pw|mot de passe|mdp|contrase[ñn]a|clave|senha|parola)(?:['’]s(?: (?:now|still|just))?|(?: (?!hash|polic|field|form|file|table|column|manager|module|prompt|check)[^\s.;:!?,\d]{1,16}){0,7}? (?:(?:is|was|ist|war|est|était|es|era|é|foi|è|was)(?: (?:i think|maybe|probably|perhaps|glaube? ich|wohl|vielleicht|je crois|creo|acho(?: que)?|credo|volgens mij|denk ik)),?|(?:set|reset|changed|updated|switched) (?:back )?to|(?:ge[äa]ndert|zur[üu]ckgesetzt) auf|(?:cambi[óo]|cambiad[ao]) (?:a|por)|(?:mudou|mudada|alterada|trocada|trocou) (?:para|pra|por)|(?:cambiata|modificata) in|chang[ée]e? (?:en|pour)|(?:veranderd|gewijzigd) (?:naar|in)|zmienion[ea] na)| que \p{L}{2,12}(?: \p{L}{2,12})? (?:fue|era|es|foi|é)|(?<=(?:says|reads|shows|sticker|steht|dice|pone|dit) (?:[\p{L}]{1,12} ){0,2}(?:password|passwort|pass|pw|clave|contrase[ñn]a|senha))| (?:for|für|pour|para|per|voor|of|vom|von|de|do|di) (?:(?:the|my|das|den|le|la|el|il|o) )?[\p{L}-]{2,16}(?: [\p{L}-]{2,16})?\s?:|(?: [^\s.;:!?,\d]{1,16}){0,4}, (?:the )?(?:temp(?:orary)?|new|old) one(?: is| was)?) ["'«“(]?$/iu,
);
/** `for the wifi use river42`, `creds are alice and river42` */
const handed = new Ending(
  /(?<![\p{L}\d_-])(?:(?:wi-?fi|wlan|vpn|password|passwort|login)(?: [\p{L}'’]{1,12}){0,3},? (?:use|take|enter|type|try|nimm|nehmt|nehmen sie|utilise[rz]?|usa|gebruik)|(?:creds?|credentials|login details|zugangsdaten|identifiants|credenciales|credenziali|inloggegevens)(?: are| is| sind| sont| son| sono| zijn|:)? [^\s,;:]{3,32} (?:and|und|et|y|e|en)) ["'«“(]?$/iu,
);
/** `the old one (river42)`, `my password (river42)` */
const bracketed = new Ending(
  /(?:^|[^\p{L}\d_])(?:(?:my|your|his|her|our|their|old|new|mein|meinem|dein|ihr|altes?|neues?|mon|votre|mi|tu|su|mia|tua|mijn|minha|sua) (?:pass(?:word|wort|phrase|code)?|kennwort|mot de passe|contrase[ñn]a|clave|senha|wachtwoord|pw|pwd)|(?:the |my |das |l['’]|la |el |il |a |o |de |het )?(?:old|new|previous|current|wrong|right|alte|neue|ancien(?:ne)?|nouveau|antigua|vieja|nueva|vecchia|nuova|antiga|velha|nova|oude|nieuwe)(?: one| password)?) \($/iu,
);
const password =
  /(?:^|[^\p{L}\d])(?:\p{L}{0,16}(?:passwor[dt]|passphrase|kennwort|wachtwoord)|mot de passe|contrase[ñn]a|senha|clave|has[łl]o)(?![\p{L}\d_=])/iu;
/** `recovery code 79ZZ4Q` */
const recovery = new Ending(
  /(?:^|[^\p{L}\d_-])(?:recovery|backup|rescue|emergency|reset|unlock|one-?time|wiederherstellungs|notfall|r[ée]cup[ée]ration|de secours|recuperaci[óo]n|recupera[çc][ãa]o|recupero|herstel)[- ]?(?:code|key|c[óo]digo|codice)(?: (?:is|was|ist|est|es|é|è))?:? ["'(]?$/iu,
);
const capitals = /^(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{6,12}(?![\w-])/;
/** `login with alice / river42`, `use alice / river42` */
const paired = new Ending(
  /(?:^|[^\p{L}\d_])(?:(?:log ?in|einloggen|inloggen|connexion|connect|connecter|conectar|conexión) (?:with|using|as|mit|als|met|avec|con|com)|use) [a-z][\w.-]{2,31} ?\/ $/iu,
);
/** `river42 ist der Schlüssel`: what it is stands behind. */
const behind =
  /^["'»”]? (?:for|across) (?:all )?(?:my|our|every) passwords?(?!\p{L})|^["'»”]?(?:,? (?:that['’]s|it['’]s|which is)|,? (?:das|es) ist|,? c['’]est|,? es|,? [èé]) (?:the|my|our|das|der|mein|le|la|mon|el|mi|o|a|minha|il|mia) (?:[\p{L}-]{2,16} ){0,2}?(?:password|passcode|passwort|kennwort|mot de passe|contrase[ñn]a|clave|senha|wi-?fi (?:key|password))(?![\p{L}\d_]|[- ](?:file|hash|policy|field|of|for|id))|^["'»”]? (?:is|was|ist|war|est|était|es|era|é|foi|è|to|jest|as|als|como|comme|come) (?:(?:the|my|a|your|our|their|der|das|mein|dein|unser|le|la|mon|ma|votre|notre|el|mi|tu|su|o|a|meu|minha|sua|il|mio|mia|tua|de|het|mijn|ons|onze|moje) )(?:(?!user|log|host|file|server|name|of)[\p{L}-]{2,16} ){0,2}?(?:[\p{L}-]{0,16}(?:passwor[dt]|pass(?:phrase|code)?|schl[üu]ssel|kennwort|wachtwoord|sleutel)|mot de passe|mdp|cl[ée]|contrase[ñn]a|clave|senha|chave|parola|chiave|has[łl]o|wi-?fi key|network key)(?![\p{L}\d_]|[- ](?:file|hash|policy|field|of|for|id|name|für|von|de|du|zum|zur))/iu;
/** It is no word of the sentence, and no name of a thing. */
const made =
  /^(?!(?:sha|md|rfc|utf|aes|base|bcrypt|scrypt|argon|pbkdf|http|ipv|v|ver|win(?:dows)?|server|node|web|host|user|test|step|part|page|line|case|ssh|ssl|tls|wpa|rev)-?\d{1,3}(?!\d))(?=[^\s]*\p{L})(?=[^\s]*\d)[^\s"'`<>(){}[\]|;,:=/\\]{5,64}/iu;
const twoDigits = /\d\d|\d.*[!#$%&*?]|[!#$%&*?].*\d|-.*\d/;
/** Where a sentence goes on, or ends. */
const ends = /^["'»”)]?(?:$|[\s,;!?)]|\.(?:\s|$)|[–—-]\s)/;

const trimmed = (value: string): string => value.replace(/[.?]+$/, '');

/**
 * @param lead - what stands before
 * @param rest - what begins at the value
 * @returns how long it is; 0 where nothing says that it is one
 */
export function wordedLength(lead: string, rest: string): number {
  const value = trimmed(made.exec(rest)?.[0] ?? '');
  if (value.length < 5 || pseudonymEnd(value, 0) > 0 || !ends.test(rest.slice(value.length))) return 0;
  const next = rest.slice(value.length);
  if (answers.test(lead) || behind.test(next)) return value.length;
  if (
    twoDigits.test(value) &&
    (stated.test(lead) || handed.test(lead) || (said.test(next) && password.test(lead.slice(-48))))
  )
    return value.length;
  if (lead.endsWith('('))
    return next.startsWith(')') && bracketed.test(lead) && password.test(lead) ? value.length : 0;
  if (recovery.test(lead)) return capitals.test(rest) ? value.length : 0;
  return paired.test(lead) && (/[A-Z].*[a-z]|[a-z].*[A-Z]|[!#$%&*?]/.test(value) || /\d{2}/.test(value))
    ? value.length
    : 0;
}
