import { describeMarked } from '../marked.js';

describeMarked({
  'the id of a message or a call, made by a machine': [
    'Message-ID: <20260124120000.GA1234@mail.example.org>',
    'message-id=<20260124120000.1A2B3C4D5E@mx1.example.org>, from=<⟦alice@example.org⟧>',
    'In-Reply-To: <5f3c9a0e-1a2b-4c3d-9e8f-0123456789ab@example.org>',
    'References: <20260124120000.1@example.org> <20260124120001.2@example.org>',
    '{"messageId":"<0100018f3c9a0e12-1a2b3c4d-0000@mail.example.org>"}',
    'Message-Id: <E1rAbCd-0001Xy-2Z@mx.example.org> msgid=<1764547200.4711@example.org>',
    'Call-ID: 3848276298220188511@pbx.example.org, call_id=a84b4c76e66710@pc33.example.org',
    'Message-ID: <CAJ8sdf-9dkf3kd9fsKDJF93kdFKJ39dkfjDKF39dkfj@mail.example.org>',
  ],
  'what could be a mailbox or a number, though it is called the id of a message': [
    'Message-ID: <⟦alice.example@mail.example.org⟧>, message-id=<⟦bob.20260124120000@example.org⟧>',
    'message-id=<⟦20260124120000.alice@mail.example.org⟧>, Message-ID: <⟦12025550123@example.org⟧>',
    'Message-ID: <⟦1764547200.12.JavaMail.alice@host.example.org⟧>, call_id=⟦447700900123-1764547200@sbc.example.org⟧',
    'Message-ID: <⟦2025550123@example.org⟧>, Call-ID: ⟦12025550123@pbx.example.org⟧',
  ],
  'a number of somebody, a device or a card, however it is written': [
    'Message-ID: <⟦011447700900123@example.org⟧>, Call-ID: ⟦0044770090012399@pbx.example.org⟧',
    'Call-ID: ⟦490154203237518@pbx.example.org⟧, call-id=⟦001010123456789@example.org⟧',
    'message-id=<⟦4111111111111111@example.org⟧>, msgid=<⟦8944110068000000001@example.org⟧>',
    'message-id=<⟦a12025550123b@example.org⟧>, message-id=<⟦12025550123ab@example.org⟧>',
    'message-id=<⟦202-555-0123@example.org⟧>, message-id=<⟦1.202.555.0123@example.org⟧>',
  ],
  'a number in an id before an address or a host, the same as beside it': [
    'Call-ID: ⟦12025550123⟧@⟦192.0.2.7⟧ from ⟦12025550123⟧@⟦192.0.2.7⟧, call-id=⟦2025550123⟧@⟦192.0.2.7⟧',
    'Call-ID: ⟦447700900123⟧@sip1, Call-ID: <⟦12025550123⟧@[⟦2001:db8::7⟧]>, "callId":"⟦0012025550123⟧@⟦192.0.2.7⟧"',
    'Call-ID: ⟦490154203237518⟧@⟦192.0.2.7⟧, Message-ID: <⟦12025550123⟧@⟦192.0.2.7⟧>',
    'Session-ID: ⟦12025550123⟧@⟦192.0.2.7⟧, presence_id : ⟦447700900123⟧@⟦192.0.2.7⟧, order ⟦2025550123⟧@⟦192.0.2.7⟧',
    'Call-ID: 1764500000@⟦192.0.2.7⟧, Call-ID: 1764500000123@⟦192.0.2.7⟧, Call-ID: 20261128101214@⟦192.0.2.7⟧',
    'Call-ID: 1234567890@⟦192.0.2.7⟧, Call-ID: 3848276298220188511@⟦192.0.2.7⟧, Call-ID: 1202555a0123@⟦192.0.2.7⟧',
    'Call-ID: 5f3c9a0e-1a2b-4c3d-9e8f-120255501234@⟦192.0.2.7⟧, order 2025550123@worker1, job 1764500000@⟦192.0.2.7⟧',
  ],
  'what is not called one': [
    'from=<⟦20260124120000.GA1234@mail.example.org⟧>, to=<⟦x20260124120000@example.org⟧>',
    'reply-to: <⟦20260124120000.GA1234@mail.example.org⟧>, id: <⟦20260124120000.1@example.org⟧>',
    'References: <20260124120000.1@example.org>\nTo: <⟦20260124120001.2@example.org⟧>',
  ],
});
