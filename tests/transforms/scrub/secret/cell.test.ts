import { describeMarked } from '../marked.js';

describeMarked({
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
});
