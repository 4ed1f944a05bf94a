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

describeNames({
  'short closing words of Portuguese': [
    'aguardo retorno. Att, ‹Thiago›',
    'Abs, ‹Caio›',
    'att, equipe, Abs, todos',
  ],
  'for whom a message was left, before a number': [
    'Left VM for ‹Fiona› at 07700900412, LVM for ‹Alice› 07700900412, left a message for ‹Hannah› at +447700900412',
    'Left message for Support at 10:20, message for Queue 5, VM for Test at 7',
  ],
  'the account of who did it': [
    'SIM swap by agent ‹h.example7›, closed by operator ‹alice.example›.',
    'closed by agent web01, by agent v2.1, by admin request, by operator console, by agent go1.21',
  ],
});

describeNames({
  'who is welcome': [
    'Welcome ‹Hannah›! Your account is ready. Welcome back, ‹Alice›!',
    'Willkommen ‹Jonas›, Ihr Konto ist bereit. Bienvenue ‹Amélie› ! Benvenuta ‹Giulia›! Bem-vindo ‹João›!',
    'Welcome Home! Welcome Team! Welcome to Acme! Willkommen, alle',
  ],
  'whom to ask for': [
    'call me after 5, ask for ‹Hannah›',
    '"call me after 5, ask for ‹Oliver›"',
    'Fragen Sie nach ‹Jonas›. Demandez ‹Amélie› au standard, pregunte por ‹Javier›',
    'ask for Help, asking for Support, demander Aide',
  ],
});
