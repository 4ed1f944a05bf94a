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
  'a key, which much else is called': [
    'syncing key="⟦shop/web-228aa51*⟧" of 12 s, key="⟦shop/#cb8647c7088⟧"',
    'syncing key="shop/web-228aa51" of 12 s',
    'key = ⟦x7Tq!P91bK⟧',
  ],
});
