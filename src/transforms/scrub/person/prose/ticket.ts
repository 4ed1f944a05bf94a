/**
 * @module
 * Who reports, who is asked and who did what, in the exports and mails of tickets, boards, customer records and incidents:
 * behind a label, before what somebody did, and behind `by`.
 */
import { eitherCase, type Place, place } from '../form.js';

/** Labels of who somebody is to a ticket, an order, a shift. */
const labels =
  'assignee|assigned to|reported by|logged by|raised by|filed by|reporter|creator|created by|requester|requestor|requestors|requested by|requested for|submitter|submitted by|opened by|closed by|resolved by|' +
  'approver|approved by|reviewer|reviewed by|last modified by|updated by|changed by|watchers|case owner|lead owner|deal owner|contact owner|opportunity owner|owner|contact name|contact person|' +
  'primary contact|emergency contact|sales rep|account manager|account owner|line manager|hiring manager|manager|supervisor|instructor|teacher|trainer|tutor|student|candidate|driver|courier|' +
  'on-call|on call|incident commander|attending|referring physician|physician|surgeon|signed|attn|consignee|beneficiary|payee|payer|agent|lead|host|organizer|organiser|presenter|' +
  'employee|patient name|next of kin|guest name|customer name|cust name|holder|card holder|account holder|author|sender|recipient|started by|triggered by|handled by|' +
  'prepared by|witness|notary|tenant|landlord|caller|initiated by|initiatedBy|signature|witnessed by|print name|client name|assigned engineer|assigned agent|introduced by|supervised by|authorised by|authorized by|verified by|checked by|csr|rep|provider|consultant|advisor|adviser|counsellor|counselor|collected by|received by|last saved by|modified by|printed by|performed by|document owner|remitter|booker|reservation name|lead guest|parent\\/guardian|guardian|class teacher|last committer|committer|signer|reported-by|suggested-by|co-developed-by|requested-by|ship-to name|name of receiver|receiver|triggered by|performed by|acknowledged by|escalated to|' +
  'lead assigned|contact created|contact updated|interviewer|nurse|doctor|therapist|practitioner|operator|dispatcher|duty manager|duty officer|shift lead|team lead|coordinator|participant|salesperson|engineer|inspector|debtor|creditor|' +
  'contact sur place|kontakt vor ort|vertretung|stellvertretung|kundenbetreuer|kundenbetreuerin|hausarzt|arzt|ärztin|koordinator|koordinatorin|verkäufer|verkäuferin|prüfer|prüferin|vermittler|médecin|chauffeur|livreur|commercial|vendeur|vendeuse|coordinateur|coordinatrice|' +
  'técnico asignado|médico|repartidor|coordinador|coordinadora|comercial|conductor|coordenador|medico|corriere|autista|venditore|coordinatore|huisarts|bezorger|chauffeur|verkoper|coördinator|' +
  'kontakt|erstellt durch|freigegeben von|geprüft von|zahlungsempfänger|zahlungspflichtiger|unterzeichner|fahrer|beteiligte|betreuer|betreuerin|techniker|monteur|kontaktperson|absender|ansvarig|handläggare|yetkili|imza|bearbeiter|bearbeiterin|melder|melderin|ersteller|erstellerin|autor|vorgesetzter|vorgesetzte|auftraggeber|empfänger|zuständig|zugewiesen an|verantwortlich|erstellt von|bearbeitet von|geändert von|gemeldet von|mitarbeiterin|mitarbeiter|ansprechpartner|' +
  'titulaire du compte|titulaire de la ligne|agente? commercial|opérateur|opératrice|conseiller|conseillère|téléconseiller|téléconseillère|signé|technicien|contact|rédigé par|traité par|interlocuteur|interlocutrice|assigné à|assignée à|créé par|demandeur|rapporteur|responsable|auteur|bénéficiaire|gestionnaire|' +
  'titular de la cuenta|titular de la línea|titular da linha|titular da conta|agente|operador|operadora|asesor|asesora|atendente|vendedor|vendedora|firmado|firmado por|técnico|elaborado por|atendido por|contacto|asignado a|creado por|solicitante|responsable|autor|ordenante|' +
  'responsável|atribuído a|criado por|solicitante|relator|' +
  'contatto|operatore|operatrice|consulente|intestatario della linea|intestatario linea|intestatario del conto|referente|firmato|tecnico|assegnato a|creato da|richiedente|responsabile|autore|ordinante|' +
  'contactpersoon|medewerker|lijnhouder|adviseur|ondertekend|toegewezen aan|aangemaakt door|aanvrager|behandelaar|melder|verantwoordelijke|' +
  'osoba kontaktowa|posiadacz rachunku|podpis|przypisane do|przypisany do|zgłaszający|autor|odpowiedzialny|' +
  'контактное лицо|подпись|менеджер|исполнитель|автор|заявитель|ответственный|назначено';

