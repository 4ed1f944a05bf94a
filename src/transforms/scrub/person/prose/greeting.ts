/**
 * @module
 * People who introduce themselves in a call, a chat or a message: `Hi, this is Alice Example from …`, `Bonsoir, je suis …`,
 * `我叫…`. If anything may follow the words, a greeting has to stand before them.
 */
import { type Place, place } from '../form.js';

/** Greetings, what is said between, and what may stand behind. */
const introductions: readonly (readonly [hints: string, greeting: string, saying: string])[] = [
  [
    "this is |speaking with |you have reached |my name is |it's ",
    '[hH]i|[hH]ello|[hH]ey|[gG]ood (?:morning|afternoon|evening)|[dD]ear [sS]ir|[tT]hanks for calling',
    "this is|it is|it['’]s|you['’]re speaking (?:with|to)|my name is|I am|I['’]m",
  ],
  ['je suis |ici |est ', '[bB]on(?:jour|soir)|[sS]alut|[cC]oucou', "je suis|ici|[cC]['’]est|je m['’]appelle"],
  [
    'hier ist |spricht |name ist |ich bin ',
    '[gG]uten (?:[tT]ag|[mM]orgen|[aA]bend)|[hH]allo|[sS]ervus|[gG]rüezi|[gG]rüß [gG]ott|[mM]oin',
    'hier (?:ist|spricht)|mein Name ist|ich bin|ich heiße',
  ],
  [
    ' met |dit is |hier is |ik ben |naam is ',
    '[gG]oede(?:morgen|middag|navond)|[gG]oeden?(?: morgen| middag| avond)|[hH]allo|[hH]oi|[dD]ag|[bB]este',
    '(?:[uU] spreekt )?met|dit is|hier is|ik ben|mijn naam is',
  ],
  [
    'sono |parla |chiamo ',
    '[sS]alve|[bB]uon(?:giorno|asera|[ae] .{4,9})|[cC]iao',
    'sono|parla|mi chiamo|qui',
  ],
  ['soy |habla |llamo ', '[hH]ola|[bB]uen[oa]s (?:días|tardes|noches)', 'soy|(?:le |te )?habla|me llamo'],
  [
    'sou |aqui é |nome é |chamo ',
    '[oO]lá|[oO]i|[bB]om dia|[bB]oa (?:tarde|noite)',
    '(?:eu )?sou(?: [oa])?|aqui é(?: [oa])?|(?:o )?meu nome é|(?:me )?chamo(?:-me)?',
  ],
  ['nazywam się |mówi |z tej strony ', '[dD]zień dobry|[cC]ześć|[wW]itam', 'nazywam się|mówi|z tej strony'],
];

