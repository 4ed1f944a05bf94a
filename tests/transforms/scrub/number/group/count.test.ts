import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'what is numbered': [
      'CDR: lot n° 202503122334, Charge 202503122334, Chargen-Nr. 202506243222, lote 202506243222, batch: 202506243222 calls',
      'Le dossier porte le numéro 978 279 772, votre numéro de dossier est le 978 279 772, le client porte le numéro ⟦0199 00 61 68⟧',
      'Ihr Ticket trägt die Nummer 978 279 772, die Vorgangsnummer lautet 978 279 772, der Fall hat die Nummer ⟦0171 3920035⟧',
      'El expediente lleva el número 978 279 772, O processo tem o número 978 279 772, La pratica ha il numero 978 279 772',
      'Uw dossiernummer is 978 279 772, Sprawa ma numer 978 279 772, Your ticket number is 978 279 772',
      '194 Temperature_Celsius 0x0022 036 090 000 Old_age Always - 17\n  5 Reallocated_Sector_Ct 0x0033   100   100   010 Pre-fail',
      'report CRN 01/44821/26',
      'call ⟦202-555-0123⟧ users, ⟦(202) 555-0123⟧ User, phone ⟦202-555-0123⟧ requests',
      'phone ⟦2025550123⟧ User, phone ⟦2025550123⟧ request from web1',
      'phone 2025550123 users, handled 2025550123 request, 202-555-0123 bytes',
      'phone ⟦202-555-0123⟧ bytes 0-8638/4057333',
      'rejected: {"plan":"pro"} (422) ⟦202-555-0123⟧, error (500) ⟦202-555-0123⟧, call ⟦1 (202) 555-0123⟧',
      'cell=262-01-4021-33112 signal -87 dBm, Cell: 234-15-1234-5678, cell ⟦202-555-0123⟧',
      'unitmgr.c(721) 29331 %% NOTE',
      'FileCopyrightText: 2018-2026 Alice, text 2015-2019, tel. ⟦2012-2034⟧',
      'header from CALLER (more than 1048576 characters): message aborted',
      ':20:START\n:28C:05746/001\n:60F:C260701EUR1234,56',
      'Mobile/15E148 YaBrowser/23.1.3.532.10 Safari/604.1',
      'CDR simple logging enabled, uptime 02:17:34, calls processed 2025550123, total calls handled: 17012345678',
      'Anrufe gesamt: 1701234567, appels traités 0171392003, calls from ⟦2025550123⟧',
      'Message vocal de ⟦01 99 00 79 68⟧ reçu le 07/07/2026, de ⟦06-39-98-32-62⟧',
      '[from:⟦0639981524⟧] [to:⟦34912587255⟧] [flags:-1:0], from:0123456789 bytes',
      'data: de 06 12 34 56 78 90, e1 de 06 12 34 56 78',
      'Art.-Nr. 03012-46549-2',
      'Art.-Nr. 0171-392-35 ist ausgelaufen, Artikelnummer 0171 39200',
      'Tel.-Nr. ⟦0171 3920035⟧',
      '{"msisdn":"⟦447700900123⟧","status":"delivered","scts":"0476469389"}',
      'Stock moved: 986 469 389 units in warehouse B-12',
      "'747.272.720' of '883.337.121' bytes, '202.555.012' von 883.337.121 Bytes, 747.272.720 / 883.337.121 kB",
      "'⟦202-555-0123⟧' calls, '⟦202-555-0123⟧' of 17 bytes",
      'rcvd: sms 834936 (0.76,0.20,0.00)/sec / dlr 7830912, sent: sms 68930908, failed 393',
      'RTCP SR: NTP 8922993952.6204717887 RTP ts 2921260023',
      '{"type":"invoice.finalized","number":"2024/37401"}',
      'call ⟦030/44821 26⟧ now',
      'réf. 014.149.93, Ref. 02.221.8722, Schaden-Nr. 08-399111, plan n° 02-3591-08',
      'Steuergerät 852 782 371 F, SCONTRINO 0775-6023 TOT 648,43',
      'Ref: 202-555-0123, réf 202-555-0123, Steuergerät 202-555-0123, scontrino 202-555-0123',
      'Telefon ⟦0171 3920035⟧, pref 202, tél. ⟦01 99 00 61 68⟧',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'JP'],
);

describeMarked({
  'a thread, and what went wrong': [
    'ReturnHr(1) tid(2600) 80070003 The system cannot find the path, pid(2600) 80070003',
    'Home⟦(202) 555-0123⟧, tel⟦(202) 555-0123⟧',
  ],
});

describeMarked(
  {
    'what somebody asked for in Brazil, and a number that was called': [
      'Chamado 99802157 encerrado, abri o chamado nº 99802158, seu chamado #99802159 foi atualizado',
      'liguei para o chamado ⟦99802157⟧, telefonei ao chamado ⟦99802158⟧',
      'número chamado ⟦(11) 91234-5678⟧, chamado: ⟦11912345678⟧',
    ],
  },
  ['US', 'GB', 'BR'],
);
