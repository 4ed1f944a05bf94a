import { describeMarked } from '../../marked.js';

describeMarked({
  'in brackets behind its name': [
    'bind_transceiver (body: systemId [alice] password [⟦x7TqP91b⟧] systemType [])',
    'login(user=[alice], password=[⟦x7TqP91b⟧])',
    '初期パスワードは「⟦x7TqP91b⟧」です。',
    'reset_password(token1) and password (optional2)',
    'passwords [12 of 14], password [short]',
  ],
  'a statement that has nothing else in it': [
    'authentication {\n  auth_type PASS\n  auth_pass ⟦lake7719⟧\n}',
    'Backlog SSID1 lab; Password1 ⟦x7TqP91b⟧; MqttUser alice; MqttPassword ⟦q82mVd0s⟧',
    'Password reset2 for alice',
    'password expired 12 days',
  ],
  'a name that many things have, and what only a secret looks like': [
    'host = ⟦192.0.2.38⟧ {\n  key = "⟦x7Tq!P91bK⟧"\n  prompt = "Login:"\n}',
    'skey=⟦gVmZlRLs5cjTOlcMUpDxAdbPyfopY20GmJDw⟧',
    'level=info msg="Key expired" api_id=6aea key="⟦07b77cb1855fda1643890ac88b37a26c537c187a⟧" path="/send"',
    'key=user_profile_2 key="session:12345678" key: 2026-11-24T10 KEY: 5784e40c0c734f93dac2f01735818b11',
    'keys=3 key=AbstractFooBarFactory2 sess=12345678',
  ],
  'settings with a mark': [
    'user_realname1!: Alice\nuser_pass1!: ⟦lakeSnM!NiFb⟧\nuser_host1!: pbx.example.org',
  ],
  'a sentence, and its words between': [
    'wifi pass in the meeting room is ⟦x7TqP91b!⟧ :wink:',
    'Passwort des SIP-Kontos wurde neu gesetzt: ⟦lakeQbs.E5MA⟧ – bitte an ⟦alice@example.org⟧ senden.',
    'Senha do ramal 1160 alterada para ⟦qTSgN_384q⟧ a pedido de alice',
    'パスワード再設定:仮パスワード ⟦lake1739$⟧ 、ログインID alice',
    'Failed password for invalid user aB3xYz9kQ from ⟦192.0.2.1⟧ port 22 ssh2',
    'Password reset was asked by session aB3xYz9kQ',
  ],
  'what programs have in forms of their own': [
    'createUser monitor SHA "⟦RkP1W.LjLg⟧" AES "⟦zxNy6-kcdj⟧"',
    '"crm" "⟦md55784e40c0c734f93dac2f01735818b11⟧"',
    'curl "http://⟦192.0.2.8⟧:8086/query?p=⟦XjWOOTc3On⟧"',
    'GET /list?p=2 and /list?p=about',
    '<Name>Device.Services.VoiceService.1.VoiceProfile.1.Line.1.SIP.AuthPassword</Name><Value>⟦lakeOBi!bmPE⟧</Value>',
    '"GET /0.1/token/⟦d3325a07-51c9-4ff3-8cad-9f5321950c9a⟧ HTTP/1.1" 200 6177',
    '"GET /verify/d3325a07-51c9-4ff3-8cad-9f5321950c9a HTTP/1.1" 200 6177',
  ],
});
