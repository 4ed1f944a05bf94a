/**
 * @module
 * How people write somebody's name: words with capitals, or words of a script that has none. If one of the words is of a
 * company, a machine or an office, it is nobody's name.
 */
import { isSurname } from './family.js';
import { mayBeGiven } from './forename.js';

const capital = String.raw`(?:(?:Mc|Mac|[A-Z]['’]|D[ei]|L[ea]|Van|(?:[ae]l|a[dnst]|abu|ibn|bin|ben)-)\p{Lu}[\p{Ll}\p{M}]{1,31}|\p{Lu}[\p{Ll}\p{M}]{1,31}(?:['’ʻʼ-]\p{Lu}?[\p{Ll}\p{M}]{1,31}){0,3}|\p{Lu}\.|\p{Lu}{2,32}(?:['’-]\p{Lu}{1,32}){0,3})`;
const particle =
  "(?:v[ao]n|de|dem|de[nr]|del|della|di|da|d[eo]s|du|la|le|l['’]|['’]t|el|al|ap|bin|ibn|te[nr]?|zum?|Ó|y|e|i) ";

/** `Alice Example`, `Anna van den Berg`. */
export const written = `${capital}(?: (?:${particle}){0,2}${capital}){0,4}`;

/** Of two words or more. */
export const full = `${capital}(?: (?:${particle}){0,2}${capital}){1,4}`;

/** The same by ranges, which a run compiles in a tenth of the time: what was found is held against {@link isWritten}. */
const letter = String.raw`[A-Za-z\xaa-\u1fff]`;
const large = String.raw`[A-Z\xc0-\u1fff]`;
const rough = `(?:[A-Z]['’]|(?:[ae]l|a[dnst]|abu|ibn|bin|ben)-)?${large}(?:${letter}{1,31}(?:['’]${large}?[a-z\\xaa-\\u1fff]{1,31}|-${letter}{1,31}){0,4}|\\.)`;
const rest = `(?: (?:${particle})*${rough}){0,4}`;
export const roughly = { written: rough + rest, reversed: `${rough}(?: ${rough})?, ${rough}${rest}` };

/** `Example, Alice`, where nothing else may stand behind. */
export const reversed = `${capital}(?: ${capital})?, ${written}`;

let exact: RegExp | undefined;
/** Whether all of it is somebody's name by how it is written. */
export function isWritten(said: string): boolean {
  exact ??= new RegExp(`^(?:${written}|${reversed})$`, 'u');
  return said.charCodeAt(0) >= 0x2e80 || exact.test(said);
}

