import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingWords } from '../../../../src/transforms/scrub/number/word/vocabulary.js';
import { createScan } from '../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'four numbers that are a version, and two that are no place': [
    'updated to 8.1.10.53 from 4.6.7.37',
    'Updated 1.2.3.4 to 1.2.3.5',
    '<Name>DeviceInfo.SoftwareVersion</Name><Value xsi:type="xsd:string">6.10.5.231</Value>',
    '<Name>Device.IP.ExternalIPAddress</Name><Value>⟦203.0.113.9⟧</Value>',
    '{"name":"firmwareVersion","value":"3.17.44.249"} {"name":"address","value":"⟦203.0.113.9⟧"}',
    'Displayed com.example.shop/.MainActivity: +1s278ms, WebView 12.6.32.116',
    'nginx (1.22.1.3) stable, foo (1.22.1.3) unstable; urgency=medium',
    'app ledger 5.1.7.90 installed, /Library/Ruby/Gems/1.8/gems/rake-0.9.2.2/lib/rake.rb:7, gems/host-⟦192.0.2.7⟧/x',
    'User-Agent: FPBX-16.0.40.7(18.13.0), "user_agent":"FPBX-15.0.17.24(16.9)"',
    'kernel: megaraid cmm: 2.20.2.7 (Release Date: Sun Jul 16 2006), DotWindows version: [1.0.0.7], Version=[8.6.0.85](Jan 15)',
    'COPY src/openjdk/21.0.11.10/OpenJDK.tar.gz, mv /usr/lib/jvm/jdk-21.0.11.10 /usr/lib/jvm/jdk',
    'https://github.com/example/web/blob/0.3.3.1/info.md, https://raw.githubusercontent.com/example/web/0.3.3.1/info.md',
    'status installed admin:all 4:3.4.11.1-2, install git:armhf <none> 1:1.7.10.4-1+wheezy1',
    'Project Core 1.0.0.0 - Harmony patches, status half-installed ifupdown:i386 0.7.53.1',
    'host: [⟦1.0.0.7⟧], https://git.example.org/example/web/⟦8.3.3.1⟧/x, server:all 4:⟦3.4.11.1⟧',
    'web-⟦10.0.0.5⟧ (x), a-⟦198.51.100.7⟧(eth0)',
    'db (⟦192.0.2.1⟧) stable, node (⟦10.1.2.3⟧) joined',
    'update from ⟦192.0.2.4⟧ received',
    'upgraded server from 1.2.3.4 to 1.2.3.5, database migrated from 1.2.3.4 to 1.2.3.5',
    'web-1 migrated from ⟦85.246.83.41⟧ to ⟦85.246.83.42⟧, migrated from ⟦10.0.0.5⟧ to ⟦10.0.0.6⟧',
    'migrated app web-1 ⟦85.246.83.41⟧ -> ⟦85.246.83.42⟧, update host app ⟦10.0.0.5⟧ -> ⟦10.0.0.6⟧; Updated 1.2.3.4 -> 1.2.3.5',
    'IP address updated from ⟦85.246.83.41⟧ to ⟦85.246.83.42⟧, updated dns record from ⟦85.246.83.41⟧ to ⟦85.246.83.42⟧',
    'peer endpoint updated to ⟦85.246.83.41⟧, Updated IP ⟦85.246.83.41⟧ to ⟦85.246.83.42⟧, downgrade attack from ⟦85.246.83.41⟧',
    'CEF:0|Example|Collector|7.15.1.0|agent:030|Heartbeat|Low| src=⟦192.0.2.4⟧',
    'LEEF:2.0|Example|Collector|7.15.1.0|4711|src=⟦192.0.2.4⟧',
    'x|y|⟦192.0.2.4⟧|z',
    'vector: 9.59709,74.974725',
    'mean 12.34567, 11.22334 std',
    'at ⟦52.520008, 13.404954⟧ now, ⟦52.520008,13.404954⟧,34.5',
  ],
  'an address behind the name of a file': [
    '2026-11-17 00:48:22 GET /en/index.php - - ⟦203.0.113.41⟧ HTTP/1.1 Opera/9.20',
    'GET /a.php ⟦18.7.9.14⟧ x, /Main.java ⟦18.7.9.14⟧',
    'php 8.1.7.14, java 11.0.14.1',
  ],
  'an address in a cell between tildes, and as the alias of a party': [
    'x~10:38:05~⟦198.51.100.9⟧:1395~⟦58.67.149.24⟧:80~a',
    'alias=⟦91.20.13.15⟧~5062~1, foo 9.9.9.9~rc1',
  ],
  'a version below its name, in a pair': [
    '{\'key\': \'appVersion\', \'value\': \'3.1.0.102\'}, {"key":"peer","value":"⟦3.1.0.102⟧"}',
  ],
  'an address behind a word that is not ASCII, and its slash': [
    '主机名/⟦10.50.109.2⟧,x',
    String.raw`{"t":"\u4e3b\u673a\u540d/⟦10.50.109.2⟧,\u670d"}, "h\u00f4te/⟦10.50.109.2⟧,"`,
    String.raw`x\u003dproduct/10.50.109.2, \u0026nginx/1.2.3.4,`,
  ],
  'the least version that something wants, and which of its versions one is': [
    'plugin is older than required >= 2.28.23.6',
    'foo <= 2.28.23.6, bar ~> 1.2.3.4 wanted',
    'ip >= ⟦2.28.23.6⟧, src <= ⟦1.2.3.4⟧, a -> ⟦1.2.3.4⟧, b >= ⟦198.51.100.9⟧',
    'disponible (version actuelle : 10.17.30.6), Versión instalada: 3.1.0.90, Versione corrente: 10.1.2.3',
  ],
  'no version where it is the name of an address': [
    ';; ANSWER SECTION:\\n⟦17.2.0.192⟧.in-addr.arpa. 300 IN PTR x, version ⟦17.2.0.192⟧.IN-ADDR.ARPA',
    'section 17.2.0.192, see section 3.2.1.4 of it',
  ],
  'the version of a module, of a server, a section of a document': [
    '\tat java.base@11.0.14.1/jdk.internal.reflect.DelegatingMethodAccessorImpl.invoke(Unknown Source)',
    'at java.desktop@17.0.4.1/java.awt.EventQueue.run(EventQueue.java:1)',
    'VersionLoggerListener.log Server number:   9.0.82.0',
    'https://example.org/rfc5424#section-6.2.3.1',
    'x7Fq2@⟦192.0.2.1⟧/24, web-region-⟦192.0.2.5⟧ up, number: ⟦192.0.2.5⟧',
  ],
  'no version behind an id, in a cell, behind the name of an interface': [
    '1672898304.006142\tCv8luXdGER4qaFwW1\t⟦192.0.2.18⟧\t60474\t⟦192.0.2.16⟧\t3128',
    'ROUTING_TABLE\t⟦10.68.0.25⟧\ttest1@localhost\t⟦192.0.2.5⟧:51053',
    'denied icmp outside/⟦10.10.147.53⟧(3) -> inside/⟦10.1.1.2⟧(0)',
  ],
  'no version before a mask, of a clock, of a machine': [
    'V        ⟦10.10.1.4⟧ 255.255.255.255',
    ' *~⟦10.4.1.1⟧          .AUTH.           16     -  1024\n  ~⟦10.36.3.3⟧   ⟦192.0.2.3⟧  16',
    'lodash ~1.2.3.4, built on agent ⟦10.130.176.237⟧, {"agent": "⟦93.184.216.34⟧"}, agent: 1.2.3.4',
    'Cache 3.0.0.0 ready, Network ⟦3.0.0.0⟧ up, permit ip ⟦2.0.0.0⟧ ⟦0.255.255.255⟧, prefix "⟦2.0.0.0⟧"',
  ],
  'four numbers of an agent': [
    'x\nAgent: Example GXP2170 1.0.11.79\nAgent: Example T46U 108.86.0.45',
    'agent=⟦10.54.179.17⟧ Agent: ⟦10.54.179.17⟧ failed; agent: 1.2.3.4, User-Agent: 10.54.179.17',
    'on Erlang 26.2.5.2, memory high',
  ],
  'four numbers behind the name of a machine': [
    'jenkins-agent-3 ⟦10.0.0.5⟧ is offline, build-07 (⟦10.1.2.3⟧) joined, build-server ⟦10.0.0.4⟧ up',
    'lease for android-5a3c9f ⟦192.0.2.7⟧ granted, Agent-7 ⟦172.16.2.3⟧ heartbeat',
    'fw01 ⟦10.1.2.3⟧, edge-3: ⟦10.2.3.4⟧ up, edge-par90 (⟦85.246.83.41⟧[⟦85.246.83.41⟧]): FTP session closed.',
    'slave: worker-2/⟦10.0.0.9⟧ lost, edge (⟦185.246.83.41⟧)',
    'updateLocation=⟦10.2.3.4⟧, serialVersionUID ⟦10.2.3.4⟧, firmwareVersion=1.2.3.4, ChromeDriver 1.2.3.4, MicrosoftEdge 8.1.2.3, build 2026_10.2.3.4',
    'android ⟦192.168.1.7⟧, Firmware: ⟦172.16.0.9⟧, core-sw1-⟦192.168.7.9⟧, 4711-⟦185.23.44.77⟧, libfoo2-1.2.3.4',
    'Gerät_⟦192.0.2.7⟧, ⟦192.0.2.7⟧_⟦192.0.2.1⟧, ⟦10.0.2.1⟧_⟦10.0.2.2⟧',
    'INVITE FwHH5nDhOvRLSCwA4F75@⟦192.0.2.93⟧} acc',
    'python3 3.10.2.1 installed, php7 7.4.3.2, firmware_rev2 1.2.3.4, driver_v3 10.1.2.3, app_version2: 1.2.3.4',
    'build_number: 4.2.1.7, versionCode 1.2.3.4, kernel-release 5.4.1.1, nginx/1.2.3.4, Edge 12.0.22.91, Chrome 120.0.0.0',
  ],
  'what runs on a device, by the version beside': [
    'ECU sw 10.15.37.185, hw 2.0, hw 8.5; sw 4.5.4.11\nengine 15.13.15.124, content 2024.10.10.80',
    'sw ⟦10.0.0.5⟧ up, sw ⟦10.0.0.5⟧, hw ⟦10.0.0.6⟧, engine ⟦10.0.0.7⟧ unreachable, switch sw ⟦85.246.83.41⟧, hw rev 2',
    'min version 90.0.5193.55, current 6.10.20.1, channel x',
    'min version 2.1, current ⟦85.246.83.41⟧, HTTP version 1.1, actual ⟦3.120.4.5⟧, version 2.1.4, current ⟦10.0.0.5⟧, current ⟦3.120.4.5⟧',
    'HTTP 403, browser 15.7.27.246.',
    'HTTP 403, navegador 15.7.27.246, app',
    'browser ⟦15.7.27.246⟧ asked, browser ⟦10.0.0.5⟧, browser ⟦85.246.83.41⟧.',
    '連絡、アプリ 17.7.13.56、発生',
    '連絡、アプリ ⟦10.7.13.56⟧、アプリサーバ ⟦17.7.13.56⟧',
    'Versione software 3.1.0.90 del 28, version du logiciel 2.1.0.4; versión de firmware 1.2.3.4',
    'version du client ⟦185.23.44.77⟧, activerecord (7.1.3.3) lib/active_record/base.rb:5, host (⟦7.1.3.3⟧) up',
    'Code 5760.70, Softwarestand 17.7.4.69, Firmwarestand: 1.2.3.4',
  ],
  'both sides of an arrow': [
    'Update check: app {7557f924-f30a-4ff4-af26-bc4ac506fade} 107.0.4862.202 -> 7.7.3.6, bytes=37731496',
    'Update check: app {7557f924-f30a-4ff4-af26-bc4ac506fade} 5.5.0.4 -> 2.8.3.11, bytes=37731496',
    'Upgrade path: 8.18.23 → 13.7.35 → 19.5.32.45; schema',
    'update host app ⟦10.0.0.5⟧ -> x, deploy 1.2.3 -> ⟦85.246.83.41⟧, deploy 1.2.3 -> ⟦3.120.4.5⟧',
    'Chrome/107.0.4862.202 -> ⟦3.120.4.5⟧, updated endpoint ⟦3.120.4.5⟧ -> ⟦185.23.44.77⟧',
  ],
  'what runs on a telephone': [
    'ua=[Yealink SIP-T46U 7.17.20.90] src=⟦10.0.0.5⟧, UA: Example T46U 8.2.4.10',
    'ua=[Example T46U] ⟦10.0.0.5⟧ ua=curl from ⟦10.0.0.6⟧',
    'update not required, snomD764-SIP 10.1.173.12, up',
    'snomD764-SIP 10.1.173.12, up',
    'User-Agent: snomD785/10.1.54.13, sip_user_agent: [HT802/10.0.1.2], Server: worker-4/⟦10.0.0.7⟧, worker/⟦10.1.2.3⟧, Nginx/10.1.2.3, from snomD785/⟦10.1.54.13⟧',
    'snom D764 ⟦10.1.173.12⟧, snomD764-SIP ⟦192.168.1.7⟧',
    '"Yealink SIP-T46S 66.86.0.15 ⟦00:00:5e:00:53:af⟧"',
    'Yealink W60B 77.85.0.20, Grandstream GXP2170 1.0.11.48, Grandstream Model HW GXP2160 SW 1.0.9.102, Akuvox R29C 29.30.2.15',
    'Yealink T46S ⟦192.0.2.7⟧ up, Yealink SIP-T46S ⟦10.86.0.15⟧, Grandstream GXP2170 ⟦198.51.100.7⟧, Akuvox R29C ⟦28.30.2.15⟧',
    '2026-01-15 10:00:05 status unpacked example-conf:all 1.2.5.1-2',
    '2026-01-15 10:00:05 install example-conf:all <none> 1.2.5.1-2, relay:all ⟦192.0.2.1⟧',
    '<!-- Page cached by Example Cache 6.0.0.1 on 2026-01-13 14:51:50, cached by Example Proxy ⟦6.0.0.1⟧ on 2026-01-13 -->',
    'session created by Blue Laptop ⟦9.1.2.3⟧, optimized by Blue Router ⟦6.1.2.3⟧, US_client-⟦9.1.2.3⟧-20261128, DE_vpn-⟦9.1.2.3⟧-20261128',
    '\tat org.example.Pool.close(Pool.java:622) [pool-0.9.5.2.jar:0.9.5.2], [edge-0.9.5.2.jar:⟦192.0.2.5⟧]',
    '[ro.build.display.id]: [HTK75.WW_epad-9.2.1.27-20120615], [host-⟦192.0.2.5⟧-20120615], [web_epad-⟦192.0.2.5⟧-20120615]',
    'API version[3.1.5.35] ver[3.1.5.35], server[⟦192.0.2.35⟧]',
    '<131>Mar 18 21:15:07 [⟦02:00:5e:00:53:01⟧] T42S[66.86.0.15]: DSSK, host SIP-T46S[66.86.0.15]: x, W60B[77.85.0.20]: y',
    'T42S[⟦66.86.1.15⟧]: x, T42S[⟦10.86.0.15⟧]: x, edge1[⟦66.86.0.15⟧]: x, T42S[⟦192.0.2.7⟧]: x',
    'phone T46S ⟦66.86.0.15⟧, Yealink phone ⟦66.86.0.15⟧, Yealink SIP-T46S ⟦66.86.0.15⟧:5060, Yealink SIP-T46S ⟦66.86.1.15⟧',
  ],
});

