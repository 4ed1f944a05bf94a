import { describeNames } from '../named.js';

describeNames({
  'one given name behind closing words at the end of a line': [
    'Please call me back. Thanks, ‹Anna›',
    'Der Anschluss geht wieder. Viele Grüße, ‹Jonas›',
    'Obrigado, ‹Caio›\n',
    'LG ‹Jonas›',
    'Atenciosamente, ‹Caio›.',
    'Thanks, team\nThanks, Vodafone\nDanke, läuft\nCheers, all',
  ],
  'an account in brackets behind the word for one': [
    'Username entry (‹alice7›)',
    'username entry (‹pferrer›)',
    'username entry (required)',
  ],
});
