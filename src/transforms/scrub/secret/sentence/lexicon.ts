/**
 * @module
 * The words that are said around a secret, by what they are: what a code and a password are called, what says so of them, what they are
 * for, and what they are not. Compound words go by their end, so that `Abholcode` and `ophaalcode` need no line of their own.
 */

export type Role =
  | 'code'
  | 'password'
  | 'vague'
  | 'place'
  | 'compound'
  | 'lock'
  | 'card'
  | 'verb'
  | 'change'
  | 'to'
  | 'adverb'
  | 'article'
  | 'purpose'
  | 'stop';

const table: Readonly<Record<Exclude<Role, 'compound'>, string>> = {
  code:
    'pin pincode pin-code pinnummer pinkode puk otp totp tan mtan smstan passcode geheimzahl geheimnummer digicode domofon домофон ' +
    // Turkish appends the possessive: `kodunuz` means "your code".
    'kodunuz şifreniz sifreniz parolanız parolaniz',
  lock: 'keypad kombination zahlenkombination combination combinaison combinazione combinatie combinación combinacion combinação combinacao tastenfeld',
  password:
    'password passwd passphrase passwort kennwort contraseña contrasena senha wachtwoord clave пароль şifre',
  vague: 'رمز كلمة code código codigo codice kod koden kodu kode kód koodi код token コード',
  card: 'cvv cvc csc cryptogramme kartenprüfnummer kartenprüfziffer prüfnummer prüfziffer セキュリティコード',
  verb: 'هو هي stays remains bleibt blijft reste permanece rimane resta pozostaje fica kalıyor continúa is ist lautet luidt es est é è was war etait était era était foi fue sera wird jest är heißt heisst reads 为 是 は 는 은 為',
  change:
    'changed set reset updated altered switched renewed geändert neu gesetzt changé modifié cambiado cambiada cambió cambiato cambiata alterado alterada mudou mudado gewijzigd veranderd modificato set_to becomes',
  to: 'to auf naar para pour as como à',
  adverb: 'now still el le la il lo o a de het nun jetzt ahora ora agora nu',
  article:
    'the a an my your our his her their this that der die das den dem des ein eine mein meine dein ihr ihre unser unsere le la les l un une mon ma votre notre el los las un una mi tu su ' +
    'il lo i gli uno mio tuo suo o os as um uma meu minha seu sua het een de mijn jouw uw onze je for of to on in from at by with and für von vom am zum zur fürs im und de du des d pour par avec et sur del al ' +
    'para por con y en di della dello dell da dal per e do dos no na com van voor op en met te для от до do',
  purpose:
    'verif vérif confirm conferm bestätig bestaetig bevestig secu sécu segur sicur sicher beveilig acc aces zugang zugangs toegang entr einlass eingang login anmelde inlog sign auth autent activ aktiv attiv ativ ' +
    'déblo desblo sblocc déverr entsperr unlock freischalt ontgrendel port puert door gate tür tuer tor haustür deur poort cancello portail portón garage garaje garagem alarm alarma allarme alarme tresor safe ' +
    'kluis coffre cofre caja cassaforte lock lockbox schloss slot cadenas cadeado candado lucchetto vpn wifi wi-fi wlan immeuble interphone citofono gebäude lift elevator locker spind schließfach consigne ' +
    'abhol pick-?up pickup collect retrait recogid retirad levantament odbior retiro ritiro ophaal afhaal levering lieferung deliver packstation paket parcel pakket colis paquet pairing kopplung reset recover récup backup ersatz einmal one-?time onetime single-use sms ' +
    'whatsapp telegram instagram facebook google paypal amazon weryfikacyjn tan 2fa mfa two-factor 2-step authenticat handy móvil telefono tél voicemail mailbox temporär guest gast invité invitado ospite meeting conference host moderator participant ' +
    'entry entrance punch barrier schranke odbior dostęp weryfik potwierd kapı giriş doğrulama dogrulama onay kullanımlık kullanimlik geheim secret confidentiel segreto pin master panel keypad wohnung einfahrt drzwi bram furtk klatk domofon sejf szlaban garaż skrytk visuel dispositiv подтвержд вход доступ авториз провер смс пин домофон двер подъезд التحقق تحقق التأكيد تأكيد الدخول دخول المرور التفعيل تفعيل الأمان الباب البوابة السري',
  place:
    'key phone account konto cuenta compte conto conta building house flat apartment cabin office hall suite room pool gym parking büro haus hof keller front back side main temporar club school church bike car',
  stop:
    'الخطأ خطأ الحالة البريدي المنتج الخصم المنطقة الدولة pad pads policy policies length retry retries tries try count counts counter counters attempt attempts expires expired expiry expire ttl timeout valid validity age error errors err exit status return field fields request requests sent total per model ' +
    'reader version year failures failure bits size min max minimum maximum lasts takes took after until since before left remaining not no nicht kein postal postale postleitzahl plz zip area country product item promo coupon ' +
    'discount dress source bar qr referral fehler erreur erro errore http state response reason op byte review primaria primario primary issued line lines page step phase block port id module function method class file test tests ' +
    'header connector gpio led diode analog digital drawing bowling push hair pogo pull days hours minutes seconds tage stunden minuten jours heures días horas giorni dagen weken uur ref reference ticket order invoice case issue pr ' +
    'signature hash checksum build release commit revision rev pid uid gid changed-by log audit report section chapter article rule quality ethics conduct penal civil coverage base bases legacy snippet style editor posta indirim ürün urun alan takip kampanya referans ohne without sans senza zonder window budget usage limit interval period lifetime duration delay drift skew',
};

