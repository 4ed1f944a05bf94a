/**
 * @module
 * What a name says of the value behind it: a password, a key, a code, credentials, cookies, or nothing.
 */

import { splitName } from '../number/name.js';
import {
  isDigit,
  isForeign,
  isLetter,
  isQuote,
  isScript,
  isSpace,
  isWord,
  joins,
} from '../scan/character.js';
import { isCoined, isHanded, quality } from './coined.js';
import { isLikely, isPlainlyRandom } from './likely.js';
import { isTold as isSpoken } from './spoken.js';
import { isStreamKey } from './stream.js';

export type Kind = 'password' | 'key' | 'code' | 'authorization' | 'cookie' | 'query';

/** What a name must have in it to be looked at: most names have not. In capitals, three letters that are rare elsewhere. */
const fronts = (
  'pw(?![a-z]) PASs PWD MDP PSK PIN PUK OTP TAN QUEr REFResh CVC CVV SECret TOKen KEY AUTh CREd JWT SIG COOkie SESs SID CSRf XSRf BEArer RESp CODe contRASe ' +
  'JETon LEUtel schlüssel キー 秘密鍵 keNNW geHEIm UNIty seNHA cLAVe wacHTW parOLA hASLo hasło hESLo пароль şifre sIFRe lösen パスワード パスコード 暗証番号 認証コード 確認コード 認証番号 密码 密碼 비밀번호 maTCHIng uFRAg'
).split(' ');
export const telling = new RegExp(fronts.join('|'), 'i');
const passwordWords = (
  'wpakey wepkey wlankey networkkey password passwd passphrase passcode pwd mdp psk passwort passe contrasena contraseña kennwort senha clave wachtwoord parola ' +
  'geheim geheimnis haslo hasło heslo пароль şifre şifreniz şifresi sifre sifreniz sifresi parolanız parolaniz parolası parolasi lösenord パスコード パスワード 密码 密碼 비밀번호'
).split(' ');
/** `password_confirmation`, `kennwort_neu`, `clave_acceso` */
const suffixes =
  'hash confirm confirmation again repeat retype verify neu alt nova novo nueva nuova nieuw acceso accesso value text plain clear'.split(
    ' ',
  );
const passwords = new RegExp(`(?:${passwordWords.join('|')})(?:${suffixes.join('|')})?\\d?$`);
const keyWords = (
  'appkey cipherkey aeskey hmackey sshkey storagekey secondarykey instrumentationkey recoverykey unsealkey privkey ' +
  'tacacskey radiuskey saskey devicekey enckey seedkey setupkey ' +
  'apikey accesskey accesskeyid secretkey secretkeybase privatekey signingkey encryptionkey accountkey subscriptionkey sharedkey ' +
  'masterkey authkey sessionkey recvkey sendkey secret token credential credentials cred creds authtok jwt auth signature csrf xsrf bearer sessid sessionid ' +
  'connectsid keymaterial jeton apisleutel apischlüssel apiキー 暗号化キー 秘密鍵 secretid matchingid'
).split(' ');
const keys = new RegExp(`(?:${keyWords.join('|')})$`);
/** `nextPageToken`, `max_tokens`: no secret of anybody's. */
const harmlessParts = new Set(
  'page next prev previous continuation sync cancellation max min num total count public primary cache partition sort'.split(
    ' ',
  ),
);
const codes = new Set([
  'tan',
  'mtan',
  'smstan',
  'pin',
  'cpin',
  'puk',
  'passkey',
  'vmpin',
  'otp',
  'cvv',
  'cvc',
  'cvv2',
  'cvc2',
  'totp',
]);
/** `host key`: of a meeting, its digits. */
const keypads = /^(?:host|moderator|participant|attendee|panelist)key$/;
/** `verification code`, `smsCode`: of digits, and for one time or one card. */
const onetime =
  /(?:verification|verify|security|user|onetime|otp|login|auth|authorization|sms|pin|2fa|mfa|access|confirmation|confirm|activation|reset|recovery|backup|unlock|toegangs|inlog|best[äa]tigungs|zugangs|freischalt|aktivierungs|puk|nck|ack|duress|arm|arming|disarm|host|moderator|participant|guest|conference|meeting|keypad|panel|master|installer|entry|pairing|gate|door|verifizierungs|sicherheits|anmelde|einmal|verificatie|bevestigings|beveiligings)code$/;

