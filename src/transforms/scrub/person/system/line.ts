/**
 * @module
 * Lines of servers, devices and directories, and sentences, that have an account.
 */
import { type Place, place } from '../form.js';

const words =
  "user(?:[ _-]?name| ?id)?|log[io]n(?:[ _-]?name)?|identifiant|nom d['’]utilisateur|utilisateur|usuario|usuário|utilizador|utente|benutzer(?:name|kennung)?|kennung|gebruiker(?:snaam)?|account(?:[ _-]?name)?";
const passwords =
  'pass(?:word|code|phrase|wort|wd)?|pwd?|mdp|mot de passe|kennwort|contraseña|senha|palavra[- ]passe|wachtwoord|parola|clave';
const wordHints =
  'user login logon identifiant utilisateur usuario usuário utilizador utente benutzer kennung gebruiker account'.split(
    ' ',
  );
export const lines: readonly Place[] = [
  // `POST /owa/auth.owa - 443 CORP\alice 192.0.2.1`
  place(
    ['get /', 'post /', 'put /', 'head /'],
    'any',
    String.raw`\b(?:GET|POST|PUT|HEAD) \S{1,512} \S{1,1024} \d{2,5} DOMAINNAME (?:\d{1,3}\.\d{1,3}\.|[\da-f]{1,4}:)`,
  ),
  // `CONNECT example.org:443 alice HIER_DIRECT/192.0.2.1`
  place(
    ['hier_', 'direct/'],
    'any',
    String.raw`\b[A-Z]{3,10} \S{1,1024} NAME (?:HIER_[A-Z_]{1,32}|DIRECT|NONE)\/`,
  ),
  place(
    ['globalprotect'],
    'any',
    String.raw`,(?:gateway|portal|clientless|tunnel)[\w-]{0,32},[^,\n]{0,32},[^,\n]{0,32},[^,\n]{0,32},DOMAINNAME,`,
  ),
  // `b _ i r alice ftp 0 * c`
  place([' ftp '], 'any', ' [ab] [CUT_]{1,3} [oid] [agr] NAME ftp [01] '),
  place(
    ['\ttty', '\tvty', '\tpts', '\tcons'],
    'any',
    String.raw`\tNAME\t(?:tty|vty|pts|console)[\w/]{0,12}\t`,
  ),
  place(
    [' on vty', ' on tty', ' on console', 'onfigured'],
    'any',
    String.raw`\bby NAME on (?:vty|tty|console)`,
  ),
  // `(p2, c1, k60, u'alice')`
  place([", u'"], 'any', String.raw`, k\d{1,6}, u'NAME'`),
  place(['user@host: '], 'any', String.raw`\bUser@Host: NAME\[`),
  // `[pid 7] [alice] FAIL LOGIN`
  place(['[pid '], 'any', String.raw`\[pid \d{1,10}\] \[NAME\] `),
  place(['ocserv['], 'any', String.raw`\bocserv\[\d{1,10}\]: (?:worker|main|sec-mod)(?:-\w{1,16})?\[NAME\]`),
  // `user [CORP]\[alice]`, `for user [alice]`
  place(['user [', 'name ['], 'any', String.raw`\buser(?:name)? \[(?:[^\]\n]{0,64}\]\\{1,2}\[)?NAME\]`, 'i'),
  place(['joins: ', 'parts: ', 'quits: '], 'any', String.raw`\*{3} (?:Joins|Parts|Quits): NAME \(`),
  // `[10:20:30] <alice> …`, as clients of IRC keep what is said
  place(['<'], 'any', String.raw`(?:^|\n)\[?\d\d:\d\d(?::\d\d)?\]? {1,2}<NAME> `),
  place(['[~'], 'any', String.raw`\[~NAME\]`),
  // `Get-ADUser alice`
  place(
    ['user', 'account', 'mailbox'],
    'any',
    String.raw`\b(?:Get|Set|New|Remove|Disable|Enable|Unlock|Add|Reset)-(?:AD|Local|Mg|Msol|AzureAD)(?:User|Account\w{0,16}) (?:-(?:Identity|UserPrincipalName|SamAccountName|UserId|Name) )?["']?NAME`,
  ),
  place(
    ['user ', 'login ', 'role '],
    'any',
    String.raw`\b(?:ALTER|CREATE|DROP) (?:USER|LOGIN|ROLE(?=[^;\n]{1,80} (?:PASSWORD|LOGIN)\b))(?: IF (?:NOT )?EXISTS)? ["'${'`'}[]?NAME`,
    'i',
  ),
  // `username alice privilege 15 …`, `machine ftp.example.org login alice password …`
  place(
    ['username ', 'user ', 'login '],
    'any',
    String.raw`(?:^|\n)\s{0,8}(?:username|local-user|machine \S{1,128} login|snmp-server user) NAME\s{1,4}(?:privilege|password|passwd|secret|nopassword|role|view|autocommand|v3)\b`,
    'i',
  ),
  // `My username is alice7 and …`, `Votre identifiant est …`
  place(
    wordHints,
    'told',
    String.raw`(?<![\p{L}\d_-])(?:${words}) (?:is|est|es|é|è|ist|lautet|=) ["'${'`'}]?NAME(?=["'${'`'},;!?)]|\.?(?:\s|$))`,
    'i',
  ),
  // `usuario alice, contraseña …`, `login alice / …`, `user alice pass …`
  place(
    wordHints,
    'told',
    String.raw`(?<![\p{L}\d_-])(?:${words})(?::? | is ) ?["'${'`'}]?NAME["'${'`'}]?(?:(?:[,;]? |,? (?:and|y|e|et|und|en|with|con|com|avec|mit|met) )(?=(?:[\p{L}'’-]{1,12} ){0,3}(?:${passwords})(?!\p{L}))| ?\/ ?(?=\S{6,64}(?:[\s,.]|$)))`,
    'i',
  ),
  place(
    ['n as ', 'd as ', 'g as '],
    'any',
    String.raw`\b(?:log(?:ged|ging)?[ -]?(?:in|on)|sign(?:ed|ing)?[ -]?in|authenticat(?:ed|ing)|impersonat(?:ed|ing))(?: to [^\s,.;]{1,32})? as (?!login_\d)(?:user )?["'${'`'}]?NAME(?=["'${'`'}]?(?: (?:from|with|on|via|at|using|and|through)\b|[.,;)]?\s*$|[.,;)] |\n))`,
    'i',
  ),
  // `ssh alice@bastion`
  place(
    ['ssh ', 'scp ', 'sftp ', 'rsync '],
    'any',
    String.raw`\b(?:ssh|scp|sftp|rsync) (?:-\w{1,8}(?: [\w./:~]{1,64})? ){0,4}(?:[\w./~-]{1,64} )?NAME@[\w.-]`,
  ),
  // `schtasks … /ru alice /rp …`, `xfreerdp /u:alice`
  place(
    [' /u:', '/user:', '/ru '],
    'any',
    String.raw`\s\/(?:u:|user:|ru )["']?DOMAINNAME(?=["'\s@%]|$)`,
    'i',
  ),
  place(['uthenti'], 'any', String.raw`\bauthentication (?:for|of) NAME@`),
  // `uid=alice,ou=people`, `cn=Alice Example,ou=people`
  place(
    ['uid=', 'ntname='],
    'any',
    String.raw`(?:uid|sAMAccountName)=NAME(?=\s?[,+]\s?(?:ou|dc|cn|o)=)`,
    'i',
  ),
  place(
    [',ou=', ', ou='],
    'any',
    String.raw`\bcn=(?<name>[^,="\n]{2,48})(?=, ?ou=(?:people|users|staff|employees|accounts|personnel|members|mitarbeiter|benutzer)\b)`,
    'i',
  ),
  // RFC 8866 §5.2
  place([' in ip4', ' in ip6'], 'any', String.raw`(?:^|[\n\r]|\\n)o=NAME (?=\d{1,20} \d{1,20} IN IP[46])`),
  // `P=esmtpsa … A=plain_server:alice S=…`
  place(['esmtp'], 'any', String.raw` A=[a-z][\w-]{2,31}:NAME(?= |$)`),
  place(
    [':5432:', ':5433:', ':6432:'],
    'any',
    String.raw`(?:^|[\s"'])[\w.*-]{1,64}:(?:5432|5433|6432):[\w*$-]{1,64}:NAME(?=:)`,
  ),
  // `<wsse:Username>alice</…`
  place(
    ['name>', 'login>', 'user>', 'userid>'],
    'any',
    String.raw`<(?:[\w-]{1,24}:)?(?:user(?:_?name|_?id)?|log[io]n(?:_?name)?|account_?name|sAMAccountName)>DOMAINNAME(?=<)`,
    'i',
  ),
  // `define('DB_USER', 'alice')`
  place(
    ['user', 'login'],
    'any',
    String.raw`(?:define|env|set\w{0,24}|put|add|append|config)\(\s?["'](?:\w{0,24}_)?(?:user(?:_?name)?|login)["'],\s{1,12}["']NAME["']`,
    'i',
  ),
  // `PSCredential('alice', …)`, `auth=("alice", …)`
  place(
    ['auth=(', 'auth(', 'dential(', 'connect(', 'login('],
    'told',
    String.raw`(?:auth|credential|connect|login)\s?=?\(\s?["']DOMAINNAME["'],`,
    'i',
  ),
  // `"name":"alice","password":…`
  place(
    ['passw', 'pwd"', "pwd'"],
    'any',
    String.raw`(?<!["'](?:location|place|shop|store|salon|venue|room|network|wifi|wlan|ssid)["']\s?(?::|=>)\s?\{)["'](?:name|id|user|login)["']\s?(?::|=>)\s?["']NAME["'],\s{0,4}["'](?:password|passwd|pass|pwd)["']`,
    'i',
  ),
  place(
    ['パスワード', 'passw', 'mot de passe', 'contraseña', 'senha', 'wachtwoord', 'kennwort'],
    'any',
    String.raw`(?:^|\n)\s{0,4}ID ?[:：] ?NAME\r?\n[^\n:：]{0,24}(?:パスワード|passwor[dt]|mot de passe|contraseña|senha|wachtwoord|kennwort)`,
    'i',
  ),
  // `{"user":{"name":"alice"`
  place(
    ['user"'],
    'any',
    String.raw`\\?"user\\?"\s?:\s?\{(?:[^{}]{0,160},)?\s?\\?"(?:name|login)\\?"\s?:\s?\\?"NAME\\?"`,
  ),
  // `login query for 'alice' port tty5`
  place(
    ["for '", 'for "'],
    'any',
    String.raw`\b(?:login|logon|authentication|password|session|authorization|accounting|shell)\b[^'"\n]{0,24} for (?:user )?["']NAME["']`,
    'i',
  ),
  // `usuario alice.example, …`
  place(
    wordHints.filter((word) => word !== 'account'),
    'certain',
    String.raw`(?<![\p{L}\d_-])(?:${words}) NAME(?=[,;]|\.(?:\s|$)|$)`,
    'i',
  ),
  // `{"event":"invalid_login",…,"identifier":"alice7"`
  place(
    ['identifier"'],
    'any',
    String.raw`(?:login|auth)[^\n]{0,240}\\?"identifier\\?"\s?:\s?\\?"NAME\\?"`,
    'i',
  ),
  // `192.0.2.1 - alice "POST /login/`
  place(['"get /', '"post /'], 'any', String.raw`(?:\d{1,3}\.){3}\d{1,3} - NAME "(?:GET|POST|PUT|HEAD) `),
  // `,alice,168,31,31,authenticate,PLAIN,`
  place(['authenticate,'], 'any', String.raw`:\d{2,5},NAME,\d{1,8},\d{1,8},\d{1,8},authenticate,`, 'i'),
  place(['account '], 'any', String.raw`\b(?:user|with|as|login|the) account ["']NAME["']`, 'i'),
  // `Nombre de usuario: …`, `Nom du compte :\t\t…`
  place(
    ['kontoname', 'accountnaam', 'compte', 'cuenta', 'conta', 'account', 'utente', 'usuario', 'usuário'],
    'any',
    String.raw`(?:Kontoname|Accountnaam|Nom du compte|Nombre de (?:la )?(?:cuenta|usuario)|Nome (?:da conta|account|utente|de usuário))\s?[:=]\s{1,8}DOMAINNAME`,
    'i',
  ),
  // `MqttUser alice; MqttPassword …`
  place(['user '], 'any', String.raw`\b[A-Z][A-Za-z]{1,16}User NAME(?=[;\n]|$)`),
  // `Anmeldung des Benutzers alice7 an …`
  place(
    [
      'benutzer',
      'nutzer',
      'anwender',
      'usuario',
      'usuário',
      'utilisateur',
      'utente',
      'utilizador',
      'gebruiker',
    ],
    'told',
    String.raw`(?<!\p{L})(?:des|der|vom|für den|del|de l['’]|l['’]|dell['’]|do|da|o|el|para o|para el|van|voor|de) ?(?:Benutzers?|Nutzers?|Anwenders?|usuario|utilisateur|utente|usuário|utilizador|gebruiker) ["'«]?NAME`,
    'i',
  ),
  // `Login failed: alice7 (Remote IP: …)`
  place(
    ['login ', 'logon '],
    'told',
    String.raw`\blog[io]n (?:failed|failure|attempt|denied|successful|succeeded|rejected|incorrect|error)(?: for)?: ["']?NAME["']? \(`,
    'i',
  ),
  // `cn: Alice Example`, in LDIF
  place(
    ['cn: '],
    'any',
    String.raw`(?:^|\n)(?:cn|gecos|displayName): (?<name>\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3})(?=\r?\n|$)`,
  ),
  // `UNIFIadmin=Alice Example src=…`
  place(
    ['admin='],
    'any',
    String.raw`admin=(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’-]+){1,2})(?= \w+=|$)`,
    'i',
  ),
  place(['"auth" "'], 'any', '"AUTH" "NAME" "', 'i'),
  place(['user '], 'any', String.raw`(?:^|[\s"'>])USER NAME(?=[:"\r\n]|$)`),
  place(['identity'], 'any', String.raw`\bEAP[ -]?(?:Response\/)?[iI]dentity:? ['"]NAME['"]`),
  place(['logon account'], 'any', String.raw`\bLogon Account:\s{1,4}NAME`),
];
