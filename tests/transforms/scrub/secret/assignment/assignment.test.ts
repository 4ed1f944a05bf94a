import { describeMarked } from '../../marked.js';

describeMarked({
  'a password that begins with a bracket which nothing closes': [
    'password=⟦(kJ8#mq2Lw⟧',
    'pwd=⟦[kJ8mq2Lw⟧;x=1',
    'DB_PASSWORD=⟦{kJ8mq2Lw9z⟧',
    '{"password":"⟦(kJ8#mq2Lw⟧"}, {"password":"⟦<kJ8#mq2Lw⟧"}, {"password":"⟦[kJ8#mq2Lw⟧"}',
    'password=(none1), password=[FILTERED], password=<your password>, password=(int) x, {"password":"{{db2}}"}',
  ],
  'what is counted behind the word, and a password of digits': [
    'tests pass: 12345, pass: 1204, fail: 3, "full_hash_pass":2128, dkim_pass: 5512, pass: 12',
    'db_pass: ⟦12345678⟧, "wifi_pass":⟦12345678⟧, smtp_pass: ⟦44712290⟧, DB_PASS: ⟦77219944⟧',
    'wifi pass: ⟦12345678⟧, my pass: ⟦48291⟧; Pass: ⟦482913⟧',
  ],
  'the directory of a shell, and a password that begins like one': [
    'PWD=/tmp, OLDPWD=/tmp/x1, pwd: C:\\\\tmp, PWD=~/x, PWD=/var/Log/x, pwd=/Volumes, PWD=$HOME/x',
    'uid=7;pwd=⟦/Ab3dE5fG7h⟧',
    'pwd=⟦/S3cret!x⟧ x',
    'pwd=⟦~Sunny42⟧',
    'OLDPWD=⟦~Sunny42⟧',
  ],
  'all words of a line of a configuration': [
    'db.password=⟦correct horse battery staple⟧\n',
    'app.admin.password = ⟦Sunshine forever friend⟧\nport = 80',
    'login.password=Your new password here',
    'password=⟦correct⟧ user from host',
  ],
  'a signature has more than 32 bits': [
    'TopicType = Compliance, StateId = 1, Signature = e62f6ed8, IsCompliant = True',
    'X-Signature: ⟦9f86d081884c7d65⟧',
  ],
});
