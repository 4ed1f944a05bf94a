/**
 * @module
 * Names and accounts behind what an attribute is called, where no colon or equals sign stands between: dumps of RADIUS and of billing systems
 * (`User-Name [1] 9 "alice"`, `FIRST_NAME STR [0] "Alice"`), arrows (`owner -> Alice Example`), cells of a table (`| Requester | Alice Example |`),
 * and rows that say what was done (`…|LOGIN|alice|192.0.2.1|…`).
 */
import { eitherCase, type Place, place } from '../form.js';

/** The letters of a dump between what an attribute is called and its value: its type, its number, its length. */
const typed = String.raw`\s{1,20}(?:[A-Z]{2,12} )?\[\d{1,3}\]\s{1,6}(?:\d{1,4}\s{1,4})?`;

/** Who somebody is to a ticket, an order, a call. */
const roles =
  'requester|requestor|requested by|requested for|submitter|assignee|assigned to|opened by|created by|updated by|resolved by|closed by|approved by|reported by|caller|callee|caller name|callee name|contact|contact name|customer|customer name|' +
  'client name|agent name|patient|guest|attendee|employee|owner|reporter|author|approver|reviewer|recipient|sender|beneficiary|holder|account holder|subscriber name|full name|name|' +
  'bearbeiter|ansprechpartner|melder|antragsteller|kunde|kundin|anrufer|empfänger|absender|kontoinhaber|erstellt von|zugewiesen an|' +
  'demandeur|interlocuteur|appelant|conseiller|destinataire|titulaire|bénéficiaire|client|créé par|assigné à|' +
  'solicitante|titular|agente|cliente|contacto|asesor|destinatario|beneficiario|creado por|asignado a|' +
  'richiedente|intestatario|operatore|referente|chiamante|creato da|assegnato a|atendente|requerente|responsável|' +
  'aanvrager|behandelaar|contactpersoon|melder|klant|medewerker';
const listed = [...new Set(roles.split('|'))];
/** No office, no state. */
const cellEnd = String.raw`(?=\s{0,24}(?:\||$|\n)|\t)`;

/** What an audit says was done at a door. */
const doors =
  'log(?:in|on|out|off)(?:[_ -](?:success(?:ful)?|ok|fail(?:ed|ure)?|attempt|error|denied))?|sign[_ -]?(?:in|out|on)|auth(?:entication|enticate)?(?:[_ -](?:success|ok|fail(?:ed|ure)?|error))?|(?:user|session)[_ -](?:login|logon|logout|auth|start|open)|(?:dis)?connect|access[_ -](?:granted|denied)|(?:success|fail(?:ed|ure)?)[_ -]log[io]n';
const doorHints =
  'login logon logout logoff signin sign_in sign-in auth ation icate success cessful failed failure ttempt _ok connect granted denied'.split(
    ' ',
  );
/** What becomes of it, where it is, and no account. */
const outcomes =
  '(?!(?:success\\w*|succeeded|failed|failure|fail|ok|error|granted|denied|accepted|rejected|allowed|blocked|true|false|yes|no|none|null|web|api|ssh|sftp|ftp|http|https|vpn|ldap|radius|local|remote|password|publickey|info|warn\\w*|notice|debug|critical|high|medium|low|user|console|portal|mobile|desktop|browser|internal|external|unknown|system|session|security|audit|auth|access|account|db|app)[;|,\\t])';

/** Whose name may stand in quotes behind a blank. */
const quotedRoles =
  'owner|caller|callee|customer|assignee|requester|reporter|patient|guest|cardholder|holder|contact|subscriber|recipient|passenger|tenant|employee|technician';

