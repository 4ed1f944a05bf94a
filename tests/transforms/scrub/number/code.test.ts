import { describeMarked } from '../marked.js';

describeMarked({
  'what opens a door, in the same sentence': [
    'El portal se abre con ⟦9426⟧',
    'o portao abre com ⟦6472⟧, obrigado',
    'WLAN im Ferienhaus, Schluesselbox Code 7125, Schlüsselbox Code ⟦7125⟧',
    "Code d'accès du portail ⟦5164⟧, à demain",
    'the gate opens with ⟦4471⟧.',
    'Die Haustür geht mit ⟦2580⟧ auf',
  ],
  'what is no code': [
    'the gate opens with 4471 users',
    'puerta 12 con 1250 euros',
    'port 5432 is open, door closed. Wait 4000',
    'connected with 4471 of 9000',
  ],
});
describeMarked({
  'the name and the number in one': [
    'Creating session for IMSI⟦001010123456789⟧, session id IMSI⟦001010123456789⟧-154879',
    'IMSI0010101 and imeisv2',
  ],
  'a column of a table': [
    'DeviceName,Serial,WiFiMAC,LastSync\niPhone,F2LX,⟦00005E005301⟧,2026-04-27',
    'DeviceName,Serial,Hash,LastSync\niPhone,F2LX,00005E005301,2026-04-27',
  ],
});
