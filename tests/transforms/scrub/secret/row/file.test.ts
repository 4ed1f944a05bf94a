import { describeMarked } from '../../marked.js';

const fix = (end: string, ...fields: readonly string[]): string =>
  `8=FIX.4.4${end}9=112${end}35=A${end}49=CLIENT${end}56=BROKER${end}${fields.join(end)}${end}10=062${end}`;

describeMarked({
  'by its place in a line of pppd': [
    'alice pptpd ⟦lemontree⟧ *',
    'alice\tpptpd\t⟦lemontree⟧\t*',
    '  alice   l2tpd   "⟦lemon tree⟧"   *',
    'alice xl2tpd ⟦lemontree⟧ * # since May',
    '# client server secret IP addresses\nalice pptpd ⟦lemontree⟧ *\n"bob" * "⟦lemon tree⟧" ⟦192.0.2.4⟧\n',
    'carol * ⟦lemon4821⟧ ⟦192.0.2.9⟧',
    'carol * ⟦copperrock⟧ *',
    'alice * "⟦lemontree⟧" -',
    'three * items * each',
    'width * height *\n  depth',
    'const area = width * height * depth',
    'alice pptpd lemontree *more',
    '* first\n* second * third *',
    '* * * * * root run-parts',
    '** bold ** and * one *',
    'pptpd is up * now',
  ],
  'by the method before it': [
    ': PSK "⟦lemon tree⟧"',
    '⟦192.0.2.1⟧ ⟦198.51.100.2⟧ : PSK "⟦lemontree⟧"',
    '%any : PSK ⟦lemontree⟧',
    '@vpn.example.org %any : PSK ⟦lemontree⟧\nalice : EAP "⟦lemontree⟧"\n',
    'alice : XAUTH "⟦lemon tree⟧"',
    ': RSA vpn.example.org.pem "⟦lemontree⟧"',
    ': RSA vpn.example.org.pem %prompt',
    'security: PSK "⟦lemontree⟧"',
    'authentication method : PSK failed',
    'method : EAP peap',
    'modes : RSA, PSK, EAP',
  ],
  'by the number of its field': [
    fix('\x01', '98=0', '108=30', '553=alice', '554=⟦lemontree⟧'),
    fix('|', '98=0', '553=alice', '554=⟦lemon tree⟧', '925=⟦plumtree⟧'),
    fix('^A', '553=alice', '554=⟦lemontree⟧'),
    fix('<SOH>', '553=alice', '554=⟦lemontree⟧'),
    fix('␁', '553=alice', '554=⟦lemontree⟧'),
    fix('|', '55=ACME', '54=1', '58=lemontree'),
    'a=1, 554=lemontree',
    'read 554=lemontree',
    'status|554=lemontree|',
  ],
  'in a code that downloads the profile of a SIM card': [
    'LPA:1$smdp.example.org$⟦LEMONTREE⟧',
    'activation code 1$smdp.example.org$⟦LEMON-TREE-GARDEN⟧',
    '"activationCode":"1$smdp.example.org$⟦LEMONTREE⟧$1.3.6.1.4.1.31746$1"',
    'LPA:1$smdp.example.org$',
    'sed s/1$file.name$/x/',
    '1$lemon$TREE',
  ],
});
