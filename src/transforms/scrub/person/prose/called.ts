/**
 * @module
 * Where letters, sentences and records of people have somebody's name: a greeting, `my name is …`, a business card, a patient's record.
 */
import { type Place, place } from '../form.js';
import { dense } from '../people.js';

const one = String.raw`(?<name>\p{Lu}[\p{L}\p{M}'’-]{1,31})`;
/** `von Beispiel` */
const surname = String.raw`(?<name>(?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}\p{M} '’-]{1,47})`;
const titles = String.raw`(?:(?:M(?:r|rs|s)|Dr|Prof|Sra?|Sig|heer|mevrouw|Herrn?|Frau|Monsieur|Madame)\.? )?`;
const kinds =
  '(?:[fF]irst|[lL]ast|[fF]ull|[gG]iven|[fF]amily|[sS]ur|[cC]ustomer|[cC]ontact|[hH]older|[pP]assenger|[gG]uest)';
const line = String.raw`(?:^|\n|\\n)`;
const lineEnd = String.raw`(?=\s{0,2}(?:$|\n|\\n))`;

export const calls: readonly Place[] = [
  // `Dear Alice,`: who is greeted stands at the start of a line
  place(
    (
      'dear |hello |\nhey |hallo |hola |bonjour |ciao |gentile |beste |hoi |hej |cześć |ahoj |liebe |lieber |caro |cara |olá |querida |querido |estimado |' +
      'estimada |cher |chère |geachte |prezado |prezada |merhaba |\nhi '
    ).split('|'),
    'person',
    String.raw`(?:${line}|["'>:]) ?(?:Dear|Hi|Hello|Hey|Hallo|Hola|Bonjour|Ciao|Gentile|Beste|Hoi|Hej|Cześć|Lieber?|Car[oa]|Ol[áa]|Querid[oa]|Estimad[oa]|Ch(?:er|ère)|Geachte|Prezad[oa]|Merhaba) ${titles}PERSON(?=[,!:\n\r]|\\n)`,
  ),
  place(
    'tarde |noite |bom dia |días |tardes |noches |en tag |morgen |abend |rning |ernoon |vening |middag |navond |giorno |nasera |onsoir |salut |morgon |kväll |dobry '.split(
      '|',
    ),
    'person',
    String.raw`${line}(?:Boa (?:tarde|noite)|Bom dia|Buen[oa]s (?:días|tardes|noches)|Guten (?:Tag|Morgen|Abend)|Good (?:morning|afternoon|evening)|Goede(?:morgen|middag|navond)|Buon(?:giorno|asera)|Bonsoir|Salut|God (?:morgon|kväll)|Dzień dobry),? ${titles}PERSON(?=[,!\n\r]|\\n)`,
  ),
  // `Mr. Example`, `Frau Dr. Example`
  place(
    ' dr. |dra. |prof. |officer |nurse |sergeant |doctor |doctora |professor |professora |profesor |profesora |captain |constable |inspector |docteur |professeur |doutor |doutora |: m | bonjour m | mr |mr. | mrs |mrs. | ms |ms. |miss |herr |herrn |frau |mme |mlle |señor |señora |señorita | sr | sra | srta |sr. |sra. |srta. | dña. |doña | don |sig. |sig.ra |sig.na |dhr. | dhr |mevr. | mevr |mevrouw | mw. | fr. | hr. | fru |meneer |dott.|dott.ssa |dottor |dottoressa |pani |panią |paní | pan |pana |panu |panem |rouva |herra | dona |\ndona |ingegner |de heer |sayın |signora |signor |signore |monsieur |madame |mademoiselle |maître |senhor |senhora |господин|госпож|г-н |г-жа |el de m. |client m. |njour m. |cher m. |avec m. |pour m. |par m. |chez m. |et m. | de m. |: m. |\nm. |\nmr |\nmrs |\nms |\nsr |\nsra |\nhr. |\nhr |\nfr. |\ndhr |\nmevr |\npan |\nfru |\ndon '.split(
      '|',
    ),
    'titled',
    String.raw`(?<![\p{L}\d])(?:M(?:r|rs|s)\.?|Miss|[hH]errn?|[FH]r\.|[fF]rau|[fF]ru|[mM]me|[mM]lle|[mM]ademoiselle|[mM]aître|[sS]eñor(?:a|ita)?|[sS]r(?:t?a)?\.?|[dD]oña|[dD]ña\.|[dD]on(?= \p{Lu}[\p{Ll}\p{M}]{2}(?!t\b))|[sS]ig\.(?:ra|na)?|[dD]hr\.?|[mM]evr(?:\.|ouw)?|[mM]w\.|[mM]eneer|[dD]ott\.(?:ssa)?|[dD]ottor(?:essa)?|[pP]an(?:i|ią|í|a|u|em)?(?! (?:Am|American|Asia|Asian|African|Arab|European|Pacific|Fried)(?!\p{L}))|[rR]ouva|[hH]erra|[dD]ona|[iI]ngegner|[dD]e heer|[sS]ayın|[sS]ignor(?:a|e)?|[mM]onsieur|[mM]adame|[sS]enhora?|[гГ]осподин[ау]?|[гГ]оспож[аеу]|[гГ]-(?:н|жа)|(?:[dD]ra?|[pP]rof)\.(?<!\p{Lu}\p{L}+ \p{L}+\.)|officer|nurse|sergeant|[dD]octora|doctor|professora?|profesora?|captain|constable|inspector|[dD]octeur|professeur|[dD]outora?|M(?<=(?:: |[bB]onjour )M)(?= [^\s,:]{2,24}[,:])|(?<=(?:^|\n)|[Cc]lient |[Bb]onjour |[Cc]her |avec |pour |par |chez |et |de |: )M\.(?! (?:Sc|Eng|Ed|Phil|A|B|Div|Arch|Tech|Com)\.)) (?:(?:Dr|Prof|Ing)\. ){0,2}(?:v[ao]n (?:de[nr]? )?|de |di )?PERSON`,
  ),
  place(
    (
      "name is |name's |appelle |nombre es |llamo |nome é |chamo |chamo-me |chiamo |nome è |heiße |heisse |name ist |naam is |heet |" +
      'nazywam się |зовут |nom est '
    ).split('|'),
    'person',
    String.raw`(?<!\p{L})(?:(?:[mM]y|[hH]er|[hH]is|[cC](?:ustomer|aller)(?:['’]s)?) (?:full )?name(?: is|['’]s)|[jJ]e m['’]appelle|[mM]on nom est|[mM]i nombre es|[mM]e llamo|[mM]eu nome é|[cC]hamo(?:-me)?|[mM]i chiamo|[iI]l mio nome è|[iI]ch hei(?:ß|ss)e|[mM]ein Name ist|[mM]ijn naam is|[iI]k heet|[nN]azywam się|[мМ]еня зовут) PERSON(?=[^\p{L}\d_]|$)`,
  ),
  // `Kind regards,⏎Alice Example`
  place(
    (
      'best,|poważaniem|saygılarımızla|regards|i. a. |i.a. |sincerely|cheers|thanks|thank you|grüßen|grüße|gruß|grüssen|cordialement|saludo|saluti|cumprimentos|atenciosamente|groet|' +
      'pozdrawiam|saygılarımla|уважением|merci,|merci\n|bises,|amitiés|abrazo|besos|obrigad|gracias|grazie|baci,|a presto|abraços|groetjes|danke|\nvg,|\nlg,|\nmvg|\nmvh|tack,|dziękuję|teşekkürler'
    ).split('|'),
    'person',
    String.raw`(?:[mM]erci|[bB]ises|[aA]mitiés|[aA]brazos?|[bB]esos|[oO]brigad[oa]|[gG]racias|[gG]razie|[bB]aci|[aA] presto|[aA]braços|[gG]roetjes|[dD]anke|VG|LG|[mM]vg|MVG|[mM]vh|[tT]ack|[dD]ziękuję|[tT]eşekkürler|[bB]est|[rR]egards|[sS]incerely(?: yours)?|[cC]heers|[tT]hanks|[tT]hank you|Grü(?:ßen?|ssen)|Gruß|[cC]ordialement|[sS]aludos?|[sS]aluti|[cC]umprimentos|[aA]tenciosamente|[gG]roet(?:en)?|[pP]ozdrawiam|[sS]aygılarım(?:ız)?la|[pP]oważaniem|[уУ]важением)[,.!]? ?(?:(?:\r?\n|\\n) ?){1,2}(?:[-–—]{1,2} ?)?PERSON(?=\s{0,2}(?:$|\n|\\n|[|·,]))`,
  ),
  place(['i. a. ', 'i.a. ', 'i. v. ', 'i.v. '], 'person', String.raw`${line}i\. ?[AV]\. PERSON${lineEnd}`),
  // `Alice Example 10:17 AM⏎…`
  place(
    [' am\n', ' pm\n', ' am]\n', ' pm]\n'],
    'persons',
    String.raw`${line}PERSON {1,3}\[?\d{1,2}:\d\d [AP]M\]?(?=\n)`,
  ),
  // `101 => 4321,Alice Example,…`, as Asterisk has mailboxes
  place([' => '], 'persons', String.raw`\d => [\d-]{1,16},PERSON,`),
  // SWIFT MT103, UN/EDIFACT, X12
  place(
    [':50k:', ':50f:', ':50a:', ':59:/', ':59f:', '\n:59:'],
    'persons',
    String.raw`(?:^|\n):5(?:0[AFK]?|9[AF]?):(?:\/[^\n]{1,40}\n)?(?:1\/)?PERSON(?=\r?\n|$)`,
  ),
  place(['nad+'], 'persons', String.raw`NAD\+[A-Z]{2,3}\+[^+\n']{0,40}\+[^+\n']{0,40}\+PERSON(?=[+'])`),
  place(['cta+'], 'persons', String.raw`CTA\+\w{2}\+[^:+'\n]{0,35}:PERSON(?=[+'])`),
  place(['nm1*'], 'person', String.raw`NM1\*\w{1,3}\*1\*${one}(?=\*)`),
  place(['nm1*'], 'person', String.raw`NM1\*\w{1,3}\*1\*[^*\n]{1,40}\*${one}(?=[*~])`),
  // RFC 6350 §6.2.1 and §6.2.2
  place(['vcard'], 'person', String.raw`${line}FN(?:;[^:\n]{1,64})?:PERSON(?=\s{0,2}(?:$|\n|\\[rn]))`),
  place(
    ['vcard'],
    'any',
    String.raw`${line}FN(?:;[^:\n]{1,64})?:(?<name>${dense})(?=\s{0,2}(?:$|\n|\\[rn]))`,
  ),
  place(['vcard'], 'any', String.raw`${line}N(?:;[^:\n]{1,64})?:${surname}(?=;)`),
  place(['vcard'], 'person', String.raw`${line}N(?:;[^:\n]{1,64})?:[^;\n]{0,32};${one}(?=;)`),
  // RFC 5545 §3.2.2
  place([';cn='], 'person', ';CN="?PERSON"?(?=[;:])'),
  // `PID|1||7^^^H||Example^Alice||…`, as HL7 has them
  place(['pid|', 'nk1|', 'pv1|', 'in1|'], 'person', String.raw`\|${one}(?=\^\p{Lu}\p{L})`),
  place(
    ['pid|', 'nk1|', 'pv1|', 'in1|'],
    'person',
    String.raw`\|\p{Lu}[\p{L}\p{M}'’-]{1,31}\^${one}(?=[|^~&\r\n]|$)`,
  ),
  // `<Nm>Alice Example</Nm>`, `<firstName>`
  place(
    ['name>', '<nm>', ':nm>', 'holder>', 'inhaber>'],
    'person',
    String.raw`<(?:[\w-]{1,24}:)?(?:Nm|(?:[\w-]{0,16}[_-])?${kinds}[_-]?[nN]ame|[cC]ard[hH]older|[aA]ccount[hH]older|Kontoinhaber)>PERSON(?=<)`,
  ),
  place(
    ['name>'],
    'persons',
    String.raw`<(?:[\w-]{1,24}:)?[nN]ame>PERSON(?=<\/(?:[\w-]{1,24}:)?[nN]ame>\s{0,80}<(?:[\w-]{1,24}:)?(?:[eE]?-?[mM]ail|[pP]hone|[tT]el|[mM]obile|[bB]irth|[dD]ob|[aA]ddress|[sS]treet|[iI]ban)\w{0,16}[ >])`,
  ),
  // `"name":[{"family":"Example","given":["Alice"]}]`
  place(
    ['family"', 'given"'],
    'person',
    String.raw`(?<!\\?"bot_?name\\?"\s?:\s?\\?"[^"\\]{0,48}\\?", ?)\\?"(?:family|given)\\?"\s?:\s?\[?\s{0,40}\\?"PERSON\\?"(?!, ?\\?"(?:major|minor|version|action|country|model|type|os)\\?")`,
  ),
  // `[fullName:protected] => Alice Example`
  place(
    ['protected] =>', 'private] =>', 'name] => '],
    'person',
    String.raw`\[(?:\w{0,24}_)?${kinds}_?[nN]ame(?::[\w\\]{1,64}){0,2}\] => PERSON${lineEnd}`,
  ),
  // `full_name  | Alice Example`, as psql shows a record
  place(['name '], 'person', String.raw`${line}(?:\w{0,24}_)?(?:${kinds}_?)?name {1,24}\| PERSON${lineEnd}`),
  // `10:20:30	From Alice Example to Everyone:`
  place(
    ['to everyone', 'irect message)', ' to me:'],
    'persons',
    String.raw`\bFrom PERSON (?:to|To) (?:[eE]veryone|[mM]e|\p{Lu})`,
  ),
  // `Spoke to Alice Example about …`
  place(
    'oke to |oke with |eak to |eak with |oken to |oken with |call from |called by |behalf of |assigned to |booked for |booking for |ervation for '.split(
      '|',
    ),
    'persons',
    String.raw`\b(?:[sS]p(?:oken?|eak) (?:to|with)|[cC]all(?:ed|back)? (?:from|by)|[oO]n behalf of|[aA]ssigned to|[bB]ook(?:ing|ed) for|[rR]eservation for) (?:[cC]ustomer |[cC]lient )?${titles}PERSON(?=[^\p{L}\d_]|$)`,
  ),
  place(
    ['担当者', 'お客様', 'お届け先', '契約者', '申込者', '患者', '会員'],
    'person',
    `(?:担当者|お客様|お届け先|契約者|申込者|患者|会員)[「『](?<name>${dense})(?=[」』])`,
  ),
  // `よろしくお願いいたします。⏎斎藤 由美⏎TEL: …`
  place(
    ['します。\n', 'ます。\n', 'します\n', '敬具\n'],
    'any',
    String.raw`(?:お願い(?:いた|致)?します|申し上げます|敬具)。?\s?\r?\n(?:[^\n]{2,40}\n){0,2}?(?<name>[\p{sc=Han}々]{1,4}[ \u3000][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々]{1,6})(?=\r?\n(?:[^\n]{2,40}\n)?(?:TEL|Tel|電話|携帯|FAX|Mail|E-?mail|メール))`,
  ),
  // `お客様斎藤由美様より`
  place(
    ['お客様'],
    'any',
    String.raw`お客様[：:「 ]?(?<name>(?![各相情番の])[\p{sc=Han}々]{2,6}?(?:[ \u3000][\p{sc=Han}々]{1,4})?)(?=様)`,
  ),
  // `斎藤 由美 様`
  place(
    ['様', 'さん', '님', '先生', '女士'],
    'person',
    `(?<![\\p{sc=Han}\\p{sc=Katakana}おご])(?<name>(?!お|ご|皆|客|担当|고객|회원|과장|부장|대리|차장|팀장|대표|이사|사장|교수|선생)(?:[\\p{sc=Han}ー々]{1,3}[ \\u3000][\\p{sc=Han}ー々]{1,3}|[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々]{1,8}))(?=[」』 \\u3000]?(?:様|さん|님|先生|女士)| 고객님| 회원님)`,
  ),
  // `ﾌﾘｶﾞﾅ=ﾏﾂｳﾗ ﾀﾛｳ`, of half the width
  place(['ﾌﾘｶﾞﾅ', 'ｶﾅ'], 'person', `(?:ﾌﾘｶﾞﾅ|ｶﾅ(?:氏名|名)?)[:：=＝] ?(?<name>${dense})`),
  // `氏名　斎藤由美`, below one another in a form
  place(
    ['氏名', 'お名前', '担当'],
    'person',
    String.raw`(?:^|\n)(?:氏名|お名前|担当者?)\u3000{1,4}(?<name>${dense})(?=\s*(?:$|\n))`,
  ),
  // Closing words that are short
  place(
    [
      'thx',
      'yours,',
      'bedankt',
      '\nvg\n',
      '\nlg\n',
      '\nmfg',
      '\nbr,',
      'rgds',
      'hälsning',
      '敬具',
      '此致',
      '\nkr,',
      '드림',
    ].map((word) => (word === 'thx' ? 'thx,' : word)),
    'person',
    String.raw`(?:^|\n)(?:[tT]hx|[yY]ours|[bB]edankt|VG|LG|MfG|BR|KR|[rR]gds|(?:[mM]ed vänlig(?:a)? |[vV]änliga )?[hH]älsning(?:ar)?|敬具|此致),?\r?\n(?<name>WRITTEN|${dense})(?=\s{0,2}(?:$|\n))`,
  ),
  place(['\n--\n', '\n-- \n'], 'persons', String.raw`(?:^|\n)-- ?\nFULL(?= ?[|·•])`),
  // `1234^Example^Alice`, `<given>Alice</given>`
  place(
    ['pv1|', 'obr|', 'orc|', 'mrg|', 'nk1|', 'rol|'],
    'person',
    String.raw`[|^](?:\d{1,16}\^)?(?<=\|(?:\d{1,16}\^)?)PERSON(?=\^\p{Lu}\p{L})`,
  ),
  place(
    ['pv1|', 'obr|', 'orc|', 'rol|'],
    'person',
    String.raw`(?<=\|\d{1,16}\^\p{Lu}[\p{L}\p{M} '’-]{1,31}\^)PERSON(?=[|^~&\r\n]|$)`,
  ),
  place(['patientname', 'pn ['], 'person', String.raw`(?<=(?:PatientName: |PN \[))PERSON(?=\^\p{Lu})`),
  place(
    ['patientname', 'pn ['],
    'person',
    String.raw`(?<=(?:PatientName: |PN \[)\p{Lu}[\p{L}\p{M} '’-]{1,31}\^)PERSON(?=[\]^\s]|$)`,
  ),
  place(['<given>', '<family>'], 'person', '<(?:given|family)>PERSON(?=</)'),
  place(
    [
      '과장님',
      '부장님',
      '대리님',
      '차장님',
      '팀장님',
      '대표님',
      '이사님',
      '사장님',
      '교수님',
      ' 드림',
      ' 올림',
    ],
    'any',
    String.raw`(?<![\p{sc=Hangul}])(?<name>\p{sc=Hangul}{2,4})(?= (?:과장|부장|대리|차장|팀장|대표|이사|사장|교수)님| (?:드림|올림))`,
  ),
  // `担当：鈴木 TEL …`
  place(
    ['担当'],
    'person',
    String.raw`担当者?[:：](?<name>(?![^ \u3000]{0,8}[部課係室店局署班] ?)${dense})(?=[ \u3000](?:TEL|Tel|tel|ＴＥＬ|電話|携帯|内線|☎))`,
  ),
  place(
    ['担当', '联系人', '聯絡人', '담당'],
    'person',
    String.raw`(?:担当者?|联系人|聯絡人|담당자?)[ \u3000](?<name>${dense})(?=\s*(?:$|\n)|[,、。(（]|[ \u3000]\p{sc=Han}{2,4})`,
  ),
];
