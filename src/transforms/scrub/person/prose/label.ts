/**
 * @module
 * Names behind the labels of forms, tickets and records of people: `Full name: …`, `Titular: …`, `"name":"…"`. Many other things
 * are called `name` or `client`. Behind those words a name must be written as people write theirs, and something about a person
 * must stand near.
 */
import type { Cursor } from '../../scan/cursor.js';
import type { Span } from '../form.js';
import { dense, roles as people, personIn, reversed, written } from '../people.js';

const front =
  '(?:customer|client|account|card|billing|shipping|user|contact|caller|patient|member|guest|passenger|employee|kunden|konto|karten|anschluss|vertrags|depot|rufnummern|geräte|policen|sim|emergency|primary|rekening|kaart)*';
/** Who asks, answers, writes and signs, in Japanese, Chinese and Korean. */
const eastern =
  '(?:発信者|着信者|受電者|架電者|応対者|担当者|受付者|申込者|契約者|申請者|依頼者|報告者|登録者|受取人|送信者|受信者)名|(?:口座|カード)?名義(?:人|名)?|オペレーター?|応対者|当直者?|宿直者?|待機者|受電者|架電者|通話相手|発注者|受取人|保護者名?|担当者?|受付者|投稿者|作成者|承認者|依頼者|対応者|登録者|更新者|顧客名|利用者名|発信者|差出人|送信者|受信者|申請者|確認者|責任者|記入者|報告者|署名|お客様名|契約者名?|患者名|会員名|' +
  '(?:接听)?坐席|座席|客服(?:人员)?|接线员|来电人|主叫姓名|持卡人|开户名|户名|真实姓名|昵称|收货人|收貨人|预约人|客户姓名|客户名称?|经办人|負責人|负责人|申请人|審批人|审批人|发件人|寄件人|处理人|创建人|操作人|提交人|报告人|签收人|乘客姓名|患者姓名|' +
  '상담원|상담사|접수자|담당자|작성자|신청자|수신인|발신인|보낸사람|받는사람|처리자|등록자|요청자|승인자|예약자|환자명|수령인|받는분|보내는분|예금주|담당';
/** Labels of parts of a name: one word is enough. */
const parts = new RegExp(
  `^${front}(?:(?:given|fore|family|last|first|full|sur)names?|(?:push|notify|preferred|legal|birth|person|attendee|participant|passenger|patient|guest|visitor|student|teacher|employee|doctor|cardholder|presenter|organi[sz]er|callingparty|calledparty|remoteparty|connectedparty|redirectingparty)name|name(?:first|last|1st|given|family|text|kana)|(?:first|last|full|given|family)?namekana|kananame|vorna|nachn|(?:nome|nombre|nom)complet[oe]?|vor(?:-?und(?:nach|zu))?name|nachname|familienname|zuname|pr[ée]noms?|cognome|apellidos?|sobrenome|apelido|achternaam|voornaam|soyad[ıi]?|isim|imię|nazwisko|фио|фамилия|отчество|(?:お名前|氏名|名義人?|契約者|会員|口座名義)?(?:フリガナ|ふりがな|カナ|かな|よみがな|ヨミガナ|よみ|読み(?:仮名|がな)?)(?:氏名|名前|名)?|[ご御]?(?:お客|契約|申込|申請|依頼|利用|使用|加入|予約|注文|購入|来店|来院|受取|届け?先|お届け先|請求先|配送先|登録|代表|担当|連絡|保護|顧客|会員|患者|本人|従業員|社員|名義)(?:[者人主様])?様?(?:氏名|お?名前)|[ご御]?(?:契約|申込|申請|利用|予約|注文|購入|加入)[者人]様?名|氏名|お?名前|姓名|收件人|联系人|聯絡人|이름|성명|고객명|${eastern})$`,
);
/** Behind these stands somebody. */
const roles = new RegExp(
  `^${front}(?:(?:policy)?holder(?:name)?|inhaber(?:in)?|titulai?re?|intestatari[oa]|houder|patient(?:name)?|(?:anrufer|teilnehmer|gegenstellen|empfänger|absender|mieter|gast)name|guest(?:name)?|passenger(?:name)?|pax|reporter|assignee|request[eo]r|beneficiary(?:name)?|payee|insured|applicant|attn|author|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|(?:customer|client|contact|patient|employee|member|student|recipient|receiver|passenger|beneficiary|agent|operator|sender|from|to|author|assignee|reporter|request[eo]r|approver|reviewer|(?:requested|created|opened|updated|approved|signed|assigned)by|owner|manager|driver|holder|payee|payer|debtor|creditor|speaker|subscriber|billing|shipping|shipto|billto|delivery|verified|profile|formatted|party|responder|technician|engineer|advisor|supervisor)name|(?:authori[sz]ed|contact|responsible)person|debtor|creditor|gecos|nextofkin|(?:signed|opened|resolved|closed|created|updated|assigned|requested|approved|escalated)by|pagadora?|ordenante|payeur|payeuse|pagatore|zahler(?:in)?|auftraggeber(?:in)?|begünstigter?|betaler|płatnik|assurée?|abonnée?|destinataire|bénéficiaire|beneficiari[oa]|spoke(?:to|with)?)$`,
);
/** What somebody is, where programs call nothing so. */
const somebody = new Set(
  people.filter(
    (each) =>
      !/^(?:client|contact|agent|backup|pickup|owner|holder|sender|recipient|employee|driver|cliente|klient|kontakt|контакт|reminder|reserva|session|pan|alan)/.test(
        each,
      ),
  ),
);
/** These are called so, too. */
const possible = new RegExp(
  `^${front}(?:name|nom|nome|nombre|naam|adı?|имя|customer|client|cliente|klient|klantnaam|klant|kunde|kundin|müşteri|клиент|абонент|заявитель|контакт|contact|contacto|contatto|kontakt|caller|anrufer(?:in)?|appelant|llamante|chiamante|recipient|employee|owner|author|driver|student|agente?|operator|operador|operatore|rep|sales(?:person|rep)|advis[eo]r|asesor|conseiller|technician|techniker|supervisor|courier|bearbeiter|berater|verkäufer|vendeur|vendedor|medewerker|お客様|顧客)$`,
);

