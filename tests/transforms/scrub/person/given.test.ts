import { describeNames } from './named.js';

describeNames({
  'a given name and a name of a family are somebody anywhere': [
    'Bizum: ‹Maite Ejemplo› te ha enviado 20,00 €',
    'Medewerker ‹Joost de Voorbeeld› heeft het gesprek beëindigd',
    'Konsultant ‹Paweł Przykład› zakończył rozmowę',
    'Complaint received from ‹Alice Example› about bill 7, ‹Élodie Exemple› answered',
    'opened_by: ‹Alice Example› | ‹Jean-Baptiste Exemple› | x',
    'Contact "‹Alice Example›" merged into "‹Yannick Le Exemple›"',
    '‹Alice Example› Mobile opened',
    'Message from ‹zhak› (+12025550123): hi, SMS to ‹qoril vendrath› (+12025550123), Anruf von ‹Zhak› (+12025550123)',
    'Call from unknown (+12025550123), message from the server (+12025550123), message from customer service (+12025550123)',
    '"father_full_name"=>"‹Qoril Vendrath›"',
    'Проверка дня рождения для ‹Alice Example›, осталось дней: 30',
    'обращение от ‹Alice Example› принято, Η κλήση από ‹Maite Ejemplo› απέτυχε',
  ],
  'in capitals, where they are all of a line, a cell or a field': [
    '** ‹ANNA BEISPIEL›',
    '4711;"‹MATEUS EXEMPLO SILVEIRA›";"x"',
    'id|‹ALICE EXAMPLE›|x, text from x.pdf: ‹ALICE EXAMPLE›',
    'Name: ‹ALICE EXAMPLE-JONES›',
    'Transfer to ALICE EXAMPLE done, JULIAN DAY,VALUE',
    'ANNA ERROR\nMARIA DB\nCHARLOTTE AIRPORT\nVICTORIA STATION\nKERBEROS TICKET',
  ],
  'in a text that is part of another': [
    '{\\"x\\":\\"‹Alice Example›\\",\\"y\\":1}, {\\\\"x\\\\":\\\\"‹Maite Ejemplo›\\\\"}',
    'one\\n‹Alice Example›\\ntwo',
    'C:\\Alice Example\\new, D:\\Alice Example\\x',
  ],
  'of more countries': [
    'ok: ‹Ștefan Exemplu›, ‹Oluwaseun Example›, ‹Siobhán Example›, ‹Leïla Exemple›, ‹Zdeněk Příklad›, ‹Siti Contoh›, ‹Jan Voorbeeld›',
    'Jan Feb Mar, German Shepherd, Destiny Child, Wilson Sporting',
  ],
  'one alone where people are spoken of': [
    '‹Rory› says the phone is dead, ‹Siobhan› will replace it',
    'Ride #7: rider ‹Duncan› (202-555-0123), driver ‹Elijah›, ETA 4 min',
    'お客様：‹小林陽子›、担当：‹斎藤美咲›、状況：完了',
    '21:41 ‹Rui›: the landline is down\n12:00 Kernel: up',
    'Boa tarde ‹Inês›,\ncall me',
    'push approved for ‹imogen.example›; @‹siobhan.example› posted, ‹leticia.example›,192.0.2.1:15025,x',
    'simon.conf, martin.render(x), http://fritz.repeater:49000/, felix.service, /oscar.example, org.martin.example',
    'ANSWER: CALL ID "2025550123" NAME "‹ELIF EXAMPLE›" NUMBER "2025550145"',
    'with Will, from May, for Windows, Jenkins says no, driver Realtek, by Rose',
  ],
  'but for streets, rooms, places and what is no name': [
    '12 rue Victor Hugo, Calle Juan Bravo 3, Room Marie Curie, San Antonio Spurs, Loja: São José dos Campos',
    'Peer Address Family, Max Retries, Will Retry, Grant Access, Mark Read, August Release, Virginia Region',
    'Martin.Example/Foo.Bar, x-Alice Example-y, /Alice Example',
    'Victor Service, Oscar Server, Julia Example@host',
  ],
  'words that are names, anywhere': ['12 Alice Street, Anna Field, Martin Post, April Johnson'],
});
