import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'the origin of a session': [
      'call o=callee 1754469684 1754469685 IN IP[local_ip_type] [local_ip]',
      'CALL: o=- 1754469684 1754469685 IN IP4 ⟦192.0.2.9⟧',
      'call o=alice 1754469684 1 IN IP4 ⟦192.0.2.9⟧, called ⟦0171 3920035⟧ IN IP4',
    ],
    'a frame and its remainders': [
      '(bts=0,trx=1) 010958/08/12/44/50 meas period end, 009086/06/12/08/22 meas',
      'call ⟦0171/3920035⟧, ⟦033708/12345⟧, ⟦01/99/00/61/68⟧',
    ],
    'an instant': [
      '"lastContact": 1520325053567, last_call=1754469684, next-call: 1754469684000',
      'event_time("2026-10-21 01:54:30.0 -0200"), c.call("1477022070")',
      '"lastContact": "⟦2025550123⟧", c.call("⟦2025550123⟧")',
    ],
    'what was done so often': [
      'ARAL: did 61487356 malloc, 61487356 free',
      'DID: ⟦2025550123⟧, did=⟦2025550123⟧, did ⟦2025550123⟧ answered',
    ],
    'a part of what stands in quotes or parentheses': [
      'Our participant id is "1 660 388 656" and (1 660 388 656)',
      'quoted "⟦660 388 656⟧", (⟦660 388 656⟧), "⟦1 202 555 0123⟧"',
    ],
    'an address that is none, and a version filled with zeros': [
      'GET /contact 184.123.665.067, call 061.945.150.735, build_version_string: 006.001.002.71109',
      'phone ⟦001.202.555.0123⟧, tel. ⟦01.99.00.61.68⟧, phone ⟦491.713.921.112⟧',
    ],
    'the numbers of a record of DNS': [
      'a.example.net.\t3600\tIN\tRRSIG\tTXT 13 5 3600 20190430103407 20190402103407 15486 example.net.',
      'x.example.net. IN TXT "123456789 123456789 123456789 123456789 123456789"',
      '_sip._udp.example.net. 300 IN SRV 10 60 5060 sip.example.net.',
      'TXT to ⟦2025550123⟧: text sent, TXT "⟦2025550123⟧"',
    ],
    'any address, and a port behind it': ["nc '-w 1 0.0.0.0 110', 'nc 0.0.0.0 143', tel. ⟦0171 3920035⟧"],
    'a version of four parts with dashes': [
      'update base OS to version 01-09-02-0181]',
      'version 01-09-02-0181, call ⟦01-99-00-61-68⟧',
    ],
    'an object of a class that Java made': [
      '[org.example.util.TryExecutor$$Lambda$3/249515771@327471b5]',
      'Local/⟦2025550123⟧@from-internal',
    ],
    'codes, one after the other': [
      '%w{004 005 006 007 009 010 016}.each do |code|',
      'call ⟦0044 7700 900123⟧',
    ],
    'few digits, grouped as nobody does': [
      '002-77154, 002-65695, 071-78704, 001-68446, 001-57224',
      'Tel. ⟦0251 1234⟧',
    ],
    'a number without a country or a trunk': [
      'BmNumber:2113001847384 rid: 2113001847384, foo_number=2113001847384',
      '{"raw_subject":"x","recipient":"1503798876742","requester_id":"1503798876742"}, recipient: ⟦4917139200351⟧',
      'BmNumber:⟦4917139200351⟧, foo_number=⟦12025550123⟧, Gateway: billing_number: ⟦12025550123⟧',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'BR'],
);
