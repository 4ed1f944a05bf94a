import { describeNames } from './named.js';

describeNames({
  'attributes whose value stands apart': [
    'RADIUS:  User-Name           [1]   9   "‹alice7›"',
    'RADIUS:  User-Name           [1]   9   "CORP\\‹alice›"\nRADIUS:  NAS-Port-Type       [61]  6   Async',
    '1     PIN_FLD_FIRST_NAME      STR [0] "‹Alice›"\n1     PIN_FLD_LAST_NAME      STR [0] "‹Example›"',
    '0 PIN_FLD_LOGIN STR [0] "‹alice›"',
    '$self->{user} -> ‹alice›, $self->{owner} -> ‹Quirin Example›; retry 3',
    '| Requester | ‹Quirin Example› | Status | In Progress |',
    'Demandeur\t‹Quirin Exemple›\tService',
    'SAML: attributes={sn=[‹Example›], givenName=[‹Alice›], groups=[staff]}',
  ],
  'rows that say what was done': [
    '2026-11-28T10:12:14Z|LOGIN|‹alice›|192.0.2.1|SUCCESS',
    '2026-11-28 10:12:14;srv;CONNECT;‹A.EXAMPLE›;;SYSTEM;192.0.2.1;UNSUCCESSFUL',
    '2026-11-28T10:12:14Z,‹quirin›,DELETE,/api/v1/items/77,192.0.2.1,204',
    '"DC1","IAS",10/10/2026,07:51:00,1,"‹alice›","corp.example.org/Staff"',
    'x|https://idp.example.org/idp|_0f29|‹alice›|urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport|192.0.2.1',
  ],
  'what is said of sessions, calls and extensions': [
    'Session opened for ‹Quirin Example›.',
    'Password reset requested for ‹Quirin Example› from 192.0.2.1',
    'Session opened for ‹quirin›.',
    'incoming call from ‹斎藤 浩二› - sip:+12025550123@192.0.2.1',
    'incoming call from ‹Quirin Example› - sip:+12025550123@192.0.2.1',
    'Extension 2041 (‹Quirin Example›) registered from 192.0.2.1',
    'Einwahl von Benutzer ‹quirin› über Gegenstelle VPN-10 angenommen',
    'STA associated, username ‹quirin›, hostname x, vlan 20',
    "jsonserver_session: user_show/1('‹alice.example›', version='2.251'): SUCCESS",
  ],
  'accounts of a domain': [
    'Access denied for [CORP\\‹alice›] on share',
    'event [CORP.EXAMPLE.ORG\\‹alice.example›] [] [3]',
    'moved by CORP\\‹alice.example› to x',
  ],
  'nobody there': [
    '2026-11-28T10:12:14Z|LOGIN|success|192.0.2.1|ok',
    '2026-11-28T10:12:14Z,web01,DELETE,/api/v1/items/77,192.0.2.1,204',
    '| Owner | Billing Service | Author | Release Bot |',
    'HKLM\\Software\\x [HKLM\\run.once2] C:\\Temp BUILTIN\\Users [NT AUTHORITY\\SYSTEM] \\\\FS01\\share [FS\\run.exe]',
    'Session opened for maintenance; Extension 2041 (Front Desk)',
    'state -> Closed Lost, owner -> Platform Team',
  ],
});
