import { describeMarked } from '../../marked.js';

describeMarked({
  'cells of a table that is drawn with bars': [
    '| user | password |\n|------|----------|\n| alice | ⟦lemon7tree⟧ |\n| bob | ⟦plum-tree-8⟧ |',
    '+-------+------------+\n| user  | password   |\n+-------+------------+\n| alice | ⟦lemon7tree⟧ |\n+-------+------------+',
    ' user  | password\n-------+-----------\n alice | ⟦lemon7tree⟧',
    '| step | result |\n|------|--------|\n| login | lemon7tree |',
    '+----+\n4471 of 9 rows',
  ],
  'cells below the line that names their columns': [
    'login;pin;team\nalice;⟦4471⟧;red\nbob;⟦9021⟧;blue',
    'email,api_key,plan\na,⟦k3Jd82nXq0LmZ7pTa91v⟧,free\nb,⟦Zq0Ld82nXk3JmTa91v7p⟧,pro',
    'id\tpassword\troom\n1\t⟦Harbor-dragon-19⟧\tB2\n2\t⟦Sommer2024!⟧\tB3',
    '"name","passwd","since"\n"x","⟦pepper,x2552⟧","2024"',
    'site|secret_token|n\nnorth|⟦k3Jd82nXq0LmZ7pTa91v⟧|7',
    'name,status,passed\na,ok,4471\nb,ok,4472',
    'id,password_changed_at\n1,2026-11-24\n2,2026-11-25',
    'a,b\n1,2\npassword,3',
    'Wrong password, try again\nline 2 of 4471, code 12',
  ],
  'parts of a form': [
    '--x\r\nContent-Disposition: form-data; name="new_password"\r\n\r\n⟦Pep#VRDVaR3⟧\r\n--x--',
    '--x\nContent-Disposition: form-data; name="api_key"\nContent-Type: text/plain\n\n⟦k3Jd82nXq0LmZ7pTa91v⟧\n--x--',
    '--x\nContent-Disposition: form-data; name="user[pin]"\n\n⟦4471⟧\n--x--',
    '--x\nContent-Disposition: form-data; name="comment"\n\nPep#VRDVaR3\n--x--',
    'name="file"\n\nversion 2 of 4471',
  ],
  'codes in a list below their name': [
    'Save your backup codes\n\nEach can be used once.\n\n1. ⟦7965 8266⟧\n2. ⟦1681 5256⟧\n\nAccount: 12345678',
    'Deine Wiederherstellungscodes:\n- ⟦a1b2c-d3e4f⟧\n- ⟦12345678⟧\n\nBestellung 12345678 vom 3.4.',
    'Codes de secours :\n⟦1234 5678⟧\n⟦k3jd82nx⟧\n',
    'recovery codes\n[ ] ⟦k3jd8-2nxq0⟧\n12345678 of them are used',
    'country codes\n12345678\n',
    'the error code was\n12345678',
    'Manual setup key: ⟦XYET4FND3WOJ3RAFUQVQ43NPGQYTIEVF⟧',
  ],
});
