/**
 * @module
 * Words of a program where a secret would stand. A secret is written out; a program mostly has something that stands for one, and is named for
 * it: `req.password`, `accessToken`, `env["DB_PWD"] = password`. Or it has what people are shown: `'Repetir contraseña'`.
 */
import { isQuote } from '../../scan/character.js';
import { kindOf } from './name.js';

/** `settings.db_password`, `this->cfg->secret`, `opts?.token!`, `Session::token()`: a path of names. */
const path = /^(?:[&*!]|@{1,2})?(?:[A-Za-z_$][\w$]*(?:\(\))?[!?]?(?:\.|->|::))+([A-Za-z_$][\w$]*)[!?:]?$/;
/** What programs take values from, whatever the last name is. */
const sources =
  /^[&*!]?(?:this|self|cls|ctx|req|request|args?|opts?|options|config|cfg|conf|settings|params|props|process)(?:\.|->|::|\?)/i;
/** `anthropicApiKey`, `private_key_data`: a name of one word or more. */
const name = /^!?[A-Za-z_$][A-Za-z_$]*\d?$/;
const compound = /[a-z][A-Z]|[A-Za-z]_[A-Za-z]/;
/** `root-authentication/encrypted-password`: names, one inside the other. */
const nested = /^[a-z][\w-]*(?:\/[a-z][\w-]*)*\/([a-z][\w-]*)$/;
/** `let secret = legacy_env;`, `struct data *pwd = arg;`: where a language declares what it then calls so, texts have quotes. */
const declared =
  /(?:^|[^\w.])(?:let|const|var|val|auto|final) [\w\s:&<>(,]{1,48}\)?\s?$|\w \*{1,2}\w{1,32} $/;
