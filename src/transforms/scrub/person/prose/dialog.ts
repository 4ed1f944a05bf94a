/**
 * @module
 * Speakers in the exports of messengers, in text copied out of them, and in transcripts: the name stands at the start of a line,
 * between a time and what is said.
 */
import { type Place, place } from '../form.js';

const front = String.raw`(?:^|\n)[\u200e\u200f\u202a]?`;
const half = String.raw`(?:[ \u202f][AaPp]\.?[Mm]\.?)`;
const time = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,3})?${half}?`;
const date = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
/** As messengers have a day: by numbers, by its name, by a month. */
const day = String.raw`(?:${date}|[yY]esterday|[tT]oday|[gG]estern|[hH]eute|\p{Lu}\p{Ll}{2,8} \d{1,2}(?:, \d{4})?)`;
/** What is said of who came and went. */
const went =
  '(?:added|left|joined|created|changed|removed|pinned|hat|wurde|a ajouté|añadió|adicionou|ha aggiunto|heeft)';
/** An account as people choose one to be called by. */
const nick = String.raw`(?<name>[A-Za-z_\x5b\x5d\x5c\x60^{}|][\w\x5b\x5d\x5c\x60^{}|-]{1,30})`;
/** Words that people have for themselves, and ask with. */
const own =
  "(?:I|I['’](?:m|ve|ll|d)|my|me|please|pls|[mM]y|[pP]lease|[tT]hanks|[hH]i|[hH]ello|ich|mir|mich|meine?|bitte|danke|je|moi|mon|ma|mes|merci|s['’]il|yo|gracias|favor|mio|grazie|meu|minha|obrigad[oa]|ik|mijn|graag|bedankt|mój|moja|proszę|dziękuję|я|мой|пожалуйста|спасибо)";
const sides =
  'agent|rep|customer|caller|operator|advisor|adviser|interviewer|interviewee|moderator|speaker|visitor|client|patient|doctor|nurse|representative|supervisor|' +
  'therapist|attorney|witness|technician|chatbot user|guest|berater|beraterin|kunde|kundin|anrufer|anruferin|conseiller|conseillère|appelant|cliente|agente|' +
  'operador|operadora|asesor|asesora|operatore|medewerker|klant|konsultant|klient|клиент|оператор';
const side = sides.replaceAll(
  /[\p{L} ]+/gu,
  (word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`,
);

