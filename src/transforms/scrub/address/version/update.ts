/**
 * @module
 * Versions in what is said of an update: from which to which.
 */

/** `upgraded nginx from …`, `migrating to …`: the version follows. */
export const renewed =
  /(?<![a-z])(?:upgrad|downgrad|aktualisier|migrat|updat)[a-z]*(?: [\w-]+){0,2} (?:from|to|von|auf|de|da)(?: v?[\d.]+\w* (?:to|auf|à|a|nach|=>|->))? $/i;
/** `DNS record updated from …`, `downgrade attack from …`: of what has an address. */
const located =
  /(?<![\w-])(?:ips?|ipv4|address(?:es)?|addr|dns|records?|endpoints?|gateways?|routes?|upstreams?|connections?|sessions?|calls?|contacts?|locations?|leases?|bindings?|mappings?|nat|tunnels?|vips?|attacks?|requests?|attempts?|commands?|messages?|quer(?:y|ies))(?![\w-])/i;
/** What is moved from a host to another, and what is kept of a program. */
const moved = /migrat[a-z]*(?: [\w-]+){0,2} [a-z]+ (?:v?[\d.]+\w* \S{1,4} )?$/i;
const kept =
  /vers|release|schema|database|(?<![a-z])db(?![a-z])|plugin|driver|firmware|package|module|librar/i;
/** `update from …`: a version only if another one follows. */
export const supplied = /\bupdat\w*(?: [\w-]+){0,2} (?:from|von|de|da) $/i;
/** The version that an update leads to. */
const renewal = / (?:to|auf|à|a|nach|=>|->) v?\d/iy;
/** `updated 1.2.3.4 to …`, `updated to 1.2.3.4 from …` */
export const renewedTwice =
  /(?<![a-z])(?:upgrad|downgrad|aktualisier|migrat|updat)[a-z]*(?: [\w-]+){0,2}(?: (?:from|to|von|auf))? v?\d[\d.]+\w* (?:to|from|auf|von|à|a|nach|=>|->) $/i;

/** What stands before a version speaks of an update of it, and of nothing that has an address. */
export function isRenewed(lead: string, renewed: RegExp): boolean {
  const said = renewed.exec(lead);
  return (
    said !== null &&
    !located.test(lead.slice(Math.max(0, said.index - 24))) &&
    (!moved.test(lead) || kept.test(lead))
  );
}

export function isRenewal(text: string, close: number): boolean {
  renewal.lastIndex = close;
  return renewal.test(text);
}
