import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'a bare number of which people speak': [
      'hmu ⟦2025550123⟧',
      'wrong person, try ⟦2025550123⟧',
      'whose number is ⟦2025550123⟧?',
      'Is ⟦2025550123⟧ yours? It called me at 17:25',
      'STOP texting ⟦2025550123⟧ - that is my kid’s phone',
      'please remove ⟦2025550123⟧ from your list',
      'new line activated on ⟦2025550123⟧ at 08:01, ticket 7291299 closed',
      'they keep transferring me: first ⟦2025550123⟧, then ⟦(202) 555-0145⟧, then back',
      "I switched carriers, so it's now ⟦2025550123⟧ instead of ⟦(202) 555-0145⟧",
      'you gave me the wrong number, it is ⟦2025550123⟧ not ⟦2025550145⟧',
      "My husband's contact: ⟦2025550123⟧ (work), ⟦2025550145⟧ (home)",
      'My direct line is ⟦2025550123⟧.',
      'line ⟦2025550123⟧ has static since 2026-05-11',
      'Alice Example (⟦2025550123⟧) wants to know about invoice 932687',
      '⟦alice@example.org⟧, ⟦2025550123⟧',
      'Wer hat mich von der ⟦07700900123⟧ angerufen?',
      'ma nouvelle ligne, ⟦0639981234⟧, ne marche pas',
    ],
    'what else has so many digits in such a sentence': [
      'call me about order 2025550123',
      'the call took 2025550123 bytes on line 2025550145',
      'your text is in file 2025550123, page 12',
      'job 2025550123 was called at 10:20',
      'Total Amount (2025550123) is wrong',
      'the number of rows is 2025550123 rows',
      'sector 2025550123 instead of 2025550145',
      'Bestellung 07700900123 bitte anrufen',
      'use 2025550123 as the reference when you call',
      'part 2025550123 replaced by 2025550145, call for stock',
    ],
    'a row of calls that has been rated': [
      'rated|55414602|⟦12025550123⟧|⟦447700900123⟧|2026-08-21 12:42:19|737|187.12|OK',
      'stored|55414602|12025550123|447700900123|OK',
    ],
  },
  ['US', 'GB', 'FR'],
);

describeMarked(
  {
    'a bare number of the country whose language is spoken': [
      'beni ⟦0(532) 123 45 67⟧ numarasından arayın',
      'nikt nie odbiera pod ⟦512345678⟧',
      'mój numer to ⟦512345678⟧',
      'niemand neemt op bij ⟦0612345678⟧',
      'al ⟦392/8208860⟧ non risponde nessuno',
      'bhai ⟦98765 43210⟧ pe call kar le',
      'mera number ⟦98765-43210⟧ hai, call karo',
      'papa ka number ⟦98765-43210⟧ save kar lo',
      '旧番号⟦0312345678⟧から変わりました',
      'zamówienie 512345678 nie dotarło, proszę o kontakt',
      'order 98765 43210 hai',
      '注文番号0312345678の件',
      '電話の件、受付番号907906074です',
      'ligar sobre a nota 921345678',
    ],
  },
  ['US'],
);