/**
 * What the kernel asks of a name first, by four letters, or the three that a short word has: whether those of one of these are in it, and
 * whether it ends with those of one of the others. `value` is a name beside another.
 */
export const nameLetters = {
  within: [...fronts, 'vALUe', 'deFAUlt', 'cHAVe', 'chIAVe', 'lLAVe', 'inPUT'].flatMap(
    (word) => /[A-Z]{3}[a-z]|[a-z][A-Z]{3}|[A-Z]{3}/.exec(word)?.[0].toLowerCase() ?? [],
  ),
  last: [
    ...passwordWords,
    ...keyWords,
    ...codes,
    ...suffixes,
    ...'key refresh community ufrag resp sig pass hash code cookie cookies query querystring queryparams authorization value default input'.split(
      ' ',
    ),
  ].flatMap((word) => /^[a-z]*?([a-z]{3,4})\d?$/.exec(word)?.[1] ?? []),
};

/** `sshpass`, `bindpw`: in one with what it is of. */
const short =
  /(?:ssh|db|user|my|admin|root|bind|smtp|imap|ftp|mail|auth|login|sql|pg|redis|key|store|wifi|http|proxy|ldap|owner)(?:pass|pw)\d?$/;
/** `remotepass`, and no `bypass`. */
const written =
  /^(?!\w*(?:by|com|tres|sur|over|under|multi|high|low|band|all|one|two|first|second|third|last|render|sub|post|pre|test|tests|lint)pass$)\w{2,12}pass$/;

/** What both of them end with. */
const passing = /(?:pass|pw)\d?$/;
/** One part, and nothing to make small. */
const small = /^[a-z\d]+$/;

/** What a value is whose name this is; undefined where the name says nothing of a secret. */
export function kindOf(name: string): Kind | undefined {
  if (!telling.test(name)) return undefined;
  const parts = small.test(name) ? [name] : splitName(name.replaceAll('.', '_'));
  const joined = parts.length === 1 ? parts[0]! : parts.join('');
  const last = parts.at(-1) ?? '';
  if (joined.includes('cookie') && /(?:^|http|header|cs|request|response)(?:set)?cookies?$/.test(joined))
    return 'cookie';
  if (
    joined.includes('query') &&
    /^(?:request|raw|url|uri|http|csuri|cs)?query(?:string|params)?$|^(?:rawquery|urlquery)$/.test(joined)
  )
    return 'query';
  if (joined.endsWith('authorization')) return 'authorization';
  // A program, and a function of PAM.
  if (joined === 'chpasswd' || joined === 'chauthtok' || joined === 'nopasswd') return undefined;
  if (
    passwords.test(joined) ||
    last === 'pass' ||
    last === 'pw' ||
    (passing.test(joined) && (short.test(joined) || written.test(name.toLowerCase())))
  )
    return 'password';
  // `snmp_community`, `rocommunity`: SNMP has no other password.
  if (joined.endsWith('community') && /(?:snmp|^r[ow]|trap)community$/.test(joined)) return 'password';
  // With `ice-pwd`, what one end of a call proves itself by to the other (RFC 8839 §5.4).
  if (last.endsWith('ufrag')) return 'password';
  // Of a shared access signature.
  if (joined === 'sig') return 'key';
  if (
    codes.has(last) ||
    codes.has(last.replace(/[12]$/, '')) ||
    (last === 'key' && keypads.test(joined)) ||
    (joined.endsWith('code') && onetime.test(joined)) ||
    /(?:認証|確認|暗証|pin)(?:コード|番号)$/.test(joined)
  )
    return 'code';
  if (!keys.test(joined) || parts.some((part) => harmlessParts.has(part))) return undefined;
  // A session is known by its id in many a log that nobody logs in with; frameworks name the cookie otherwise.
  return /session(?:id)?$/.test(joined) && !/^(?:j|asp|aspnet|php|user)session/.test(joined)
    ? undefined
    : 'key';
}

