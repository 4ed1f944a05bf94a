/**
 * @module
 * What the words before a value say it is. Shape cannot tell a subscriber from an order number; people and
 * programs mostly do: `msisdn=…`, `"callerNumber": "…"`, `call me back on …`, `order no. …`.
 */
import { isDigit, isForeign, isLetter, isQuote, isScript, isSpace, isUpper } from '../scan/character.js';

import { telephony } from './row.js';

export type Topic =
  | 'phone'
  | 'imsi'
  | 'imei'
  | 'iccid'
  | 'card'
  | 'mac'
  | 'place'
  | 'version'
  | 'address'
  | 'other';

const words: Readonly<Record<Topic | 'through', string>> = {
  phone:
    'fijo fisso fixe fixo festnetz hlr hangup ringing answered bridged parked cpn rdn cgpn cdpn lrn portability aparty bparty txt phone phones telephone tel mobile cell cellphone msisdn fax call calls called calling caller callee callerid ' +
    'dial dialed dialled dialing dialling sms mms text texted whatsapp viber telegram ring rang contact callback ' +
    'llamen llamad llamarle llamarlo llamarla llamarme llámeme llámenme contactarme contácteme contactadme contacte telefonear localizarme ' +
    'richiamato richiamata richiamare richiamatemi richiamami richiami chiamarmi chiamarlo chiamarla contattarmi contattami ricontattare ' +
    'ricontattato ricontattata ricontattatemi telefonare telefonami telefonatemi reperibile raggiungibile rappelé rappelée rappelle ' +
    'téléphoner téléphonez joignez telefonar liguem contate contatar angerufen zurückgerufen telefonisch gebeld teruggebeld terugbelnummer ' +
    'rufnummern telefonnummern handynummern internetrufnummer ortsrufnummer wunschrufnummer servicerufnummer hauptrufnummer firmenrufnummer ' +
    'privatrufnummer servicenummer privatnummer diensttelefon diensthandy privathandy bürotelefon ' +
    'elin cnam oncall keyholder stammnummer kopfnummer stammrufnummer blockrufnummer ' +
    'contacto dienstlich geschäftlich ' +
    'contacted contacter contactez contactar contattare contattate contattatemi contatto ' +
    'outnum innum dialnum callnum cidnum didnum fwdnum calleridnum realcalleridnum outcid trunkoutcid usercid emergencycid fromexten dialedpeernumber anum bnum cld clg cldin clgin clin cldno clgno calledparty callingparty pai ppi dialstring mobilenumber cfwd cfu cfb cfnr cfnry rueckruf ' +
    'contato bereikbaar tollfree telefoonnr belnummer ' +
    'landline handset hotline helpline helpdesk ani dnis cli clid cnum anumber bnumber subscriber recipient handy telefon ' +
    'telf telfx rpid cgpa cdpa sca smsc smsca zielnummer zielrufnummer quellnummer quellrufnummer anrufernummer absendernummer rückrufnummer ' +
    'kontaktnummer faxnummer festnetznummer notrufnummer ' +
    'telefono teléfono téléphone móvil movil portable recall voicemail phonenumber mob cel celular cellulare gsm ph tfno ' +
    'tlf tél fon telefone telefoon telefonnummer rufnummer mobil mobilnummer handynummer téléphoner e164 tn ddi ' +
    'callernumber calleenumber callers callees recipients lnp mnp callerid dnid rdnis did exten faks telefax whatsappnummer rappelez rappeler appelez appeler ' +
    'appelle appel appels llamada llamadas chamada chamadas chiamata chiamate oproep joindre joignable anrufen anruf ruf rufen rückruf zurückrufen erreichbar llámame llamame llamar llama llame llámenos ' +
    'chiamami chiamare chiama chiamate chiamatemi bel bellen terugbellen ligue ligar liga ligação gsmnummer telefoonnummer ' +
    'anrufer anruferin rufumleitung durchwahl faxnummer mobilfunknummer festnetznummer rückrufnummer telefonnr rufnr handynr telef teléf fone fones tlm télécopie telecopie ' +
    'mobiel celulares móveis telemóvel telemovel recapito appelant appelante appelé appelée chiamante chiamato llamante llamado chamador chamado هاتف الهاتف جوال телефон тел телефону мобильный 电话 手机 電話 携帯 전화 番号',
  imsi: 'imsi supi cimi',
  imei: 'imei imeisv pei cgsn equipment deviceidentity',
  iccid: 'iccid icc ccid sim simcard uicc esim euicc eid euiccid',
  card: 'card pan visa mastercard amex maestro discover jcb diners credit debit cc ccnum cardnumber',
  mac: 'mac bssid hwaddr hwaddress lladdr ether ethernet macaddress station hardware bluetooth wlan wifi chaddr clientmac apmac stamac srcmac dstmac callingmac calledmac macaddr',
  place:
    'lat latitude lon lng long longitude gps location coordinates coordinate coords coord position geo geolocation ' +
    'located latlng latlon lonlat point pos poslist geometry geom centroid linestring polygon multipoint wkt ' +
    'breite länge breitengrad längengrad koordinaten latitud longitud coordenadas latitudine longitudine coordinate coordonnées 緯度 経度',
  version:
    'version versions edition ver v rv release releases build firmware fw driver oid sdk revision rev assembly upgrade ' +
    'python ruby perl php java jdk jre golang dotnet gcc android ios macos upgraded upgrading update updated downgrade downgraded chrome chromium edge safari firefox opera section ' +
    'kapitel abschnitt chapitre capítulo capitulo capitolo sección seccion sezione artikel versión versione versie ' +
    'chapter article articles articolo artículo articulo clause figure table appendix paragraph item schema patch bios kernel agent plugin package версия версии バージョン 版本 버전',
  address: 'ip ips ipv4 ipv6 address addr host peer client remote server gateway upstream source destination',
  other:
    'order orders invoice ticket id ids account acct ref reference tracking serial sku port pid bytes byte size ' +
    'transaction txn batch case job epoch timestamp ts time duration count row line uuid guid ' +
    'hash code zip postal price amount total isbn ean upc gtin policy claim parcel shipment offset sequence seq ' +
    'length limit record document doc file page key index errno status level ' +
    'trace span parent process thread memory mem block height nonce amount balance sum quantity qty part model ' +
    'docket dossier contract contrat contrato contratto vertrag vorgang pedido ordine commande bestellung bestellnummer bestelling auftrag auftragsnummer ' +
    'référence rechnung rechnungsnummer kundennummer facture factura fattura fatura seriennummer série serie ticketnummer artikelnummer aktenzeichen zählerstand buffer volume ' +
    'timeout product item barcode quota users subscribers customers visitors checksum digest commit date year build app apps book stack ' +
    'values bill vertragsnummer vorgangsnummer kundennr sendung sendungsnummer devis presupuesto expediente preventivo pratica ' +
    'encomenda orçamento processo factuur offerte ' +
    '見積 見積書 注文 注文番号 請求 請求書 契約 契約番号 伝票',
  through:
    'number numbers no nr num nos is was are be to from at on in the a an for of by via with new old my your his ' +
    'her our their me us him them back please missed incoming outgoing inbound outbound and or as value primary ' +
    'secondary home work office main direct under using input user customer member employee request req session got received not has have ' +
    'mich unter me op para al au zum beim bitte por favor per favore prego sul sull sur aan naar alla allo ' +
    'nuevo nueva nouveau nouvelle novo nova nuovo nuova neue neuer neues nieuw nieuwe ' +
    'es el la lo mi su del de al du le les des mon ma votre est ist der die das den dem mein meine dein ihre von vom und zu ' +
    'nummer numero numéro número é è il della subscription-id-data gt assigned allocated provisioned lookup dip',
};

