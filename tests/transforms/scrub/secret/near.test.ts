import { describeMarked } from '../marked.js';

describeMarked({
  'a password near its word': [
    'PASSWORD elastic = ⟦gbSoQay2Tzoy6hLyDiRu⟧',
    'pass for the vpn: ⟦Dragon7130!⟧',
    'my password, it was ⟦Sommer2024!⟧',
    'auth plain: alice pass "⟦Winter4841⟧"',
    '⟦192.0.2.7⟧ %any : PSK "⟦s3cretPhrase9⟧"',
    'set security ike policy p1 pre-shared-key ascii-text "⟦nz9siqj4sN⟧"',
    'change_password alice ⟦Sommer2024⟧',
    'admin set-initial-password ⟦Welcome3020$⟧',
    'wifi here is "⟦Welcome353⟧" for guests',
    'contrasena para el wifi nuevo: ⟦Dragon7130!⟧',
  ],
  'a command of a protocol': ['/msg NickServ IDENTIFY alice ⟦2dFgBVJdhM%⟧', 'a1 LOGIN alice ⟦gpVp8qHYxT⟧'],
  'a text in what programs write around it': [
    'User { secret: Some("⟦t3E8RFVCddwJrDQsHVg6JEmF⟧") }',
    "DB_PASSWORD = b'⟦Winter4841⟧'",
    "get('https://api.example.org/v1/x', auth=('alice', '⟦8oSRBxRHk7⟧'))",
    "new PDO('mysql:host=db', 'app', '⟦gpVp8qHYxT!⟧')",
  ],
  'on command lines of programs that are in no list': [
    'lftp -u alice,⟦gpVp8qHYxT⟧ sftp://⟦192.0.2.1⟧',
    'somecli login -p ⟦gpVp8qHYxT⟧ -x',
    'sqlplus app/⟦Sommer7926!⟧@//db:1521/XE',
    'skopeo copy --src-creds=⟦alice:gpVp8qHYxT⟧ docker://a docker://b',
  ],
  'a code': [
    'Use ⟦620-058⟧ to verify your account',
    'Seu código é ⟦942428⟧, válido por 8 minutos',
    'toegangscode ⟦4677⟧, reset_code=⟦482913⟧',
    '暗証番号は⟦2325⟧、メール',
  ],
  'names that are made of several words': [
    'wep_key=⟦kX9vR2mLq7TzW4⟧ recoveryKey: ⟦kX9vR2mLq7TzW4⟧ unseal_key=⟦kX9vR2mLq7TzW4⟧',
    'password_confirmation=⟦kX9vR2mLq7TzW4⟧ senha_nova=⟦kX9vR2mLq7TzW4⟧ rocommunity=⟦kX9vR2mLq7TzW4⟧',
  ],
  'nothing else': [
    'Unable to obtain CHAP password for bob on isp from plugin',
    'Password for host7Ab has expired, see KB2024x',
    'password policy changed by Server2016, wifi on Node2024',
    'docker run -u 1000:1000 -p 8080:80 x; nmap -p 80,443 host',
    'GPIO pin 2295 set high',
    'password authentication for alice@host1 failed, login LoginModule2',
  ],
});
