import { describeMarked } from '../marked.js';

describeMarked({
  'before the next field, behind a dash': [
    'AAA/5/AUTHEN_FAIL: -UserMac=⟦00005e0053af⟧-UserIp=⟦10.0.2.7⟧-Vlan=77; timeout',
    'app 10.0.2.7-rc1 started',
  ],
  'behind a sign for percent, whole, or behind what a URL has for a mark': [
    'detected: ⟦10.1.0.15⟧ ->%⟦192.0.2.18⟧ tcp',
    'für %⟦198.51.100.7⟧:22, %⟦72.22.148.176⟧',
    'scp -r build/ alice79@%⟦72.25.18.18⟧:/opt/rl',
    'q=%3B⟦192.0.2.1⟧&r=%20⟦192.0.2.7⟧',
  ],
  'and no time of Erlang': [
    '=CRASH REPORT==== 11-Mar-2026::09:12:50 ===',
    '=ERROR REPORT==== 1-Dec-2025::10:00:01.123 ===',
    'at 11-Mar-2026::09:12:50, from ⟦2001:db8::9⟧',
  ],
  'an address that words stand around': [
    '1766000000.1\tC9mvWx3ezztgzcexV7\t⟦203.0.113.118⟧\t56056\t⟦192.0.2.2⟧\t53\tudp',
    'Rule /Common/log <HTTP_RESPONSE_RELEASE>: ⟦203.0.113.210⟧:57590: HTTP: 200',
    "remove non-existing item '⟦192.168.1.1⟧' (Intel::ADDR)",
    '"AgentAddresses": ["⟦192.0.2.9⟧"], "AgentVersion": "10.1.2.3"',
    'User: alice⟦192.0.2.4⟧:54912. Database',
    'reset_pipe gw_⟦10.0.0.1⟧, real_server="PROD_WEB01_⟦13.14.15.16⟧"',
    'at 903667_⟦192.0.2.1⟧ for req_⟦2001:db8::17⟧, by 7_⟦2001:db8::18⟧',
    'build 2026_10.2.3.4, std_1::fmt',
    'waf "⟦2001:db8:c529:6::face:ed83:f46⟧:80" 200',
  ],
  'an address with something tied to it': [
    'delivery 860: success: ⟦192.0.2.38⟧_accepted_message./Remote_host_said:_250_2.0.0_OK/',
    'deferral: Connected_to_⟦192.0.2.38⟧_but_sender_was_rejected./',
    'APPID: ⟦192.0.2.94⟧.47821.20260922192705',
    'APPID: ⟦192.0.2.94⟧.47821.260922192705, oid 1.3.6.1.4.1.47821.20260922192705',
    "Connection to host 'edge-1 (⟦192.0.2.99⟧)' for channel 'APP.SVRCONN' closed.",
    'Edge (12.0.2.99), lib 10.0.0.1_amd64',
  ],
  'the two ends of a range, and what stands between two parties': [
    'IKE_SA gw[548] established between ⟦172.21.23.178⟧[vpn.example.org]...⟦192.0.2.3⟧[⟦alice@example.org⟧]',
    'pool ⟦192.0.2.1⟧..⟦192.0.2.9⟧, ⟦192.0.2.1⟧...⟦192.0.2.9⟧, ⟦192.0.2.1⟧~⟦192.0.2.9⟧',
    'pool ⟦2001:db8::1⟧..⟦2001:db8::9⟧, ⟦2001:db8::1⟧...⟦2001:db8::9⟧',
    '267122 (47724358)⟦2001:db8::1⟧ and (47724358)⟦2001:db8::1⟧',
    'pkg ~1.2.3.4 and 1.2.3.4~rc1',
  ],
  'ports behind a dot': [
    'udp6 0 0 ⟦2001:db8::1⟧.53 *.*',
    'tcp6 0 0 ⟦2001:db8::1⟧.22 ⟦2001:db8::2⟧.51122 ESTABLISHED',
  ],
  'ports behind a plus or a dot, whatever is called so': [
    'Peer: ⟦192.0.2.24⟧+179 AS 65171 Local: ⟦192.0.2.25⟧+60144 AS 65172',
    'NOTIFICATION sent to ⟦10.37.96.6⟧+44759 (proto)',
    'JDK 11.0.14.1+1-LTS, lib 11.0.14.1+1, kernel 2.6.27.8+',
    'destination ⟦2001:db8:5::1⟧.80, exim -bh ⟦fe80::a00:20ff:fe86:a061⟧.5678',
    'tcp6 0 0 mac-7.62978 ⟦2001:db8:42::132⟧.https ESTABLISHED',
  ],
  'networks of nothing but letters': [
    'aggregate-address ⟦beef:cafe::⟧/64, permit udp ⟦AAAA:BBBB::⟧/64 any',
    '["⟦ffff::ffff:ffff:ffff:ffff⟧"]',
    'std::a::b, cafe::beef, Foo::add::bad/x, dead::beef',
  ],
  'what a file is of': [
    '/var/log/hosts/⟦192.0.2.55⟧.log.1 rotated, see /dnsdb/ip/A/⟦192.168.0.1⟧.json and "⟦10.20.3.4⟧.pcap.gz"',
    's3://x/⟦10.137.165.187⟧_app.log, /var/log/⟦192.0.2.5⟧_access.log.1',
    'backup-⟦198.51.100.23⟧.tar.gz, access-⟦203.0.113.4⟧.log-20261124',
    '/opt/lib-1.2.3.4.tar.gz, pkg 1.2.3.4.json, chrome-120.0.22.91.deb',
  ],
  'glued to a word': [
    'ping TEST⟦192.0.2.1⟧ ok, srv⟦10.0.0.5⟧ down, IP⟦10.2.3.44⟧ blocked',
    '*>i⟦192.168.3.0⟧/24 ⟦192.0.2.9⟧ 0 100, * e⟦198.51.100.128⟧/27',
    '⟦192.0.2.44⟧is blocked',
    'xr-6.2.2.14I version=6.2.2.14I, FontCache3.0.0.0, chrome120.0.22.91, v192.0.2.44, DNS8.8.8.8 x 1.2.3.4t',
  ],
  'behind the letter that says how a route came': [
    '*>i⟦10.9.5.0⟧/24  ⟦192.0.2.9⟧  100, *>e⟦10.10.0.201⟧/32, *|e⟦10.1.41.0⟧/24, *bi⟦10.9.9.9⟧/32',
    ' * i⟦10.16.0.0⟧/16 ⟦192.0.2.9⟧\n a⟦10.84.0.0⟧/8 0.0.0.0\n*>l⟦10.34.34.0⟧/24',
    '[N[c0][b0.0.0.0][r⟦192.168.0.6⟧]][L[i⟦99.1.2.2⟧][n⟦99.1.2.1⟧]]',
    'build b1.2.3.4, [v1.2.3.4], v1.2.3.4/8, r1.2.3.4/5, x1.2.3.4/64 and ab1.2.3.4/16',
  ],
  'written so that nobody follows it': [
    'ioc ⟦192[.]0[.]2[.]17⟧, ⟦198.51.100[.]7⟧:443, hxxp://⟦203[.]0[.]113[.]7⟧/x',
    'a[.]b, 1[.]2, x192[.]0[.]2[.]17, 300[.]0[.]2[.]17, 1[.]2[.]3[.]4[.]5',
  ],
  'digit by digit': [
    'query: ⟦1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2⟧.ip6.arpa IN PTR',
    'zone 8.b.d.0.1.0.0.2.ip6.arpa loaded',
  ],
  'with commas, of a transfer of files': [
    '227 Entering Passive Mode (⟦192,0,2,17⟧,28,86)',
    'PORT ⟦192,0,2,12⟧,200,13',
    'mode (1,2,3,4), port 1,2,3,4,5,6,7, (192,0,2,17,28,86)',
  ],
  'in the name of a host, before an arrow': ['cs2=ip-⟦172-30-2-212⟧->/var/log/auth.log, ip-1-2-3-4-beta'],
  'of a package': ['libfoo 7.0.9.0-1ubuntu2 and 2.0.10.4-3.5ubuntu2.18, 0.19.8.1-6ubuntu0.3 installed'],
  'rows of accounts': [
    'alice:x:1004:1004::/home/alice:/bin/zsh',
    'daemon:*:1:1::/:/sbin/nologin',
    'addr:⟦2001:db8::⟧/32',
  ],
  'a telephone that asks for its configuration': [
    'GET /cfg/spa⟦02374CBA648B⟧.cfg HTTP/1.1\nUser-Agent: Cisco/SPA504G-7.6.2 (⟦0C9E27373858⟧)',
    'GET /cfg/⟦SEP02374CBA648B⟧.cnf.xml, build (0C9E27373858)',
  ],
  'an address of a device': ['Called-Station-ID=⟦02-00-00-00-00-01⟧, at 26-11-24-10-20-30'],
  'an address of mail where she logs in': [
    'SSLVPN user [⟦alice@example.org⟧@radius] from ⟦192.0.2.4⟧',
    'User ⟦alice@corp.example.net⟧@⟦192.0.2.4⟧ logged in',
  ],
});

