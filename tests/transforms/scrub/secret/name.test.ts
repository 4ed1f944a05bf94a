import { describeMarked } from '../marked.js';

describeMarked({
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
