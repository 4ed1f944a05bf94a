import { describeMarked } from '../marked.js';

describeMarked({
  'the field of a protocol': [
    'avp User-Name(1) = ⟦001010000000001⟧',
    'User-Name = "⟦001010000000001⟧"',
    'Subscription-Id-Data: ⟦001010000000001⟧',
    'SubscriberIdentity = ⟦001010000000001⟧, SubscriberNumbers = 1',
    'INTERNATIONAL MOBILE SUBSCRIBER IDENTITY ... ⟦001010000000001⟧',
    'e212: ⟦001010000000001⟧',
    'EAP-Response/Identity: ⟦0001010000000001⟧',
  ],
  'a core network': [
    '[⟦001010000000001⟧] Attach request',
    'UE [⟦001010000000001⟧] detached',
    'UE(⟦001010000000001⟧) context released',
    'subscriber ⟦001010000000001⟧ attached',
  ],
  'a column': ['MSISDN          IMSI             STATE\n⟦447700900431⟧   ⟦001010000000001⟧  CONNECTED'],
  'a device and a SIM card': [
    'device id ⟦490154203237518⟧',
    'ICC ID ⟦8944110068256270054⟧',
    '"eid":"⟦89049032000001000000000012345678⟧"',
    'iccid ⟦98101430121181157002⟧',
  ],
  none: [
    '[001010000000001] rows copied',
    'job 310150123456789 done',
    'resize(310150123456789)',
    'user id 12',
  ],
});
