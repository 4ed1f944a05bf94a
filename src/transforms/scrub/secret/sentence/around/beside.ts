/**
 * @module
 * What stands right beside a code or a password in what people write, and lets it be one (`../around.ts`): `it is …`, `I tried …`, `… doesn't
 * work`; and what says that it is none: units, and what else is numbered.
 */
import { Ending } from '../../../scan/expression/ending.js';
import { harmless, of } from './strong.js';

/** What stands before ends with the name of what is no secret. */
export const isHarmless = (lead: string): boolean =>
  /[^\p{L}]$|[\u3040-\u9fff]$/u.test(lead) && ending.test(lead);
const ending = new Ending(new RegExp(`(?:${harmless.source})\\s?[:=]?\\s?["'(]?$`, 'iu'));

/** Of what it is said, it is a code. */
export const unshared =
  /(?:never|do not|don['’]?t) (?:share|disclose|give it|tell)|nicht weitergeben|no (?:lo )?compart|n[ãa]o compartilh|non condivid|deel (?:\p{L}+ ){0,2}(?:niemand|niet)|nie udost[ęe]pnia/iu;

const saying = `is be was are were it['’]?s that['’]?s thats code['’]?s pin['’]?s it says said shows? showed showing reads tried try trying typed type typing enter(?:ed|ing)? punch(?:ed)? press(?:ed)? dial(?:led)?
    buzz isn['’]?t wasn['’]?t combo combination kombination combinaci[óo]n combinaison combinazione combinatie still now new old enter use
    ist war sind waren lautet lautete steht stand versucht probiert eingegeben nehmt? gib mal alt alte[rs]? neu neue[rs]? eingetippt hei(?:ß|ss)t
    est c['’]est était sont essayé tapé saisi entré composé marque ancien(?:ne)? nouveau nouvelle
    es era son sale pone puse probé probado teclea marca marco digita vieja nueva antigua nuevo
    [éeè] era são eram foi digitei digita tentei coloquei aparece
    era sono provato digitato inserito compare esce
    was zijn luidt geprobeerd toets ingevoerd getypt
    jetzt nun ahora agora ora teraz maintenant
    jest był[oay]? wpisał[ea]?m wpisuj[ęe] pokazuje
    tape tapez vul drücke`;
const handing = `have had has got gets get getting receive[ds]? sent send sending use[ds]? using with to as and or gave give given provided from so try just then like
    habe hab haben hat bekommen bekam erhalten mit auf zu als und oder dann nimm verwende verwendet nutze kam kommt
    ai eu reçu reçois avec à en comme et ou puis utilise[rz]? mis donné
    tengo recib[ií] lleg[óo] con a en como y o u usa[rn]? uso puso di
    tenho recebi chegou com para pra como e ou usa[r]? usei use
    ho ricevuto arrivato con a in come e o poi usa uso messo
    heb kreeg ontvangen met naar op als en of dan gebruik gekregen
    mam dostał[ea]?m otrzymał[ea]?m z na jako i lub albo potem użyj przyszedł
    him her them me you us told texted mailed dir mir ihm ihr euch uns te lui nous vous ci ti gli mij jou hem haar mu jej
    mand[óo] envi[óo] mandou enviou mandato inviato stuurde wysłał przysłał przysłał[ao] schickte geschickt envoyé`;
const trying = `tried try trying put paste typed type typing enter(?:ed|ing)? punch(?:ed)? press(?:ed)? dial(?:led)? buzz got received
    mal versucht probiert eingegeben eingetippt habe erhalten bekommen
    essayé tapé saisi entré composé reçu
    probé probado puse teclea marca recib[ií] lleg[óo]
    digitei digita tentei coloquei recebi chegou
    provato digitato inserito ricevuto arrivato
    geprobeerd ingevoerd getypt kreeg gekregen
    wpisał[ea]?m wpisuj[ęe] dostał[ea]?m otrzymał[ea]?m
    told texted tape tapez vul drücke toets nimm nehmt prova provate tenta probeer essaie essayez prueba mis pon mand[óo] envi[óo] mandou enviou mandato inviato stuurde wysłał przysłał schickte dir mir him her gave
    `;
const fillers =
  'the le la el il o a de het das die der still now just jetzt nun ahora agora ora nu teraz maintenant like with mit con com met avec again es me and z';
const spoken = String.raw`i i['’]?m i['’]ve i['’]d my me mine you your we our us it its it['’]s is are was were here['’]?s here this that there the a an please pls thanks can why what which
    looks keeps still customer had
    ich mein\p{L}* mir du dein\p{L}* ihr\p{L}* wir uns\p{L}* der die das ist sind bitte ein\p{L}*
    je j['’]ai mon ma mes vous votre nous notre le la les est c['’]est un une
    yo mi mis tu tus su el la los es está un una te se
    eu meu minha o a os as é está um uma
    il lo mio mia è un una mi
    ik mijn je jouw uw de het een is
    mój moja moje jest nie não foi niet nicht pas`;

/** How each begins, without accents: the kernel asks for the word before, and whether a person wrote the text. */
export const linkLetters: readonly string[] = [
  ...new Set(`${saying} ${handing} ${trying} ${fillers}`.split(/\s+/).flatMap(lettersOf)),
];
export const proseLetters: readonly string[] = [...new Set(spoken.split(/\s+/).flatMap(lettersOf))];

/** Of what stands for several words: `enter(?:ed|ing)?` */
function lettersOf(word: string): string[] {
  const choice = /\(\?:([^()]*)\)(\?)?|\[([^\]]*)\](\?)?|\\p\{L\}[*+]|(.)\?/u.exec(word);
  if (choice === null) return [frontOf(word)];
  const [all, group, isOpen, letters, isFree, letter] = choice;
  const each = group?.split('|') ?? [...(letters ?? letter ?? '')];
  if (isOpen !== undefined || isFree !== undefined || letter !== undefined || each.length === 0)
    each.push('');
  const behind = word.slice(choice.index + all.length);
  return each.flatMap((one) => lettersOf(`${word.slice(0, choice.index)}${one}${behind}`));
}
/** Four letters, with grave accents in place of those that are not there. */
function frontOf(word: string): string {
  const plain = word
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 's')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  return (/^[a-z]{0,4}/.exec(plain)?.[0] ?? '').padEnd(4, '`');
}

