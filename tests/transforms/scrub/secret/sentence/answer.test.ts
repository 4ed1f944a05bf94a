import { describeMarked } from '../../marked.js';

describeMarked({
  'an answer by which somebody is known, of letters alone': [
    'security answer: ⟦Rexington⟧',
    'secret word: ⟦Oakridge⟧, verified ok',
    'réponse secrète : ⟦Fluffy⟧',
    'respuesta de seguridad: ⟦Mittens⟧',
    'resposta secreta: ⟦Oakridge⟧',
    'risposta di sicurezza: ⟦Bellavista⟧',
    'Losungswort: ⟦Oakridge⟧',
    'Kd hat Sicherheitsfrage beantwortet: ⟦Bellavista⟧',
    'antwoord op beveiligingsvraag: ⟦Fluffy⟧',
  ],
  'what became of one, and other words': [
    'security answer: incorrect',
    'secret word: ok',
    'security answer: see the file',
    'palavra-chave: sapatos',
    'answer: Rexington',
    'key word: value',
  ],
});