const topics = new Map<string, Topic | 'through'>(
  (Object.entries(words) as [Topic | 'through', string][])
    .reverse()
    .flatMap(([topic, list]) => list.split(' ').map((word) => [word, topic] as const)),
);

const listOf = (...topics: readonly Topic[]): string[] => topics.flatMap((topic) => words[topic].split(' '));

const sides =
  'a b gt from to aor fu tu ru ou src dst dest destination did ddi orig term originator source ruri furi turi'.split(
    ' ',
  );
const fields = 'user ouser uri num number no addr'.split(' ');

/**
 * Words without which what stands behind is no version, or no number of anybody's, whatever its digits: those above, and what
 * those who look at versions, parties and numbers ask for beside them. The kernel has them from here.
 */
export const tellingWords = {
  version: [...listOf('version'), 'useragent'],
  /** The fronts of words. */
  stems: 'upgr down aktu migr upda'.split(' '),
  number: [
    ...listOf('phone', 'imsi', 'imei', 'iccid', 'card', 'mac'),
    ...'source dest destination sender receiver recipient originating originator terminating origin'
      .split(' ')
      .flatMap((word) => [`${word}addr`, `${word}address`]),
    ...'transfer forward divert redirect reroute hand escalat'
      .split(' ')
      .flatMap((word) => ['', 'ed', 'red', 'ing', 'ring', 'to', 'edto', 'ingto'].map((end) => word + end)),
    ...(
      'incoming missed outgoing unter au weiterleitung weiterleiten weitergeleitet umleitung umleiten umgeleitet transferido transferida ' +
      'transferir transferer desviado desviada desviar desvio deviato deviata deviare'
    ).split(' '),
    ...'deviceid getdeviceid username defaultuser authuser fromuser contactuser addr identity party number numbers num nr nummer numero invite register diall'.split(
      ' ',
    ),
    ...'dn logon waid whatsappid viberid callingdigits calleddigits dialeddigits dialleddigits sender receiver sendto send forwardto whatsapp login ringback cnam paging faxing mailbox peer marcar marcando marcado marcada marque discar discando discado composez gesprek clip colp ccwa cdip cmgs cmgw cnum cn dd nd fqcn lookup ivr dtmf stop unsubscribe digits peeraddress wa redirect'.split(
      ' ',
    ),
    ...'user benutzer benutzername utilisateur usuario utente userid userpart teilnehmer nebenstelle abonado abbonato assinante ramal gebruiker sda'.split(
      ' ',
    ),
    // Who asks with the address of a device, and the makers of telephones (`isStation` in ../address/mac.ts).
    ...'endpoint end point supplicant mab handset cisco linksys sipura yealink snom poly polycom grandstream mitel aastra panasonic fanvil gigaset htek akuvox escene avaya audiocodes'.split(
      ' ',
    ),
    ...'blacklist whitelist blocklist allowlist denylist blacklisted whitelisted blocklisted allowlisted denylisted subscription national'.split(
      ' ',
    ),
  ],
  /** Of a text about calls and messages. */
  calls: telephony.split(' '),
  /** With a word behind them: `sent to …`. */
  sent: 'delivered delivery deliver delivering delivers sent submitted submitting connected disconnected'.split(
    ' ',
  ),
  /** As the last of a name: `dst=…`, `srcUser: …`. */
  sides: [
    ...sides.flatMap((side) => [side, ...fields.map((field) => side + field)]),
    ...['from', 'to'].flatMap((side) => fields.map((field) => side + field)),
  ],
  /** Behind `from` or `to`. */
  ending: fields,
  address: listOf('address'),
  device: listOf('mac'),
  /** Of a column, or behind a comma: `isImeiList`, `isExtension`. */
  column:
    'rals requesttype party parties cnum clip colp ccwa cdip cmgs cmgw imei imeis ext exten extension accountid'.split(
      ' ',
    ),
  place: listOf('place'),
  /** Nearer than any other, they say that it is nobody's; of `id` and `address` a word further off may say better. */
  other: listOf('other', 'version', 'address').filter(
    (word) => word !== 'id' && !word.startsWith('addr') && topics.get(word) !== 'phone',
  ),
} as const;