/** Nobody but people is called so: their part of a longer name of a field (`task_requester`, `policyholder_display_name`). */
const certain = (
  'father mother caller callee requester requestor submitter assignee attendee participant patient passenger visitor student pupil teacher guardian nominee holder inhaber titulaire ' +
  'titular intestatario beneficiary orderer payee payer debtor creditor insured applicant candidate landlord employee colleague coworker physician surgeon doctor nurse therapist ' +
  'midwife supervisor technician driver courier signer signatory signee witness approver reviewer committer consignee addressee buyer purchaser shopper borrower lender donor ' +
  'spouse husband wife sibling attorney advisor adviser csr dispatcher clerk cashier counsellor counselor salesperson salesrep individual resident occupant complainant claimant ' +
  'defendant plaintiff inspector interviewer interviewee presenter moderator instructor trainer tutor initiator opener lessee tenant traveller traveler booker renter invitee inviter ' +
  'organizer organiser attendant contactperson nextofkin accountmanager casemanager caseowner taskowner leadowner dealowner ticketowner recordowner ' +
  'vertragspartner ansprechpartner sachbearbeiter bearbeiter bearbeiterin melder melderin ersteller anrufer anruferin antragsteller kontoinhaber empfänger absender auftraggeber ' +
  'versicherungsnehmer versicherter mitarbeiter mitarbeiterin kollege teilnehmer teilnehmerin fahrer techniker monteur vertreter betreuer berater kundenbetreuer kontaktperson ' +
  'demandeur demandeuse interlocuteur interlocutrice appelant appelante destinataire conseiller conseillère téléconseiller souscripteur assuré abonné locataire signataire correspondant ' +
  'solicitante interlocutor llamante destinatario asesor asesora abonado ordenante beneficiario paciente empleado comprador inquilino firmante teleoperador ' +
  'requerente atendente assinante remetente beneficiário titularconta responsável solicitador ' +
  'richiedente chiamante referente mittente abbonato beneficiario paziente dipendente acquirente firmatario ' +
  'aanvrager behandelaar melder beller medewerker rekeninghouder contactpersoon ontvanger afzender begunstigde huurder patiënt verzekerde ' +
  'zgłaszający wnioskodawca odbiorca nadawca абонент заявитель получатель отправитель исполнитель сотрудник'
).split(' ');
/** Firms, programs and machines are, too. */
const uncertain = (
  'customer client cust contact owner agent operator member author host sender recipient receiver subscriber guest reporter manager engineer officer person payor lead user rep party ' +
  'account accountholder shipto billto soldto consultant speaker creator editor kunde kunden klient kontakt agente operador operadora operatore operatrice opérateur opératrice vendedor vendedora vendeur ' +
  'cliente contacto contatto contato persona klant persoon gebruiker'
).split(' ');
const naming =
  '(?:full|display|real|long|pref(?:erred)?|contact)?(?:name|names|nm|nme|naam|namn|displayvalue|display|fullname)?(?:text|value|label)?\\d?';
