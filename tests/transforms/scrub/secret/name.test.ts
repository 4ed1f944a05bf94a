import { describeMarked } from '../marked.js';

describeMarked({
  'passwords of guests, communities, in Arabic, codes in a message of SMPP': [
    'Wi-Fi password for guests of Alice Example: ⟦walnut-copper-willow-quartz⟧, floor 3rd, checkout 11:00',
    'Default SNMP community on site B is ⟦n3tCopper47⟧; poll interval 300s',
    'كلمة المرور المؤقتة: ⟦Harbor471⟧ حتى',
    'كلمة السر: ⟦Harbor471⟧',
    "PDU submit_sm: seq=1 short_message='Code: ⟦447182⟧'",
    'Debugger PIN: ⟦128-441-907⟧',
    'password for users of type admin: must not be empty',
    'SNMP community on site B is unreachable since 10:20',
    'كلمة المرور: غير صحيحة',
    'PDU submit_sm_resp: command_status code: 4471',
  ],
  'the key of a network, by a name that others have': [
    'clé de sécurité : ⟦citronnier⟧',
    'cle de securite : ⟦7TqX91Zb44⟧',
    'chiave di sicurezza: ⟦limonaia7⟧',
    'code wifi : ⟦citron#nier⟧',
    'code wifi : en panne',
    'clé de sécurité : activée',
    'clé de sécurité : YubiKey',
  ],
  'who arms an alarm, and opens a lock': [
    'usercode=⟦4471⟧ zone=3',
    'user code: ⟦4471⟧',
    '"userCode":"⟦4471⟧"',
    'usercode=EMP001 user code review 1234',
  ],
  'what downloads the profile of a SIM card': [
    'SM-DP+ address: smdp.example.org, matching id: ⟦ABCDEFGHIJ⟧',
    'eSIM activation, Matching ID: ⟦A1B2-C3D4E5-F6G7⟧',
    'no device with matching id: DEVICE-123',
    'eSIM profile, matching id: unknown',
  ],
  'keys of a wireless network, in six languages': [
    ...['WPA key', 'WPA2 key', 'Wi-Fi key', 'wifi key', 'WEP key', 'Network security key', 'WPA-PSK'].map(
      (name) => `${name}: ⟦lemontree⟧`,
    ),
    ...[
      'chiave WPA',
      'chiave wifi',
      'chiave di rete',
      'chiave di sicurezza di rete',
      'chiave della rete wifi',
    ].map((name) => `${name}: ⟦limonaia⟧`),
    ...['clé WPA', 'clé wifi', 'clé réseau', 'clé de sécurité réseau'].map(
      (name) => `${name} : ⟦citronnier⟧`,
    ),
    ...['clave WPA', 'clave wifi', 'clave de red', 'Clave de seguridad de red'].map(
      (name) => `${name}: ⟦limonero⟧`,
    ),
    ...['chave WPA', 'chave wifi', 'chave de rede', 'chave de segurança de rede'].map(
      (name) => `${name}: ⟦limoeiro⟧`,
    ),
    ...[
      'WLAN-Schlüssel',
      'WPA-Schlüssel',
      'WPA2-Schlüssel',
      'Netzwerkschlüssel',
      'Netzwerksicherheitsschlüssel',
    ].map((name) => `${name}: ⟦zitronenbaum⟧`),
    'Netzwerkschluessel: ⟦zitronenbaum⟧',
    'wpa_key=⟦lemontree⟧',
    'WPA key: not configured',
    'network key: missing',
    'chiave WPA: nessuna',
    'semaforo red: verde',
    'wifi: connected',
    'WPA: enabled',
  ],
  'matching ids of SIM cards': [
    'matchingId=⟦LEMONTREEGARDEN⟧',
    '"matchingId":"⟦LEMON-TREE⟧"',
    'DownloadOrder profileType=CONSUMER_7 -> matchingId ⟦8GO2VBI490XHIOS5Y8NI⟧',
    '"matchingId":""',
    'the matching id: 12',
  ],
  'cookies of an object': [
    "cookies: { session: '⟦tfAxIm24xcu4fIQkrNZCN6gd2QlbM⟧', lang: 'de' }",
    'cookies: {"sid":"⟦tfAxIm24xcu4fIQkrNZCN6gd2QlbM⟧","csrftoken":"⟦abcdefABCDEF1234⟧"}',
    'cookies: { session: null }, cookies: {}',
    'Cookie: sid=⟦abcdef1234⟧; lang=en',
  ],
  'a token that something was done with, a key in other languages': [
    'FirebaseMessaging: token refreshed: ⟦B0no7driLk7JICuYljgCwV:APA91b1q_obaJ57Ki⟧',
    'token refreshed: true, access token updated: 2026-11-24T10:00:00Z',
    'AWS Secret Access Key [None]: ⟦XkSbYm1O0A+VaOPL2Hk2dnmm0L1W4EwTrHuXl7aj⟧\nDefault region name [None]: eu-west-1',
    'API key [****************7Q2X]: ⟦x7Tq91ZbLk22⟧, passwd [812]: x7Tq91ZbLk22',
    'chiave API: ⟦abcdefabcdef1234⟧, chave de API: ⟦abcdefabcdef1234⟧, llave API: ⟦abcdefabcdef1234⟧',
    'Action: Login\nSecret: ⟦MjSuQ#xHAI⟧',
    'host key: ⟦430135⟧, PUK1: ⟦12345678⟧, disarm code: ⟦5801⟧, conference PIN: ⟦430135#⟧',
    'host key: SHA256:abcdef, SecretId: prod/db/1',
    'wmic /node:srv /user:alice /password:⟦tulip⟧ os',
    'Le mot de passe provisoire est ⟦Harbor19⟧, bien',
  ],
  'what a client proves itself by': [
    'AccountID="alice",Response="⟦0102030405060708090a0b0c0d0e0f10⟧",ha1="⟦0102030405060708090a0b0c0d0e0f10⟧"',
    'response="200", Response: 12345678901234567890123456789012345',
  ],
  'a name of two words in a column': [
    '    SSID name              : "Office"\n    Key Content            : ⟦kX9vR2mLq7Tz⟧\n    Cost                   : Unrestricted',
    'Key Content: ⟦kX9vR2mLq7Tz⟧',
    '    Schlüsselinhalt        : ⟦kX9vR2mLq7Tz⟧',
    '    Content                : kX9vR2mLq7Tz',
  ],
  'a digit behind the name': [
    '<user_name1 perm="">alice</user_name1><user_pass1 perm="">⟦kX9vR2mLq7Tz⟧</user_pass1>',
    'user_pass2=⟦kX9vR2mLq7Tz⟧ smtp_pass1: ⟦kX9vR2mLq7Tz⟧',
    'pass1: 12 of 13, first_pass1=done',
  ],
  'cookies in a list of their own': [
    '{"request":{"cookies":[{"name":"sid","value":"⟦kx9vr2mlq7tz4wpn⟧"},{"name":"theme","value":"⟦dark⟧"}],"headers":[{"name":"accept","value":"text/html"}]}}',
    '{"cookies":[],"queryString":[{"name":"page","value":"kx9vr2mlq7tz"}]}',
  ],
  'what is sent, as a client logs it on the wire': [
    'http-outgoing-0 >> "X-Api-Key: ⟦JdLv2JLNCpf7QstKhFSSLWMverx0B7H2⟧[\\r][\\n]"',
    'http-outgoing-0 >> "Accept: text/html[\\r][\\n]"',
  ],
  'a key of Ceph': [
    '[client.admin]\n\tkey = ⟦AQBexampleExampleExample0Example1Examp==⟧\n\tcaps mon = "allow r"',
    'key = AQBexample, key = value',
  ],
  'a key that two devices compare': [
    'Enter passkey: ⟦723279⟧ (for ⟦02:00:00:00:00:01⟧)',
    'passkey: not supported',
  ],
});