describeMarked({
  'an address in the cell behind a time': [
    '2025-05-15 10:56:58,⟦10.2.3.4⟧,GET',
    '2025-05-15T10:56:58,⟦192.0.2.4⟧,GET',
    '20250515-10:56:58,⟦10.2.3.4⟧',
    '2025-05-15 10:56:58,123 INFO from ⟦10.2.3.4⟧, 10:56:58,⟦10.2.3.4⟧, 2025-05-15 10:56:58.123,⟦10.2.3.4⟧',
  ],
});

describe('an address behind the name of a machine', () => {
  const word = fc.constantFrom(...tellingWords.version.filter((each) => /^[a-z]{2,}$/.test(each)));
  const label = fc.stringMatching(/^[a-z]{2,6}$/).filter((each) => !tellingWords.version.includes(each));
  const number = fc.integer({ min: 1, max: 99 });
  const machine = fc.oneof(
    fc.tuple(word, number).map(([name, n]) => `${name}-${n}`),
    fc.tuple(word, label, number).map(([name, place, n]) => `${name}-${place}${n}`),
    fc
      .tuple(
        label,
        word.filter((each) => !/^(?:ver|rev|firmware)/.test(each)),
        number,
      )
      .map(([owner, name, n]) => `${owner}-${name}-${n}`),
    fc.tuple(word, fc.constantFrom('server', 'host', 'node', 'paris', 'gw')).map((parts) => parts.join('-')),
  );
  const address = fc
    .tuple(fc.constantFrom('192.0.2', '198.51.100', '10.1.2'), fc.integer({ min: 1, max: 254 }))
    .map((parts) => parts.join('.'));

  it('is found, whatever words of versions are in the name', () => {
    const scan = createScan({});
    fc.assert(
      fc.property(machine, fc.constantFrom(' ', ': ', ' (', '=', ' ['), address, (name, between, value) => {
        const found: string[] = [];
        const text = `seen ${name}${between}${value} today`;
        scan(text, (start, end) => found.push(text.slice(start, end)));
        expect(found).toContain(value);
      }),
    );
  });
});

