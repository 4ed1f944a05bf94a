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
