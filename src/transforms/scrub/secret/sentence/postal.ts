/**
 * @module
 * The PIN code of an address in India, six digits, and no PIN: `PIN code 110001 is not serviceable`. What stands around it must speak of places
 * or of what is sent to them, and of nothing that a PIN opens.
 */
import { Ending } from '../../scan/expression/ending.js';

const name = new Ending(/(?:^|[^\p{L}\d_])pin[- ]?codes?(?: (?:is|no\.?|number))?\s?[:=-]?\s?$/iu);
const value = /[1-8]\d{2} ?\d{3}(?!\d)/y;
const places =
  /deliver|serviceab|(?<!\p{L})(?:area|address|locality|district|city|cities|state|town|village|post office|courier|shipping|shipped|ship to|location|pickup point|nagar|marg|road|street|colony|sector|layout|india|bangalore|bengaluru|mumbai|delhi|chennai|kolkata|hyderabad|pune|ahmedabad|jaipur|lucknow|kochi|goa|gurgaon|gurugram|noida)(?!\p{L})/iu;
const opened =
  /(?<!\p{L})(?:card|debit|credit|atm|account|phone|sim|unlock|enter|wrong|share|otp|door|gate|alarm|safe|locker|tablet|ipad|app|login|pay)(?!\p{L})/iu;
const reach = 64;

/** @param start - of digits */
export function isPostal(text: string, start: number): boolean {
  value.lastIndex = start;
  if (!value.test(text)) return false;
  const end = value.lastIndex;
  const lead = text.slice(Math.max(0, start - reach), start);
  if (!name.test(lead)) return false;
  const around = `${lead} ${text.slice(end, end + reach)}`;
  return places.test(around) && !opened.test(around);
}

/** `il codice pratica è 79218878`, `código de pedido es …`: of a thing, right behind the word. */
export const ofThing =
  /(?:^|[^\p{L}])(?:code|c[óo]digo|codice) (?:(?:del?|do|da|di|du) |d['’])?(?:pratica|ordine|articolo|prodotto|filiale|lotto|commessa|pedido|art[íi]culo|producto|lote|sucursal|tienda|expediente|produto|artigo|loja|protocolo|agence|article|produit|lot|magasin|dossier)(?: (?:è|é|es|est))? ?[:=]? ?$/iu;