/** `API key: …`, `verification code=…`: two words make the name. */
export function kindOfTwo(text: string, mark: number, name: string, floor: number): Kind | undefined {
  if (name.length !== 3 && name.length !== 4) return undefined;
  const lower = name.toLowerCase();
  if (lower !== 'key' && lower !== 'code') return undefined;
  const start = mark - name.length - (text.charCodeAt(mark - 1) === 32 ? 1 : 0);
  if (text.charCodeAt(start - 1) !== 32) return undefined;
  const first = nameBefore(text, start, floor);
  return first === '' ? undefined : kindOf(`${first}_${name}`);
}

const pairs =
  /(?:(?:name|key|type|field|param)\\?["']?\s?[:=]\s?\\?["']([\w.-]{2,40})\\?["'],?\s?\\?["']?|(?:name|key): ?["']?([\w.-]{2,40})["']?\s?\n\s{0,24}(?:- )?)$/i;
const tags = /<(?:name|key)>([\w.-]{2,160})<\/(?:name|key)>\s{0,16}<$/i;
/** As Apple's property lists have it. */
const property = /<key>([\w .-]{2,64})<\/key>\s{0,32}<$/i;
const variable = /\bvariable "([\w-]{2,40})" \{[^{}]{0,120}$/;

/** `name="password" value="…"`, `{"name":"password","value":"…"}`; in lines below each other, in tags, in HCL. */
export function kindOfPair(text: string, mark: number, name: string): Kind | undefined {
  // Of five letters, six or seven.
  if (name.length < 5 || name.length > 7) return undefined;
  const lower = name.toLowerCase();
  if (lower !== 'value' && lower !== 'default' && (lower !== 'string' || text.charCodeAt(mark) !== 62))
    return undefined;
  const start = text.lastIndexOf(name, mark);
  const lead = text.slice(Math.max(0, start - 240), start);
  if (lower === 'string') return kindOf(property.exec(lead)?.[1] ?? '');
  const match =
    lower === 'default' ? variable.exec(lead) : (pairs.exec(lead.slice(-80)) ?? tags.exec(lead.slice(-208)));
  const said = match?.[1] ?? match?.[2];
  if (said === undefined) return undefined;
  return kindOf(said) ?? (lower === 'value' && isInJar(text, start) ? 'password' : undefined);
}

/** `<Name>Device.WiFi.KeyPassphrase</Name><Value type="string">…` @param end - of the tag */
export function kindOfTags(text: string, end: number, name: string): Kind | undefined {
  if (!/^value$/i.test(name)) return undefined;
  const start = text.lastIndexOf('<', end);
  return kindOf(tags.exec(text.slice(Math.max(0, start - 208), start + 1))?.[1] ?? '');
}

/** `"cookies":[{"name":"sid","value":"…"}]`: in the list of them, as browsers save what they sent. */
function isInJar(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - 1024), start);
  const at = lead.lastIndexOf('ookies');
  return at >= 0 && /^ookies\\?["']\s?:\s?\[[^\]]*$/.test(lead.slice(at));
}

/** `code de confirmation : …`, `código de seguridad: …`: what the code is for stands behind it. */
const codeOf =
  /(?:c[oó]di(?:go|ce) (?:de|di)|code de|code d') ?(?:la |l')?(?:v[ée]ri|conf|s[ée][cg]u|sicu|conn|ac+[eéè]s|valid|[au][tc]+i[vtw]|desblo|recup|inscr|registr|autor)\p{L}{0,12} ?$/iu;
/** `Your Example code: 7712`, `code secret : 4719` */
const yours =
  /(?:^|[^\w])(?:(?:your|dein|ihr|votre|ton|tu|su|tuo|je|uw|seu)(?: [\w.-]{1,16}){0,2} (?:code|c[oó]digo|codice)|c[oó]d(?:e|igo|ice) (?:se(?:cret|creto|greto)|confiden\p{L}{2,5}|person\p{L}{1,4}|[àa] usage unique|de uso [úu]nico)|geheimzahl) ?$/iu;
const most = 40;
/**
 * A text that speaks of logging in, of what is fetched with a code, of how often it was tried and whose telephone has it, and a name that
 * says no more: `{"operationName":"VerifyCode",…,"code":"482913"}`, `Paket … abholbereit. Code: 4829`.
 */
