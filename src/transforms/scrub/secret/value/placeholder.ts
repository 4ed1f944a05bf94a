/**
 * @module
 * What stands where a secret would: a mask, a placeholder, the type of a field, the next word of a sentence.
 */

const shapes =
  /^(?:[01]|\*+|\. ?\$[a-z_].*|#{3,}|[=~-]{3,}|•+|\.{3,}|\[.*|<.*|["'`\\]?\$(?:\w+[=/]?|[{(].*|\$?[a-z_]\w*(?:(?:->|::|\[).*|\([\w-]*\)?|:\$[a-z_]\w*))|\\\(.*|\.\*.*|passwor[dt]:|%[sdvj].*|%%\d+|\{(?![a-z\d-]{3,14}\}\S).*|!(?:vault|ref|sub|secret|env|getatt|include|unsafe|encrypted|importvalue)(?:[. ].*)?|\(.*|[:@][a-z_]+|\?|process\.env.*|os\.environ.*|[a-z]{2,12}:\/\/.*|x[x_.*:/-]{2,}\d{0,4}|0b[01_]+|0x[\da-f]{1,4}|_{1,4}[a-z]{2,16}_{1,4})$/i;

/** What a template, a shell, Terraform or a build puts something in place of: `#{password}`, `%PASSWORD%`, `@@PASSWORD@@`, `$env:PASSWORD`, `var.password`, `DB_PASSWORD`, `your-token`; and `-AsSecureString`. */
const variables =
  /^(?:#\{[A-Za-z_@](?:[\w.:@[\](]*|.*\})|%[A-Z][A-Z_]{2,31}%|@{1,2}[A-Z][A-Z_.]{2,31}@{1,2}|-[A-Z][a-z]+(?:[A-Z][a-z]+)+|\$(?:env|Env|ENV):\w+|%[({][A-Za-z_][\w.:-]*\}?|\$[A-Z][A-Z_]*(?:\/[\w.$-]+)+|env:[A-Z][A-Z\d_]*|[A-Z][A-Z\d_]*_(?:PASSWORD|PASSWD|PASS|PWD|SECRET|TOKEN|KEY)|[Yy]our?[\w-]{0,32}(?:password|passwd|pass|secret|token|key|pwd|here)|YOUR[A-Z_-]{1,32}|(?:var|vars|local|module|data|secrets|inputs|params|env)(?:\.[a-z_]+)+)$/;

/** `8文字以上`, `未設定`, `必須`: what it has to be, or that there is none. */
const required =
  /^(?:[\u3040-\u30ff\u3400-\u9fff]{0,12}\d{1,2}(?:文字|桁|字|个字符|位)(?:[以～〜のでま-]|$).*|未[\u4e00-\u9fff]{1,3}|必須|必须|任意|不要|なし|無し|設定済み?|変更済み?)$/;

/** `即邮箱密码`: the word itself, of which sentence whatever. */
const spoken = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{0,12}(?:密码|密碼|パスワード|비밀번호)$/;

const words = new Set(
  (
    'oui non sim não nao sí ja nein nee tak nie evet hayır hayir да нет はい いいえ null nil none true false undefined undef unset empty invalid expired expires missing required incorrect wrong changed reset ok ' +
    'okay failed failure success not is was are must should the a an to too yes no hidden redacted removed masked revoked ' +
    'rotated refreshed issued rejected accepted mismatch unknown disabled enabled optional string basic bearer digest ' +
    'negotiate ntlm for from in on at and or with has have will cannot can error warning updated created deleted deprecated ' +
    'unauthorized forbidden denied granted anonymous public default env ' +
    'str int integer bool boolean number bytes any text char varchar nvarchar object secretstr array buffer self this input ' +
    'value keine keiner aucun aucune ninguna ninguno nessuna nessuno nenhuma nenhum geen brak always on_create prompt stdin file await new function async typeof return none ' +
    'n/a n.a tbd tba todo min max generated ungenerated protected unchanged unmodified ldap kerberos sso saml separately ' +
    'unverändert separat gesetzt leer läuft abgelaufen vergessen korrekt unbekannt inchangé inchangée envoyé envoyée confidentiel oublié oubliée expiré expirée incorrecto incorrecta ' +
    'olvidada caducada expirada correcta incorrecta enviada pendiente inalterada correta incorreta fraca esquecida invariata scaduta debole dimenticata errata corretta inviata inesistente ' +
    'ungewijzigd verlopen vergeten onbekend ' +
    'mindestens höchstens maximal minimal minimum maximum mínimo mínima máximo máxima minimo massimo almeno minimaal maximaal between entre zwischen tussen obligatoire obligatoria obligatorio obrigatória obrigatório ' +
    'obbligatoria obbligatorio erforderlich verplicht case-sensitive case-insensitive groß- klein- buchstaben alphanumeric alphanumerisch ' +
    'means sha1 sha256 sha512 md5 scrypt pbkdf2 bcrypt same-origin nullptr null! value_specified_in_no_log_parameter void nullable compat entering leaving exiting'
  ).split(' '),
);

/** @param value - of a secret, or the front of one */
export const isNothing = (value: string): boolean =>
  (value.length <= longest && words.has(value.toLowerCase())) ||
  shapes.test(value) ||
  variables.test(value) ||
  spoken.test(value) ||
  (value.charCodeAt(value.length - 1) > 0x2e7f && required.test(value));
const longest = Math.max(...[...words].map(({ length }) => length));

/** `(kJ8#mq2Lw`, `[kJ8mq2Lw`: a bracket that nothing closes, and letters and digits behind; what a program or a page puts there is closed, or a word. */
const begun = /^[([<{](?=[^\d]*\d)(?=[^a-z]*[a-z])[^\s()[\]<>{}"'`=.:,/\\|$*]{6,96}$/i;
/** @param behind - the text that goes on behind the value */
export const isBegun = (value: string, behind: string): boolean =>
  begun.test(value) && !/^[)\]}>]/.test(behind);
