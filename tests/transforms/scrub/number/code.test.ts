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
  'a code by what it is for': [
    'submit_sm dst=x short_message="Your parcel arrives today, code ⟦598067⟧"',
    'path="/verify" to=x code=⟦408461⟧ status=201',
    'path="/verify" to=x code=408461 status=500',
    'meeting number 2552 732 5336, host key ⟦430135⟧',
    'moderator code ⟦430135⟧, duress code ⟦5801⟧, ack code ⟦580154⟧',
    'PIN1 ⟦1234⟧ PIN2 ⟦5678⟧ PUK2 ⟦87654321⟧, pincode ⟦4711⟧',
    'MFA token ⟦482913⟧ rejected, one-time password ⟦482913⟧, mTAN ⟦482913⟧',
    'The 2FA code ⟦592014⟧ expired again. Your code ⟦592015⟧ has expired',
    'Il codice ⟦517420⟧ è stato inviato a Alice. The code ⟦517421⟧ has been sent',
    'code ⟦517420⟧ was sent to ⟦+12025550123⟧, der Code ⟦517421⟧ wurde gestern per Post verschickt, the code ⟦517422⟧ was refused',
    'status code 517420 was sent to the client, the code 51742 was sent, code 517420 was found',
    'can you read me the code we texted?\n[08:04:15] Visitor: sure, ⟦868339⟧',
  ],
  'a code that is all of a message': [
    'D SmsReceiver: onReceive from=x body="code ⟦468891⟧"',
    'sms sent {"to":"x","text":"Your code is ⟦468891⟧"}, otp message: "codigo ⟦4688⟧"',
    '{"error":true,"message":"code 468891"}',
  ],
  'a code of something else': [
    'exit code 4004 is wrong, error code 100245 expires',
    'product code 123456 sent, host key 12 changed',
    'closed with code 1006, primary key 123456, tan 1234.5',
    'can you send the code?\nbuilt in 123456 ms',
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
