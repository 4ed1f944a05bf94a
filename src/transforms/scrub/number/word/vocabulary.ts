/**
 * @module
 * The words that say what a value is, in the languages of those who write logs.
 */
import { telephony } from '../phone/row.js';

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
    'fijo fisso fixe fixo festnetz hlr hangup ringing answered bridged parked cpn rdn cgpn cdpn lrn portability aparty bparty txt phone phones telephone telephones tel mobile mobiles cell cellphone cellphones msisdn msisdns fax faxes call calls called calling caller callee callerid ' +
    'dial dials dialed dialled dialing dialling redial redials redialed redialled sms mms text texted whatsapp viber telegram ring rang contact callback ' +
    'contactarnos contáctenos contáctanos contactadnos llamarnos llámanos contattarci contattateci contattaci chiamarci chiamateci telefonarci contactez-nous contatar-nos contatarnos ' +
    'llamen llamad llamarle llamarlo llamarla llamarme llámeme llámenme contactarme contácteme contactadme contacte telefonear localizarme ' +
    'richiamato richiamata richiamare richiamatemi richiamami richiami chiamarmi chiamarlo chiamarla contattarmi contattami ricontattare ' +
    'ricontattato ricontattata ricontattatemi telefonare telefonami telefonatemi reperibile raggiungibile rappelé rappelée rappelle ' +
    'téléphoner téléphonez joignez telefonar liguem contate contatar angerufen zurückgerufen telefonisch gebeld teruggebeld terugbelnummer ' +
    'rufnummern telefonnummern handynummern internetrufnummer ortsrufnummer wunschrufnummer servicerufnummer hauptrufnummer firmenrufnummer ' +
    'privatrufnummer servicenummer privatnummer diensttelefon diensthandy privathandy bürotelefon ' +
    'redirectnumber redirectingnumber redirectednumber redirectionnumber lastredirectingnumber originalcallednumber origcallednumber callingnumber callednumber ' +
    'forwardnumber forwardingnumber forwardednumber forwardtonumber diversionnumber divertingnumber connectednumber dialednumber dialingnumber presentationnumber transfernumber lastrdn ' +
    'elin cnam oncall keyholder stammnummer kopfnummer stammrufnummer blockrufnummer ' +
    'contacto dienstlich geschäftlich ' +
    'contacted contacter contactez contactar contattare contattate contattatemi contatto ' +
    'callfrom callto outnum innum dialnum callnum cidnum didnum fwdnum calleridnum realcalleridnum outcid trunkoutcid usercid emergencycid fromexten dialedpeernumber anum bnum cld clg cldin clgin clin cldno clgno calledparty callingparty pai ppi dialstring mobilenumber cfwd cfu cfb cfnr cfnry rueckruf ' +
    'contato bereikbaar tollfree telefoonnr belnummer ' +
    'landline handset hotline helpline helpdesk ani dnis cli clid cnum anumber bnumber subscriber recipient handy telefon ' +
    'telnr telno telnum telnummer mobnr mobno angerufene angerufener angerufenen anrufende anrufender gerufene gerufener gerufenen beller gebelde telf telfx rpid cgpa cdpa sca smsc smsca zielnummer zielrufnummer quellnummer quellrufnummer anrufernummer absendernummer rückrufnummer ' +
    'kontaktnummer faxnummer festnetznummer notrufnummer ' +
    'telefono teléfono téléphone móvil movil portable recall voicemail phonenumber mob cel celular cellulare gsm ph tfno ' +
    'tlf tél fon telefone telefoon telefonnummer rufnummer mobil mobilnummer handynummer téléphoner e164 tn ddi ' +
    'btn wtn callernumber calleenumber callers callees recipients lnp mnp callerid dnid rdnis did exten faks telefax whatsappnummer rappelez rappeler appelez appeler ' +
    'appelle appel appels llamada llamadas chamada chamadas chiamata chiamate oproep joindre joignable anrufen anruf ruf rufen rückruf zurückrufen erreichbar llámame llamame llamadme llamadnos llamar llama llame llámenos ' +
    'chiamami chiamare chiama chiamate chiamatemi bel bellen terugbellen ligue ligar liga ligação gsmnummer telefoonnummer ' +
    'anrufer anruferin rufumleitung durchwahl faxnummer mobilfunknummer festnetznummer rückrufnummer telefonnr rufnr rückrufnr rueckrufnr mobilnr festnetznr handynr telef teléf fone fones tlm télécopie telecopie ' +
    'telefonum telefonumuz telefonunuz telefonunu telefonumu telefonuma telefonumdan telefonu telefonumun numaram numaramız numaramiz numaramı numarama numaramdan cebim cebimden telem telemóveis mobiel celulares móveis telemóvel telemovel recapito appelant appelante appelé appelée chiamante chiamato llamante llamado chamador chamado هاتف الهاتف جوال телефон тел телефону мобильный 电话 手机 電話 携帯 전화 番号 ' +
    'chiami chiamatela chiamalo hubungi telepon telpon telp τηλ τηλέφωνο τηλέφωνό τηλεφωνήστε καλέστε κινητό κινητού मोबाइल मोबाईल फोन फ़ोन नंबर नम्बर संपर्क कॉल sđt thoại ' +
    'โทร เบอร์ มือถือ โทรศัพท์ טלפון נייד komórka komórkę komórkowy mobilen 新号 新号码 手机号 手机号码 电话号码 联系电话 座机 전화번호 휴대폰 핸드폰 연락처 номер телефона телефоны موبایل موبايل تلفن',
  imsi: 'imsi imsis supi cimi',
  imei: 'imei imeis imeisv mei pei cgsn equipment deviceidentity',
  iccid: 'iccid iccids icc ccid sim simcard uicc esim euicc eid euiccid',
  card: 'card pan visa mastercard amex maestro discover jcb diners credit debit cc ccnum cardnumber',
  mac: 'mac bssid hwaddr hwaddress lladdr ether ethernet macaddress station hardware bluetooth wlan wifi chaddr clientmac apmac stamac srcmac dstmac callingmac calledmac macaddr',
  place:
    'lat latitude lon lng long longitude gps location coordinates coordinate coords coord position geo geolocation ' +
    'located latlng latlon lonlat locatie ubicación ubicacion posizione posição posicao localização localizacao localisation emplacement standort konum lokalizacja położenie coördinaten coordinaten współrzędne координаты местоположение 位置 現在地 座標 recogida abholort treffpunkt ophaalpunt point pos poslist geometry geom centroid linestring polygon multipoint wkt ' +
    'breite länge breitengrad längengrad koordinaten latitud longitud coordenadas latitudine longitudine coordinate coordonnées 緯度 経度',
  version:
    'version versions edition ver v rv v8 release releases build firmware micrologiciel fw driver oid sdk revision rev assembly upgrade ' +
    'erlang elixir python ruby perl php java jdk jre golang dotnet gcc android ios macos upgraded upgrading update updated downgrade downgraded chrome chromium edge safari firefox opera webview webview2 webkit applewebkit webengine chromedriver geckodriver msedge vivaldi cefsharp section ' +
    'kapitel abschnitt chapitre capítulo capitulo capitolo sección seccion sezione artikel versión versione versie softwarestand softwareversion firmwarestand firmwareversion versionsstand ' +
    'chapter article articles articolo artículo articulo clause figure table appendix paragraph item schema patch bios kernel agent plugin package версия версии バージョン 版本 버전',
  address: 'ip ips ipv4 ipv6 address addr host peer client remote server gateway upstream source destination',
  other:
    'crn order orders invoice ticket id ids account acct ref reference tracking serial sku port pid bytes byte size ' +
    'transaction txn batch case job epoch timestamp ts scts time duration count row line uuid guid ' +
    'hash code zip postal price amount total isbn ean upc gtin policy claim parcel shipment offset sequence seq ' +
    'length limit record document idoc doc file page key index errno status level ' +
    'trace span parent process thread memory mem block height nonce amount balance sum quantity qty part model hresult logid ' +
    'docket dossier contract contrat contrato contratto vertrag vorgang pedido ordine commande bestellung bestellnummer bestelling auftrag auftragsnummer ' +
    'référence rechnung rechnungsnummer kundennummer facture factura fattura fatura seriennummer série serie ticketnummer artikelnummer aktenzeichen zählerstand buffer volume ' +
    'timeout flags mask speed speeds rpm temperature temperatures product item barcode quota users subscribers customers visitors checksum digest commit date year build app apps book stack ' +
    'position positions origin vector run runs workflow workflows pipeline pipelines artifact artifacts jobs builds values submission submissions breakpoint breakpoints bill vertragsnummer vorgangsnummer kundennr sendung sendungsnummer devis presupuesto expediente preventivo pratica ' +
    'encomenda orçamento processo factuur offerte ' +
    'nota 受付番号 予約番号 会員番号 管理番号 伝票番号 商品番号 製造番号 口座番号 請求番号 お客様番号 顧客番号 整理番号 追跡番号 ' +
    '見積 見積書 注文 注文番号 請求 請求書 契約 契約番号 伝票',
  through:
    'number numbers no nr num nos is was are be to from at on in the a an for of by via with new old my your his ' +
    'her our their me us him them back please missed incoming outgoing inbound outbound and or as value primary ' +
    'secondary home work office main direct under using input user customer member employee request req session got received not has have ' +
    'mich unter me op para al au zum beim bitte por favor per favore prego sul sull sur aan naar alla allo ' +
    'nuevo nueva nouveau nouvelle novo nova nuovo nuova neue neuer neues nieuw nieuwe ' +
    'es el la lo mi su del de da al du le les des mon ma votre est ist der die das den dem mein meine dein ihre von vom und zu ' +
    'nummer numero numéro número é è il della subscription-id-data gt assigned allocated provisioned lookup dip',
};

