import { describeNames } from '../named.js';

describeNames({
  'what became of a user': [
    'Nuevo usuario registrado: ‹zulmar› (alice@example.org)',
    'New user registered: ‹zulmar›',
    'User has been created: "‹zulmar›"',
    'User logged in: ‹zulmar› from 192.0.2.1',
    'Account locked: ‹zulmar›, 3 attempts',
    'Novo usuário cadastrado: ‹zulmar›',
    'Nuovo utente registrato: ‹zulmar›',
    'Utilisateur créé : ‹zulmar›',
    'Benutzer angelegt: ‹zulmar›',
    'Gebruiker aangemaakt: ‹zulmar›',
  ],
  'what became of none': [
    'User created: successfully, user deleted: true, account activated: email',
    'Users created: 12, user added: permanently',
    'Usuario creado: correctamente',
    'User logged in: yes',
    'file created: report',
  ],
  'what a user did': [
    'User ‹alice_e› accessed record 7, user ‹alice7› deleted item 4',
    'user ‹alice.example7› has uploaded x',
    'Usuario ‹zulmar7› descargó el informe',
    "L'utilisateur ‹zulmar7› supprime x",
    'User data exported, user interface opened, user zulmar opened x',
    'user last_seen updated, user phone_number changed, user is_active set',
  ],
  'who is not known': [
    'said: 550 No such user (‹zulmar›) Cached lookup',
    '550 5.1.1 User unknown (‹zulmar›)',
    'no such user here: ‹zulmar›',
    'User unknown in local recipient table, unknown user (in reply to RCPT)',
  ],
  'a client of OpenVPN, a session': [
    "MULTI: new connection by client '‹zulmar›' will cause previous active sessions by this client to be dropped",
    "ifconfig_pool_read(), in='‹zulmar›,192.0.2.4', TODO: IPv6",
    'Session started for ‹zulmar7›, session ended for maintenance',
  ],
});
