/**
 * @module
 * The writers of tickets, messages and notes, and people whom they mention: `My login is …`, `Posted by …`, `Thanks, Alice
 * Example`, `Hi, it's Alice, my new number …`, `Besprechung mit Alice Example`, `Ship to: Alice Example`.
 */
import { type Place, place } from '../form.js';

/** An account as people write theirs: small letters, digits and marks. */
const account = String.raw`(?<name>[a-z](?:[a-z\d]{1,30}|(?=[._-]))(?:[._-][a-z\d]{1,30}){0,3})`;
const own =
  '(?:[mM]y|[yY]our|[mM]eine?|[iI]hr|[dD]ein|[mM]on|[vV]otre|[mM]i|[sS]u|[iI]l mio|[mM]io|[oO] meu|[mM]eu|[mM]ijn|[uU]w|[mM]ój)';
const username =
  "(?:user ?name|user|user ?id|login|log-in|Benutzername|Login|Benutzerkennung|Kennung|identifiant|nom d['’]utilisateur|usuario|nombre de usuario|nome utente|username|utente|usuário|nome de (?:usuário|utilizador)|utilizador|gebruikersnaam|nazwa użytkownika|logowanie)";
/** What is said of an account, and is none. */
const said =
  '(?!(?:(?:not?|wrong|gone|the|already|taken|too|now|still|case|weg|pas|non|niet|nie|kapot|missing|working|correct)(?![\\w.-])|(?:invalid|incorr|unknown|locked|blocked|broken|required|expired|disabled|nicht|falsch|ungültig|gesperrt|inconnu|bloqu|desconocid|desconhecid|errat|sbagliat|bloccat|verkeerd|onjuist|geblokkeerd|zablokow)[a-z]*(?![\\w.-])))';
/** What is said of somebody who is connected or not. */
const notYet =
  '(?!(?:(?:niet|non|no|não|nie|nicht|pas|is|wordt|werd|wurde|war|hat|ist|est|es|al|gia|reeds|bereits|na|nuev[ao]|nuov[ao]|nov[ao]|neuer?|nouveau|nieuwe?|remot[oae]|local|lokal)(?![\\w.-])|(?:registr|bloquea|bloccat|geblok|gesperrt|descon|sconos|onbekend|unbekannt|inconnu|nieznan|in?v[áa]lid|ung[uü]ltig|an[óo]nim|anonym|actual|attual|atual|aktuell|conectad|connect|autentic|authent)[a-z]*(?![\\w.-])))';
const clause = String.raw`(?=[,.;:)]?(?:\s|$)|[、。])`;
const connected =
  'connesso|disconnesso|autenticato|scollegato|verbonden|aangemeld|afgemeld|ingelogd|uitgelogd|verbroken|connecté|déconnecté|authentifié|conectado|desconectado|autenticado|zalogowan|wylogowan|połączon|angemeldet|abgemeldet|verbunden|getrennt|eingeloggt|подключ|отключ|вошел|вошёл|bağland|giriş yapt';

