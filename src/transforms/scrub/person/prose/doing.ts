/**
 * @module
 * People without a label and without a number, by what they are and did, in lines that programs write (`Operator Alice Example
 * accepted chat`, `Aufnahme gestartet von Alice Beispiel`), and owners of something (`mot de passe de Alice Exemple`). Both
 * words of the name have capitals.
 */
import { type Place, place } from '../form.js';

/** With a small letter or a capital at the start. */
const eitherCase = (list: string): string =>
  list
    .split('|')
    .map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`)
    .join('|');
/** What the kernel asks for: four letters at least. */
const hintsOf = (list: string, after = ' '): string[] =>
  list.split('|').map((word) => `${word}${after}`.padEnd(4));

/** Behind a name of people stand a mark, a number or a word in small letters, no third word with a capital. */
const after = String.raw`(?=\s*(?:$|\n)|[,.;:!?)(|<\]"'»”]|\\n| (?:[-–—•·|(→>#[]|->|\d|\p{Ll}))`;
const alone = String.raw`(?<![\p{L}\d_.@/-])`;

/** Nothing but people is called so. */
const people =
  'attendee|participant|patient|passenger|visitor|guest|caller|callee|cardholder|tenant|applicant|candidate|employee|colleague|technician|courier|supervisor|nurse|teacher|student|customer|subscriber|debtor|creditor|beneficiary|payee|' +
  'kunde|kundin|kunden|patientin|gast|mieter|mieterin|techniker|technikerin|monteur|fahrer|fahrerin|mitarbeiter|mitarbeiterin|kollege|kollegin|anrufer|anruferin|sachbearbeiter|sachbearbeiterin|berater|beraterin|' +
  'cliente|clienta|patiente|technicien|technicienne|conseiller|conseillère|livreur|collègue|abonné|abonnée|paciente|técnico|técnica|repartidor|compañero|compañera|asesor|asesora|' +
  'paziente|tecnico|corriere|collega|signora|signor|utente|klant|patiënt|bezorger|kund|tekniker|kollega|klient|klientka|pacjent|pacjentka|kierowca|kurier';
/** Of whom records have the last name first. */
const recorded = 'passenger|patient|guest|student|employee|attendee';
const kin =
  'wife|husband|daughter|mother|father|brother|sister|spouse|widow|esposa|marido|hija|hijo|moglie|marito|épouse|ehefrau|ehemann|tochter|sohn|dochter|zoon|echtgenote';
/** Programs are, too: what people do stands behind. */
const others =
  'agent|operator|driver|engineer|user|member|manager|owner|participant|attendee|speaker|rep|advisor|adviser|consultant|doctor|moderator|dispatcher|admin|contact|lead|neighbour|neighbor|' +
  'agente|operador|operadora|operatore|operatrice|opérateur|opératrice|medewerker|benutzer|nutzer';
const did =
  'on site|accepted|answered|joined|rejoined|left|called|rang|dial(?:l?ed|s)|picked|hung|barged|whispered|listened|arrived|departed|declined|said|says|wants|asked|asks|reported|complained|checked (?:in|out)|signed|paid|took|takes|wrote|replied|escalated|' +
  'approved|completed (?:the|a|stop|trip|ride|delivery|order|call|shift|wrap)|ended (?:the|call|shift|chat)|transferred (?:the|call|chat|to)|muted|unmuted|(?:is|went|was) (?:away|typing|on (?:a )?(?:break|lunch)|off(?:line)?|online|ready|available|not available)|has (?:joined|left|accepted|answered|ended|arrived|called|asked|reported)|was (?:added to|removed from|assigned)|' +
  'hat (?:angenommen|angerufen|das|den|die)|ist (?:beigetreten|gegangen|nicht)|a (?:accepté|répondu|rejoint|quitté|raccroché|appelé)|ha (?:aceptado|contestado|salido|accettato|risposto|lasciato|chiamato|llamado)|entrou|saiu|atendeu|heeft (?:opgenomen|gebeld|aangenomen)';

/** Who does that is no program that scans, signs, ships or serves. */
const notPeople =
  'powered|issued|published|provided|manufactured|developed|caused|replaced|followed|supported|sponsored|owned|maintained|blocked|detected|quarantined|caught|intercepted|protected|secured|managed|monitored|scanned|hosted|used|required|affected|' +
  'limited|covered|served|returned|sorted|grouped|divided|multiplied|separated|preceded|encrypted|distributed|licensed|acquired|backed|trusted|emitted|generated|supplied|offered|installed|hidden|broken|overridden|given|driven|taken|seen|implied|defined|specified|inspired|patented';
const passive: readonly (readonly [hint: string, done: string])[] = [
  [' von ', String.raw`\p{L}{2,24}(?:t|en) von`],
  [
    ' an ',
    '(?:[zZ]ugewiesen|[üÜ]bergeben|[wW]eitergeleitet|[gG]esendet|[aA]dressiert|[vV]ersandt|[vV]erbunden) an',
  ],
  ['durch ', String.raw`\p{L}{2,24}(?:t|en|ung|me) durch`],
  [' par ', String.raw`\p{L}{1,24}(?:é|és|ée|ées|is|ise|it|ite|ert|erte|ue?) par`],
  [' por ', String.raw`\p{L}{2,24}(?:ad|id|it|st|ch|rt|rit|pt)[oa]s? por`],
  [' da ', String.raw`\p{L}{2,24}(?:at|it|ut|st|s|rt|tt)[oaie] da`],
  ['door ', String.raw`(?:ge|ver|be|ont|aan|op|af|uit|over|door|in)\p{L}{2,24} door`],
  [' av ', String.raw`\p{L}{2,24}(?:ad|at|d|t|en|et) av`],
  ['przez ', String.raw`\p{L}{2,24}(?:any|ana|ane|ony|ona|one|ęty|ęta|ęte) przez`],
];

/** What people do with tickets, bookings and orders, and firms seldom. */
const asking: readonly (readonly [hint: string, done: string])[] = [
  [
    ' by ',
    '(?:[rR]equest|[aA]pprov|[bB]ook|[cC]reat|[oO]pen|[uU]pdat|[cC]los|[rR]eport|[aA]ssign|[sS]ubmitt|[cC]onfirm|[cC]ancell?|[rR]esolv|[rR]eview|[eE]nter|[lL]ogg|[sS]ign|[rR]ais|[eE]scalat|[aA]uthori[sz]|[vV]erifi|[cC]all|[oO]rder|[hH]andl|[cC]omplet|[rR]eject|[dD]eclin|[eE]dit|[mM]odifi|[cC]hang|[dD]elet|[aA]dd|[sS]chedul|[lL]ock|[uU]nlock)ed by',
  ],
  [
    ' von ',
    '(?:[eE]rstellt|[aA]ngelegt|[gG]eändert|[gG]emeldet|[bB]earbeitet|[bB]eantragt|[aA]ngefordert|[gG]enehmigt) von',
  ],
  [' par ', '(?:[dD]emandé|[cC]réé|[oO]uvert|[aA]pprouvé|[vV]alidé|[rR]éservé)e? par'],
  [
    ' por ',
    '(?:[sS]olicitad|[cC]read|[aA]biert|[aA]probad|[rR]eservad|[aA]signad|[cC]riad|[aA]provad)[oa] por',
  ],
  [' da ', '(?:[rR]ichiest|[cC]reat|[aA]pprovat|[pP]renotat|[aA]ssegnat)[oa] da'],
  ['door ', '(?:[aA]angevraagd|[aA]angemaakt|[gG]oedgekeurd) door'],
];

const secrets =
  'password|passcode|pass|pin|pw|passwort|kennwort|mot de passe|code|contraseña|clave|password|senha|palavra-passe|wachtwoord|lösenord|hasło';
/** What belongs to somebody. */
const things =
  'access|account|mailbox|extension|voicemail|greeting|laptop|badge|calendar|appointment|refund|invoice|parcel|pickup|visit|callback|visa|prescription|results|interview|desk|licence|license|headset|room|table';

/** What is handed on, or gets another's name. */
const handed = String.raw`(?:[tT]ransferred|[rR]eassigned|(?:[eE]xtension|[cC]ontact|[uU]ser|[mM]ailbox|[lL]ine|[pP]hone)[^\n]{1,32} renamed|[tT]ransferid[ao]|[tT]rasferit[ao]) (?:from|de|da)`;
/** What goes from one to another. */
const moved =
  '(?<=(?:[aA]ssigned|[aA]ssignee|[oO]wner|[aA]gent|[mM]anager|[rR]ep|[lL]ead|[hH]older|[cC]ontact|[rR]eviewer|[rR]esponsible)(?: changed)?: )';

export const doings: readonly Place[] = [
  // `Customer's wife Alice Example`
  place(hintsOf(kin), 'persons', `${alone}(?:${eitherCase(kin)}),? FULL${after}`),
  // `Patient Alice Example checked in`, `la clienta Alice Ejemplo pide`
  place(hintsOf(people), 'persons', `${alone}(?:${eitherCase(people)}):? FULL${after}`),
  // `Passenger Example, Alice seat 14C`
  place(
    hintsOf(recorded),
    'persons',
    String.raw`${alone}(?:${eitherCase(recorded)}):? (?<name>\p{Lu}[\p{L}\p{M}'’-]{1,31}, \p{Lu}\p{Ll}[\p{Ll}\p{M}'’-]{0,31})${after}`,
  ),
  // `Operator Alice Example accepted chat`
  place(
    hintsOf(others),
    'persons',
    String.raw`${alone}(?:${eitherCase(others)}) FULL(?= (?:${did})(?!\p{L}))`,
  ),
  // `Recording started by Alice Example in room …`
  place(
    [' by '],
    'persons',
    String.raw`(?<!\p{L})(?!(?:${eitherCase(notPeople)})(?!\p{L}))\p{L}{2,24}(?:ed|en|made|done|sent|built|held|left|set|put)(?: \p{Ll}{2,14}ly)? by FULL${after}`,
  ),
  // `requested by Example, Alice`
  place(
    asking.map(([hint]) => hint),
    'persons',
    String.raw`(?<!\p{L})(?:${asking.map(([, done]) => done).join('|')}) (?<name>\p{Lu}[\p{L}\p{M}'’-]{1,31}, (?!(?:Please|Thanks|Bitte|Danke|Merci|Gracias|The|This|That|It|We|See|Not|No|And|Due|Status|Date|Time|Ref|Ticket|Priority)(?!\p{L}))\p{Lu}\p{Ll}[\p{Ll}\p{M}'’-]{0,31}(?: \p{Lu}\.)?)${after}`,
  ),
  // `deploy of v2 by Alice Example failed`
  place(
    [' by '],
    'persons',
    String.raw`(?<= by )FULL(?= (?:failed|succeeded|started|finished|completed)(?!\p{L}))`,
  ),
  ...passive.map(([hint, done]) => place([hint], 'persons', String.raw`(?<!\p{L})${done} FULL${after}`)),
  // `Ticket von Alice Beispiel übernommen`
  place(
    [' von '],
    'persons',
    String.raw`(?<= von )FULL(?= \p{Ll}*(?:(?:ge|über|ver|ent|be)\p{Ll}{2,16}(?:t|en)|\p{Ll}{2,16}iert)(?=[,.;:!]|\s*(?:$|\n)| (?:durch|am|um|und)(?!\p{L})))`,
  ),
  // `Llamada transferida de Alice Ejemplo a Bob Ejemplo`, `Call transferred from … to …`
  place(
    ['ferred from ', 'igned from ', 'med from ', 'rida de ', 'rido de ', 'rita da '],
    'persons',
    String.raw`${handed} "?FULL(?="? (?:to|a|para) "?\p{Lu})`,
  ),
  place(
    ['ferred from ', 'igned from ', 'med from ', 'rida de ', 'rido de ', 'rita da '],
    'persons',
    String.raw`(?<=${handed} "?[^"\n]{3,64}?"? (?:to|a|para) "?)FULL(?=["”]|${after.slice(3)}`,
  ),
  // `Lead assigned: Alice Example -> Bob Example`
  place([' -> '], 'persons', String.raw`${moved}FULL(?= -> \p{Lu}\p{Ll})`),
  place([' -> '], 'persons', String.raw`(?<=${moved}\p{Lu}[^\n:]{2,64} -> )FULL${after}`),
  // `Passwort von Alice Beispiel ist …`, `senha do cliente Alice Exemplo é …`
  place(
    secrets.split('|').map((word) => word.padEnd(4).slice(-9)),
    'persons',
    String.raw`(?<!\p{L})(?:${eitherCase(secrets)})(?: \p{Ll}{2,14}){0,2}?(?: (?:of|for|von|für|de|del|della|di|do|da|van|voor|för|dla))(?: (?:la|el|a|o)?(?:${eitherCase(people)}))? FULL(?= (?:is|ist|lautet|est|es|è|é|was|war|auf|to|à|a|in|en|för|jest|till)(?!\p{L})|[,;:)])`,
  ),
  // `access for Alice Example, temp pw …`
  place(
    [' for ', ' für ', ' pour ', ' para ', ' voor '],
    'persons',
    String.raw`(?<!\p{L})(?:${eitherCase(things)})(?: for| of)? for FULL${after}`,
  ),
  place(
    [', temp', ', new p', ', pass', ', pw ', ', pin ', ', pw:', ', pin:', ', pw=', ', code '],
    'persons',
    String.raw`(?<=(?:for|für|pour|para|voor|per|to) )FULL(?=, (?:(?:temp|new|initial|temporary|her|his|their) )?(?:pw|pass(?:word|code)?|pin|PIN|code)(?!\p{L}))`,
  ),
  // `Alice Example wants …`, `Alice Beispiel möchte …`
  place(
    'wants |would li|is asking|möchte |bittet |wünscht |souhaite |demande |voudrait |quiere |solicita |vuole |chiede |quer |pede |vraagt |wenst |prosi |istiyor|needs ac|needs vp|needs a |needs he|from sal|from acc|from fin|from hr |from it '.split(
      '|',
    ),
    'persons',
    String.raw`(?<=^|\n|[.!?:] |- )FULL(?: from (?:[sS]ales|[aA]ccounting|[fF]inance|HR|IT|[sS]upport|[mM]arketing))? (?:wants|would like|is asking|möchte|bittet|wünscht|souhaite|demande|voudrait|quiere|solicita|vuole|chiede|quer|pede|vraagt|wenst|prosi|istiyor|needs (?:access|VPN|a |help))(?!\p{Lu})`,
  ),
  // `Alice Örnek Hanım aradı`
  place([' bey', ' hanım'], 'persons', String.raw`(?<![\p{L}\d_])FULL(?= (?:Bey|Hanım)(?!\p{Ll}))`),
  // `Dr. Example notified`: a road or a drive stands behind a name
  place(
    ['dr. ', ' dr ', '\ndr '],
    'person',
    String.raw`(?<=^|\n|[,;:(] |(?:with|by|to|from|and|of|see|saw|for|mit|von|bei|avec|par|chez|con|por|del|da) )Dr\.? PERSON${after}`,
  ),
  // `@Alice Example please review`
  place(
    ' please| pls |, pls| can | could | fyi|bitte|kannst|peux |puedes|puoi'.split('|'),
    'persons',
    String.raw`(?<![\p{L}\d_.])@FULL(?=[,:]? (?:please|pls|can|could|FYI|fyi|bitte|kannst|peux|puedes|puoi|kun)(?!\p{L}))`,
  ),
  // `attendees Alice Example, Bob Example`
  place(
    ['attendees ', 'rticipants ', 'present: ', 'ilnehmer: ', 'ilnehmer ', 'sistentes ', 'elnemers '],
    'list',
    String.raw`(?<!\p{L})(?:[aA]ttendees|[pP]articipants|[pP]resent|[tT]eilnehmer|[aA]sistentes|[dD]eelnemers):? LIST${after}`,
  ),
  // `Reservation for Exemple, party of 4`
  place(['ervation for '], 'person', String.raw`[rR]eservation for PERSON(?=, (?:party|table|\d))`),
  // `calling for Alice,`
  place(['lling for '], 'person', '[cC]alling for PERSON(?=[,.;])'),
  // `Delivered to Alice Example (neighbour)` is a ticket's; `Attendee`, `Visitor … host Alice Example`
  place([' host '], 'persons', String.raw`(?<=[vV]isitor [^\n]{2,64} )host FULL${after}`),
];
