import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonym } from '../../../../src/transforms/pseudonym.js';
import { explainText } from '../../../../src/transforms/scrub/scan/explain.js';
import { createScrub } from '../../../../src/transforms/scrub.js';
import { settingOf } from '../../setting.js';

const setting = settingOf('opaque');
const scrub = createScrub({ region: 'US', names: 'fixed' }, setting);
const plain = createScrub({ region: 'US' }, setting);
const opaque = createPseudonym({}, setting);
/** Names as `[…]`, and everything else that is found as its kind. */
const take = (text: string): string =>
  scrub(text).replace(/(tel|mail|ip|id)x?_k1_[a-z2-7]{26}/g, (_all, kind) => (kind === 'id' ? 'ID' : kind));

describe('a name is found where systems put one', () => {
  it.each([
    ['From: "John Smith" <sip:12025550123@example.org>;tag=1', 'From: "ID" <sip:tel@example.org>;tag=1'],
    ['From: John Smith <sip:alice@192.0.2.1>', 'From: ID <sip:'],
    ['From: john <sip:12025550123@192.0.2.1>', 'From: ID <sip:tel@ip>'],
    ['INVITE from Anna van den Berg <sip:+12025550123@192.0.2.1>', 'INVITE from ID <sip:tel@ip>'],
    ['{\\"from\\":\\"\\\\\\"Jane Doe\\\\\\" <sip:+12025550123@192.0.2.1>\\"}', 'ID'],
    ['callerid="John Smith" <2025550134>', 'callerid="ID" <tel>'],
    ['CallerID: "Zoë Müller" <101>', 'CallerID: "ID" <101>'],
    ['Jane Doe <+12025550123> rang', 'ID <tel> rang'],
    ['to Jane Doe <jane@example.org>', 'to ID <mail>'],
    ['CallerIDName: John Smith', 'CallerIDName: ID'],
    ['contact name: John Smith. Says port 3 is dead', 'contact name: ID. Says port 3 is dead'],
    ['contact name: John B. Smith. Says port 3 is dead', 'contact name: ID. Says port 3 is dead'],
    ['contact name: John Smith, he called about port 3', 'contact name: ID, he called about port 3'],
    ['contact name: Prof. John Smith', 'contact name: ID'],
    ['+CMGR: "REC UNREAD","+12025550123",,', '+CMGR: "REC UNREAD","tel",,'],
    ['+CMGL: 1,"REC READ","+12025550123","John Smith",', '+CMGL: 1,"REC READ","tel","ID",'],
    ['CallerIDName="O\'Brien, Pat" x=1', 'CallerIDName="ID" x=1'],
    ['ConnectedLineName: Jane Doe\nExten: 1', 'ConnectedLineName: ID\nExten: 1'],
    ['send("From", f"<sip:12025550123@example.org>")', 'send("From", f"<sip:tel@example.org>")'],
    [
      'name() == "To" && value() == "<sip:12025550123@example.org>"',
      'name() == "To" && value() == "<sip:tel@example.org>"',
    ],
    ['# BGP AS <1-4294967295> or AS number', '# BGP AS <1-4294967295> or AS number'],
    ['"log_name":"Security","level":"x"', '"log_name":"Security","level":"x"'],
    ['INFO [NOCORR] [user=anon] c.c.p.Provisioning', 'INFO [NOCORR] [user=anon] c.c.p.Provisioning'],
    ['   Backup_Display_Name: Dtbo', '   Backup_Display_Name: Dtbo'],
    ['effective_caller_id_name=Jane Doe, tag=1', 'effective_caller_id_name=ID, tag=1'],
    ['{"callerIdName":"Jane Doe"}', '{"callerIdName":"ID"}'],
    ['user=alice rhost=192.0.2.1', 'user=ID rhost=ip'],
    ['imap-login: Login: user=<alice>, method=PLAIN', 'imap-login: Login: user=<ID>, method=PLAIN'],
    ['user="CORP\\\\alice"', 'user="CORP\\\\ID"'],
    ['username: alice.smith', 'username: ID'],
    ['login=j.doe;', 'login=ID;'],
    ['Account Name:\t\tjdoe', 'Account Name:\t\tID'],
    ['sasl_method=LOGIN, sasl_username=alice', 'sasl_method=LOGIN, sasl_username=ID'],
    ['session opened for user alice(uid=1000) by (uid=0)', 'session opened for user ID(uid=1000) by (uid=0)'],
    [
      'Accepted password for alice from 192.0.2.1 port 22 ssh2',
      'Accepted password for ID from ip port 22 ssh2',
    ],
    ['Failed password for invalid user alice from 192.0.2.1', 'Failed password for invalid user ID from ip'],
    ['Invalid user j.doe from 192.0.2.1', 'Invalid user ID from ip'],
    ["Access denied for user 'alice'@'localhost'", "Access denied for user 'ID'@'localhost'"],
    ['User alice logged in', 'User ID logged in'],
    ['New session 7 of user alice.', 'New session 7 of user ID.'],
    [
      'sudo:    alice : TTY=pts/0 ; PWD=/home/alice ; USER=root',
      'sudo:    ID : TTY=pts/0 ; PWD=/home/ID ; USER=root',
    ],
    ['CRON[123]: (alice) CMD (true)', 'CRON[123]: (ID) CMD (true)'],
    ['open /home/alice/.ssh/id_rsa failed', 'open /home/ID/.ssh/id_rsa failed'],
    ['file:///home/alice/x, /Users/jane.doe/Library', 'file:///home/ID/x, /Users/ID/Library'],
    ['C:\\Users\\Jane Doe\\AppData and c:\\users\\jdoe', 'C:\\Users\\ID\\AppData and c:\\users\\ID'],
    ['C:\\Users\\20931\\x file:///C:/Users/20931/x', 'C:\\Users\\ID\\x file:///C:/Users/ID/x'],
    ['User <oscar> IP <192.0.2.22> started', 'User <ID> IP <ip> started'],
    [
      'Login incorrect (pap: no match): [alice/secret7x] (from client x)',
      'Login incorrect (pap: no match): [ID/[secret]] (from client x)',
    ],
    ['Login OK: [alice] (from client x port 0)', 'Login OK: [ID] (from client x port 0)'],
    ["bind PDU: system_id='alice' system_type=''", "bind PDU: system_id='ID' system_type=''"],
    ['alice/192.0.2.1:1194 SENT CONTROL [alice]: ok', 'ID/ip:1194 SENT CONTROL [ID]: ok'],
    ['inside/192.0.2.1:1194 SENT, carol/192.0.2.1:80 MULTI', 'inside/ip:1194 SENT, ID/ip:80 MULTI'],
    ['docker login -u alice registry.example.org', 'docker login -u ID registry.example.org'],
    [
      'psql -U alice -h db; journalctl -u nginx; sort -u alice',
      'psql -U ID -h db; journalctl -u nginx; sort -u alice',
    ],
    ["curl -u 'alice:tulip' https://example.org", "curl -u 'ID:[secret]' https://example.org"],
    ['our VPN user alice is locked out', 'our VPN user ID is locked out'],
    [
      "EAP_MSCHAPV2 succeeded, MSK established for 'alice'",
      "EAP_MSCHAPV2 succeeded, MSK established for 'ID'",
    ],
    ['Connect\talice@192.0.2.1 on shop, [bob@192.0.2.50]', 'Connect\tID@ip on shop, [ID@ip]'],
    ['Call-ID: abcdef@192.0.2.1, root@192.0.2.1', 'Call-ID: abcdef@ip, root@ip'],
    ['Database=Crm;User Id=alice;Encrypt=true', 'Database=Crm;User Id=ID;Encrypt=true'],
    [
      '192.0.2.1 - alice [12/Feb/2026:12:40:25 +0000] "GET / HTTP/1.1"',
      'ip - ID [12/Feb/2026:12:40:25 +0000] "GET / HTTP/1.1"',
    ],
    ['192.0.2.1 - - [12/Feb/2026:12:40:25 +0000] "GET /"', 'ip - - [12/Feb/2026:12:40:25 +0000] "GET /"'],
    ['x.c:637 Processing Jane Doe <2025550134>', 'x.c:637 Processing ID <tel>'],
    ['User: NT AUTHORITY\\NETWORK SERVICE', 'User: NT AUTHORITY\\NETWORK SERVICE'],
    ['"C:\\\\Users\\\\jane\\\\x"', '"C:\\\\Users\\\\ID\\\\x"'],
  ])('%s', (text, out) => {
    const got = take(text);
    if (out === 'ID' || out.endsWith('<sip:')) {
      expect(got).toContain(out);
      expect(got).not.toMatch(/John|Jane|Smith|Doe/);
    } else expect(got).toBe(out);
  });

  it('and has the pseudonym that it has in a field of its own', () => {
    expect(scrub('CallerIDName: Jane Doe')).toBe(`CallerIDName: ${opaque('Jane Doe')}`);
  });

  it.each([
    'session opened for user root(uid=0) by (uid=0)',
    'Accepted publickey for ubuntu from bastion',
    'user=www-data uid=33 user=1001 user= rhost=gw user=null user="" user=svc-backup user=HOST$',
    '/home/1000/x, Principal: org.example.security.User@1a2b3c4d',
    '{"agent":{"id":"001","name":"HOST-A","ip":"x"}}, {"agent":{"name":"WEB-ALPHA-01"}}',
    'C:\\Users\\Public\\Desktop, /Users/Shared/x, /home/postgres/data',
    'cyrus/imaps[7]: login: client.example.net [host] PLAIN',
    'Contact Name: Reception Desk\nFull name: to be completed\nDisplay name: Conference Room B',
    'user=kiosk user=scanner user: monitoring, login: unsuccessful, acct=checking bal=1234.56',
    'WARN api::login: bad credentials client=web, login: bad request',
    'GRANT EXECUTE ON FUNCTION f(text) TO authenticated; loop for authenticated user detected. Handle New User Signup',
    'Error en login: Credenciales inválidas, fullname = member.user.first_name + x, username=instance.email, x',
    'GRANT SELECT ON ALL TABLES IN SCHEMA public TO readonly; GRANT USAGE ON SCHEMA sales TO app_readers;',
    'ALTER TABLE orders OWNER TO shop_owner; GRANT ALL PRIVILEGES ON DATABASE shop TO web_role WITH GRANT OPTION;',
    'docker login -u oauth2accesstoken --password-stdin pkg.example.org; Verantwortlich: Abteilung Einkauf, Kostenstelle 2892',
    '{"activityDisplayName":"Delete conditional policy","operationDisplayName":"Sign In"}',
    '{"displayName":"Require MFA for admins"}, "displayName": "Usage and example"',
    'Defaults to user identity. It is tied to the user e.g. x, for the user being authenticated.',
    '[Sales]\nDriver=ODBC Driver 18\nServer=x',
    'GET /home/products/list HTTP/1.1, https://example.org/home/news/today',
    'open /home/index.html',
    'for user authentication, for user input: none, the user agent is set',
    'user: not found, login: failed, user: the one',
    '"anonymous" <sip:anonymous@anonymous.invalid>',
    'if (a <b> or list <12>) then Vec<String> and Map<string, number>',
    'user=getUser() user=id=5',
    'userAgent=curl username_field=x display-name-format: short',
  ])('and nothing else is: %s', (text) => {
    expect(take(text).replace(/tel|mail|ip/g, '')).not.toContain('ID');
  });

  it('says why', () => {
    const why = (text: string) => explainText(text, { names: 'fixed' }).map(({ found, why }) => [found, why]);
    expect(why('for user alice')).toEqual([['name', 'a place that systems have for a name']]);
    expect(why('user=root')).toEqual([[undefined, 'an account that systems come with']]);
  });

  it('only where the policy says so', () => {
    const text = 'user=alice /home/alice/ "Jane Doe" <sip:';
    expect(createScrub({}, setting)(text)).toBe(text);
  });

  it('once: a second pass changes nothing', () => {
    const piece = fc.constantFrom(
      ...[
        '"Jane Doe" ',
        '<sip:12025550123@192.0.2.1>',
        '<101>',
        'CallerIDName: ',
        'user=',
        'user ',
        'for ',
        'Accepted publickey ',
        'alice',
        'root',
        ' from ',
      ],
      ...[
        '/home/',
        'C:\\Users\\',
        '/',
        '\\',
        '+12025550123',
        'a@example.org',
        '"',
        "'",
        '<',
        '>',
        ' ',
        '\n',
        ': ',
        '=',
        ', ',
        '(',
        'sudo',
        'Jane',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        // What is no matter of names: `password 'a: b`.
        fc.pre(plain(plain(text)) === plain(text));
        const once = scrub(text);
        expect(scrub(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
