import { describeMarked } from '../../marked.js';

describeMarked({
  'a link that resets a password, behind whose it is': [
    'GET /reset/MQ/⟦QeyfrmmJVQ58X8mk1T7I-x⟧/ HTTP/1.1',
    'GET /reset/MQ/⟦c6x7sj-5f0f7d2d5f0f7d2d5f0f⟧/',
    'GET /verify/teams/some-long-slug-name-2024 /activate/MQ/report-2024-summary-final',
    'GET /reset/MQ/set-password/ /orders/MQ/QeyfrmmJVQ58X8mk1T7I-x/',
  ],
  'the id of a session, in Base64': [
    '{"msg":"invalid session","session_id":"⟦tgtfFc-FmNady-A_nFcrxJW5z4AAyAaX⟧"}',
    'sessionId: ⟦tgtfFc-FmNady-A_nFcrxJW5z4AAyAaX⟧',
    '{"session_id":"0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f","sessionId":"SessionManager-20240101-abcdef"}',
    'SessionID="2kOigHiNhyip1cGGyzdgMkqKV9a0F_G7kVfGdCUA12qsTwyHlQox1T7LSWAX"',
  ],
  'passwords of bytes, and in lists': [
    "args: {b'username': [b'alice'], b'password': [b'⟦pGHcxWwWWoCd⟧'], b'dlr': [b'no']}",
    '{:password=>["⟦pGHcxWwWWoCd⟧"], :x=>1}',
    'password: ["⟦sunshine⟧", "⟦football7⟧"], next: "a"',
    'password=b"⟦sunshine⟧"',
    '{"password":["is too short"]}',
    "{b'password': [b'must be set']}",
  ],
  'a command that goes on in the next line': [
    'curl -X POST https://example.org/Messages.json \\\n--data-urlencode "Body=done" \\\n-u ⟦AC0a1b2c3d:5186f72955da08623dcbcc7458b7773b⟧',
    'docker login \\\n  -u alice \\\n  -p ⟦sunshine7⟧ \\\n  registry',
  ],
  'a word and an exclamation mark': [
    "login is alice.example, pw ⟦sunshine!⟧, don't forget the VPN first",
    'La password è ⟦sunshine!⟧, cambiala al primo accesso',
    'Het wachtwoord is ⟦sunshine!⟧, gebruikersnaam alice.',
    'the password is wrong!, il codice è scaduto! my password is hopeless!, pw wrong!, La password è sbagliata!, mot de passe incorrect!',
  ],
  'what it is of, and a number': [
    '- rack B12 PSU swapped\n- ipmi admin pw for node 7: ⟦6x4st6m7pda2⟧\n- backlog at 1867 jobs',
    'pw for node 7: ⟦starwars1⟧',
    'pw on the switch: ⟦nI9d_bi3H!⟧',
    'result for node 7: starwars1',
  ],
  'in quotes, whatever marks it has': [
    'I changed my password to "⟦jygx;he0QipG⟧" and it still says invalid',
    'I changed the order to "jygx;he0QipG" and it still says invalid',
  ],
  'what a card has on its back': [
    'ma carte est la ⟦4111 1111 1111 1111⟧, crypto ⟦122⟧, titulaire',
    'carta ⟦4111 1111 1111 1111⟧ retro ⟦122⟧',
    'crypto map 122, crypto 443, dos 622',
  ],
});
