/**
 * @module
 * Versions of what is built, shipped and put in place: the tag of a container's image, an option of a build, a package in the history of its
 * manager, the app and the update that somebody tells of, what is new in a release, the firmware by the word behind.
 */

import { isNoAddress } from './software.js';

/** Less than 30 and not 10: few versions are greater, and few addresses of anybody less. In `kernel/assembly/address/address.ts`, too. */
export const lowStart = /(?!10\.)[12]?\d\./y;
/** What anybody asks for names, and no version. */
const asked = /8\.8\.(?:8|4)\.|1\.[01]\.[01]\.1(?!\d)|9\.9\.9\.|4\.2\.2\./y;
const longestLead = 112;

/** `image "registry/worker:`, `Successfully tagged web:`, `docker run -d --name db registry/db:` */
const imaged =
  /(?<![\w-])(?:images?["']?(?:: | ?= ?|:| )|tagged (?:as )?|docker (?:image )?(?:pull|push|run|tag|build|create)(?: -{1,2}[\w-]+(?:[= ][\w./-]+)?){0,3} |podman (?:pull|push|run|tag|build)(?: -{1,2}[\w-]+(?:[= ][\w./-]+)?){0,3} )["'`]?((?:[a-z\d][\w.-]{0,40}(?::\d{2,5})?\/){0,4})([a-z][\w-]{0,40}):v?$/i;
/** `registry.example.org:5000/voice/web:`: an image is called by the host of its registry and a path. */
const pulled =
  /(?<![\w.:/@-])(?:(?:[a-z\d-]{1,40}\.){1,5}[a-z]{2,16}(?::\d{2,5})?|localhost:\d{2,5})\/(?:[a-z\d][\w.-]{0,40}\/){0,4}([a-z][\w-]{0,40}):v?$/;
const behindTag = /["'`\s),\]]|@sha|$|\.(?:\s|$)/y;
/** A machine, and no name of an image that stands by itself. */
const machine =
  /(?:hosts?|nodes?|servers?|machines?|vms?|clients?|peers?|edge|gateways?|gw|ips?|ipv4|addr|address(?:es)?|dns|endpoints?|routes?|proxy|proxies|registry|mirror|from|to|at|by|on|via|source|src|dst|remote|origin|upstream)$/i;

/** `-Drevision=`, `-Papp.version=`, `--release=` */
const option =
  /(?:^|[\s"'])(?:-[DP][\w.-]{0,40}|--(?:[\w.-]{0,40}[._-])?)(?:revision|version|release|changelist|build|tag)(?:=|(?<=--[\w.-]{1,48}) )["']?v?$/i;

/** `linux-image:amd64 (`, and the first of two. */
const packaged =
  /(?:^|[\s,])[a-z\d][a-z\d+.-]{0,60}:(?:amd64|arm64|i386|armhf|armel|riscv64|ppc64el|s390x|mips64el|all|any|x86_64|noarch) \((?:[\w.+:~-]{1,40}, )?$/i;

/** `status unpacked conf:all 1.2.5.1-2`, `install conf:all <none> 1.2.5.1-2`: in the log of dpkg. */
const logged =
  /\s[a-z\d][a-z\d+.-]{0,60}:(?:amd64|arm64|i386|armhf|armel|riscv64|ppc64el|s390x|mips64el|all|any) (?:(?:<none>|[\w.+:~-]{1,40}) )?$/;
const revision = /-\d/y;
/** The same of what is not packed for Debian alone, and has no revision. */
const tracked =
  /\s(?:status [a-z-]{4,20}|install|upgrade|configure|remove|purge|trigproc) [a-z\d][a-z\d+.-]{0,60}:(?:amd64|arm64|i386|armhf|armel|all) (?:(?:<none>|[\w.+:~-]{1,40}) )?$/;
function isLogged(text: string, close: number, lead: string): boolean {
  if (tracked.test(lead)) return true;
  revision.lastIndex = close;
  return revision.test(text) && logged.test(lead);
}

/** `Unpacking libweb3 (1.2.3.4-1) over (1.2.3.3-1) ...`, `Setting up libweb3 (1.2.3.4-1) ...`: what dpkg does, in five languages. */
const unpacked =
  /(?:^|[\s:])(?:unpacking|setting up|removing|configuring|purging|upgrading|entpacken von|richte|konfiguriere|dépaquetage de|paramétrage de|desempaquetando|configurando|spacchettamento di|configurazione di)(?: configuration files for)? [a-z\d][a-z\d+.:/~-]{0,60} (?:\([\w.+:~-]{1,40}\) (?:over|über|sur|sobre|su) )?\($/i;
/** The revision of a package, or the end of the line. */
const behindPackage =
  /-\d[\w.+~]{0,40}\)|[+~][\w.+~-]{1,40}\)|\) ?(?:\.\.\.|…|over \(|über \(|sur \(|sobre \(|su \()/y;

/** `the new 1.2.3.4 firmware`: what it is stands behind. */
const article =
  /(?<![\p{L}\d])(?:the|this|that|our|new|old|latest|current|previous|beta|stable|since|with|running|runs|der|die|das|den|dem|neuen?|alten?|mit|seit|la|le|el|il) v?$/iu;
const shipped =
  / (?:firmware|release|build|version|software)(?![\w-]|[ -](?:servers?|hosts?|mirrors?|repo\w*|sites?|box|nodes?|proxy|machine)(?![\p{L}\d]))/iuy;

/** `What's new in 1.2.3.4`, `Release notes 1.2.3.4`, `fixed in 1.2.3.4`, in six languages. */
const announced =
  /(?<![\p{L}\d-])(?:(?:what[’']?s new|neu|neuerungen|änderungen|nouveautés|novedades|novità|novidades|changes|changed|fixed|resolved|introduced|deprecated|behoben|corrigée?s?|corregid[ao]s?|corrett[aoie]|corrigid[ao]s?|solucionad[ao]s?) (?:in|en|dans|na|no|de|da|di|della|nella)(?: (?:the|la|le|el|der))?|(?:release notes|change ?log|versionshinweise|notes de (?:mise à jour|version)|notas de (?:la )?versi[oó]n|note di rilascio)(?: (?:for|of|zu|für|pour|para|de|di|per))?):? v?$/iu;
/** What follows says that it is a machine all the same. */
const reachable = / (?:host|server|node|network|subnet|address)/iy;

/** `OCR 1.2.3.4`, `Video-Ident 1.2.3.4`: what reads, hears and checks, by its short name or the end of it. */
const reader = /(?<![\p{L}\d])(?:OCR|ASR|TTS|STT|NLU|KYC|MRZ|[A-Z][a-z]{2,12}-?[Ii]dent) v?$/u;
/** Four parts that are each less than 30: of 100,000 addresses three begin so. */
const short = /(?:[12]?\d\.){3}[12]?\d(?![\d.:/])/y;
/** The same before whatever stands behind. */
const small = /(?:[12]?\d\.){3}[12]?\d(?!\d|\.\d)/y;

/** `since the update `: the time of it, and with what it is called. */
const since =
  /(?<!\p{L})(?:since|after|before|seit|nach|vor|depuis|après|suite à|avant|desde|tras|después de|antes de|da|dopo|prima|após|depois|antes|sinds|na|voor) ?(?:the |dem |der |la |l['’]|dall['’]|a |el |il |o |de |da |do |last |latest |dernière |letzten ){0,2}(?:app[- ]?|client[- ]?)?(?:update|upgrade|aktualisierung|mise à jour|actualización|aggiornamento|atualização)( (?:to|of|auf|der|des|vers|de|du|à|a|alla|al|del|della|para|do|da|naar|van)(?: (?:the|la|le|el|il|o|a|den|die|das))?)?( (?:client|app|appli|application|cliente|aplicación|applicazione|aplicação|version|versión|versione|versão))? v?$/iu;
/** What follows says what became of a machine. */
const acted =
  /:| (?:failed|fails|connected|disconnected|is|was|has|had|did|does|could|cannot|can't|timed|went|goes|refused|registered|unreachable|offline|online|down|up|ist|war|hat|est|était|a|es|está|era|non|è|ne|no|nicht|não)(?![\p{L}\d])/iuy;
const closing = /[.,;)](?:\s|$)|\s*$/y;

/** `Appli 1.2.3.4, erreur 2`: a sentence of its own. */
const app = /(?:^|[.!?\n(]\s?)(?:appli|l'appli|aplicación|aplicativo|aplicação|applicazione):? v?$/iu;

/** @param at - of the first digit @param close - behind the last */
export function isBuilt(text: string, at: number, close: number): boolean {
  lowStart.lastIndex = asked.lastIndex = at;
  if (!lowStart.test(text) || asked.test(text)) return false;
  const before = text[at - 1];
  if (before === undefined || !' :=("\'vV'.includes(before)) return false;
  const lead = text.slice(Math.max(0, at - longestLead), at);
  if (before === ' ') {
    closing.lastIndex = acted.lastIndex = close;
    const isClosed = closing.test(text);
    const told = since.exec(lead);
    // Without a word in between, a machine may be meant by the update.
    if (told !== null && !acted.test(text)) return isClosed || told[1] !== undefined;
    return (
      (isClosed && app.test(lead)) ||
      packaged.test(lead) ||
      isLogged(text, close, lead) ||
      option.test(lead) ||
      isAnnounced(text, at, close, lead)
    );
  }
  if (before === '(') return packaged.test(lead) || isUnpacked(text, close, lead);
  if (option.test(lead)) return true;
  // `install web:all 1:1.7.10.4-1`: behind its epoch.
  if (before === ':' && /\s\d:$/.test(lead) && isLogged(text, close, lead.slice(0, -2))) return true;
  behindTag.lastIndex = close;
  if (!behindTag.test(text)) return false;
  const [, image] = pulled.exec(lead) ?? [];
  if (image !== undefined) return !machine.test(image);
  const [, path, name] = imaged.exec(lead) ?? [];
  return name !== undefined && (path !== '' || !machine.test(name));
}

function isUnpacked(text: string, close: number, lead: string): boolean {
  behindPackage.lastIndex = close;
  return behindPackage.test(text) && unpacked.test(lead);
}

/** What is new, or what it is the version of, is said right before or right behind. */
function isAnnounced(text: string, at: number, close: number, lead: string): boolean {
  shipped.lastIndex = reachable.lastIndex = close;
  if (shipped.test(text)) return article.test(lead);
  short.lastIndex = at;
  if (short.test(text) && reader.test(lead)) return true;
  return announced.test(lead) && !reachable.test(text);
}

/** `Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.3`: name, key of who signed it, processor, language, version (Windows' servicing). */
const serviced = /~[\da-f]{16}~\w{1,8}~(?:[a-z]{2,3}(?:-\w{2,8}){0,2})?~$/i;
/** `/web-lib/1.2.3.4/web-lib-1.2.3.4.jar`: in a repository, the version between the name of an artifact and that of its file. */
const stored = /[\\/]([A-Za-z][\w.-]{1,80})[\\/]$/;
/** `Linux-6.8.4.4`: what a machine runs, before a version of its own. */
const system =
  /(?<![\w.-])(?:Linux|Windows|Darwin|(?:Free|Open|Net|DragonFly)BSD|SunOS|Solaris|AIX|HP-UX|Android|macOS|Debian|Ubuntu|Fedora|CentOS|RHEL|openSUSE|Cygwin|MINGW\d{0,2})-$/;
/** `D LOWI-1.2.3.4: [LOWI-Scan] …`: the tag of a line of Android's log, with a version in it. */
const tag = /(?:^|\s)[VDIWEFS][ /](?=[A-Za-z_]{0,40}[A-Z])[A-Za-z_]{2,40}-$/;
/** `Core.Module(2.1.0), Toolbox(1.0.0.1)`: a list of modules, and the version of each, of which the one before is no address. */
const listed = /\w\((\d{1,5}(?:\.\d{1,5}){2,3})\), [A-Za-z_][\w.-]{1,80}\($/;
/** `Toolbox(av:2.0.2,fv:1.2.0.1)`, `[mv:1.0.0.1]`: of a module, of what it was built into, of its file. */
const assembly = /[[(,][amf]v:$/;
/** `|2026-11-28|1.2.3.4|0xff0000|`: the day of a driver, its version and its rank. */
const driver = /\|20\d\d-[01]\d-[0-3]\d\|$/;
const rank = /\|0x[\da-f]{2,8}(?!\w)/iy;

/**
 * A version where systems write those of packages, modules and drivers.
 *
 * @param at - of the first digit
 * @param close - behind the last
 */
export function isPackaged(text: string, at: number, close: number): boolean {
  const before = text[at - 1];
  if (before === undefined || !'~/\\-(|:'.includes(before)) return false;
  const lead = text.slice(Math.max(0, at - longestLead), at);
  if (before === '~') return serviced.test(lead);
  lowStart.lastIndex = at;
  if (!lowStart.test(text)) return false;
  if (before === ':') return assembly.test(lead);
  if (before === '/' || before === '\\') return isStored(text, at, close, lead);
  if (before === '|') {
    rank.lastIndex = close;
    return (rank.test(text) && driver.test(lead)) || isOfArchive(text, at, close);
  }
  if (before === '(') {
    const other = listed.exec(lead)?.[1];
    return other !== undefined && text[close] === ')' && isNoAddress(other);
  }
  return (
    system.test(lead) ||
    isOfProduct(text, at, lead) ||
    isTagged(text, at, close, lead) ||
    isRepeated(text.slice(at, close), lead)
  );
}

/** `/2.9.10.5/web-lib-2.9.10.5.pom`: the folder before is called so, too. */
const inFolder = /[\\/]([\d.]{7,15})[\\/][\w.-]{1,80}-$/;
const isRepeated = (version: string, lead: string): boolean => inFolder.exec(lead)?.[1] === version;

/** `HDP-UTILS-1.1.0.21`: what is called in capitals, with a dash, and is no machine; each part is less than 30. */
const product = /(?<![\w.-])[A-Z]{2,12}-([A-Z]{3,12})-$/;
function isOfProduct(text: string, at: number, lead: string): boolean {
  const name = product.exec(lead)?.[1];
  small.lastIndex = asked.lastIndex = at;
  return (
    name !== undefined && small.test(text) && !asked.test(text) && !machine.test(name) && !located.test(name)
  );
}
const located =
  /^(?:LAN|WAN|NET|DSL|POOL|DMZ|VPN|NAT|WEB|APP|DC|RTR|ROUTER|SWITCH|CORE|FW|FIREWALL|PC|SITE|SUBNET|HOME|PBX|SIP)$/;

/** `…/2.x/updates/2.5.0.0/`: a directory of releases. */
const releases = /[\w.-]\/(?:updates?|releases?|versions?|downloads?|dist|builds?|archives?)\/v?$/i;

/** Few addresses have a single digit first. */
const isTagged = (text: string, at: number, close: number, lead: string): boolean =>
  text[at + 1] === '.' && text.startsWith(': ', close) && tag.test(lead);

/** `lib-1.20.1-4.0.0.4.jar |Lib |4.0.0.4 |`: of the file that the row is of. */
const archived = /^\.(?:jar|war|zip|aar|dll|whl|nupkg)(?!\w)/i;
function isOfArchive(text: string, at: number, close: number): boolean {
  const version = `-${text.slice(at, close)}`;
  const row = text.slice(Math.max(0, at - 256), at);
  const file = row.indexOf(version);
  return file > 0 && archived.test(row.slice(file + version.length, file + version.length + 8));
}

/** Of the same name and version, or of a version and a file as repositories have them. */
function isStored(text: string, at: number, close: number, lead: string): boolean {
  small.lastIndex = asked.lastIndex = at;
  if (releases.test(lead) && small.test(text) && !asked.test(text)) return true;
  const name = stored.exec(lead)?.[1];
  if (name === undefined || (text[close] !== '/' && text[close] !== '\\')) return false;
  small.lastIndex = asked.lastIndex = at;
  artifact.lastIndex = close + 1;
  return (
    text.startsWith(`${name}-${text.slice(at, close)}`, close + 1) ||
    (small.test(text) && !asked.test(text) && artifact.test(text))
  );
}
const artifact = /[\w.-]{1,80}\.(?:jar|war|ear|aar|pom|nupkg|dll|gem|whl)(?!\w)/iy;