/** What somebody does to a ticket, a card, a document. */
const acts =
  'logged (?:in|out|on|off)(?!\\p{L})|signed (?:in|out)(?!\\p{L})|(?:dis)?connected (?:from|to|via)|(?:reopened|closed|solved|escalated) (?:the )?ticket|(?:updated|resolved|closed|reopened|transitioned|edited|assigned|created|deleted|moved|cloned) [A-Z][A-Z\\d]{1,9}-\\d|started progress|linked \\d|voted for this|attached file|edited a comment|is now speaking|has approved the|has updated (?:the )?ticket|was assigned as|has been assigned to (?:you|your)|pushed \\d{1,4} commits?|marked attendance|\\([^()\\n]{2,48}\\) commented|\\([\\w.-]{2,39}\\) requested review|at \\d\\d:\\d\\d: |made changes|added (?:a )?(?:private |public |internal )?(?:comment|note|attachment|reply)|added the comment|changed the \\p{Lu}|changed the (?:due date|title|description|status|assignee|priority)|changed:|created (?:this )?(?:issue|ticket|task|card|page)|' +
  'commented(?! out)|logged work|replied(?:$|\\n| to)|reported via|responded to the|completed this|assigned to (?:you|me)|attached \\S|set the (?:due|due date|status)|archived \\p{L}|opened (?:the|this|your|an) (?:email|issue|ticket|pull request|case)|' +
  'closed (?:this|the) (?:issue|ticket|pull request|case)|reopened (?:this|the)|reviewed the|approved (?:this|these|the|your|leave|expense)|rejected (?:this|the|your)|requested changes|requested access|assigned (?:the|this) (?:ticket|issue|task|case)|' +
  'moved [^\\n]{2,80}? from [^\\n]{2,40}? to|added [^\\n]{2,80}? to \\p{L}|joined [^\\n]{2,60}$|shared (?:a|the|this) (?:file|document|folder)|edited (?:a|the|this) (?:page|comment|document)|mentioned you|invited you|uploaded (?:a|the|\\S+\\.)|' +
  'deleted (?:a|the|this) (?:page|comment|file|record)|accepted the invitation|declined the invitation|signed the|viewed the (?:document|proposal)|submitted (?:a|the|this) (?:request|ticket|form|timesheet)|' +
  'asked for (?:a|the)|called (?:about|to|in|back|from|regarding)|rang(?!\\p{L})|complained(?!\\p{L})|requested a (?:refund|callback|call)|c\\/o \\p{Ll}|hat (?:den|die|das|einen|eine) [^\\n]{2,60} (?:hinzugefügt|geändert|kommentiert)|a (?:ajouté|commenté|modifié)|ha (?:commentato|aggiunto|comentado|añadido)|comentou|heeft (?:gereageerd|toegevoegd)';
const actHints = (
  ' logged i/ logged o/ signed i/ signed o/connected f/connected t/connected v/updated / ticket /resolved/transitioned/edited /cloned/started p/linked 0/voted fo/is now s/has appr/has upda/was assi/been assi/0 commits/attendance/) commented/) requested/at 00:00:/made changes/added a/added pr/added pu/added in/added co/added no/added the/changed the/changed:/created issue/created this/created tic/created tas/commented/logged wo/replied/reported via/responded to/completed this/' +
  'assigned to yo/assigned to me/attached/set the d/set the s/archived/opened th/opened yo/opened an/closed this/closed the/reopened/reviewed the/approved/rejected/requested/assigned the/assigned this/ moved / added / joined /shared a/shared th/edited a/edited th/' +
  'mentioned yo/invited yo/uploaded/deleted a/deleted th/accepted the i/declined the i/signed the/viewed the/submitted/asked for/called a/called t/called i/called b/called r/called f/ rang/complained/ c/o /hinzugefügt/geändert/kommentiert/ajouté/commenté/' +
  'modifié/commentato/aggiunto/comentado/añadido/comentou/gereageerd/toegevoegd'
)
  .replaceAll('c/o', 'c|o')
  .split('/')
  .map((hint) => hint.replace('c|o', 'c/o'));

