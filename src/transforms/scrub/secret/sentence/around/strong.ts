/**
 * @module
 * The words near which something can be a code or a password in what people write (`../around.ts`).
 */
import { isLetter } from '../../../scan/character.js';
import { Automaton } from '../../../scan/expression/automaton.js';

/** Words of an expression, blanks between them. */
export const of = (words: string): string => words.trim().replaceAll(/\s+/g, '|');

/** What `code`, `pin`, `token` and `key` are part of, and no secret. */
export const harmless = new RegExp(
  `(?<!\\p{L})(?:(?:${of(`error err exit status return response reason result zip postal? post area country promo\\w* coupon discount voucher gift product item part
  article source qr bar tax fault colou?r paint dress sort trouble stop cause release currency language http booking order tracking referral
  dialling dialing machine model swift bic iata airport station department cost class type hs sku`)})[- ]?codes?|codes? (?:${of(`of reviews?
  freeze base style erreur postal(?:e)? promo barres? vestimentaire snippet generation path line execution quality coverage smell point
  [a-zé'’]*article produit couleur défaut \\d{3}(?!\\d) [a-z]\\d{2,3}(?!\\d)`)})|code d['’]erreur|(?:fehler|farb|gutschein|rabatt|aktions|post|strich|bar|quell|länder|status|fout|kortings|actie|streepjes|kleur|artikel|produkt|bank)-?codes?|c[óo]digos? (?:d[eo]l? )?(?:error|erro|barras|descuento|desconto|rastreio|producto|produto|art[íi]culo|artigo|postal|promocional|pa[íi]s|[áa]rea|cliente|cor)|codic[ei] (?:d[ei]l? |dell['’]|a )?(?:errore|fiscale|postale|sconto|barre|prodotto|articolo|cliente|colore|promozionale)|kod\\p{L}* (?:b[łl][ęe]du|pocztow\\p{L}+|rabatow\\p{L}+|kreskow\\p{L}+|produktu|towaru|kierunkow\\p{L}+)|(?:gpio |connector )pins?|passw[oö]r[dt]s?[- ](?:managers?|databases?|polic\\w+|files?|fields?|forms?|pages?|prompts?|resets?|hash\\w*|attempts?|length|strength|auth\\w*|protect\\w*|expir\\w+|rotation|checks?|tables?|modules?|requirements?|changes?)|passwort-?(?:richtlinie|manager|authentifizierung|länge)|credentials? (?:files?|stores?|providers?|managers?)|morse codes?|(?:in|of) the (?:source )?code|(?:next|page|continuation|sync|cancellation|unexpected|invalid|push|device) tokens?|(?:cache|row|document|object|storage|config|i18n|translation|sorting|lookup|map|redis|s3|node|ssh|host|gpg|pgp) keys?|(?:public|signing|issuer|foreign|primary|host|partition|sort|registry|hot|function|enter|delete|return|escape|shift|ctrl|alt) keys?|keys? (?:hash|id|ids|name|length|size|usage|pair|ring|board|fingerprint|identifier|word)s?|pin(?: pads?| badges?| header)|tokens? (?:limit|bucket|ring|count|usage|budget)|context window|(?:keys?|sessions?) (?:account|page|table)|session (?:timeout|of)|dress code)(?!\\p{L})|エラーコード|商品コード|郵便番号`,
  'giu',
);

/** Nothing else is called so. */
const sure = new RegExp(
  `(?<![\\p{L}\\d_])(?:\\p{L}{0,16}-?(?:passw[oö]r[dt]|passwoord|kennwort|wachtwoord)(?:s|e|er|en|es|in|ie|u|em|om)?|pass(?:phrase|code|wd)s?|${of(
    `pin pin(?:-?code|nummer|kode)s? puks? puk-?codes? t?otps? [ms]?-?tans? 2fa(?!\\d) mfa pwd? p/w ww mdp memorable contrase[ñn]as? clave senhas? palavra-passe has[łl](?:o|a|em|u)
     geheimzahl digicode authenticator parola creds? credentials zugangsdaten identifiants credenciales credenciais credenziali inloggegevens`,
  )}|mots? de passe|parola d['’]ordine|(?:${of(`verification verify verif scratch security access confirmation activation log-?in log-?on sign-?in unlock recovery backup rescue temp(?:orary)? pick-?up
    collection delivery door gate entry alarm licen[cs]e one-?time auth\\p{L}* sms texted whatsapp google 2-?step pairing lockbox safe garage locker guest meeting reset`)})[- ](?:\\d-digit )?(?:code|key)s?|(?:punch|lock|keypad|bike|shed|parking|barrier|elevator|lift|pool|gym|storage|mailbox|deadbolt)[- ]codes?|(?:${of(
    `zugangs rettungs notfall ersatz best[äa]tigungs sicherheits verifizierungs anmelde einmal t[üu]r tor haust[üu]r abhol freischalt entsperr aktivierungs wiederherstellungs login sms
    toegangs verificatie bevestigings beveiligings inlog deur poort afhaal ophaal alarm activatie herstel`,
  )})-?codes?|code(?:s)? (?:${of(`confidentiel secret porte? portail immeuble cadenas wifi parking garage coffre carte cb`)}|(?:de |d['’])(?:v[ée]rif\\p{L}*|s[ée]cu\\p{L}*|conf\\p{L}*|acc[èe]s|valid\\p{L}*|activ\\p{L}*|secours|retrait|entr[ée]e|d[ée]ver\\p{L}*|connexion))|c[óo]digos? (?:de|da|do|del) (?:${of(
    `verif\\p{L}* segur\\p{L}* acces\\p{L}* aces\\p{L}* confirm\\p{L}* activ\\p{L}* ativ\\p{L}* recup\\p{L}* recog\\p{L}* retirada desblo\\p{L}* port\\p{L}* puerta porta alarma alarme garaje garagem`,
  )})|codic[ei] (?:segreto|otp|pin|sms|cancello|porta|portone|allarme|(?:del(?:la|l)? |dell['’])?(?:cancello|porta|portone|cassaforte|garage)|(?:di |d['’])(?:verif\\p{L}*|sicur\\p{L}*|access\\p{L}*|conferm\\p{L}*|attiv\\p{L}*|sblocc\\p{L}*|recup\\p{L}*))|kod\\p{L}* (?:do|weryf\\p{L}+|dost[ęe]p\\p{L}+|potwierdz\\p{L}+|aktywac\\p{L}+|odbioru|sms|pin|puk|zapasow\\p{L}+)|codes? (?:van|voor) de (?:voor|achter)?(?:deur|poort|kluis)|codes? (?:f[üu]rs?|vom|von|zum|zur) (?:(?:die|den|das|dem|der) )?(?:haus)?(?:tor|t[üu]r|garage|tresor|safe|keller|schranke|spind|alarmanlage))(?![\\p{L}_])|(?<=(?<!\\p{L})(?:wlan|wi-?fi|rete|red|r[ée]seau|netzwerk|rede|network|router|hotspot|ssid)[^.!?\\n]{0,64}[^.!?\\n\\p{L}])(?:schl[üu]ssel|cl[ée]|chiave|clave|sleutel|key|chave|klucz)(?!\\p{L})|(?<!\\p{L})u(?:ser)?: ?\\S{2,32},? p(?:ass|w)?:|(?:wi-?fi|wlan)(?!\\p{L})[^.!?¤]{2,40} \\/ (?=¤|$)|(?:wi-?fi|wlan)(?=\\?)|パスワード|パス[:：]|暗証番号|(?:認証|確認|ワンタイム)(?:コード|番号)|オートロック|宅配ボックス`,
  'iu',
);

/** Other things are called so, too. */
const vague = new RegExp(
  `(?<![\\p{L}\\d_])(?:${of(
    `codes? c[óo]digos? codic[ei] kod(?:y|u|em|ów|zie|e|en)? keypad tresor fuerte cassaforte coffre packstation schranke cofre portal lock-?box locks? padlock combo combination combinaison combinaci[óo]n combinazione combinatie kombination
    schl[üu]ssel(?:kasten|box|safe|tresor) cadenas cadeado candado lucchetto kluis(?:je)? sleutelkluis(?:je)? alarma? alarme alarmanlage allarme k[łl][óo]dka domofonu? gate door buzzer portail port[óo]n intercom interphone interfone citofono tastierino clavier teclado tastenfeld toetsenbord punch portero poort t[üu]röffner s['’]ouvre öffnet garage garaje garagem desbloque\\p{L}+ entsperr\\p{L}+ d[ée]verrouill\\p{L}+ sblocc\\p{L}+ ontgrendel\\p{L}* t[üu]r haust[üu]r cancello deur bram[ay] activate verify unlock sign-?in log-?on pair`,
  )}|(?:[3-8]|three|four|five|six|eight|drei|vier|fünf|sechs|acht|trois|quatre|cinq|huit|tres|cuatro|seis|ocho|oito|quattro|sei|otto|zes|cztery|sześć)[- ]?(?:digits?|ziffern|stellige?|chiffres|d[íi]gitos|cifre|cijfers|cyfry?)|(?<=\\d )(?:digits?)|opens? (?:up )?with|abre co[nm]|apre con|gaat open)(?![\\p{L}_])|コード`,
  'iu',
);

/** Behind these, or before, stands what no sentence has but as a secret. */
const tokens = new RegExp(
  `(?<![\\p{L}\\d])(?:${of(
    `(?:access_|id_|refresh_)?tokens? jetons? cookies? bearer secrets? (?:api|access|private|license|stream|wpa|network|wifi|wi-fi)?-?keys? api[ -]keys? api-?schl[üu]ssel schl[üu]ssel sleutel chiave clé cl[ée] chave klucz
    sessions? sitzung\\p{L}* sesi[óo]n(?:es)? sess[ãa]o sessie sesja sessione`,
  )}|sitzungs-?id)(?![\\p{L}])|セッション|トークン|(?:api|アクセス|シークレット)キー`,
  'iu',
);

/** Four letters each, without accents: no text has one of these words without some of them, or one of a few short ones. */
export const strongLetters: readonly string[] = (
  'cato tres uert saff offr ckst hran cofr rtal code codi koda kody kodu kodz pass kenn wach tras clav senh hasl orab eimz paro cred zuga fian inlo keyp lock ombo ombi schl cade ndad lucc klui sleu alar alla klod domo ' +
  'igit ziff stel chif cifr cijf cyfr gate door rcom rpho rfon itof tast tecl punc senb icen cass hlos gslo tero gara sblo tspe rrou tgre pens abre ouvr apre ffne oort buzz rtai rton ustu ello deur bram tiva erif nloc hare sclo terg mpar ivid niem udos wifi wi-f wlan chia chav kluc'
).split(' ');
/** The same of what is a secret only if it is written as one. */
export const tokenLetters: readonly string[] = 'toke jeto cook bear secr sess sitz sesi sesj'.split(' ');
/** A text is searched for them once. */
export const strongWords =
  /c[oó]d[ei]|kod|pass(?:w|phr|c|e|:)|kennw|wachtw|contrase|clave|senha|has[łl]|pin|puk|otp|tan|[2m]fa|pwd?|p\/w|ww|mdp|memorable|geheimz|cv[vc]|parola|cred|zugangs|identifiant|inlogg|authenticator|tresor|fuerte|cassaf|coffre|packst|schrank|cofre|portal|keypad|lock|[ck]ombi|schl[üu]s|caden|cadead|candad|lucch|kluis|sleutel|alarm|allarm|k[łl][óo]d|domof|gate|door|buzz|portail|port[óo]n|t[üu]r|cancello|deur|bram|activate|verify|unlock|share|disclose|weiterg|compart|condivid|niemand|udost|wi-?fi|wlan|p: |digit|ziffer|stellig|chiffr|d[íi]git|cifr|cijfer|cyfr|intercom|interphone|interfone|citofono|tastierino|clavier|teclado|tastenfeld|toetsenb|punch|portero|gara[gj]e|poort|öffne|ouvre|opens? |abre|apre|sbloqu|sblocc|ntsperr|verrou|ntgrend|licen[cs]e|token|jeton|cookie|bearer|secret|key|chiave|cl[ée]|chave|klucz|sess|sitzung|sesi|sesj|キー|コード|番号|パス|オート|宅配|セッシ|トーク/gi;

export const SURE = 4;
export const VAGUE = 1;
export const TOKEN = 2;

/** In a group of its own each, and first what is none of them. */
const all = new RegExp(`(${harmless.source})|(${sure.source})|(${tokens.source})|(${vague.source})`, 'uy');
let beginnings: Automaton | undefined;

/** Where the next of them begins from a place on: with a word, but for `wifi` and what has no blanks; -1 where none does. */
function nextOf(text: string, from: number): RegExpExecArray | null {
  beginnings ??= Automaton.of(all, 'onward');
  let isInside = from > 0 && isLetter(text.charCodeAt(from - 1));
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isFirst = !isInside || code === 119 || code > 127;
    isInside = isLetter(code);
    if (!isFirst || beginnings?.mayBegin(text, at) === false) continue;
    all.lastIndex = at;
    const match = all.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/** In small letters, of which there are as many. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The strong words of a text, each read once. */
export class StrongWords {
  #read = 0;
  /** Where each begins and ends, and what it is: three numbers. */
  #found: number[] = [];
  #first = 0;

  open(): void {
    this.#read = this.#first = 0;
    this.#found.length = 0;
  }

  /** @returns of what stands between two places: bits. They come in order, but for a few hundred characters. */
  between(text: string, from: number, to: number): number {
    if (from > this.#read + again) {
      this.#read = from - again;
      this.#first = this.#found.length = 0;
    }
    if (to > this.#read) this.#readTo(text, Math.min(text.length, to + ahead));
    const found = this.#found;
    let bits = 0;
    for (let i = this.#first; i < found.length; i += 3) {
      if (found[i]! < from) continue;
      if (found[i + 1]! > to) break;
      bits |= found[i + 2]!;
    }
    return bits;
  }

  /** Whether one that nothing else is called ends at a place. */
  endAt(text: string, at: number): boolean {
    this.between(text, Math.max(0, at - longest), at);
    for (let i = this.#first; i < this.#found.length; i += 3)
      if (this.#found[i + 1] === at) return (this.#found[i + 2]! & SURE) !== 0;
    return false;
  }

  #readTo(text: string, to: number): void {
    const found = this.#found;
    while (this.#first < found.length && found[this.#first]! < this.#read - kept) this.#first += 3;
    if (this.#first > kept) this.#first -= found.splice(0, this.#first).length;
    const base = Math.max(0, this.#read - longest);
    const part = small(text.slice(base, to + longest));
    const from = this.#read - base;
    this.#read = to;
    for (
      let match = nextOf(part, from);
      match !== null && base + match.index < to;
      match = nextOf(part, all.lastIndex)
    ) {
      const end = base + all.lastIndex;
      const bits =
        match[2] !== undefined ? SURE : match[3] !== undefined ? TOKEN : match[4] !== undefined ? VAGUE : 0;
      found.push(base + match.index, end, bits);
      this.#read = Math.max(this.#read, end);
    }
  }
}
/** So much is read at once, and so much before it may be asked next; a word is no longer, with what it looks at; no word farther back is asked for again. */
const ahead = 512;
const again = 256;
const longest = 96;
const kept = 768;
