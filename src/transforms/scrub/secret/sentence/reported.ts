/**
 * @module
 * Codes of which somebody reports what became of them: `the site asked for a code and I typed 482913`, `der Code 482913 wird nicht
 * akzeptiert`, `the OTP you sent, 482913, is invalid`, and the second of two, `alarm code 4471, gate 9062`.
 */
import { Ending } from '../../scan/expression/ending.js';
import { isRole } from './lexicon.js';
import { kept } from './shown.js';

/** What else has a code, and no secret. */
const stopped =
  "(?<!(?:error|err|fehler|status|exit|return|result|response|reason|zip|post|postal|area|country|promo|promotion|coupon|voucher|discount|gutschein|rabatt|product|item|part|dress|source|qr|bar|tax|sort|swift|booking|tracking|referral|region|language|colou?r|lot|batch|model|event|cause|http|sql|de (?:error|erro|barras)|d['’]erreur|di errore)[ -]?)";
const after =
  "(?![\\p{L}\\d_]|[ -](?:of|review|path|base|snippet|block|page|quality|coverage|postal|barre|de (?:barras|error|erro|desconto|descuento|país)|d['’]erreur|promo|réduction|errore|sconto|a barre|fiscale))";
/** What is typed to prove who one is. */
const name = `(?<![\\p{L}\\d_])${stopped}(?:(?:[2m]fa|verification|security|sicherheits|best[äa]tigungs|verificatie|inlog|login|sms|pass|pin)?[ -]?code|c[óo]digo|codice|kod[eu]?|t?otp|pin|puk|m?tan(?! ?\\()|passcode|コード|(?:認証|確認|暗証)番号)${after}`;
const named = new RegExp(name, 'iu');
const mostWords = 24;

/** Who types a code says so: right before it. */
const typing =
  'typed(?: in)?|entered|entering|typing|keyed(?: in)?|punched(?: in)?|put in|filled in|pasted|text(?:ed|ing)|tippe|tap(?:é|e|ais)|saisis?|saisie|entré|entre|rentré|rentre|mis|mets|pongo|puse|met[ií]|meto|ingres[éo]|introduje|introduzco|introducido|escrib[ií]|tecle[éo]|digit(?:ei|o|ato|ando)|coloquei|coloco|inser[ií](?:to|sco)?|botei|scritto|messo|typ|toets|wpisa[łl][ae]m|wpisuj[ęe]|poda[łl][ae]m|skrev|vved[ёе]l';
/** Or that it came, or was tried. */
const getting =
  "it['’]s|it is|that['’]s|i see|shows|re[çc]u|got|get|received|receive|have|tried|try|used|sent(?: me)?|texted me|re[çc]ois|essayé|recib[ií]|lleg[óo](?: el)?|me lleg[óo]|prob[ée]|usé|recebi|chegou|usei|tentei|ricevuto|arrivato|provato|usato|kreeg|probeer|bekam|habe|hab|dosta[łl][ae]m|przyszed[łl]";
const article =
  '(?: (?:the|this|that|my|your|a|le|ce|mon|un|votre|el|este|mi|tu|il|questo|mio|lo|o|este|meu|esse|um|de|deze|mijn|den|diesen|meinen|ten))?';
