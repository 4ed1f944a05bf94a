import { describeNames } from '../named.js';

describeNames({
  'what is to be done is no part of the name, and words of a row are none': [
    "Richiamare ‹Niccolò D'Angelo› al +393333055564 entro le 18",
    'Contacter ‹Camille Moreau›, tel. +33639980001',
    '1749630 SCAN ENC alice@example.org bob@example.org 0.00',
  ],
  'who answers calls': [
    'INFO queue agent="‹Pau Ferrer›" answered',
    'agent="‹Pau Ferrer›" state=paused',
    'User-Agent: Asterisk PBX answered, user agent="Zoiper Classic" call 7, agent="Asterisk PBX" call=7',
  ],
});

describeNames({
  'in an object of its own': [
    '{"firstname":{"value":"‹Megan›","timestamp":1},"lastname": { "value" : "‹Example›" }}',
    '{"username":{"value":"‹alice7›"},"filename":{"value":"Megan"}}',
  ],
  'parts of a cluster': [
    '{"username":"system:kube-scheduler"},{"username":"system:serviceaccount:kube-system:default"}',
    '{"username":"‹alice›"}',
  ],
  'an article between two things': [
    'Ausfall der Leitung +493023125834, Störung des Anschlusses 030 23125834',
  ],
});

describeNames({
  'labels of Japanese that say whose name it is': [
    '契約者氏名：‹鈴木 翔太›',
    'お客様氏名：‹鈴木翔太›',
    'ご契約者様名：‹鈴木 翔太›',
    '利用者名前: ‹鈴木 花子›',
    '会社名：株式会社アクメ',
    'ファイル名：鈴木',
  ],
  'between words in capitals': [
    'ALI RESPONSE CBN 202-555-0123 NAME ‹Example, Alice› LAT 30.002583',
    'HOST web NAME Main, Street LAT 5',
  ],
});

describeNames({
  'what it is about is no part of a name': [
    'Réclamation de ‹Élodie Exemple› (alice@example.org)',
    '‹Maria de Lourdes Exemplo›, tel. +12025550123',
  ],
});
