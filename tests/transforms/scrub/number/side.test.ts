import { describeMarked } from '../marked.js';

describeMarked(
  {
    'a field by its parts': [
      'peerNumber=⟦2025550123⟧ number_b: ⟦2025550123⟧ remoteParty=⟦2025550123⟧',
      'numero_destino=⟦2025550123⟧ forwardingNumber: ⟦2025550123⟧ PartyB=⟦2025550123⟧',
      'cld=⟦12025550123⟧ anum: ⟦2025550123⟧ sender=⟦12025550123⟧ sourceAddress: ⟦2025550123⟧',
      '{"wa_id":"⟦447700900123⟧","status":"sent"}',
      'cn="⟦2025550123⟧"/dd="⟦2025550124⟧" PeerAddress ⟦2025550123⟧, digits "⟦12025550122⟧" match',
    ],
    'what a modem says': [
      '+CLIP: "⟦07700900775⟧",129,"",0,"",0',
      'AT+CMGS="⟦12025550106⟧"',
      '+CNUM: "Voice","⟦03023125865⟧",129',
      'ATD⟦07700900960⟧;',
    ],
    'from whom, and to whom': [
      "[from:b'⟦12025550150⟧'] [to:b'⟦447700900340⟧'] {'to': ['⟦447700900277⟧']}",
      'route ⟦12025550153⟧->⟦447700900706⟧ group 2',
      "participant: '⟦12025550152⟧:⟦12@s.whatsapp.net⟧'",
      '"contacts":[{"input":"⟦12025550179⟧"}],"product":"whatsapp"',
    ],
    'a row of a switch': ['-69/10 15:44  00:01:93 T997  ⟦2025550199⟧           4623'],
    'a landline of another region': ['Landline ⟦07700900434⟧; Absendernummer ⟦07700900434⟧'],
    'a device': ['equipment id: ⟦352771874031628⟧'],
    'nothing else': [
      'offset 2025550123 -> 2025550199 done',
      '2025-03-11 10:12:13 INFO took 00:00:05 101 2025550123',
      'serial_number=2025550123 line_no: 20255501 order_number=2025550123',
    ],
  },
  ['US'],
);