const typed = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\d_])(?:(?:${typing})${article}(?: (?:number|digits|nummer|numéro))?|(?:${typing}|${getting})${article} (?:code|c[óo]digo|codice|kod[eu]?|otp|pin|passcode|tan)):? ["'“«(]?$`,
    'iu',
  ),
);
const got = new Ending(new RegExp(`(?:^|[^\\p{L}\\d_])(?:${getting})${article}:? ["'“«(]?$`, 'iu'));
/** Or right behind: `482913 eingegeben`, `482913 girdim`, `482913 as the passcode`, `"482913" was the code`. */
const typedBehind =
  /^["'”»)]? (?:ein(?:gegeben|getippt|gebe|getragen)|bekommen|erhalten|gekriegt|gekregen|ontvangen|getippt|probiert|ingevuld|ingevoerd|ingetoetst|getypt|girdim|yazd[ıi]m|d[aā]la|daala|likha|wpisa[łl][ae]m|を入力|(?:in|into|on) (?:the |that )?(?:box|field|app|site|form|page|keypad|screen|pop-?up)|ins (?:feld|formular)|dans (?:la case|le champ)|en (?:la casilla|el campo)|no campo|nel campo|in het (?:veld|vakje))(?![\p{L}])/iu;
const isTheCode = new RegExp(
  `^["'”»)]? (?:(?:as|is|was|ist|war|est|était|es|era|fue|foi|é|è|to|jest|był|als|wie)(?: not| nicht| pas| niet)?(?: (?:the|my|your|our|an?|une?|eine?|una|um|der|die|mein|meine|ihr|le|la|mon|votre|el|mi|tu|su|o|meu|seu|il|mio|tuo|de|het|mijn|je|uw)){1,2}(?: [\\p{L}-]{2,16}){0,2}? )(?:${name})|^(?:が|は)(?:あなたの|お客様の|今回の)?(?:ログイン|ワンタイム|sms)?(?:認証|確認|暗証)(?:コード|番号)`,
  'iu',
);

/** `the code 482913`, with nothing else before it that it may be of. */
const alone = new Ending(
  new RegExp(
    `(?:^|[.,:;!?"'(—–\\n]\\s?|(?<![\\p{L}\\d_])(?:the|your|this|that|my|der|den|dem|ihr|mein|meinen|dieser|diesen|le|votre|ce|mon|el|tu|su|mi|este|il|tuo|mio|questo|lo|o|seu|meu|este|esse|uw|de|mijn|deze|ten|with|mit|avec|con|com|met|and|und|et|y|e|en|but|aber|${typing}|${getting}) )(?:code|c[óo]digo|codice|kod[eu]?) ["'“«]?$`,
    'iu',
  ),
);
/** What is said of a code that opens nothing, or came unasked. */
const fails =
  /^["'”»)]?,?(?: [\p{L}'’]{1,16},?){0,5}? (?:(?:does(?:n['’]?t| not)|did(?:n['’]?t| not)|won['’]?t|never|not?|isn['’]?t|wasn['’]?t|keeps?|has|have|had|is|was|got|gets?) (?:[\p{L}]{2,12} ){0,2}?(?:work(?:ing|ed|s)?|valid|accepted|expired|invalid|wrong|incorrect|rejected|refused|failing|failed|used|recogni[sz]ed)|expired|invalid|funktioniert nicht|geht nicht|klappt nicht|passt nicht|stimmt nicht|nicht (?:akzeptiert|angenommen|g[üu]ltig|erkannt|angefordert|bestellt)|abgelehnt|ung[üu]ltig|abgelaufen|falsch|(?:marche|fonctionne|passe|valide|valable|accept[ée]|reconnu|demand[ée])s? (?:pas|plus)|pas (?:accept[ée]|valide|valable|reconnu|demand[ée])|bloque|refus[ée]|invalide|expir[ée]|incorrect|erron[ée]|faux|p[ée]rim[ée]|no (?:me |lo |la |se )?(?:funciona|sirve|vale|va|deja|acepta|es|ped[ií]|reconoce)|caduc(?:ad[oa]|[óo])|expir[óoa]\p{L}*|inv[áa]lido|incorrecto|rechazad[oa]|vencid[oa]|n[ãa]o (?:o |me |foi )?(?:funciona|serve|vai|aceita|[ée]|funcionou|deu|ped[ií]|reconhec\p{L}+)|incorreto|errado|venceu|recusado|rejeitado|non (?:mi |lo |viene |[èe] )?(?:funziona|va|valido|accettato|riconosciuto|richiesto)|scadut[oa]|errat[oa]|sbagliat[oa]|rifiutat[oa]|werkt niet|niet (?:geaccepteerd|geldig|herkend|aangevraagd)|verlopen|ongeldig|onjuist|geweigerd|nie (?:dzia[łl]a|pasuje|jest|przyjmuje|przyj[ęe]t\p{L}?|zosta[łl])|wygas\p{L}*|nieprawid\p{L}*|b[łl][ęe]dn\p{L}*|niewa[żz]n\p{L}*|[çc]al[ıi][şs]m\p{L}*|kabul|ge[çc]ersiz|yanl[ıi][şs]|hatal[ıi]|olmad[ıi]|olmuyor|kaam nah\p{L}*|nah[iī]|galat|aaya|aayi|aa gaya)(?![\p{L}])/iu;
/** `the OTP you sent, 482913, is invalid`: by itself between two commas, or in brackets. */
const apposed = new Ending(new RegExp(`${name}(?: [\\p{L}'’]{1,16}){0,5}(?:, ?| ?[([])["'“«]?$`, 'iu'));
const apposedBehind =
  /^["'”»]?(?:[)\]],?|,) (?:is|was|has|had|does|did|won|keeps|still|that|which|ist|war|wird|wurde|geht|hat|est|était|a|n['’]|ne|es|era|fue|no|ya|é|foi|n[ãa]o|è|non|was|werkt|wordt|nie|jest)(?![\p{L}])/iu;
/** `building code 4471#`: as it is typed on a panel. */
const panel = new Ending(
  new RegExp(`(?:^|[^\\p{L}\\d_])(?:\\p{L}{2,16} )?${name}(?: (?:is|ist|est|es|é|è))?:? [*#]?$`, 'iu'),
);
const hash = /^#(?![\w#])/;
/** `my PIN used to be 4471`, `PIN war immer 4471` */
const once = new Ending(
  /(?<![\p{L}\d_])(?:pin|pincode|passcode|otp|puk|code|c[óo]digo|codice)(?:['’]s(?: (?:now|still|just))?|(?: [\p{L}'’]{1,16}){0,4}? (?:used to be|has (?:always )?been|had been|(?:was|is) (?:always|originally|previously|initially|once|once)|war (?:immer|früher|bisher|mal|zuletzt|vorher|doch)|ist (?:immer|noch|doch|weiterhin)|était (?:toujours|avant)|est (?:toujours|encore)|era (?:siempre|antes|sempre|prima)|es (?:siempre|todavía)|sigue siendo|é sempre|continua sendo|è (?:sempre|ancora)|was (?:altijd|eerst|vroeger)|is (?:altijd|nog))) ["'“«]?$/iu,
);
/** `the 2FA number was 482913`, `pin no is 4471` */
const counted = new Ending(
  /(?<![\p{L}\d_])(?:[2m]fa|otp|pin|verification|security|sms|login|confirmation|sicherheits|best[äa]tigungs)[- ]?(?:number|no\.?|nr\.?|nummer|num[ée]ro|n[úu]mero|digits)(?: (?:is|was|ist|war|est|était|es|era|é|foi|è))?:? ["'“«]?$|(?<![\p{L}\d_])(?:one[- ]time|verification|security|login|log-in|sign-?in|[2m]fa|access|confirmation) (?:code|pin|passcode|password)(?: [\p{L}'’]{1,16}){0,6} (?:is|was|reads|says):? ["'“«]?$|(?<![\p{L}\d_])(?:pin|passcode|door code|gate code|alarm code)(?: [\p{L}'’]{1,16}){0,4},? (?:the |my )?new one(?: is|:)? ["'“«]?$/iu,
);
/** `le code c'est 482913`: at the front of a sentence that speaks of no fault. */
const plainly = new Ending(
  /(?:^|[.,;!?\n] ?)(?:le|the|der|el|il|o|de) (?:code|c[óo]digo|codice) (?:c['’]est|is|ist|es|è|é|was|war):? ["'“«]?$/iu,
);
const fault =
  /err|fehl|exit|status|http|fail|exception|fault|diagnos|reason|response|fout|falha|fallo|guast|panne|product|article|artik|promo|coupon|zip|post|area|country/iu;
/** `Als Code kam 482913`, `OTP aaya 482913`, `gelen kod 482913`, `le code reçu par sms : 482913` */
const came = new Ending(
  new RegExp(
    `${name}(?: [\\p{L}'’]{1,12}){0,3} (?:kam|came|arrived|bekommen|erhalten|re[çc]u|arriv[ée]|lleg[óo]|recibido|chegou|recebido|ricevuto|arrivato|kwam|gekregen|geldi|aaya|aayi|aa gaya|przyszed[łl])(?: (?:par|per|por|via|by|als|als|per) (?:sms|text|e-?mail|mail|whatsapp))? ?[:,]? ["'“«]?$|(?<![\\p{L}])(?:gelen|yeni|do[ğg]rulama|onay) kod(?:u|um|unuz)?:? $`,
    'iu',
  ),
);
/** `Schließfach Nr. 28, Code 4471` */
const boxed = new Ending(
  /(?<![\p{L}\d_])(?:schlie(?:ß|ss)fach|spind|locker|box|packstation|fach|casier|consigne|taquilla|casillero|armadietto|kluis(?:je)?|gate|door|safe|t[üu]r|tor)(?: (?:nr\.?|no\.?|n[°º]|#))? ?\d{1,4},? (?:code|kod|c[óo]digo|codice)(?: (?:ist|is|est|es|é|è))?:? ["'“«]?$/iu,
);
/** `the keypad wants 4471` */
const wanted = new Ending(
  /(?<![\p{L}\d_])(?:keypad|key ?pad|lock ?box|locker|padlock|garage|door|gate|safe|alarm|panel|digicode|tastenfeld|schloss|zahlenschloss|serrure|cerradura|cadenas|candado|lucchetto) (?:wants|takes|needs|accepts|opens (?:with|on|to)|combo(?: is)?|combination(?: is)?|unlocks with|braucht|will|öffnet mit|geht auf mit|s['’]ouvre avec|marche avec|funciona con|se abre con|abre com|si apre con) ["'“«]?$/iu,
);
/** The clause ends, or says from whom it came. */
const stops =
  /^["'”»)]?(?:[.,;:!?)]|\s?$|\n|\s[-–—]|,? (?:and|but|from|by|via|und|aber|von|per|et|mais|par|y|pero|por|e|mas|ma|maar|ale|ama)(?![\p{L}]))/iu;
/** No noun stands behind, of which there would be so many. */
const goesOn =
  /^["'”»)]?(?:[.,;:!?)]|\s?$|\n|\s[-–—]|,? (?:as|and|but|for|from|by|via|on|in|to|then|now|which|that|so|because|when|is|was|does|did|has|it|und|aber|als|von|f[üu]r|per|dann|ist|war|et|mais|par|pour|sur|puis|ça|est|y|pero|por|para|en|luego|e|mas|no|ma|per|su|poi|maar|via|op|ale|i|ama|ve)(?![\p{L}]))/iu;
/** Nothing stands before it in the clause. */
const parted = /(?:^|[.,;:!?(\n]\s?)["'“«]?$/;
const reduced =
  /r[ée]duc|descuento|desconto|sconto|korting|rabatt|discount|promo|coupon|voucher|gutschein|offer|gratis|gratuit|%/i;
const year = /^(?:19|20)\d\d$/;

/** Words that lead from one code to the next of the same sentence, besides what a code is for. */
const leading = new Set(
  (
    "and und et y e en i ve or oder ou o lub not nicht pas no non niet then now jetzt maintenant ahora agora ora nu teraz but aber pero mais ma mas it it's it’s is ist est es é è " +
    'to auf zu a à the der die das den dem le la el il lo l d de del della dell da do du des for für pour para per voor from was changed war'
  ).split(' '),
);
const before = /(?:^|[^\w.,:/+-])\d{4,8}["')]?$/;
/** What is asked for, or told, of the code before. */
const words = /[\p{L}’']+/gu;

/** @param between - what stands between what was found last and the digits @param until - what was found last ends it */
export function isSecond(until: string, between: string): boolean {
  if (!before.test(until) || !/^["')]?[,;]? [^\d.!?\n:;=]{1,56} ["'(]?$|^["')]?, ["'(]?$/u.test(between))
    return false;
  const all = between.toLowerCase().match(words) ?? [];
  return (
    all.length > 0 &&
    all.length < 8 &&
    all.every((each) => leading.has(each) || isRole(each, 'purpose') || isRole(each, 'code'))
  );
}

/**
 * @param lead - what stands before digits, four to eight
 * @param digits - themselves
 * @param rest - what stands behind them
 */
export function isReported(lead: string, digits: string, rest: string): boolean {
  const size = digits.length;
  if (size < 4 || year.test(digits) || reduced.test(rest) || reduced.test(lead.slice(-mostWords)))
    return false;
  if (once.test(lead) || wanted.test(lead) || counted.test(lead) || came.test(lead) || boxed.test(lead))
    return true;
  if (isTheCode.test(rest) || (apposed.test(lead) && apposedBehind.test(rest))) return true;
  if (hash.test(rest) && panel.test(lead)) return true;
  if (alone.test(lead) && kept.test(rest)) return true;
  if (size === 6 && plainly.test(lead) && !fault.test(lead) && stops.test(rest)) return true;
  if (
    size === 6 &&
    parted.test(lead) &&
    fails.test(rest) &&
    (named.test(rest) || named.test(lead.slice(-48)))
  )
    return true;
  if (alone.test(lead) && (size === 6 || size === 4) && fails.test(rest)) return true;
  const isTyped = (typed.test(lead) && goesOn.test(rest)) || typedBehind.test(rest);
  if (!isTyped && !(size === 6 && got.test(lead) && stops.test(rest))) return false;
  return named.test(lead) || named.test(rest);
}
