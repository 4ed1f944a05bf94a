/**
 * @module
 * Names of parties, and accounts, in what telephone systems, gateways of messages and their configurations write: records of calls of
 * Asterisk, FreeSWITCH and Avaya, rows of HylaFAX, what telephones are provisioned with.
 */
import { type Place, place } from '../form.js';

const shown =
  '(?:(?:effective|outbound|origination|internal|orig|presented|sip|last)_){0,3}(?:caller|callee|caller_callee)_id_name';
/** What happened to a call, in a column of a history. */
const way =
  '(?:[oO]utgoing|[iI]ncoming|[mM]issed|[iI]nbound|[oO]utbound|[aA]nswered|[rR]ejected|[pP]laced|[rR]eceived|[dD]ial+ed|OUTGOING|INCOMING|MISSED|INBOUND|OUTBOUND)';
const wayHints =
  'outgoing incoming missed inbound outbound answered rejected placed received dialled dialed'.split(' ');
/** What FreeSWITCH has in the place of a name. */
const nobody =
  '(?!(?:Outbound|Inbound|Anonymous|Unknown|Unavailable|Extension|Private|Restricted|Conference)(?:%20| |<|"))';

export const telephones: readonly Place[] = [
  // `Set(CALLERID(name)="Alice Example")`, `CNAM lookup for … returned "ALICE EXAMPLE"`
  place(['id(name)='], 'person', String.raw`(?:CALLERID|CONNECTEDLINE)\(name\)=\\?["']?PERSON(?=[\\"'),\]])`),
  place(['name "'], 'persons', String.raw`(?<=CALL ID "[^"\n]{0,32}" )[N]AME "FULL(?=")`),
  place(['cnam'], 'persons', String.raw`CNAM[^\n"']{0,64}["']FULL(?=["'])`),
  // `label="Alice Example" value=2044`, `<label>Alice Example</label>`, `display="Alice Example"` where a number stands near
  place(
    ['label="', 'label>', 'isplay="', 'splay: "', 'splay="'],
    'beside',
    '(?:[lL]abel|[dD]isplay)(?:="|: "|>)FULL(?=["<])',
  ),
  place(['label="'], 'persons', String.raw`[lL]abel="FULL(?=" value="?\d)`),
  // `"name" "Alice Example"`, as Redis shows a command; `'Alice Example' AS name`
  place(['name" "'], 'beside', '"(?:full_?|first_?|last_?|user_?|customer_?|contact_?)?[nN]ame" "FULL(?=")'),
  place(
    ["' as name", "' as full", "' as custo", "' as conta"],
    'beside',
    String.raw`'FULL(?=' (?:AS|as) (?:\w{1,16}_)?name)`,
  ),
  // `Hello <b>Alice Example</b>`
  place(
    [
      'hello <',
      'hi <',
      'dear <',
      'hallo <',
      'jour <',
      'hola <',
      'ciao <',
      'frau <',
      'herr <',
      'welcome <',
    ].filter((hint) => hint.length > 3),
    'person',
    '(?:Hello|Hi|Dear|Hallo|Bonjour|Hola|Ciao|Frau|Herr|Welcome),? <(?:b|strong|span|em|i)(?: [^<>]{0,80})?>PERSON(?=<)',
  ),
  // `"""Alice Example"" <2025550123>"`, a cell of a record of Asterisk
  place(['"" <'], 'person', String.raw`""WHOLE"" <(?=[+\d]|sips?:)`),
  // `"""Alice Example"""`, the same where no number was sent
  place([',"""'], 'person', ',"""WHOLE""",'),
  place(
    [',"""'],
    'any',
    String.raw`,"""(?<name>[^"\n]{2,48})""",(?="(?:PJSIP|SIP|IAX2|DAHDI|Local|SCCP|Motif)\/)`,
  ),
  // `,"from-trunk","Alice Example","PJSIP/101-00000001",`
  place(
    ['","pjsip/', '","sip/', '","iax0/', '","dahdi/', '","local/'],
    'persons',
    String.raw`,"FULL","(?=(?:PJSIP|SIP|IAX2|DAHDI|Local)\/[\w.@-]{1,64}-[\da-f]{8})`,
  ),
  // `<caller_id_name>Alice%20Example</…>`, `<variable name="effective_caller_id_name" value="…"/>`
  place(
    ['id_name>'],
    'any',
    String.raw`<${shown}>${nobody}(?<name>\p{L}(?:[\p{L}\p{M}.'’ -]|%[\dA-F]{2}){1,63})(?=<)`,
  ),
  place(
    ['id_name" '],
    'any',
    String.raw`name="${shown}" (?:value|data)="${nobody}(?<name>\p{L}(?:[\p{L}\p{M}.'’ -]|%[\dA-F]{2}){1,63})(?=")`,
  ),
  // `,E248,Alice Example,T9001,Line 1.1,` of IP Office
  place(
    ['00,e00', '0,e000', ',e0000', ',t0000', ',v0000'],
    'persons',
    String.raw`,[EV]\d{2,6},WHOLE,(?=[EVTX]\d{2,6},|,)`,
  ),
  // `Calling Number & Name 2025550123 Alice Example` of Communication Manager
  place(
    ['& name '],
    'persons',
    String.raw`(?:Calling|Called|Connected) Number & Name \S{1,32} WHOLE(?=\s*(?:$|\n))`,
  ),
  // `SEND⇥…⇥"Alice Example"⇥"+12025550123"` of HylaFAX
  place(
    ['send\t', 'recv\t', 'call\t', 'page\t'],
    'persons',
    String.raw`\b(?:SEND|RECV|CALL|PAGE)\t[^\n]{1,160}?\t"WHOLE"\t(?="[+\d])`,
  ),
  // `1700000000|1700000000.7|support|Alice|CONNECT|7|…`, `member="Agent/Alice Example"` of Asterisk's queues
  place(
    '|connect|,|complete,|ringnoan,|ringcanc,|addmemb,|removemem,|pause,|unpause,transfer|,|agent,|exitwith,|syscompat'.split(
      ',',
    ),
    'any',
    String.raw`(?:^|[\n\s])\d{10}\|[\w.-]{1,40}\|[\w. -]{1,40}\|(?:(?:Agent|(?:PJ)?SIP|IAX2|SCCP|Local)\/)?(?!NONE\|)(?<name>\p{L}[\p{L}\p{M}\p{N}_.'’ -]{1,48})\|[A-Z]{5,20}(?=\||\s*(?:$|\n))`,
  ),
  place(['agent/'], 'persons', String.raw`(?<![\w-])Agent\/FULL(?=["',;|)\]]|\s*(?:$|\n))`),
  // `CALL ID NUMBER "…" NAME "Alice Example"`
  place(
    ['" name "', '", name "', '" name="'],
    'persons',
    String.raw`\b(?:NUMBER|[nN]umber) ?=?"[^"\n]{0,40}",? (?:N[A]ME|[nN]ame)[ =]"WHOLE(?=")`,
  ),
  // `calls +1202… from "Alice Example" via trunk`
  place(
    ['from "', ' to "', ' by "', ' with "', ' for "', 'calls "', 'called "', 'alling "'],
    'beside',
    String.raw`(?<!\p{L})(?:[fF]rom|[tT]o|[bB]y|[wW]ith|[fF]or|[cC]all(?:s|ed|ing)) "FULL(?=")`,
  ),
  // `Call to "Alice Example" (101) answered by "Bob Example"`, `Extn:101 "Alice Example" dials`
  place(
    ['call to "', 'call from "', 'ered by "', 'rred to "', 'rded to "', '000 "', '00 "'],
    'persons',
    String.raw`(?<!\p{L})(?:[cC]all(?:s|ed|ing)? (?:to|from)|[aA]nswered by|[tT]ransferred to|[fF]orwarded to|(?:[eE]xtn?|[eE]xtension)[.:# ]{1,2}\d{2,6}) "FULL(?=")`,
  ),
  // `CallID1="2025550123" CallID2="Alice Example"` of HylaFAX
  place(
    ['llid0="', 'llid0: "', 'llid 0 = "', 'llid0 = "', 'l id 0 "', 'llid 0: "'],
    'persons',
    String.raw`\b[cC][aA][lL]{2} ?I[dD] ?2\W{1,3}"WHOLE(?=")`,
  ),
  // `participant "Alice Example" joined`
  place(
    [
      'pant "',
      'endee "',
      'ember "',
      'rator "',
      'enter "',
      'guest "',
      'aller "',
      'gent "',
      'eaker "',
      'tacto "',
      'ehmer "',
    ],
    'persons',
    String.raw`(?<![\p{L}-])(?:[pP]articipant|[aA]ttendee|[mM]ember|[mM]oderator|[pP]resenter|[gG]uest|[cC]aller|[aA]gent|[oO]perator|[sS]peaker|[pP]articipante|[cC]ontacto|[tT]eilnehmer(?:in)?) "FULL(?=")`,
  ),
  // `+12025550123;Alice Example;outgoing;`, as softphones keep what was called
  place(
    wayHints.flatMap((word) => [`;${word}`, `,${word}`, `|${word}`, `\t${word}`, `"${word}`]),
    'persons',
    String.raw`[+\d][\d ()./-]{5,20}"?[;,|\t]"?FULL(?="?[;,|\t]"?${way}"?(?:[;,|\t]|\s*(?:$|\n)))`,
  ),
  // `[janus.plugin.sip-alice]`
  place(['in.sip-'], 'any', String.raw`\bjanus\.plugin\.sip-NAME(?=\])`),
  // `<Display_Name_1_>Alice Example</…>`, of a profile for telephones
  place(
    ['_name_0_', 'y_name>', 'y_name ', 'n_name>'],
    'person',
    String.raw`<(?:(?:Station_)?Display_Name|Station_Name|Short_Name|User_Name)(?:_\d{1,2}_)?(?: ua="\w{2}")?>PERSON(?=<)`,
  ),
  // `<param name="username" value="alice"/>`, `{"name":"username","value":"alice"}`
  place(
    ['user', 'name', 'login', 'auth-id'].flatMap((word) =>
      ['" v', '", ', '","', "' v", "', "].map((mark) => word + mark),
    ),
    'any',
    String.raw`(?<![\w-])\\?["']?(?:name|key|id|k)\\?["']?\s?[:=]\s?\\?["'](?:[\w-]{1,16}[_.-])?(?:user(?:[-_]?name)?|login|auth[-_]?(?:user(?:name)?|id))\\?["'],?\s{0,4}\\?["']?(?:value|val|v)\\?["']?\s?[:=]\s?\\?["']NAME\\?["']`,
    'i',
  ),
  place(
    ['user">', 'name">', 'login">', "user'>", "name'>", "login'>"],
    'any',
    String.raw`<(?:entry|setting|property|param(?:eter)?|prop|value|option|item|field) (?:name|key|id)=["'](?:[\w-]{1,16}[_.-])?(?:user(?:[-_]?name)?|login)["']>NAME<`,
    'i',
  ),
  // Of translations it is a word more often.
  place(
    ['user">', 'name">', "user'>", "name'>"],
    'certain',
    String.raw`<string name=["'](?:[\w-]{1,16}[_.-])?user(?:[-_]?name)?["']>NAME<`,
    'i',
  ),
  // `display name "Alice Example"`, `callerid name: "Alice"`
  place(
    ['name "', "name '", 'name “', 'name „', 'name \\"', 'name «'],
    'person',
    String.raw`(?<![\p{L}-])(?:[dD]isplay|[rR]emote|[lL]ocal|[pP]eer|[cC]aller(?:[ -]?[iI][dD])?|[cC]allee|[cC]alled|[cC]alling|[fF]ull|[rR]eal|[pP]ush|[cC]ontact|[pP]arty|[cC]ustomer|[aA]gent|[oO]perator|[uU]ser|[fF]irst|[lL]ast|[sS]creen|[hH]older|[cC]ardholder)[ _-][nN]ame (?:\\?["'“„«])WHOLE(?=\\?["'”“»])`,
  ),
  // `"profile":{"name":"Alice Example"},"wa_id":"…"`, as messages come in
  place(
    ['profile":{"name', 'profile": {"name', 'profile\\":{\\"name'],
    'persons',
    String.raw`\\?"profile\\?"\s?:\s?\{\s?\\?"name\\?"\s?:\s?\\?"WHOLE(?=\\?")`,
  ),
  // `+CLIP: "+12025550123",145,"",0,"Alice",0`, of a modem (3GPP TS 27.007 §7.11)
  place(
    ['+clip:', '+ccwa:', '+clcc:', '+cpbr:', '+cpbf:', '+cnap:', '+cmgl:', '+cmgr:', '+cmt:'],
    'person',
    String.raw`(?<=\+(?:CLIP|CCWA|CLCC|CPBR|CPBF|CNAP|CMG[LR]|CMT): ?(?:[^\n]{0,80},)?)"WHOLE(?=")`,
  ),
  // `Alices-iPhone`, `iPhone de Alice`, `(Alice-laptop)`: what its owner called it, or the system did after its owner
  place(
    [
      'iphone',
      '-ipad',
      ' ipad',
      'macbook',
      'laptop',
      'galaxy',
      '-watch',
      'airpods',
      'desktop',
      'notebook',
      '-imac',
      's-pc',
      'pixel',
    ],
    'person',
    String.raw`(?<![\p{L}\d.@/-])(?!(?:Apple|Dell|Lenovo|Samsung|Google|Microsoft|Work|Home|Office|Guest|Gaming|Demo|Old|New|My|Your|This|That|What|It|Let|Here|There|Remote|Local|Windows|Linux|Ubuntu|Debian|Mac|Kids|Family|Company|School|Android|Black|White|Acer|Asus|Business)(?![\p{Ll}]{2}))(?<name>\p{Lu}\p{Ll}{1,23}?)(?:['’]?s[- ]|-s-|['’] |-)(?:(?:Apple|Work|Home|Office|Old|New)[- ])?(?:i[pP]hone|i[pP]ad|i[mM]ac|[mM]ac[bB]ook|Mac|[lL]aptop|[nN]otebook|[dD]esktop|PC|Galaxy|Pixel|Watch(?!-\p{Lu})|AirPods|Air[pP]ods|[tT]ablet|[pP]hone)(?![\p{Ll}])`,
  ),
  place(
    ['iphone ', 'ipad ', 'macbook ', 'airpods ', 'watch ', 'galaxy ', 'imac ', ' pro ', ' air '],
    'person',
    String.raw`(?:iPhone|iPad|iMac|MacBook(?: Pro| Air)?|Apple Watch|AirPods(?: Pro| Max)?|Galaxy \w{2,8})(?: \d{1,2})? (?:von|de|di|van|do|da|d['’]|af|av|od|för) PERSON(?=["'”»,;)\n]|\s*$)`,
  ),
  // `iPhone-von-Alice`, `iPad-de-Alice`: the same as a name in the network, which has no blanks
  place(
    ['-von-', '-de-', '-di-', '-van-', '-do-', '-da-', '-av-', '-od-'],
    'person',
    String.raw`(?<![\p{L}\d-])(?:iPhone|iPad|iMac|MacBook(?:-Pro|-Air)?|Galaxy(?:-\w{2,8})?|Pixel)(?:-\d{1,2})?-(?:von|de|di|van|do|da|av|od)-(?<name>\p{Lu}\p{Ll}{1,23}(?:-\p{Lu}\p{Ll}{1,23})?)(?![\p{L}\d])`,
  ),
  // `…|add_lead|SUCCESS: … - 2025550123|alice|…`, of what VICIdial was asked to do
  place(
    ['|success: ', '|error: ', '|notice: '],
    'any',
    String.raw`^[\d: -]{19}\|\w{3,40}\|(?:SUCCESS|ERROR|NOTICE): [^|\n]{1,200}\|NAME\|`,
  ),
  // `account.1.auth_name = alice`
  place(
    ['th_name ', 'th_name=', 'er_name =', 'er_name='],
    'any',
    String.raw`\b(?:account|line|sip|reg)\.\d{1,2}\.(?:\w{1,16}\.)*(?:auth_name|user_name)\s?=\s?"?NAME`,
  ),
  // `(bindreq: (pdu: …) alice …`, `b'username': [b'alice']`
  place(['bindreq: '], 'any', String.raw`\(bindreq: \(pdu: [^)\n]{1,48}\) NAME (?=\S)`),
  place(["': [b'"], 'any', String.raw`b'user(?:name)?': \[b'NAME'`),
  // `alice : EAP "…"` of strongSwan
  place([': eap ', 'xauth ', ' ntlm '], 'any', String.raw`(?:^|\n)NAME : (?:EAP|XAUTH|NTLM) `),
  // `/remote.php/dav/files/alice/`
  place(
    ['v/files/', 'dav/cale', 'cks/users', 'ok/users', 'ls/users', 'v/upload', 'trashbin', 'versions'],
    'any',
    String.raw`\/(?:remote|public)\.php\/(?:dav|webdav|caldav|carddav)\/(?:files|calendars|addressbooks\/users|principals\/users|uploads|trashbin|versions)\/NAME(?=[/\s"'?]|$)`,
  ),
  // `login as {{alice}}`, as Jira marks a word
  place(
    ['as {{', 'user {{', 'login {{', 'ccount {{'],
    'any',
    String.raw`\b(?:log(?:ged|s|ging)?[ -]?in as|login|user|account) \{\{(?!user|login|name|account|admin|vault|ansible|item|var)NAME\}\}`,
  ),
  // `Hi Alice, your parcel …`
  place(
    ["'hi ", '"hi ', '\nhi ', ' hi ', 'hello ', 'hey ', 'hallo ', 'bonjour ', 'hola ', 'ciao ', 'olá '],
    'person',
    String.raw`(?:^|[\n'"“\[:] ?)(?:Hi|Hello|Hey|Hallo|Bonjour|Hola|Ciao|Olá) PERSON, (?=(?:[yY]our|[wW]e|[tT]his is|[yY]ou have|[tT]hank|[vV]otre|[dD]eine?|[iI]hre?|[tT]u|[sS]u|il tuo|[sS]ua|[sS]eu) )`,
  ),
];
