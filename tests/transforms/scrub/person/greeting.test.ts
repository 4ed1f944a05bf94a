import { describeNames } from './named.js';

describeNames({
  'who introduces themselves': [
    'Voicemail: "Hi, this is ‹Alice Example› from the dental office, calling about your appointment"',
    'Hello, my name is ‹Alice Example›. I called before.',
    'Bonsoir, je suis ‹Alice Exemple›, commande n° 225182.',
    'Guten Tag, hier ist ‹Jürgen Beispiel›. Meine Bestellung ist nicht angekommen.',
    'Goedemiddag, met ‹Daan van den Voorbeeld›, bestelling 253049.',
    'Salve, sono ‹Marco Esempio›, ordine n. 238003.',
    'Bom dia, aqui é a ‹Ana Exemplo›, pedido 12',
    'Hej! ‹Alice Example› här, ordernr 70343',
    '‹高橋 翔太›と申します。注文番号の件ですが',
    '你好，我叫‹王小明›，订单号422575',
    '안녕하세요, 이름은 ‹김철수›이고 주문번호 670703입니다.',
    'مرحبا، اسمي ‹فاطمة العلي›، رقم الطلب 742175',
    'Здравствуйте, меня зовут ‹Анна Примерова›, заказ 12',
  ],
  'a letter that ends': [
    '‹Alice Example›\nDirector of Operations, Example Corp\no: 718 555 0127 ext. 644\nc: (212) 555-0153',
    'Sales Report\nNorth region, all shops\nc: 12 of 14',
  ],
  'who a note is about': [
    'Pt ‹Alice Example›, NHS no. 943 476 5919, BP 128/82',
    'OB call, spk w/ ‹Alice Example› re: renewal Q3.',
    'Aadhaar no is 12, name ‹Alice Example›, number (+91) 98670 75833.',
    'Nr. 12, ‹Lukas Beispiel›, Natel 079 000 00 00',
    'Dossier 12 – ‹Daan van den Voorbeeld› – gsm 0471 00 00 00',
    'Ticket #96895\nReported by: ‹Alice Example›\nMobile: 07700 900039',
  ],
  'sentences that go on with no name': [
    'Hi, this is Sparta from the north',
    'this is a test, je suis content, hier ist alles gut, sono in ritardo, soy de Madrid',
    'Hello, this is not working. Guten Tag, hier ist alles gut.',
    'Goedemiddag, met vriendelijke groet, met dank',
    '我叫客服，请稍等',
    'spoke to the manager about Part Two, met w/ them',
    'Part 12 – Example Corp – gsm network down',
  ],
});