/** Of those, what may have the number of a card. */
export const accountWords: readonly string[] = ['account', 'acct'];

export const topics = new Map<string, Topic | 'through'>(
  (Object.entries(words) as [Topic | 'through', string][])
    .reverse()
    .flatMap(([topic, list]) => list.split(' ').map((word) => [word, topic] as const)),
);

const listOf = (...topics: readonly Topic[]): string[] => topics.flatMap((topic) => words[topic].split(' '));

const sides =
  'a b gt from to aor fu tu ru ou au src dst dest destination did ddi orig term originator source ruri furi turi'.split(
    ' ',
  );
const fields = 'user ouser uri num number no addr address'.split(' ');

/**
 * Words without which what stands behind is no version, or no number of anybody's, whatever its digits: those above, and what
 * those who look at versions, parties and numbers ask for beside them. The kernel has them from here.
 */
export const tellingWords = {
  version: [
    ...listOf('version'),
    ...'sw hw engine softphone browser navegador navigateur proto protocol rom bootloader bootcode loader sections sec kap sectie hoofdstuk paragrafo paragrafi paragraphe paragraphes paragraaf apartado apartados absatz ziffer punkt punto ponto clausula clausola anlage anhang annex annexe anexo allegato bijlage zalacznik'.split(
      ' ',
    ),
  ],
  /** The fronts of words. */
  stems:
    'upgr down aktu migr upda inst vers verz wers sect secc absc firm bump actu atua aggi mise plug libr depe addo'.split(
      ' ',
    ),
  /** Whatever stands between. */
  agents: 'agent useragent ua tag tags release build package packages packaged packaging'.split(' '),
  number: [
    ...listOf('phone', 'imsi', 'imei', 'iccid', 'card', 'mac'),
    ...'source dest destination sender receiver recipient originating originator terminating origin'
      .split(' ')
      .flatMap((word) => [`${word}addr`, `${word}address`]),
    ...'transfer forward divert redirect reroute hand escalat'
      .split(' ')
      .flatMap((word) => ['', 'ed', 'red', 'ing', 'ring', 'to', 'edto', 'ingto'].map((end) => word + end)),
    ...(
      'reach reached incoming missed outgoing unter auf au die le al rappel weiterleitung weiterleiten weitergeleitet umleitung umleiten umgeleitet transferido transferida ' +
      'transferir transferer desviado desviada desviar desvio deviato deviata deviare'
    ).split(' '),
    ...'deviceid getdeviceid username defaultuser authuser authname fromuser contactuser addr identity party number numbers num nr nummer numero invite register diall'.split(
      ' ',
    ),
    ...'p35 p36 p404 p405 p504 p505 p604 p605 dn logon pattern oad dad oadc dadc adc waid whatsappid viberid callingdigits calleddigits dialeddigits dialleddigits sendto send forwardto whatsapp login ringback cnam paging faxing mailbox peer marcar marcando marcado marcada marque discar discando discado composez gesprek clip colp ccwa cdip cmgs cmgw cnum cn dd nd fqcn lookup ivr dtmf stop unsubscribe digits peeraddress recipientid wa redirect'.split(
      ' ',
    ),
    ...'ligne linea linha leitung anschluss lijn abonent porting portar portare portarte porter portierung portabilita portabilità portabilité portabilidad portabilidade rufnummernmitnahme'.split(
      ' ',
    ),
    ...'user benutzer benutzername utilisateur usuario utente userid userpart teilnehmer nebenstelle abonado abbonato assinante ramal gebruiker sda'.split(
      ' ',
    ),
    // Words for who authenticates by the address of a device, and makers of telephones (`isStation` in ../../address/mac.ts).
    ...'endpoint end point supplicant mab handset cisco linksys sipura yealink snom poly polycom grandstream mitel aastra panasonic fanvil gigaset htek akuvox escene avaya audiocodes'.split(
      ' ',
    ),
    // The sides of a call (`said` in party.ts), and how telephones are provisioned.
    ...'origem origen origine destino destinazione destinatário quelle ziel devid'
      .split(' ')
      .flatMap((side) => [side, ...fields.map((field) => side + field)]),
    // Headers of columns (`foreign` in column.ts), and what a service does with a number (`findServed` in ../phone/service.ts).
    ...'mittente destinatario destinataria remitente remetente expediteur diteur destinataire absender empfanger pf von nach van naar afzender zender ontvanger de vers para da do od nadawca odbiorca route routing topup recharge recarga ricarica aufladung airtime dnd cfu cfb cfnr clir barring roaming cb sending answer originate numer numara nmbr numb'.split(
      ' ',
    ),
    // Local words for landlines and mobile phones (`labels` in abroad.ts).
    ...'cep ev rec komorka komorki komorke komorkae komorkowy'.split(' '),
    ...'blacklist whitelist blocklist allowlist denylist blacklisted whitelisted blocklisted allowlisted denylisted subscription national'.split(
      ' ',
    ),
  ],
  /** Of a text about calls and messages. */
  calls: telephony.split(' '),
  /** With a word behind them: `sent to …`. */
  sent: 'reply delivered delivery deliver delivering delivers sent submitted submitting connected disconnected'.split(
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
  /** Of a column, or behind a comma, or with a mark right behind: `isImeiList`, `isExtension`, `isSaid`. */
  column:
    'cdn cgn rdn sender receiver rals requesttype party parties cnum clip colp ccwa cdip cmgs cmgw imei imeis ext exten extension accountid'.split(
      ' ',
    ),
  place: listOf('place'),
  /** Nearer than any other, they say that it is nobody's; of `id` and `address` a word further off may say better. */
  other: listOf('other', 'version', 'address').filter(
    (word) => word !== 'id' && word !== 'file' && !word.startsWith('addr') && topics.get(word) !== 'phone',
  ),
} as const;

/** `Facture téléphone 2026/12345`: of a bill, and of nobody. */
export const documents = new Set('protocolo bill rechnung facture factura fattura fatura factuur'.split(' '));

/** `from number …`, `my number is …`: nothing else is called somebody's number without saying of what. */
export const numbers = new Set('number numbers num nr nummer numero número numéro'.split(' '));
/** What `topicBefore` weighs of words in small letters that nothing ties to others. The kernel has them from here. */
export const spokenWords = { topics, numbers, documents, accountWords } as const;
