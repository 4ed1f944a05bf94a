/**
 * @module
 * Accounts in messages about a login, in their users' languages: `Benutzer »alice«`, `l'utente "alice"`, `alice não está no
 * arquivo sudoers`; and in what people write about one: `Login alice7, Erstkennwort …`.
 */
import { type Place, place } from '../form.js';

/** A user, as messages of programs call one, in the cases that stand before a name. */
const users =
  '[bB]enutzers?|[nN]utzers?|[uU]tilisateur|[uU]tente|[uU]suario|[uU]suário|[uU]tilizador|[gG]ebruiker|[uU]żytkownik(?:a|owi)?|[iI]dentifiant|[пП]ользовател(?:ь|я|ю)|ユーザー?名?|用户|사용자|[kK]ullanıcı|[uU]ser';
const userHints =
  'identifiant benutzer nutzer utilisateur utente usuario usuário utilizador gebruiker żytkownik ользовател ユーザ 用户 사용자 kullanıcı user'.split(
    ' ',
  );
const passwords =
  'passwor[dt]|kennwort|erstkennwort|mot de passe|contraseña|clave|senha|palavra|wachtwoord|parola|şifre|hasł[oa]|парол|パスワード|pass|pw';

/** One letter and the name of a family, as firms make their accounts: what stands before need say little. */
const initialed = String.raw`(?!(?:agent|operator|supervisor|mailbox|principal) )(?<name>[a-z]{5,24})(?![\w@-]|\.\w|['’](?!s(?!\p{L}))\p{L})`;

export const speech: readonly Place[] = [
  // `Login by aexample`, `quota exceeded for aexample`, `agent aexample answered`
  place(
    [
      ' by ',
      ' by: ',
      ' for ',
      'agent ',
      'perator ',
      'rvisor ',
      'mailbox ',
      'rincipal ',
      'l of ',
      'x of ',
      'ldung von ',
    ],
    'initialed',
    String.raw`(?<![\p{L}\d_@/.-])(?:by:?|for|[aA]gent|[oO]perator|[sS]upervisor|[mM]ailbox(?: of)?|[pP]rincipal|[vV]oicemail(?: box)? of|[aA]n?meldung von|[aA]bmeldung von) ${initialed}`,
  ),
  place(
    ['xion de ', 'sión de ', 'sesión de ', 'gged in: ', 'ticated ', 'ner: ', 'teilnehmer '],
    'initialed',
    String.raw`(?<![\p{L}\d_@/.-])(?:[cC]onnexion de|[sS]esión de|[lL]ogged in:|[aA]uthenticated|[oO]wner:|[tT]eilnehmer) ${initialed}`,
  ),
  // `/users/aexample/calls`, `{"uid":"aexample"}`, `@aexample please …`, `CORP\\aexample`
  place(
    ['/user', '/prof', '/memb', '/agen', '/empl', '/peop'],
    'initialed',
    String.raw`\/(?:users?|profiles?|members?|agents?|employees?|people)\/${initialed}`,
  ),
  place(
    ['"uid', "'uid", 'sub"', 'cipal"', 'yeeid"', 'yee_id"'],
    'initialed',
    String.raw`["'](?:uid|sub|principal|employee_?[iI]d)["']\s?:\s?["']${initialed}(?=["'])`,
  ),
  place(['@'], 'initialed', String.raw`(?<![\p{L}\d_@/.:-])@${initialed}(?!\/)`),
  // `für Benutzer »alice«`, `l'utilisateur « alice »`, `ユーザー"alice"`
  place(userHints, 'any', String.raw`(?:${users})\s?(?:"|'|„|“|»|«\s?|「)NAME(?=\s?(?:"|'|“|”|«|»|」))`),
  // `"alice" kullanıcısı`
  place(['kullanıcı'], 'any', '"NAME" kullanıcı'),
  // `użytkownik alice7, hasło …`, `логин alice7, временный пароль …`, `Login alice7, Erstkennwort …`
  place(
    [...userHints, 'login', 'логин', 'loginu', 'log in as'],
    'told',
    String.raw`(?:(?<![\p{L}\d_-])(?:${users}|[lL]oginu?|[лЛ]огин|[kK]ullanıcı adı:?|[lL]og in as) |ユーザー名は)(?![A-Z]{2,5}(?![\w.-]))NAME(?=です|[,;]\s|\.?(?:\s*$|\s*\n)| \/ | with (?=\S{6,64}(?:\s|$)))`,
  ),
  // `log in with alice7 and river42`, `creds alice7/…`, `ftp login alice7:…`
  place(
    [
      'log in',
      'log me in',
      'logg ',
      'entra con',
      'entra com',
      'connecte',
      'inlog',
      'creds',
      'credential',
      'credenci',
      'credenzia',
      'identifiant',
      'zugang',
      'login',
      'ログイン',
    ],
    'told',
    String.raw`(?:(?<![\p{L}\d_-])(?:[lL]og(?:g(?:ed|ing)?)?(?: (?:me|us|him|her|dich|sich))? (?:in|on|ein)|[eE]ntra(?:r|te|re)?|[cC]onnecte[sz]?[- ](?:toi|vous)|[iI]nlog(?:gen)?|[lL]ogin|[cC]red(?:s|entials)|[cC]reden(?:ciales|ciais|ziali)|[iI]dentifiants?|[zZ]ugang(?:sdaten)?)(?: (?:as|with|using|con|com|mit|met|avec|als))?\s?[:?]? |ログイン )(?![A-Z]{2,5}(?![\w.-]))NAME(?=(?: ?\/ ?|:|,? (?:and|und|et|y|e|en|with|then|con|com|mit|met|avec|pass|pw|ww|mdp|パス) )(?=\S*\d)(?=\S*\p{L})[^\s\/]{6,64}(?:[\s,.;)]|$))`,
  ),
  // `sudo: alice não está no arquivo sudoers`, `пользователь alice отсутствует в файле sudoers`
  place(
    ['sudoers'],
    'any',
    String.raw`(?:^|\n|: |пользователь |utilisateur |usuario |utente )NAME (?=[^\n:]{3,48}\bsudoers)`,
  ),
  // `Nazwa konta: alice`, `アカウント名: alice`
  place(
    [
      'nazwa konta',
      'учетной записи',
      'アカウント名',
      'hesap adı',
      'kontonamn',
      'kontonavn',
      'käyttäjänimi',
      '帐户名',
      '계정 이름',
    ],
    'any',
    String.raw`(?:Nazwa konta|Имя уч[её]тной записи|アカウント名|Hesap Adı|Kontonamn|Kontonavn|Käyttäjänimi|帐户名|계정 이름)\s?[:：]\s{0,8}DOMAINNAME`,
  ),
  // `Passwort … für Benutzer alice7`, `hasło … dla loginu alice7`
  place(
    ['benutzer', 'loginu', 'van ', 'gebruiker', 'utente', 'usuario', 'utilisateur'],
    'certain',
    String.raw`(?:${passwords})[^\n]{1,64}(?:für (?:Benutzer|User|Login)|dla (?:loginu|użytkownika)|van|pour (?:l['’]utilisateur)?|per (?:l['’]utente)?|para (?:el usuario|o usuário)?) ?NAME(?=[\s.,;]|$)`,
    'i',
  ),
];
