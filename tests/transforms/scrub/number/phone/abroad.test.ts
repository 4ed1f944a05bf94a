import { expect, it } from 'vitest';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'numbers as they are written where the language is spoken': [
      'Rückfragen bitte unter ⟦0152 28817386⟧ oder ⟦030/23125834⟧ (Mo-Fr).',
      'Absage bitte unter ⟦030-23125860⟧.',
      'schreib mir an ⟦0152 28817386⟧ oder an ⟦alice@example.org⟧, ich hab eine neue Nummer',
      'Annulation au ⟦01 99 00 80 68⟧, merci et bonne journee',
      "j'ai change de numero ⟦06 39 98 96 28⟧ et efface l'ancien",
      'Oi, pode me chamar no zap ⟦(11) 95550-0184⟧ ou mandar e-mail pra ⟦alice@example.org⟧',
      'お問い合わせ ⟦03-5550-0181⟧',
      'お客様番号89514691 Alice様より⟦080-1234-5625⟧から入電',
      'Para cancelar la cita escriba al ⟦612 34 56 78⟧ o al ⟦912 345 678⟧.',
      'Il corriere passa domani, per info scrivere al ⟦333 123 4567⟧ o allo ⟦02 1234567⟧.',
      'Appuntamento confermato, se non puoi venire scrivi al ⟦347 1234567⟧',
      'Kunt u mij een bericht sturen op ⟦06 12345678⟧ of ⟦020-1234567⟧?',
      'Prosze o kontakt pod ⟦512 345 678⟧ lub ⟦22 123 45 67⟧ od pana',
      'Hej, jag har bytt till ⟦070-123 45 67⟧ och du kan skriva dit',
    ],
    'numbers behind what a country calls a telephone': [
      'Tel. kom. ⟦512 345 678⟧, zgłoszenie 282560/2024.',
      'Tel. kom. ⟦512345678⟧, zgłoszenie 282560/2024.',
      'Cep telefonu ⟦0555 123 45 67⟧, kayıt no 8328744.',
      'Cep: ⟦0555 123 45 67⟧, kayıt',
      'Клиент, тел. ⟦8 (900) 123-45-67⟧, заявка №7835458, нет связи с 18:00.',
      'тел. ⟦8-900-123-45-67⟧',
      'Kunde meldet Störung, Rückrufnr. ⟦03012345678⟧, Ticket 5',
      'номер ⟦89161234567⟧ не работает с 12.11.2023, заявка 89167654321',
      'ورقمي ⟦0551234567⟧ لا يعمل',
      'nieuw nr: ⟦0612345678⟧, oude mag weg',
      '⟦05321234567⟧ numaralı hattım kapalı',
      'Móvil robado, línea ⟦912 34 56 78⟧, denuncia 419420/26.',
      'Gentile cliente, la linea ⟦06 5550 0152⟧ è attiva.',
      'Tél. : ⟦+33 6 39 98 41 62⟧, Port. : ⟦06 39 98 96 28⟧',
      'Tél. : ⟦+33 6 39 98 41 62⟧, Port. : ⟦06.39.98.96.28⟧',
      'Tél. fixe, Port. : ⟦0639989628⟧',
      'Tél. fixe - Port. ⟦0639989628⟧, Port. 8080 fermé',
      'le port : 8443 est fermé, port. 443',
      'línea 12 34 56 78 del fichero, línea 123456789',
      'kom. 123 456 789',
    ],
    'numbers as they are printed where a zero stands in front, beside what speaks of calls': [
      '[pager] handover: now rotates to ⟦alice@example.org⟧, voice ⟦020 7946 0018⟧',
      '**bot**: trunk DE-68 down on ⟦198.51.100.6⟧, oncall ⟦0171 3920035⟧ please ack, ticket #696977',
      'keyholder 1 at ⟦+44 7700 900296⟧, no answer; keyholder 2 at ⟦020 7946 0545⟧, ack',
      '2026-04-13 00:55:37 Türruf Klingel 3 -> ⟦0171 3920077⟧, Gesprächsdauer 59 s',
      'Please ring the office on ⟦020 7946 0095⟧ before noon.',
      'You can reach the flat in Leeds at ⟦0113 496 0123⟧ and leave it with the porter.',
    ],
    'what has a zero in front, and is none': [
      'the call of 0201 123 4567 rows is slow and the part 0123-4567890 is at the door',
      'memory 0123 4567 8901 of the page',
    ],
    'what else is numbered in a language': [
      'Ihre Kundennummer lautet 0152 28817386, bitte bei der Überweisung angeben.',
      'Bitte die Bestellnummer 030-1234567 und die Rechnung 2026/118204 bereithalten.',
      'Der Zähler steht bei 0152 288178 und der Verbrauch ist 030 2312 kWh.',
      'Votre facture n° 01 99 00 80 68 est disponible.',
      'Votre colis 06 39 98 96 28 90 est chez vous.',
      'El importe es de 612 345 678 euros y el saldo de 912 345 678 pesos.',
      'La partita IVA 01234 567890 non è valida per il codice 333 123 4567.',
      'Pfad /srv/data/0152/28817386 ist voll und das Backup 0815-471123 ist da.',
      '部品番号 03-5550-0181 の在庫はありません。',
      '予約番号は 080-1234-5625 です。',
    ],
    'groups in a text of no such language': [
      'serial 0152 28817386 of the device, and 612 345 678 of another',
      'worker 333 123 4567 done',
    ],
  },
  ['US'],
);

