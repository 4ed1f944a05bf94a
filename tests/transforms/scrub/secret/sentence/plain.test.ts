import { describeMarked } from '../../marked.js';

describeMarked({
  'a password of letters in a command': [
    'username alice privilege 15 password ⟦geheim⟧',
    'enable password ⟦geheim⟧',
    'hostname r1\n neighbor ⟦192.0.2.1⟧ password ⟦geheim⟧\n!',
    'ppp chap password ⟦geheim⟧',
    'requirepass ⟦geheim⟧',
    '{password: ⟦P@ssw0rd!⟧}',
    'PASS ⟦geheim⟧',
    '--> PASS ⟦geheim⟧\r\n230 Login successful.',
    'C: PASS ⟦geheim⟧',
  ],
  'what was encrypted, in parts, and a column behind a password': [
    'ARGS:json.login.password: ⟦2.q1W2e3R4t5Y6u7I8o9P0aA==|Zx9Cv8Bn7Ma6Sd5Fg4Hj3A==|Qw1Er2Ty3Ui4Op5As6Df7Gh8Jk9Lz0Xc1Vb2Nm3Qw4E=⟧" ok',
    'password: ⟦hunter22==⟧|bob',
    'password: ⟦hunter22⟧|Zx9Cv8Bn7Ma6Sd5Fg4Hj3A==',
  ],
  'a password of letters and a mark, and no digit': [
    'contraseña ⟦RkIfZ$qlGk⟧ rechazada',
    'het wachtwoord ⟦RkIfZ$qlGk⟧ is geweigerd',
    'wachtwoord ⟦RkIfZ$qlGk⟧ geweigerd',
    '(wachtwoord ⟦RkIfZ$qlGk⟧ geweigerd)',
    'WLAN-Passwort ⟦RkIfZ$qlGk⟧ abgelehnt',
    'portal: new password ⟦teleSUe$wptL⟧',
    'my password was reset to ⟦RkIfZ$qlGk⟧.',
    'login with password "⟦RkIfZ$qlGk⟧" failed',
    'nmcli dev wifi connect Office password ⟦SommerXQw_NUOB⟧ ifname wlan0',
    '[12:00:00] [alice] PASS alice/net:⟦zxKho.NMoe⟧',
  ],
  'a name of a program, and a word with a mark': [
    'password encoder User$BarBaz failed',
    'PASS src/components/Foo.test.tsx',
    'a password must contain A-Z, a-z',
    'password Reset_Token is missing',
    'token KenFoo$Bar sent to sensor ResetFoo$Bar',
  ],
  'a sentence about one': [
    'password incorrect',
    'username alice password expired',
    'neighbor ⟦192.0.2.1⟧ password mismatch',
    'user alice password reset',
    'Please enter your password again',
    'compass north, all tests PASS now',
    'we enable password hashing for alice',
  ],
});
