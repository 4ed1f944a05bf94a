/**
 * @module
 * Accounts in what Unix daemons, Windows events and audit logs of databases and servers say about who logged in, became another
 * user, or asked for something.
 */
import { ip, type Place, place } from '../form.js';

/** What somebody did, where it may be a program as well. */
const done =
  '[sS]ilenced|[dD]eployed|[rR]equested|[aA]pproved|[mM]erged|[rR]everted|[rR]estarted|[tT]riggered|[cC]hanged|[cC]reated|[uU]pdated|[mM]odified|[dD]eleted|[rR]emoved|[aA]dded|[oO]pened|[cC]losed|[rR]esolved|[uU]?n?[lL]ocked|[eE]nabled|[dD]isabled|[rR]ejected|[aA]ssigned|[uU]ploaded|[dD]ownloaded|[eE]dited|[cC]ancell?ed|[rR]ebooted|[sS]topped|[sS]tarted|[rR]eset|[rR]evoked|[gG]ranted|[aA]cknowledged|[rR]eported|[sS]ubmitted|[bB]ooked|[eE]scalated|[iI]nvited|[kK]icked|[bB]anned|[mM]uted|[tT]erminated|[iI]nitiated|[pP]erformed|[lL]aunched|[aA]borted|[pP]ublished|[aA]ccessed|[vV]iewed|[eE]xported|[iI]mported|[pP]rinted';

/** `created by main.main`: not a function of a program, as a trace of Go has it. */
const packages = String.raw`(?!(?:main|runtime|testing|http|sync|net|os|io|time|google|github|golang|gopkg|k8s|go)\.)`;

