/**
 * @module
 * People without a label: behind a word for what they are (`Klient Jan Przykład, PESEL …`), or beside a contact (`Alice Example,
 * tel. …`). Both words of the name have capitals.
 */
import { type Place, place } from '../form.js';
import { roles } from '../people.js';

const handed =
  'caller is|owner is|remis à|reçu de|received from|delivered to|received by|handed to|signed by|picked up by|in favour of|entregado a|entregue a|a favore di|' +
  'consegnato a|afgeleverd bij|przelew od|przelew dla|a favor de|en faveur de|zugunsten von|zu gunsten von|on call this week|mutter von|vater von|parent of|mum of|dad of|mother of|father of|new hire|nieuwe medewerker|yeni personel|confirmed for|a nome di|au nom de|a nombre de|em nome de|t.n.v.|ask for|' +
  'lunch w/|falei com|gesproken met|habla con|parlato con|parlé avec|pour le compte de|terminerinnerung für|rendez-vous pour|afspraak van|consulta de|cita de|buren van|soy|jestem';

const eitherCase = (word: string): string =>
  word[0] === word[0]!.toUpperCase() ? word : `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`;
/** Who answers calls, where somebody is to be reached as well. */
const answering =
  'agente|operador|operadora|operatore|operatrice|operateur|opérateur|opératrice|conseiller|conseillère|asesor|asesora|atendente|medewerker|medewerkster|bearbeiter|bearbeiterin|berater|beraterin|sachbearbeiter|sachbearbeiterin|vendedor|vendedora|agent|operator|advisor|on-call';
const words = [...roles, ...handed.split('|'), ...answering.split('|')];
const calls =
  '[cC]all(?: back)?|[rR]ing|[pP]hone|[tT]ext|[pP]age|[rR]each|[aA]ppeler|[rR]appeler|[jJ]oindre|[lL]lamar a|[lL]lame a|[aA]visar a|[cC]ontactar a|[cC]hiamare|[rR]ichiamare|[lL]igar (?:para|a)|[cC]ontactar|[bB]ellen met|[bB]el|[zZ]adzwonić do|[aA]nrufen:?|[vV]erbinden mit|[cC]onnect to|[tT]ransfer to|[pP]asser à|[tT]ransferir a|[pP]assare a|[rR]inga|[rR]ing til|[sS]oita|[пП]озвонить|[aA]ra:';
const callHints =
  'call |ack |ring |phone |text |page |reach |appeler |joindre |llamar a |llame a |avisar a |tactar a |hiamare |igar para |ligar a |contactar |ellen met |bel |dzwonić do |nrufen |nrufen: |rbinden mit |connect to |transfer to |passer à |nsferir a |assare a |ringa |ring til |soita |звонить |ara: '.split(
    '|',
  );
const titles = String.raw`(?:(?:[dD]hr|[mM]evr|[hH]r|[fF]r|[hH]err|[fF]rau|[sS]ra?|[sS]ig|Mr|Mrs|Ms|Dr)\.? )?`;

/** How somebody is reached, paid, and told from others. */
const contacts = (
  'tel|tél|tlf|tfno|teléfono|telefono|telefon|telefoon|telefone|telemóvel|téléphone|phone|mobile|mobil|mob|móvil|cell|cel|cellulare|celular|cep|gsm|' +
  'handy|rufnummer|durchwahl|email|e-mail|mail|correo|courriel|iban|IBAN|pesel|PESEL|cpf|CPF|dni|DNI|nif|NIF|nie|NIE|bsn|BSN|TCKN|ssn|SSN|CLI|' +
  'снилс|СНИЛС|телефон|тел|моб|c.f|codice fiscale|callback|ext|natel|zap|whatsapp|number|NHS no|personnummer'
).split('|');
const contact = contacts.map((word) => eitherCase(word.replace('.', String.raw`\.`))).join('|');

