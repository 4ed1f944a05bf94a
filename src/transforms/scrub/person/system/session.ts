/**
 * @module
 * Accounts in what systems say of logins, in their users' languages, with no mark around them: `Anmeldung fehlgeschlagen für Benutzer alice
 * von 192.0.2.1`, `Användare alice loggade in`, `用户 alice 登录失败`. A word for a user stands before the account, and behind it an address, what
 * became of a login, or an end that nothing else has.
 */
import { type Place, place } from '../form.js';

/** A user in the cases that stand before a name. */
const users =
  '(?:[bB]enutzer(?:s|namens?|name|kennung)?|[nN]utzers?|[aA]nwenders?|[uU]tilisateur|[uU]suario|[uU]suário|[uU]tilizador|[uU]tente|[gG]ebruiker|[uU]żytkownik(?:a|owi)?|[uU]živatele?|[uU]žívateľa?|[aA]nvändaren?|[bB]ruker(?:en)?|[bB]ruger(?:en)?|[kK]äyttäjän?|[kK]ullanıcı|[fF]elhasználó|[uU]tilizator(?:ul|ului)?|[пП]ользовател[ьяюе]|[кК]ористувач[ау]?|[pP]engguna|[nN]gười dùng|[kK]orisnik[au]?)';
const userHints =
  'nutzer benutzer utzername erkennung nutzers nwender ilisateur usuario usuário tilizador utente ebruiker żytkownik użytkownika użytkownikowi živatel uživatele nvändare användaren bruker brukeren bruger brugeren käyttäjä ullanıcı elhasználó tilizator ользовател ористувач engguna ười dùng orisnik'
    .split(' ')
    .map((word) => `${word} `)
    .concat(['ользователь ', 'ользователя ', 'ользователю ', 'ористувача ', 'käyttäjän ', 'tilizatorul ']);

/** What is said of a user, and is none: what they are, do and did, and words between. */
const others = String.raw`(?!(?:${[
  'is was has had have are not no can could may must did does who with without via from at and or for to in on of by the as',
  'hat hatte ist wird wurde war konnte kann darf muss meldet meldete nicht kein keine mit ohne von vom zu zur am an auf im und oder der die das den dem des ein eine',
  'est a ne pas non avec sans par pour de du des le la les un une et ou qui que depuis dans sur était peut doit',
  'es está fue ha no sin con por para del el los las y o en que se desde ya',
  'é foi não nao sem com pelo pela do da dos das os um uma e ou em na já fez',
  'è era senza di dal dalla per il lo gli uno ed si già',
  'werd wordt heeft had kan kon niet geen met zonder van vanaf voor het een of te op door',
  'jest nie się był była został została z ze bez dla na w i lub przez je byl byla není bez pro v od s k',
  'är har inte utan med från för till på och som kunde er ikke uden uten fra til og kunne blev ble',
  'on ei ja için ile bir yeni olarak ve nem és egy az nu cu din este',
  'не был была с из в на для и или от по уже успешно',
  'final finale finaux finales zugewiesen neu neue neuer neuen nuevo nueva nuovo nuova novo nova nouveau nouvelle nieuw nieuwe ny nya nytt valid gültig válido valide actual atual aktuell actuel attuale remoto remote local lokal anonym adı adım adınız adi',
]
  .join(' ')
  .split(' ')
  .join(
    '|',
  )}|(?:(?:de)?registr|(?:ge|ent)?sperr|gesperrt|block|bloqu|bloc[ck]|geblok|zablok|заблок|unlock|lock(?:ed|ing)|disab|enab|d[ei]s?con[en]|connect|conect|conness|verbund|getrenn|(?:an|ab)gemeld|(?:aan|af)gemeld|(?:ein|aus)gelogg|(?:in|uit)gelog|(?:in|ut)logg|logga|logge|logad|login|logout|logon|a[uv]tent|authent|anonym|anón|anôn|unbekann|inconn|unknow|descon|sconos|onbeken|nieznan|okänd|ukjent|ukendt|inv[aá]l|ung[uü]ltig|ongeldig|nieprawid|neplatn|[ia]n?aktiv|inactiv|activat|attivat|suppri|elimin|verwijd|gelösch|delet|creat|erstell|angeleg|cread|criad|zalog|wylog|přihl|odhl|kirjaut|giriş|çıkış|oturum|bejelent|kijelent|подкл|откл|авториз|неизвест|неверн|encontr|trovat|gevond|gefund)\p{L}*)(?![\p{L}\d_-]|\.[\p{L}\d]))`;