/** The sentence says: this it is. */
const says = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\d_])(?:${of(saying)})(?: (?:the|le|la|el|il|o|a|de|het|das|die|der|still|now|just|jetzt|nun|ahora|agora|ora|nu|teraz|maintenant|like|with|mit|con|com|met|avec|again|es)){0,2},? ["'“„«(]?$`,
    'iu',
  ),
);
/** The sentence may say so, and may count. */
const hands = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\d_])(?:${of(handing)})(?: (?:the|le|la|el|il|o|a|de|het|das|die|der|con)){0,1},? ["'“„«(]?$`,
    'iu',
  ),
);
/** Who does so has a code or a password in hand, wherever the sentence names it. */
const tries = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\d_])(?:${of(trying)}|(?:chang|switch|updat)\\p{L}+ (?:it |that |this )?(?:from|to)|(?:was|were))(?: (?:in|net|grad|gerade|eben|just|justo|appena|the|le|la|el|il|o|a|de|het|das|die|der|me|with|mit|con|com|met|avec|and|z)){0,2} ["'“„«(]?$`,
    'iu',
  ),
);
export const isTried = (lead: string): boolean => tries.test(lead);

/** Words that sentences have, and the messages of programs hardly. */
export const isProse = (near: string): boolean => prose.test(near);
const prose = new RegExp(`(?<![\\p{L}\\d_'’])(?:${of(spoken)})(?![\\p{L}\\d_=])|[ぁ-ん]`, 'iu');
export type Link = 'says' | 'hands' | 'mark' | 'break' | 'none';
export function linkOf(lead: string): Link {
  if (
    /(?:[:=→–—-]|->| \/) ?["'“„«(「]?$|\p{L} ?[("'“„«「]$|(?:[はをがも]|番号|コード|ワード)[「 ]?$/u.test(
      lead,
    )
  )
    return 'mark';
  if (/^["'“„«(]?$|[.!?,;\n…] ?["'“„«(]?$/.test(lead)) return 'break';
  if (says.test(lead)) return 'says';
  return hands.test(lead) ? 'hands' : 'none';
}

/** What goes on behind a code, and not behind a number of things. */
export const goesOn = new RegExp(
  `^["'”“»)」]?[#*]?(?:$|[.,;!?)\\n…]|\\s?[:;][)pD(]| (?:[-–—(→←]|<-) ?|\\s+(?:${of(`and or but as to for in on at is was isn['’]?t it that when then now lol please pls after before right three twice again if so which got gives? keeps? came
  does(?:n['’]?t)? did(?:n['’]?t)? won['’]?t will not no never still only from by via the my your until till expired invalid wrong works? worked since because under got who ok okay thx thanks too here i we you he she they haha
  opens? unlocks? öffnet ouvre abre apre opent und oder aber als zu für im am ist war geht kam wird wurde nicht ein an am bei beim hier bitte gültig eingeben probiert versucht dann von bis auf
  et ou mais comme pour en est a puis ne mais pas c['’]est valable qui dans à sur sinon au ici
  el la le il y o pero como para en es no pero ya que con de en aquí caducad[oa] ni
  e ou mas como para em é não mas já que do da no na pra com aqui expirou
  e o ma come per in è ha non mi scade da che su sul sulla nel qui poi
  en of maar als voor in is werkt om dan niet naar bij geprobeerd
  i lub ale jako do na w jest to nie od oraz`)})(?!\\p{L}))|^ ?(?:です|が|を|と|は|に|で|」|。|、)`,
  'iu',
);
/** A unit, or many of something. */
export const counts =
  /^(?:[%€$£¥°]|\s?(?:%|€|\$|£|°|(?:ms|s|secs?|seconds?|min|mins|hours?|hrs?|h|days?|weeks?|months?|years?|eur|euros?|usd|dollars?|pounds?|reais|pln|zł|kg|g|km|m|cm|mm|gb|mb|kb|bytes?|bits?|px|mah|watts?|w|v|volt|hz|mhz|ghz|times|x|uhr|stunden|minuten|sekunden|tage[n]?|jahre[n]?|heures?|jours?|mois|ans|minutes|horas?|minutos|d[íi]as|meses|a[ñn]os|ore|giorni|mesi|anni|uur|dagen|jaar|godzin|dni|lat|円|分|秒|時|年|月|日|個|件|人|名)(?![\p{L}])|(?:people|persons?|personen|leute|nutzer|kunden|benutzer|personas|pessoas|persone|utenti|klanten|mensen|osób|sztuk)(?![\p{L}])|\p{L}{3,}s(?<!\P{L}(?:opens|unlocks|was|does|this|its|plus|pas|yes|works|keeps|gives|mais|puis|thanks|always|les|des|nos|vos|sus|mes|tus|expires|twice|alles|bis|als|mas|dos|das|pls|sms|less|unless|across|lots))(?![\p{L}])))/iu;
/** What is numbered, or named, and no secret. */
const number = new Ending(
  /(?:^|[^\p{L}\d])(?:orders?|tickets?|rooms?|invoices?|cases?|refs?|reference|errors?|versions?|version|v|build|release|line|page|step|port|ports|channel|asset|inc|req|pr|pull|issue|bug|id|ids|user|users|username|usuario|usu[áa]rio|utilizador|utilisateur|utente|benutzer|gebruiker|u[żz]ytkownik\p{L}*|account|acct|customer|client|host|server|node|model|model[el]o|type|serial|sn|nr|no|number|num|nummer|numéro|número|numero|numer|bus|flight|train|gate|building|suite|apt|unit|floor|street|st|rd|ave|atm|till|store|branch|apartment|flat|wohnung|etage|piso|appartement|tabla|table|tabelle|tabela|tabella|rev|revision|iso|din|session|device|mapper|message|msg|sms|from|by|commit|kb|article|art|sku|part|item|batch|lot|bestellung|auftrag|zimmer|raum|rechnung|vorgang|fehler|seite|zeile|kunde|konto|commande|facture|chambre|salle|erreur|dossier|pedido|factura|habitación|sala|caso|fatura|quarto|erro|ordine|fattura|camera|errore|bestelling|kamer|factuur|fout|zamówienie|faktura|pokój|błąd|win|windows|ios|android|chrome|firefox|iphone|pixel|galaxy|h[oô]tel|since|in|at|ab|seit|depuis|desde|dal|sinds|od)[.:#]? ?["'(#»«„“]?$/iu,
);
/** `ISO 27001`, `ATM 4471`: in capitals, and no name of a code. */
const acronym = new Ending(
  /(?:^|[^\p{L}\d])(?!(?:PIN|PUK|OTP|TAN|PW|CODE|KOD|MDP|TOTP|MFA|IS|TO|AND|WITH|IST|UND|EST|ES|SMS|MY|NEW|HAVE|GOT)\P{L})\p{Lu}{2,8} ["'(]?$/u,
);
/** `受付番号1958376`, `注文番号：…` */
const counted =
  /(?:受付|注文|予約|管理|伝票|整理|追跡|請求|契約|問い?合わ?せ|製造|商品|订单|訂單|주문|접수|예약)(?:番号|编号|編號|号|號|번호)[は:： ]{0,2}$/u;
export const isNumbered = (lead: string): boolean =>
  number.test(lead) || acronym.test(lead) || counted.test(lead);
