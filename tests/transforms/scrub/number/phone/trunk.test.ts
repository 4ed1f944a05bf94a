import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'the digit of a trunk, of a country that no rule names': [
      'SETUP cgpn=⟦03023125941⟧ cdpn=⟦03023125475⟧ bc=speech',
      'Appel entrant vers poste 568, SDA ⟦0199006979⟧',
      'POST /calls {"extension": "⟦07700 900674⟧", "variables": {}}',
      "Calling Party Number (len=14) [ TON: National Number (2)  NPI: ISDN (1)  '⟦03023125202⟧' ]",
      'java.lang.NumberFormatException: For input string: "⟦07700900126⟧"',
      'Anmeldung fehlgeschlagen (403), Benutzer ⟦03023125644⟧, Registrar ⟦192.0.2.172⟧',
      'rows 0302312 and block 0000012345, offset "0000123456", sum 0199006979 bytes, "0012345678"',
      'order "07700900126"',
    ],
    'who has a line': [
      'WARNING:scan:user ⟦2025550109⟧ on ⟦192.0.2.232⟧ requires authentication',
      'Registration success. Line 1 user ⟦2025550181⟧ server ⟦192.0.2.83⟧',
      'user 1700000000 logged in, user 12345678 too',
      'users 2025550123 of 3025550123 seen',
    ],
    'behind a name as people write it': [
      'Emergency contact: Alice Example, ⟦07700900413⟧. Badge B-11873',
      'leader Bob van der Example ⟦07700900191⟧',
      'Purchase Order 0770090041, Serial Number 07700900413, Part 07700900413',
      'Order Example 07700900413',
    ],
    'what a modem answers, and keys of a store': [
      '+CLCC: 1,0,3,0,0,"⟦0176040690555⟧",145',
      '"SETEX" "otp:⟦447700900123⟧" "300"',
      'otp:447700900',
    ],
    'by itself in a text of telephony': [
      "Called Party Number (len=13) [ TON: Unknown Number Type (0)  NPI: Unknown (0)  '⟦2025550170⟧' ]",
      'submit_sm: 0x00000004 body: sourceAddr [0x05 0x00 [ACME]] destAddr [0x01 0x01 [⟦12025550148⟧]] esmCls [0x0]',
      'sip media: ssrc 2025550123 packets 4155550123',
    ],
    'what stands behind it, and the field before': [
      'RCF|⟦192.0.2.14⟧:1720|⟦447700900146⟧:dialedDigits=alice:h323_ID|terminal;',
      'PER*IC*Alice Example*TE*⟦2025550152⟧*EM*⟦alice@example.org⟧*',
      'PER*IC*Alice Example*ZZ*2025550152*',
    ],
  },
  ['US'],
);

describeMarked({
  'how much a user has is no number of theirs': [
    'Available space to current user: 686585999360. Saving is blocked',
    'quota of user: 447700900123',
    'call to current user: ⟦447700900123⟧',
  ],
});

describeMarked({
  'a section of a configuration, by whom it connects': [
    '[⟦447700900847⟧]\ntype=auth\nauth_type=userpass\nusername=⟦447700900192⟧',
    '[⟦12025550123⟧](phone)\n; desk\nsecret = x\n',
    '[12025550123]\nlevel=info\nfile=x\n[other]\ntype=auth',
    '[12025550123] type=auth, list[12025550123]\ncount=1',
  ],
  'the name that a telephone logs in with': ['authname=⟦447700900192⟧', 'author=447700900192'],
});
