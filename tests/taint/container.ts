/** What values stand in, in the wild: each wraps a text in a shape, and shapes are wrapped in shapes. */
import type { Random } from '../corpus/random.js';

type Wrap = (text: string, random: Random) => string;

/** What has the form of a pseudonym. */
export const made = (random: Random, kind: string): string => `${kind}_k1_${random.body()}`;

/** Nothing of the text may stay, whatever stands around it. */
export const containers: readonly Wrap[] = [
  (text) => text,
  (text) => `sip:${text}@example.org`,
  (text) => `sip:${text}@example.org;user=phone;tag=1`,
  (text) => `sip:+12025550100:${text}@192.0.2.1`,
  (text) => `sips:alice@example.org?Subject=${text}`,
  (text) => `tel:${text}`,
  (text) => `tel:+12025550100;ext=${text}`,
  (text) => `tel:+12025550100;isub=${text};cpc=${text}`,
  (text) => `mailto:${text}?subject=${text}`,
  (text) => `whatsapp:${text}`,
  (text) => `"${text}" <sip:+12025550100@example.org>`,
  (text) => `${text} <+12025550100>`,
  (text) => `"${text}" <${text}>;tag=${text}`,
  (text) => `<sip:${text}@192.0.2.1>, "${text}" <tel:+12025550100>`,
  (text) => `PJSIP/${text}-0000001f`,
  (text) => `Local/${text}@from-internal-0000002a;1`,
  (text) => `SIP/301&PJSIP/${text}@carrier,60,t`,
  (text) => `sofia/external/${text}@192.0.2.17`,
  (text) => `${text}, ${text}`,
  (text) => `for=${text};by=192.0.2.1;proto=https`,
  (text) => `for="${text}", for=unknown`,
  (text) => `[${text}]:443`,
  (text) => `${text}/24`,
  (text) => ` ${text}\t`,
  (text) => `'${text}`,
  (text) => `="${text}"`,
  (text) => `(${text})`,
  (text) => `${text}%lo`,
  (text) => `${text},,4711#`,
  (text) => `*97${text}`,
  (text) => `9,${text}`,
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => JSON.stringify({ a: text }),
  (text) => `${text}\u0000${text}`,
  (text) => `\u202e${text}`,
  // Half pseudonymized: what looks like our own output, and something beside it.
  (text, random) => `${made(random, 'tel')}, ${text}`,
  (text, random) => `${made(random, 'mail')}@example.org, ${text} (${text})`,
  (text, random) => `${text}${made(random, 'id')}`,
  (text, random) => `${made(random, 'ip')} ${text}`,
  (text, random) => `"${text}" <sip:${made(random, 'tel')}@example.org>`,
  (text, random) => `+1~${made(random, 'tel')};ext=${text}`,
  (text) => `tel_withheld${text}`,
  (text) => `tel_withheld@${text}`,
];

/** @param depth - how many shapes, one in the other, at most */
export function wrap(text: string, random: Random, depth = 1 + random.below(3)): string {
  let out = text;
  for (let n = 0; n < depth; n++) out = random.pick(containers)(out, random);
  return out;
}
