import { describeMarked } from '../marked.js';

/** Of no device: the check digit is right, and the front that of a test network's. */
const imei = '⟦490154203237518⟧';
/** With a front that is given out, and zeros behind. */
const own = '⟦350000000000006⟧';
const imsi = '⟦001010123456789⟧';
const place = '⟦22.540113,114.076141⟧';

const rows: readonly ((device: string) => string)[] = [
  (device) => `*HQ,${device},V1,121300,A,⟦2234.4669,N,11354.3287,E⟧,0.11,0,091226,FFFFFBFF#`,
  (device) => `$$A141,${device},AAA,35,${place},090215001939,A,5,22,1,174,4,74,0,5825,78804`,
  (device) => `+RESP:GTFRI,060228,${device},,0,0,1,1,4.3,92,70.0,${place},20090214013254,0460,0000`,
  (device) => `+ACK:GTHBD,060228,${device},,20090214093254,11F0$`,
  (device) => `+BUFF:GTSTT,060228,${device},,16,0,4.3`,
  (device) => `[3G*${device}*0009*LK,0,0,100]`,
  (device) => `SA;1;${device};R;0`,
  (device) => `imei:${device},tracker,0809231929,,F,112909.397,A,⟦2234.4669,N,11354.3287,E⟧,0.11,`,
  (device) => `##,imei:${device},A;`,
];

describeMarked({
  'in the message of an emergency call': [
    `A"ML=1;lt=⟦+54.76397⟧;lg=⟦-0.18305⟧;rd=50;top=20130717141935;lc=90;pm=W;si=${imsi};ei=${imei};mcc=001;mnc=01;ml=128`,
    `{"sms":"A\\"ML=1;lt=⟦+54.763⟧;lg=⟦-10.1830⟧;rd=8;si=⟦123456789012345⟧;ei=⟦123456789012345⟧"}`,
    `aml: A"ML=1;lt=+54.7;lg=-0.1;rd=50;si=${imsi}`,
    'alt=+54.76397;bg=-0.18305;si=12345',
  ],
  'what a telephone shows when it is asked': [
    `*#06# shows ${imei} but the box says ${imei}`,
    `*#06#\n${own}`,
  ],
  'by the names that Apple gives them': [
    'InternationalMobileEquipmentIdentity: ⟦350000000000006⟧\nMobileEquipmentIdentifier: ⟦35000000000000⟧',
    'InternationalMobileSubscriberIdentity: ⟦001010123456789⟧',
    'IntegratedCircuitCardIdentity: ⟦8944110068000000001⟧',
    'ProductIdentifier: 350000000000006',
  ],
  "in a tracker's row, by its place": [
    ...rows.map((row) => row(imei)),
    ...rows.slice(0, 7).map((row) => row('⟦490154203237511⟧')),
  ],
  'beside a place or a card, by the digits': [
    `${imei},GTFRI,⟦8944110068000000005⟧,0,0,1`,
    `topic=devices/${own}/status`,
    `INFO: [T2785c146] id: ${imei}, time: 2026-10-28 12:34:03, lat: ⟦-44.202347⟧, lon: ⟦-47.476060⟧, speed: 30.4`,
    `${imei};2026-10-28;${place.replace(',', ';')};12`,
    `order 123456789012345 at ${place}`,
    'row 123456789012345,ok',
    'id: 490154203237518, time: 12:00',
    `x123456789012345,${place}`,
  ],
  'behind what has one, where the digits are those of a device': [
    `WARN: Unknown device - ${own} (⟦192.0.2.7⟧)`,
    `[a1b2c3d4] id: ${own}, time: 2026-11-28 10:20:30, lat: 0.0, lon: 0.0`,
    `Event id: ${own}, time: 2026-11-28 10:20:30, type: deviceOnline, notifications: 0`,
    `device ${own} offline, tracker ${own} timed out, unit id ${own}`,
    `uniqueId=${own} "deviceUniqueId":"${own}"`,
    `STX,${own},$GPRMC`,
    `DELETE /v3/users/7/devices/${own} HTTP/1.1`,
    `GET /imei/${own}/status`,
    'GET /orders/350000000000006/devices/12 /devices/350000000000007',
    'device 350000000000007 offline',
    'device 123456789012344 offline',
    'device imei=⟦490154207722424⟧ rx_bytes=142312480556644 tx_bytes=921309437789932',
    'tracker ⟦490154201010248⟧ seq 564459038431993 odometer 914218934',
    "KeyError: '⟦490154204325692⟧' while reading devices.csv line 6239 (imei column 3)",
    "KeyError: '490154204325692' while reading orders.csv line 6239",
    'order number 350000000000006, transaction 350000000000006',
    'id: 350000000000006, time: 12:00',
  ],
  "in a tracker's row, who may call it": [
    'imei:⟦350000000000006⟧,tracker,0809231929,⟦12025550123⟧,F,112909.397,A,',
    'imei:⟦350000000000006⟧,help me,000000000,⟦07700900123⟧,L,;',
    'row,1,0809231929,12025550123,F,0',
  ],
  'in what a modem answers': [
    `05:26:01.761 ttyUSB1 --> AT+CGSN\\r\n05:26:01.761 ttyUSB2 <-- ${imei}`,
    `05:26:01.761 ttyUSB1 --> AT+CIMI\n05:26:01.761 ttyUSB1 <-- ${imsi}`,
    'ttyUSB1 --> AT+CSQ\nttyUSB1 <-- 123456789012345',
  ],
});