const account = `${others}NAME`;

const from =
  "(?:from|at|on|via|IP|ip|von|vom|aus|ab|mit IP|de|depuis|desde|a partir d[oea]|da|dal|dall['’]|dalla|vanaf|vanuit|van|uit|från|fra|z|ze|od|s|с|со|из|от|з|із|din|de la|dari|từ|osoitteesta|için|iz)";
const address = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}:[\da-f:]{2,37})(?![\d.]*\w)`;
/** What became of a login, of those who cannot be told from what they do by a word before. */
const verbs =
  '(?:hat sich|wurde (?:an|ab|ge|ent|er|ver)|meldete? sich|konnte (?:sich )?nicht|kann sich nicht|ist (?:an|ab|ge|nicht|unbekannt)|nicht gefunden|existiert nicht|(?:an|ab)gemeldet|gesperrt|' +
  "s['’]est |n['’]existe|n['’]a pas|introuvable|est (?:verrouill|bloqu|connect|déconnect|d[ée]sactiv|inconnu)|a (?:été |ouvert |fermé |échoué)|" +
  'ha (?:iniciado|cerrado|sido|entrado|accedido|fallado|effettuato|eseguito|inserito|effettuat)|inici[óo]|inició|cerró|no existe|no encontrado|no se (?:pudo|ha)|se (?:ha )?(?:conect|desconect|autentic)|bloqueado|accedió|' +
  'iniciou|entrou|saiu|fez (?:login|logout)|efetuou|não (?:existe|encontrado|foi)|foi (?:bloquead|autentic|desconect)|' +
  'non (?:trovato|esiste|autorizzato)|è (?:entrato|uscito|stato)|si è |' +
  'is (?:aan|af|in|uit|ge)\\p{L}*|heeft (?:zich|in|uit|aan)|bestaat niet|niet gevonden|' +
  '(?:za|wy)logował|nie (?:istnieje|może|został)|został|połączył|' +
  'se (?:při|od)|byl[ao]? (?:při|od|za)|neexistuje|sa (?:pri|od)|' +
  'loggade|loggat|har (?:logg|bliv)|logget|logger|loggede|har logget|kunde inte|kunne ikke|misslyck|mislyk|finns inte|findes ikke|finnes ikke|' +
  'kirjaut|ei voi|ei löyd|için|olarak|oturum|giriş|çıkış|bulunamadı|bejelent|kijelent|nem (?:tal|léte)|' +
  's-a |nu (?:exist|a fost)|telah|berhasil|gagal|đã |' +
  'вош[ёе]л|вошла|вышел|вышла|подключ|отключ|авториз|не (?:смог|найден|существ|прош|удал)|заблок|успешно|увійшов|вийшов|не знайден)';
/** `: Anmeldung fehlgeschlagen` */
const acts =
  '(?:[aA]nmeld|[aA]bmeld|[lL]og[io]n|[lL]ogout|[cC]onnexion|[dD]éconnexion|[aA]uthent|[aA]utent|[iI]nicio de|[aA]cces|[iI]nício|[sS]essão|[aA]anmeld|[iI]nlog|[wW]ylog|[lL]ogowan|[pP]řihl|[oO]dhl|[iI]nlogg|[iI]nnlogg|[kK]irjaut|[gG]iriş|[oO]turum|[bB]ejel|[aA]utentif|[вВ]ход|[аА]втори|[pP]assw|[kK]ennwort|[mM]ot de passe|[cC]ontrase|[sS]enha|[wW]achtw|[hH]eslo|[hH]asł|[lL]ösen|[cC]onexión|[cC]onexão)';
/** What did not succeed, or did, before somebody's name. */
const tried =
  '(?:(?:[aA]nmeld|[aA]bmeld|[lL]og-?[io]n|[cC]onnexion|[aA]uthentif|[aA]utentic|[aA]cceso|[aA]ccesso|[sS]esión|[sS]essão|[sS]essione|[aA]anmelding|[iI]nlog|[iI]nnlogg|[lL]ogowan|[pP]řihlášen|[oO]dhlášen|[gG]iriş|[kK]irjautumi|[bB]ejelentkezés|[aA]utentific|[вВ]ход|[аА]вториз|[kK]ennwort|[pP]asswort|[mM]ot de passe|[cC]ontraseña|[sS]enha|[wW]achtwoord|[hH]asł|[hH]esl|[lL]ösen|[pP]arol|[пП]арол|[sS]itzung|[sS]ession|[sS]essie|[sS]esja|[kK]onto (?:ge|ent)sperrt|[vV]erbindung)[^\\n]{0,64})';
const close = String.raw`(?=[,;:)]?(?:\s|$)|\.(?:\s|$))`;

export const sessions: readonly Place[] = [
  // `… Benutzer alice von 192.0.2.1`, `användaren alice från 192.0.2.1`
  place(
    userHints,
    'any',
    String.raw`(?<![\p{L}\d_-])${users} ${account}(?=["'»”]?[,:]? (?:${from}[ :]{1,2}(?:[\p{L}.]{1,10}[ :=]{1,2}){0,2}|\()\[?${address})`,
  ),
  // `Benutzer alice hat sich angemeldet`, `Uživatel alice: přihlášení selhalo`
  place(
    userHints,
    'any',
    String.raw`(?<![\p{L}\d_-])${users} ${account}(?=(?: \([^()\n]{3,48}\))? ${verbs}|: ${acts})`,
  ),
  // `Anmeldung fehlgeschlagen für Benutzer alice`, `Přihlášení uživatele alice selhalo`
  place(userHints, 'any', String.raw`(?<![\p{L}\d_-])${users} (?<=${tried})${account}${close}`),
  // `Ungültiges Kennwort für alice von 192.0.2.1`, `wrong password for alice from 192.0.2.1`
  place(
    [' für ', ' pour ', ' para ', ' per ', ' voor ', ' for ', ' dla ', ' för ', ' for: ', ' pro ', ' для '],
    'any',
    String.raw`(?:(?:[pP]asswor[dt]|[kK]ennwort|[mM]ot de passe|[cC]ontraseña|[sS]enha|[wW]achtwoord|[lL]og[io]n|[aA]nmeldung|[cC]onnexion|[aA]utenticación|[aA]utenticação|[aA]utenticazione|[aA]ccesso|[aA]cceso|[aA]anmelding|[lL]ogowani[ae]|[iI]nloggning|[vV]ersuch|[tT]entative|[iI]ntento|[cC]redentials|[aA]uth(?:entication)?)\b[^\n:,;'"]{0,32} |[bB]ad |[wW]rong )(?:für|pour|para|per|voor|for|dla|för|pro|для) ${account}(?=,? ${from} (?:[\p{L}.]{1,8}[ :]{1,2})?\[?${address}|\.?\s*$|\n)`,
  ),
  // `Acceso denegado a alice desde 192.0.2.1`, `Anmeldung von alice aus dem Netz 192.0.2.1 abgelehnt`
  place(
    ['gado a ', 'dido a ', 'tido a ', 'zado a ', 'eldung von ', 'ldeversuch von '],
    'any',
    String.raw`(?:[aA]c(?:c?es[so]o|ceso) (?:denegado|negado|concedido|permitido|rechazado|autorizado|bloqueado) a|[aA]nmelde?(?:ung|versuch) von) ${account}(?=,? ${from}[ :]{1,2}(?:[\p{L}.]{1,10}[ :=]{1,2}){0,2}\[?${address})`,
  ),
  // `alice が 192.0.2.1 からのログインに失敗`
  place(
    ['からのログイン', 'からログイン', 'からサインイン', 'からアクセス', 'から接続'],
    'any',
    String.raw`(?<![\w.-])(?<name>[A-Za-z][A-Za-z\d_.+-]{1,63}) ?(?:が|は|、) ?${address} ?から`,
  ),
  // `ユーザー alice のログインに失敗しました`, `用户alice从192.0.2.1登录`, `사용자 alice 로그인 실패`
  place(
    [
      'ユーザ',
      'アカウント',
      '利用者',
      '用户',
      '用戶',
      '账号',
      '帐号',
      '账户',
      '帳號',
      '帳戶',
      '使用者',
      '会员',
      '사용자',
      '계정',
      '회원',
      '유저',
    ],
    'any',
    String.raw`(?:ユーザー?(?:名|ID)?|アカウント|利用者|用户名?|用戶名?|账号|帐号|账户|帳號|帳戶|使用者|会员|사용자(?:명|가)?|계정|회원|유저)[ \u3000:：「『"']{0,2}(?!(?:ID|IP|id|ip|API|SIP|VPN|SSH|FTP|LDAP|OK|NG)(?![\w.-]))(?<name>[A-Za-z\d_][A-Za-z\d_.+-]{1,63})(?=[ \u3000」』"'(（]{0,2}(?:の|が|は|さん|を|で|から|に|様|登|从|從|来自|來自|使用|在|已|被|认证|認證|身份|不存在|密码|密碼|尝试|嘗試|注销|退出|连接|断开|이|가|의|님|을|를|은|는|로그|접속|인증|계정|비밀|IP|ip|에서|,|，|。|$))`,
  ),
  // `alice kullanıcısı için`, `A(z) alice felhasználó`
  place(
    [' kullanıcısı', ' felhasználó'],
    'any',
    String.raw`(?<![\p{L}\d_.-])NAME (?:kullanıcısı|(?:nevű )?felhasználó)(?!\p{L})`,
  ),
  // `LOGIN alice: …`, `FAILED LOGIN alice from 192.0.2.1`, `Login: alice from …`
  place(
    ['login ', 'logout ', 'logoff ', 'logon '],
    'any',
    String.raw`\b(?:LOGIN|LOGOUT|LOGOFF|LOGON) (?!FAIL|OK|SUCC|DENIED|ERROR|ATTEMPT|FROM|for |from |to )${account}(?=: | from \[?${address})`,
  ),
  // `alice has logged on`, `login rejected: alice`, `Impersonating alice`, `LDAP bind as alice failed`
  place(
    ['has logged', 'has signed'],
    'any',
    String.raw`(?:^|[:>\]\n] ?)(?!(?:[hH]e|[sS]he|[iI]t|[wW]ho|[nN]obody|[yY]ou|[wW]e|[tT]hey|[sS]omeone|[cC]lient)(?![\w.-]))NAME has (?:logged|signed) (?:in|on|out|off)(?!\p{L})`,
  ),
  place(
    [
      'ejected: ',
      'enied: ',
      'ccepted: ',
      'ailed: ',
      'cessful: ',
      'cceeded: ',
      'ailure: ',
      'ocked: ',
      'gistered: ',
      'personating ',
      'bind as ',
      'logout ',
      'logout: ',
      'logoff ',
    ],
    'told',
    String.raw`(?:\b(?:[lL]og[io]n|[lL]ogout|[aA]uth(?:entication)?|[uU]ser|[aA]ccount)(?: (?:\w{1,12} )?(?:rejected|denied|accepted|failed|successful|succeeded|failure|locked(?: out)?|registered|created|deleted))?: ?|[iI]mpersonating |[bB]ind as |^[lL]ogo(?:ut|ff) )${account}(?=\s*$|\n|[,;]| (?:from|via|failed|succeeded)(?!\p{L})| \()`,
  ),
  // `verification failed for peer 'alice'`, `assigning virtual IP 192.0.2.1 to peer 'alice'`
  place(
    ["peer '", 'peer "'],
    'any',
    String.raw`\b(?:(?:failed|succeeded|failure|verified) for|virtual IP \S{3,45} to) peer ['"](?![\w-]{1,64}(?:\.[\w-]{1,64}){2}|[\w-]{1,64}\.(?:[a-z]{2}|org|com|net|local|internal|lan|corp)['"])NAME(?=['"])`,
  ),
];