/** Nobody looks further back for what a number is. */
const farthest = 48;
const mostWords = 4;
/** The end of one. */
export const pseudonym = /_[a-z2-7]{26}$/;

/**
 * The topic of the nearest word before a place that has one.
 *
 * @param start - where the value begins
 * @param floor - what was found last ends there, and had the words before it
 * @returns undefined where nothing in the same clause says what it is
 * @example
 * topicBefore('call me on 2025550123', 11) // 'phone'
 */
export function topicBefore(text: string, start: number, floor = 0): Topic | undefined {
  const least = Math.max(0, start - farthest);
  let at = start - 1;
  let isNear = true;
  /** `MAC address`, `IMEI del móvil`: said so far, while a word before may say it better. */
  let said: Topic | undefined;
  let isLinked = false;
  let isNumber = false;
  let isMany = false;
  let isSide = false;
  /** A word of something else. */
  let isStrange = false;
  for (let n = 0; n < mostWords; n++) {
    // A full stop, a line end or a semicolon ends the clause; what else stands between words does not.
    while (at >= least) {
      const code = text.charCodeAt(at);
      if (isLetter(code) || isDigit(code) || isForeign(code) || isScript(code)) break;
      // `Phone:` on a line of its own.
      if (code === 10 && n === 0 && isLabelEnd(text, at)) {
        at--;
        continue;
      }
      if (code === 10 || code === 59 || code === 33 || code === 63) return said;
      if (code === 46 && isSpace(text.charCodeAt(at + 1)) && !isAbbreviation(text, at, n === 0)) return said;
      // A comma or a closing brace ends what a program says of one value.
      if (code === 44 || code === 125 || code === 38) return said;
      at--;
    }
    if (at < least || (isStrange && at < floor)) return said;
    const end = at + 1;
    if (isScript(text.charCodeAt(at))) while (at >= least && isScript(text.charCodeAt(at))) at--;
    else while (at >= least && isPart(text.charCodeAt(at))) at--;
    if (at < least && least > 0) return said;
    // A number says nothing of the next; a pseudonym may begin with a digit that is kept.
    if (isDigit(text.charCodeAt(at + 1)) && end - at <= 27 && !vendor.test(text.slice(at + 1, end))) {
      if (n === 0 && isAssigned(text, end, start)) return undefined;
      if (said !== undefined) return said;
      isNear = isNumber = false;
      continue;
    }
    const word = text.slice(at + 1, end);
    // What was said before another value was said of that one.
    if (end - at > 27 && pseudonym.test(word)) return said;
    // `GET /calls HTTP/2.0" 404 1844`: a path speaks of what stands in it.
    const topic =
      n > 0 && (text.charCodeAt(at) === 47 || (word === 'text' && text.charCodeAt(end) === 47))
        ? undefined
        : topicOf(word);
    // `call ended: created=…`: what a program says of a value is the name before its mark.
    if (n === 0 && topic === undefined && isAssigned(text, end, start)) return undefined;
    if (said !== undefined) {
      if (topic === 'through') {
        // `number of calls: 12345678`
        if (isLinked && isMany && numbers.has(word.toLowerCase())) return 'other';
        isLinked ||= links.has(word);
      } else if (said === 'phone' && documents.has(word.toLowerCase())) return 'other';
      else
        return isBetter(topic, said, isLinked) || (said === 'other' && parties.has(word.toLowerCase()))
          ? topic
          : said;
      continue;
    }
    // `order for Bob 2025550123`: what is ordered is not what follows a name.
    if (topic === 'other' && n === 0 && (word === 'ID' || word === 'id' || word === 'Id')) {
      said = topic;
      continue;
    }
    if (topic === 'other' || topic === 'version') return isNear ? topic : undefined;
    // `calls=1234567`
    if (n === 0 && word === 'calls' && (text.charCodeAt(end) === 58 || isAssigned(text, end, start)))
      return 'other';
    if (topic === 'phone' || (topic === 'address' && /^addr/i.test(word))) {
      said = topic;
      isMany = /s$/i.test(word);
    } else if (topic !== undefined && topic !== 'through') return topic;
    else {
      const lower = isSmall(word) ? word : word.toLowerCase();
      if (isNumber && owners.has(lower)) return 'phone';
      // `número de origen …`: of a call.
      if (isSide && numbers.has(lower)) return 'phone';
      isSide ||= n === 0 && sidesOf.has(lower);
      isNumber = topic !== undefined && (isNumber || numbers.has(lower));
      if (topic === undefined) {
        isNear = false;
        isStrange = true;
      }
    }
  }
  return said;
}

