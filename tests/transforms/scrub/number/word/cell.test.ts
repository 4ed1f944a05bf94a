import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'a number in the cell behind its name, or on the line below': [
      'phone,⟦2025550123⟧',
      'Name;Alice Example\nTelefon;⟦01713920012⟧\nOrt;Berlin',
      '"caller_number","⟦07700 900123⟧",12',
      'Phone number\n⟦2025550123⟧\nCity\nLondon',
      'Tel.;⟦0199001727⟧;x',
      '電話,⟦0312345678⟧',
    ],
    'counts and times behind the name of a device or an event': [
      'mobile,1204511\ndesktop,9914207',
      'mobile,1764000000,12',
      'phone;1764000000123',
      'call,2025550123',
      'sms;2025550123',
      'order,2025550123',
    ],
    'a number that is tied to its name': [
      'phone_⟦447700900123⟧',
      'key msisdn_⟦12025550123⟧_1 of 3',
      'sms_phone_⟦2025550123⟧',
      'TELEFONO_⟦0199001727⟧.json',
    ],
    'what is tied to a call, a time, or too short': [
      'call_1764000000',
      'phone_1764000000',
      'mobile_1764000000123, mobile_202611241020.log',
      'phone_20255501',
      'order_2025550123',
    ],
    'marks between a name and its number': [
      'phone #⟦2025550123⟧, Rufnummer #⟦0171 3920012⟧',
      'Phone.....⟦2025550123⟧',
      "WHERE phone != '⟦447700900123⟧'",
      'phone!=⟦2025550123⟧',
      'phone number(⟦2025550123⟧), teléfono(⟦07700900123⟧)',
      'phone%3D⟦07700 900123⟧',
      'phone%3D⟦0171 3920012⟧',
      'phone%3A%20⟦(202) 555-0123⟧',
    ],
    'the same marks behind a name for something else': [
      'order #2025550123, phone order #2025550123, call #2025550123',
      'loading....2025550123',
      'number(2025550123), resize(2025550123)',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'JP', 'BR'],
);