const accounts: readonly Place[] = [
  // `My login is alice7`, `Mi usuario es alice`
  place(
    'name is |n login c|my login|my user |our login|name ist |nutzer ist |login ist |fiant est |sateur est |ario es |utente è|uário é|ador é|snaam is |kownika to'.split(
      '|',
    ),
    'any',
    String.raw`(?<![\p{L}\d])${own} ${username} (?:(?:is|ist|lautet|est|es|è|é|to) |[cC]['’]est )["'„«]?${said}${account}${clause}`,
  ),
  // `Kullanıcı adım alice`, `Логин: alice`, `пользователь=alice`, `ユーザー名はalice`
  place(
    'kullanıcı ad|логин|пользоват|ユーザー|użytkownik:|uzytkownik:|użytkownik='.split('|'),
    'any',
    String.raw`(?<![\p{sc=Latin}\p{sc=Cyrillic}\d])(?:[kK]ullanıcı ad(?:ı|ım|ınız)\s?:?\s|[лЛ]огин\s?[:=]\s?|[пП]ользовател[ьюя]\s?[:=]\s?|[uU][żz]ytkownik\s?[:=]\s?|ユーザー(?:名|ID)?(?:は\s?|\s?[:=：]\s?))["'«]?${account}(?=[\s,.;、。)"'»]|$|です)`,
  ),
  // `Posted by alice7 on 01/02/2026`, `Beitrag von alice.example:`
  place(
    'osted by|eitrag von|licado por|ublié par|ostado por|bblicato da|ostato da|aatst door|ericht van|napisał|投稿者'.split(
      '|',
    ),
    'any',
    String.raw`(?:[pP]osted by|[bB]eitrag von|[pP]ublicado por|[pP]ublié par|[pP]ostado por|[pP]ubblicato da|[pP]ostato da|[gG]eplaatst door|[bB]ericht van|[nN]apisała?|投稿者[:：]?) ?${account}(?=:|, ?\d| (?:on|el|le|am|em|il|op|dnia) \d| \(|\s*\n| \d)`,
  ),
  // `Account alice locked by …`, `Konto alice gesperrt`
  place(
    'locked|sperrt|aktiviert|rouillé|loquead|bloccato|lokkeerd|suspended|isabled'.split('|'),
    'any',
    String.raw`(?<![\p{L}\d_-])(?:[aA]ccount|[kK]onto|[cC]ompte|[cC]uenta|[cC]onta) (?!(?:is|was|has|been|got|wurde|ist|will|a|est|será|is|not|now|auto)(?![\w.-]))${account} (?:un)?(?:locked|gesperrt|entsperrt|deaktiviert|verrouillé|déverrouillé|bloquead[ao]|desbloquead[ao]|bloccato|sbloccato|geblokkeerd|disabled|enabled|suspended|reactivated|zablokowane)(?!\p{L})`,
  ),
  // `Anmeldung des Benutzers alice an der …`
  place(
    ['meldung des', 'meldung von'],
    'any',
    `(?:An|Ab)meldung (?:des Benutzers|von) ${account}(?= (?:an|auf|von|über|am|vom) )`,
  ),
  // `utente alice connesso`, `usuario alice, IP asignada …`
  place(
    'nutzer |utente |ebruiker|ilisateur|usuario |usuário |żytkownik|ользовател|ullanıcı'.split('|'),
    'any',
    String.raw`(?<![\p{L}\d_-])(?:(?:[bB]e)?[nN]utzer|[uU]tente|[gG]ebruiker|[uU]tilisateur|[uU]su[aá]rio|[uU]żytkownik|[пП]ользователь|[kK]ullanıcı) ${notYet}${account}(?= (?:${connected})|, (?:IP|ip|dirección|adresse|adres|indirizzo|endereço|адрес)(?!\p{L}))`,
  ),
  // `geändert von alice7:`, `modificado por alice.example`
  place(
    'ert von |legt von|scht von|tet von |ellt von|odifié par|créé par|ficado por|creado por|rado por|criado por|ficato da|creato da|zigd door|aakt door'.split(
      '|',
    ),
    'certain',
    String.raw`(?:geändert|angelegt|gelöscht|bearbeitet|erstellt|modifié|créé|modificado|creado|alterado|criado|modificato|creato|gewijzigd|aangemaakt) (?:von|par|por|da|door) ${account}(?=[:,;)]|\.?\s*$| \()`,
  ),
  // `by agent alice.example`, `by operator aexample`
  place(
    ['agent ', 'operator ', 'admin ', 'clerk ', 'visor ', 'dvisor ', 'nician ', 'gineer ', 'atcher '],
    'certain',
    String.raw`(?<![\p{L}-])by (?:the )?(?:agent|operator|admin|clerk|supervisor|advisor|technician|engineer|dispatcher) (?!\S*\d\.\d)${account}(?=[,.;:)]?(?:\s|$))`,
  ),
  // `der User alice7 kommt nicht …`, `le compte alice.example sur …`, `Utente alice7 non …`, `pls unlock alice7, …`
  place(
    'user |nutzer |utente |ilisateur |usuario |usuário |compte |account |konto |cuenta |conta |unlock |nlocked |ntsperre'.split(
      '|',
    ),
    'certain',
    String.raw`(?<![\p{L}\d_-])(?:(?:[tT]he|[dD]er|[dD]ie|[dD]as|[dD]em|[dD]en|[lL]e|[cC]e|[sS]on|[eE]l|[lL]a|[oO]|[aA]|[iI]l|[lL]o) (?:[uU]ser|(?:[bB]e)?[nN]utzer|[uU]tente|[uU]tilisateur|[uU]su[aá]rio|[aA]ccount|[kK]onto|[cC]ompte|[cC]uenta|[cC]onta)|[uU]tente|[uU]nlock(?:ed|ing)?|[eE]ntsperren?) ${account}(?=[,.;:)]?(?:\s|$))`,
  ),
  // `Username entry (alice)`
  place(
    ['name entry (', 'ser entry (', 'login entry (', 'name field (', 'ser name (', 'username ('],
    'any',
    String.raw`(?<![\p{L}\d_-])(?:[uU]ser(?:[ -]?name)?|[lL]ogin)(?: (?:entry|field|value))? \(${account}(?=\))`,
  ),
  // `login with alice / …`, `use alice / …`
  place(
    'in with |in as |use |einloggen mit |connexion avec |entrar con |login con |loggen met |nmelden mit '.split(
      '|',
    ),
    'told',
    String.raw`(?<![\p{L}\d_-])(?:[lL]og ?in (?:with|as|using)|[uU]se|[eE]inloggen mit|[aA]nmelden mit|[cC]onnexion avec|[eE]ntrar con|[lL]ogin con|[iI]nloggen met) ${account}(?= ?\/ )`,
  ),
  // `creds are alice and …`
  place(
    ['reds are ', 'ials are ', 'aten sind ', 'ils are ', 'reds: ', 'ials: '],
    'told',
    String.raw`(?:[cC]reds|[cC]redentials|[lL]ogin details|[zZ]ugangsdaten)(?: are| sind|:) ${account}(?= (?:and|und|\/) )`,
  ),
  // `unlock account for alice`, `Kennwort für alice7 lautet …`
  place(
    'count for |count of |nto von |nto für |pte de |enta de |wort für |word for |asse pour |seña de |senha de |word voor '.split(
      '|',
    ),
    'told',
    String.raw`(?<![\p{L}\d_-])(?:(?:[uU]nlock|[lL]ock|[rR]eset|[dD]isable|[eE]nable|[rR]eactivate|[uU]nblock)(?:ed|ing)? (?:the )?(?:account|password|login) (?:for|of)|(?:(?<![dD]efault )[pP]asswor[dt]|[kK]ennwort|[kK]onto|[zZ]ugang|[mM]ot de passe|[cC]ontraseña|[sS]enha|[wW]achtwoord) (?:f[üu]r|von|pour|for|de|voor|van)) (?!(?:the|a|my|your|user|users|this|that|all|new|guest|die|den|das|der|le|la|el|o|het|de|wifi|vpn|wlan)(?![\w.-]))${account}(?=[,.;:)]?(?:\s|$))`,
  ),
  // `The user hit was alice7`
  place(
    'user hit|affected|in question|targeted'.split('|'),
    'told',
    String.raw`\b(?:[uU]ser|[aA]ccount) (?:hit|affected|in question|targeted) (?:was|is) ${account}${clause}`,
  ),
  // `(uid=alice)`, `(sAMAccountName=alice)`, in a filter (RFC 4515)
  place(
    ['(uid=', 'ntname=', 'lname='],
    'any',
    String.raw`\((?:uid|sAMAccountName|userPrincipalName)=(?<name>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{1,63})(?=\))`,
  ),
];

