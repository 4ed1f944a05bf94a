/**
 * @module
 * A number that stands bare in a sentence of people about telephoning, where a word that links stands before it and none that says what
 * else is numbered: `whose number is 2025550123?`, `Wer hat mich von der 0170… angerufen?`, `nikt nie odbiera pod 50…`.
 */
import { Ending } from '../../scan/expression/ending.js';
import type { PhoneFinder } from '../phone.js';

/** What is said of telephones and by them. */
const talk =
  /(?<![\p{L}\d_-])(?:calls?|called|calling|callback|phon(?:e|es|ed|ing)|text(?:s|ed|ing)?|rings?|ringing|rang|dial(?:s|led|ed|ling|ing)?|hmu|voicemail|sms|whats ?app(?:s|ed)?|mobile|cell|landline|telephone|spoke|spoken|reach(?:ed|ing)?|facetim(?:e|ed|ing)|skyp(?:e|ed|ing)|app(?: me| ons| mij|en| hem| haar)|(?:left|leave|leaving) (?:a )?vms?|vm(?: left)? (?:at|on)|anot[ae]|(?:reply|text|send) stop|apunt[ae]|segnati|picks? up|answers?|answering|get back to|leave an? (?:msg|message)|unsubscribe|caller id|robocalls?|wrong (?:person|number)|van wie is|de qui[ée]n es|de quem [ée]|di chi [èe]|wem geh[öo]rt|à qui est|czyj|numbers?|mailbox|ruf(?:t|e|st|en)?|handy|ligne|portable|texto|mensajes?|marca(?:r|do)?|liga(?:r|ndo)?|ligou|ligue|zap|cell|bel(?:len|t|de|d)?|ara|karo|kar (?:do|le|lo)|direct line|(?:new|phone|mobile|land|direct|private) ?line|(?:your|the|our|contact|calling|mailing) list|port(?:ed|ing)(?:[ -](?:in|out))?|transferring|transferred|forwarding|forwarded|(?:mijn|m['’]n|zijn|haar|jouw|je) 06|i['’]m (?:at|on)|i am on)(?![\p{L}\d_])|gewählt|angeruf|anruf|gestört|besetzt|en dérangement|klingel|meldet sich|erreich|(?:telefon|mobil|handy|ruf)\p{L}{0,8}|(?<!\p{L})nummer(?!\p{L})|appel(?:er|le|ez|é)|t[ée]l[ée]phon|joign|joindre|répond|num[ée]ro|llam|tel[ée]f|m[óo]vil|contest|celular|n[úu]mero|cham(?:a|e|ou|ar)|atend|mensage|chiam|rispond|cellular|messagg|neemt op|opnem|opgenomen|gesprek|dzwoni|zadzwo|odbier|odebra|kontakt|(?<!\p{L})numer|numara|arad[ıi]|arıyor|aray[ıi]n|cevap|mesaj/iu;
/** Right before it: what links a number to what is said. */
const link = new Ending(
  /(?:^|[.!?\n]\s?|(?<![\p{L}\d_-])(?:at|on|to|from|by|is|now|hat|hatte|has|showed|shows|said|says|it['’]?s|it is|use|try|remove|block|unblock|hmu|texting|was|then|first|this|that|ist|lautet|unter|auf|von|der|die|nummer|le|du|au|el|al|del|no|do|o|pro|é|è|il|dal|sul|op|bij|van|naar|z|ze|pod|na|numer|numerem|numeru|numero|n[úu]mero|num[ée]ro|zap|06|bhai|beni|numaram|ruf|line|ligne,|l[íi]nea|ka|se|ko|mera|me|a[íi]|answers|unsubscribe|number):? )["'(]?$/iu,
);
/** What else is numbered, in the words before. */
const other =
  /(?<!\p{L})(?:parts?|replaced|models?|stock|orders?|invoices?|tickets?|ref(?:erence)?|ids?|acc(?:oun)?t|tracking|serial|cases?|policy|claims?|booking|reservation|parcel|shipment|sku|isbn|po|contract|licen[cs]e|passport|ssn|epoch|timestamp|size|bytes?|offset|seq(?:uence)?|pid|amount|price|total|index|key|hash|version|build|row|page|job|task|batch|transaction|txn|session|request|trace|lrn|bestellung|bestellnummer|auftrag\p{L}*|rechnung\p{L}*|kunden\p{L}*|vertrag\p{L}*|konto\p{L}*|sendung\p{L}*|vorgang\p{L}*|artikel\p{L}*|z[äa]hler\p{L}*|commande|facture|colis|dossier|contrat|compte|client|pedido|factura|cuenta|contrato|expediente|fatura|protocolo|conta|nota|ordine|fattura|pratica|conto|contratto|codice|c[óo]digo|code|bestelling|factuur|klant\p{L}*|polis|dossier|zam[óo]wieni\p{L}*|faktur\p{L}*|sipari[şs]|fatura)(?![\p{L}])/iu;
/** `use 2025550123 as the reference` */
const asOther =
  /^ (?:as|als|comme|como|come) (?:(?:the|your|my|a|an|die|der|das|ihre?|la|le|el|il|de|het) )?(?:ref|order|invoice|ticket|case|id|account|part|customer|auftrag|kunden|bestell|rechnung|vorgang|commande|dossier|pedido|factura|ordine|pratica|bestel|factuur)/iu;
const yours =
  /^["')]? (?:yours?|still yours?|your number|his|hers|theirs|the right (?:number|one)|deine|ihre|à vous|suyo|tuyo)(?!\p{L})/iu;
const asking = new Ending(/(?:^|[.!?,\n]\s?)(?:is|isn['’]t|was|and is|ist|est-ce que|es|é|è) $/iu);
/** `the boss is at 2025550123 till 5` */
const present = new Ending(/(?:is|are|am|['’]s|['’]m|['’]re|be|reachable) at $/i);
const until =
  /^,? (?:till?|until|all (?:day|week)|from \d|after \d|before \d|tonight|today|this (?:morning|afternoon|evening|week)|tomorrow)(?!\p{L})/iu;
/** `2025550123 (home)` */
const labelled =
  /^ \((?:home|work|office|cell|mobile|mob|landline|direct|desk|privat|dienstlich|mobil|handy|b[üu]ro|zuhause|bureau|maison|domicile|portable|casa|trabajo|m[óo]vil|oficina|trabalho|celular|ufficio|cellulare|thuis|werk|mobiel|dom|praca|whatsapp|sms)\)/iu;
/** `Alice Example (2025550123) wants to know …` */
const named = new Ending(/(?<![\p{L}\d_.-])\p{Lu}\p{Ll}{1,20} \p{Lu}[\p{L}'’-]{1,24} \($/u);
const speaks =
  /^\)[,:]? (?:wants?|called|calls|rang|phoned|texted|said|says|asks|asked|left|needs|would|reports|reported|complains|complained|cannot|can['’]t|bittet|m[öo]chte|ruft|rief|hat|w[üu]nscht|fragt|veut|souhaite|demande|a appel[ée]|quiere|llam[óo]|pide|quer|ligou|pede|vuole|ha chiamato|chiede|wil|belde|vraagt|chce|dzwoni[łl])(?!\p{L})/iu;
/** `alice@example.org, 2025550123`; only asked behind an at sign, since to compile it takes 4 ms. */
const mailed = new Ending(
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[,;|/]? (?:(?:or|and|und|oder|et|ou|y|o|e|en|of) )?$/iu,
);
/** `line 2025550123 has static` */
const faulty =
  /^ (?:has|had|is|was|keeps?|went|goes|rings|drops|does|cannot|can['’]t|won['’]t|still) (?:(?:a|an|no|still|been|not|out|on|so|very|completely|always) ){0,2}(?:static|dead|down|dropping|cutting|crackl\p{L}*|crackling|noisy|busy|bad|disconnected|dial tone|service|ring|ringing|work|working|order|cut|hum|echo)(?!\p{L})/iu;
const ofLine = new Ending(/(?:^|[^\p{L}\d_-])(?:phone |tel |my |the |our |customer )?line $/iu);

/** `2025550123 instead of (202) 555-0145`: another number stands behind. */
const instead =
  /^["')]? (?:instead of|not|and not|rather than|statt|nicht|en vez de|y no|au lieu d[eu]|et pas|em vez d[eo]|e não|invece di|e non|in plaats van|en niet|zamiast|a nie) ["'(]?\+?\(?\d(?:[ ().-]{0,2}\d){7,14}(?!\d)/iu;
/** `2025550123 x2710`: an extension behind it. */
const extended = /^,? ?(?:x ?\d{3}|ext\.? ?\d\d)\d{0,2}(?![\w.,:]\d|\w)/i;
/** `my direct line is 2025550123` */
const ownLine = new Ending(
  /(?<!\p{L})(?:my|our|his|her|their|your) (?:new |old )?(?:direct |private |work |home |office |mobile |land ?)?line(?: is| was| is now)?:? ["'(]?$/iu,
);
/** `number 2025550123 is not prime`: the word alone does not say that it is a telephone's. */
const bare = /^ ?(?:the )?number $/i;
/** `Is this still your number, 2025550149?` */
const yourNumber = new Ending(
  /(?<!\p{L})(?:your|ihre|deine|votre|ton|su|tu|suo|tuo|seu|uw|je) (?:phone |mobile |cell )?(?:number|nummer|num[ée]ro|n[úu]mero|numero),? ?["'(]?$/iu,
);
/** `Can you confirm the number? - Sure, it's 2025550123`: the answer to who asks for one. */
const answered = /\?[^.!?\n]{0,40}$/;
/** `Emergency contact: Alice Example, 2025550123` */
const ofContact = new Ending(
  /(?<!\p{L})[ck]onta[ck]to?[^\n:,]{0,16}: ?\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’.-]{0,24}){1,3}[,;] ?$/iu,
);
/** `my new cell is 2125550131. The old one (07700900066) is dead`, `die alte 0170…`: beside another, in the sentence before, too. */
const another = new Ending(
  /(?<!\p{L})(?:(?:old|new|other|previous|former|second)(?: one)?|alte|neue|andere|zweite|ancien(?:ne)?|nouveau|nouvelle|autre|alternativ[aeo]?|viej[oa]|nuev[oa]|antigu[oa]|otr[oa]|vecchi[oa]|nuov[oa]|altr[oa]|antig[oa]|nov[oa]|outr[oa])(?: (?:is|was|ist|war|est|es|era|è|é))?:? ?["'(]?$/iu,
);
const reach = 80;
/** What stands between the ends of a sentence. */
const sentence = (text: string, start: number, end: number): readonly [string, string] => {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  let from = before.length;
  while (from > 0 && !'.!?\n;'.includes(before[from - 1]!)) from--;
  return [before.slice(from), /^[^!?\n;]*/.exec(behind)![0]];
};

/** The number of a line that is out of order, or of somebody's. */
export const isOfOwnLine = (text: string, start: number, end: number): boolean =>
  end - start > 8 &&
  end - start < 13 &&
  (ownLine.test(text.slice(Math.max(0, start - 40), start)) ||
    (end - start === 10 &&
      faulty.test(text.slice(end, end + 48)) &&
      ofLine.test(text.slice(Math.max(0, start - 16), start))));

/** @returns whether people speak of a telephone around digits, nine to twelve of them */
export function isTalked(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size < 9 || size > 12) return false;
  const lead = text.slice(Math.max(0, start - reach), start);
  const rest = text.slice(end, end + 48);
  if (labelled.test(rest) || extended.test(rest) || (lead.includes('@') && mailed.test(lead))) return true;
  if (ofContact.test(lead) || yourNumber.test(lead)) return true;
  if (rest.startsWith(')') && speaks.test(rest) && named.test(lead)) return true;
  if ((asking.test(lead) && yours.test(rest)) || (present.test(lead) && until.test(rest))) return true;
  const isAnother = another.test(lead);
  if (!isAnother && !link.test(lead)) return false;
  const [before, behind] = sentence(text, start, end);
  if ((isAnother || answered.test(lead)) && talk.test(lead) && !other.test(lead)) return true;
  return (
    !other.test(before) &&
    !asOther.test(behind) &&
    (instead.test(rest) ||
      talk.test(before.replace(bare, '')) ||
      talk.test(behind) ||
      (before.length < 3 && talk.test(rest)))
  );
}

/** As North America has one, or with the zero of a trunk: in other forms a language must tell the country. */
export const readTalked = (digits: string, phones: PhoneFinder): string | undefined => {
  const isAmerican = /^[2-9]\d\d[2-9]\d{6}$/.test(digits);
  if (!isAmerican && !/^0[1-9]/.test(digits)) return undefined;
  const value = phones.readValid(digits);
  return isAmerican && value?.startsWith('+1') !== true ? undefined : value;
};
