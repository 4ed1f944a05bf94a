/**
 * @module
 * Whether a value is the secret that the name before it says it is: it may as well be a path, a call, a stage, a sentence that goes on.
 */
import { isQuote } from '../../scan/character.js';
import { isCoined, isFailing } from '../value/coined.js';
import { isMixed, isOdd, isScrambled } from '../value/likely.js';
import { isBegun, isNothing } from '../value/placeholder.js';
import type { Value } from '../value/value.js';
import type { Kind } from './name.js';
import { isMessage, isReference } from './reference.js';

/** Whether a value that has all of a field, as one in quotes has, is the secret that the field's name says it is. */
export function isSecretField(value: string, kind: Kind): boolean {
  if (value === '') return false;
  return (
    (kind === 'password' && drawn.test(value)) ||
    isSecret(value, kind, { start: 0, end: value.length, isQuoted: true }, value, 0)
  );
}
/** `$kJ8mq2Lw`: in a text it may be a variable of a program; in a field of its own it is what somebody drew at random. */
const drawn = /^[$%@:](?=[^\d]*\d)(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[\w#!^*+-]{7,96}$/;

/** `password.php`, `edit.php?table=admin` */
const page = /^[\w./-]+\.(?:php|html?|aspx?|jsp)(?:\?.*)?$/;
const exactly = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** `パスワード：変更なし`: in these scripts nobody types one, and a sentence has no quotes. */
const dense = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$/;
/** `8-20 characters`, `12+ Zeichen`: how long it has to be. */
const sized = /^\d{1,2}(?:\+|[-–]\d{1,3})$/;
/** `copper_thunder#`: no name of anything ends so. */
const odd = /^[a-z]\w{4,40}[#$%*^~+][\w#$%*^~+]*$/i;
const stages = /^(?:production|sandbox|development|staging|testing)$/i;
const called = /^!?(?:::)?(?:[a-z_$][\w$]*(?:\.|::|->|\?\.))*[a-z_$][\w$-]*\.?[([{]/i;
/** `Auth: 192.0.2.1:2274->…`: who, and not with what. */
const addressed = /^\d{1,3}(?:\.\d{1,3}){3}(?!\w)/;
const classed = /^(?:[a-z_$]+\.){2,}[a-z_$]+(?:[@/:][\w$.-]*)?$/i;
const filed = /^(?:file:\/\/|~|\.{0,2})\/(?:[\w.-]+\/)+[\w-]*(?:\.[a-z]{2,5}|\/#[\w-]+|#[\w-]+)$/i;
/** `/home/app/keys/id_rsa` */
const plainPath = /^(?:~|\.{0,2})(?:\/[a-z\d_.-]+){2,}$/;
const fileOfKey = /^(?:[\w.-]+\/)*[\w.-]+\.(?:pem|key|crt|cer|p12|pfx|jks|ppk|json|ya?ml|asc|gpg|conf)$/i;
/** `@build_dir@/tls/server.key`: where it is, from a template. */
const templated = /^@{1,2}[a-z_]{2,32}@{1,2}\/[\w./-]+$/i;
/** `INVALID_PASSWORD: "Invalid password. Bad characters"`: what is said of one. */
const spoken = /passwor[dt]|passphrase|token|secret|\bkey\b|credential/i;
/** `User-Password`, of RADIUS: the name of a field, for its value. */
const attribute = /^(?:[A-Z][A-Za-z]{2,9}-){1,3}Password$/;
/** `"pass"=>"allowed"`: what became of a packet. */
const passed =
  /^(?:allow(?:ed)?|accept|block(?:ed)?|pass(?:ed|through)?|den(?:y|ied)|drop(?:ped)?|detected|success(?:ful)?|through)$/i;
/** `password = given != null ? …`, `host = password = None`: of a program, and an operator behind. */
const operator = / (?:[!=]=|=(?![=~])|\?(?!\?)|&&|\|\||\+ )/y;
const identifier = /^!?[a-z_$][a-z_$.]*$/i;
/** `$PASS = ReadIf (Join-Path …)`: a variable of PowerShell, and what is called for it. */
const variable = /\$[\w:]{1,48}\s{0,16}$/;

/** `SPF_PASS=-0.001`: how a mail was weighed. */
const weighed = /(?:SPF|HELO|DKIM|DMARC|ARC|BIMI)\w{0,16}_PASS$/;
/** `"current-password": "Current Password"`: what a field is called on a page. */
const named = /([a-z][a-z_. -]{2,46})\\?["']$/i;
function isTitle(value: string, text: string, mark: number): boolean {
  if (!/^[A-Z][a-z]+(?: [A-Za-z]+){0,3}$/.test(value)) return false;
  const name = named.exec(text.slice(Math.max(0, mark - 50), mark))?.[1];
  return name?.replaceAll(/[_. -]/g, '').toLowerCase() === value.replaceAll(' ', '').toLowerCase();
}

/** `--secret=SECRET`: what is to be put there, as help of a program has it. */
const option = /(?:^|[\s[(`'"])--?(?:[\w-]+-)?(\w+)$/;
const isOfHelp = (value: string, text: string, mark: number): boolean =>
  /^[A-Z]{3,16}$/.test(value) &&
  option.exec(text.slice(Math.max(0, mark - 48), mark))?.[1]?.toUpperCase() === value;

const type = /^(?:[A-Z][a-z]{2,16}\d{0,2}){2,7}\??$/;

/** `Dialog.EmptyPassword=Password is empty`, `ErrorBadPassword=Wrong …`: a sentence in a file of them, whose keys have dots, or say what it tells of. */
const key =
  /(?:^|\n)[ \t]*(?:\w[\w-]*(?:\.[\w-]+)+|#?[ \t]*(?:err(?:or)?|desc(?:ription)?|label|lbl|msg|message|hint|help|tooltip|title|warn(?:ing)?|info|invalid|bad|wrong|failed|incorrect|missing|empty|forgot)(?:_\w|(?<=[a-z])[A-Z])\w*)$/i;
const phrase = /^ (?!(?:for|from|by|of|on|at|and)(?!\p{L}))\p{L}[^=]*$/u;
/** `app.admin.password=Correct horse …`: a key that ends with the word by itself has one, unless what stands there is about one. */
const bare =
  /\.(?:pass(?:wor[dt]|wd|phrase|code)?|pwd|secret|kennwort|contraseña|senha|wachtwoord|hasło|motdepasse)$/i;
const about =
  /pass|pwd|kennw|contrase|clave|senha|wachtw|has[lł]o|parol|lösen|heslo|secret|token|\bpin\b|code|\bkey|schlüssel|account|konto|login|your|ihr|votre|su |seu|enter|please|bitte|invalid|incorrect|wrong|falsch|required|empty|forgot|reset|change|confirm|must|length|char|zeichen|eingeb|不|请/i;
const isPhrase = (value: string, end: number, text: string, mark: number): boolean =>
  text.charCodeAt(mark) === 61 &&
  /^\p{Lu}\p{L}*$/u.test(value) &&
  phrase.test(text.slice(end, end + 48).split('\n', 1)[0]!) &&
  key.test(text.slice(Math.max(0, mark - 128), mark)) &&
  (!bare.test(text.slice(Math.max(0, mark - 16), mark)) ||
    about.test(value + text.slice(end, end + 96).split('\n', 1)[0]!));

/** What stands behind an equals sign is no value but a part of a program. */
function isExpression(value: string, end: number, text: string, mark: number): boolean {
  if (text.charCodeAt(mark) !== 61 || text.charCodeAt(end) !== 32 || !identifier.test(value)) return false;
  operator.lastIndex = end;
  if (text.charCodeAt(mark - 1) === 32 && operator.test(text)) return true;
  return text.charCodeAt(end + 1) === 40 && variable.test(text.slice(Math.max(0, mark - 66), mark));
}

/** `processEvent/processCmdLine`: names of fields, one inside the other. */
const fields = /^[a-z]+(?:[A-Z][a-z]+)*(?:\/[a-z]+(?:[A-Z][a-z]+)*){1,4}$/;
const chain = /^[a-z_$]+(?:(?:\.|::|->|\?\.)[a-z_$]+)+$/i;

const label = /^ \p{L}{2,16}(?: \p{L}{2,16})?\s?[:=]/u;

/** `pass = Sep 23 10:12:01`: when it was. */
const dated = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2}(?!\d)/;

/** `install base-passwd:amd64 <none> 3.5.33`: what a package is built for, as dpkg tells of it. */
const built = /^(?:amd64|i386|arm64|armhf|armel|riscv64|ppc64el|s390x|mips64el|all|any|x86_64|noarch)$/;
/** `<CWNetwork: 0x7fdfe970b250>`, `#<Wallet::Pass:0x007fd1c0a8b250 @name=…`: an object, and where it is in memory. */
const pointer = /^0x[\da-f]{6,16}>?$/i;
/** `log 1 pass = 2026-11-24T10:20:30.123+01:00`: when it was (RFC 3339). */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/;
/** `Loaded X.509 cert 'Example kernel signing key: 91d5…'`: of what it signs, a fingerprint. */
const certificate = /(?:x\.509 cert(?:ificate)? [^\n]{0,96}|\bsigning signature)$/i;
const faulty = /(?:bad|invalid|wrong|missing|no)[-_]?credentials?$/i;
const looped = /\bfor ?\([^();,\n]{0,48}$/;
const generic = /^<[A-Za-z][\w:<>]{0,30}>\(/;
/** `{'pw': 33.5}`: watts. */
const watts = /(?:^|[^a-z])pw["']?$/i;
/** `UNKNOWN:token:client_exception`, `AUTH:billing2:forbidden`: kinds of what went wrong, joined by colons. */
const kinds = /[A-Za-z\d]:[A-Za-z]{2,16}$/;
const failures = /(?:^|[^\w])AUTH$/;
/** `com.example.auth:client-lib:0.7.0`: a package of a repository. */
const artifact = /(?:^|[^\w.])[a-z]\w*(?:\.[a-z]\w*)+$/;
function isOfSystem(value: string, kind: Kind, { start, end }: Value, text: string, mark: number): boolean {
  const isTied = start === mark + 1;
  const lead = text.slice(Math.max(0, mark - 64), mark);
  return (
    (isTied && built.test(value)) ||
    (kind === 'key' &&
      isTied &&
      ((/^[a-z]+(?:_[a-z]+)*$/.test(value) && kinds.test(lead)) ||
        (/^[a-z\d]+:[a-z_]+$/.test(value) && failures.test(lead)) ||
        (/^[a-z][\w.-]*:\d+(?:\.\d+)+/.test(value) && artifact.test(lead)))) ||
    (/^\d{1,6}\.\d{1,4}$/.test(value) && watts.test(lead)) ||
    // `"west-east-psk":   host: oriented`: another name, as programs tell of a connection by its own.
    (!isTied &&
      isQuote(text.charCodeAt(mark - 1)) &&
      /^[a-z]{2,16}(?:-[a-z]{2,16})*$/.test(value) &&
      text.charCodeAt(end) === 58 &&
      text.charCodeAt(end + 1) === 32) ||
    // `for (const auto& passwd : passwords)`, `passwd) == PASS_FOUND`, `password = r.get<string>(0)`: program text.
    (text.charCodeAt(mark) === 58 && /^[a-z_$][\w$.]*$/i.test(value) && looped.test(lead)) ||
    (text.charCodeAt(mark + 1) === 61 && /^[A-Z]+(?:_[A-Z]+)+$/.test(value)) ||
    (identifier.test(value) && text.charCodeAt(end) === 60 && generic.test(text.slice(end, end + 40))) ||
    // `badCredentials=Wrong name or password`: what is said of them.
    (/^\p{L}+$/u.test(value) && faulty.test(lead)) ||
    // `password: set, port: not set`
    (value === 'set' && /: not set\b/.test(text.slice(end, end + 64))) ||
    instant.test(value) ||
    (pointer.test(value) && /<[A-Z][\w:]{2,60}$/.test(text.slice(Math.max(0, mark - 62), mark))) ||
    (/^[\da-f]{40}$/i.test(value) && certificate.test(text.slice(Math.max(0, mark - 128), mark)))
  );
}

/** A key or a token: random, and no title, type, stage, time or file. */
function isKey(value: string, isQuoted: boolean, text: string, mark: number): boolean {
  const blank = value.indexOf(' ');
  // `auth: type=LOGIN`: what follows has a name of its own.
  if (!isQuoted && text.charCodeAt(mark) === 58 && /^[a-z][\w.-]*=[^=]/i.test(value)) return false;
  // A title or a rule. Keys contain no blanks.
  if (isQuoted && blank > 0 && (!/\d/.test(value) || value.includes(' ', blank + 1))) return false;
  // `credential: PublicKeyCredentialDescriptor?`: of which type it is.
  if (!isQuoted && !(text.charCodeAt(mark - 1) > 0x3000) && type.test(value)) return false;
  // `credentials: 'include'`, of a request of a page (Fetch §5.4)
  if (value === 'include' || value === 'omit') return false;
  // `Token: '#f8f8f2'`: a colour.
  if (/^#[\da-f]{6}(?:[\da-f]{2})?$/i.test(value)) return false;
  // `refresh-token: 1209600`: how long it lasts, in seconds, in hours. `Change Token: 0x00000070`: 32 bits are no key.
  if (!isQuoted && /^\d{4,8}$/.test(value) && Number(value) % 3600 === 0) return false;
  if (/^0x[\da-f]{1,8}$/i.test(value)) return false;
  // `deviceToken = "production"`: the environment that it is for.
  if (stages.test(value)) return false;
  if (text.charCodeAt(mark) === 61 && /^[a-z]{10,}$/i.test(value)) return true;
  // `token updated: 2026-11-24T10:20:30Z`
  if (/^\d{4}-\d\d-\d\d(?!\w)|^\d{4}-\d\d-\d\dT\d/.test(value)) return false;
  // `token: android.os.BinderProxy@2bd79ce`
  if (classed.test(value)) return false;
  // `private_key = /etc/…/key.pem`: the file that contains it.
  if (filed.test(value) || plainPath.test(value) || fields.test(value)) return false;
  if (fileOfKey.test(value) || /^[\^~]\d+\.\d+\.\d+$/.test(value)) return false;
  // `SESSION_KEY = "face_token"`: by what name it is kept
  if (isQuoted && /^[a-z]+_(?:token|key|secret)$/.test(value)) return false;
  // `token == "succeeded"`: it is compared with a word.
  if (isQuoted && text.charCodeAt(mark + 1) === 61 && /^[a-z]{2,15}$/.test(value)) return false;
  // `FAKE_ACCESS_KEY`, `OTP_DISABLED`
  if (/^[A-Z]+(?:_[A-Z]+)+$/.test(value)) return false;
  if (!isQuoted && addressed.test(value)) return false;
  return (
    value.length >= 6 &&
    (/\d/.test(value) || value.length >= 16 || isQuoted || isOdd(value) || odd.test(value))
  );
}

/** @param mark - behind the name, in `text` */
export function isSecret(
  value: string,
  kind: Kind,
  { start, end, isQuoted }: Value,
  text: string,
  mark: number,
): boolean {
  if (isNothing(value) && !isBegun(value, text.slice(end, end + 1))) return false;
  if (value.length === 3 && dated.test(text.slice(start, start + 8))) return false;
  if (!isQuoted && text.charCodeAt(mark) === 61 && isOfHelp(value, text, mark)) return false;
  if (!isQuoted && isOfSystem(value, kind, { start, end, isQuoted }, text, mark)) return false;
  if (kind === 'code')
    return /^(?:\d{3,8}|\d{3,12}#|\d{3}[- ]\d{3}|\d{3}-\d{3}-\d{3}|\d{4,8}(?:[.!]|[(\u3000-\uffff].*))$/.test(
      value,
    );
  if (kind === 'password' && (sized.test(value) || (!isQuoted && dense.test(value)))) return false;
  if (templated.test(value) || attribute.test(value) || (kind === 'password' && filed.test(value)))
    return false;
  if (
    kind === 'password' &&
    passed.test(value) &&
    /(?:^|\W)pass\W?\s?$/i.test(text.slice(Math.max(0, mark - 8), mark))
  )
    return false;
  // `-p "[sudo …] password:" -u root`: the quote ends what is asked, and an option follows.
  if (isQuoted && /^ --?[a-z]/i.test(value)) return false;
  // `password: alice's password for …`
  if (!isQuoted && /^['’]s /.test(text.slice(end, end + 3))) return false;
  if (kind === 'password' && !isQuoted && (page.test(value) || exactly.test(value))) return false;
  if (!isQuoted && weighed.test(text.slice(Math.max(0, mark - 32), mark))) return false;
  if (isQuoted && text.charCodeAt(mark) === 58 && isTitle(value, text, mark)) return false;
  if (!isQuoted && (isExpression(value, end, text, mark) || isPhrase(value, end, text, mark))) return false;
  if (kind === 'password' || kind === 'key') {
    if (isQuoted ? isMessage(value) : isReference(value, kind, text, mark, end)) return false;
  }
  // `{"password":["is too short"]}` is about a password, but contains none.
  const blank = value.indexOf(' ');
  if (isQuoted && blank > 0 && isNothing(value.slice(0, blank)) && spoken.test(value.slice(blank)))
    return false;
  if (
    isQuoted &&
    /\[[bru]?$/i.test(text.slice(Math.max(0, start - 3), start - 1)) &&
    blank > 0 &&
    isNothing(value.slice(0, blank))
  )
    return false;
  // `apiKey = config.getApiKey()`, `token = request.headers.authorization`: the value is where it comes from.
  if (!isQuoted && (called.test(value) || (kind === 'key' && chain.test(value)))) return false;
  // `$cred = ConvertTo-SecureString "…"`, `Get-Secret x`
  if (!isQuoted && /^(?:ConvertTo|Get|New|Read|Import)-[A-Z][A-Za-z]+$/.test(value)) return false;
  if (kind === 'key') return isKey(value, isQuoted, text, mark);
  // `password: must …`, `pass: 12`: a sentence continues, or a count of a few digits follows.
  if (isQuoted || text.charCodeAt(mark) === 61) return value.length >= 3 || isQuoted;
  if (value.length < 3 || /^\d{1,3}$/.test(value)) return false;
  // `/password:…`: an option of a command.
  if (start === mark + 1 && /(?:^|\s)\/\w{2,24}$/.test(text.slice(Math.max(0, mark - 26), mark))) return true;
  return (
    !/^[a-z]+$/i.test(value) ||
    !/^ ['"]?[a-z']/i.test(text.slice(end, end + 3)) ||
    isMixed(value) ||
    isScrambled(value) ||
    // `password: … System: …`: another label follows, so it is not a sentence.
    (label.test(text.slice(end, end + 40)) && isCoined(value.toLowerCase())) ||
    isFailing(value, text.slice(end, end + 24))
  );
}
