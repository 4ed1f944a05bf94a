/**
 * @module
 * Accounts in the output of Unix, its commands and its files, and in what programs say about the account that acts.
 */
import { type Place, place } from '../form.js';

const front = String.raw`(?:^|\n)`;

/** Who did something, or shall, where it may be a service as well. */
const actors =
  'actor|assignee|reporter|owner|reviewer|requester|requestor|initiator|operator|author|creator|editor|approver|submitter|uploader|agent|employee|staff|member|player|screen_?name|handle|subject|mailbox|identity|supplicant|whoami';

export const shells: readonly Place[] = [
  // `session opened for user root by alice(uid=1000)`, `Successful su for root by alice`
  place([' by '], 'any', String.raw`\b(?:for user \S{1,64}|su for \S{1,64}) by NAME(?=\(uid=|\s*$|\n)`),
  place(['(to '], 'any', String.raw`\(to \S{1,64}\) NAME on `),
  place(['new user: '], 'any', 'new user: name=NAME,'),
  place(
    ['changed for ', 'expiry for '],
    'any',
    String.raw`(?:password changed|password expiry) for NAME(?=\s*$|\n)`,
  ),
  place(
    ['added by ', ' to group ', ' from group '],
    'any',
    String.raw`(?:\buser |\badd |\bdelete |\bremove )'?NAME'? (?:added by|removed by|to group|from group)`,
  ),
  // `imap(alice)<7>`, `pam(alice,192.0.2.1)`
  place(
    ['imap(', 'pop3(', 'lda(', 'lmtp(', 'sieve(', ' pam(', 'file(', ' sql(', ' ldap('],
    'any',
    String.raw`\b(?:imap|pop3|lda|lmtp|managesieve|pam|passwd-file|sql|ldap)\(NAME(?:,(?:\d{1,3}\.){3}\d{1,3}|,[\da-f:]{3,39})?(?:,<[^>\n]{1,64}>)?\)[<:]`,
  ),
  place(['peer conn'], 'any', String.raw`\[NAME\] Peer Connection Initiated`),
  place(['depth='], 'any', String.raw`depth=0, (?:[A-Z]{1,2}=[^,\n]{0,64}, ){0,6}CN=NAME(?=,|\s*$|\n)`),
  place(
    ["tication of '", 'for peer '],
    'any',
    String.raw`\b(?:authentication of ['"]|(?:failed|succeeded) for peer )NAME`,
  ),
  place(['user:['], 'any', String.raw`\b(?:DATABASE|CLIENT) USER:\[\d{1,3}\] ['"]NAME['"]`),
  place(['principal '], 'any', String.raw`\bas principal NAME on `),
  place(
    ['log: ', 'error: ', 'fatal: ', 'statement: ', 'detail: '],
    'any',
    String.raw`[\]: ]NAME@[\w-]{1,64} (?:LOG|ERROR|FATAL|STATEMENT|DETAIL|WARNING): `,
  ),
  place(
    ['role "', 'role \\"'],
    'any',
    String.raw`\b[Rr]ole \\?"NAME\\?" (?:does not exist|is not permitted|already exists)`,
  ),
  place(['setuser '], 'any', String.raw`\bSETUSER NAME `, 'i'),
  place(['user denied: '], 'any', String.raw`\buser denied: NAME \(`),
  place(
    ['exceeded for ', 'command for ', 'login for ', 'requested for ', 'failed for ', 'password for '],
    'told',
    String.raw`\b(?:attempts exceeded|session: \w{1,16}|login|reset requested|TOTP failed|OTP failed|MFA failed|LOGIN failed|[Pp]assword) for NAME(?=\s*$|\n|[.,;] | from | has been | was )`,
  ),
  place(
    ['exceeded for ', 'command for ', 'password for ', 'changed for ', 'updated for ', 'requested for '],
    'any',
    String.raw`\b(?:attempts exceeded|session: command|[Pp]assword (?:reset )?(?:requested|changed|updated)|[Cc]hanged password) for NAME(?= from |\.?\s*$|\.?\n)`,
  ),
  // `IP intercept for alice7 started`, `mailbox for a.example created`
  place(
    [
      'ercept for ',
      'lbox for ',
      'quota for ',
      'tion for ',
      'rollment for ',
      'rolment for ',
      'rofile for ',
      'session for ',
      'ccount for ',
      'cense for ',
    ],
    'certain',
    String.raw`\b(?:[iI]ntercept|[mM]ailbox|[qQ]uota|[sS]ubscription|[rR]egistration|[eE]nroll?ment|[pP]rofile|[sS]ession|[aA]ccount|[lL]icense|[aA]uthori[sz]ation|[aA]uthentication) for (?:user )?NAME (?=(?:has |was |is )?(?:started|ended|stopped|created|deleted|closed|opened|expired|exceeded|failed|succeeded|locked|unlocked|approved|denied|rejected|removed|activated|deactivated|assigned|revoked|full|terminated|complete)(?!\p{L}))`,
  ),
  place(
    [' logged in', ' logged out'],
    'any',
    String.raw`(?:^|[:>] )NAME logged (?:in|out) (?:from|via) (?=\d|[\da-f]{1,4}:)`,
  ),
  place(['smbd'], 'any', String.raw`\bsmbd(?:\[\d{1,10}\])?: NAME \((?:\d{1,3}\.){3}`),
  place(['smbd_audit'], 'any', String.raw`\bsmbd_audit(?:\[\d{1,10}\])?: (?:[\w.-]{1,64}\\{1,2})?NAME\|`),
  place(['uid="'], 'any', String.raw`\b[AEFS]?UID="NAME"`),
  // `ssh-ed25519 AAAA… alice@laptop`: behind a key who made it, and where (sshd(8), authorized_keys)
  place(
    ['sh-rsa ', 'h-dss ', 'd00000 ', 'istp000 '],
    'any',
    String.raw`\b(?:ssh-(?:rsa|dss|ed25519)|sk-ssh-ed25519@openssh\.com|ecdsa-sha2-nistp\d{3}) AAAA[\w+\/]{16,1200}={0,2} NAME(?=@[\w.-]{1,64}(?:\s|$|["']))`,
  ),
  // `a001 LOGIN alice …`, of IMAP (RFC 9051 §6.2.3), and `set system login user alice class …`, of Junos
  place(['login ', 'ogin "'], 'any', String.raw`(?:^|[\n>:] ?)[A-Za-z]{1,4}\d{1,6} LOGIN "?NAME"? (?=\S{4})`),
  place(
    ['gin user '],
    'any',
    String.raw`\blogin user NAME(?= (?:authentication|class|uid|full-name|idle-timeout)(?:\s|$))`,
  ),
  // `auth=('alice', '…')`
  place(
    ["auth=('", 'auth=("', "auth': ('", 'auth": ("', "auth = ('", 'auth = ("', "auth'=>('"],
    'any',
    String.raw`(?<![\p{L}\d])(?:[hH]ttp_?|[bB]asic_?)?[aA]uth["']?\s?[:=]>?\s?\(["']NAME["'], ?["'](?=[^"'\n]{4,128}["']\))`,
  ),
  // `"participant": "alice7"`, of conferences
  place(
    ['cipant" ', 'cipant":', "cipant':", 'cipant=', 'cipant: ', 'cipant_id', 'identity'],
    'certain',
    String.raw`(?<![\w-])[pP]articipant(?:[_-]?(?:id|identity|name))?\\?["']?\s?[:=]\s?\\?["']?(?!(?:speaker|room|guest|bot|user|participant|agent|caller|client|host|test|peer|device|phone|browser|track|stream|attendee|p)[-_.]?\d|PA_|[\w.-]{1,40}\.\w{3,4}(?:["'\s]|$))NAME(?=[\\"',;}\s]|$)`,
  ),
  // `VPN session for alice at 192.0.2.1`
  place(
    ['session for ', 'ssion opened for ', 'tablished for ', 'started for ', 'closed for ', 'ended for '],
    'any',
    String.raw`\b(?:VPN|vpn|RDP|rdp|SSL|ssl|remote|AnyConnect|GlobalProtect) [sS]ession(?: (?:established|opened|closed|started|ended))? for (?!(?:user|admin|the|an?|web|app|db|node|host|srv|server|site|branch|office|hub|spoke|peer|tunnel|group)(?:[-_.\d][\w.-]*)? )NAME (?=(?:at|from|on|via) \[?[\da-f]{1,4}[.:])`,
  ),
  // `[alice@web01 ~]$ ls`, `alice@web01:~$ ls`
  place(
    ['~]$ ', '~]# ', ':~$ ', ':~# '],
    'any',
    String.raw`(?:^|\n|\[)NAME@[\w.-]{1,64}(?: |:)[~/][^\s$#\]]{0,96}\]?[$#] `,
  ),
  // `alice@bastion:~/ops git show`, `[alice@web1] Login error`
  place(
    [':~/', '] log', '] auth', '] fail', '] err', '] invalid', '] conne', '] anme'],
    'any',
    String.raw`(?:^|[\s"'([])NAME@(?![\da-f]{6,8}\])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}(?::~\/[\w.~-]|\] (?:[lL]og|[aA]uth|[fF]ail|[eE]rr|[iI]nvalid|[cC]onn|[aA]nmeld|[aA]cce))`,
  ),
  // `-rw-r--r-- 1 alice staff 123`
  place(
    ['rw-r', 'rw--', 'rwxr', 'rwx-', 'r--r', 'r-xr'],
    'any',
    String.raw`[-dlbcps][rwxsStT-]{9}[.+@]?\s{1,4}\d{1,6}\s{1,4}NAME\s{1,16}\S{1,32}\s{1,16}\d`,
  ),
  // `alice 1234 0.0 0.1 …`, `alice pts/0 …`
  place([' 0.0'], 'any', String.raw`${front}NAME {1,16}\d{1,8} {1,4}\d{1,3}\.\d {1,4}\d{1,3}\.\d {1,8}\d`),
  place([' pts/', ' tty'], 'any', String.raw`${front}NAME {1,12}(?:pts\/\d{1,4}|tty\w{0,4}) {1,16}\S`),
  // passwd(5), shadow(5), group(5)
  place(
    [':x:1', ':x:0', ':*:1', ':$6$', ':$y$', ':$5$', ':$1$', ':$2b'],
    'any',
    String.raw`${front}NAME:(?:[x*!]{1,2}:\d{1,10}:|\$[\w$])`,
  ),
  place(
    [':x:1', ':x:0'],
    'any',
    String.raw`${front}[\w.-]{1,32}:x:\d{1,10}:\d{1,10}:(?<name>\p{Lu}[\p{L}'’.-]{1,32}(?: \p{Lu}[\p{L}'’.-]{1,32}){1,3})[,:]`,
  ),
  place(['uid='], 'any', String.raw`\b[ug]id=\d{1,10}\(NAME\)`),
  place([' all=('], 'any', String.raw`${front}NAME ALL=\(`),
  place(
    [
      'sudo -u',
      'useradd',
      'adduser',
      'userdel',
      'deluser',
      'usermod',
      'passwd ',
      'chage ',
      'gpasswd',
      'su - ',
      'su -l',
      'runuser',
    ],
    'any',
    String.raw`(?:^|[\n$#;|&/] ?|sudo )(?:useradd|adduser|userdel|deluser|usermod|passwd|chage|gpasswd|su|runuser)(?: -[\w-]{0,24}(?: (?=[\w/,.:-]{1,64} )[\w/,.:-]{1,64})?){0,6} NAME(?=\s*$|\n| ?[;|&])`,
  ),
  place(['sudo -', 'runuser -'], 'any', String.raw`\b(?:sudo|runuser) (?:-\w{1,8} ){0,3}-u ?NAME `),
  place(['chown '], 'any', String.raw`\bchown (?:-\w{1,8} ){0,3}NAME:[\w.-]{0,32} `),
  place(['--username'], 'any', ' --username[ =]["\']?NAME'),
  place([';uid='], 'any', String.raw`;\s?UID=NAME;`, 'i'),
  place(['ed for ['], 'any', String.raw`\b(?:failed|succeeded|denied|accepted|rejected) for \[NAME\]`, 'i'),
  place(
    [':user/', 'assumed-role/'],
    'any',
    String.raw`\barn:aws[\w-]{0,8}:\w{2,4}::\d{0,12}:(?:user\/(?:[\w-]{1,32}\/){0,3}|assumed-role\/[\w.-]{1,64}\/)NAME`,
  ),
  place(['- user '], 'any', '- User NAME - '),
  place(
    ['plaintext user', 'user logged in'],
    'any',
    String.raw`\] NAME (?:plaintext|plain|cram-md5|digest-md5|login)(?:\+tls)? User logged in`,
    'i',
  ),
  place(['security id:'], 'any', String.raw`\bSecurity ID:\s{1,4}[\w.-]{1,32}\\{1,2}NAME`),
  place(
    ['username"', 'user"'],
    'any',
    '<Data Name=["\'](?:Target|Subject)User(?:Name)?["\']>DOMAINNAME(?=<)',
  ),
  // `"actor":"alice7"`, `created_by=alice7`
  place(
    [...actors.split('|'), 'ed_by', 'edby', 'd_to=', 'edto', 'd_to"', 'd_to:'],
    'certain',
    String.raw`(?<![\p{L}\d-])(?:[a-z]{2,12}_)?(?:(?:${actors})(?:_?(?:id|name))?|[a-z]{3,16}ed_?by|assigned_?to)(?:\\?["'])?\s?(?:=>|[:=>])\s?(?:\{\\?"name\\?":\s?)?\\?["']?NAME(?![\w@:/(])`,
    'i',
  ),
  place(
    ['account '],
    'certain',
    String.raw`\b[Aa]ccount NAME (?:is |has been |was )?(?:locked|unlocked|disabled|enabled|created|deleted|expired|suspended)`,
  ),
  place(
    [' logged in', ' logged out', ' logged on', ' signed in', ' connected'],
    'certain',
    // `Client sensor-25044 disconnected`: of MQTT, a device.
    String.raw`(?:^|[\s>:])(?<!\b(?:[oO]utput|[dD]isplay|[mM]onitor|[sS]erver|[nN]ode|[dD]evice|[bB]roker|[iI]nterface)\s)(?<!\b[cC]lient\s(?=\p{L}+(?:-[\p{L}\d]+)*-[\da-f]{4,} ))NAME (?:has |just )?(?:logged (?:in|out|on|off)|signed (?:in|out)|(?:dis)?connected)\b`,
  ),
  place(['to "', 'from "'], 'certain', String.raw`\b(?:GRANT|REVOKE)\b[^;\n]{1,120}? (?:TO|FROM) "NAME"`),
];
