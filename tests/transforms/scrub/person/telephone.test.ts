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
  'who a message greets': [
    "[content:b'Hi ‹Laura›, your parcel is here']",
    'Hi team, your build is red. Hello World, this is it. Hi All, we meet',
  ],
});
