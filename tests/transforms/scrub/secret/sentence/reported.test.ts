import { describeMarked } from '../../marked.js';

describeMarked({
  'a code that somebody typed or got': [
    'the site asked for a code and I typed ⟦772486⟧, then it froze',
    'just got ⟦973535⟧ as the passcode',
    'Sort it by texting ⟦800372⟧ to the shortcode? that was my OTP',
    'hab ⟦655799⟧ eingegeben, aber der Code ist falsch',
    "j'ai tapé le code ⟦297846⟧ et ça bloque",
    'digitei ⟦689980⟧ e diz que o código expirou',
    'ho inserito il codice ⟦531871⟧ ma è scaduto',
    '"⟦350993⟧" was the code they wanted',
    '⟦516224⟧があなたの認証コードです',
    'I typed 772486 into the field for the amount, error code 500',
    'got 973535 from the database, status code 200',
    'I have 482913 lines of code',
    'Ich habe 482913 Zeilen Code',
    'typed 4500 lines of code',
  ],
  'a code that opens nothing': [
    'der Code ⟦490774⟧ wird nicht akzeptiert',
    'kod ⟦574449⟧ nie działa',
    'me llegó el código ⟦576212⟧ pero no lo pedí',
    'code ⟦668903⟧ aaya tha but kaam nahi kiya',
    'the OTP you sent, ⟦815821⟧, is invalid',
    'Der Fehlercode 482913 geht nicht weg',
    'promo code 482913 does not work',
    'Code 482913 in file main.c: error is wrong',
    'the error code 603482 is invalid',
  ],
  'a code that was another, or is told beside another': [
    "my PIN used to be ⟦3418⟧, now it's ⟦2564⟧",
    'PIN war immer ⟦3085⟧',
    "voicemail pin's ⟦7408⟧ by default",
    'el código del portal es ⟦6233⟧ y el de la alarma ⟦6534⟧',
    'Tresorcode ⟦620009⟧, Alarmanlage ⟦4303⟧',
    '2FA: expected ⟦501147⟧ got ⟦002969⟧ for user_id=427232',
    'door code ⟦4471⟧, apartment 1204',
    'The PIN was set, order 4471 and ticket 9062',
  ],
  'a code of a panel': [
    'the keypad wants ⟦6728⟧',
    'building code ⟦3552⟧#, then take elevator 8',
    'door 4471 opened, gate 12',
  ],
});

describeMarked({
  'a code, by how it came and what it opens': [
    'Resend please, ⟦322872⟧ was rejected as code',
    'The 2FA number was ⟦960640⟧ but it timed out',
    'code ⟦640314⟧ - never share it',
    "ok i see the text, it's ⟦976619⟧, what next? the code box is red",
    'put ⟦833336⟧ in the box where it says code',
    'Als Code kam ⟦186373⟧',
    'gelen kod ⟦691588⟧',
    'pin no is ⟦7533⟧',
    'lockbox combo ⟦1833⟧',
    'Schließfach Nr. 28, Code ⟦0504⟧',
    "it's 482913 rows, the code is fine",
    'got 482913 in the code',
    'put 482913 in the config, code is below',
    'build 482913 was rejected as code was bad',
    'request 482913 was rejected with code 500',
    'id 482913 is not valid (code 22)',
  ],
});

describeMarked({
  'a code, by what it is for or who has it': [
    'the one time code they sent my mom is ⟦252189⟧',
    'i keep getting ⟦698233⟧ as an otp over and over',
    'sign-in code ⟦482913⟧ (valid 10 min)',
    'pin changed, new one ⟦4935⟧',
    "le code c'est ⟦425528⟧",
    'hab ne SMS mit ⟦572444⟧ bekommen, ist das der Code?',
    'The server failed: the code is 482913',
    'bel over factuur 765771, klantcode 765771',
  ],
});
