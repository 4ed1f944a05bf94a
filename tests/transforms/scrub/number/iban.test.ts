import { describeMarked } from '../marked.js';

describeMarked({
  'accounts behind the numbers of fields': [
    ':86:166?00SEPA-UEBERWEISUNG?20EREF+8480476236?31⟦DE02120300000000202051⟧?32Alice Example',
    '?31⟦GB82WEST12345698765432⟧',
    // Its letters are those of a country, and its check is right by chance.
    'uptime {ad39ae15b1e376887130b830; of ⟦AD1200012030200359100100⟧',
    'session a-e111ae00-8bf7-5afa-b641-ee5504084bc0-datauser is closed',
    'what is it?31DE02120300000000202052, ?12 items, ?2026-11-27',
  ],
});