export const dialogs: readonly Place[] = [
  // `28/11/2026, 10:12 - Alice Example: …`, `[28.11.26, 10:12:14] Alice: …`: WhatsApp; `~` stands before who is no contact
  place(
    ['0:00 - ', '0 am - ', '0 pm - '],
    'person',
    String.raw`${front}\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?(?: (?:à|at|um|a las|alle|às|om|kl\.))? ${time} - ~?[ \u202f]?PERSON(?=: | ${went}(?!\p{L}))`,
  ),
  place(
    ['0:00 - ', '0 am - ', '0 pm - '],
    'persons',
    String.raw`${front}\d{4}-\d\d-\d\d,?(?: (?:à|at|um|a las|alle|às|om|kl\.))? ${time} - FULL(?=: | ${went}(?!\p{L})| \((?:Additional comments|Work notes|Comments|Kommentare|Arbeitsnotizen)\))`,
  ),
  place(
    ['0:00 - '],
    'any',
    String.raw`${front}${date},? ${time} - (?<name>(?!管理|客服|系统|系統)[\p{sc=Han}々]{1,4}[ \u3000]?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々]{1,6})(?=: )`,
  ),
  place(['0:00]', '0 am]', '0 pm]'], 'person', String.raw`${front}\[${date}, ${time}\] ~?[ \u202f]?PERSON: `),
  // `[12:14] Alice Example: …`
  place(
    ['0:00]', '0 am]', '0 pm]'],
    'persons',
    String.raw`${front}\[(?:${date} )?${time}\] {1,2}FULL(?: \([^()\n]{2,48}\))?:\s`,
  ),
  // `[12:14] Alice: my number …`, `12:14 Alice: please …`: one word, and what somebody says of themselves behind it
  place(
    ['0:00]', '0 am]', '0 pm]', '\n00:00 ', '\n0:00 ', '0:00:00 '],
    'person',
    String.raw`${front}\[?(?:${date} )?${time}\]? {1,2}PERSON: (?=[^\n]{0,160}?(?<![\p{L}_])${own}(?![\p{L}_=:/-]|\.\p{L}))`,
  ),
  // `(10:12:30) Alice: …`
  place(['0:00)', '0 am)', '0 pm)'], 'person', String.raw`${front}\((?:${date} )?${time}\) PERSON: `),
  place(['0:00)', '0 am)', '0 pm)'], 'any', String.raw`${front}\((?:${date} )?${time}\) NAME@`),
  // `[10:12 AM] Alice Example⏎`, `[28/11 10:12] …`: Teams
  place(['0:00]', '0 am]', '0 pm]'], 'persons', String.raw`${front}\[(?:${day} )?${time}\] WHOLE(?=\r?\n)`),
  // `Alice Example  10:12 AM⏎`, `Alice Example, [28.11.2026 10:12]⏎`, `Alice Example, Nov 28, 10:12 AM⏎`, `Alice Example (0:12)⏎`
  place(
    [
      '0:00\n',
      ' am\n',
      ' pm\n',
      '0:00]',
      '0 am]',
      '0 pm]',
      '0:00)',
      '0:00:\n',
      '0 am:',
      '0 pm:',
      ', edited\n',
    ],
    'persons',
    String.raw`${front}WHOLE(?:,| –| —| -| \|)?(?: {1,4}|\n {0,4})[[(]?(?:${day},? (?:at )?)?${time}[\])]?:?(?:, Edited)?(?=\r?\n)`,
  ),
  // `Alice Example  10:12 AM  …`, `Alice Example (10:12): …`, `Alice (Visitor) 10:12: …`
  place(['0:00): '], 'person', String.raw`${front}PERSON \(\d\d:\d\d(?::\d\d)?\): `),
  // `Alice : Bonjour, …`, `Agent Alice: Thanks …`
  place(
    ': hi|: hello|: hey|: bonjour|: bonsoir|: salut|: hallo|: guten|: hola|: buenas|: buenos|: ciao|: buon|: oi,|: olá|: thanks|: merci|: danke|: gracias|: grazie|: obrigad|: yes,|: sorry|: goede|: dag '.split(
      '|',
    ),
    'person',
    String.raw`${front}(?:(?:${side}) )?PERSON ?: (?=(?:Hi|Hello|Hey|Bon(?:jour|soir)|Salut|Hallo|Guten|Hola|Buen[ao]s|Ciao|Buon|Oi|Olá|Thanks|Merci|Danke|Gracias|Grazie|Obrigad[oa]|Yes|Sorry|Goede|Dag)(?!\p{L}))`,
  ),
  // `Thanks Alice, could you …`
  place(
    'thanks |hank you |merci |danke |gracias |grazie |rigado |rigada |bedankt |sorry |perfect |sure '.split(
      '|',
    ),
    'person',
    String.raw`(?:^|[\n:.!?] ?)(?:Thanks|Thank you|Merci|Danke|Gracias|Grazie|Obrigad[oa]|Bedankt|Sorry|Perfect|Sure),? PERSON(?=[,.!] ?(?:could|can|may|I|we|let|please|one|what|how|your|just|you|je|vous|pouvez|pourriez|ich|wir|können|könnten|bitte|le|puede|podría|può|potrebbe|pode|poderia|ik|kunt|wilt)(?![\p{L}]))`,
  ),
  place(['0 am  ', '0 pm  '], 'persons', String.raw`${front}FULL {2}${time} {2}(?=\S)`),
  place(
    ['0:00):', '0 am]:', '0 pm]:', '0:00]:', '0 am):', '0 pm):'],
    'persons',
    String.raw`${front}FULL (?:\(${time}\)|\[${time}\]): `,
  ),
  place(
    ['visitor) ', '(agent) ', 'tomer) '],
    'person',
    String.raw`${front}(?:${time} )?PERSON \((?:Visitor|Agent|Customer|visitor|agent|customer)\) ?(?:${time})?: `,
  ),
  place(
    ['(agent):', 'isitor):', 'tomer):'],
    'person',
    String.raw`${front}(?:${time} )?PERSON \((?:[vV]isitor|[aA]gent|[cC]ustomer)\): `,
  ),
  // `00:12:14 Alice Example: …`, `12:14 | Alice Example⏎`, `10:12:30 AM Alice Example: …`
  place(
    ['\n00:0', '\n0:00'],
    'persons',
    String.raw`${front}${time}(?: -| \||:)?\s{1,3}WHOLE(?=:?\r?\n|: |:\t)`,
  ),
  place(
    ['\n[00:', '\n[0:0'],
    'persons',
    String.raw`${front}\[\d\d:\d\d:\d\d(?:\.\d{1,3})?(?: ?(?:-|-->) ?\d\d:\d\d:\d\d(?:\.\d{1,3})?)?\] {1,2}FULL: `,
  ),
  // `10:12:30 From  Alice Example to Bob Example(Privately):`, `… : hello`
  place(['\n00:00'], 'persons', String.raw`${front}${time}\s{1,4}From {1,2}FULL(?= {1,2}(?:to|To|:))`),
  place(
    ['\n00:00'],
    'persons',
    String.raw`(?<=${front}${time}\s{1,4}From {1,2}[^\n:]{3,64} [tT]o {1,2})FULL(?=\(|:)`,
  ),
  // `10:12 AM | Alice Example from Acme: …`
  place(['0 am | ', '0 pm | '], 'person', String.raw`${time} \| PERSON(?: \(Bot\)| from [^\n:]{1,48})?: `),
  place(['0 am ', '0 pm '], 'persons', String.raw`${front}FULL from [^\n:]{2,48}\n${time} `),
  // `alice — Today at 10:12 AM⏎`
  place(
    ['— today at', '— yesterday at', '— 00'],
    'any',
    String.raw`${front}(?<name>[\p{L}\p{N}_.][\p{L}\p{M}\p{N}_. '’-]{1,31}) — (?:${day},?(?: at)? )?${time}(?=\r?\n)`,
  ),
  place(
    ['0:00]'],
    'any',
    String.raw`${front}\[(?:${date} )?${time}\] (?<name>[^\s#:@]{2,32})(?=#\d{4}[:\s])`,
  ),
  place(['0:00]'], 'certain', String.raw`${front}\[(?:${date} )?${time}\] NAME(?=\r?\n)`),
  // Irssi, WeeChat, HexChat, and servers of games, which say the same
  place(['<'], 'any', String.raw`${front}\[?(?:${date}[T ])?${time}Z?\]?\s{1,3}<[ @+%~&]?${nick}> `),
  // `<alice> hi there`, with no time before it, and no tag of a document
  place(
    ['<'],
    'any',
    String.raw`^<(?!(?:\w{1,2}|html|head|body|title|meta|link|style|script|span|div|table|thead|tbody|form|input|label|button|select|option|video|audio|canvas|iframe|image|img|svg|path|code|pre|strong|small|entry|item|root|xml|info|warn|warning|error|debug|trace|notice|fatal|crit|alert|emerg|unknown|none|null|nil|undefined|empty|object|function|lambda|module|class|string|number|value|type|name|file|filename|path|dir|directory|url|uri|host|hostname|port|user|username|password|command|cmd|args?|options?|key|id|node|server|client|message|text|date|time|timestamp|binary|redacted|hidden|removed|omitted|anonymous|stdin|stdout|stderr|eof|redis|native)>)${nick}> (?=\p{L}[\p{L}'’]{0,15}[ ,!?.:])(?![^]*<\/)`,
  ),
  place(
    ['0:00\t'],
    'any',
    String.raw`${front}(?:${date} )?${time}\t(?!(?:SEND|RECV|CALL|PAGE|POLL|PROXY|UNSENT|SHUTDOWN)\t)[@+%~&]?${nick}\t(?=\S)`,
  ),
  place(
    ['has joi', 'has quit', 'has left', 'is now k'],
    'any',
    String.raw`(?:\* |-!- |\*\*\* )${nick}(?: [\[(]\S{1,96}[\])])? (?:has (?:joined|quit|left)|is now known as)`,
  ),
  place(['ned the g', 'eft the g'], 'any', String.raw`\]: NAME (?:joined|left) the game`),
  place(['uid of pl'], 'any', String.raw`\bUUID of player NAME is `),
  // Matrix
  place(['0:00z @'], 'any', String.raw`${front}(?:${date}[T ])?${time}Z? @NAME:[\w.-]{3,64}: `),
  // `12:14⇥田中太郎⇥…`, `[김철수] [오후 3:14] …`, `오후 3:14, 김철수 : …`, `王小明 2026-11-28 10:12:14⏎`
  place(
    ['\n00:00\t', '午前', '午後', '오전', '오후'],
    'any',
    String.raw`${front}(?:午前|午後|오전|오후)? ?${time}\t(?<name>[^\t\n\d:][^\t\n:]{1,31})\t`,
  ),
  place(
    ['오전', '오후', '0 am]', '0 pm]'],
    'any',
    String.raw`${front}\[(?<name>[^\]\n\d][^\]\n]{1,31})\] \[(?:(?:오전|오후) )?${time}\] `,
  ),
  place(['오전', '오후'], 'any', String.raw`(?:오전|오후) ${time}, (?<name>[^,\n:\d]{2,32}?) : `),
  place(
    ['0:00\n', '0:00 '],
    'person',
    String.raw`${front}(?:\d{4}-\d\d-\d\d )?${time} (?<name>[\p{sc=Han}\p{sc=Hangul}]{2,5}|[\p{sc=Han}]{1,4}[ \u3000][\p{sc=Han}]{1,4})(?=\r?\n| \S{2,24}$| \S{2,24}\n)`,
  ),
  place(
    ['0:00\n'],
    'person',
    String.raw`${front}(?<name>[\p{sc=Han}\p{sc=Hangul}]{2,5}) \d{4}[-/]\d\d?[-/]\d\d? ${time}(?=\r?\n)`,
  ),
  // `Agent (Alice Example): …`, `Customer - Alice Example: …`, `Customer Alice: …`
  place(
    sides.split('|').map((word) => word.padEnd(4)),
    'person',
    String.raw`${front}(?:\[?${time}\]? )?(?:${side}|(?:THE )?[A-Z]{5,10})(?: \d{1,2})?(?: \(| \[| [-–] )PERSON[)\]]?(?=: )`,
  ),
  place(
    sides.split('|').map((word) => word.padEnd(4)),
    'person',
    String.raw`(?:${front}|\] )(?:\[?${time}\]? )?(?:${side}) PERSON(?=: | joined the chat| left the chat)`,
  ),
  // WebVTT §6.2
  place(['\n<v ', '><v ', '\n<v.', '><v.', '</v>'], 'person', String.raw`<v(?:\.[\w.]{1,32})? PERSON>`),
  place(['0 --> 0'], 'persons', String.raw`--> ${time}[^\n]{0,64}\nFULL: `),
  // `{"speaker":"Alice Example",…}`
  place(
    'speaker speakername speaker_name speaker_label participant sendername sender_name fromname from_name toname to_name displayname'
      .split(' ')
      .map((word) => `${word}"`),
    'persons',
    String.raw`\\?"(?:speaker(?:_?(?:[nN]ame|label))?|participant(?:_?[nN]ame)?|sender_?[nN]ame|from_?[nN]ame|to_?[nN]ame)\\?"\s?:\s?\\?"WHOLE(?=\\?")`,
  ),
  place(['speaker='], 'persons', String.raw`\bspeaker=["']?FULL(?=["']|$| \w+=)`),
  place(['from_id"', 'actor_id"'], 'person', '"(?:from|actor)": ?"PERSON"(?=, ?"(?:from|actor)_id")'),
  place(['"members":['], 'list', String.raw`"members": ?\["LIST"`),
  // `Alice Example joined the meeting`, `Participant joined: Alice Example`
  place(
    ['joine', ' left the', 'is presen', 'was admi', 'started rec', 'stopped rec'],
    'persons',
    String.raw`(?<![\p{L}\d])FULL (?:(?:has )?(?:re)?(?:joined|left) (?:the |your )?(?:meeting|call|chat|conference|room|channel|conversation|session)(?! \p{Ll})|is presenting|was admitted|(?:started|stopped) recording)`,
  ),
  place(
    ['t joined:', 't left:', 'pant '],
    'persons',
    String.raw`[pP]articipant (?:joined: |left: )?FULL(?= ?\(|\s*$|\n| (?:joined|left))`,
  ),
  place(['ing room:'], 'persons', 'Waiting room: FULL '),
  place(['mitted by'], 'persons', '(?:was|were) admitted by FULL'),
  // `Attendees: Alice Example, Bob Example`
  place(
    'attendees participants present apologies watchers teilnehmer teilnehmende anwesend aanwezig presenti partecipanti asistentes presentes participantes présents uczestnicy obecni invitees panelists cc members'
      .split(' ')
      .flatMap((word) => [`${word}:`, `${word} :`])
      .map((hint) => (hint === 'cc:' ? '\ncc:' : hint)),
    'list',
    String.raw`(?<![\p{L}\d])(?:[aA]ttendees|[pP]articipants|[pP]resent|[aA]pologies|[wW]atchers|[tT]eilnehmer|[tT]eilnehmende|[aA]nwesend|[aA]anwezig|[pP]resenti|[pP]artecipanti|[aA]sistentes|[pP]resentes|[pP]articipantes|[pP]résents|[uU]czestnicy|[oO]becni|[iI]nvitees|[pP]anelists|CC|[mM]embers) ?: ?LIST(?=\s*(?:$|\n|[.(]))`,
  ),
  // `28/11/2026, 10:12 - Alice Example added Bob Example`
  place(
    [' added '],
    'persons',
    String.raw`(?<=${front}${date},? ${time} - [^\n:]{2,48} added )FULL(?=\r?\n|$)`,
  ),
  // `Alice Example @alice 10:12 AM⏎`, `[10:12 AM] @alice: …`, `from Alice Example to everyone:`
  place(['0 am\n', '0 pm\n'], 'persons', String.raw`${front}FULL(?= @[\w.-]{2,39} ${time}\r?\n)`),
  place(['0 am\n', '0 pm\n'], 'any', String.raw`(?<=${front}[^\n@]{3,64} |${front})@NAME(?= ${time}\r?\n)`),
  place(['0 am] @', '0 pm] @', '0:00] @'], 'any', String.raw`${front}\[${time}\] @NAME: `),
  place(['to everyo'], 'persons', `${front}from FULL to everyone:`),
  // `[ 28.11.2026 10:12 ] Alice Example: …`, `28.11.26 kl. 10:12 - Alice: …`
  place(['0:00 ]'], 'persons', String.raw`${front}\[ ${date},? ${time} \] FULL: `),
  place(
    [' kl. 0', ' klo 0', ' um 0'],
    'person',
    String.raw`${front}${date} (?:kl\.|klo|um) ${time} - PERSON: `,
  ),
  // `[reply to Alice Example]`, `@**Alice Example**`, `replied to Alice Example`
  place(
    ['reply to', 'plied to', 'mentione'],
    'persons',
    String.raw`(?:\[reply to |\p{Ll} replied to |\p{Ll} mentioned )FULL(?=\]| in a (?:comment|post)|\s*$|\n)`,
  ),
];