/** Who did it, or whom it was for. */
const doers =
  '(?:(?<!power|issu|publish|provid|manufactur|develop|caus|replac|follow|support|own|maintain|block|detect|quarantin|protect|secur|manag|monitor|scann|host|us|requir|affect|limit|cover|serv|return|sort|group|order|separat|encrypt|distribut|licens|emitt|generat|suppli|offer|install|inspir|us|index|key)ed|made|taken|written|sent|done|given|spoken|seen)by|' +
  '(?:assigned|reassigned|transferred|escalated|delegated|delivered|billed|shipped|addressed|sold|handed|requested|reported|booked|reserved|opened|raised|forwarded|granted|rented|paid|spoke|talked)(?:to|for|from|with)|' +
  '(?:erstellt|angelegt|geändert|gemeldet|bearbeitet|freigegeben|geprüft|genehmigt|gesperrt|zugewiesen|übernommen)(?:von|an|durch)|(?:créé|modifié|ouvert|traité|assigné|affecté|validé|approuvé|signé|fermé)e?(?:par|à)|' +
  '(?:creado|abierto|asignado|modificado|cerrado|aprobado|atendido|firmado|criado|aberto|atribuído|fechado|aprovado)(?:por|a)|(?:creato|aperto|assegnato|modificato|chiuso|approvato|gestito|firmato)(?:da|a)|(?:aangemaakt|gemeld|toegewezen|gewijzigd|gesloten|goedgekeurd|behandeld)(?:door|aan)';
const somebodys = new RegExp(`(?:${[...certain, doers].join('|')})(?:id)?${naming}$`);
/** `customer_name`, `nomeCliente`: with a word for a name it says more. */
const named = new RegExp(
  `(?:${uncertain.filter((each) => each !== 'user' && each !== 'account').join('|')})${naming.replace('nm|nme|naam|namn|displayvalue|display|fullname)?', 'nm|nme|naam|namn|displayvalue|fullname)')}$|^(?:nome?|nombre|name|naam|имя)(?:of|do|da|del|de|du)?(?:${uncertain.join('|')})$`,
);
const anybodys = new RegExp(`(?:${uncertain.join('|')})(?:id|display)?\\d?$`);
/** Another field that is somebody's. */
const besides = new RegExp(`(?<!\\p{L})(?:${certain.join('|')})(?:_?name)?["']?\\]?\\s?(?:[:=]|=>)`, 'iu');
/** One word is enough behind these, whatever stands before them. */
const forenames = /(?:(?:first|last|given|middle|maiden|fore|fst|lst|frst)(?:names?|nm|nme)|surname)\d?$/;
/** Of a person, and of nothing that a program names. */
const about =
  /@|\+\d{1,3}[ .(-]?\d[\d ().-]{5,}\d|mail|phone|msisdn|callback|fone|mob[ií]|m[óo]v[ie]l|celular|cellul|handy|kom[óo]rk|tel[ée.:)]|\btel\b|\btfno|courriel|correo|iban|\b(?:ssn|cpf|dni|ni|nif|nie|bsn|tckn|steuer|codice fiscale|c\.f\.|sécurité sociale|pesel|dob|pax|cvv|cli|card|cell?)\b|burgerservice|kimlik|снилс|паспорт|born|birth|geb(?:urt|\.)|prenom|naiss|nascit|nacim|rückruf|rappel|terugbel|call(?:ed)? back|contact: ?\+?[\d(]|\bpan\b|cvc|anruf|appel|llamad|chiamat|belde|rozmow|ligou|telf|電話|携帯|手机|전화|メール|邮箱|тел|почт|(?:first|last|sur|family|given)[_ -]?name|(?:vor|nach)name|prénom|apellid|cognome|sobrenome|achternaam|nazwisko|soyad|(?<!\d)0\d(?:[ .-]\d\d){4}(?!\d)|\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){3}|\bmorada\b|domicili|担当[者：:]/i;
