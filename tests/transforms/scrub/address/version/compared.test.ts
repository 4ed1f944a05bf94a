import { describeMarked } from '../../marked.js';

describeMarked({
  'versions of which one works and the other does not': [
    'Regression in 15.6.7.5: export to CSV drops the last row. Worked in 4.2.6.25. Steps 1-6 as in #8789.',
    'worked with 4.2.6.25, crashes since 4.3.0.1',
    "Depuis la 7.3.0.75 l'export plante avec 0x2E85DEAC, la 12.8.7.37 fonctionnait. Ticket lié #4194",
    'En la 12.2.0.8 el informe sale en blanco, en la 14.9.1.26 iba bien. Código 0xB128A5CF',
    'Na 11.0.6.75 a exportação falha com 0x6F978553, na 11.2.0.60 estava bem.',
    "Con la 4.6.7.46 l'esportazione si blocca (0x6B7C49A2), con la 14.3.6.17 andava.",
    'Seit Version 1.2.6.78 stürzt der Import ab, mit 5.11.0.37 lief alles. Fehlercode 0xAB88B64C',
  ],
  'addresses of which one works': [
    "Depuis la ⟦8.8.8.8⟧ l'export plante, la ⟦1.1.1.1⟧ fonctionnait",
    'since ⟦8.8.8.8⟧ it fails, worked with ⟦4.2.6.25⟧',
    'Con la ⟦81.2.69.160⟧ si blocca, con la ⟦81.2.69.142⟧ andava',
    'En la ⟦192.168.1.5⟧ el informe sale en blanco, en la ⟦14.9.1.26⟧ iba bien',
    'export crashes in ⟦10.0.0.5⟧. Worked in ⟦10.0.0.6⟧',
    'export crashes in ⟦192.0.2.5⟧. Worked in ⟦198.51.100.6⟧',
  ],
  'words, ports and networks of what has an address': [
    'ping to ⟦4.2.6.25⟧ fails, worked in ⟦4.3.0.1⟧',
    'the server fails in ⟦15.6.7.5⟧. Worked in ⟦4.2.6.25⟧',
    'la red falla en la ⟦12.2.0.8⟧, en la ⟦14.9.1.26⟧ iba bien',
    'export crashes in ⟦15.6.7.5⟧. Worked in ⟦4.2.6.25⟧:8080',
    'export crashes in ⟦15.6.7.5⟧/24. Worked in ⟦4.2.6.25⟧',
    'export crashes in ⟦15.6.7.5⟧. Worked in ⟦4.2.6.25⟧ from ⟦203.0.113.7⟧',
  ],
  'a sentence that says nothing of one of them': [
    'export crashes in ⟦15.6.7.5⟧. Now in ⟦4.2.6.25⟧',
    'opened in ⟦15.6.7.5⟧, worked in ⟦4.2.6.25⟧',
    'crashes ⟦15.6.7.5⟧, worked in ⟦4.2.6.25⟧',
    'crashes in ⟦15.6.7.5⟧\nWorked in ⟦4.2.6.25⟧',
  ],
});