/** `3GPP-IMSI`: an attribute of RADIUS, by who made it. */
const vendor = /^3GPP2?-(?=[A-Z])/;

/** `Facture téléphone 2026/12345`: of a bill, and of nobody. */
const documents = new Set('bill rechnung facture factura fattura fatura factuur'.split(' '));

/** A colon, and nothing but blanks behind it, ends the line; or a command does, and what a modem answers begins: `AT+CIMI`. */
function isLabelEnd(text: string, at: number): boolean {
  let before = at - 1;
  for (let n = 0; n < 8 && isBlank(text.charCodeAt(before)); n++) before--;
  if (text.charCodeAt(before) === 58) return true;
  return isUpper(text.charCodeAt(before)) && command.test(text.slice(Math.max(0, before - 15), before + 1));
}

const command = /AT[+^#][A-Z]{2,8}$/;
const isBlank = (code: number): boolean => code === 13 || code === 32 || code === 10;

/** An equals sign, and nothing but quotes beside it. */
function isAssigned(text: string, end: number, start: number): boolean {
  let at = end;
  while (at < start && isQuote(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== 61) return false;
  at++;
  while (at < start && isQuote(text.charCodeAt(at))) at++;
  return at === start;
}

/** `MAC address 02…`; `IMEI of the phone 49…`. */
const isBetter = (topic: Topic | undefined, said: Topic, isLinked: boolean): topic is Topic =>
  said === 'address'
    ? topic === 'mac'
    : isLinked && (topic === 'imei' || topic === 'imsi' || topic === 'iccid' || topic === 'mac');
const ends = new Set(
  (
    'from to line line1 line2 source destination src dst dest origin originating terminating origination termination remote forwarded ' +
    'forwarding forward redirecting redir connected dialed dialled peer far return presentation voice mailbox hunt pilot ported tollfree ' +
    'charged own owner receiver sender wa whatsapp sms directory appelé appele destino origem origen origine quelle ziel'
  ).split(' '),
);
const parties = new Set(
  'caller calling called callee cli clid ani msisdn imsi imei iccid icc uicc euicc mac sim equipment'.split(
    ' ',
  ),
);
const links = new Set('of for del de du des von della vom'.split(' '));
/** `from number …`, `my number is …`: nothing else is called somebody's number without saying of what. */
const numbers = new Set('number numbers num nr nummer numero número numéro'.split(' '));
const owners = new Set(
  (
    'from to my your his her their our home work office mi su tu mon ma votre mein meine ihre mio tuo suo mijn jouw uw meu seu ' +
    'minha sua incoming outgoing blacklisted blocked unblocked whitelisted dialed dialled contact alternate alternative backup ' +
    'emergency personal private business wrong callback caller'
  ).split(' '),
);

const sidesOf = new Set('origen origem destino origine destinazione origène'.split(' '));

const isPart = (code: number): boolean =>
  isLetter(code) || isDigit(code) || isForeign(code) || code === 95 || code === 45;

/** `no.`, `tel.`, `tfno.`; `téléphone. 0171…`, right before a number. */
function isAbbreviation(text: string, dot: number, isNext: boolean): boolean {
  const most = isNext ? 12 : 5;
  let start = dot;
  while (start > 0 && dot - start <= most && isAlphabetic(text.charCodeAt(start - 1))) start--;
  if (dot - start > most) return false;
  if (isUpper(text.charCodeAt(start)) && titles.has(text.slice(start, dot))) return true;
  const topic = topicOf(text.slice(start, dot));
  return dot - start <= 5 ? topic !== undefined : topic === 'phone';
}

/** `Mrs. Example`: a name goes on, and no sentence ends. */
const titles = new Set('M Mr Mrs Ms Mme Mlle Dr Sr Sra Srta Hr Fr Sig Prof'.split(' '));

const isAlphabetic = (code: number): boolean => isLetter(code) || isForeign(code);

export function topicOf(word: string): Topic | 'through' | undefined {
  // A number before says nothing of the next.
  if (isDigit(word.charCodeAt(0))) return vendor.test(word) ? topicOf(word.replace(vendor, '')) : undefined;
  const known = topics.get(word);
  if (known !== undefined) return known;
  // `IpAddressV4`, `client_ipv6`
  if (version.test(word)) return 'address';
  // `IMEI1`, `phone2`
  if (word.length > 3 && isDigit(word.charCodeAt(word.length - 1)))
    return /e\.?164$/i.test(word) ? 'phone' : topicOf(withoutDigits(word));
  if (isScript(word.charCodeAt(0)) && telephones.test(word)) return 'phone';
  if (isSmall(word)) return undefined;
  const lower = topics.get(word.toLowerCase());
  if (lower !== undefined) return lower;
  let topic: Topic | 'through' | undefined;
  const parts = splitName(word);
  // `from_number`, `destinationNumber`; a `call_id` is no number to call, and a `callerId` is one.
  const tail = parts.at(-1);
  // `fax_timestamp`, `callerSince`: of a call, and nobody's number.
  if (parts.length > 1 && tail !== undefined && counted.has(tail)) return 'other';
  if (tail === 'version') return 'version';
  // `LastCall`: when it was.
  if (parts.length === 2 && (tail === 'call' || tail === 'calls') && when.has(parts[0]!)) return 'other';
  if (parts.some((part) => numbers.has(part)) && isOfSide(parts)) return 'phone';
  // `A-number`: written together, it is a word of its own.
  const whole =
    tail !== undefined && (numbers.has(tail) || tail === 'identity') ? topics.get(parts.join('')) : undefined;
  if (whole !== undefined && whole !== 'through') return whole;
  // `A-Party: …`, `remoteParty`
  if (
    tail === 'party' &&
    parts.length === 2 &&
    (parts[0]!.length === 1 || ends.has(parts[0]!) || parts[0] === 'other')
  )
    return 'phone';
  if (parts.length === 2 && parts[0] === 'party' && /^[abc]$/.test(tail ?? '')) return 'phone';
  if (tail === 'id' && !parts.some((part) => parties.has(part))) return 'other';
  // `customerPhoneNumber`, `caller_id`, `order-phone`: a telling part outdoes the rest.
  for (const part of parts) {
    const says = topics.get(part);
    // `C9mvWx3exV7`: of one letter, a part of a word says nothing.
    if (says === undefined || says === 'through' || part.length === 1) continue;
    // `displayDidWake`: a number dialled in is a `did` by itself, or with its number.
    if (part === 'did' && parts.length > 1 && !numbers.has(tail ?? '')) continue;
    if (topic === undefined || topic === 'other' || topic === 'address') topic = says;
  }
  // `AgentAddresses`: of an agent, and not its version.
  if (topic === 'version' && (tail === 'addresses' || topics.get(tail ?? '') === 'address')) return 'address';
  // `lat_avg`, `lat_p99`: of a latency.
  if (topic === 'place' && measured.test(word)) return 'other';
  return topic;
}

/** `peerNumber`, `numero_destino`, `numberB`; `line_no`; `remoteParty` */
function isOfSide(parts: readonly string[]): boolean {
  const tail = parts.at(-1)!;
  return numbers.has(tail)
    ? parts.some((part) => ends.has(part))
    : parts.length === 2 && numbers.has(parts[0]!) && (ends.has(tail) || /^[abc]$/.test(tail));
}

const version = /(?:ip|addr|address)_?v[46]$/i;

const counted = new Set(
  'timestamp since time times ts count total duration date ms secs seconds rate length limit timeout attempts retries model type balance sessions users devices clicks views hits visits orders template templates enabled verified'.split(
    ' ',
  ),
);
const when = new Set('last first next prev previous max min avg total'.split(' '));

function withoutDigits(word: string): string {
  let end = word.length;
  while (isDigit(word.charCodeAt(end - 1))) end--;
  return word.slice(0, end);
}

/** Words that others are written together with: `電話番号は`. */
const telephones = /発信|着信|電話|携帯|手机|手機|电话|전화|휴대폰|連絡先|ファックス/;
const measured = /lat[-_]?(?:avg|mean|median|min|max|std|dev|sum|total|[mun]s|p\d|stats)/i;

function isSmall(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isUpper(code) || code === 95 || code === 45) return false;
  }
  return true;
}

/** What `topicBefore` weighs of words in small letters that nothing ties to others. The kernel has them from here. */
export const spokenWords = { topics, numbers, documents } as const;

/** The parts of a name, in small letters: at `_` and `-`, and where a capital follows a small letter. */
export function splitName(name: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= name.length; at++) {
    const code = name.charCodeAt(at);
    const isBreak = code === 95 || code === 45;
    const isHump = isUpper(code) && !isUpper(name.charCodeAt(at - 1));
    if (at === name.length || isBreak || isHump) {
      if (at > start) parts.push(name.slice(start, at).toLowerCase());
      start = isBreak ? at + 1 : at;
    }
  }
  return parts;
}
