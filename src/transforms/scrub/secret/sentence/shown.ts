/**
 * @module
 * Codes of a few digits that stand further from their name than `phrase.ts` reads: `PIN ok (4471)`, `it says 4471` once one was sent, `clave de
 * firma 4471`, and those that whoever sends them says to keep: `Kod Example: 4471. Nie podawaj nikomu`.
 */
import { Ending } from '../../scan/expression/ending.js';

/** As the notes of a call have it: who called knew it. */
const checked = new Ending(
  /(?:^|[^\p{L}\d_-])(?:(?:tele|phone|card|call)?pin|puk|otp|passcode|(?:security|access|verification) code|sicherheitscode)[ :=-]{1,3}(?:is )?(?:ok|okay|verified|confirmed|correct|matche[sd]|match|passed|given|checked|bestätigt|korrekt|v[ée]rifi[ée]|correct[oa]|verificad[oa]|verificat[oa]|zweryfikowany) ?[(["']?$/iu,
);
/** What a message or a screen says, read out. */
const says = new Ending(
  /(?:^|[^\p{L}])(?:(?:it|that|mine|this|(?:the|my) (?:message|text|sms|e-?mail|app|screen|code|display)) (?:says|reads|said|shows)|(?:da|es|dort|hier) steht|(?:me )?(?:pone|dice)|c['’]est écrit|ça dit|c['’]è scritto|er staat)[:,]? ["']?$/iu,
);
const code = '(?:code|c[óo]digo|codice|kod|otp|pin|tan)';
const send = '(?:text|sen[dt]|sms|e-?mail|messag|schick|envi|envoy|mand|invi|stuur|receiv|got)';
const sent = new RegExp(
  `(?<!\\p{L})${send}[^?\\n]{0,64}${code}(?!\\p{L})|${code}(?!\\p{L})[^?\\n]{0,64}(?<!\\p{L})${send}`,
  'iu',
);
/** What a bank's customer signs with, and what is signed: `clave de firma …`. */
const signed = new Ending(
  /(?:^|[^\p{L}])(?:clave|contrase[ñn]a|c[oó]digo|senha|chave|cl[ée]|code|codice) (?:(?:de|da|di|do) |d['’])(?:(?:la|un|tu|su|sua) |l['’])?(?:firma|operaci[oó]n(?:es)?|opera[cç](?:ão|ões)|solo uso|uso [úu]nico|assinatura|signature|transferencia|transfer[êe]ncia|autori[sz]a\p{L}{2,6}|confirma[cç]\p{L}{2,4}|conferma|seguridad|seguran[çc]a|sicurezza|verifica\p{L}{2,4}) (?:(?:es|é|è|est) )?$/iu,
);
/** `code secret à usage unique est 4471`: for how often it is. */
const once = new Ending(
  /(?:^|[^\p{L}])(?:code|c[óo]digo|codice)(?: (?:secret|confidentiel|personnel|secreto|pessoal|personal|segreto|temporaneo|temporal|temporaire))? (?:[àa] usage unique|de (?:uso|utiliza[çc][ãa]o) [úu]nic[oa]|monouso) ?(?:est|es|é|è|:) ?(?:le |el |il |o )?$/iu,
);
/** What stands at the front of a message, with whose it is. */
const fronted = new Ending(
  /(?:^|[.!?\n"'([{】]\s?|(?:message|msg|text|body|sms)["']?[:=] ?["']?)(?:(?:your|dein|ihr|tw[óo]j|tu|su|votre|ton|il tuo|seu|uw|je) )?(?:code|c[óo]digo|codice|kod[eu]?|koodi|код|pin|otp)((?: [\p{L}\d][\p{L}\d.&'’-]{0,24}){0,3})\s?: $/iu,
);
/** `Do not share it`: what else a message tells nobody says so of. */
export const kept =
  /(?:don['’]?t|do not|never|not to) (?:share|disclose|give|tell|forward)|nie (?:podawaj|udost[ęe]pniaj|przekazuj|ujawniaj)|no (?:l[oa] )?(?:compart|facilit|revel|dig)|ne (?:l[ea]s? )?(?:partage|communiqu|transmet|donne|divulgu)|n[ãa]o (?:o )?(?:compartilh|partilh|inform|divulgu|forne)|non (?:l[oa] )?(?:condivid|comunic|rivel|forni)|nicht (?:an dritte |an andere )?(?:weiter|teilen|mit)|(?:deel|geef) [^.]{1,24}(?:niet|nooit|niemand)|никому|не сообща|勿(?:泄露|转发|告知)|不要告诉|誰にも|教えないで|공유하지|알려주지|لا تشارك|kimseyle|payla[şs]may/iu;
/** `Türcode ab 02.01.2024: …`: from when on. */
const since =
  /,? (?:(?:gültig|valid|valable|v[áa]lid[oa]|valid[oa]|geldig|wa[żz]ny) )?(?:ab|seit|bis|from|since|as of|until|till|a partir d(?:e|el|o)|desde|hasta|dès|à partir du|depuis|dal|fino al|od|vanaf|tot|on|am) (?:(?:le|el|dem|the|dnia) )?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)(?=\s?[:=]\s?["']?$)/iu;
const marked = new Ending(/[:=]\s?["']?$/);
/** What stands before a code, without the day from which it is one. */
export const withoutDay = (lead: string): string => (marked.test(lead) ? lead.replace(since, '') : lead);

/** Whose it is has capitals; `codice prodotto: …` is of a thing. */
const isOfBrand = (words: string | undefined): boolean => words !== undefined && !/ \p{Ll}/u.test(words);

const longest = 200;

/** @param at - of the first digit of four or more, behind which `end` is */
export function isShown(text: string, at: number, end: number): boolean {
  const lead = text.slice(Math.max(0, at - 96), at);
  return (
    checked.test(lead) ||
    signed.test(lead) ||
    once.test(lead) ||
    (says.test(lead) && sent.test(text.slice(Math.max(0, at - longest), at))) ||
    (isOfBrand(fronted.exec(lead)?.[1]) && kept.test(text.slice(end, end + 96)))
  );
}