/** A table, a model or a controller of people. */
const tables =
  /\b(?:from|into|update|join|source=|model) ?["'`[]?(?:\w{1,32}["'`\]]?\.["'`[]?)?(?:\w{1,16}_)?(?:users?|customers?|clients?|contacts?|people|persons?|employees?|members?|patients?|guests?|students?|drivers?|subscribers?|recipients?|attendees?|passengers?)(?![\w-])|\b(?:User|Customer|Client|Contact|Person|People|Employee|Member|Patient|Guest|Student|Driver|Subscriber)s?(?:Controller\b| (?:Load|Create|Update|Exists|Insert) \()|"(?:user|customer|client|contact|person|employee|member|patient|guest|student|driver|subscriber)"=>/i;
const near = 240;

/** Whether something of a person stands near. */
export const hasContact = (text: string, start: number, end: number): boolean =>
  about.test(text.slice(Math.max(0, start - near), start)) || about.test(text.slice(end, end + near));

const isOfPeople = (around: string): boolean =>
  about.test(around) || tables.test(around) || besides.test(around);

/** Of names in two fields: each has one word. */
const paired =
  /vorname|nachname|pr[ée]nom|apellid|cognome|sobrenome|apelido|achternaam|voornaam|nazwisko|soyad|фамилия|surname|last[_ -]?name|family/i;

const bothNames = /fname[\s\S]*lname|lname[\s\S]*fname/i;

/** `(string) (len=13) "Alice Example"`, `string(13) "…"`, as Go and PHP show them. */
const typed = /\(\*?string\) (?:\(len=\d{1,4}\) )?|string\(\d{1,4}\) |0x[\da-f]{4,16} |Some\(|\[(?=['"])/y;
const twoWords = /(\p{L}{3,16})(?:['’]s)? \p{L}{4,16}\s{0,8}$/u;
const isDense = (said: string): boolean => said.charCodeAt(0) >= 0x3040;
/** An office, a firm, a place or nobody yet, or what somebody says: `営業部`, `未定`, `少々お待ちください`. */
const office =
  /(?:..部|[課係室局店社署]|公司|中心|部门|部門|系统|系統|小组|팀|부서|..부|센터|회사|未定|なし|不明|자동|없음|미정|管理者|管理员|관리자|自動|自动|..(?:ます|です|ました|ません|ください|下さい|は|습니다|세요))$/;
const value = new RegExp(
  `(?:${reversed}(?=["'\\\\\\r\\n;|]|$|, (?:geb|born|né|nac|nat[oai]|\\*|DOB|dob|[tT][eé]l|[pP]hone|[mM]ob|\\d))|${written}|${dense}(?<![様さん]))`,
  'uy',
);
const behind =
  /(?:["'\\<>,;.|)\]}&\r\n\t/]|\s{0,8}$| {2}| ?[-–—(<[|]| ?\/| [\p{Ll}\d+]|[ \u3000][\p{L}\d]{1,16}[:：=＝]|[（【、。　]|[ \u3000]?(?:様|さん|氏|殿|님))/uy;

/** `agent="Alice Example"` of who answers calls: beside what is said of those, and no program that asks for a page. */
const ofCalls =
  /queue|\bcalls?\b|chat|ticket|answer|pause|\bext|talk|wrap|shift|\bhold|skill|busy|ready|available|logg?ed|log(?:in|out)|transfer|stat(?:e|us)=/i;
const isOfCalls = (text: string, mark: number): boolean =>
  !/user[-_ ]?agent\W{0,3}$/i.test(text.slice(Math.max(0, mark - 16), mark)) &&
  ofCalls.test(text.slice(Math.max(0, mark - 80), mark + 120));
const simple = /^\p{Lu}\p{Ll}+(?:,? \p{Lu}\p{Ll}+)+$/u;

const element = /\[@[\w-]{1,32}$|[\])*\w]\[[\w-]{1,32}[~|^$*]?$/;

const several =
  /(?:attendee|participant|teilnehmer|organi[sz]er|presenter|moderator|invitee|guest|watcher|reviewer|approver|partecipant|asistente|deelnemer)/;
const nextLabel = /(?:_\w{0,24}|\d{0,2})[:=：]/y;

/**
 * @param joined - a label or the name of a column in small letters, its parts written together
 * @param around - what stands near it
 * @returns of how many words somebody's name there must be, at least; undefined where none is expected
 */
export function wordsBehind(joined: string, around: string): number | undefined {
  if (parts.test(joined) || forenames.test(joined)) return 1;
  // Of a file, where no other name of somebody stands near.
  if ((joined === 'fname' || joined === 'lname') && bothNames.test(around)) return 1;
  const least = paired.test(around) ? 1 : 2;
  if (roles.test(joined) || somebody.has(joined) || (possible.test(joined) && isOfPeople(around)))
    return least;
  return somebodys.test(joined) || named.test(joined) || (anybodys.test(joined) && isOfPeople(around))
    ? 2
    : undefined;
}

const typeOfThing =
  /"@type\\?": ?\\?"(?:\w*(?:Site|Page|Article|Business|Event|Organization|Application|Object|List)|ListItem|Product|Place|Offer|Brand|Recipe|Course|Blog|BlogPosting|Store|Book|Movie)\\?",[^{}]{0,400}$/;
const longestThing = 480;

/** @param joined - the word before the mark, as for {@link wordsBehind} */
export function nameAtLabel({ text, floor }: Cursor, mark: number, joined: string): Span | undefined {
  // `User-Agent: Asterisk PBX`; the column of a table is of people.
  if (joined === 'useragent' || (joined === 'agent' && !isOfCalls(text, mark))) return undefined;
  // What a form shows until somebody writes into it.
  if (joined.endsWith('placeholder')) return undefined;
  // `//*[@name='…']`, `input[name='…']`: which element of a page it is (XPath, CSS).
  if (text.charCodeAt(mark) === 61 && element.test(text.slice(Math.max(0, mark - 40), mark)))
    return undefined;
  // `{"@type":"WebSite",…,"name":"…"}`: of no person (schema.org).
  if (joined === 'name' && typeOfThing.test(text.slice(Math.max(0, mark - longestThing), mark)))
    return undefined;
  let start = mark + 1;
  if (text.charCodeAt(start) === 62) start++;
  // `["name"]=>⏎  string(13) "…"`
  const isArrow = text.charCodeAt(start - 1) === 62;
  for (let n = 0; n < 8 && (isArrow ? /\s/ : /[ \t\u3000]/).test(text[start] ?? ''); n++) start++;
  typed.lastIndex = start;
  if (typed.test(text)) start = typed.lastIndex;
  if (text[start] === '\\' && text[start + 1] === '"') start++;
  if (text[start] === '"' || text[start] === "'") start++;
  if (start < floor) return undefined;
  value.lastIndex = start;
  if (!value.test(text)) return undefined;
  let end = value.lastIndex;
  // `Name:Alice Example Email:…`: the next label.
  nextLabel.lastIndex = end;
  if (nextLabel.test(text))
    end = Math.max(start, text.lastIndexOf(' ', end - 1), text.lastIndexOf('\u3000', end - 1));
  else {
    behind.lastIndex = end;
    if (!behind.test(text)) return undefined;
  }
  // `Attendees: Alice Example, Bob Example`: the others stand behind a comma, and no last name before it.
  if (several.test(joined)) {
    const comma = text.slice(start, end).indexOf(', ');
    if (comma > 0 && text.slice(start, start + comma).includes(' ')) end = start + comma;
  }
  const said = text.slice(start, end);
  const around = text.slice(Math.max(0, mark - near), end + near);
  // `Passenger name: …`: two words make the label.
  const first = /(?:name|completo|complet)$/.test(joined)
    ? (twoWords.exec(text.slice(Math.max(0, mark - 48), mark))?.[1] ?? '')
    : '';
  const least =
    joined === 'agent'
      ? simple.test(said)
        ? 2
        : undefined
      : (wordsBehind(joined, around) ?? wordsBehind(first.toLowerCase() + joined, around));
  if (isDense(said) && office.test(said)) return undefined;
  const isPair = isDense(said) && said.includes(' ') && anybodys.test(joined);
  const name = least === undefined && !isPair ? undefined : personIn(said, isDense(said) ? 1 : (least ?? 2));
  return name === undefined ? undefined : { start: end - name.length, end };
}
