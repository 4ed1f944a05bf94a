import { describeMarked } from '../marked.js';

describeMarked(
  {
    'a field by its parts': [
      'peerNumber=⟦2025550123⟧ number_b: ⟦2025550123⟧ remoteParty=⟦2025550123⟧',
      'numero_destino=⟦2025550123⟧ forwardingNumber: ⟦2025550123⟧ PartyB=⟦2025550123⟧',
      'cld=⟦12025550123⟧ anum: ⟦2025550123⟧ sender=⟦12025550123⟧ sourceAddress: ⟦2025550123⟧',
      '{"wa_id":"⟦447700900123⟧","status":"sent"}',
      'cn="⟦2025550123⟧"/dd="⟦2025550124⟧" PeerAddress ⟦2025550123⟧, digits "⟦12025550122⟧" match',
    ],
    'a side of a call in German, Spanish, Portuguese and Italian': [
      'URA opção 3, espera 00:01:31 origem=⟦447700900123⟧ motivo=abandono, llamada origen=⟦12025550123⟧ destino=⟦447700900124⟧',
      'chiamata origine=⟦12025550123⟧ destinazione=⟦447700900124⟧, Quelle: ⟦12025550123⟧ Ziel: ⟦447700900123⟧',
      'Mobilfunk Ausland 00:03:13 0,81 € Ziel ⟦00447700900⟧, Ziel 2026 erreicht, origem=17, destino: 20261128',
    ],
    'where another number, a channel or a word of a protocol stands right before': [
      '{"src":"⟦447700900123⟧","dst":"⟦12025550124⟧<⟦447700900125⟧<⟦12025550126⟧"}',
      'DeliverSm from ⟦447700900814⟧ to ⟦12025550148⟧ : id:4568089728 sub:001',
      'submit_sm_resp to ⟦447700900814⟧, SubmitSM from ⟦12025550148⟧',
      '[from:⟦447700900123⟧] [to:⟦12025550148⟧] [flags:-1:0]',
      'mISDN/1-u42 --> oad:⟦12025550123⟧ dad:⟦2025550124⟧ pid:87',
      "CAPI[ISDN1]/⟦07700900123⟧-47cf: Incoming call '⟦07700900124⟧'",
      'dial-peer voice 7 voip\n destination-pattern ⟦2025550123⟧',
      'dial-peer voice 7 voip\n destination-pattern 9011T\n destination-pattern 1234567',
      "> Called Number (len=13) [ Ext: 1 TON: Unknown (0) '⟦2025550123⟧' ]; Cause (len= 4) [ Ext: 1 '1234567890' ]",
      'gammu-smsd[7]: Sent SMSSDRV_MYSQL 2026-11-28 09:40:16.000 1 to ⟦12025550123⟧: Message reference: 0x2f',
      'received message 7 of 12, 1700000000 bytes, to 1712345678',
      'ANSWER: CALL ID NUMBER "⟦2025550132⟧" NAME "x", customer ID number 20255501',
      '[janus.plugin.sip-⟦447700900558⟧]: nua_i_invite: 100 Trying; gossip-447700900558',
      '<User_ID_1_>⟦447700900762</User_ID_1_>'.replace('762<', '762⟧<'),
      '<User_ID_1_ ua="na">⟦2025550123⟧</User_ID_1_><User_Id>2025550123</User_Id>',
      'TEL;TYPE=CELL:⟦0770.090.0123⟧\nTEL;TYPE=WORK,VOICE:⟦202 555 0123⟧\nitem1.TEL;TYPE=HOME,VOICE:⟦2025550123⟧',
      'ephone-dn 1\n number ⟦2025550123⟧ secondary ⟦2025550124⟧\n!\nephone-dn 2\n size 2025550123',
      'SESSION END CALLID1="⟦2025550132⟧" CALLID2="x", call id 12025550132',
      'Extn:101 dials ⟦2025550123⟧, [sip-⟦2025550123⟧] registered, gossip-2025550123',
      "> Called Number (len=13) [ Ext: 1 TON: Unknown (0) '⟦667332889⟧' ]",
      "AttributeANI  '⟦610039006⟧'\n  AttributeConnID 610039006",
      'authorized by x, BTN ⟦656.318.979⟧, callback on ⟦660.927.721⟧ after 07:02, callback took 610039006',
      'HOTEL;TYPE=HOME,VOICE:2025550123x, REV;VALUE=x,TOTAL:2025550123',
    ],
    'what a modem says': [
      '+CLIP: "⟦07700900775⟧",129,"",0,"",0',
      '+CMGW: "STO UNSENT","⟦2025550123⟧"',
      'AT+CMGS="⟦12025550106⟧"',
      '+CNUM: "Voice","⟦03023125865⟧",129',
      'ATD⟦07700900960⟧;',
    ],
    'from whom, and to whom': [
      "[from:b'⟦12025550150⟧'] [to:b'⟦447700900340⟧'] {'to': ['⟦447700900277⟧']}",
      'Rx SUBMIT-SM (⟦12025550153⟧/1/1 -> ⟦447700900706⟧/1/1) msgid 9e5579a7',
      'Sent SMS [SMSC:x] [SVC:otp] [ACT:] [BINF:] [FID:973474419] [META:?smpp?] [from:EXAMPLE] [to:⟦0031693236444⟧] [flags:-1:0:-1]',
      'Receive SMS [SMSC:x] [from:⟦19995550123⟧] [to:⟦31693236444⟧] [flags:-1:0:-1]',
      'cdr: src=⟦31693236444⟧ dst=⟦31690884288⟧ billsec=12',
      'from=31693236444 to=31690884288 of the index',
      'Rx SUBMIT-SM (⟦12025550153⟧/1/1 -> EXAMPLE/5/0) msgid 9e5579a7',
      'route ⟦12025550153⟧->⟦447700900706⟧ group 2',
      "participant: '⟦12025550152⟧:⟦12@s.whatsapp.net⟧'",
      'participant":"⟦100000000012345⟧@lid", ⟦100000000012345⟧:3@lid, x@lidless',
      '"contacts":[{"input":"⟦12025550179⟧"}],"product":"whatsapp"',
    ],
    'an address of a call': ['sourceAddress=⟦2025550123⟧ destinationAddress=⟦12025550123⟧'],
    'a directory number': ['Originating DN = ⟦2025550103⟧; Terminating DN = ⟦2025550187⟧; cause 16'],
    'a row of a switch': ['-69/10 15:44  00:01:93 T997  ⟦2025550199⟧           4623'],
    'a variable of a dialplan': [
      'Set("PJSIP/3940-30b1789a", "OUTNUM=⟦12025550123⟧") in new stack',
      'CIDNUM=⟦2025550123⟧, TRUNKOUTCID=⟦12025550123⟧',
    ],
    'the type of a number and its plan before it': [
      'deliver_sm: (pdu: 0 5 0 9287) (addr: 1 1 ⟦12025550123⟧)  (addr: 1 1 ⟦447700900123⟧)  (sm: enc: 0 len: 62)',
    ],
    'who a line is connected to': [
      '%ISDN-6-DISCONNECT: Interface Serial0/1/0:82  disconnected from ⟦12025550123⟧ , call lasted 138 seconds',
      'Interface Serial0/0/0:15 is now connected to ⟦2025550123⟧ N/A',
      'PSTNline:⟦12025550123⟧@(Ln.80275@Example)',
    ],
    'a part of the name of a file': ['on_sms.sh IN55488579_827346_00_⟦+12025550123⟧_00.txt'],
    'what a modem answers': [
      'AT+CGSN\n⟦490154203237519⟧\n\nOK\nAT+CIMI\n⟦001010123456789⟧\n\nOK\nAT+CSQ\n+CSQ: 11,99',
      'I RILJ    : [1375]< DEVICE_IDENTITY ⟦490154203237519⟧, 97 [SUB0]',
    ],
    'a number in a text about calls': [
      'SMPP bind: route 7 12025550123x, leg ⟦12025550123⟧ of trunk 3',
      'ISDN Serial0/0/0:15 B-channel 3 ⟦447700900123⟧',
      '<RALs> Account ⟦12025550123⟧ balance threshold reached: 2.94',
      '"RequestType":"*prepaid","Account":"⟦447700900123⟧","Subject":"x"',
      'ti=1nd=⟦2025550123⟧ pi=1si1 called.tn=0npi=1nd=⟦12025550124⟧',
    ],
    'what stands beside a name': [
      '[hss] INFO: [⟦001010123456789⟧] MSISDN[⟦12025550123⟧] IMEISV updated, ULR',
      'AVP: MSISDN(701) l=19 f=VM- vnd=TGPP val=⟦12025550123⟧\nAVP: CC-Request-Number(415) l=12 f=-M- val=52',
      'AVP: User-Name(1) l=23 f=-M- val=⟦001010123456789⟧',
      'D/TelephonyManager: getDeviceId=⟦352099001761480⟧ sdk=33',
    ],
    'an account that is a number': [
      '[trunk-auth]\ntype=auth\nusername=⟦447700900123⟧\nauth_username=⟦12025550123⟧',
    ],
    'somebody with a title': ['Rappeler M. Example au ⟦01 99 00 43 13⟧ avant 14:59'],
    'a landline of another region': ['Landline ⟦07700900434⟧; Absendernummer ⟦07700900434⟧'],
    'a device': ['equipment id: ⟦352771874031628⟧'],
    'a line, by what is said behind it': [
      '⟦2025550123⟧ is busy, ⟦2025550123⟧ hung up',
      'user ⟦2025550123⟧ not registered',
      'Login OK: [⟦447700900123⟧] (from client x port 0)',
    ],
    'a name and its value beside each other': [
      '[["phone", "⟦2025550162⟧"], ["id", "2025550163"]]',
      '"threepid": {"medium": "msisdn", "address": "⟦447700900260⟧"}',
    ],
    'a word of a call in many languages': [
      'DIAL {⟦07700900551⟧}, Ringback ⟦2025550163⟧ line 2, Gewählt: ⟦2025550123⟧',
      'Marque ⟦2025550118⟧ para soporte, marcando ⟦2025550123⟧, numéro composé ⟦2025550123⟧',
      'Contato: ⟦07700900291⟧ (WhatsApp), bereikbaar op ⟦07700900494⟧',
    ],
    'nothing else': [
      'from: 2073542117 to: 7851624762 bytes; thread 140737353971456 is busy',
      'Downloading org.example:lib:8.1.5.7, community edition 9.8.0.1',
      'offset 2025550123 -> 2025550199 done',
      'page 2025550123/1/2 of the archive, 10/1/1 -> 10/1/2',
      'gsm 15000 15000     -  9000  17000, GSM 15000 15000  17000',
      '2025-03-11 10:12:13 INFO took 00:00:05 101 2025550123',
      'route 7 12025550123, FreeSWITCH%2012025550123%20x, call at 1764000000123 took 12',
      'connected to 17, username=1234567890 user=20255501',
      'serial_number=2025550123 line_no: 20255501 order_number=2025550123',
    ],
  },
  ['US'],
);

describeMarked(
  { 'counts in a row, in a region with groups of any length': ['/x HTTP/1.1 - 404 0 2 1405 242 376'] },
  ['IN', 'US'],
);

describeMarked(
  {
    'the name of a directory begins with digits': [
      'CN=932373381,CN=917532944,CN=Alice,OU=local,O=Example',
      'cn=932373381, ou=devices, dc=example',
    ],
  },
  ['DE', 'FR', 'JP'],
);

describeMarked(
  {
    'a short number of a region, behind what says that it is one': [
      '[plugin.sip-⟦3319900⟧]: invite, gossip-3319900',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'JP', 'IN'],
);
