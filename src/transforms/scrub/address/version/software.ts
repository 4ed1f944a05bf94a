/**
 * @module
 * Versions of what runs on a device or in a browser: by the version beside, which is no address, by the list that it is in, or by
 * what was updated.
 */

const longestLead = 96;

/** No address: of three parts, or of four of which one is greater than an octet. */
const isImpossible = (version: string): boolean => {
  const parts = version.split('.');
  return parts.length !== 4 || parts.some((part) => part.length > 3 || Number(part) > 255);
};

/** What has a version, and may be the name of a switch or a machine, too… */
const part = '(?:sw|hw|fw|firmware|engine)';
/** …and what has one beside it. */
const other =
  '(?:sw|hw|fw|firmware|software|hardware|engine|content|signatures?|definitions?|defs|patterns?|database|os|app|build|boot|bootloader|kernel)';
const labelled = new RegExp(`(?<![\\w-])${part}["']?[:=]? {0,2}v?$`, 'i');
const following = new RegExp(
  `(?:,|;| /|/)? ?${other}["']?[:=]? {0,2}v?(\\d{1,5}(?:\\.\\d{1,5}){1,5})(?![\\w-])`,
  'iy',
);
const preceding = new RegExp(
  `(?<![\\w-])${other}["']?[:=]? {0,2}v?(\\d{1,5}(?:\\.\\d{1,5}){1,5})(?:,|;| /|/)? ?${part}["']?[:=]? {0,2}v?$`,
  'i',
);

/** `min version 1.2.3.4, current ` */
const listed =
  /(?<![\p{L}\w-])(?<!(?:ip|http|tls|ssl|protocol)[ -]?)(?:version|versión|versão|versione|versie)s?["']?[:=]? ?v?(\d{1,5})(?:\.\d{1,5}){2,3}(?:,|;| \/)? (?:and |und |et |y |e |en )?(?:current|currently|latest|installed|available|required|minimum|maximum|min|max|target|recommended|previous|expected|newest|oldest|aktuell|installiert|verfügbar|actual|instalada|disponible|actuelle|installée|requise|attuale|installata|atual|instalada|huidig)[:=]? ?v?$/iu;

/** By how much its first part may be greater. */
const mostAhead = 20;

/** `, browser 12.3.4.5.`: an item of a list, which ends with the version. */
const browsed =
  /(?:^|[,;(\n、。・]) ?(?:browser|navegador|navigateur|アプリ|アプリ版|ブラウザ|应用|浏览器|앱|브라우저)[:=:]? ?v?$/iu;
const ending = /[.,;)](?:\s|$)|\s*$|[、。)]/y;
/** Few versions that people know are greater, and few addresses of anybody less. */
const mostOfBrowser = 29;

/** `Softphone 12.3.4.5`: with nothing that is said of where one is, and before what becomes of a program, or an end. */
const program =
  /(?<![\p{L}\w-])(?<!(?<!\p{L})(?:from|by|at|via|to|on|with|of|for|the|a|von|vom|an|am|mit|de|du|le|par|avec|por|con|el|da|dal|il|com|do|o|van|met) )softphone[:=]? v?$/iu;