const roles = new Map<string, Role[]>();
for (const [role, words] of Object.entries(table) as [Role, string][])
  for (const word of words.split(' ')) roles.set(word, [...(roles.get(word) ?? []), role]);
const purpose = new RegExp(`^(?:${table.purpose.split(' ').join('|')})`, 'u');

/** What a code is called in one word with what it is for, and what is no secret all the same. */
const compound = /^(.{2,24}?)[-_]?(?:code|k[oó]d|koden|kode|codice|c[óo]digo|koodi)$/u;
const harmless =
  /^(?:un|uni|en|de|op|sub|trans|byte|char|key|scan|geo|hs|qr|no|x|z|g|m|hex|net|land|lang|post|postleit|plz|zip|bar|type|typ|sort|tax|part|time|zeit|date|datum|lot|batch|farb|dress)$|(?:^err|error|fehler|fout|erreur|errore|statu[st]|exit|return|rückgabe|result|response|reason|cause|release|source|quell|post(?:al)?|zip|area|country|länder|language|currency|strich|streepjes|promo(?:tion)?|coupon|discount|klant|kunden|customer|client|rabatt|gutschein|kortings|aktions?|action|product|produkt|artikel|item|model|colou?r|morse|event|ereignis|function|class|category|branch|bank|swift|airport|project|cost|machine|pseudo|hash|bonus|vorwahl|icao|iata|booking|buchungs|referral|tracking|verfolgungs|sync)$/u;
const passwords =
  /(?:passwor[dt]|passwd|passphrase|kennwort|wachtwoord|lösenord|contrase[ñn]a|has[łl]o|パスワード|密[码碼]|비밀번호)$/u;
/** Han, kana and hangul have no blanks between words. */
const scripted =
  /(?:暗証番号|認証(?:コード|番号)|確認(?:コード|番号)|pinコード|ピンコード|解[錠除](?:コード|番号)|受取(?:コード|番号)|セキュリティコード|番号ロック|パスコード|验证码|校验码|驗證碼|动态码|取件码|인증번호|인증코드|확인코드)$/u;

/** What a word is, in small letters: of each role that is asked for. */
export function isRole(word: string, role: Role): boolean {
  if (roles.get(word)?.includes(role) === true) return true;
  switch (role) {
    case 'code':
      return scripted.test(word) || isPurpose(frontOf(word)) || isOfKind(word);
    case 'compound':
      return frontOf(word) !== '' && !/[-_]/.test(word);
    case 'password':
      return passwords.test(word);
    case 'purpose':
      return isPurpose(word);
    default:
      return false;
  }
}

/** `voicemail-pin`, and no `header-pin`. */
const kinds = /^(\p{L}{2,16})-(?:pin|puk|otp|tan)$/u;
const isOfKind = (word: string): boolean => {
  const [, front = ''] = kinds.exec(word) ?? [];
  return front !== '' && !isRole(front, 'stop');
};

const isPurpose = (word: string): boolean => purpose.test(word);

/** What stands before `code` in the same word, where that may be what it is for. */
function frontOf(word: string): string {
  const [, front = ''] = compound.exec(word) ?? [];
  return harmless.test(front) ? '' : front;
}