it('reads such a number as one of where the language is spoken', () => {
  const values: string[] = [];
  createScan({ regions: ['US'] })('Rückfragen bitte unter 030/23125834.', (_s, _e, _n, value) =>
    values.push(value),
  );
  expect(values).toEqual(['+493023125834']);
});

describeMarked(
  {
    'what people write before and behind a number of their own country': [
      'port. : ⟦0639987369⟧ svp pas avant 15h30, dossier B51867 ',
      'bur. : ⟦0199001234⟧, dom. : ⟦0199004321⟧',
      'AB besprochen auf ⟦06990009372⟧ (2x), auf 12345678901 Bytes',
      'tagsüber im Büro ⟦04066969050⟧, Durchwahl 83',
      'in ufficio ⟦3499213140⟧ interno 13, ordine 3499213140 del 7',
      'il numero giusto è ⟦3664744691⟧ nn quello vecchio',
      'hablo con Alicia Ejemplo (⟦668613188⟧), quiere pasar a la tarifa',
      'Pedido Grande (123456789), total Neto (668613188)',
      'mit Frau Beispiel (⟦0171 3920035⟧) gesprochen, parlé avec Mme Exemple (⟦0639984446⟧)',
      'Llamadme al ⟦658603381⟧. Gracias',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'IT'],
);

describeMarked(
  {
    'beside the letters of a UUID, which are no words': [
      'Mensaje enviado al ⟦612 34 56 78⟧ con coste 0,019 € (id 69817408-2d02-4d45-bed0-942da1465531)',
      'Messaggio inviato al ⟦347 1234567⟧',
      'lote 612 34 56 78 con 69817408-da02-la45-bed0-942da1465531',
    ],
  },
  ['US', 'GB', 'DE', 'FR'],
);

describeMarked(
  {
    'words of a customer in Polish': [
      'Klient dzwonił z numeru ⟦585 474 473⟧, prosi o kontakt',
      'zamówienie 585 474 473 sztuk',
    ],
  },
  ['US', 'GB', 'DE', 'FR'],
);

describeMarked(
  {
    'whose balance it is': ['Saldo de ⟦961 94 85 59⟧: 125,39 €, titular X'],
  },
  ['US', 'GB', 'DE', 'FR'],
);