describeMarked({
  'a cell that a sentence begins with': [
    'notice\tVulnerable_Version\t⟦192.0.2.4⟧ is running Java 1.7.0.15 which is old',
    'fw_version\t1.2.3.4\tx',
  ],
  'a field of a machine has a host and its address': [
    '"target_server":"DB/⟦10.0.0.4⟧"',
    '"peer": "DB/⟦192.0.2.4⟧"',
    '"product":"DB/10.0.0.4"',
  ],
});

describeMarked({
  'what runs, and its version': [
    'Softphone 12.21.29.1 started, Softphone 12.21.29.1',
    'Micrologiciel : 10.19.18.67, Node with V8 12.4.136.20',
  ],
  'where a softphone is': [
    'softphone ⟦192.0.2.7⟧, softphone ⟦12.21.29.1⟧:5060, call from softphone ⟦12.21.29.1⟧ failed',
    'Softphone ⟦12.21.29.1⟧ registered, softphone ⟦10.1.2.3⟧',
  ],
});

describeMarked({
  'the version of a system that is called a server, and of firmware behind its name': [
    'OS: Ubuntu Server 8.0.4.3, Windows Server 6.3.0.9, SQL Server 15.0.4.3 started',
    'UNAME = "Linux web-1.example.org 2.6.39.4-9.NSN.x #1 SMP", Linux dev-db 2.6.34.8-0.2-default',
    'FIRMWARE_NAME:Marlin 2.0.7.2 SOURCE_CODE_URL',
    'connected to file server ⟦8.0.4.3⟧, Ubuntu host ⟦8.0.4.3⟧, Ubuntu Server ⟦192.0.2.9⟧',
  ],
  'the number of a server, in a column': [
    'VersionLoggerListener.log Server number:         9.0.12.0',
    'Server address:         ⟦9.0.12.0⟧',
  ],
  'how an address is given out, in the name of a host': [
    'rhost=static.⟦192.0.2.17⟧.clients.your-server.example.net  user=root, User root from dyn.⟦203.0.113.9⟧.nw.example.org not allowed',
    'getaddrinfo for ⟦198.51.100.8⟧.broad.sc.dynamic.163data.example.net [⟦198.51.100.8⟧]',
    'see static.1.2.3.4.js, lib static.1.2.3.4, foo 1.2.3.4.5beta.tar.gz',
  ],
  'a key of a table is an address': [
    'IP-MIB::ipAdEntAddr.⟦192.0.2.17⟧ = IpAddress: ⟦192.0.2.17⟧',
    'BGP4-MIB::bgpPeerState.⟦198.51.100.7⟧ = INTEGER: established(6)',
    'SNMPv2-SMI::enterprises.9.2.9.5 = INTEGER: 1000, IF-MIB::ifIndex.1.2.3.4 = x',
  ],
});
