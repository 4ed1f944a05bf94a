import { describeMarked } from '../../marked.js';

describeMarked({
  'both sides of a call side by side, of ten digits': [
    'STOP,"sbx1",0xED5632096DD270FF,199018,VoIP,IP-TO-IP,DEFAULT,,⟦2025550104⟧,⟦2025550175⟧,,1,TG_IN',
    'sms;⟦2025550104⟧;⟦2025550175⟧;1',
    'sms;2025550104;x;1, voip;1025550104;1025550175;1',
    'node;2025550104;2025550175;1',
  ],
  'a row of calls without its header': [
    '2026-03-02 10:11:12,⟦12025550171⟧,⟦12025550172⟧,125,ANSWERED',
    '20260302101112;⟦447700900123⟧;⟦12025550172⟧;17;NORMAL_CLEARING',
    '"","⟦2025550171⟧","⟦12025550172⟧","from-trunk","x","PJSIP/trunk-00000012"',
    'CHAN_START,1767225600.123,⟦2025550171⟧,,,,,from-trunk,x',
    '"⟦2025550171⟧","⟦4155550172⟧","2026-03-02 10:11:12","125","ANSWERED"',
    '1,3,22740810,1601987219,"⟦SEP00005E005371⟧",0,"⟦2025550115⟧",0,"⟦2025550137⟧",1601987239,892',
    '2026/03/02 10:11:12,00:00:29,17,⟦447700900438⟧,I,258,⟦12025550125⟧,,0,7475350,0,E243',
    'delivered;⟦12025550171⟧;2026-03-02 10:11:12;part 1/1',
  ],
  'the number of a run, in a text about messages': [
    'sms gateway: /actions/runs/12025550123 failed, job 12025550123, sip build=12025550123',
    'call trace [12025550123](https://git.example.org/a/b/actions/runs/12025550123)',
    'sms gateway: x ⟦12025550123⟧ [⟦12025550123⟧](https://git.example.org/a/b/⟦12025550123⟧)',
  ],
  'a row of an agent': ['2026-07-19 10:00:00|CAMPAIGN|101|INCALL|VDAD|⟦12025550123⟧'],
  'what a call is called': ['[Details](#audiosocket-call-17704371162282), x-call-⟦12025550123⟧'],
  'a field beside a number that shows its country': [
    'SMSMO|⟦001015802175938⟧|⟦447700900603⟧|⟦+12025550123⟧|20240219221651|1|69',
    '20260810104148;⟦447700900603⟧;⟦0012025550123⟧;dur=44;cause=16',
    'MOC|⟦447700900603⟧|⟦0012025550123⟧|20230407011123|392|127',
    'a|12025550123456|+1|20230407011123|392',
  ],
  'a row of a switch in its own order': [
    '1775530008.490|1761363973.553|sip/99|incoming|⟦12025550123⟧|⟦4155550172⟧|30.77|54|21|answered|Normal clearing',
    '⟦6175550172⟧,⟦4155550134⟧,2026-08-03 22:02:00,30,8.74,INTERSTATE',
    "11/27/26 04:45PM  1113 01 <I>⟦2025550187⟧             0'47 00:09'57",
    "01/02/26 01:07PM  1221 07 ⟦12025550190⟧                        00:08'35 ....",
    '"I","11272026","668870","000029","134","⟦4155550179⟧","EXAMPLE","27"',
    'CDR;4724523659;MOC;⟦447700900123⟧;⟦12025550123⟧;52;GSM',
  ],
  'how a call ended': [
    '⟦447700900603⟧,⟦12025550123⟧,"NOROUTE",53,35,1,2026-04-03 22:55:33',
    '⟦447700900603⟧,⟦12025550123⟧,"NO_ROUTE_DESTINATION",53\n⟦447700900603⟧;⟦12025550123⟧;SUBSCRIBER_ABSENT;5',
    '⟦447700900603⟧|⟦12025550123⟧|NORMAL_UNSPECIFIED|5\n⟦447700900603⟧|⟦12025550123⟧|CHANUNAVAIL|5',
  ],
  'a row of people without its header': [
    'Example,Alice,⟦2025550123⟧,⟦4155550172⟧,⟦alice@example.org⟧,Lead,07/25/2026',
  ],
  'a row of something else': [
    '2025550171,⟦alice@example.org⟧,19.99,4155550172,3',
    '2026-03-02,2025550171,4155550172,12,FAILED',
    '1,12025550171,12025550172,3,4',
    'state ANSWER, 2025550171 of 4155550172',
    'MBX02,SMTP,RECEIVE,67609183925,<9bd1592291f6eef4e4cfdfdec8767c65@mbx>,⟦alice@example.org⟧,,1,Offer Windows,x',
    'imei:⟦490154203237518⟧,tracker,231025185217,,F,211045.000,A,x',
  ],
});

describeMarked(
  {
    'the serial number of a firewall, and a millisecond': [
      '1,2026/02/19 07:27:09,016301013012,SYSTEM,auth,2561,2026/02/19 07:24:51,,auth-fail,,0,0,general,medium,"failed authentication"',
      'host01 1,host01,012001006066,THREAT,url,0,host01,,failed',
      'sip=0.0.0.0 xff=⟦192.0.2.5⟧ cpt=41148 end=1681755111116',
    ],
    'a version in the header of an event, or in a field that another names; the id of a message': [
      'CEF:1|Example Security|paps|02.45.00.0000|registryc|registryc|1|',
      'cs1=analysé en temps réel com cs2Label=VLF_EngineVersion cs2=22.580.1004 cs3Label=x cs3=14.0',
      '"mimeId": "<11111111>", "sender": "x"',
    ],
    'both parties in the id of a call': [
      '[2026-04-11_14-40-46.259865_from_⟦12025550151⟧_to_⟦12025550180⟧_session_6208970_b]: Received',
      'call_from_⟦12025550151⟧_to_⟦6001234⟧.x',
      'rows_from_12025_to_12099',
    ],
  },
  ['US', 'DE', 'GB', 'JP'],
);

describeMarked({
  'when a message was sent, to whom, and what': [
    '2026-09-01 17:29:04 | ⟦07700900123⟧ | Hello Bob, your table is ready',
    '[2026-09-01 17:29:04] | ⟦09423400042⟧ | Dear customer, your code follows',
    '2026-09-01T17:29:04.123Z;⟦07700900123⟧;Ihre Bestellung ist da',
    '2026-09-01 17:29:04 | 0942340004 | 200, job | 09423400042 | done it',
    '2026-09-01 17:29:04 | 0000012345 | Job finished well, 2026-09-01 | 09423400042 | Job done',
  ],
});

describeMarked(
  {
    'columns that are further apart': [
      "11/18/26  4:44PM   510     07  <I>⟦14155550164⟧             0'22 00:52'60",
    ],
  },
  ['US'],
);
