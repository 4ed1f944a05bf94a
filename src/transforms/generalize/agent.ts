/**
 * @module
 * Reduces the user agent of a browser, a bot, a library or a SIP phone to its product and major version. Only products
 * of the table come out, so that a text which a client has made up never does.
 */

/**
 * Product → how it names itself in front of its version. Order matters: Edge, Opera and Samsung Internet say
 * that they are Chrome, Chrome says that it is Safari, and bots say that they are all of them.
 */
const products: ReadonlyArray<readonly [family: string, name: string]> = [
  ['Googlebot', 'Googlebot(?:-\\w+)?'],
  ['bingbot', 'bingbot'],
  ['Applebot', 'Applebot'],
  ['YandexBot', 'YandexBot'],
  ['Baiduspider', 'Baiduspider'],
  ['DuckDuckBot', 'DuckDuckBot'],
  ['GPTBot', 'GPTBot'],
  ['ClaudeBot', 'ClaudeBot'],
  ['AhrefsBot', 'AhrefsBot'],
  ['SemrushBot', 'SemrushBot'],
  ['facebookexternalhit', 'facebookexternalhit'],
  ['Feedfetcher', 'Feedfetcher(?:-Google)?'],
  ['bot', '[\\w-]*(?:bot|crawler|spider)'],
  ['Edge', 'Edg(?:e|A|iOS)?'],
  ['Opera', '(?:OPR|Opera)'],
  ['Samsung Internet', 'SamsungBrowser'],
  ['Firefox', '(?:Firefox|FxiOS)'],
  ['Chrome', '(?:HeadlessChrome|Chrome|CriOS)'],
  ['Android Browser', 'Version(?=/\\S+ Mobile Safari/)'],
  ['Safari', 'Version(?=/\\S+ (?:Mobile/\\S+ )?Safari/)'],
  ['Internet Explorer', '(?:MSIE|rv(?=:[\\d.]+\\) like Gecko))'],
  ['curl', 'curl'],
  ['Wget', 'Wget'],
  ['python-requests', 'python-requests'],
  ['Go-http-client', 'Go-http-client'],
  ['okhttp', 'okhttp'],
  ['axios', 'axios'],
  ['Java', 'Java'],
  ['PostmanRuntime', 'PostmanRuntime'],
  ['Asterisk', 'Asterisk(?: PBX)?'],
  ['FreeSWITCH', 'FreeSWITCH(?:-mod_sofia)?'],
  ['FreePBX', 'FPBX'],
  ['Kamailio', 'kamailio'],
  ['OpenSIPS', 'OpenSIPS'],
  ['Cisco', 'Cisco(?:-\\w+)?'],
  ['Polycom', 'Poly(?:com|Edge)\\w*'],
  ['Yealink', 'Yealink'],
  ['Grandstream', 'Grandstream'],
  ['snom', 'snom'],
  ['Avaya', 'Avaya'],
  ['Fanvil', 'Fanvil'],
  ['Zoiper', 'Zoiper'],
  ['Linphone', 'Linphone'],
  ['MicroSIP', 'MicroSIP'],
  ['Bria', 'Bria'],
  ['PJSUA', 'PJSUA'],
];

const other = 'other';

/** A version of more than four digits is no version: it may be a number of another sort. */
const major = '(\\d{1,4})(?!\\d)';

const patterns = products.map(
  ([family, name]) => [family, new RegExp(`(?<![\\w-])${name}(?![a-z])(?:[/ :]v?${major})?`, 'i')] as const,
);

const reduced = new RegExp(`^(${products.map(([family]) => family).join('|')})(?: ${major})?$`);

/** Long enough for what clients send; some of the patterns look back over a whole word. */
const longest = 1024;

/**
 * @param withMajor - adds the major version if the text has one
 * @returns the product, or `other` if it is not in the table
 * @example
 * reduceAgent('curl/8.5.0', true) // 'curl 8'
 */
export function reduceAgent(value: string, withMajor: boolean): string {
  const done = reduced.exec(value);
  if (done !== null) return name(done[1], withMajor ? done[2] : undefined);
  const text = value.slice(0, longest);
  for (const [family, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return name(family, withMajor ? match[1] : undefined);
  }
  return other;
}

const name = (family = other, version?: string): string =>
  version === undefined ? family : `${family} ${version}`;
