/**
 * @module
 * What a name says of the value behind it: a password, a key, a code, credentials, cookies, or nothing.
 */

import { splitName } from '../../number/word/name.js';
import { isForeign, isQuote, isScript, isWord } from '../../scan/character.js';

export type Kind = 'password' | 'key' | 'code' | 'authorization' | 'cookie' | 'query';

/** What a name must have in it to be looked at: most names have not. In capitals, three letters that are rare elsewhere. */
const fronts = (
  'pw(?![a-z]) NTLm PASs PWD MDP PSK PIN PUK OTP TAN QUEr QRY REFresh CVC CVV SECret TOKen KEY AUTh CREd JWT SIG COOkie SESs セッション 会话 會話 세션 сесси сеанс SID CSRf XSRf BEArer RESp CODe contRASe ' +
  'JETon eWORt 合言葉 soNAR enCRYpt LEUtel schlüssel schLUEssel キー トークン 秘密鍵 keNNW geHEIm UNIty seNHA cLAVe wacHTW parOLA hASLo hasło hESLo sANDi пароль şifre sIFRe lösen パスワード パスコード 暗証番号 認証コード 確認コード 認証番号 密码 密碼 비밀번호 matCHIng uFRAg'
).split(' ');
export const telling = new RegExp(fronts.join('|'), 'i');
const passwordWords = (
  'wpakey wepkey wlankey networkkey password passwd passphrase passcode pwd mdp psk passwort passe contrasena contraseña kennwort senha clave wachtwoord parola ' +
  'geheim geheimnis codewort kodewort 合言葉 haslo hasło heslo пароль şifre şifreniz şifresi sifre sifreniz sifresi şifrem şifremiz sifrem sifremiz parolam parolanız parolaniz parolası parolasi lösenord lösenordet lösen sandi katasandi パスコード パスワード 密码 密碼 비밀번호'
).split(' ');
/** `API_KEY_PROD`, `password_old`: where or when it is one. */
const editions = 'prod staging stage dev live sandbox old new backup'.split(' ');
/** `password_confirmation`, `kennwort_neu`, `clave_acceso` */
const suffixes = [
  ...(
    'hash confirm confirmation again repeat retype verify neu alt nova novo nueva nuova nieuw acceso accesso value text plain clear ' +
    // `senha_atual`, `mot_de_passe_provisoire`, `parola_d_accesso`: how it is, and what it is of
    'atual actual actuel attuale provisoire provisoria provisória provvisoria temporal temporaria temporária temporanea temporaire tijdelijk ' +
    'usuario usuário admin wifi wlan correo maestra mestra maitre chiave acces accès acesso'
  ).split(' '),
  ...editions,
];
/** `PASSWORD_01`, `API_KEY2`: one of several. */
const several = '\\d{0,4}$';
const passwords = new RegExp(
  `(?:${passwordWords.join('|')})(?:(?:d|de|da|do|del|di|du)?(?:${suffixes.join('|')}))?${several}`,
);
const keyWords = (
  'ntlmhash appkey cipherkey aeskey hmackey sshkey storagekey secondarykey instrumentationkey recoverykey unsealkey privkey ' +
  'tokenkey tacacskey radiuskey saskey devicekey enckey seedkey setupkey ' +
  'apikey accesskey accesskeyid secretkey secretkeybase privatekey signingkey encryptionkey accountkey subscriptionkey sharedkey ' +
  'masterkey authkey sessionkey recvkey sendkey secret token credential credentials cred creds authtok jwt auth signature csrf xsrf bearer sessid sessionid ' +
  'integrationkey writekey ingestkey ingestionkey licensekey webhookkey jwtkey gossipkey opsgeniekey herokukey githubpat sonarlogin totpseed ' +
  'connectsid keymaterial jeton apisleutel apischlüssel apischluessel zugangsschlüssel zugangsschluessel アクセストークン apiトークン apiキー 暗号化キー 秘密鍵 secretid matchingid'
).split(' ');
const keys = new RegExp(`(?:${keyWords.join('|')})(?:${editions.join('|')})?${several}`);
/** `_csrf_token_id`, `x_csrf_field`: whatever part of a form it stands in, or what is made of it. */
const forged = /(?:csrf|xsrf)(?:token)?(?:id|value|field|param|nonce|key|hash)$/;
/** `nextPageToken`, `max_tokens`, `ElevatedToken` of Windows: no secret of anybody's. */
const harmlessParts = new Set(
  'elevated page next prev previous continuation sync cancellation max min num total count public primary cache partition sort tls ca tlssecret casecret'.split(
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
  within: [
    ...fronts,
    'vALUe',
    'SITzung',
    'SESion',
    'SESja',
    'deFAUlt',
    'cHAVe',
    'chIAVe',
    'lLAVe',
    'inPUT',
  ].flatMap((word) => /[A-Z]{3}[a-z]|[a-z][A-Z]{3}|[A-Z]{3}/.exec(word)?.[0].toLowerCase() ?? []),
  last: [
    ...passwordWords,
    ...keyWords,
    ...codes,
    ...suffixes,
    ...'key encrypt session refresh community ufrag resp sig pass hash code cookie cookies query qry querystring queryparams authorization value default input csrftokenid csrfid field param nonce sessao sesion sessione sessie sesja sitzung'.split(
      ' ',
    ),
  ].flatMap((word) => /^[a-z]*?([a-z]{3,4})\d?$/.exec(word)?.[1] ?? []),
};

/** `sshpass`, `bindpw`: in one with what it is of. */
const short =
  /(?:ssh|db|user|my|admin|root|bind|smtp|imap|ftp|mail|auth|login|sql|pg|redis|key|store|wifi|http|proxy|ldap|owner|enable|router|switch|nas|sip|app|portal|guest|rdp|vnc|vpn)(?:pass|pw)\d?$/;
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
  // A longer slice may keep the whole text in memory.
  if (name.length > longestCopied) return read(name);
  if (name !== lastName) {
    lastKind = read(name);
    lastName = name;
  }
  return lastKind;
}

