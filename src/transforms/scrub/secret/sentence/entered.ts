/**
 * @module
 * Codes that a sentence asks somebody to type or to keep, with no more than `code` for a name: `Saisissez le code 482913 pour valider`,
 * `enter this code: 482913`, `sending code 482913 to alice@example.org`.
 */
import { Ending } from '../../scan/expression/ending.js';

const name = '(?:code|c[óo]digo|codice|kod|koden|kode|код)';
/** What programs and shops ask for is in other languages than English, where a verb stands before `code` alone. */
const typed = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}])(?:saisi\\p{L}{0,5}|entrez|entrer|tapez|rentrez|introdu[czs]\\p{L}{1,5}|ingres\\p{L}{1,3}|digit[aei]\\p{L}{0,3}|inseri\\p{L}{1,4}|insira|voer|vul|toets|gib|geben sie|podaj|wpisz|wprowad[źz]|ange|skriv|vved\\p{L}{1,4}|введите)(?: (?:le|el|il|o|de|het|den|deze|dit|ce|este|esse|questo|diesen|votre|tu|su|tuo|seu|je|uw|ihren|koden))?(?: ${name})? $`,
    'iu',
  ),
);
/** `pour valider`, `per completare l'accesso`, `in om in te loggen`, `no aplicativo`, `aby się zalogować`; the clause ends. */
const towards =
  /^(?: in)?(?:[.!]?\s*$|[.!]?\s*\n|,? (?:pour|per|para|om|um|zum|zur|aby|[żz]eby|f[öo]r att|для|чтобы) [^.!?\n]{0,24}?(?:valid|confirm|conferm|best[äa]tig|bevestig|v[ée]rif|weryf|acc[eéè]|access?o|acess|aces|entr|connec|conect|connet|log|anmeld|complet|autori|autenti|potwier|zako[ńn]cz|pai?ement|pagamento|pago|betal|zahl|вход|подтвер)|(?: |, )(?:no|na|in|im|dans|sur|en|nel|nella|op|w|auf|et) (?:(?:the|l['’]|la|le|el|de|het|die|der) ?)?(?:app|aplica|applic|site|s[íi]tio|web|portal|seite|p[áa]gina|page|pagina|formul|champ|campo|veld|feld|[ée]cran|scherm))/iu;
/** `pour obtenir 10 %`: of a shop. */
const reduced =
  /réduc|reduc|descuento|desconto|sconto|korting|rabatt|discount|promo|offert|gratis|gratuit|%/i;

/** `enter this code: …`, `Never share this code: …`, `Confirm your e-mail with the code …`, `magic link code …` */
const asked = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}])(?:(?:enter|use|type|share|disclose|forward|compart\\p{L}{1,4}|partage[rz]?|communique[rz]?|divulgue[rz]?|condivid\\p{L}{1,3}|teilen|deel|facilite[sn]?|reveles?)(?: pas)? (?:this|the following|este|ese|ce|questo|diesen|deze|dit|esse) ${name} ?:|(?<=(?:^|[.!?:\\n>]\\s?|please |bitte |por favor |gelieve |merci de )(?:confirm|verif|activ|valid|authenti|log in|sign in|best[äa]tig|bevestig|conferm|attiv)\\p{L}{0,8} (?:(?!fail|err|abort|exit)[^.!?\\n:]){0,40})(?:with|using|mit|avec|con|com|met) (?:(?:the|this|following|dem|diesem|le|ce|el|este|il|questo|o|de|deze) ){0,2}${name}|(?:magic[- ]link|otp|one-?time|two-?factor|2-?step) ${name})(?: (?:is|ist|est|es|è|é))?:? $`,
    'iu',
  ),
);
const ends = /^[.!]?\s*(?:$|\n)/;

const sending = new Ending(
  /(?:^|[^\p{L}\d_-])(?:(?:re)?sen[dt]|(?:re)?sending|texted|emailed|mailed|delivered|dispatched|issued|generated)(?: (?:the|a|an|new|login|verification|sms))? (?:code|pin|passcode) $/iu,
);
const receiver =
  /^ (?:to|for) (?:[^\s@]{1,64}@[^\s@]{1,64}\.|\+\d|(?:user|phone|customer|mobile|number|msisdn)(?![\p{L}_]))/iu;

/** `コード「482913」を入力してください` */
const input = /^[」』"]?を(?:ご)?入力/;
const inputName = /(?:コード|番号)(?:に|は)?[「『"]?$/;

/** `From: +12025550123⏎…⏎Body: code 482913`: all of a message that is shown part by part. */
const body = new Ending(
  /\n(?:body|text|message|msg)\s?: (?:[^\n\d]{0,48} )?(?:code|c[óo]digo|codice)(?: (?:is|ist|est|es|è|é))?:? $/iu,
);
const sender = /(?:^|\n)(?:from|to|sender|recipient)\s?: ?\+?\d/i;

/**
 * @param lead - what stands before digits, four to eight
 * @param rest - what stands behind them
 */
export function isEntered(lead: string, rest: string): boolean {
  return (
    (typed.test(lead) && towards.test(rest) && !reduced.test(rest)) ||
    asked.test(lead) ||
    (sending.test(lead) && receiver.test(rest)) ||
    (input.test(rest) && inputName.test(lead)) ||
    (ends.test(rest) && body.test(lead) && sender.test(lead))
  );
}