const logging =
  /verif(?:y|ication|iy)|\botp(?![a-z])|\botp[A-Z]|pick-?up|collect (?:it|your|at|from)|levantamento|retirada|recoger|retirar|retrait|ritir(?:o|are)|abhol|ophal|afhal|odbi[oó]r|paczkomat|(?:attempts?(?:Left|_left)?|tries)["']?\s?[:=][^{}()]{0,64}\+\d{8}|\+\d{8}[^{}()]{0,64}(?:attempts?(?:Left|_left)?|tries)["']?\s?[:=]|\b[2m]fa\b|two-?factor|one-?time|pass-?code|sign-?in\b|log-?in\b|challenge|\bsms\b|\b(?:submit|deliver)_sm\b/i;
const failing =
  /error|fail|denied|invalid|exception|unauthori|forbidden|"?(?:message|msg|status|reason)"?\s?[:=]/i;
const coded = /^["']?\s?[:=]>?\s?\\?["']?(\d{4,8})(?=\\?["']?\s?(?:[.,}&;)\]]|\s|$))/;
export function kindOfCode(text: string, mark: number, name: string): Kind | undefined {
  if (name.length < 3 || name.length > 6 || !/^(?:code|c[óo]digo|codice|kod|код)$/iu.test(name))
    return undefined;
  if (!coded.test(text.slice(mark, mark + 20))) return undefined;
  // The message itself, of SMPP.
  const around = text.slice(Math.max(0, mark - 240), mark + 120).replace(/short_message/, 'short');
  return logging.test(around) && !failing.test(around) ? 'code' : undefined;
}