const thanks =
  '[sS]igned|[mM]vg|[mM]vh|[mM]fG|[tT]hanks(?: in advance)?|[tT]hank you|[kK]ind regards|[bB]est regards|[rR]egards|[cC]heers|[bB]est|Grü(?:ßen?|ssen)|Gruß|[dD]anke|[cC]ordialement|[mM]erci|[gG]racias|[sS]aludos?(?: cordiales)?|[aA]tentamente|[gG]razie|[sS]aluti|[cC]ordiali saluti|[oO]brigad[oa]|[cC]umprimentos|[aA]tenciosamente|[gG]roet(?:en|jes)?|[bB]edankt|[pP]ozdrawiam|[dD]ziękuję|[tT]eşekkürler|[sS]aygılarımla|[уУ]важением|[сС]пасибо';
const names: readonly Place[] = [
  // `… Thanks, Alice Example`: where the text ends
  place(
    'igned, |mvg, |mvh, |mvg |mvh |mfg |mfg, |thanks|hank you|egards|cheers|best,|grüßen |grüsse|gruß |danke|cordial|merci|racias|aludo|tamente|samente|razie|aluti|rigado|rigada|riments|riment|groet|edankt|rawiam|kuję|kkürler|rımla|жением|асибо'.split(
      '|',
    ),
    'persons',
    String.raw`(?:${thanks})[,.!]? FULL(?=\s*$)`,
  ),
  // `Thanks, Alice`: one word, which is a given name
  place(
    'thanks|thank you|thx,|thx |egards|cheers|best,|grüßen |grüße|grüsse|gruß |gruß, | mfg |\nmfg | lg |\nlg | vg |\nvg |mfg, |lg, |vg, |danke|cordial|merci|racias|aludo|tamente|samente|razie|aluti|rigado|rigada|riments|riment|groet|edankt|rawiam|kuję|kkürler|rımla|жением|асибо|abraço|abrazo|bises|tack|att, |tt., |abs, |atte, '.split(
      '|',
    ),
    'forename',
    String.raw`(?<!\p{L})(?:(?:[vV]iele|[lL]iebe|[bB]este|[fF]reundliche|[mM]it|[hH]erzliche|[uU]n|[mM]uit[oa]|[mM]uchas|[mM]any|[bB]est|[kK]ind|[mM]olte|[mM]ille|[hH]artelijke?|[mM]et|[vV]riendelijke) ){0,3}(?:${thanks}|LG|VG|[tT]hx|[aA]tt[.e]?|[aA]bs|Grüße|[aA]braços?|[aA]brazos?|[bB]ises|[tT]ack)[,.!]? (?<name>\p{Lu}[\p{Ll}\p{M}]{2,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?)(?=[.!]?[ \t]{0,4}(?:$|\r?\n|["'<]))`,
  ),
  // `Welcome Alice!`, `Willkommen Alice,`, `Bem-vindo Alice!`
  place(
    [
      'elcome ',
      'elcome back ',
      'elcome back, ',
      'lcome aboard ',
      'lcome, ',
      'lkommen ',
      'lkommen zurück ',
      'lkommen, ',
      'envenue ',
      'envenido ',
      'envenida ',
      'nvenuto ',
      'nvenuta ',
      'm-vindo ',
      'm-vinda ',
      'm-vindo, ',
      'm-vinda, ',
      'welkom ',
    ],
    'forename',
    String.raw`(?<![\p{L}\d-])(?:[wW]elcome(?: back| aboard| on board)?|[wW]illkommen(?: zurück)?|[bB]ienvenue|[bB]ienvenid[oa]|[bB]envenut[oa]|[bB]em-vind[oa]|[wW]elkom(?: terug)?),? (?<name>\p{Lu}[\p{Ll}\p{M}]{1,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?)(?= ?[!,.])`,
  ),
  // `ask for Alice`, `fragen Sie nach Alice`, `pregunte por Alice`
  place(
    [
      'sk for ',
      'ing for ',
      'ie nach ',
      'agt nach ',
      'agen nach ',
      'emander ',
      'emandez ',
      'unte por ',
      'ntar por ',
      'dere di ',
      'ieda di ',
      'ieder di ',
      'unta por ',
      'ragen naar ',
      'raag naar ',
    ],
    'forename',
    String.raw`(?<![\p{L}\d-])(?:[aA]sk(?:ing|ed|s)? for|[fF]rag(?:en|t|e)(?: Sie)? nach|[dD]emande[rz]|[pP]regunt(?:e|ar|a) por|[cC]hied(?:ere|a|i) di|[pP]ergunt(?:e|ar|a) por|[vV]ra(?:gen|ag) naar) (?<name>\p{Lu}[\p{Ll}\p{M}]{1,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?)(?=["'”]?[.,;!)]?["'”]?(?:\s|$))`,
  ),
  // `Left VM for Alice at 202-…`, `LVM for Alice 07700…`
  place(
    [' vm for ', 'lvm for ', 'mail for ', 'sage for ', ' msg for ', ' vm with ', 'sage with ', ' vm w/ '],
    'forename',
    String.raw`(?<![\p{L}\d_-])(?:L?VM|[lL]?vm|[vV]oice ?mail|[mM]essage|[mM]sg) (?:for|with|w\/) (?<name>\p{Lu}[\p{Ll}\p{M}]{1,24})(?= (?:(?:at|on|@) )?[+(]?\d)`,
  ),
  // `Hi, it's Alice, my new number …`, `Ciao sono Alice, questo è …`
  place(
    "hi its|hi it's|hi, it|hey it|hello, it|hello it|hi this|hi, this|hallo|moin|servus|coucou|salut|bonjour|hola |hola,|buenas|oi, a|olá|ciao|uongiorno|hoi met|hoi, met|cześć|selam|merhaba|привет|авствуйте".split(
      '|',
    ),
    'person',
    String.raw`(?:^|\n|: )(?:Hi|Hey|Hello|Hallo|Moin|Servus|Coucou|Salut|Bonjour|Hola|Buenas|Oi|Olá|Ciao|Buongiorno|Hoi|Dag|Hej|Cześć|Selam|Merhaba|Привет|Здравствуйте)[,!]? (?:it['’]?s|this is|hier ist|c['’]est|soy|aqui é|sono|met|tu|ben|это) PERSON(?=[,.!]\s)`,
  ),
  // `Besprechung mit Alice Example, …`
  place(
    'll with |ing with |unch with |ent with |spoke w/|hung mit |min mit |räch mit |nat mit |ffen mit |us avec |ion avec |ien avec |pel avec |ión con |ita con |ada con |ione con |ata con |reunião|king met |raak met |prek met |rleg met |potkanie|ozmowa'.split(
      '|',
    ),
    'persons',
    String.raw`(?:[cC]all|[mM]eeting|[lL]unch|[aA]ppointment|[sS]poke|[bB]esprechung|[tT]ermin|[gG]espräch|[tT]elefonat|[tT]reffen|[rR]endez-vous|[rR]éunion|[eE]ntretien|[aA]ppel|[rR]eunión|[cC]ita|[lL]lamada|[rR]iunione|[cC]hiamata|[rR]eunião|[cC]hamada|[kK]ennismaking|[aA]fspraak|[gG]esprek|[oO]verleg|[sS]potkanie|[rR]ozmowa) (?:with|w\/|mit|avec|con|com|met|z) FULL(?=[^\p{L}\d_=]|$)`,
  ),
  // `Ship to: Alice Example`, `Nabywca: Alice Przykład`
  place(
    'ship to|bill to|sold to|liver to|sand an|nung an|ferung an|turé à|livré à|turar a|nviar a|regar a|edire a|turare a| aan:|nabywca|tinatário|upujący|alıcı|купатель'.split(
      '|',
    ),
    'persons',
    String.raw`(?:(?:[sS]hip|[bB]ill|[sS]old|[dD]eliver) to|(?:[vV]ersand|[rR]echnung|[lL]ieferung) an|(?:[fF]acturé|[lL]ivré) à|(?:[fF]acturar|[eE]nviar|[eE]ntregar) a|(?:[sS]pedire|[fF]atturare) a|(?:[vV]erzonden|[vV]erzenden|[fF]actuur|[lL]everen) aan|[nN]abywca|[dD]estinatário|[kK]upujący|[aA]lıcı|[пП]окупатель)\s?: FULL(?=\s*(?:$|\n|[,;(]))`,
  ),
  // `Tausch für Alice Beispiel:`, `gemeld door Alice Voorbeeld`, `locked by Alice Example at …`
  place(
    'cked by |ged to |ned to |ausch für|rtrag für|eldung für|eld door |ken door |omen door |presso |age chez|ion chez|hicule|eportado|elatado|egnalato|reguntar'.split(
      '|',
    ),
    'persons',
    String.raw`(?:(?:un)?locked by|[oO]wner changed to|[aA]ssigned to|[tT]ransferred to|[tT]ausch für|[vV]ertrag für|[sS]törungsmeldung für|[gG]emeld door|[bB]esproken door|[aA]angenomen door|[iI]ntervento presso|[dD]épannage chez|[iI]ntervention chez|[vV]éhicule de|[rR]eportado por|[rR]elatado por|[sS]egnalato da|[pP]reguntar por) FULL(?=[^\p{L}\d_=]|$)`,
  ),
  // `Estimado/a Alice Ejemplo:`, `Caro(a) Alice Exemplo,`
  place(
    ['imado/a', 'mado(a)', 'caro(a)', 'zado(a)', 'rido/a', 'rido(a)'],
    'person',
    String.raw`(?:Estimad|Querid|Car|Prezad)o(?:\/a|\(a\)) PERSON(?=[,:\n])`,
  ),
  // `--⏎Alice Example⏎`, the mark before a signature (RFC 3676 §4.3), and closing words of two
  place(['\n--\n', '\n-- \n'], 'persons', String.raw`\n-- ?\nFULL(?=\r?\n)`),
  place(
    'ordiales|à vous|tamente|n saludo|n saluto'.split('|'),
    'person',
    String.raw`(?:[sS]aludos cordiales|[bB]ien à vous|[aA]tentamente|[uU]n saludo|[uU]n saluto|[bB]ien cordialement),?(?:\r?\n){1,2}PERSON(?=\s{0,2}(?:$|\n))`,
  ),
  // `<Vorname>Alice</Vorname>`, `<nom>Exemple</nom>`
  place(
    [
      'vorname>',
      'nachname>',
      'prenom>',
      'prénom>',
      'apellido>',
      'apellidos>',
      'cognome>',
      'sobrenome>',
      'ornaam>',
      'ternaam>',
      'imie>',
      'nazwisko>',
    ],
    'person',
    String.raw`<(?:[\w-]{1,24}:)?(?:[vV]orname|[nN]achname|[pP]r[ée]nom|[aA]pellidos?|[cC]ognome|[sS]obrenome|[vV]oornaam|[aA]chternaam|[iI]mie|[nN]azwisko)>PERSON(?=<)`,
  ),
];

export const letters: readonly Place[] = [...accounts, ...names];
