import { describeMarked } from '../marked.js';

describeMarked({
  'behind the address and the name of who is given one, in a row': [
    '10,08/11/26,03:28:42,Assign,⟦192.0.2.142⟧,host14.example.org,⟦00005E0053AF⟧,,967003,0',
    '10,08/11/26,⟦192.0.2.142⟧,host14,123456789012,,x,host14.example.org,00005E0053AF,',
  ],
  'behind a label of another script, and where the number of a program stands else': [
    'MACアドレス:⟦00:00:5E:00:53:01⟧ 管理番号:A-1, 時刻:10:20:30, Gerät:⟦00:00:5e:00:53:01⟧',
    'サーバー:⟦2001:db8::1⟧ 時刻:10:20',
    '<130>Apr 27 16:04:28 sua [⟦00005e00af59⟧]: SUB <6+info  > [SIP] up, 16:04:28.123 host ipvp[⟦00005e00af59⟧]: x',
    'build [00005e00af59]: done, Apr 27 16:04:28 app [0a005e00af59]: x, Apr 27 16:04:28 app [00005e00af59] x',
  ],
  'no registers of a drive': [
    'ata1.00: ACPI cmd ef/10:06:00:00:00:00 (SET FEATURES), cmd b1/c1:00:00:00:00:00',
    'wlan0/⟦10:06:00:5e:00:53⟧, ef/⟦10:06:00:5e:00:53⟧',
  ],
  'of 64 bits, behind their name': [
    'Device uplink received dev_eui="⟦00005eef10000017⟧" fCnt=6862',
    '{"devEui":"⟦02005e1000000017⟧","fCnt":1}',
    'deviceEUI: ⟦A2005E1000000017⟧',
    "zigbee2mqtt: Device '0x⟦a2005e1000000017⟧' joined, modelID example.weather",
    'ieee_address: 0x⟦00005eef10000017⟧',
    'EUI-64 ⟦00005eef10000017⟧',
    'join_eui="00005eef10000017"',
    'trace_id=00005eef10000017 span_id=a2005e1000000017',
    'session 0x00005eef10000017 closed, at address 0x00007ffd10000017',
    'dev_eui="0000000000000000"',
  ],
  'in words of four, and in halves': [
    'MAC ⟦0000-5e00-53af⟧ learned on port 7',
    '⟦0000-5e00-53af⟧ moved from port 7',
    'station ⟦00005e-0053af⟧ joined',
    'client ⟦00e0-5e00-53af⟧ and ⟦ac00-5e00-53a1⟧',
  ],
  'bare, in the first column, and in what a telephone calls itself': [
    'mac;ip;model\n⟦00-00-5e-00-53-30⟧;⟦198.51.100.85⟧;HT801\n⟦00005e0053c0⟧;⟦2001:db8::1⟧;HT801\n⟦06005e0053ad⟧;;HT801',
    'mac,ip\n⟦00005e0053c0⟧,⟦198.51.100.86⟧',
    'id,ip\n00005e0053c0,⟦198.51.100.86⟧',
    '"Grandstream Model HW GXP2140 SW 1.0.11.65 DevId ⟦00005e0053af⟧"',
    'Fanvil X4 2.12.1 MAC: ⟦00005e0053af⟧',
    'build DevId 0a005e0053af',
  ],
  'bare, behind who asks': [
    'RADIUS.Acct-Calling-Station-Id=⟦00005e0053af⟧,Common.Enforcement=[Allow]',
    'Calling-Station-Id = "⟦02005e0053af⟧"',
    'endpoint ⟦00005e0053af⟧ profiled',
    'User-Agent: Yealink SIP-T46S 66.84.0.15 ⟦00005e005312⟧',
    'Grandstream GXP2170 ⟦00005e0053af⟧',
  ],
  'the name of a file of a telephone': [
    'GET /cfg/⟦00005e0053af⟧.xml',
    'GET /⟦00005e005312⟧.boot HTTP/1.1" 200 17',
    'RRQ filename ⟦00005e0053af⟧-phone.cfg',
    'GET /cfg⟦00005e0053af⟧.xml',
    'gs_⟦00005e0053af⟧.cfg',
    '/org/bluez/hci0/dev_⟦00_00_5E_00_53_AF⟧/service',
  ],
  'a device by its model and firmware': [
    '("U7PG2,⟦00005e0053af⟧,v4.0.69.10871") hostapd: ath0',
    '{"host":"BZ2,⟦00005e005312⟧,v3.9.27.8537"}',
    'US-8-60W,⟦00005e005312⟧,5.6.1: dropbear',
    '<30>Jun 30 18:00:00 U6-Ext ⟦00005e0053af⟧,U6-Extender-6.8.2+15592: stahtd: x',
  ],
  'what hangs on a wireless network': [
    'sta ⟦00005e0053af⟧ associated',
    '[STA:⟦00005e0053af⟧] AP[⟦00005e0053af⟧]',
    'Ruckus AP ⟦00005e0053af⟧ joined',
    'deauth ⟦00005e0053af⟧ reason 3, disassociated from ⟦00005e0053af⟧',
    'wireless client ⟦02005e0053af⟧',
    'client ⟦00005e0053af⟧ roamed from AP ⟦00005e0053af⟧ ssid guest',
    'frame from ⟦00005e0053af⟧ on ath0',
  ],
  'whose first digit stands in the last part': [
    '* 1 ⟦bead.beef.1234⟧  dynamic, mac ⟦aa-bb-cc-dd-ee-12⟧ up, vlan ⟦aabb-ccdd-1234⟧ of node-12 and edge-b-14 .ab.1234',
  ],
  'of digits alone': [
    '* 302 ⟦0000.5e00.5304⟧ 0010.9400.0005x, Gi2/0/7 ⟦0010.9400.0005⟧ D1x',
    '⟦1111.2222.3333⟧\t\tDynamic      \t  2',
    '10.10.20.x  ⟦5254.0002.9002⟧  Interface  ARPA, 42  ⟦5309.3057.8423⟧    STATIC      Po135',
    'SystemID 1920.0000.2006 on et7, driver 2015.1129.2306',
  ],
  'the identifier of a client, behind one digit': [
    'client-id=1:⟦02:00:5e:00:53:af⟧ address-lists= client-id=1:⟦2:0:5e:0:53:af⟧',
  ],
  'the identifier of a client': ['client-identifier 01⟦00.005e.0053.af⟧ hardware'],
  none: [
    'container 4f5e6d7c8b9a started',
    'commit a1b2c3d4e5f6 merged',
    '4f5e6d7c8b9a.json written',
    'order 12ab-34cd-56zz',
    'ids a1b2c3-d4e5f6',
    'GET /015e00530012.cfg',
    'gift card ABCD-12EF-34AB',
    'client 4e5f6d7c8b9a connected to redis',
    'device mapper 4e5f6d7c8b9a, session 4e5f6d7c8b9a, host 4e5f6d7c8b9a',
    'sta 010203040506, sta 01005e0053af',
    'commit 4e5f6d7c8b9a,Fix-1.2.3 build 4e5f6d7c8b9a',
    'Item,123456789012,1.2.3',
    'a pod from 4e5f6d7c8b9a, and an assoc array',
  ],
});

describeMarked({
  'an address of a device': ['Called-Station-ID=⟦02-00-00-00-00-01⟧, at 26-11-24-10-20-30'],
});

describeMarked({
  'a network of Docker': ['mac br-9f8e7d6c5b4a: IN=br-00005e0053af MAC=⟦00:00:5e:00:53:af⟧'],
});

describeMarked({
  'the host that tells, of a telephone': [
    'Dec  6 13:32:06 ⟦00005e0053af⟧ SIP[6175]: SUA <5+notice> [000] Register success',
    'Dec  6 13:32:06 4e5f6d7c8b9a app[6175]: SIP up, Dec  6 13:32:06 00005e0053af nginx: SIP',
  ],
});
