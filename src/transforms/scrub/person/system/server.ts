/**
 * @module
 * Lines of more servers, devices and files that have an account in a place of their own.
 */
import { ip, type Place, place } from '../form.js';

export const servers: readonly Place[] = [
  // `[192.0.2.1] alice(Users)[] - Login failed`, of a VPN gateway
  place(
    ['](us', ')[] -', ')[] ', ' - ive '],
    'any',
    String.raw`\[${ip}\] DOMAINNAME\([^()\n]{0,64}\)\[[^\]\n]{0,64}\] - `,
  ),
  place(['failed login for '], 'any', String.raw`FAILED LOGIN for NAME(?= \[)`),
  place(['ication of ['], 'any', String.raw`[aA]uthentication of \[NAME\]`),
  place(
    ['(remote ip', '(ip:'],
    'any',
    String.raw`[lL]ogin (?:failed|successful)[^:\n]{0,12}: '?NAME'? \((?:Remote )?IP`,
  ),
  place(['ugi='], 'any', String.raw`\bugi=NAME(?=[@ ]|$)`),
  place(['userid:['], 'any', String.raw`\bUSERID:\[\d{1,3}\] ['"]NAME['"]`),
  place([' spam ', ' message '], 'any', String.raw`\bspamd\b[^\n]{0,48} for NAME:\d{1,10} in `),
  place(['connected '], 'any', String.raw`\bclient (?:dis)?connected '(?<name>[^'\n]{1,48})'\(id:`),
  place([' locked '], 'any', String.raw`\b[uU]ser NAME locked (?:out|in client|by|after|for) `),
  // `alice[/192.0.2.1:1234] logged in with entity id 7`, `alice issued server command`
  place(['] logged in with'], 'any', String.raw`(?:^|: )NAME\[\/[\da-f.:]{3,45}\] logged in with`),
  place([' issued server '], 'any', ': NAME issued server command'),
  // `<l2tp-alice>`
  place(['l2tp-', 'pptp-', 'poe-', 'sstp-', 'ovpn-'], 'any', '<(?:l2tp|pptp|pppoe|sstp|ovpn)-NAME>'),
  place([', name: '], 'any', String.raw`\[uid: \d{1,10}, name: NAME\]`),
  place(['auth login '], 'any', String.raw`\bcmd: AUTH (?:LOGIN|PLAIN) NAME(?=\s|$)`),
  // 3proxy
  place(['proxy.'], 'any', String.raw`\bPROXY\.\d{2,5} \d{5} NAME (?=${ip}:\d)`),
  // FIX 4.4: tag 553
  place(['|553=', '\u0001553='], 'any', String.raw`[|\u0001]553=NAME(?=[|\u0001])`),
  place(['who: '], 'any', String.raw`(?:^|\n)WHO: NAME(?=\r?\n)`),
  place([' for ['], 'any', String.raw`\bfor \[NAME@(?=[\d[])`),
  place([' us="'], 'any', ' us="NAME"'),
  place(['user '], 'any', String.raw`: USER NAME(?= \((?:Login|login))`),
  // `Learn: 192.0.2.9 -> alice/192.0.2.1:1194`
  place(['learn: '], 'any', String.raw`\bLearn: \S{3,45} -> NAME(?=\/${ip}:\d| \()`),
  // hostapd, of who has shown who they are
  place(['identity='], 'any', String.raw`\bCTRL-EVENT-EAP-SUCCESS\d? \S{12,17} identity=NAME(?=\s|$)`),
  // `… for Alice Example (login alice7)`
  place(
    ['(login ', '(usuario ', '(utenza ', '(benutzer ', '(identifiant ', '(kennung '],
    'told',
    String.raw`\((?:[lL]ogin|[uU]su[aá]rio|[uU]tenza|[bB]enutzer|[iI]dentifiant|[kK]ennung) NAME\)`,
  ),
  // Genesys, of the agent that a call rings at
  place(["agentid '"], 'any', String.raw`\bAttributeAgentID 'NAME'`),
  place(['tracks/'], 'any', String.raw`\bowntracks\/NAME(?=\/)`),
  // `@alice:example.org` of Matrix
  place(
    ['@'],
    'any',
    String.raw`(?<![\w@.+-])@(?!(?:file|get|set|field|param|property|import|media|keyframes|font-face)(?![\w.-]))(?<name>[a-z\d_][\w.=+-]{1,63})(?=:[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}(?![\w.-]))`,
  ),
  // `*** alice (d@192.0.2.1) joined #x`
  place(
    [
      ') joined #',
      '] joined #',
      ') has joi',
      ') has lef',
      ') quit',
      ') left #',
      ') parted',
      '] has joi',
      '] has quit',
      '] left #',
    ],
    'any',
    String.raw`(?<![\w@-])(?<name>[A-Za-z_\x5b\x5d\x5c\x60^{}|][\w.\x5b\x5d\x5c\x60^{}|-]{1,30}) [([]~?[^\s@()[\]]{1,32}@\S{1,128}[)\]] (?:has )?(?:joined|left|quit|parted)`,
  ),
  // `… 1 => <94:alice> New connection: …`, `Client … disconnected, … u'alice'`
  place(['> <0', '> <00', '> <000'], 'any', String.raw`=> <\d{1,6}:NAME(?=(?:\(-?\d{1,8}\))?>)`),
  place([". u'"], 'any', String.raw`\bClient \S{1,64} (?:dis)?connected[^\n]{0,64} u'NAME'`),
  // `PREAUTH_FAILED: user alice for krbtgt service`, of a Kerberos server
  place([' for krbtgt'], 'any', String.raw`\b[uU]ser NAME for krbtgt\b`),
  // `2026-11-28 10:12:14.123 CET,"alice","shop",4711,"192.0.2.1:34305",…`, a row of PostgreSQL's log
  place(
    'cet,"|cest,"|utc,"|gmt,"|bst,"|est,"|edt,"|cst,"|cdt,"|mst,"|mdt,"|pst,"|pdt,"|wet,"|west,"|eet,"|eest,"|msk,"|ist,"|jst,"|kst,"|brt,"|art,"|aest,"|aedt,"|+00,"|+00,"|-00,"'.split(
      '|',
    ),
    'any',
    String.raw`(?:^|\n)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} (?:[A-Z]{3,5}|[+-]\d\d),"NAME","[^"\n]{0,63}",\d{1,8},`,
  ),
  // `[10:20:30] -!- alice [~a@192.0.2.1] has joined #x`
  place([' -!- '], 'any', String.raw` -!- NAME \[`),
  // `:alice!~a@192.0.2.1 PRIVMSG #x :…` (RFC 2812 §2.3)
  place(
    [' privmsg ', ' notice ', ' join ', ' quit ', ' part ', ' nick ', ' kick ', ' mode ', ' topic '],
    'any',
    String.raw`(?:^|[\s"'>])[:@](?!\w{1,9}Serv!)(?<name>[A-Za-z_\x5b\x5d\x5c\x60^{}|][\w.\x5b\x5d\x5c\x60^{}|-]{1,30})(?=![^\s@!]{1,32}@\S{1,128} (?:PRIVMSG|NOTICE|JOIN|QUIT|PART|NICK|KICK|MODE|TOPIC|INVITE|AWAY))`,
  ),
  // `"alice<7><[U:1:12345]><>" connected`, of a server of games
  place(
    ['><[u:', '><steam_', '><[i:'],
    'any',
    String.raw`"(?<name>[^"<>\n]{2,32})(?=<\d{1,5}><(?:\[[UI]:\d:\d{1,12}\]|STEAM_\d:\d:\d{1,12})>)`,
  ),
  // `new PDO('mysql:…', 'alice', '…')`, `getConnection("jdbc:…", "alice", "…")`
  place(
    ['struct(', ' pdo(', 'nection(', 'connect(', 'mysqli('],
    'any',
    String.raw`\b(?:PDO|mysqli(?:_connect)?|__construct|getConnection|connect)\(\s?["'][^"'\n]{1,160}["'],\s?["']NAME["'],\s?["'\[]`,
  ),
  // `{"room":7,"from":"alice","text":"…"}`, of a chat
  place(
    ['"from":"', '"from": "', 'ender":"', 'ender": "', '"nick":"', '"author":"', 'from\\":\\"'],
    'any',
    String.raw`(?<=\{[^{}\n]{0,160})\\?"(?:from|sender|nick|author)\\?":\s?\\?"NAME\\?",\s?\\?"(?:text|message|msg|body|content)\\?":`,
  ),
  // `alice:$apr1$…`, of htpasswd
  place(
    [':$apr', ':$2y$', ':$2a$', ':$2b$', ':{sha'],
    'any',
    String.raw`(?:^|\n|\s)NAME:(?=\$apr1\$|\$2[aby]\$|\{SHA)`,
  ),
  place(
    ['-d cn=', '-d "cn=', "-d 'cn=", '-d uid=', '-d "uid=', "-d 'uid="],
    'told',
    `-D ["']?(?:cn|uid)=NAME(?=,)`,
    'i',
  ),
  place(['user_id_'], 'any', String.raw`<User_ID_\d{1,2}_>NAME<`),
  place(['ateuser '], 'any', String.raw`\bcreateUser (?:-e \S{1,64} )?NAME (?:MD5|SHA)`),
  place(['start("', "start('"], 'any', String.raw`\bSSH\.start\(["'][^"'\n]{1,128}["'], ["']NAME["']`),
  // `fill('#login', 'alice')`
  place(
    ["login', '", 'login", "', "user', '", 'user", "', "name', '", 'name", "'],
    'any',
    String.raw`\b(?:fill|type|setValue|send_keys|sendKeys)\(["'][#.[]?[\w-]{0,16}(?:login|user|username|email)["']?\]?["']?, ["']NAME["']`,
    'i',
  ),
  // `**User:** alice`
  place(['user:** ', 'login:** '], 'any', String.raw`\*\*(?:[uU]ser(?:name)?|[lL]ogin):\*\* ${'`'}?NAME`),
  // `1) "login"⏎2) "alice"`, a hash that Redis shows
  place(
    ['"login"\n', '"user"\n', '"username"\n'],
    'any',
    String.raw`\d\) "(?:login|user|username)"\n *\d{1,3}\) "NAME"`,
  ),
  place([" to '"], 'any', String.raw`\bGRANT [^\n]{1,96} TO ['"]NAME['"]@`, 'i'),
  // `alice * "…" *`, chap-secrets
  place([' * "', " * '"], 'any', String.raw`(?:^|\n)"?NAME"?[ \t]{1,8}\*[ \t]{1,8}["']`),
  place(['secret add '], 'any', String.raw`\bppp secret add name="?NAME`),
  // `jdbc:oracle:thin:alice/…@`, `sqlplus alice/…@`
  place(
    [':thin:', 'qlplus '],
    'any',
    String.raw`(?:\bjdbc:oracle:(?:thin|oci):|\bsqlplus (?:-\w{1,2} )?["']?)NAME\/(?=[^\s/@]{2,64}@)`,
  ),
  // `["login"]=>⏎  string(8) "alice"`
  place(
    ['login"]=>', 'user"]=>', 'name"]=>'],
    'any',
    String.raw`\["(?:login|user|user_?name)"\]=>\s{1,12}string\(\d{1,3}\) "NAME"`,
  ),
  place(['{user,<<"'], 'any', String.raw`\{user,<<"NAME">>`),
  // A line of its own among `host …` and `password …`
  place(['\nuser ', '\nlogin '], 'any', String.raw`\n\s{0,4}(?:user|login) NAME(?=\s*\n\s{0,4}pass)`),
  // `echo 'alice:…' | chpasswd`
  place(['chpasswd'], 'any', String.raw`echo (?:-e )?["']?NAME:(?=[^\n|]{1,96}\| ?(?:sudo )?chpasswd)`),
  // `register => alice:…@host`
  place(['ister =>', 'ister=>'], 'any', String.raw`\bregister ?=> ?NAME(?=[:@])`),
  // `{\"user\":\"alice\"`, escaped once or more
  place(['user\\'], 'any', String.raw`\\"(?:user(?:_?name)?|login)\\{1,7}":\\{1,7}"NAME\\`),
  // `[5434] alice@shop 192.0.2.1(34305) LOG:  …`, a prefix of PostgreSQL (`%u@%d %r`)
  place(
    ['0) log:', '0) error:', '0) fatal:', '0) statement:', '0) warning:', '0) detail:', '0) hint:'],
    'any',
    String.raw`(?:^|[\s\]])NAME@[\w-]{1,63} [\da-f.:]{3,45}\(\d{1,5}\):? {1,2}(?:LOG|ERROR|FATAL|STATEMENT|WARNING|DETAIL|HINT):`,
  ),
  // `DB::Exception: alice: Authentication failed: password is …`, of ClickHouse
  place([': authentication f'], 'any', String.raw`\bException: NAME: Authentication failed\b`),
  // A row of Zeek's ftp.log: behind the port of the server
  place(
    ['\t00\t'],
    'any',
    String.raw`(?:^|\n)1\d{9}\.\d{1,6}\tC\w{8,24}\t[\da-f.:]{3,45}\t\d{1,5}\t[\da-f.:]{3,45}\t21\t(?!anonymous\t|ftp\t)NAME\t`,
  ),
  // `Office2 alice 3718 [14/Jan/2026:09:10:42 +0000] total 4 …`, page_log of CUPS
  place(
    ['0] total ', '0] 0 0', '0] 00 0'],
    'any',
    String.raw`(?:^|\n|REQUEST )[\w.-]{1,64} NAME \d{1,8} \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] (?:total|\d{1,5}) \d{1,6}(?=\s|$)`,
  ),
  // `|user=Alice Example (alice)|`, of a gateway of Check Point
  place(
    ['|user=', ';user='],
    'any',
    String.raw`[|;]user(?:_?name)?="?(?:\p{L}[\p{L}\p{M}'’.-]{0,31},? ){1,4}\(NAME\)`,
  ),
  // `cmd=Auth; account=alice; protocol=imap`, of Zimbra; elsewhere an account is a number mostly
  place(['account='], 'any', String.raw`\bcmd=\w{1,32}; account=NAME(?=;)`),
  place(
    ['account=', 'account":', 'account\\":', 'account: '],
    'certain',
    String.raw`(?:^|[\s,;|&?{"'])account(?:=|\\?["']?: ?)\\?["']?NAME(?=\\?["',;|&}\s]|$)`,
  ),
  // `l2tp,ppp,info,account alice logged in, …`, of RouterOS
  place([',account '], 'any', ',account NAME logged (?:in|out)'),
  place(
    ['user name is '],
    'any',
    `(?:^|[:>] )User name is (?!not |in |empty|invalid|too |already )NAME(?=,)`,
  ),
  // `1,3,31834266,…,"alice","PT_…",` of Communications Manager: who was logged in at a telephone
  place(
    ['","pt', '","sep', '","css'],
    'any',
    String.raw`(?:^|\n)[01],\d{1,3},\d{4,10},\d[^\n]{8,400}?,"(?<name>[a-z][a-z\d]{1,30}(?:[._-][a-z\d]{1,30}){0,3})","`,
  ),
  // `{'name': 'alice7', 'mail': …`, what a user is made of
  place(["name': '", 'name": "'], 'told', `['"]name['"]: ?['"]NAME['"], ['"]e?-?mail(?:_?address)?['"]: `),
];
