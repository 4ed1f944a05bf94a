/**
 * @module
 * Versions in a sentence that compares two of a program: `Regression in 1.2.3.4: … Worked in 1.2.3.3`. The sentence has to say of one that
 * something broke with it, and of the other that it worked; both begin as versions do and as next to no address does.
 */

/**
 * Three parts of no more than 30, the first of them less than 30 and not 10: of 100,000 pairs of addresses not one begins so. In
 * `kernel/assembly/address/address.ts`, too.
 */
const form = '(?!10\\.|0)[12]?\\d\\.(?:[12]?\\d|30)\\.(?:[12]?\\d|30)\\.\\d{1,3}';
const early = new RegExp(`${form}(?=[ ,;)]|[.:!?]?(?:\\s|$))`, 'y');
/** What anybody asks for names, and no version: `8.8.8.8`, `8.8.4.4`, `1.0.0.1`, `9.9.9.10`, `4.2.2.2`. */
const asked = /(\d+)(?:\.\1){3}(?!\d)|8\.8\.4\.4(?!\d)|1\.[01]\.[01]\.\d{1,3}(?!\d)|9\.9\.9\.|4\.2\.2\./y;

/** In the language of one sentence: with, in, since which. */
const before =
  '(?:in|since|with|after|before|en|na|no|em|con|com|mit|seit|ab|unter|avec|sous|depuis|dans|desde|dalla|nella|colla|bis|hasta|até) (?:(?:la|el|le|a|o|il|the|der|die) )?(?:version |versión |versão |versione )?v?|(?<=, )(?:la|a) ';
const worked =
  '(?:works?|worked|working|was (?:fine|ok|okay|good)|ran fine|lief|liefen|ging(?:en)?|funktionierten?|fonctionn(?:ait|aient)|march(?:ait|aient)|allait bien|était bon(?:ne)?|funcionaban?|iban? bien|funcionavam?|estava[mn]? bem|est(?:aba|ava)[mn]? (?:bien|ok)|andavan?(?: bene)?|funzionavan?o?)';
/** `Worked in 1.2.3.3`, `la 1.2.3.3 fonctionnait`; behind or before it the one with which it broke. */
const fine = new RegExp(
  `(?<!\\p{L})(?:${worked}(?: [\\p{L}]{2,10}){0,2} (?:${before})(${form})|(?:${before})(${form})(?: [\\p{L}]{2,10}){0,2} ${worked})(?!\\p{L})(?![.:/]?\\d)`,
  'iu',
);
const other = new RegExp(`(?<![\\p{L}\\d])(?:${before})(${form})(?![.:/]?\\d)`, 'giu');
const broke =
  /(?<!\p{L})(?:regress|crash|fail|broke|break|drops? |stopped |no longer |hang|freez|bug|stürz|absturz|fehler|fehlt|bricht|hängt|geht nicht|defekt|plant(?:e|ait|ent)|échou|erreur|ne (?:marche|fonctionne) (?:plus|pas)|bloque|fall[aó]|en blanco|se (?:cierra|cuelga|bloquea)|no funciona|error|falh|trava|não (?:funciona|abre)|(?:si )?blocc|non (?:va|funziona)|va in crash|errore|perde|pierde|perd )/iu;
/** Words of what has an address: then either is one. */
const located =
  /(?<![\p{L}\d])(?:hosts?|nod(?:e|es|o|os|i)|serv(?:ers?|eurs?|idor\p{L}*)|ma(?:chine|schine|quina|cchin|china|quin)\p{L}*|máquinas?|vms?|clients?|clientes?|peers?|edge|gateways?|ips?|ipv4|adress?e?n?|address\p{L}*|direcc\p{L}*|endere\p{L}*|indirizz\p{L}*|dns|resolvers?|nameservers?|records?|endpoints?|rout\p{L}*|prox\p{L}*|vpns?|tunnels?|ports?|puertos?|portas?|porte|netz\p{L}*|network\p{L}*|reds?|rede|rete|réseaux?|subnet\p{L}*|wi-?fi|wlan|lan|wan|ping\p{L}*|cone(?:x|c)\p{L}*|conn\p{L}*|verbind\p{L}*|reach\p{L}*|erreich\p{L}*|login|ssh|https?|curl|tcp|udp|smtp|sip|trunks?|registr\p{L}*|firewalls?|traffic|nat|dhcp|leases?|camer\p{L}*|cámaras?|kameras?|phones?|telef\p{L}*|téléph\p{L}*|drucker|printers?|impresoras?|box|boxes|bridges?|switch(?:es)?|access points?|loopback|interfaces?)(?![\p{L}\d])/iu;

const around = 128;

/** @param at - of the first digit, behind a blank @param close - behind the last */
export function isCompared(text: string, at: number, close: number): boolean {
  early.lastIndex = asked.lastIndex = at;
  if (text.charCodeAt(at - 1) !== 32 || !early.test(text) || asked.test(text)) return false;
  const front = text.slice(Math.max(0, at - around), at);
  const line = front.slice(front.lastIndexOf('\n') + 1);
  const [rest = ''] = text.slice(at, close + around).split('\n', 1);
  const sentence = line + rest;
  const quads = sentence.match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]\d)/g);
  if (quads?.length !== 2 || quads[0] === quads[1] || !broke.test(sentence) || located.test(sentence))
    return false;
  const good = fine.exec(sentence);
  const version = good?.[1] ?? good?.[2];
  if (version === undefined || !quads.includes(version)) return false;
  const bad = quads[0] === version ? quads[1]! : quads[0]!;
  asked.lastIndex = 0;
  if (asked.test(bad)) return false;
  asked.lastIndex = 0;
  return !asked.test(version) && [...sentence.matchAll(other)].some(([, each]) => each === bad);
}
