import { describeNames } from './named.js';

describeNames({
  'a number said digit by digit': [
    'uh yeah so the number is ‹two zero two five five five zero one zero six› and my pin is ‹five zero nine one› okay thank you',
    'call me at ‹two oh two, five five five, oh one oh six›, bye',
    'you can get me on ‹double seven zero zero nine zero zero uh one two three›',
    'meine Nummer ist die ‹null eins sieben eins drei neun zwei null null eins zwei›, danke',
    'die PIN lautet ‹vier sieben eins eins›',
    "rappelez-moi au ‹zéro six trente-neuf quatre-vingt-dix-huit douze›, mon code c'est ‹quatre sept un un›",
    'mi número es ‹seis cero cero cuatro dos cero cinco cuatro cinco›, gracias',
    'minha senha é ‹quatro sete um um›, il mio numero è ‹tre due zero quattro sette uno uno due›',
    'mijn nummer is ‹nul zes een twee drie vier vijf zes zeven acht›',
  ],
  'words that count': [
    'testing one two three four five six seven eight nine, null eins zwei drei vier fünf sechs sieben',
    'we have four or five of them, nine to five, one of four, two by four, zero to nine in four seconds',
    'the number of retries is four, five at most; number nine, five times',
    'vier bis fünf Tage, null Fehler, drei von vier, quatre à cinq jours, cinco o seis días',
  ],
});

describeNames({
  'digits of French that no other language has': [
    "mon numéro c'est le ‹zéro six un huit cinq trois sept deux trois trois›, merci",
    'de cinq à neuf, huit jours sur dix, trois ou six fois',
  ],
});
