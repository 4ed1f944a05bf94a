import { describeMarked } from '../../marked.js';

describeMarked({
  'a value in brackets or angles, as FreeSWITCH and Dovecot show one': [
    'variable_voicemail_pin: [⟦95904⟧]\nvariable_sip_auth_password: [⟦hunter22x⟧]\nvariable_start_epoch: [1717875433]',
    'password: [REDACTED], password: [12], auth: [PLAIN], tokens: [12345], pin: [12], api_key: [⟦8f3a1c5e9b7d2046⟧]',
    'method=PLAIN, mpid=94261, TLS, session=<⟦li1f5aobFSjfa2QX⟧>',
    'dovecot: imap(⟦alice@example.org⟧)<1234><⟦li1f5aobFSjfa2QX⟧>: Logged out, f(x)<12><li1f5aobFSjfa2QX>',
    'pass = Sep 23 10:12:01, password = ⟦Sep⟧',
    'session=<unknown>, session=<EcELSaRuMNmkjxGjTF>, session=<⟦li1f5aobFSjfa2QXli1f5aobFSjfa2QX⟧>, x',
  ],
  'by which agents talk to each other': [
    'member joined: web1 encrypt="⟦CpmZISJZRN8IS011A5t2bA==⟧", encrypt = "⟦0Tb1ucxjcO0ovnYPdyKCwLTmC+BRkZ6Or4k5iDdTiYk=⟧"',
    'encrypt = "required", encrypt=aes256, encrypt: true',
  ],
  'by which an alert gets in, and what a message is sent by': [
    '"routing_key": "⟦fd0ed1a0db4bb3a77806c9589f58c657⟧", "event_action": "trigger"',
    '"routing_key": "orders.created.v2", routing_key: 4711',
  ],
  'the id of a session': [
    'Details=WebAuthenticationDetails [RemoteIpAddress=⟦192.0.2.7⟧, SessionId=⟦92A96EA897ADBD35803AB76137E748C3⟧], Granted',
    'ログイン セッションID=⟦211aa0dddf039215502aa80a1e3682c6⟧ ホスト=web-1, 会话ID: ⟦211aa0dddf039215502aa80a1e3682c6⟧',
    'call SessionId=92A96EA897ADBD35803AB76137E748C3, セッションID=4711',
    'User p-jones logged in from ⟦192.0.2.7⟧ session=⟦211aa0dddf039215502aa80a1e3682c6⟧',
    '{"event":"login","user":"x","sessionId":"⟦92A96EA897ADBD35803AB76137E748C3⟧","ok":true}',
    'sessão=⟦211aa0dddf039215502aa80a1e3682c6⟧ sesión=⟦211aa0dddf039215502aa80a1e3682c6⟧ sesion=⟦211aa0dddf039215502aa80a1e3682c6⟧',
    '{"sessao":"⟦211aa0dddf039215502aa80a1e3682c6⟧"} sessione=⟦q7Rk2mVx9TzL4nWb8YcD3sFg⟧ sessie=⟦211aa0dddf039215502aa80a1e3682c6⟧',
    'Sitzung=⟦211aa0dddf039215502aa80a1e3682c6⟧ id_sesion=⟦211aa0dddf039215502aa80a1e3682c6⟧ session=⟦5hfnvdkid1ejhv856bxk04o6ks⟧',
    'sessao=4711 Sitzung=12345 sesion=abierta sessione=20260124120000 sitzung=0123456789abcdef lesion=211aa0dddf039215502aa80a1e3682c6',
    'Session ⟦211aa0dddf039215502aa80a1e3682c6⟧ expirée, id=x7, Sitzung ⟦5hfnvdkid1ejhv856bxk04o6ks⟧ beendet, Sitzungs-ID=⟦q7Rk2mVx9TzL4nWb8YcD3sFg⟧',
    'session 211aa0dddf039215502aa80a1e3682c6 closed, session 0123456789abcdef opened, obsession 211aa0dddf039215502aa80a1e3682c6',
    'session=4711 session=0123456789abcdef session=92A96EA897ADBD35803AB76137E748C3 opened by pump',
  ],
  'who hands out profiles of SIM cards, and a word for a password': ['smdp=rsp.example.org mdp=⟦x7Tq91bK⟧'],
  'the name in a pair of a name and a value': [
    "{'key': 'Type-1LsaCount', 'value': '0'}, {'key': 'hwFlhOperType.23', 'value': '[66'}",
    String.raw`{\"key\":\"ec2:Type-1LsaCount\",\"value\":\"x\"}`,
    "{'key': '⟦q7Rk2mVx9TzL4nWb8YcD3sFg⟧', 'value': '0'}, {'key': '⟦Type-1LsaCount⟧', 'x': '0'}",
  ],
  'a key, which much else is called': [
    'syncing key="⟦shop/web-228aa51*⟧" of 12 s, key="⟦shop/#cb8647c7088⟧"',
    'syncing key="shop/web-228aa51" of 12 s',
    'key = ⟦x7Tq!P91bK⟧',
    'dvsUuid=af 21 12, key=DvsPortset-2, mtu=1500',
  ],
});
