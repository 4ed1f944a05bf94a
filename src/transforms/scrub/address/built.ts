/**
 * @module
 * Versions of what is built, shipped and put in place: the tag of a container's image, an option of a build, a package in the history of its
 * manager, the app and the update that somebody tells of.
 */

/** Less than 30 and not 10: few versions are greater, and few addresses of anybody less. In `kernel/assembly/address/address.ts`, too. */
const early = /(?!10\.)[12]?\d\./y;
/** What anybody asks for names, and no version. */
const asked = /8\.8\.(?:8|4)\.|1\.[01]\.[01]\.1(?!\d)|9\.9\.9\.|4\.2\.2\./y;
const longestLead = 112;

/** `image "registry/worker:`, `Successfully tagged web:`, `docker run -d --name db registry/db:` */
const imaged =
  /(?<![\w-])(?:images?["']?(?:: | ?= ?|:| )|tagged (?:as )?|docker (?:image )?(?:pull|push|run|tag|build|create)(?: -{1,2}[\w-]+(?:[= ][\w./-]+)?){0,3} |podman (?:pull|push|run|tag|build)(?: -{1,2}[\w-]+(?:[= ][\w./-]+)?){0,3} )["'`]?((?:[a-z\d][\w.-]{0,40}(?::\d{2,5})?\/){0,4})([a-z][\w-]{0,40}):v?$/i;
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
  early.lastIndex = asked.lastIndex = at;
  if (!early.test(text) || asked.test(text)) return false;
  const before = text[at - 1];
  if (before === undefined || !' :=("\'vV'.includes(before)) return false;
  const lead = text.slice(Math.max(0, at - longestLead), at);
  if (before === ' ') {
    closing.lastIndex = acted.lastIndex = close;
    const isClosed = closing.test(text);
    const told = since.exec(lead);
    // Without a word between, the update may be of a machine.
    if (told !== null && !acted.test(text)) return isClosed || told[1] !== undefined;
    return (isClosed && app.test(lead)) || packaged.test(lead) || option.test(lead);
  }
  if (before === '(') return packaged.test(lead);
  if (option.test(lead)) return true;
  behindTag.lastIndex = close;
  if (!behindTag.test(text)) return false;
  const [, path, name] = imaged.exec(lead) ?? [];
  return name !== undefined && (path !== '' || !machine.test(name));
}