/** Of three digits, most are the status of a request. */
const fourDigits = /^\s{0,2}['"]?\d{4}/;

/** `clave de acceso: …`, `parola d'ordine: …`, `password for alice: …` */
const passwordOf =
  /(?:clave|contrase[ñn]a|senha|mot de passe|passwor[dt]|kennwort|parola|palavra[- ]passe|wachtwoord|passcode|has[łl]o|пароль)(?: (?:is|was|has been))?(?: (?:generated|set|created))?(?: (?:(?:de|del|da|do|di|for|of|für|pour|para|voor|van|dla|для|от) |d['’])(?:la |el |the |l['’])?[^\s:]{1,24}(?: [^\s:]{1,16})?){1,2} ?$/iu;

/** `contraseña nueva: …`, `password temporanea: …` */
const renewed = new RegExp(
  `(?:clave|contrase[ñn]a|senha|mot de passe|palavra[- ]passe|passwor[dt]|kennwort|parola|wachtwoord|has[łl]o|пароль)(?: (?:del? |du |do |da |della |di |do )?${quality}){1,2} ?$`,
  'iu',
);
/** `كلمة المرور المؤقتة: …` */
const arabic = /كلمة (?:المرور|السر)(?: \p{L}{2,16}){0,3} ?$/u;
/** `API key for staging: …` */
const keyOf =
  /(?:^|[^\w])(?:(?:(?:api|access|secret|private|auth|signing|encryption)[-_ ]?key|(?:fcm |push |access |refresh |device |api )?token|jeton|secret) (?:(?:for|of|für|de|pour|para|per) [^\s:]{1,24}(?: [^\s:]{1,16})?|d['’]acc[èe]s|(?:is |was |has been )?(?:refreshed|received|updated|created|generated|issued|obtained|acquired|registered|renewed|changed|rotated))|(?:cl[ée]|llave|clave|chiave|chave) (?:de |d['’]|di )?(?:api|acc?[eè]s+o?))(?: to)? ?$/iu;
/** `the full token by mistake: …`, `token refreshed: …`: more words between, and what is plainly random behind. */
const keyAfar =
  /(?:^|[^\p{L}\d])(?:(?:api|access|secret|private|auth|signing|encryption|license|licence)[-_ ]?key|\p{L}{0,10}(?:token|jeton)|api[- ]schlüssel|cl[ée] d['’ ]api|clave (?:de )?api|chiave api|chave (?:de |da )?api)(?: [^\s:;.!?]{1,24}){0,7} ?$/iu;
const isRandomKey = (rest: string): boolean => {
  const [value = ''] = /^[\w:.~+/=-]{16,}/.exec(rest.trimStart()) ?? [];
  return isLikely(value.replace(/[.,;]$/, '').replaceAll(/[.:]/g, '_')) && !value.includes('://');
};
/** `clé wifi : …`, `WLAN-Schlüssel: …`; `Key Content     : …`, as Windows has it in a column. */
const wireless =
  /(?:(?:cl[ée]|clave|contrase[ñn]a|senha|chave|chiave|key|mot de passe) (?:de s[ée]curit[ée] |de seguridad |de seguran[çc]a |di sicurezza )?(?:(?:del? |du |d['’]|di |da |do |della |dell['’])(?:la )?)?(?:wi-?fi|wpa[23]?(?:-psk)?|wep|wlan|(?:r[ée]seau|red|rete|rede)(?: wi-?fi)?)|(?:wlan|wi-?fi|wpa[23]?(?:-psk)?|wep|netzwerk)[- ]?(?:sicherheits)?(?:schl[üu]e?ssel|sleutel)|(?:wi-?fi|wpa[23]?(?:-psk)?|wep|wlan|network(?: security)?)[- ](?:key|pass)|(?:^|\s)(?:key content|contenu de la cl[ée]|schlüsselinhalt) {0,16})(?: (?:invit[ée]s?|visiteurs|g[äa]ste|besucher|guests?|visitors?|ospiti|invitados|hu[ée]spedes|visitantes|convidados|gasten|go[śs]ci|bureau|b[üu]ro|office|lobby))?(?: ?\([^()]{1,16}\))? ?$/i;

/** `key = "…"`: the name of many things, which only what stands behind them can tell: letters and digits in no order, and no path. */
const bare = /^s?key$/i;
/** `pagerduty_key`, `datadogKey`: of whoever, but none of a table, a cache, a message. */
const owned = /^(?=.{5})(?:[\w.-]*[_.-]key|[\w.-]*[a-z\d]Key|[A-Z\d_]*KEY)$/i;
const harmlessKey =
  /(?:cache|primary|foreign|sort|partition|idempot\w*|public|pub|row|object|host|group|lookup|translation|i18n|message|routing|hot|mon|tur|don|shard|range|hash|index|unique|item|record|entity|data|map|dedup\w*|distribution|cluster\w*|composite|surrogate|natural|candidate|column|field|storage_?object|s3|file|path|bucket|blob|image|asset|template|page|next|prev\w*|last|start|end|config|feature|experiment|event|trace|correlation|lock|queue|job|task|etag|content|checksum|digest|fingerprint)[_.-]?key$/i;
/** `public key: …`, `Cache restored from key: …` */
const isHarmless = (text: string, start: number): boolean => {
  const lead = text.slice(Math.max(0, start - 48), start);
  return harmlessKey.test(`${lead.trimEnd()}_key`) || /\bcache\b[^\n]{0,32} $/i.test(lead);
};
const behind = /^(?:> ?)? {0,2}(?:=> ?)?\\?["']?([^\s"'`,;&<>(){}[\]|\\:]{10,88})(?=[\s"'`,;&}\]\\]|$)/;
/** Of Ceph, whose keys are 28 bytes and begin with their type. */
const keyring = /^AQ[a-z\d+/]{36}==$/i;
/** `session_id=4f…`: as web servers give one that logs in, of 128 bits or more; those of calls and of accounting are written otherwise. */
const session = /^(?:(?:user|web|http|login|auth|php|express)[_.-]?)?session[_.-]?id$/i;
/** Hexadecimal digits are a hash of anything, but where the text speaks of who may come in. */
const asked = /\b(?:api|auth\w{0,12}|quota|secret|token|credentials?)/i;
export function kindOfBare(text: string, mark: number, name: string): Kind | undefined {
  // `{ refresh: '…' }`, beside the token of access.
  if (name.length === 7 && /^refresh$/i.test(name)) {
    const [, value = ''] = behind.exec(text.slice(mark + 1, mark + 104)) ?? [];
    return value.length >= 24 && (isPlainlyRandom(value) || /^[\da-f]{32,88}$/.test(value))
      ? 'key'
      : undefined;
  }
  if (session.test(name)) {
    const [, value = ''] = behind.exec(text.slice(mark + 1, mark + 104)) ?? [];
    return /^[\da-f]{32,64}$/.test(value) ? 'key' : undefined;
  }
  const isOwned = !bare.test(name);
  if (!isOwned && isHarmless(text, text.lastIndexOf(name, mark))) return undefined;
  if (isOwned && !(/key$/i.test(name) && owned.test(name) && !harmlessKey.test(name))) return undefined;
  const [, value = ''] = behind.exec(text.slice(mark + 1, mark + 104)) ?? [];
  if (value === '' || value.startsWith('/') || (/[_.-].*[_.-]/.test(value) && !isLikely(value)))
    return undefined;
  if (keyring.test(value)) return 'key';
  if (isOwned)
    return /^[\da-f]{32,88}$/i.test(value) || (value.length >= 20 && isPlainlyRandom(value))
      ? 'key'
      : undefined;
  if (/^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i.test(value))
    return asked.test(text.slice(Math.max(0, mark - 96), mark)) ? 'key' : undefined;
  return isLikely(value) ? 'key' : undefined;
}

/** `Passwort des SIP-Kontos wurde neu gesetzt: …`: a few words between, and what no word looks like behind. */
const afar =
  /(?:^|[^\p{L}\d])\p{L}{0,16}(?:passwor[dt]|passphrase|kennwort|contrase[ñn]a|senha|wachtwoord|mot de passe|parola|clave|(?:wlan|wi-?fi|wpa\d?)[- ]?(?:schlüssel|key|code))(?: [^\s:;.!?]{1,24}){1,7} ?$/iu;
/** A mark or a digit among letters of both cases, up to a blank. */
function isTold(rest: string): boolean {
  const [value = ''] = /^[^\s"'`<>,;]{6,64}/.exec(rest.trimStart()) ?? [];
  return (
    isLikely(value.replace(/[.!?]$/, '')) ||
    (/[a-z]/.test(value) &&
      /[A-Z]/.test(value) &&
      /[\d!#$%&*^+~]/.test(value) &&
      !/[/@:()]|\..*\./.test(value))
  );
}

const whose =
  /[^\p{L}](?:user(?:name| ?id)?|account|login|benutzer|usuario|usuário|utilisateur|utente|gebruiker) ?$/iu;

/** `clé de sécurité : …`, `code wifi : …`: of a network, and of other things. */
const securityKey =
  /(?:cl[ée] de s[ée]curit[ée]|security key|chiave di sicurezza|chave de seguran[çc]a|clave de seguridad|sicherheitsschl[üu]e?ssel|(?:code|c[óo]digo|codice) (?:du |de la |de |del |do |d['’])?(?:wi-?fi|box)) ?$/iu;
const isUnsaid = (rest: string): boolean => {
  const [, value = ''] = /^\s{1,2}["'«]?([^\s"'`<>(),;«»]{5,64})/.exec(rest) ?? [];
  const told = value.replace(/[.!?]$/, '');
  return /[^\p{L}-]/u.test(told) ? isSpoken(told) : isCoined(told);
};

/** `matching id: …`, which downloads the profile of a SIM card, in a text that speaks of one (SGP.22 §4.1). */
const matched = /^\s{0,2}["']?(?=[A-Z\d-]{0,32}[A-Z])[A-Z\d][A-Z\d-]{4,63}(?![\w-])/;
const ofSim = /\be-?sim|sm-?dp|smdp|\blpa\b|iccid|\beid\b|activation code|profile/i;
export const kindOfMatching = (text: string, mark: number, name: string): Kind | undefined =>
  name.length === 2 &&
  /^id$/i.test(name) &&
  /(?:^|[^\w])matching[ _-]$/i.test(text.slice(Math.max(0, mark - 12), mark - 2)) &&
  matched.test(text.slice(mark + 1, mark + 72)) &&
  ofSim.test(text.slice(Math.max(0, mark - 160), mark + 160))
    ? 'password'
    : undefined;

export function kindOfPhrase(text: string, mark: number): Kind | undefined {
  const last = text.charCodeAt(mark - 1);
  if (
    text.charCodeAt(mark) !== 58 ||
    text.charCodeAt(mark + 1) !== 32 ||
    !(joins(last) || last === 32 || last === 41)
  )
    return undefined;
  const isOfWords = isBehindWord(text, mark);
  const isOfNet = mayBeWireless(text, mark);
  if (!isOfWords && !isOfNet) return undefined;
  const before = text.slice(Math.max(0, mark - 64), mark);
  // `Invalid password for user: alice`: whose it is.
  if (whose.test(before)) return undefined;
  if (isOfWords && securityKey.test(before) && isUnsaid(text.slice(mark + 1, mark + 98))) return 'password';
  if (
    (isOfWords &&
      (passwordOf.test(before) ||
        renewed.test(before) ||
        (arabic.test(before) && /^ ['"]?[!-~]/.test(text.slice(mark + 1, mark + 4))))) ||
    wireless.test(before)
  )
    return 'password';
  if (isOfWords && afar.test(before) && isTold(text.slice(mark + 2, mark + 98))) return 'password';
  if (isOfWords && isHanded(before, text.slice(mark + 1, mark + 64))) return 'password';
  if (!isOfWords) return undefined;
  return keyOf.test(before) || (keyAfar.test(before) && isRandomKey(text.slice(mark + 2, mark + 130)))
    ? 'key'
    : undefined;
}

/** One word more stands before the last, and a blank between: of most marks none does. */
function isBehindWord(text: string, mark: number): boolean {
  let at = text.charCodeAt(mark - 1) === 32 ? mark - 1 : mark;
  const least = at - mostLetters;
  while (at > least && !isEdge(text.charCodeAt(at - 1))) at--;
  return text.charCodeAt(at - 1) === 32 && !isEdge(text.charCodeAt(at - 2));
}
/** No word that stands last has more. */
const mostLetters = 32;
const isEdge = (code: number): boolean => isSpace(code) || code === 58 || Number.isNaN(code);

/** The last letters of `wifi`, `schlüssel`, `content`, `inhalt`, `clé`; of `wpa`, `wep`, `wlan`, `key`, `red`, `rete`, `réseau`, `pass`. */
function mayBeWireless(text: string, mark: number): boolean {
  let at = mark - 1;
  while (mark - at <= 18 && text.charCodeAt(at) === 32) at--;
  // `WPA2`
  if (isDigit(text.charCodeAt(at))) at--;
  const last = text.charCodeAt(at) | 32;
  const before = text.charCodeAt(at - 1) | 32;
  switch (last) {
    // `WLAN-Schlüssel (WPA2): …`
    case 41:
      return true;
    case 97:
      return before === 112;
    case 100:
    case 112:
      return before === 101;
    case 101:
      return before === 108 || before === 116 || before === 100;
    case 105:
      return before === 102;
    case 108:
      return before === 101;
    case 107:
      return before === 115;
    case 110:
      return before === 97;
    case 115:
      return before === 115;
    case 116:
      return before === 110 || before === 108;
    case 117:
      return before === 97;
    case 121:
      return before === 101;
    default:
      return last === 233 && before === 108;
  }
}

/** `"msg":"otp mismatch","expected":"482913","got":"739809"`: the code that was sent, and the one that came back. */
const compared =
  /^(?:expected|got|actual|received|entered|provided|submitted|given|supplied|want(?:ed)?|stored|input|attempted)$/i;
export const comparing =
  /(?:\botps?|one-?time[ _-]?(?:pass\w{0,4}|code)|passcode|\bpin(?! (?:header|count|num|map|layout|assign|config))|[2m]fa|\btotp|\bm?tan|(?:verification|security|login|auth|sms|confirmation|access|unlock|activation)[ _-]?code)(?![a-z])[^{}\n]{0,24}(?:mis-?match|match|invalid|incorrect|wrong|fail|differ|reject|verif|check|compar|attempt)|(?:mis-?match|invalid|incorrect|wrong|fail\w*|reject\w*|verif\w*|check\w*|compar\w*)[^{}\n]{0,24}(?:\botp|one-?time|passcode|\bpin|\b[2m]fa|\btotp|\bm?tan|(?:verification|security|login|auth|sms|confirmation|access|unlock|activation)[ _-]?code)(?![a-z])/i;
export const kindOfCompared = (text: string, mark: number, name: string): Kind | undefined =>
  name.length > 2 &&
  name.length < 11 &&
  compared.test(name) &&
  coded.test(text.slice(mark, mark + 20)) &&
  comparing.test(text.slice(Math.max(0, mark - 240), mark))
    ? 'code'
    : undefined;

export function kindOfOnetime(text: string, mark: number): Kind | undefined {
  if (text.charCodeAt(mark) !== 58) return undefined;
  const isFollowed = isNearDigit(text, mark) && fourDigits.test(text.slice(mark + 1, mark + 8));
  if (!isFollowed && !isBehindOf(text, mark)) return undefined;
  const before = text.slice(Math.max(0, mark - most), mark);
  return codeOf.test(before) || (isFollowed && yours.test(before)) ? 'code' : undefined;
}

function isNearDigit(text: string, mark: number): boolean {
  for (let at = mark + 1; at < mark + 5; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** Before the last word stand a blank or an apostrophe, and a letter: `code de …`, `code d'…`. */
function isBehindOf(text: string, mark: number): boolean {
  let at = text.charCodeAt(mark - 1) === 32 ? mark - 1 : mark;
  const least = at - most;
  while (at > least && isAlphabetic(text.charCodeAt(at - 1))) at--;
  const between = text.charCodeAt(at - 1);
  const before = text.charCodeAt(at - 2);
  return between === 39 || (between === 32 && (isAlphabetic(before) || before === 39));
}
const isAlphabetic = (code: number): boolean => isLetter(code) || code >= 128;

/** `IDENTIFIED WITH caching_sha2_password BY '…'`, `IDENTIFIED VIA ed25519 USING '…'`, as SQL has it. */
export const kindOfClause = (text: string, mark: number): Kind | undefined =>
  text.charCodeAt(mark) === 32 &&
  /\bidentified (?:(?:with|via) [\w'"]{1,48} )?(?:by|using|as)$/i.test(
    text.slice(Math.max(0, mark - 72), mark),
  )
    ? 'password'
    : undefined;

/** `SET PASSWORD FOR 'alice'@'%' = '…'`, as MySQL has it. */
export const kindOfSet = (text: string, mark: number): Kind | undefined =>
  text.charCodeAt(mark) === 61 &&
  (text.charCodeAt(mark - 1) === 32 || isQuote(text.charCodeAt(mark - 1))) &&
  /\bset password for \S{1,128} ?$/i.test(text.slice(Math.max(0, mark - 152), mark))
    ? 'password'
    : undefined;

/** `a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:…`: the key of a stream (RFC 4568 §6.1); anywhere, where it has the length of one. */
export const kindOfStream = (text: string, mark: number, name: string): Kind | undefined =>
  name === 'inline' &&
  text.charCodeAt(mark - 1) === 101 &&
  (isStreamKey(text, mark + 1) ||
    /crypto:\d{1,3} \w{1,40} $/.test(text.slice(Math.max(0, mark - 64), mark - 6)))
    ? 'key'
    : undefined;

const longestName = 48;
const mostBlanks = 32;
const isBlank = (code: number): boolean => code === 32 || code === 9;

/** The name before a mark, without its quotes. */
export function nameBefore(text: string, mark: number, floor: number): string {
  let end = mark;
  // Names stand in columns, with as many blanks before the mark.
  const aligned = text.charCodeAt(mark) === 32 ? 1 : mostBlanks;
  for (let n = 0; n < aligned && end > floor && isBlank(text.charCodeAt(end - 1)); n++) end--;
  for (let n = 0; n < 4 && end > floor && isQuote(text.charCodeAt(end - 1)); n++) end--;
  // `user_pass1!: …`: of a setting that must not be changed, or must be set.
  if (end === mark && end > floor && (text.charCodeAt(end - 1) === 33 || text.charCodeAt(end - 1) === 42))
    end--;
  // `params[password]`, `cs(Cookie)`, `config["password"]`
  const close = text.charCodeAt(end - 1);
  if (end > floor && (close === 93 || close === 41)) {
    end--;
    for (let n = 0; n < 4 && end > floor && isQuote(text.charCodeAt(end - 1)); n++) end--;
  }
  const least = Math.max(floor, end - longestName);
  let start = end;
  while (start > least) {
    const code = text.charCodeAt(start - 1);
    if (!isWord(code) && code !== 45 && code !== 46 && !isForeign(code) && !isScript(code)) break;
    start--;
  }
  // Of a longer word its end says as much.
  return text.slice(start, end);
}