export const greetings: readonly Place[] = [
  ...introductions.map(([hints, greeting, saying]) =>
    place(
      hints.split('|'),
      'persons',
      String.raw`(?<![\p{L}\d])(?:${greeting})(?: (?:there|team|all|everyone|everybody|folks|guys|support|zusammen|liebes Team|à tous|à toutes))?[,.!:]{0,2} (?:${saying}) FULL(?=[,.;!:)"”]|\s*(?:$|\n)| (?:from|at|with|of|calling|here|speaking|von|aus|vom|de|du|à|van|uit|da|di|del|do|z)(?!\p{L}))`,
    ),
  ),
  // `This is Alice Example with Acme, please call …`
  place(
    ['this is '],
    'persons',
    String.raw`(?:^|[\n.!?:"'“] ?)[tT]his is FULL(?= (?:from|with|at|calling|of|here|speaking)(?!\p{L}))`,
  ),
  // `Hiya, Alice here – call me back`
  place(
    [' here'],
    'forename',
    String.raw`(?:^|[\n.!?:"'“] ?|(?:[hH]i|[hH]iya|[hH]ey|[hH]ello|[mM]orning|[eE]vening|[aA]fternoon)(?: all| there| team| again)?[,.!]? )(?<name>\p{Lu}[\p{Ll}\p{M}]{2,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?)(?= (?:from|at|with) [\p{L} ]{2,24} here(?: [-–—]|[,.!:])| here(?: [-–—]|[,.!:]| (?:from|at|with|again)(?!\p{L})))`,
  ),
  // `tell Alice to call …`
  place(
    ['tell ', 'ask ', 'remind ', 'have ', 'let '],
    'forename',
    String.raw`(?<![\p{L}\d_-])(?:[tT]ell|[aA]sk|[rR]emind|[hH]ave|[lL]et) (?<name>\p{Lu}[\p{Ll}\p{M}]{2,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?)(?= (?:to )?(?:call|ring|text|phone|email|e-mail|message|reply|come|know|pay)(?!\p{L}))`,
  ),
  // `hola Alice, ¿me pasas …?`, `Oi Alice, seu pedido …`
  place(
    [
      '\noi ',
      ' oi ',
      '\nyo ',
      ' yo ',
      'hiya ',
      'hiya, ',
      'hola ',
      'hola, ',
      'olá ',
      'olá, ',
      'hoi ',
      'salut ',
      'moin ',
      '\nhej ',
      '\noi, ',
      '\nhey ',
      '\nhi ',
      'ciao ',
      'hallo ',
    ],
    'forename',
    String.raw`(?:^|[\n.!?:"'“] ?)(?:[oO]i|[yY]o|[hH]iya|[hH]ola|[oO]l[áa]|[hH]oi|[hH]ej|[hH]ey|[hH]i|[sS]alut|[mM]oin|[cC]iao|[hH]allo),? (?<name>\p{Lu}[\p{Ll}\p{M}]{2,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?)(?=[,!.?:]| [-–—¿¡]|\s*$)`,
  ),
  // `Hej! Alice Example här, …`
  place(
    ['här', ' her,', ' her.', ' här,', ' här.'],
    'persons',
    String.raw`(?<![\p{L}\d])(?:[hH]ej(?:san)?|[hH]allå|[gG]od (?:morgon|kväll|dag)|[hH]ei)[,.!]? FULL(?= (?:här|her)[,.;!])`,
  ),
  // `高橋 翔太と申します`
  place(
    ['と申します', 'と言います', 'といいます'],
    'any',
    String.raw`(?<![\p{sc=Han}\p{sc=Katakana}ー])(?<name>[\p{sc=Han}々]{1,4}[ \u3000・]?[\p{sc=Han}\p{sc=Katakana}ー々]{1,8})(?=と申します|と言います|といいます)`,
  ),
  // `お世話になっております。高橋 翔太です。`
  place(
    ['です。', 'です、', 'です\n'],
    'any',
    String.raw`(?:(?:おります|ございます|います|はじめまして|初めまして|こんにちは|こんばんは|失礼します|失礼いたします|すみません)[。、！]\s?|^)(?<name>[\p{sc=Han}々]{1,4}[ \u3000・][\p{sc=Han}\p{sc=Katakana}ー々]{1,8})(?=です[。、\n])`,
  ),
  // `名前は山本美咲です`
  place(
    ['名前は', '氏名は'],
    'any',
    String.raw`(?:名前|氏名)は(?<name>(?![不未なあ])[\p{sc=Han}々]{1,4}[ \u3000・]?[\p{sc=Han}\p{sc=Katakana}ー々]{1,8})(?=です|と|。|、)`,
  ),
  // `我叫刘晓燕，`
  place(
    ['我叫', '名字', '姓名'],
    'any',
    String.raw`(?:我叫|我的名字(?:叫|是)|姓名(?:是|为|[:：]))\s?(?!客服|未知|不详|匿名|无|没有|管理|用户|用戶|客户|客戶|测试|測試|机器|什么|小助)(?<name>[\p{sc=Han}]{2,4})(?=[，,。；;、\s]|$)`,
  ),
  // `이름은 김지훈이고`
  place(
    ['이름은', '성함은'],
    'any',
    String.raw`(?:이름은|성함은)\s?(?<name>[\p{sc=Hangul}]{2,4}?)(?=이고|이며|입니다|이라고|라고|이에요|예요|[,.]|$)`,
  ),
  // `اسمي فاطمة العلي،`
  place(
    ['اسمي'],
    'any',
    String.raw`(?<!\p{L})(?:اسمي|إسمي) (?<name>[\p{sc=Arabic}]{2,16}(?: [\p{sc=Arabic}]{2,16}){1,3})(?=[،,.؛]|\s*$)`,
  ),
  // `меня зовут Анна Примерова`
  place(
    ['меня зовут'],
    'any',
    String.raw`(?<!\p{L})[мМ]еня зовут (?<name>\p{Lu}\p{Ll}{1,24}(?: \p{Lu}\p{Ll}{1,24}){0,2})(?![\p{L}])`,
  ),
  // A name on a line of its own, who that is, and how they are reached, as letters end.
  place(
    ['m', 'o', 'c', 't', 'p', 'd']
      .map((one) => `\n${one}: `)
      .concat([
        '\ntél',
        '\nport',
        '\nmóvil',
        '\nhandy',
        '\nfon',
        '\ntel',
        '\nmobile',
        '\nphone',
        '\ncell',
        '\ndirect',
        '\noffice',
        '\nmob',
      ]),
    'persons',
    String.raw`(?:^|\n)(?!(?:Viele|Liebe|Beste|Freundliche|Mit|Herzliche|Schöne|Kind|Best|Warm|Many|Meilleures|Bien|Sincères|Atentos?|Cordiais|Cordiali|Distinti|Met|Vriendelijke|Med|Un|Muchos|Many) )FULL\r?\n(?![^\n]*:)[^\n]{2,80}\r?\n(?:[^\n:]{2,80}\r?\n)?(?:[oOcCmMtTdDpP]|[tT][eé]l(?:[eé][fp]ono?|efon|éphone)?|[mM]ob(?:ile?)?|[pP]hone|[cC]ell|[dD]irect|[oO]ffice|[pP]ort|[mM]óvil|[hH]andy|[fF]on)[.:]{0,2} ?:? ?[+(\d]`,
  ),
];