/** Of Japanese, Chinese and Korean. */
export const dense = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々ｰﾞﾟ]{1,10}(?:[ \u3000・][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々ｰﾞﾟ]{1,10})?`;

/** Words that a person's name has not. */
const others = new Set(
  (
    'it off ip ips blocked allowed denied dropped did dids ddi dnis ani clid fallback networks txt cname aaaa multiplication algorithm theorem risk score report rec unread unsent gmbh ag ltd inc llc corp co plc sarl srl spa group bank insurance university hospital clinic school college institute company ' +
    'solutions systems services service support team desk department dept office center centre server system network router switch ' +
    'gateway phone mobile email mail address street road avenue number order ticket account accounts customer customers client ' +
    'clients user users admin administrator test unknown none null true false yes no not available new error warning info debug ' +
    'the this that all everyone sir madam sirs there back again colleagues friends member members reader partner partners world metrics warehouse platform menu ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday north south east west central main default internet explorer windows linux android chrome firefox ' +
    'data cloud api app web http https html xml json sql url uri id key value file type class object list string integer request ' +
    'response manager engineer developer director sales marketing product project shop store hotel restaurant airlines agent ' +
    'kollegen kolleginnen zusammen allen collègues compañeros colleghi colleghe colegas collega tous tutti todos damen herren kundin kunde kundenservice monsieur madame messieurs cliente clienti señores señor señora equipe équipe equipo ' +
    'société societe generale générale netflix hello request connection reset certificate authentication side traders holdings industries consulting consultants contractors constructions media digital telecom energy logistics express pharmacy ' +
    'garage studio ventures foundation association church library airport station house care help line hotline reception secretariat ' +
    'iban bic rcpt to from pin iade fragen bei handy telefon tel mobil fax rückruf rappeler llamar llamada chiamare anruf appel bellen anschluss entstörung störung auftrag ' +
    'rechnung bestellung vorgang nummer numero número numéro kontakt contacto contatto notruf zentrale empfang buchhaltung vertrieb verwaltung ' +
    'atención general corporation capital groups name yesterday today tomorrow now room conference chapter part section intro outro music episode lesson scene tier bronze premium basic standard trial flight departure arrival ' +
    'gate platform speaker bluetooth headphones disk memory cpu cache session worker thread loop process task queue build deploy release pipeline runner backup ' +
    'log logs writer index search status state login logout window update updates version ca authority issuing domain enterprise schema admins builtin policy engine ' +
    'auto automation remediation monitoring bot cluster node container image docker database table column payment invoice cart checkout item items category inventory ' +
    'balance field button folder drive printer scanner camera sensor event events hub channel slack zoom meeting daily weekly monthly quarterly annual standup review ' +
    'sprint backlog feature bug issue change incident problem alert warning notice news breaking press front loading landing dock human resources payable receivable operations ' +
    'ops finance legal procurement security facilities maintenance cleaning delivery shipping returns spam junk inbox outbox draft scheduled schedule escalation ' +
    'secondary level one two three second unassigned nobody everybody anonymous random hidden hours opening closing last updated modified created pending completed ' +
    'cancelled success successful ready done accepted rejected denied approved progress todo open closed visual code studio balancer transport authorization ' +
    'anmeldung abmeldung registrierung original message type subject date sent re fw fwd aw sender recipient street airport stadium museum theatre theater cinema cathedral avenue square tower palace bridge ' +
    'straße strasse allee platz gasse road drive lane court corporate wan lan vpn dmz wrappers additions edition operating success experience portal self pattern relationship verification information management loyalty screen details history wifi wlan telekom post bahn bank microsoft google amazon oracle cisco apple ibm sap adobe intel nvidia vmware kubernetes terraform jenkins defender scheduler spooler gateway ' +
    'ihr ihre ihren ihrem ihrer unser unsere unserer votre notre uw jouw lieferung sendung paket livraison colis entrega consegna spedizione levering pakket dostawa przesyłka ' +
    'épicerie boulangerie pâtisserie boucherie pharmacie librairie fromagerie quincaillerie brasserie auberge farmacia panadería carnicería ferretería librería supermercado ' +
    'bäckerei metzgerei apotheke buchhandlung werkstatt gasthof bakkerij slagerij apotheek apteka piekarnia padaria panetteria macelleria ristorante ' +
    'zuordnung automatische automatisch automatischer stadtwerke benz daimler reception expenses ' +
    'abteilung bereich referat dezernat amt dienststelle einkauf marketing produktion entwicklung niederlassung achats direction département agence bureau departamento compras ventas vendas dirección oficina sucursal setor reparto ufficio acquisti sede afdeling inkoop ' +
    'odbc jdbc ansi unicode postgresql mysql mariadb scan enc spf dkim tls ssl tcp udp smtp imap ' +
    'feb apr aug sept oct nov dec directory quo status cron job jobs acme widgets automation scheduled ' +
    'malware trojan worm ransomware backdoor exploit espionage rule rules generator islands island blvd boulevard ave industrial net daylight valley creek springs ' +
    'voice out inbound outbound roaming outgoing incoming missed distance intl international domestic canyon county plain text identity module recruiter analyst enabled disabled access geo location carrier trunk provider utm antivirus setting settings apache mayen running ' +
    'sms mms enviado enviada envoyé envoyée inviato inviata gesendet versendet verzonden eur usd gbp chf brl konto cuenta compte conta conto lastschrift überweisung ' +
    'ja nein oui non sì sim não tak nie evet hayır да нет'
  ).split(' '),
);
/** Of these, names of families where a place has somebody's name, and months, which are given names as well. */
const families = new Set(
  'field fields post re west east north south key button may june august april'.split(' '),
);
/** Anywhere else they are words. */
export const hasWord = (name: string): boolean =>
  (name.match(words) ?? []).some((part) => families.has(part.toLowerCase()));
const months = new Set('april may june august'.split(' '));
/** `Bill Post`, `Field, April`: beside a given name a word is the name of a family. */
const isFamily = (parts: readonly string[], at: number): boolean =>
  parts.length === 2 &&
  parts[0] !== parts[1] &&
  (isBeside(parts[at]!, parts[1 - at]!) || isBeside(parts[1 - at]!, parts[at]!));
const isBeside = (family: string, given: string): boolean => families.has(family) && mayBeGiven(given);
/** `April Johnson`, `April Carter-Jones`: a month before the name of a family. */
const isMonth = (parts: readonly string[], at: number): boolean =>
  at === 0 && months.has(parts[0]!) && parts.slice(1).some((part) => isSurname(part));
/** Of what is said of somebody, and stands before the name of a family alone. */
const courtesy = /^(?:m(?:r|rs|s)|miss|dr|prof|herrn?|frau|[fh]r|mme|mlle|sra?|señora?|sig|dhr|mevr)$/;

/** `Internetrufnummer`, `Vorgangsnummer` */
const numbered = /nummer$/;
const words = /[\p{L}\p{M}]+/gu;

/** `New York`, `San Francisco`: of two words a place may begin so. */
const places =
  /^(?:New|San|Los|Las|Santa|Saint|Sankt|São|Fort|Port|Mount|Lake|Hong|Buenos|Rio|Kuala|Tel|Cape|Toll|Bad|Den|United|Great|Greater|El|La|Le|St\.|Sri|South|North|West|East|Puerto|Nueva|Nova|Novi|Ciudad|Palma|Frankfurt|Aix|Saudi|Czech|Costa|Kansas|Sierra) /;
export const isPlace = (said: string): boolean => places.test(said);

/** What somebody is, by language. */
export const roles: readonly string[] = (
  'customer client caller patient guest owner applicant visitor passenger driver student subscriber holder cardholder recipient sender payer payee ' +
  'beneficiary tenant contact attendee candidate employee colleague technician courier backup pickup ' +
  'kunde kundin anrufer anruferin patientin gast mieter mieterin antragsteller antragstellerin empfänger empfängerin absender kontoinhaber ' +
  'kontoinhaberin versicherter versicherte ansprechpartner ansprechpartnerin kollege kollegin kollegen mitarbeiter mitarbeiterin ' +
  'cliente assuré assurée appelant appelante titulaire destinataire demandeur demandeuse locataire abonné abonnée bénéficiaire patiente ' +
  'titular solicitante paciente abonado abonada beneficiario beneficiaria destinatario requerente utente assinante beneficiário ' +
  'intestatario intestataria richiedente paziente abbonato signora signor ' +
  'tenant mum dad cust reminder inquilino inquilina locataire alumno alumna alunno élève schüler schülerin mietpartei versicherungsnehmer ' +
  'mitarbeitende terminerinnerung promemoria recordatorio lembrete assunzione embauche reserva prenotazione rezervasyon randevu herinnering ' +
  'kiracı sigortalı personel hatırlatma wizycie арендатор напоминание ученик сотрудник ' +
  'klant aanvrager patiënt rekeninghouder huurder ontvanger afzender melder mevrouw ' +
  'müşteri alıcı gönderen abone hasta başvuran alan soyad ' +
  'klient klientka wnioskodawca pacjent pacjentka abonent odbiorca nadawca odebrał odebrała pan pani ' +
  'клиент абонент заявитель получатель отправитель пациент получил получила контакт'
).split(' ');
/** What stands before a name, and is none of it. */
const leads = new Set([
  ...roles,
  ...'benutzer nutzer user utilisateur usuario usuário utente gebruiker teacher author consultant advisor guardian technician reviewer approver requester submitter assignee reporter agent operator manager supervisor pt mr mrs ms miss dr prof herr herrn frau fr hr mme mlle sr sra señor señora sig dhr mevr call ring text message rappeler appeler contacter joindre contact chiamare richiamare contattare avvisare llamar contactar avisar ligar contatar anrufen bellen'.split(
    ' ',
  ),
]);
const lead = /^\p{L}+\.? /u;
/** `WEB-ALPHA`: a machine, as Windows calls them, and nobody without a given name in it. */
const machine = /^[A-Z]+(?:-[A-Z]+)+$/;

/**
 * @param least - of how many words at least, or one behind a title
 * @param isTitled - a title stands before it
 * @returns the name without a title, or what somebody is; undefined where it is nobody's
 */
export function personIn(said: string, least: number, isTitled = false): string | undefined {
  if (least > 1 && machine.test(said) && !said.split('-').some((part) => mayBeGiven(part.toLowerCase())))
    return undefined;
  let name = said;
  let isCalled = isTitled;
  for (let front = lead.exec(name)?.[0]; front !== undefined; front = lead.exec(name)?.[0]) {
    const word = front.replace(/\.? $/, '').toLowerCase();
    if (!leads.has(word)) break;
    if (courtesy.test(word)) isCalled = true;
    name = name.slice(front.length);
  }
  const parts = (name.match(words) ?? []).map((part) => part.toLowerCase());
  if (
    parts.length < (name === said ? least : 1) ||
    parts.some(
      (part, at) =>
        numbered.test(part) ||
        (others.has(part) &&
          !(
            isFamily(parts, at) ||
            isMonth(parts, at) ||
            (isCalled && parts.length === 1 && families.has(part))
          )),
    )
  )
    return undefined;
  return parts.length === 1 && leads.has(parts[0]!) ? undefined : name;
}