const begun =
  /[.,;)](?:\s|$)|\s*$|[、。)]| (?:\(|start|load|ready|initiali[sz]|install|build|exit|crash|beendet|gestartet|geladen|démarré|installé|iniciad|instalad|avviat|installat)/y;

/** `Versione software 3.1.0.90`, `version du logiciel 2.1.0.4`: what it is of stands between. */
const ofSoftware =
  /(?<![\p{L}\w-])(?:version|versión|versão|versione|versie|wersja|sürüm) (?:(?:del?|du|do|della|van|der|des) )?(?:software|firmware|logiciel|programm?[ae]?|app(?:licati(?:on|e)|licazione)?|sistema|système|système d['’]exploitation|client|oprogramowania)[:=]? $/iu;

/** `version actuelle : 10.17.30.6`, `Versión instalada: 3.1.0.90`: which of them it is stands between. */
const whichOf =
  /(?<![\p{L}\w-])(?:version|versión|versão|versione|versie|wersja) (?:actu(?:elle|al)|atual|attuale|courante|corrente|installée|instalada|installata|disponible|disponibile|requise|requerida|richiesta|minimale?|mínima|minima|recommandée|recomendada|précédente|anterior|précedente|precedente|nouvelle|nueva|nova|nuova|huidige|nieuwe|aktualna) ?[:=] $/iu;

/** `bump lib from 10.5.2.290 to 4.6.2.175`: what it is raised from is no address. */
const raised =
  /(?<![\p{L}\d])(?:from|von|de|da|van|od) v?(\d{1,5}(?:\.\d{1,5}){3}) (?:to|auf|à|a|naar|na|do) v?$/iu;

/** `Ubuntu Server 8.0.4.3`: a system, and no machine. */
const system =
  /(?<![\w-])(?:ubuntu|debian|windows|win|centos|fedora|suse|red ?hat|sql|exchange|minecraft|teamspeak|jellyfin|plex)(?: (?:enterprise|media|standard))? server v?$/i;
/** `FIRMWARE_NAME:Marlin 2.0.7.2`: what it is called stands between. */
const ofFirmware = /(?<![\w-])firmware[_ -]?name["']?\s?[:=]\s?["']?[a-z][\w-]{1,24} v?$/i;

/** `Linux web-1.example.org 2.6.39.4-9.x #1 SMP`: behind a machine the kernel that it runs, as uname has it. */
const machineOf = /(?<![\w.-])Linux [\w.-]{1,64} $/;

/** snom: `snomD764-SIP 10.1.173.12` */
const named = /(?<![\w-])snom[A-Z]?\d{3}-SIP $/;

/** The first three digits of an address that is far from a version: `185.…`, and not `120.0.…` as browsers have. */
const far = /\d{3}\.(?!0\.)/y;

/** Behind one of these words a version stands only for what stands around it. @param at - of the first digit */
export function isSoftware(text: string, at: number, close: number): boolean {
  const before = text.charCodeAt(at - 1);
  // A blank, a colon, a sign, the `v` before a version.
  if (before !== 32 && before !== 58 && before !== 61 && before !== 118 && before !== 86) return false;
  far.lastIndex = at;
  if (far.test(text)) return false;
  const lead = text.slice(Math.max(0, at - longestLead), at);
  if (named.test(lead)) return true;
  if (labelled.test(lead)) {
    following.lastIndex = close;
    const beside = following.exec(text) ?? preceding.exec(lead);
    if (beside !== null) return isImpossible(beside[1]!);
  }
  if (before === 32 && whichOf.test(lead)) return true;
  const from = raised.exec(lead)?.[1];
  if (from !== undefined) return isImpossible(from);
  if (text.startsWith('10.', at)) return false;
  const first = Number.parseInt(text.slice(at, at + 3), 10);
  const other = listed.exec(lead);
  if (other !== null) return first <= Number(other[1]) + mostAhead;
  if (first > mostOfBrowser) return false;
  if (before === 32 && (ofSoftware.test(lead) || system.test(lead) || ofFirmware.test(lead))) return true;
  if (before === 32 && text.charCodeAt(close) === 45 && machineOf.test(lead)) return true;
  begun.lastIndex = ending.lastIndex = close;
  return (program.test(lead) && begun.test(text)) || (browsed.test(lead) && ending.test(text));
}

/** `<Name>….SoftwareVersion</Name><Value>1.2.3.4`, `"name":"firmwareVersion","value":"1.2.3.4"`: the name beside (TR-069). */
const paired =
  /(?:<Name>|\b(?:name|key)\\?["']?\s?[:=]\s?\\?["'])(?:[\w.-]{0,64}[._-]|[\w.-]{0,60}[a-z])?(?:version|Version|Firmware|firmware|Release|Revision)(?:_?(?:String|Number|No|Name))?(?:<\/Name>\s{0,32}<Value(?: [^<>]{1,48})?>|\\?["'],?\s{0,4}\\?["']?value\\?["']?\s?[:=]\s?\\?["'])$/;
/** @param at - of the first digit, behind a quote or an angle */
export function isOfPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before !== 62 && before !== 34 && before !== 39) return false;
  return paired.test(text.slice(Math.max(0, at - 160), at));
}

/** `Update check: app {…} 1.2.3.4 -> 1.2.3.5`: what is updated, and mostly what it is called; behind its number stands a machine. */
const updated =
  /(?<![\p{L}\w-])(?:upda|upgr|down|aktu|actu|atua|aggi|mise)\p{L}*(?: (?:check|available|pending|done|failed|ok|path|plan))?:? (?:app|application|package|product|component|extension|module|plugin|add-?on|engine|firmware|paquete|paquet|paket|pacchetto|pacote|composant|componente)(?: (?:\{[\da-f-]{36}\}|"[a-z][\w.@/ -]{1,40}"|[a-z][a-z@/-]{1,40}))? v?$/iu;
const machine =
  /(?<![\p{L}\w])(?:hosts?|nodes?|servers?|machines?|vms?|clients?|peers?|edge|gateways?|ips?|address(?:es)?|dns|records?|endpoints?|routes?|proxy|proxies)(?![\p{L}\w])/iu;

/** Whether what stands before the first of a pair says that a program is updated, and its versions are the pair. */
export const isUpdated = (front: string): boolean => updated.test(front) && !machine.test(front);

/** Whether the first of a pair with an arrow is no address. */
export const isNoAddress = isImpossible;
