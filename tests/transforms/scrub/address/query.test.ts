import { describeMarked } from '../marked.js';

describeMarked({
  'parameters in a cell of their own': [
    'POST,https,clientId=⟦4711⟧&agents=⟦a%2Cb⟧&osname=⟦win⟧,HTTP1.1,200,-',
    'https\tid=⟦4711⟧&lang=en&session=⟦1011⟧\t200',
    'x,a=4711&b=2,c',
    'x,a=1;b=2;c=3,d',
  ],
  'a URL in brackets': [
    '200 OK [https://shop.example.org/board?first=true]',
    'request for [https://wiki.example.org/p?space=⟦HR⟧&title=⟦Plan⟧] and may be stuck',
    'see [https://wiki.example.org/p?ids=⟦[a,b]⟧], (https://wiki.example.org/p?space=⟦HR⟧).',
  ],
  'a value with a bar in it, before another parameter': [
    'GET /s?lr=⟦lang_en|lang_fr⟧&q=⟦x7⟧',
    'GET /s?x=⟦4711⟧|200|OK, a?x=⟦4711⟧|y=⟦4712⟧&who=⟦4713⟧',
  ],
  'a value with blanks that nobody encoded, before another parameter': [
    '/p?name=⟦Alice Example⟧&page=2, /p?page=2 of 3 page=4, /p?q=⟦12 High Street, London⟧&x=⟦x7⟧',
    '/p?page=⟦2 of 3⟧&a=⟦1⟧, /p?page=2 of 3, /p?a=⟦x7⟧ /q?b=⟦x8⟧&c=⟦x9⟧',
  ],
  'a number with blanks that nobody encoded': [
    'GET /p?phone=⟦202 555 0123⟧ 200',
    '/p?a=⟦1⟧&phone=⟦07700 900123⟧&b=⟦x7⟧, /p?tel=⟦(202) 555-0123⟧',
    '/p?tel=⟦202⟧ HTTP/1.1 200 4711, /p?order=202 555 0123',
  ],
  'a field that has a query': ['http_url="/api/users" http_qry="ciId=⟦82613⟧&onlyActive=true&/api"'],
  'a word of a header of mail': [
    'header Subject: =?ISO-8859-1?Q?Pb_FTP_=3A_999_action?= from unknown',
    'From: =?UTF-8?q?Cellier_du_P=C3=A9rigord?= <⟦alice@example.org⟧>',
    'GET /a?Q=⟦x7⟧&R?S=1',
  ],
});