/** What is done by somebody. */
const done =
  'solved|graded|run|drawn|printed|collected|received|authored|delivered|measured|inspected|tested|taught|led|performed|presented|chaired|examined|interviewed|translated|typed|dictated|entered|recorded|raised|assessed|saved|serviced|repaired|commit|pipeline #\\d{1,9}|comment|reply|note|submitted|reported|closed|resolved|updated|added|created|modified|approved|acknowledged|triggered|started by user|requested|forwarded|opened|assigned|signed(?: for)?|reviewed|merged|picked up|prepared|' +
  'cancelled|canceled|rejected|completed|edited|deleted|uploaded|published|posted|verified|witnessed|handled|escalated|reopened|archived|invited|removed|booked|cosigned|dispensed|administered|authorised|authorized|checked|attached|sent|silenced|admitted|' +
  'transferred|muted|kicked|banned|ordered|reported [\\d-]{8,10} \\d\\d:\\d\\d UTC';
const doneHints = (
  'solved b/graded b/run by/drawn b/rinted b/llected b/ceived b/thored b/ivered b/asured b/pected b/tested b/taught b/ led by/formed b/sented b/chaired b/amined b/viewed b/slated b/typed b/ctated b/ntered b/corded b/raised b/sessed b/saved b/viced b/paired b/commit b/0 by/comment b/reply b/note b/bmitted b/ported b/closed b/solved b/pdated b/added b/reated b/dified b/proved b/ledged b/ggered b/by user /quested b/warded b/opened b/signed b/ned for b/viewed b/merged b/ked up b/pared b/ncelled b/anceled b/' +
  'jected b/pleted b/edited b/eleted b/loaded b/lished b/posted b/rified b/nessed b/handled b/alated b/chived b/nvited b/emoved b/booked b/pensed b/stered b/orised b/orized b/hecked b/tached b/ sent b/lenced b/mitted b/ferred b/rdered b/utc b'
).split('/');
const behind = String.raw`(?=\s*(?:$|\n)|[,.;:)(|<\]]| [([]|\\n| (?:on|at|via|in|about|to|for|from|with|and|as|until|because|due|\d|\[|–|-|•|\||\p{Ll}{1,12} ago)|,)`;

