/**
 * @module
 * The sender and the recipients in the heads of mails, as programs show them and copy them into replies, and in the line above a
 * quotation.
 */
import { type Place, place } from '../form.js';

const front = String.raw`(?:^|\n|\\n)[> *|]{0,8}`;
/** A line of such a head that stands behind the names, in the languages of programs for mail. */
const below =
  'Subject|Sent|Date|Type|Received|Gesendet|Betreff|Datum|Objet|Envoyé|Enviado(?: el)?|Asunto|Fecha|Enviad[ao](?: em)?|Assunto|Data|Inviato|Oggetto|Verzonden|Onderwerp|' +
  'Wysłan[oe]|Temat|Отправлено|Тема|Дата|件名|日時|送信日時|主题|主旨|发送时间|日期|제목|날짜|보낸 날짜|Skickat|Ämne|Konu|Tarih';
const belowHints = (
  'subject sent: type: received: gesendet betreff objet envoyé enviado asunto enviada assunto inviato oggetto verzonden onderwerp wysłan temat отправлено тема 件名 日時 ' +
  '主题 主旨 发送时间 제목 날짜 skickat konu'
).split(' ');
const sides =
  'From|To|Cc|CC|Bcc|Sender|Reply-To|Von|An|De|Para|À|A|Da|Van|Aan|Od|Do|DW|От|Кому|Копия|Från|Till|Kimden|Kime|Gönderen|Alıcı';
const wrote = String.raw`(?:wrote|writes|said|schrieb|schreibt|a écrit|escribió|escreveu|ha scritto|scrisse|schreef|napisał[a]?|pisze|пишет|писал[а]?|написал[а]?|skrev|yazdı)(?:\(a\)|\(а\))?`;
const wroteHints =
  'wrote writes said schrieb schreibt écrit escribió creveu critto scrisse chreef napisał pisze пишет писал skrev yazdı'
    .split(' ')
    .map((word) => word.padEnd(4));
/** The rest of the line: a day, a time, and the mark that ends it. */
const rest = String.raw`[^\n:]{0,32}(?:\d\d?[:.h]\d\d[^\n:]{0,12})? ?:(?=\s*(?:$|\n|\\n))`;

export const replies: readonly Place[] = [
  // `From: Alice Example⏎Sent: …⏎To: Example, Bob; Carol Example⏎Subject: …`
  place(
    belowHints.map((word) => word.padEnd(4)),
    'list',
    String.raw`${front}(?:${sides}) ?[:：] {0,4}(?=[^\n]{0,300}(?:\n[^\n]{0,200}){0,5}(?:\n|\\n)[> *|]{0,8}(?:${below})(?: em)? ?[:：])LIST(?=\s*(?:$|\n)|\\n| ?[<(\[;])`,
  ),
  place(
    ['件名', '日時', '主题', '主旨', '发送时间', '제목', '날짜'],
    'any',
    String.raw`(?:^|\n)(?:差出人|送信者|宛先|发件人|收件人|寄件者|보낸사람|보낸 사람|받는사람|받는 사람) ?[:：] ?(?<name>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{1,8}(?:[ \u3000][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,8})?)(?=\s*(?:$|\n| ?[<(\[]))`,
  ),
  // `On 28 Nov 2026, at 10:12, Alice Example wrote:⏎> …`, `Alice Example schrieb am 28.11.2026:`
  place(
    wroteHints,
    'persons',
    String.raw`(?<![\p{L}\d])(?!(?:AM|PM|Uhr|Il|Le|El|On|At|Em|Op|Am) )FULL(?= ${wrote}${rest})`,
  ),
  // `… Alice Example (<alice@example.org>) escribió:`
  place(wroteHints, 'persons', String.raw`(?<![\p{L}\d])FULL(?= \(?<?[^\s<>()]{3,96}>?\)? ${wrote} ?:)`),
  // `Am 28.11.2026 um 10:12 schrieb Alice Example:⏎> …`
  place(
    ['schrieb', 'schreef', 'skrev', 'написал', 'пользователь '],
    'persons',
    String.raw`(?:schrieb|schreef|skrev|пользователь) FULL(?=(?: <[^\n<>]{1,96}>| (?:folgendes|Folgendes|het volgende|följande|написал[а]?))? ?:(?:\s|$|\\n))`,
  ),
  // `(In reply to Alice Example from comment #3)`
  place(
    ['reply to', 'ntwort auf'],
    'persons',
    String.raw`(?:[iI]n [rR]eply to|[aA]ntwort auf|[rR]eplying to) FULL(?= from comment|\)|:|\n|$)`,
  ),
  // `alice@example.org (Alice Example)` in a head (RFC 5322 appendix A.1.2 has it as a comment)
  place(
    ['from:', 'reply-to:', '\nto: ', '\ncc: ', 'sender:'],
    'persons',
    String.raw`${front}(?:From|To|Cc|(?:X-)?Sender|Reply-To): \S{1,64}@\S{1,96} \(FULL\)`,
  ),
  // `Original-From: Alice Example_<…>`, as amavis has it
  place(['from: ', 'to: "'], 'persons', String.raw`\bFrom: FULL(?=_?<)`),
  // `Alice Example, 3 Mar 2026 Sal, 10:12 tarihinde şunu yazdı:`
  place(['tarihinde'], 'persons', String.raw`(?:^|\n)FULL, [^\n]{6,64} tarihinde şunu yazdı:`),
  // `From: "Alice Example" +44 7700 900123`, `To: Alice Example, …` of what is forwarded, whose other lines stand around it
  place(['from: "'], 'persons', String.raw`${front}From: "FULL" \+?\d`),
  place(
    ['subject:', 'betreff:', 'objet', 'asunto:', 'oggetto:'],
    'list',
    String.raw`(?<=(?:Subject|Betreff|Objet|Asunto|Oggetto) ?:[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,3})(?:To|Cc|An|À|Para|A) ?: LIST(?=\s*(?:$|\n))`,
  ),
];