/** `Ljava/lang/String;`: of which type a field is, in what Java's compiler makes of it. */
const descriptor = /^\[*L[a-z]\w*(?:\/[\w$]+)+$/;
/** `firstClientTokenPublic`: three words and more; nothing that is drawn at random is written so. */
const camel = /^[a-z]+(?:[A-Z][a-z]+){2,8}$/;
const chosen = /^ (?:\|\||&&|\?\?)/;
const isStatement = (text: string, lead: string, end: number): boolean =>
  !lead.includes(';') && /^;\s*$/.test(text.slice(end, end + 8));
const isSpaced = (text: string, mark: number): boolean =>
  text.charCodeAt(mark - 1) === 32 && text.charCodeAt(mark + 1) === 32;
/** `ctx->opts.password = ` */
const inside = /\w(?:->|\.)\w{1,48} +$/;
const constant = /^[A-Z][A-Z\d]*_[A-Z\d_]+$/;
/** `Option<String>`, `Vec<u8>` */
const generic = /<[A-Za-z&][\w:<>&', ]{0,40}>/y;

/** `config["password"] = password`, `{"password": password}`: a name in quotes, and a value in none. */
const isQuotedName = (text: string, mark: number): boolean => {
  let at = mark;
  while (mark - at < 32 && text.charCodeAt(at - 1) === 32) at--;
  return isQuote(text.charCodeAt(text.charCodeAt(at - 1) === 93 ? at - 2 : at - 1));
};
/** `self.password = `, `user.Password = `: a member, as languages write one, and no key of a configuration. */
const member = /(?:^|[^\w.])[\w.]{1,48}\.[A-Z]\w{1,48} $/;
const ofVariable = /(?:^|[^\w.])[a-z_][\w.]{0,47}\.[A-Z]\w{1,48} $/;
const ownMember = /(?:^|[^\w.])(?:this|self|cls)(?:\.|->)\w{1,48} $/;
const called = /\([^()]*$/;
/** `cluster-ca-credentials`: where a secret is kept, by its name. */
const kept = /^[a-z\d]+(?:-[a-z\d]+)*-(?:credentials?|creds|secret|token|key|cert)$/;

/**
 * Whether a value in no quotes stands for something, rather than being it.
 *
 * @param mark - behind the name
 * @param end - of the value
 * @example
 * isReference('req.password', 'password', text, mark, end) // true
 */
export function isReference(
  value: string,
  kind: 'password' | 'key',
  text: string,
  mark: number,
  end: number,
): boolean {
  const last = path.exec(value)?.[1];
  if (last !== undefined)
    return /->|::|\.(?:value|text)$/i.test(value) || sources.test(value) || kindOf(last) !== undefined;
  const inner = nested.exec(value)?.[1];
  if (inner !== undefined) return kindOf(inner) !== undefined;
  generic.lastIndex = end;
  if (/^[A-Z][A-Za-z]*$/.test(value) && generic.test(text)) return true;
  if (text.charCodeAt(end) === 59 && descriptor.test(value)) return true;
  if (kind === 'key' && text.charCodeAt(mark) === 58 && text.charCodeAt(mark + 1) !== 32 && kept.test(value))
    return true;
  // `if (type == TYPE_SHA_256) {`
  if (text.charCodeAt(mark + 1) === 61 && constant.test(value)) return true;
  if (!name.test(value)) return /^[a-z_]\w*(?:\+\+|--)$/i.test(value);
  const lead = text.slice(Math.max(0, mark - 96), mark);
  if (text.charCodeAt(mark + 1) === 32 && ownMember.test(lead)) return true;
  // `cfg.JWTSecret = val`, and no `Database.Password = sunshine` of a configuration
  if (text.charCodeAt(mark + 1) === 32 && ofVariable.test(lead) && /^\s*$/.test(text.slice(end, end + 4)))
    return true;
  if (text.charCodeAt(mark) === 61 && declared.test(lead.slice(-56))) return true;
  const behind = text.charCodeAt(
    text.charCodeAt(end) === 32 && /^ [)}]/.test(text.slice(end, end + 2)) ? end + 1 : end,
  );
  // `password || ""`
  if (behind === 32 && chosen.test(text.slice(end, end + 4))) return true;
  const own = /[a-z_]+(?= ?$)/i.exec(lead.slice(-48))?.[0] ?? '';
  // `PasswordHash: hash,`: a part of the name.
  const lower = value.toLowerCase();
  const isPart =
    (value.length > 3 && own.toLowerCase().includes(lower)) || own.toLowerCase().endsWith(`_${lower}`);
  if (kind === 'key' && camel.test(value)) return true;
  if (!isPart && kindOf(value) === undefined) return false;
  // `pass == other_pass`, `last_psk = psk;` at the end of a line
  if (text.charCodeAt(mark + 1) === 61) return true;
  const isCompound = compound.test(value);
  const isOfProgram = isPart || isCompound || inside.test(lead);
  if (behind === 59 && isOfProgram && isSpaced(text, mark) && isStatement(text, lead, end)) return true;
  if (isQuotedName(text, mark) || (text.charCodeAt(mark + 1) === 32 && member.test(lead))) return true;
  if (kind === 'key' && isCompound) return true;
  // `connect(host, password=password)`, `{ password: userPassword }`, `x.password = DefaultPassword;`: among others, and of a statement.
  if (behind === 59) return isCompound && text.charCodeAt(mark + 1) === 32;
  if (behind !== 44 && behind !== 41 && behind !== 125) return false;
  return (
    (isCompound || isPart) &&
    (text.charCodeAt(mark) === 58 ||
      called.test(lead) ||
      (lead.trim() === own && /^\s*$/.test(text.slice(end + 1, end + 3))))
  );
}

/** `Confirm Password`, `FTP Password Reference`: in English, what people are asked for has a word of it, since a passphrase may be of any words. */
const asked =
  /^(?:please |the |an? )?(?:confirm|repeat|re-?type|re-?enter|enter|new|old|current|your|invalid|in?correct|wrong|bad|missing|no|forgot(?:ten)?|reset|change|update|set|show|hide|toggle|copy|remember|create|generate|save|type|verify|use|add|lost|choose|user(?:'s)?|account|admin(?:istrator)?|root|login|ftp|ssh|smtp|sip|imap|ami|vm|db|database|web|wi-?fi|bind|default|encrypted|plain) (?:\w+ ){0,2}(?:password|passphrase)s?\b|^(?:password|passphrase)s? (?:is|are|must|should|can|cannot|does|do|has|was|will|for|of|to|not|mismatch|required|reset|field|hint|policy|strength|reference|again|changed)\b/i;
/** `Hasło`, `TLSパスワード`: the word alone, as the title of a field has it. */
const foreign =
  /^(?:passwort|kennwort|contrase[ñn]a|senha|wachtwoord|has[łl]o|parola|heslo|jelsz[óo]|lösenord|adgangskode|salasana|şifre|пароль)$|^[A-Za-z]{0,8}(?:パスワード|비밀번호|密[码碼])$/iu;
const passwords =
  /passwort|kennwort|contrase[ñn]a|mot de passe|senha|wachtwoord|has[łl]o|parola|пароль|парол|κωδικ|비밀번호|パスワード|密[码碼]|şifre|lösenord|adgangskode|passord|salasana|heslo|jelszó/iu;
/** What people are asked for, in scripts of which hardly anybody makes a password; and no digit. */
const unwritten =
  /^(?=.*(?:パスワード|비밀번호|密[码碼]|入力|設定|変更|確認|認証|登録|生成|保存|削除|必須|キー|トークン|ください|ます|입력|변경|확인|설정|토큰|주세요|니다|输入|确认|修改|设置|密钥|令牌|请))[^\d]*$/u;
const spaced = /^[^A-Za-z\d]*\s[^A-Za-z\d]*$/;
/** `' . $this->password . '`, `' + pwd + '`; `auth %s`; `(?:\w+)`. */
const pattern =
  /^\s?(?:<<|[.+])\s.*\s(?:<<|[.+])\s?$|^["']?\s[.+]\s|^\s[A-Z_]+\s$|^(?:required|nullable|sometimes|string|confirmed)\||^\w{2,16}\|(?:required|nullable|string)(?:\||$)|(?:^|\s)%[sdv](?:\s|$)|\[\^|\\[swd][*+]|\(\?:|\(\.[*+]\)/;
/** `/account/reset-password`: where a page is. */
const route = /^\/(?:[a-z][\w-]*\/)*([a-z][\w-]*)$/;
/** `asterisk.manager.password`: what a setting is called. */
const setting = /^[a-z][\w-]*(?:\.[a-z][\w-]*)*\.([A-Za-z_]+)$/;

/**
 * Whether a value in quotes is what people are shown, or what a program makes something of.
 *
 * @example
 * isMessage('Repetir contraseña') // true
 */
export function isMessage(value: string): boolean {
  if (pattern.test(value)) return true;
  const inner = route.exec(value)?.[1];
  if (inner !== undefined) return kindOf(inner.replaceAll('-', '_')) !== undefined;
  const last = setting.exec(value)?.[1];
  if (last !== undefined) return value.indexOf('.') !== value.lastIndexOf('.') && kindOf(last) !== undefined;
  return (
    (/\S\s\S/.test(value) && !/\d/.test(value) && (passwords.test(value) || asked.test(value))) ||
    (/^\p{Lu}|[\u3040-\ud7af]/u.test(value) && foreign.test(value)) ||
    unwritten.test(value) ||
    (spaced.test(value) && /[^\u0000-\u007f]/.test(value))
  );
}