describeMarked({
  'an address in the name of a host, a network or what a firewall calls them': [
    'srcaddr[Nw-⟦10.0.3.0⟧-Office]dstaddr[Host-⟦10.0.2.2⟧-VIP_PROD]schedule[always]',
    'Add firewall.address H_⟦10.0.0.3⟧',
    'connection error tcp_⟦10.0.0.45⟧ code 110',
    'x-appliance-name="⟦10.0.0.6⟧-sample_logs"',
    'no state for NFS volume ⟦10.0.0.4⟧-Backup',
    'image base-10.0.0.6-jammy, name="base" tag=10.0.0.6-jammy',
  ],
  'both addresses of a host as its key': [
    'trigger on ⟦192.0.2.1⟧.⟦00:00:5e:00:53:01⟧.ab1cd (action:QUARANTINE)',
    'x 1.2.3.4.5',
  ],
  'how long it is before it': [
    '13:received-froml3:IP411:⟦192.0.2.121⟧e8:from-tag10:1gaebmlq59',
    'IP410:⟦192.0.2.12⟧e2:ab',
    'IP412:192.0.2.12e2:ab',
  ],
  'between the headers of a request, and no address': [
    'Keep-Alive: 300::~~Connection: keep-alive::~~DNT: 1::~~',
    'net ⟦2001:db8::⟧~~x',
  ],
  'two addresses in one label of a host': [
    'CONNECT ⟦198-51-100-102⟧_s-⟦192-0-2-11⟧_ts-1587042-clienttons-s.example.net:443',
    'backup-26-11-24-10_a-b.tar.gz, 198-51-100-102_s-1.example.net',
  ],
  'the name of a package': ['DuckDuckGo_0.61.5.0.msixbundle', 'x-1.2.3.4.nupkg'],
});
