import { describeMarked } from '../../marked.js';

describeMarked({
  'the key of a network, of digits alone': [
    'Der WLAN-Schlüssel lautet ⟦1668-6213-8879-6890⟧, steht auch hinten auf dem Gerät',
    'Der WLAN-Schlüssel ist ⟦16686213887968901234⟧.',
    "La clé wifi c'est ⟦5681-3620-9108-7718⟧ (sous la box).",
    "La clé wifi c'est ⟦74883990761808954927⟧ (sous la box).",
    'A chave do wi-fi é ⟦0845-6393-1598-6942⟧, la chiave del wifi è ⟦0845-6393-1598-6942⟧',
    'la clave del wifi es ⟦0845-6393-1598-6942⟧, wifi key is ⟦6553-8364-8057-1779⟧ if you want',
    'The sticker says MAC ⟦00:00:5e:00:53:af⟧ and key ⟦5259-7423-9942-7043⟧.',
  ],
  'what else has such groups, and what is said of a key': [
    'order 1668-6213-8879-6890 lautet 1668-6213-8879-6890, wifi ticket 1668-6213-8879-6890',
    'Der WLAN-Schlüssel lautet anders, the wifi key is 16 characters long, primary key 1668-6213-8879-6890',
    'MAC of port 7, primary key 1668-6213-8879-6890',
    'the key 1668-6213-8879-6890',
    'the wifi runs on channel 36, key exchange 2024-01-01-10',
  ],
  'the PIN of a card in a sentence': [
    'visor partido, PIN do cartão ⟦3882⟧. Orçamento 187 €, PIN de la tarjeta ⟦3882⟧, PIN della carta ⟦3882⟧',
    'pin card 3882x, cartão 3882, tarjeta 3882, carta 3882, sim card 3882',
  ],
  'codes that came, in words without their accents': [
    "le code recu par sms etait ⟦448170⟧ mais, le code que j'ai recu par sms était ⟦448170⟧",
    'el codigo que me ha llegado es ⟦170669⟧ pero, il codice che mi è arrivato era ⟦170669⟧',
    'el codigo postal que me ha llegado es 170669, le code erreur recu etait 448170',
  ],
});
