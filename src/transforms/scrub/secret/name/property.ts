/**
 * @module
 * The name of a secret that stands as a value beside another: `name="password" value="…"`, `<key>password</key><string>…`.
 */
import { type Kind, kindOf } from './name.js';

const pairs =
  /(?:(?:name|key|type|field|param)\\?["']?\s?[:=]\s?\\?["']([\w.-]{2,40})\\?["'],?\s?\\?["']?|(?:name|key): ?["']?([\w.-]{2,40})["']?\s?\n\s{0,24}(?:- )?)$/i;
/** `"password":{"value":"…"}`: the value of a field is an object that has it. */
const nested = /([\w.-]{2,40})\\?["']\s?:\s?\{\s{0,8}\\?["']$/;
const tags = /<(?:name|key)>([\w.-]{2,160})<\/(?:name|key)>\s{0,16}<$/i;
/** `<setting name="password" serializeAs="String"><value>`: in a tag inside the one that names it. */
const enclosing =
  /<[\w:.-]{1,32}(?:\s{1,8}[\w:.-]{1,32}=\\{0,3}["'][^"'<>]{0,64}["']){0,4}?\s{1,8}(?:name|key|id)=\\{0,3}["']([\w.-]{2,64})\\{0,3}["'](?:\s{1,8}[\w:.-]{1,32}=\\{0,3}["'][^"'<>]{0,64}["']){0,4}\s?>\s{0,32}<$/i;
/** As Apple's property lists have it. */
const property = /<key>([\w .-]{2,64})<\/key>\s{0,32}<$/i;
/** As telephones are provisioned: a comment names the element behind it, `<!-- Authenticate Password --><P34>…`. */
const commented = /<!--\s{0,4}([\w .-]{2,64}?)\s{0,4}-->\s{0,8}<$/;
const variable = /\bvariable "([\w-]{2,40})" \{[^{}]{0,120}$/;

/** `name="password" value="…"`, `{"name":"password","value":"…"}`; in lines below each other, in tags, in HCL. */
export function kindOfPair(text: string, mark: number, name: string): Kind | undefined {
  if (text.charCodeAt(mark) === 62 && /^P\d{1,6}$/.test(name)) {
    const start = text.lastIndexOf(name, mark);
    return kindOf(commented.exec(text.slice(Math.max(0, start - 96), start))?.[1] ?? '');
  }
  // The names have five to seven letters.
  if (name.length < 5 || name.length > 7) return undefined;
  const lower = name.toLowerCase();
  if (lower !== 'value' && lower !== 'default' && (lower !== 'string' || text.charCodeAt(mark) !== 62))
    return undefined;
  const start = text.lastIndexOf(name, mark);
  const lead = text.slice(Math.max(0, start - 240), start);
  if (lower === 'string') return kindOf(property.exec(lead)?.[1] ?? '');
  const match =
    lower === 'default'
      ? variable.exec(lead)
      : (pairs.exec(lead.slice(-80)) ??
        nested.exec(lead.slice(-56)) ??
        tags.exec(lead.slice(-208)) ??
        enclosing.exec(lead));
  const said = match?.[1] ?? match?.[2];
  if (said === undefined) return undefined;
  return kindOf(said) ?? (lower === 'value' && isInJar(text, start) ? 'password' : undefined);
}

/** `<Name>Device.WiFi.KeyPassphrase</Name><Value type="string">…` @param end - of the tag */
export function kindOfTags(text: string, end: number, name: string): Kind | undefined {
  if (!/^value$/i.test(name)) return undefined;
  const start = text.lastIndexOf('<', end);
  const lead = text.slice(Math.max(0, start - 240), start + 1);
  return kindOf((tags.exec(lead.slice(-209)) ?? enclosing.exec(lead))?.[1] ?? '');
}

/** `"cookies":[{"name":"sid","value":"…"}]`: in the list of them, as browsers save what they sent. */
function isInJar(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - 1024), start);
  const at = lead.lastIndexOf('ookies');
  return at >= 0 && /^ookies\\?["']\s?:\s?\[[^\]]*$/.test(lead.slice(at));
}
