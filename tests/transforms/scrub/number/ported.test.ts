import { describeMarked } from '../marked.js';

describeMarked(
  {
    'numbers that are carried over, or stand beside a device and its card': [
      'Quiero portar el ⟦912744815⟧. Titular Alice Example',
      'La portabilité du ⟦0639981234⟧ est refusée pour, Portabilità del ⟦3499261204⟧ rifiutata',
      'bloccare IMEI ⟦490154203237518⟧, SIM ⟦349 9261204⟧. È un Moto, SIM ⟦349-9261204⟧, SIM-Karte ⟦3499261204⟧.',
      'IMEI ⟦490154203237518⟧, número ⟦665651847⟧. Era un teléfono',
    ],
    'what else is carried, and what else a card has': [
      'quiero portar el 12/03 el informe 912744, portare 12 scatole, portar 912744815 cajas',
      'SIM 12345678 activated, SIM swap 2025-01-02, sim 1000 users, SIM 123-456-789 x',
      'https-in~ bk_api/srv7 8/0/1/691/913 200 13604, 12/0/3/020/79460018 200 7',
      'die Portierung von 1000000000 bytes, IMEI ⟦490154203237518⟧, número 12345678901234567890',
    ],
  },
  ['US', 'FR', 'ES', 'IT'],
);
