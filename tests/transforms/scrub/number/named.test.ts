import { describeMarked } from '../marked.js';

describeMarked({
  'a number that is named': [
    'A=⟦2125550148⟧ B=⟦5035550127⟧ dur=32',
    '"from":"⟦15035550174⟧","to":"⟦447700900128⟧","direction":"outbound-api"',
    'SCCP CdPA GT=⟦17135550164⟧ CgPA GT=⟦12065550169⟧',
    'Processing ⟦2025550140⟧ <⟦7135550150⟧>->⟦12025550194⟧ in context public',
    'hey can u call mum? her new nr is ⟦07700900406⟧',
    'the number ⟦3125550196⟧ is not in service',
    'Durchwahl ⟦030 2312585⟧, Anrufer ⟦07700900087⟧, tfno. ⟦655984585⟧',
    '3GPP-IMSI = "⟦001017280549697⟧"',
    'Weiterleitung an ⟦447700900123⟧ aktiv',
  ],
  'what is named otherwise': [
    '"order_id":"4155550123","sku":"202-555-0123"',
    'ring buffer 1024 1024 2048 full',
    'error 404 512 1234 while reading',
    'opening hours 0800-1800',
    'Vorgang 0171-39200-55 abgeschlossen, docket 202-555-0123',
    '"PhoneAppVersion":"6.2510.7126"',
    '00000010  00 24 00 00 01 00 00 00  1d a2',
    'Audit 0026935732 1 0 2025-10-23 14:26:49',
    'sms_balance=1000000 phone_model=5550123',
    '1 A 0 NOERROR 30.000000,30.000000 F 0 query',
  ],
});
