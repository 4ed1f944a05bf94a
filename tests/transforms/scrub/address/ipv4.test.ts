import { describeMarked } from '../marked.js';

describeMarked({
  'in the id of a call, before what a part of it is called': [
    'Call-ID: x%///1-218993@⟦10.20.29.2⟧_out-1, 7@⟦192.0.2.7⟧_pbx',
    'lib@10.20.29.2_arm64',
  ],
  'an address that begins as no version does, whatever is tied to it': [
    'x ⟦198.51.100.9⟧_eth0, ping_⟦203.0.113.9⟧_x.txt, to+⟦198.51.100.9⟧+failed, ⟦198.51.100.9⟧~, ^⟦198.51.100.9⟧',
    'Chrome/120.0.22.91_x, 1.2.3.4+deb10, 1.2.3.4~rc1, "^1.2.3.4"',
  ],
  'before what a network or a machine is called': [
    'Vl99 up ⟦10.20.99.0⟧_Switch_mgmt_VLAN, ⟦192.0.2.7⟧_core, ⟦172.16.4.2⟧_core_sw',
    '1.2.3.4_beta, pkg-10.0.0.1_amd64.deb, 10.0.0.1_update, 120.0.22.91_x64',
  ],
  'the last octet filled up, of what is said to be an address': [
    'addr ⟦33.22.11.00⟧, ip=⟦33.22.11.00⟧, client: "⟦198.51.100.00⟧"',
    'lib-33.22.11.00, version 33.22.11.00, at 33.22.11.00',
  ],
  'a peer that is not asked yet': [' ~⟦10.100.5.5⟧ vrf VRF1', '"dep": "~1.2.3.4"'],
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
  'written so that nobody follows it': [
    'ioc ⟦192[.]0[.]2[.]17⟧, ⟦198.51.100[.]7⟧:443, hxxp://⟦203[.]0[.]113[.]7⟧/x',
    'a[.]b, 1[.]2, x192[.]0[.]2[.]17, 300[.]0[.]2[.]17, 1[.]2[.]3[.]4[.]5',
  ],
  'with commas, of a transfer of files': [
    '227 Entering Passive Mode (⟦192,0,2,17⟧,28,86)',
    'PORT ⟦192,0,2,12⟧,200,13',
    'mode (1,2,3,4), port 1,2,3,4,5,6,7, (192,0,2,17,28,86)',
  ],
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
  'how long it is before it': [
    '13:received-froml3:IP411:⟦192.0.2.121⟧e8:from-tag10:1gaebmlq59',
    'IP410:⟦192.0.2.12⟧e2:ab',
    'IP412:192.0.2.12e2:ab',
  ],
  'between the headers of a request, and no address': [
    'Keep-Alive: 300::~~Connection: keep-alive::~~DNT: 1::~~',
    'net ⟦2001:db8::⟧~~x',
  ],
  'the name of a package': ['DuckDuckGo_0.61.5.0.msixbundle', 'x-1.2.3.4.nupkg'],
});