export const beside: readonly Place[] = [
  place(
    // The kernel asks for four letters of each.
    words.map((word) => word.toLowerCase().padEnd(4)),
    'beside',
    String.raw`(?<![\p{L}\d_-])(?:${words.map((word) => eitherCase(word.replaceAll('.', String.raw`\.`))).join('|')}):? ["'«„“]?${titles}FULL(?=[^\p{L}\d_=]|$)`,
  ),
  // `Alice Example, tel. …`, `Alice Example (mobile …)`
  place(
    contacts.map((word) => `, ${word.toLowerCase()}`).filter((hint) => hint.length > 4),
    'persons',
    String.raw`(?<![\p{L}\d_.@-])FULL, (?:${contact})(?![\p{Ll}_])`,
  ),
  place(
    contacts.map((word) => `(${word.toLowerCase()}`).filter((hint) => hint.length > 3),
    'persons',
    String.raw`(?<![\p{L}\d_.@-])FULL \((?:${contact})(?![\p{Ll}_])`,
  ),
  // `– Alice Example – gsm …`
  place(
    contacts.map((word) => `– ${word.toLowerCase()}`).filter((hint) => hint.length > 4),
    'persons',
    String.raw`[–—|] FULL [–—|] (?:${contact})(?![\p{Ll}_])`,
  ),
  // `Pt Alice Example, NHS no. …`, `spk w/ Alice Example re: …`
  place(
    [' pt ', '\npt ', 'spk w/ ', 'spoke w/ ', 'spoke to ', 'spoke with ', 'met w/ '],
    'persons',
    String.raw`(?<![\p{L}\d_-])(?:[pP]t(?= \p{Lu}[^\n]{2,48}, (?:NHS|DOB|MRN|BP|Rx|aged|age))|(?:[sS]pk|[sS]poke|[mM]et) w\/|[sS]poke (?:to|with)) FULL(?=[,.;:]|\s*(?:$|\n)| (?:re|about|on|at|who|and|in|today|yesterday|this)(?!\p{L}))`,
  ),
  // `name Alice Example, number …`, `nome Alice Example, zap …`
  place(
    ['name ', 'nome ', 'nombre ', 'naam ', 'namn '],
    'persons',
    String.raw`(?:[,;.] |^|\n)(?:[nN]ame|[nN]ome|[nN]ombre|[nN]aam|[nN]amn)(?: is)? FULL(?=, (?:${contact})(?![\p{Ll}_]))`,
  ),
  // `Llamar a Alice al 934-…`, `call Alice on 202-…`
  place(
    callHints.filter((hint) => hint.length > 3),
    'person',
    String.raw`(?<!\p{L})(?:${calls}) ${titles}PERSON(?=,? (?:al?|on|at|under|unter|au|op|pod|numer|no|ao|su|по|på|numeroon|en el|sur le|via)? ?(?:(?:n[uú]mero|number|tel\.?|tél\.?|telefono|teléfono) )?[+(]?\d[\d(). /-]{5,}\d)`,
  ),
  // `+12025550123 nombre Alice, …`, `202-555-0123, name Alice`
  place(
    [
      '0 nombre',
      '0, nombre',
      '0 name ',
      '0, name ',
      '0 nome ',
      '0, nome ',
      '0 nom ',
      '0 naam ',
      '0 name: ',
      '0 nombre: ',
    ],
    'person',
    String.raw`(?<=\d[\d ().-]{6,18}\d,? )(?:[nN]ombre|[nN]ame|[nN]ome|[nN]om|[nN]aam):? PERSON(?=[,;.]|\s*$|\n)`,
  ),
  // `Tel. 607 …, Jan Przykład, …`
  place(
    ['tel. ', 'tel.: ', 'tel: ', 'mob. ', 'phone ', 'telefon', 'cell '],
    'persons',
    String.raw`(?:[tT]el|[tT]él|[mM]ob|[pP]hone|[tT]elefon|[cC]ell)[\p{L}. :]{0,12}[+\d(][\d ()./-]{5,20}, ${titles}FULL(?=,)`,
  ),
];