export const daemons: readonly Place[] = [
  // `su: (to alice) root on none`, `su[7]: + /dev/pts/0 alice:root`, `BAD SU alice to root on pts/0`
  place(['(to '], 'any', String.raw`\bsu(?:\[\d{1,10}\])?: \(to NAME\) `),
  place(['/dev/'], 'any', String.raw`\bsu(?:\[\d{1,10}\])?: [+-] /dev/\S{1,24} NAME:`),
  place(['bad su '], 'any', 'BAD SU NAME to '),
  place(['ed for '], 'any', String.raw`'su \S{1,64}' (?:failed|succeeded) for NAME on `),
  place(['word for '], 'any', String.raw`\[sudo\] password for NAME(?=:)`),
  place([' ran comm'], 'any', String.raw`\bdoas: NAME ran command`),
  // `remote: Permission to acme/app.git denied to alice.`, of git
  place(['denied to '], 'any', String.raw`\bPermission to \S{1,96} denied to (?!deploy key)NAME(?=\.|\s|$)`),
  // `[Job 7] Queued on "laser" by "alice".`, of CUPS
  place(
    [' by "', " by '"],
    'any',
    String.raw`\b(?:[jJ]ob|[dD]ocument)\b[^\n"']{0,32}(?:[qQ]ueued|[hH]eld|[pP]rinted|[cC]ancell?ed|[rR]eleased|[sS]ubmitted|[sS]topped|[rR]estarted|[cC]reated)(?: for [a-z]{3,16})?(?: (?:on|to) ["'][^"'\n]{1,64}["'])? by ["']NAME["']`,
  ),
  // `Document 7, x.docx owned by alice on \\\\PC1 was printed on …`, event 307 of Windows
  place(
    ['owned by ', 'sitz von ', 'enant à ', 'iedad de ', 'rietà di ', 'dom van ', 'riedade de ', 'encente a '],
    'any',
    String.raw`(?:owned by|im Besitz von|appartenant à|propiedad de|di proprietà di|eigendom van|de propriedade de|pertencente a) DOMAINNAME (?=(?:on|auf|sur|en|su|op|em) \\\\)`,
  ),
  place(['owned by '], 'certain', String.raw`\bowned by NAME(?=[\s,.;)]|$)`),
  // `C:\\Documents and Settings\\alice\\`, `\\\\server\\home$\\alice\\`
  place(
    ['settings\\', 'ellungen\\', 'rofiles\\', 'home$\\', 'homes\\', 'ofiles$\\', 'users$\\'],
    'any',
    String.raw`\\{1,2}(?:Documents and Settings|Dokumente und Einstellungen|[pP]rofiles\$?|[hH]omes?\$|[hH]omes|[uU]sers\$)\\{1,2}NAME(?=\\)`,
  ),
  // `Mandant 100 Benutzer ALICE Transaktion …`, of SAP
  place(
    [
      'mandant 000',
      'mandante 000',
      'client 000',
      'mandt 000',
      'mandante: 000',
      'mandant: 000',
      'client: 000',
    ],
    'any',
    String.raw`\b(?:[mM]andante?|[cC]lient|MANDT):? \d{3},? (?:[bB]enutzer|[uU]ser|[uU]tilisateur|[uU]suario|[uU]suário|[uU]tente|[gG]ebruiker|[uU]tilizador):? NAME`,
  ),
  place(
    [' transa', ' tcode', ' transak'],
    'any',
    String.raw`(?<!\p{L})(?:[bB]enutzer|[uU]ser|[uU]tilisateur|[uU]suario|[uU]suário|[uU]tente|[gG]ebruiker|[uU]tilizador):? (?<name>[A-Z][A-Z\d_]{2,11})(?=,? (?:Transaktion|[tT]ransaction|[tT]ransacción|[tT]ransazione|[tT]ransactie|[tT]ransação|[tT][cC]ode)(?!\p{L}))`,
  ),
  // `NAME1=Alice Example ORT01=…`, of SAP's tables of customers
  place(
    ['name0=', 'name0: ', 'name0":'],
    'persons',
    String.raw`(?<![\p{L}\d])(?:MC_)?N[A]ME\d(?:=|: |":\s?")FULL(?=["';|,]|\s*(?:$|\n)| [A-Z][A-Z\d_]{2,}\d{0,2}[=:])`,
  ),
  // `Username: CORP\\tom`, of which a scan reads the first letter as one with a tab
  place(
    ['name: ', 'name=', 'user: ', 'user=', 'login: ', 'account: '],
    'any',
    String.raw`(?:[uU]ser(?:[ _]?[nN]ame)?|[aA]ccount(?:[ _]?[nN]ame)?|[lL]ogin|[bB]enutzer(?:name)?|[uU]suario|[uU]tente|[nN]om d['’]utilisateur)["']?\s?[:=]\s{0,8}["']?[A-Z][A-Z\d.-]{1,31}\\(?<name>[nrt][a-z\d][\w.-]{0,40})(?![:=\\])`,
  ),
  // `sshd: alice [priv]`, `sshd: alice@pts/0`, `Starting session: shell on pts/0 for alice from …`
  place(['sshd: '], 'any', String.raw`\bsshd: NAME(?= \[(?:priv|net|accepted)\]|@(?:pts|notty))`),
  place(['session: '], 'any', String.raw`\bStarting session: [^\n]{1,96}? for NAME from `),
  place(
    ['for user '],
    'any',
    String.raw`\b(?:directory|failures|quota|shell|limit) for user NAME(?= to | account |$|\n)`,
  ),
  place(['slice of '], 'any', String.raw`\bUser Slice of NAME(?=\.|$|\n)`),
  place(['unix-user:'], 'any', String.raw`\bunix-user:NAME(?=[\s/,;]|$)`),
  place(
    ['file for ', 'job 0'],
    'any',
    String.raw`(?:control file for|\bat\[\d{1,10}\]: job \d{1,8} for) NAME(?=\s*$|\n)`,
  ),
  place(["for '"], 'any', String.raw`\bFAILED LOGIN \(\d{1,4}\)[^\n]{0,64} FOR '(?:[^'\n@]{0,48}@)?NAME'`),
  place(['login on '], 'any', String.raw`\bLOGIN ON \S{1,24} BY NAME(?=\s*$|\n| FROM)`),
  place(
    ['0]: (', 'tab: (', 'ron: (', 'begin edit', 'd edit ('],
    'any',
    String.raw`\b(?:crontab|cron|anacron|atd)(?:\[\d{1,10}\])?: \((?!CROND?\))NAME\) `,
  ),
  place(
    [' edit (', 'replace (', ' list ('],
    'any',
    String.raw`\) (?:BEGIN EDIT|END EDIT|REPLACE|LIS[T]|DELETE) \(NAME\)`,
  ),
  place(
    ['user `', 'user: `'],
    'any',
    String.raw`\b(?:denied for user|[aA]dding (?:new )?user|[rR]emoving user) ${'`'}NAME'`,
  ),
  place(['id: ', 'such user'], 'any', `(?:^|: |> )(?:‘|'|"|user )?NAME(?:’|'|")?: [nN]o such user`),
  place(['new group: '], 'any', String.raw`\buseradd(?:\[\d{1,10}\])?: new group: name=NAME(?=, GID)`),
  place(['--gecos'], 'persons', `--gecos ["']FULL(?=["',])`),
  place(
    ['--gecos'],
    'any',
    String.raw`--gecos (?:"[^"\n]{0,64}"|'[^'\n]{0,64}') (?:--\S{1,24} ){0,4}NAME(?=\s*$|\n)`,
  ),
  place(['tally2', 'tally 0'], 'any', String.raw`\bpam_tally2?\([^)\n]{1,48}\): user NAME \(`),
  place(['auid='], 'any', String.raw`\bauid=(?<name>[a-z_][\w.-]{1,31})(?=\s|$)`),
  place(
    [' cwd ', ' txt ', '  cwd', 'ipv0', ' cwd\n'],
    'any',
    String.raw`(?:^|\n)\S{1,16}\s{1,8}\d{1,8}\s{1,8}NAME\s{1,6}(?:cwd|txt|mem|rtd|\d{1,5}[rwu])`,
  ),
  place(['] ok log', '] fail l'], 'any', String.raw`\[NAME\] (?:OK|FAIL) LOGIN`),
  // Samba
  place(
    ['(ipv0', ' smb0'],
    'any',
    String.raw`(?:^|\n)\d{1,10}\s{1,12}NAME\s{2,32}\S[^\n(]{0,48}\([^\n]{3,96}`,
  ),
  place(
    ['] -> ['],
    'any',
    String.raw`(?<=(?:-> \[[^\]\n]{1,64}\] |[aA]uthentication for user \[[^\]\n]{1,64}\] )-> \[)NAME(?=\])`,
  ),
  place(
    ['opened file', 'closed file'],
    'any',
    String.raw`(?:^|\n|\s)NAME (?:opened file [^\n]{1,256} read=|closed file [^\n]{1,256} \(numopen=)`,
  ),
  place(['sername '], 'any', String.raw`\bUsername NAME is invalid on this system`),
  // `20261128 10:12:14,db1,alice,192.0.2.1,7,9,QUERY,shop,'…',0`, as MariaDB audits
  place(
    [',query,', 'onnect,', ',read,', ',write,', ',create,', ',alter,', ',drop,'],
    'any',
    String.raw`(?:^|\n|: )\d{8} \d\d:\d\d:\d\d,[^,\n]{1,64},NAME,[^,\n]{1,64},\d{1,10},\d{1,20},(?:FAILED_)?[A-Z]{4,12},`,
  ),
  // `USER="alice[alice] @ localhost []"`, `# User@Host: alice[bob] @ …`
  place([' user="'], 'any', String.raw`\bUSER="NAME\[`),
  place([' user="', '@host: '], 'any', String.raw`\b(?:USER="|User@Host: )[^\[\n]{1,64}\[NAME\] @`),
  place(['0 utc,"'], 'any', String.raw`\d \w{2,5},"NAME","[^"\n]{1,64}",\d{1,8},"`),
  place(
    ['] statem', '] log: ', '] error', '] fatal', '] detail'],
    'any',
    String.raw`[\]: ]NAME@[\w-]{1,64} \[[^\]\n]{1,64}\] (?:LOG|ERROR|FATAL|STATEMENT|DETAIL|WARNING): `,
  ),
  place(['for role'], 'any', String.raw`\b(?:denied|failed) for role \\?"NAME\\?"`),
  place(['owned by'], 'any', String.raw`\b(?:REASSIGN|DROP) OWNED BY "?NAME"?(?= |;|$)`, 'i'),
  place(
    ['grant ', 'revoke '],
    'any',
    String.raw`\b(?:GRANT|REVOKE) [A-Z][^;\n]{1,120}? ON [^;\n]{1,96}? (?:TO|FROM) "?NAME"?(?=;|\s*$| WITH )`,
  ),
  place(
    ['principal_name'],
    'any',
    String.raw`(?<![A-Za-z\d])(?:session_|target_)?server_principal_name[:=]\s?"?DOMAINNAME`,
  ),
  place(['logon denied'], 'any', String.raw`logon denied for NAME(?=\s*$|\n)`),
  place(['_user>'], 'any', '<(?:DB|OS|Ext)_User>NAME<'),
  place(['] logged i', '] logged o'], 'any', String.raw`(?:neo4j|cypher|bolt)[^\n]{0,48} \[NAME\] logged `),
  place([' [db:'], 'any', String.raw`${ip} NAME \[db:`),
  // Windows: XML of events, and what names a domain before an account
  place(
    ['name="user', "name='user", 'username">', "username'>", 'ountname">', "ountname'>", 'parentuser'],
    'any',
    String.raw`<Data Name=["'](?:(?:Target|Subject|Source|Parent|Client)?User(?:Name)?|(?:Sam)?AccountName|TargetOutboundUserName|param1)["']>(?:[\w .-]{1,32}\\)?NAME(?=<)`,
  ),
  place(['displayname'], 'persons', `<Data Name=["']DisplayName["']>WHOLE(?=<)`),
  place(
    [
      ' user ',
      ' for ',
      'logged on',
      'owner: ',
      'ccount: ',
      'user: ',
      'nutzer: ',
      'behalf of',
      'owned by',
      'initiated',
      ' as ',
    ].map((hint) => hint.padEnd(4)),
    'any',
    String.raw`(?<=(?:[uU]ser:?|for|by|as|[oO]wner:|[aA]ccount:|[bB]enutzer:) )(?!(?:NT|BUILTIN|Window|Font|IIS)\b)[A-Z][A-Z\d.-]{1,14}\\{1,2}NAME(?=[\s.,;:"')]|$)`,
  ),
  place(
    [' logged o'],
    'any',
    String.raw`(?:^|\s)(?!(?:NT|BUILTIN)\b)[A-Z][A-Z\d.-]{1,14}\\{1,2}NAME logged o`,
  ),
  place(['whoami'], 'any', String.raw`\bwhoami:? [\w.-]{1,32}\\NAME`),
  place([' owned by'], 'any', String.raw`\bDocument \d{1,6}, [^\n]{1,128}? owned by NAME(?= on )`),
  place(['net user'], 'any', String.raw`\bnet user NAME (?=/|\*|\S{6,})`, 'i'),
  place(
    [' active', ' disc '],
    'any',
    String.raw`(?:^|\n)[ >]NAME {2,24}(?:rdp-tcp#\d{1,5}|console)? {1,24}\d{1,5} {1,4}(?:Active|Disc)`,
  ),
  // Applications
  place(['[login|'], 'any', String.raw`\[login\|NAME\]`),
  place(['for client '], 'any', String.raw`\] [^\n]{0,160}?for client : NAME \/ `),
  place(['name=['], 'any', String.raw`\b[uU]sername=\[NAME\]`),
  place(
    ['user '],
    'any',
    String.raw`\b[uU]ser NAME (?:\(id \d{1,10}\) has been|pushed to|pushed$|stored |signed )`,
  ),
  place(['sieve: '], 'any', String.raw`\bsieve: user NAME(?=:)`),
  place(
    ['player '],
    'any',
    String.raw`\b[pP]layer NAME (?=disconnected|connected|joined|left|was kicked|has been)`,
  ),
  place([' issued s'], 'any', String.raw`(?:^|\n|: )NAME issued server command`),
  place(
    ['ity '],
    'any',
    String.raw`\b(?:RADIUS|EAP|IEEE 802\.1X): (?:identity|STA identity) '?NAME'?(?=\s*$|\n)`,
  ),
  place(['info]: <'], 'any', String.raw`\/INFO\]: <NAME> `),
  // `git` and what hosts it: `Merge pull request #7 from alice/fix`, `Welcome to GitLab, @alice!`, `r7 | alice | 2026-…`
  place(
    ['equest #0'],
    'any',
    String.raw`\b[mM]erge pull request #\d{1,8} from (?!(?:dependabot|renovate|features?|feat|bug(?:fix)?|fix(?:es)?|hotfix|releases?|chore|develop|dev|docs?|refactor|tests?|ci|build|tasks?|stor(?:y|ies)|support|main|master|staging|issues?|patch|improvements?|enhancements?|backport|wip|users?|epics?|sync|update|perf|style|revert)\/)NAME(?=\/)`,
  ),
  place(['gitlab, @'], 'any', 'Welcome to GitLab, @NAME!'),
  place(["you've suc"], 'any', String.raw`\bHi NAME! You've successfully authenticated`),
  place([' | 0000-00'], 'any', String.raw`(?:^|\n)r\d{1,8} \| NAME \| \d{4}-`),
  place(
    ['pushed to b', 'opened this', 'closed this'],
    'any',
    String.raw`(?:^|\n|[\s@])NAME (?:pushed to branch|(?:opened|closed|reopened) this (?:issue|pull request|merge request))`,
  ),
  place(['mented 0', 'mented o', 'mented y'], 'any', String.raw`@NAME commented (?=\d|on |yesterday)`),
  place(
    ['signed to @', 'ewer: @', 'gned to: @'],
    'any',
    String.raw`\b(?:[aA]ssigned to|[rR]eviewer|[rR]eviewed by|[aA]pproved by):? @NAME`,
  ),
  place(
    [' by '],
    'certain',
    String.raw`\b(?:${done}) by @?${packages}NAME(?=\s*$|\n|[,;.:)]| (?:from|until|at|on|via|for|in|to|with|\(|\d)(?!\p{L}))`,
  ),
  // `Neustart durch alice7 von 192.0.2.1`, `supprimé par alice.example`
  place(
    [' durch ', ' par ', ' por ', ' door ', ' przez ', ' av ', ' af ', 'ением ', ' от '],
    'certain',
    String.raw`\p{L}{4} (?:durch|par|por|door|przez|av|af|от) (?:(?:den |el |o |l['’])?(?:Benutzer|usuario|usuário|utilisateur|gebruiker|użytkownika|пользователя) ?)?NAME(?=\s*$|\n|[,;.:)]| (?:von|vom|am|um|aus|auf|an|depuis|le|à|sur|desde|el|a las|a partir|em|às|vanaf|van|op|om|från|fra|kl|den|z|o|w|с|в|\(|\d)(?!\p{L}))`,
  ),
  place(['on 0000-', 'on 0000/'], 'any', String.raw`\bChange \d{1,10} on \d{4}[-/]\d\d[-/]\d\d by NAME@`),
  place(['given to'], 'told', String.raw`\bGiven to NAME by `),
  // `用户张伟登录成功`
  place(
    ['用户', '用戶'],
    'any',
    String.raw`(?:用户|用戶)(?!名|登|信息|请|請|已|未|不|[将將无無可需应應必能会會在的被是仅僅只均都若如])(?<name>[\p{sc=Han}]{2,3}?)(?=登录|登錄|登出|注销|退出)`,
  ),
  place(['not allowe'], 'any', String.raw`\bUser NAME not allowed because`),
  place([' pty for'], 'any', String.raw`\bAllocated pty for NAME(?=\s*$|\n)`),
  place([': username'], 'any', String.raw`\bsession: username NAME`),
  place(['ssion opened'], 'any', String.raw`\b[sS]ession opened for (?!user )NAME(?=\s*$|\n| on | by )`),
  place([' account '], 'told', String.raw`\bfailed for account NAME(?=\s*$|\n|[.,;])`),
  place(['owner to'], 'any', String.raw`\bOWNER TO "?NAME"?(?=;|\s*$)`, 'i'),
  place(['authid='], 'any', String.raw`\bAUTHID ?= ?NAME`),
  place(
    ['merged by', 'eated by', 'push by', 'query by'],
    'certain',
    String.raw`\b(?:[mM]erged|[cC]reated|[pP]ush|[qQ]uery) by @?${packages}NAME(?=\s*$|\n|[:,;])`,
  ),
  // Postfix; the interface by which OpenVPN is asked; SoftEther; pppd; Mumble; PHP's serialize; Samba
  place(['ig_to=<'], 'any', String.raw`\borig_to=<NAME>`),
  place(
    ['name "auth" ', 'key" ', 'proxy" '],
    'any',
    String.raw`(?:^|\n|[>: ])username "(?:Auth|Private Key|HTTP Proxy|SOCKS Proxy)" "?NAME"?(?=\s*(?:$|\n))`,
  ),
  place(
    ['ded was "', 'ame was "', 'ame is "', 'red was "', 'ven was "'],
    'any',
    String.raw`\b[uU]ser ?name (?:that (?:has been|was) [a-z]{4,10} )?(?:is|was) "NAME"`,
  ),
  place(
    ['name = "', 'user="'],
    'any',
    String.raw`\[(?:CHAP Response|PAP AuthReq)[^\]\n]{1,160}\b(?:name|user) ?= ?"DOMAINNAME"`,
  ),
  place(['-0)>', '(0)>', '00)>'], 'any', String.raw`<\d{1,6}:NAME\(-?\d{1,8}\)>`),
  place(
    ['";s:0'],
    'any',
    String.raw`\bs:\d{1,2}:\\?"(?:login|user|user_?name|user_login|user_nicename|userid|uid|account)\\?";s:\d{1,3}:\\?"NAME\\?";`,
  ),
  place(
    ['ntaccount', 'edaccount', 'meaccount'],
    'any',
    String.raw`"(?:client|mapped|became)Account\\?": ?\\?"NAME\\?"`,
  ),
  place(['[uid='], 'any', String.raw`\[uid=(?<name>[A-Za-z][A-Za-z._-]{1,40}\d{0,4})\]`),
  place(
    ['mysql', 'mariadb'],
    'any',
    String.raw`\b(?:mysql|mariadb)\w* (?:[^|;\n]{0,120}? )?-u["']?NAME(?=["'\s]|$)`,
  ),
  // A row of PAN-OS
  place(
    [',traffic,', ',threat,', ',userid,', 'protect,', ',auth', 'hipmatch,', 'ryption,'],
    'any',
    String.raw`,(?:TRAFFIC|THREAT|USERID|GLOBALPROTECT|AUTHENTICATION|DECRYPTION|HIPMATCH),[^\n]{1,500}?,"?[A-Za-z][\w.-]{0,31}\\{1,2}NAME(?="?,)`,
  ),
  // The title of a process: `postgres: alice shop 192.0.2.1(5432) idle`
  place(['stgres: '], 'any', String.raw`\bpostgres: NAME [\w-]{1,64} (?:\[local\]|[\d.]{7,15}\(\d{1,5}\)) `),
];
