/**
 * @module
 * Answers to the questions by which somebody is known, behind a colon, whatever letters they have: `security answer: Rexington`, `Losungswort:
 * Oakridge`. What became of an answer is none.
 */
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isNothing } from '../value/placeholder.js';

const name = new Ending(
  /(?:^|[^\p{L}\d_-])(?:(?:security|secret|memorable|recovery|safe) (?:question )?(?:answer|word|phrase)|safe ?word|sicherheitsantwort|sicherheitsfrage(?: \p{L}{3,16})? beantwortet|geheime antwort|geheimwort|losungswort|kundenkennwort|r[ée]ponse secr[èe]te|respuesta secreta|respuesta de seguridad|palabra secreta|resposta secreta|resposta de seguran[çc]a|palavra secreta|risposta segreta|risposta di sicurezza|parola segreta|parola d['’]ordine|geheim(?:e)? (?:antwoord|woord)|(?:antwoord op )?(?:de )?beveiligingsvraag)\s?$/iu,
);
const behind = /[:：]\s["'“«]?(\p{L}[\p{L}\d'’!#-]{2,31})(?=["'”»]?(?:[,;.](?:\s|$)|\s*$|\s*[\r\n]))/uy;
const outcome =
  /^(?:in?correct[aeo]?|wrong|right|verified|okay|accepted|rejected|match(?:ed|es)?|mismatch|failed|passed|given|asked|skipped|locked|pending|richtig|falsch|korrekt|stimmt|juste|faux|fausse|bonne|errat[ao]|errad[ao]|corrett[ao]|certa|juist|onjuist|goed|fout|same|see|below|above|siehe|voir|ver)$/i;
const reach = 72;

/** @param colon - with a blank behind it */
export function findAnswerBehind({ text, search, accept }: Cursor, colon: number): void {
  behind.lastIndex = colon;
  const value = search.wanted.has('secret') ? behind.exec(text)?.[1] : undefined;
  if (value === undefined || isNothing(value) || outcome.test(value)) return;
  if (!name.test(text.slice(Math.max(0, colon - reach), colon))) return;
  const start = text.indexOf(value, colon);
  accept(start, start + value.length, 'secret', '');
}
