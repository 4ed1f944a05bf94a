import { describeMarked } from '../../marked.js';

describeMarked({
  'a password of a word and digits, by what became of it': [
    'my password (⟦Dragon42⟧) stopped working after the update to 8.18.23',
    'Please reset my password, the old one (⟦violet81⟧) was leaked',
    'mein altes Passwort ⟦MVeBoZwH&⟧ geht nicht mehr',
    'password ⟦pepper56⟧ hai bhai',
    'şifre ⟦dragon_river90⟧ oldu',
    'mi clave anterior era ⟦Dragon575⟧',
    'the password auth42 service uses',
    'the old file (part81) was moved, no password needed',
    'the password policy2 does not apply',
  ],
  'what answers a question of who one is': [
    'security answer: ⟦harbor21⟧',
    'my memorable word is ⟦violet78⟧',
    'customer verified with passphrase ⟦copper82⟧',
    'p/w: ⟦harbor-river79⟧',
    'mdp wifi invités : ⟦golden39⟧',
    'recovery code ⟦79ZZ4Q⟧ already used',
    'the answer is web12',
    'recovery code path42 was removed',
  ],
  'a password before what it is': [
    'Gäste-WLAN: ⟦dragon7510⟧ ist der Schlüssel',
    'fyi ⟦river4412⟧ is the wifi password',
    'user42 is the password file owner',
    'web12 is the key for the map',
  ],
  'an account and its password': [
    'login with alice / ⟦maple3571⟧ on the staging box',
    'use alice / ⟦4eohEDEN&⟧ on the staging box',
    'use option1 / option2 here',
  ],
  'digits on the back of a card behind its number and its date': [
    'he read me the card: ⟦4111-1111-1111-1111⟧, 10/29, ⟦122⟧',
    'the card ⟦4111 1111 1111 1111⟧ until 10/29, 122 euros',
  ],
});

describeMarked({
  'a password some words behind its name': [
    'The password for the shared drive has been set to ⟦harbor-castle57⟧.',
    "wifi name is Cabin5G and the password's ⟦winter.dragon35⟧",
    'his pass for netflix: ⟦castle_dragon51⟧',
    'Passwort war glaub ich ⟦harbor.castle24⟧',
    'a senha mudou pra ⟦Copper934⟧',
    'try ⟦Maple504⟧ as the password',
    'neues Passwort bitte, ⟦winter9796⟧ klappt nicht',
    'connexion avec alice / ⟦Copper209!⟧',
    'The password policy for the shared drive has been set to policy12.',
    'as the password v12 was removed',
    'connect with web01 / web02',
  ],
});

describeMarked({
  'a password that is used, set or written somewhere': [
    'for the wifi use ⟦castle_42⟧',
    "my daughter set it to ⟦pepper4421⟧, that's the ipad password",
    'the router sticker says password ⟦castle14⟧',
    'creds are alice and ⟦N8nF8aCney#⟧',
    'I always use ⟦Tiger9914⟧ for my passwords',
    'la contraseña que puse fue ⟦river_pepper86⟧',
    'for the login use web12 and port 80',
    'credentials are file22 and more',
  ],
});

describeMarked({
  'a pseudonym of an earlier pass': [
    'the password is old, note to self: tel_k1_qldvo6sueimiir73lvpxfw7uey!',
    'my password (tel_k1_qldvo6sueimiir73lvpxfw7uey) stopped working',
    'passphrase id_k1_qldvo6sueimiir73lvpxfw7uey!',
    'mein Passwort tel_k1_qldvo6sueimiir73lvpxfw7uey! geht nicht',
  ],
});