export const tickets: readonly Place[] = [
  // `Assignee: Alice Example`, `| Reporter | Alice Example |`
  place(
    [...new Set(labels.toLowerCase().split('|'))].flatMap((word) => [`${word}:`, `${word} :`]),
    'list',
    String.raw`(?<![\p{L}\d_-])(?:${eitherCase(labels)}) ?(?:: {1,8}|:\t{1,4}|: ?\n {2,8})(?:Dr\.? |Mrs?\.? |Ms\.? )?LIST(?=\s*(?:$|\n)|[;|(<"]| [|·[] ?|\\n| {2}|, (?:\p{Lu}{2}|\p{L}+ \p{L}+|[^\n]{2,64}$)| [-–—•] | \p{Lu}\p{L}+: |, \d)`,
  ),
  place(
    ['assignee', 'reporter', 'creator', 'watchers', 'requeste', 'owner'].flatMap((word) => [
      `${word} | `,
      `${word}\t`,
    ]),
    'persons',
    String.raw`(?:Assignee|Reporter|Creator|Requester|Owner)(?: \| | ?\t)(?:[^|\n\t]{2,48}(?: \| |\t))?WHOLE(?=\s*(?:$|\n|\||\t))`,
  ),
  place(['ssignee | '], 'persons', String.raw`Assignee \| FULL(?= \|)`),
  // `Alice Example added a comment - …`
  place(actHints, 'persons', String.raw`(?<![\p{L}\d.@_/-])WHOLE(?= (?:${acts}))`),
  // `Comment by Alice Example`, `Ticket assigned to Bob by Alice Example`
  place(
    doneHints,
    'persons',
    String.raw`(?<!\p{L})(?:${eitherCase(done)})(?: via \w{1,12})? by (?:user )?FULL${behind}`,
  ),
  place(['by user '], 'persons', `[sS]tarted by user FULL${behind}`),
  place(
    ['gned to ', 'lated to ', 'ferred to ', 'arded to ', 'nded over t', 'livered t', 'passed t', 'changed t'],
    'persons',
    String.raw`(?<!\p{L})(?:[aA]ssigned|[rR]eassigned|[eE]scalated|[tT]ransferred|[fF]orwarded|[hH]anded over|[dD]elivered|[pP]assed|[oO]wner changed) to FULL${behind}`,
  ),
  // `changed the Assignee to Alice Example`, `Assignee changed from Alice Example to Bob Example`
  place(
    ['ssignee to', 'ssignee ch', 'owner ch', 'orter ch'],
    'persons',
    String.raw`[aA]ssignee to FULL(?=\s*$|\n|\.)`,
  ),
  place(
    ['ssignee ch', 'owner ch', 'orter ch'],
    'persons',
    '(?:[aA]ssignee|[oO]wner|[rR]eporter) changed from FULL to ',
  ),
  place(
    ['ssignee ch', 'owner ch', 'orter ch'],
    'persons',
    String.raw`(?<=(?:[aA]ssignee|[oO]wner|[rR]eporter) changed from [^\n]{2,64} to )FULL`,
  ),
  place(
    ['ticket to ', 'issue to ', 'task to ', 'case to '],
    'persons',
    'assigned (?:the|this) (?:ticket|issue|task|case) to FULL',
  ),
  // `Message from Alice Example: …`, `Interview with Alice Example at …`
  place(
    [
      'message f',
      'sms f',
      'voicemail f',
      'note f',
      'text f',
      'call f',
      'payment f',
      'transfer f',
      'request f',
      'email f',
      'changes f',
    ],
    'persons',
    String.raw`(?<!\p{L})(?:[mM]essage|SMS|[vV]oicemail|[nN]ote|[tT]ext|[cC]all|PAYMENT|[pP]ayment|[tT]ransfer|[lL]eave request|[eE]mail|[cC]hanges) (?:from|FROM) FULL${behind}`,
  ),
  // `Message de Alice Exemple : …`, `Anruf von Alice Beispiel`
  place(
    [
      'essage de',
      'part de',
      'parte de',
      'parte di',
      'appel de',
      'vocal de',
      'richt von',
      'anruf von',
      'ensaje de',
      'amada de',
      'voz de',
      'saggio da',
      'ggio di',
      'iamata da',
      'nsagem de',
      'gação de',
      'richt van',
      'proep van',
      'mość od',
      'czenie od',
      'бщение от',
      'звонок от',
    ],
    'persons',
    String.raw`(?<!\p{L})(?:[mM]essage(?: vocal)?(?: de la part)? de|[aA]ppel de|(?:[sS]prach)?[nN]achricht von|[aA]nruf von|[mM]ensaje(?: de voz)?(?: de parte)? de|[lL]lamada de|[mM]essaggio(?: vocale)? (?:da(?: parte di)?|di)|[cC]hiamata da|[mM]ensagem(?: de voz)? de|[lL]igação de|[cC]hamada de|(?:[vV]oicemail)?[bB]ericht van|[oO]proep van|[wW]iadomość od|[pP]ołączenie od|[сС]ообщение от|[зЗ]вонок от) FULL(?=\s*(?:$|\n)|\s?[,.;:)(|<\]]| (?:reçu|laiss|à|au|le|erhalten|am|um|auf|recibid|a las|el|al|ricevut|alle|il|recebid|às|em|ontvangen|op|om|o|w|в)(?!\p{Lu}))`,
  ),
  place(
    [
      'interview w',
      'call with',
      'spoke with',
      'contact ',
      'discussed w',
      'spoke w/',
      'notified ',
      'paging ',
      'logged a c',
    ],
    'persons',
    String.raw`(?<!\p{L})(?:[iI]nterview with|[sS]poke with|[dD]iscussed with|[sS]poke w\/|[lL]ogged a call with|[pP]lease contact|[nN]otified|[pP]aging) FULL(?=\s*(?:$|\n)|[,.;:)(]| (?:on|at|via|for|in|about|this|yesterday|today)(?!\p{L}))`,
  ),
  // `Updated by Alice Example about 2 hours ago` is above; `Comment 3 • Alice Example • 2026-…`
  place(['comment 0', 'comment #0'], 'persons', String.raw`Comment #?\d{1,5} (?:•|-|from|by) FULL`),
  place(
    ['0:00:00 utc\n', ' utc\n\n', ' utc\n'],
    'persons',
    String.raw`(?:^|\n)FULL \d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? UTC\n`,
  ),
  // `Alice Example, Nov 28, 10:12⏎`, `Alice Example (Northwind)⏎Nov 28, 2026`
  place(
    [', 0000:\n', ', 0000\n', ', 00:00\n', ', 00:00:\n'],
    'persons',
    String.raw`(?:^|\n)FULL(?:,| ) ?\p{Lu}\p{Ll}{2,8} \d{1,2},(?: \d{4},?)?(?: \d\d?:\d\d(?: [AP]M)?)?:?\n`,
  ),
  place([', 0000'], 'persons', String.raw`(?:^|\n)FULL \([^()\n]{2,48}\)\n\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4}`),
  place(
    [' am\n', ' pm\n', ', 0000, 0'],
    'persons',
    String.raw`(?:^|\n)FULL \p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4},? \d\d?:\d\d [AP]M\n`,
  ),
  // `"assignee":{"displayName":"Alice Example"`, `"fromString":"Alice Example"` of such a field
  place(
    [
      'ssignee"',
      'eporter"',
      'creator"',
      'author"',
      'equester"',
      'bmitter"',
      'caller"',
      'recipient"',
      'contactperson"',
      'contact"',
      'manager"',
      'caller_id"',
      'oyee"',
      'driver"',
      'owner"',
      'initiatedby"',
      'requestedby"',
      'openedby"',
      'opened_by"',
      'assigned_to"',
      'created_by"',
      'updated_by"',
      'user"',
      'customer"',
      'display_value"',
      'from":{"name',
      'to":{"name',
      'sender"',
      'agent"',
      'operator"',
      'technician"',
      'engineer"',
      'supervisor"',
      'nurse"',
      'doctor"',
      'patient"',
      'passenger"',
      'guest"',
      'attendee"',
      'participant"',
      'member"',
      'student"',
      'teacher"',
      'person"',
    ],
    'persons',
    String.raw`\\?"(?:assignee|reporter|creator|author|agent|operator|technician|engineer|supervisor|nurse|doctor|patient|passenger|guest|attendee|participant|member|student|teacher|person|from|to|sender|requester|submitter|caller|caller_id|contact|contact_?[pP]erson|driver|manager|employee|owner|customer|recipient|user|initiatedBy|csr|rep|provider|consultant|advisor|adviser|counsellor|counselor|collected by|received by|last saved by|modified by|printed by|performed by|document owner|remitter|booker|reservation name|lead guest|parent\\/guardian|guardian|class teacher|last committer|committer|signer|reported-by|suggested-by|co-developed-by|requested-by|ship-to name|name of receiver|receiver|triggered by|requestedBy|openedBy|opened_by|assigned_to|created_by|updated_by|closed_by|resolved_by|requested_by)\\?"\s?:\s?\{[^{}\n]{0,160}?\\?"(?:name|displayName|display_name|display_value|fullName|full_name|realName)\\?"\s?:\s?\\?"WHOLE(?=\\?")`,
  ),
  place(
    [
      'created_by"',
      'opened_by"',
      'assigned_to"',
      'closed_by"',
      'contactperson"',
      'contact_person"',
      'recipientname"',
      'recipient_name"',
      'responder_name"',
      'requester_name"',
      'beneficiaryname"',
      'driver"',
      'manager"',
      'author_name"',
      'agent_name"',
      'members"',
      'real_name_normalized"',
      'user_name"',
      'nickname"',
      'owner_name"',
    ],
    'persons',
    String.raw`\\?"(?:\w{0,24}_by|assigned_to|contact_?[pP]erson|(?:recipient|responder|requester|beneficiary|author|agent|owner|manager|assignee|reporter|sender|approver|reviewer|driver|employee|real|user)_?[nN]ame(?:_normalized)?)\\?"\s?:\s?\\?"WHOLE(?=\\?")`,
  ),
  place(
    ['fromstring"', 'tostring"'],
    'persons',
    String.raw`(?="(?:from|to)String")(?<="field"\s?:\s?"(?:assignee|reporter|owner|Approver|approver)"[^{}\n]{0,240})"(?:from|to)String"\s?:\s?"WHOLE(?=")`,
  ),
  place(
    ['ed_by=', 'ed_to='],
    'persons',
    String.raw`\b(?:opened|assigned|closed|resolved|created|updated)_(?:by|to)=FULL(?=[,^&;"]|$|\n)`,
  ),
  // `Changes from Alice Example: …` is above; `author=…` stands in a field of its own
  // `Ticket assigned to Alice Example by Bob Example`
  place(
    ['gned to ', 'lated to ', 'ferred to '],
    'persons',
    String.raw`(?<=(?:[aA]ssigned|[eE]scalated|[tT]ransferred) to [^\n.;]{3,64} by )FULL${behind}`,
  ),
  // `Anruf von Alice Example`, `À l'attention de …`, `gez. …`
  place(
    'anruf vo/ücksprache/rückruf a/nachricht v/gespräch m/z. hd/zu händ/gez. /appel de/dossier d/attention/llamada d/atención/atendido/rédigé/traité p/elaborado/behandeld/chiamata d/dossier v/table for/handed to/sted for /admitted u/agent today/obsłużon/ligação/under dr'.split(
      '/',
    ),
    'persons',
    String.raw`(?<!\p{L})(?:[aA]nruf von|[rR]ückruf an|[nN]achricht von|[zZ]\. ?Hd\.|[zZ]u Händen(?: von)?|gez\.|[rR]ücksprache mit|[aA]ppel de|[dD]ossier de|[àÀ] l['’]attention de|[lL]lamada de|[aA] la atención de|[aA]tendido por|[rR]édigé par|[tT]raité par|[eE]laborado por|[bB]ehandeld door|[cC]hiamata da|[dD]ossier van|[tT]able for|[hH]anded to|[bB]uild requested for|[aA]dmitted under Dr|[yY]our agent today is|[lL]igação de) FULL(?=\s*(?:$|\n)|[,.;:)(]| (?:on|at|um|à|a las|am|erbeten|to|re|about)(?!\p{L}))`,
  ),
  // `Teacher Alice Example …` stands behind who she is in {@link personIn}; `Author (Alice Example)`, `<dc:creator>`, of documents
  place(
    ['creator>', 'ifiedby>', ':author="', 'author ('],
    'persons',
    String.raw`(?:<dc:creator>|<cp:lastModifiedBy>|\bw:author="|\/Author \()WHOLE(?=<|"|\))`,
  ),
  // `<Customer 7: Alice Example>`, `Contact(first='Alice', last='Example')`, as programs show objects
  place(
    [
      'tomer ',
      'tact: ',
      'tomer: ',
      'rson: ',
      'tient: ',
      'loyee: ',
      'mber: ',
      'uest: ',
      'dent: ',
      'tact 0',
      'tient 0',
      'loyee 0',
      'mber 0',
      'tomer 0',
    ],
    'persons',
    String.raw`<(?:Customer|Contact|Person|Employee|Patient|Member|Guest|Student)(?: \d{1,10})?: FULL>`,
  ),
  place(['first='], 'person', String.raw`\bfirst=["']PERSON(?=["'], last=["'])`),
  place(['last='], 'person', String.raw`(?<=\bfirst=["'][^"'\n]{1,48}["'], )last=["']PERSON(?=["'])`),
  // `Reviewed-by: Alice Example`
  place(['-by: '], 'persons', String.raw`(?:^|\n)\p{Lu}[\p{L}-]{2,24}-by: FULL(?=\s*$|\n)`),
  place([', hereby'], 'persons', String.raw`\bI, FULL, hereby`),
];
