import { describeNames } from './named.js';

describeNames({
  'parties in records of calls': [
    '"","202","from-internal","""‹Bram Voorbeeld›"" <2025550104>","PJSIP/trunk"',
    '<caller_id_name>‹Ulrike%20Beispiel›</caller_id_name><caller_id_number>202</caller_id_number>',
    '<caller_id_name>Outbound%20Call</caller_id_name>',
    '<variable name="effective_caller_id_name" value="‹Alice Example›"/>',
    '2024/06/05 01:13:08,00:00:18,3,x,I,258,y,,0,1000354,0,E248,‹Alice Example›,T9001,Line 1.1,0,0',
    '06:08:55   Calling Number & Name 2135550177 ‹Rui Exemplo›',
    '11/17/25 13:20\tSEND\t000069298\tttyS3\t297',
    'Jan  4 11:29:13 11:29\tSEND\t00005548\tttyS0\t86\t""\t"‹Chiara Esempio›"\t"+12025550123"\t"x"',
  ],
  'accounts in what telephones and gateways are given': [
    'account.1.auth_name = ‹alice›\naccount.1.sip_server.1.expires = 3600',
    "args: {b'username': [b'‹alice›'], b'dlr': [b'no']}",
    'sending request: (bindreq: (pdu: 0 9 0 [17]) ‹alice› x smpp 52)',
    '# ipsec.secrets\n‹alice› : EAP "x"\n: RSA vpnHostKey.pem',
    'PROPFIND /remote.php/dav/files/‹alice›/ HTTP/1.1',
    '*Steps:* login as {{‹alice›}} on staging, user {{username}}',
  ],
  'what a cloud names, and what stands for an account': [
    '4ccc5c2bf791be4a3ee3cc71024115b0a1141337d638decf996da1d9f78904c6 copies [12/Dec/2023:14:55:01 +0000] 192.0.2.75 - B',
    '192.0.2.75 ‹alice7› [12/Dec/2023:14:55:01 +0000] "GET / HTTP/1.1"',
    '{"logName":"projects/shop-prod/logs/cloudaudit.googleapis.com%2Factivity","logname":"‹alice7›"}',
    'error=authentication failed for [conta], invalid password; authentication failed for [‹alice7›]',
  ],
  'where servers and devices have an account': [
    '2026-11-06 22:41:18.245 CET [5434] ‹alice›@shop 192.0.2.160(34305) LOG:  AUDIT: SESSION,39',
    '2026-11-06 22:41:18.245 CET [5434] postgres@shop 192.0.2.160(34305) LOG:  AUDIT: SESSION,39',
    'executeQuery: Code: 516. DB::Exception: ‹alice›: Authentication failed: password is incorrect',
    'DB::Exception: default: Authentication failed, Exception: Authentication failed: x',
    '1743895011.595625\tCBNiQAn07nUZu12eHb\t192.0.2.203\t47567\t192.0.2.95\t21\t‹alice›\t<hidden>\tRETR',
    '1743895011.595625\tCBNiQAn07nUZu12eHb\t192.0.2.203\t47567\t192.0.2.95\t21\tanonymous\t<hidden>\tRETR',
    'Office2 ‹alice› 3718 [14/Jan/2026:09:10:42 +0000] total 4 - 192.0.2.38 a.pdf',
    'DeskJet root 1 [20/May/2026:19:21:06 +0000] 1 1 acme-123 localhost a.pdf',
    'cmd=Auth; account=‹alice›; protocol=imap, account=‹alice7›; account=12345 account=savings',
    'l2tp,ppp,info,account ‹alice› logged in, 192.0.2.170 from 192.0.2.18',
    'PanGPS: User name is ‹alice›, gateway 192.0.2.124',
    'User name is not set, the User name is empty, x',
    '1,3,31834266,1719149597,04080410,,,,16,1,"5011",,0,75274736,,"‹alice›","PT_Intern","SEP_2",0',
    "item={'name': '‹alice.example›', 'mail': 'x'}, {'name': 'payload', 'mail': 'x'}",
  ],
  'who a message speaks of': [
    'der User ‹alice7› kommt nicht rein, le compte ‹alice.example› sur la préprod, pls unlock ‹alice7›, thanks',
    'Utente ‹alice7› non accede; The user hit was ‹alice.example›; nothing',
    'the user input is read, unlock the door, le compte courant, der User kann, the account is locked, the user agent',
    'The user affected was not found, the user hit was the third one, unlock level 3',
  ],
  'who a message greets': [
    "[content:b'Hi ‹Laura›, your parcel is here']",
    'Hi team, your build is red. Hello World, this is it. Hi All, we meet',
  ],
});
