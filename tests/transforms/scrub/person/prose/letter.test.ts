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

describeNames({
  'an account beside its password, or that is to be opened': [
    'login with ‹alice7› / maple3571! on the staging box',
    'use ‹abrandt› / 4eohEDEN& on the staging box',
    'unlock account for ‹hannah_example›, locked since 18:45',
    'Das Kennwort für ‹brandt680› lautet oELQ-ynSu-b7fw',
    "mon login c'est ‹louise50›",
    'My user is ‹hexample› but login says unknown',
    'use option / default here, the password for users is set',
    'reset password for the account, unlock account for all',
  ],
});
