import { describeMarked } from '../../marked.js';

describeMarked({
  'how a test went': [
    'PASS: test_login2',
    '  PASS: parse_2fa_code',
    'PASS: tests/parse2.sh\nPASS: retry-2fa-test1',
    '--- PASS: TestLogin2 (0.00s)',
  ],
  'what programs have in its place': [
    'my $password = undef;',
    'using the --auth-user-pass directive. Then the --password option, too.',
    'if (!www_authenticate("$td", "subscriber")) {',
    'proxy_authorize("example.org", "subscriber")',
  ],
  'what systems tell of': [
    'X/DefaultGradleRegistry$1$$Lambda+0x000000080024eef0',
    'install base-passwd:amd64 <none> 3.5.33, status installed passwd:i386 1:4.5-1',
    'No password for network <CWNetwork: 0x7fdfe970b250> [ssid=x]',
    'log 1 pass = 2026-11-24T10:20:30.901728+01:00 srv sshd',
    "Loaded X.509 cert 'Example kernel signing key: ea0413152cde1d98ebdca3fe6f0230904c9ef717'",
    'Tweak signing signature: ea0413152cde1d98ebdca3fe6f0230904c9ef717, built by us',
    'org/example/text/Shim$1$CollatorFactory.class, Editor$1$SyncRun',
    'salted ⟦$1$CollatorFactory.x⟧, x⟦$1$ab$abcdefghijklmnopqrstuv⟧',
    'KP-1,AUTH:billing2pay:forbidden,x, KP-2,UNKNOWN:token:client_exception,x, KP-3,BUSINESS:token:rejected_order',
    'x UNKNOWN:token:⟦a81f3c77e2⟧, auth:⟦billing2pay:hunter⟧',
    ' +-com.example.auth:example-auth-library-oauth2-http:0.7.0',
    '"west-east-ipv4-psk":   host: oriented; local: ⟦192.0.2.33⟧, "east-psk":   iptfs: no',
    '"west-psk": "⟦hunter22⟧", "password": ⟦hunter22⟧',
    "{'D1': {'pw': 33.5, 'temperature': 21}, 'pw': '⟦33.5⟧'}",
    'user: mysql.sst.user, password: set, port: not set',
    'GET /t.php?java=1&gears=0&cookie=1&res=1680x1050 HTTP/1.1',
    'queue,url=http://mq.example.org:15672,queue=q,node=⟦rabbit@example.org⟧ up',
    'signing key: ⟦ea0413152cde1d98ebdca3fe6f0230904c9ef717⟧, ⟦$1$x$abcdefghijklmnopqrstuv⟧',
  ],
  'a password behind the same word': [
    'PASS: ⟦hunter22⟧',
    'PASS: ⟦correct-horse-battery7⟧',
    'USER: alice\nPASS: ⟦my_test_login2⟧',
    'x PASS: ⟦my_test_login2⟧',
  ],
});