/** Shorter texts are copies in V8. */
const longestCopied = 12;
/** Nothing is read twice in a row. */
let lastName = '';
let lastKind: Kind | undefined;

function read(name: string): Kind | undefined {
  const parts = small.test(name) ? [name] : splitName(name.replaceAll('.', '_'));
  const joined = parts.length === 1 ? parts[0]! : parts.join('');
  const last = parts.at(-1) ?? '';
  if (joined.includes('cookie') && /(?:^|http|header|cs|request|response)(?:set)?cookies?$/.test(joined))
    return 'cookie';
  if (
    (joined.includes('query') || last === 'qry') &&
    /^(?:request|raw|url|uri|http|csuri|cs)?query(?:string|params)?$|^(?:rawquery|urlquery|(?:http|url|uri)qry)$/.test(
      joined,
    )
  )
    return 'query';
  if (joined.endsWith('authorization')) return 'authorization';
  // `InAuth: trunk-a-auth/alice`: the name of the section that authenticates an Asterisk endpoint.
  if (joined === 'inauth' || joined === 'outauth') return undefined;
  // `smdp=rsp.example.org`: the server for profiles of SIM cards, and not `mot de passe`.
  if (joined.endsWith('smdp')) return undefined;
  // A program, and a PAM function.
  if (joined === 'chpasswd' || joined === 'chauthtok' || joined === 'nopasswd') return undefined;
  if (
    passwords.test(joined) ||
    last === 'pass' ||
    /^(?:\w*_)?pass_?0\d{1,2}$/i.test(name) ||
    last === 'pw' ||
    (passing.test(joined) && (short.test(joined) || written.test(name.toLowerCase())))
  )
    return 'password';
  // `snmp_community`, `rocommunity`: SNMP's only password.
  if (joined.endsWith('community') && /(?:snmp|^r[ow]|trap)community$/.test(joined)) return 'password';
  // With `ice-pwd`, it authenticates one end of a call to the other (RFC 8839 §5.4).
  if (last.endsWith('ufrag')) return 'password';
  // In a shared access signature.
  if (joined === 'sig') return 'key';
  if (
    codes.has(last) ||
    codes.has(last.replace(/[12]$/, '')) ||
    (last === 'key' && keypads.test(joined)) ||
    (joined.endsWith('code') && onetime.test(joined)) ||
    /(?:認証|確認|暗証|pin)(?:コード|番号)$/.test(joined)
  )
    return 'code';
  if (!(keys.test(joined) || forged.test(joined)) || parts.some((part) => harmlessParts.has(part)))
    return undefined;
  // Many logs contain ids of sessions that are not credentials. Frameworks have other names for their cookies.
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

const longestName = 48;
const mostBlanks = 32;
const isBlank = (code: number): boolean => code === 32 || code === 9;

/** The name before a mark, without its quotes. */
export function nameBefore(text: string, mark: number, floor: number): string {
  let end = mark;
  // In columns, any number of blanks may come before the mark.
  const aligned = text.charCodeAt(mark) === 32 ? 1 : mostBlanks;
  for (let n = 0; n < aligned && end > floor && isBlank(text.charCodeAt(end - 1)); n++) end--;
  for (let n = 0; n < 4 && end > floor && isQuote(text.charCodeAt(end - 1)); n++) end--;
  // `user_pass1!: …`: marks a setting that must not be changed, or must be set; `**api_key**: …`, of Markdown.
  if (end === mark && end > floor && (text.charCodeAt(end - 1) === 33 || text.charCodeAt(end - 1) === 42))
    end -= text.startsWith('**', end - 2) ? 2 : 1;
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
  // The end of a longer word says as much.
  return text.slice(start, end);
}