export const attributes: readonly Place[] = [
  place(
    ['user-name ', 'username ', 'user_name ', 'login ', 'user_id ', 'userid ', 'loginname ', 'login_name '],
    'any',
    String.raw`(?<![\p{L}\d])(?:[A-Z\d]{2,12}_){0,3}(?:[uU]ser[-_]?[nN]ame|USER_?(?:N[A]ME|ID)|LOGIN(?:_?N[A]ME)?)${typed}"(?:[^"\\\n]{1,32}\\{1,2})?NAME"`,
  ),
  place(
    [
      'first_name ',
      'last_name ',
      'middle_name ',
      'full_name ',
      'given_name ',
      'contact_name ',
      'customer_name ',
      'surname ',
      'first-name ',
      'last-name ',
      'firstname ',
      'lastname ',
    ],
    'person',
    String.raw`(?<![\p{L}\d])(?:[A-Z\d]{2,12}_){0,3}(?:(?:FIRST|LAST|MIDDLE|MAIDEN|F[U]LL|GIVEN|CONTACT|CUSTOMER)_?N[A]ME|SURN[A]ME|(?:[fF]irst|[lL]ast|[fF]ull|[gG]iven)[-_]?[nN]ame)${typed}"PERSON"`,
  ),
  // `owner -> Alice Example`, `{user} -> alice7`
  place(
    ['} -> ', "' -> ", '" -> ', '] -> ', 'user -> ', ...listed.map((role) => `${role} -> `)],
    'persons',
    String.raw`(?<![\p{L}])(?:[\p{L}\d]{1,16}[_.-]){0,2}(?:${eitherCase(roles.replaceAll(' ', '[ _]?'))}|user)(?:[_.-]?[nN]ame)?["'\]}]{0,2} -> ["']?WHOLE(?=["',;.)\]}|]|\s*(?:$|\n)| [\p{Ll}(])`,
  ),
  place(
    ['} -> ', "' -> ", '" -> ', '] -> ', 'user -> ', 'login -> ', 'name -> '],
    'certain',
    String.raw`(?<![\p{L}\d])(?:user(?:[_-]?(?:name|id))?|login)["'\]}]{0,2} -> ["']?NAME(?=["',;)\]}|]|\s*(?:$|\n)| \()`,
  ),
  // `owner "Alice Example"`
  place(
    quotedRoles.split('|').map((role) => `${role} "`),
    'persons',
    String.raw`(?<![\p{L}\d_-])(?:${eitherCase(quotedRoles)}) "WHOLE(?=")`,
  ),
  place(
    ['{user} -> ', '{login} -> ', '{username} -> '],
    'any',
    String.raw`\{(?:user(?:_?name)?|login)\} -> ["']?NAME(?=["',;)\]}|]|\s*(?:$|\n))`,
  ),
  // `| Requester | Alice Example |`, `Requester⇥Alice Example`
  place(
    listed.flatMap((role) => [`${role} |`, `${role}  `, `${role}\t`]),
    'persons',
    String.raw`(?<=(?:^|\n|\|)\s{0,8}(?:${eitherCase(roles)})(?: {1,24}\| {1,4}|\t{1,2}))WHOLE${cellEnd}`,
  ),
  // `…|LOGIN|alice|192.0.2.1|…`: the account stands between what was done and from where
  place(
    doorHints.flatMap((word) => ['|', ';', ',', '\t', '"'].map((mark) => word + mark)),
    'any',
    String.raw`(?<mark>[;|,\t])(?<=[;|,\t]"?(?:${doors})"?[;|,\t])"?${outcomes}(?:[\w.-]{1,32}\\{1,2})?(?<name>[a-zA-Z][\w.-]{1,62}\w)"?\k<mark>(?=(?:[^;|,\t\n]{0,32}\k<mark>){0,3}?"?(?:\d{1,3}\.){3}\d{1,3}"?(?:[:;|,\t]|\s*(?:$|\n)))`,
    'i',
  ),
  // `2026-11-28T10:12:14Z,alice,DELETE,…`: behind the time, before what was done
  place(
    [
      'delete',
      'create',
      'update',
      'login',
      'logon',
      'logout',
      'read',
      'view',
      'export',
      'download',
      'upload',
      'post',
      'put',
      'patch',
      'insert',
      'modify',
      'approve',
      'grant',
      'revoke',
      'reset',
    ].flatMap((word) => ['|', ';', ',', '\t'].map((mark) => `${mark}${word}`)),
    'any',
    String.raw`(?:^|\n)"?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?"?(?<mark>[;|,\t])"?${outcomes}(?!(?:web|app|db|srv|host|node|gw|sw|fw|vm|mail|proxy|dns|dc|ns|mx|pbx|sip)[\w-]{0,12}\d)(?<name>[a-z][a-z]{0,15}[._-]?[a-z]{2,24}\d{0,3})"?\k<mark>"?(?=(?:DELETE|CREATE|UPDATE|LOG(?:IN|ON|OUT|OFF)|READ|VIEW|EXPORT|DOWNLOAD|UPLOAD|POST|PUT|PATCH|INSERT|MODIFY|APPROVE|GRANT|REVOKE|RESET)(?:_\w{1,24})?"?\k<mark>)`,
  ),
  // `"DC1","IAS",10/10/2026,07:51:00,1,"CORP\alice",…`, of Microsoft's RADIUS server
  place(
    ['"ias",'],
    'any',
    String.raw`"IAS",\d\d/\d\d/\d{4},\d\d:\d\d:\d\d,\d{1,2},"(?:[^"\\\n/]{1,64}[\\/]{1,2})?NAME"`,
  ),
  // `…|alice|urn:oasis:names:tc:SAML:2.0:ac:classes:…`, of Shibboleth's audit: who it is stands before how they proved it
  place(
    ['|urn:oasis', '|https://refeds', '|http://id'],
    'any',
    String.raw`\|NAME(?=\|(?:urn:oasis:names:tc:SAML:[\d.]{3}:(?:ac:classes|am):|https:\/\/refeds\.org\/profile\/))`,
  ),
  // `from Alice Example - sip:…`
  place(
    [' - sip:', ' - sips', ' – sip:'],
    'persons',
    '(?<=(?:[fF]rom|[tT]o|[vV]on|[aA]n|[dD]e|[aA]|[dD]a|[vV]an|[cC]all(?:er|ee)?:?) )FULL(?= [-–] sips?:)',
  ),
  place(
    [' - sip:', ' - sips'],
    'any',
    String.raw`(?<=(?:[fF]rom|[tT]o|[vV]on|[dD]e|[cC]aller:?) )(?<name>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]{1,8}(?:[ \u3000][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]{1,8})?)(?= - sips?:)`,
  ),
  // `Extension 101 (Alice Example)`
  place(
    ['00 (', '000 (', '0000 ('],
    'persons',
    String.raw`(?<!\p{L})(?:[eE]xt(?:ension|n)?\.?|[nN]ebenstelle|[dD]urchwahl|[pP]oste|[iI]nterno|[eE]xtensión|[rR]amal|[tT]oestel|[lL]ine|[dD]evice|[pP]eer|[eE]ndpoint|[mM]ailbox|[sS]eat|[dD]esk)[ :#]{1,2}\d{2,6} \(FULL\)`,
  ),
  // `Session opened for Alice Example.`
  place(
    [
      'opened for ',
      'closed for ',
      'failed for ',
      'granted for ',
      'denied for ',
      'tarted for ',
      'ended for ',
      'created for ',
      'xpired for ',
      'revoked for ',
      'hanged for ',
      'anged to ',
      'cceeded for ',
      'elivered for ',
      'nabled for ',
      'sabled for ',
      'request for ',
      'equested for ',
      ' reset for ',
      'eset by ',
      'essful for ',
    ],
    'persons',
    String.raw`(?<!\p{L})(?:[sS]ession|[lL]og[io]n|[lL]ogout|[aA]ccess|[aA]ccount|[pP]assword|[pP]asscode|PIN|[tT]icket|[rR]equest|[cC]all|[aA]uthentication|[tT]oken|[iI]nvite|[iI]nvitation|[rR]ecord|[pP]rofile|[cC]ard|[bB]adge)(?: \p{Ll}{2,12}){0,2} (?:opened|closed|failed|granted|denied|started|ended|created|expired|revoked|changed|succeeded|delivered|enabled|disabled|request|requested|reset|successful) for FULL(?=[,;:)]|\.(?:\s|$)|\s*(?:$|\n)| (?:from|on|at|by|via|in|with|because|due|until|\d|\(|-|–)(?!\p{L}))`,
  ),
  place(
    ['opened for ', 'closed for '],
    'any',
    String.raw`\b[sS]ession (?:opened|closed) for (?!user |the |all |each |every |this |that )NAME(?=\.\s*$|\.\n)`,
  ),
  // `von Benutzer alice über …`
  place(
    ['benutzer ', 'nutzer ', 'ilisateur ', 'usuario ', 'usuário ', 'utente ', 'ebruiker ', ' user '],
    'any',
    String.raw`(?<!\p{L})(?:von|für|durch|par|pour|de l['’]|del|do|dell['’]|por|van|voor|by|from) ?(?:Benutzer|Nutzer|utilisateur|usuario|usuário|utente|gebruiker|user) NAME(?= (?:über|via|par|por|per|door|through|over) \S)`,
  ),
  // `username alice, hostname …`
  place(
    [', username ', '; username ', ': username '],
    'any',
    String.raw`[,;:] username NAME(?=[,;] \p{Ll}+ \S)`,
  ),
  // `user alice.example (password …)`
  place(['user '], 'told', String.raw`(?<![\p{L}\d_-])[uU]ser NAME(?= \(\p{L})`),
  // `snmpv3 user alice auth sha …`
  place(
    ['user '],
    'any',
    String.raw`user (?<=\b(?:snmp-?v3|snmp-server|snmp|usm|usm-user|v3)(?: \w{1,12})? user )NAME(?= (?:[\w-]{1,24} )?(?:auth|authentication|v3|priv|privacy|md5|sha)\b)`,
    'i',
  ),
  // `user_show/1('alice', version='2.251'): SUCCESS`, as FreeIPA tells of what it was asked
  place(
    ['user_', 'swd(', 'pool_'],
    'any',
    String.raw`: (?:stage)?(?:user|passwd|group|otptoken|host)(?:_\w{1,24})?(?:\/\d)?\((?:u?'[^'\n]{1,64}', )?(?:user=\()?u?'NAME'(?=[,)])`,
  ),
  // `PID5f71ff93078d5 alice L3 …`, of playSMS
  place([' l0 '], 'any', String.raw`\bPID[\da-f]{8,16} NAME L\d `),
  // `{sn=[Example], givenName=[Alice]}`
  place(
    ['sn=[', 'gn=[', 'me=['],
    'person',
    String.raw`(?<=[{,;] ?(?:sn|gn|surname|givenName|cn)=\[)PERSON(?=\])`,
  ),
  // `CBN 202-555-0123 NAME Example, Alice LAT …`: between words in capitals that name what stands behind them
  place(
    ['name '],
    'persons',
    String.raw`(?<=[A-Z\d] )N[A]ME WHOLE(?= (?:LAT|LON|ADDR|ADDRESS|STREET|TEL|PHONE|CBN|COS|ESN|ACCT|DOB|NUMBER|CITY|EMAIL|MAIL|ID|LOC|CLASS|ZIP)(?![\p{L}]))`,
  ),
  // `updated by Alice (alice7)`, `Alice Example <…>` is told of in angle.ts
  // `…|DELETE|alice.example|192.0.2.1|`: before an address, what is written as accounts are
  place(
    ['|0.0', '|00.', ';0.0', ';00.', ',0.0', ',00.', '|000.0', ';000.0', ',000.0'],
    'certain',
    String.raw`(?<mark>[;|,\t])(?<=[A-Z]{4}[;|,\t])"?NAME"?\k<mark>(?="?(?:\d{1,3}\.){3}\d{1,3}"?(?:[:;|,\t]|\s*(?:$|\n)))`,
  ),
  // `:user/login "alice"`, of Clojure
  place(
    ['login "', 'name "', 'user "'],
    'any',
    String.raw`(?<![\w:]):(?:[\w-]{1,24}\/)?(?:login|user-?name|user) "NAME"`,
  ),
  place(
    ['name "'],
    'person',
    String.raw`(?<![\w:]):(?:[\w-]{1,24}\/)?(?:(?:first|last|full|given|family|display)-?name|(?:user|customer|contact|person|owner|agent)\/name) "PERSON"`,
  ),
  // `username alice and/or password are incorrect`
  place(['username '], 'any', String.raw`(?<!\p{L})[uU]sername NAME(?= and(?:\/or)? (?:the )?password)`),
  // `A=dovecot_login:alice`, of Exim
  place(
    ['login:', 'plain:', '_auth:', 'cram_md0:', 'cram:', 'sasl:'],
    'any',
    String.raw`\sA=[a-zA-Z]\w{1,31}:NAME(?=\s|$)`,
  ),
  // `<@U7|alice>`, `Alice Example (@alice7, …)`, `alice#1234 joined …`, of chats
  place(['<@'], 'any', String.raw`<@[UW][A-Z\d]{2,16}\|NAME>`),
  place(['(@'], 'any', String.raw`\(@(?<=(?:\p{Lu}\p{Ll}{1,24} ){2}\(@)NAME(?=[,)])`),
  place(
    ['#0000 '],
    'any',
    String.raw`(?<![\w@.-])NAME#\d{4}(?= (?:joined|left|connected|disconnected|was|has|sent|used|banned|kicked|muted|said)(?!\p{L}))`,
  ),
  place(
    ['o the channel', 'm the channel', 'd the channel', 't the channel', 'o the team', 'm the team'],
    'any',
    String.raw`(?<![\w@.-])@NAME (?=(?:was )?(?:added to|joined|left|removed from) the (?:channel|team|group|chat|room))`,
  ),
  place(
    ['channel by @', 'team by @', 'group by @', 'chat by @', 'room by @'],
    'any',
    '(?:channel|team|group|chat|room) by @NAME',
  ),
  // `PatientsName=Example^Alice`
  place(
    ['name=', 'name: ', "name' ", 'name ='],
    'person',
    String.raw`[nN]ames?(?:=|: | = )["'[]?(?<=(?:[pP]atient|[pP]hysician|[oO]perator|[dD]octor|[nN]urse|[rR]ead(?:er|ing)\w{0,12})['’]?s?[ _]?[nN]ames?(?:=|: | = )["'[]?)PERSON(?=\^\p{Lu})`,
  ),
  place(
    ['name=', 'name: ', "name' ", 'name ='],
    'person',
    String.raw`\^(?<=(?:[pP]atient|[pP]hysician|[oO]perator|[dD]octor|[nN]urse|[rR]ead(?:er|ing)\w{0,12})['’]?s?[ _]?[nN]ames?(?:=|: | = )["'[]?\p{Lu}[\p{L}\p{M} '’-]{1,31}\^)PERSON(?=[\^\s"'\],;|]|$)`,
  ),
  // `Ouverture de session pour Alice Exemple.`
  place(
    [
      'session pour ',
      'onnexion pour ',
      'abierta para ',
      'iniciada para ',
      'aberta para ',
      'aperta per ',
      'cerrada para ',
      'echada para ',
      'hiusa per ',
      'itzung für ',
      'nmeldung für ',
      'opend voor ',
      'sessie voor ',
    ],
    'persons',
    String.raw`(?<!\p{L})(?:[oO]uverture de session|[fF]ermeture de session|[cC]onnexion|[dD]éconnexion|[sS]esión (?:abierta|iniciada|cerrada)|[sS]essão (?:aberta|iniciada|fechada)|[sS]essione (?:aperta|chiusa)|[sS]itzung|[aA]nmeldung|[aA]bmeldung|[sS]essie(?: geopend)?) (?:pour|para|per|für|voor) FULL(?=[,;:)]|\.(?:\s|$)|\s*(?:$|\n)| (?:\p{Ll}|\())`,
  ),
  place(
    ['session pour ', 'opened for ', 'closed for '],
    'any',
    String.raw`(?:[oO]uverture de session pour|[sS]ession (?:opened|closed) for) (?<name>[\p{sc=Han}\p{sc=Hangul}]{1,4} [\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{1,6})(?=\.?\s*(?:$|\n))`,
  ),
];
