/**
 * @module
 * What a run of digits that stands by itself is: what the word before calls it, a card, a device, a SIM card, and
 * what is none of these may be a telephone number.
 */
import type { Cursor } from '../scan/cursor.js';
import type { ScrubName } from '../scan/finding.js';
import { subscriberOf } from './device/subscriber.js';
import { deviceOf, isOfTracker } from './device.js';
import {
  isBehindStatus,
  isCounted,
  isNumbered,
  isOfMany,
  isOfMeasures,
  isOfTable,
  isThousands,
  labelled,
} from './group/count.js';
import { isAlone, isBehindDigits } from './group/edge.js';
import { findExtension } from './group/extension.js';
import { isOfWeb } from './group/measure.js';
import { isOfProgram } from './group/program.js';
import type { Run } from './group.js';
import { isPortable, readAbroadly } from './phone/abroad.js';
import { isOfLines } from './phone/lines.js';
import { judgeCalled, judgeNamed, readTyped, segment } from './phone/named.js';
import { topicOfLabel } from './phone/trunk.js';
import type { PhoneFinder } from './phone.js';
import { isArgument, isOfCall, isOfCaller, isOfExtension, isOfLine, topicBeside } from './verdict/beside.js';
import { isOfDevice, judgeChecked, judgeSubscriber } from './verdict/checked.js';
import { isOfCounts, isOfMeasure, isOfNobody, isOfVersion } from './verdict/nobody.js';
import { topicOfList } from './word/list.js';
import { topicOfPair } from './word/pair.js';
import { isOnReference } from './word/reference.js';
import { topicBefore } from './word/topic.js';

/** What it is and where it ends; `other` where the word before says so, `none` where nothing says what it is. */
export type Verdict =
  | { readonly end: number; readonly name: ScrubName; readonly value: string }
  | 'other'
  | 'none';

/** @param phones - undefined where telephone numbers are not looked for */
export function judge(cursor: Cursor, phones: PhoneFinder | undefined): Verdict | undefined {
  const { run, text, bareRows } = cursor;
  const isBare = run.count > 1 && !run.plus && bareRows.isBare(text, run.start, run.ends[run.count - 1]!);
  return judgeAgain(cursor) ?? (isBare ? judgeBare(cursor, phones) : judgeInText(cursor, phones));
}

/** A subscriber, a device or a card that stood before. */
function judgeAgain({ run, mentions }: Cursor): Verdict | undefined {
  if (run.count > 1 || run.plus || run.length < 14) return undefined;
  const name = mentions.findDevice(run.text, run.start);
  return name === undefined ? undefined : { end: run.ends[0]!, name, value: run.text };
}

function judgeInText(cursor: Cursor, phones: PhoneFinder | undefined): Verdict | undefined {
  const { run, text, floor, last } = cursor;
  const { start } = run;
  if (isArgument(run, text)) {
    const name = subscriberOf(run, text);
    if (name !== undefined) return { end: run.ends[0]!, name, value: run.text };
    // `Karte(4111111111111111)`
    return (run.length === 16 ? judgeChecked(run, text, undefined) : undefined) ?? 'none';
  }
  const isQuiet = cursor.voices.isQuiet(text, start);
  const column = isAlone(run) ? undefined : cursor.columns.topicOf(text, start, isQuiet);
  const said = isAlone(run)
    ? undefined
    : ((column === 'none' ? undefined : column) ??
      topicBeside(run, text) ??
      (run.count > 1 && run.separators[1] === '.'
        ? undefined
        : topicOfLabel(text, run.ends[run.count - 1]!)) ??
      (isQuiet || cursor.columns.isSide(start) ? undefined : topicBefore(text, start, floor)));
  const isOfSaid = said === undefined && !isQuiet && isOfLine(text, start);
  const topic =
    (isOfSaid || isPortable(run, text) ? 'phone' : undefined) ??
    // `"medium":"msisdn","address":"…"`
    (said === 'address' ? topicOfPair(text, start) : undefined) ??
    said ??
    (isAlone(run)
      ? undefined
      : ((column === undefined ? topicOfList(run, text, floor, last) : undefined) ??
        (isQuiet ? undefined : topicOfPair(text, start))));
  // `getDeviceId=490154203237518`: as Android has it.
  if (topic === 'other' && run.count === 1 && run.length === 15 && isOfDevice(run, text))
    return { end: run.ends[0]!, name: 'imei', value: run.text };
  const isEvent = topic === 'phone' && isOfCall(run, text);
  if (!run.plus) {
    const found = judgeSubscriber(run, text, topic);
    if (found !== undefined) return found;
    const name =
      subscriberOf(run, text) ?? (topic === 'imsi' || topic === 'iccid' ? undefined : deviceOf(run, text));
    if (name !== undefined) return { end: run.ends[0]!, name, value: run.text };
    // Anything that is asked before this must also be asked in `kernel/assembly/card/card.ts`.
    const checked = judgeChecked(run, text, topic);
    if (checked !== undefined) return checked;
  }
  if (phones === undefined) return undefined;
  if (!run.plus && isOfRecord(run, text, isQuiet)) return 'none';
  if (
    !run.plus &&
    (topic === 'other' || topic === 'version') &&
    (run.sizes[0]! >= 7 ||
      isThousands(run) ||
      isOfMeasures(run) ||
      (topic === 'version' && isOfVersion(run)) ||
      (labelled.test(text.slice(Math.max(0, start - 16), start)) && !isOnReference(run, text))) &&
    !isOfExtension(cursor) &&
    !(text.charCodeAt(start - 1) === 47 && segment.test(text.slice(Math.max(0, start - 16), start)))
  )
    return 'other';
  if (isOfNobody(run, text, floor) || isOfMeasure(run, text, topic)) return 'other';
  // The same number must not be replaced in one place and stay in another.
  const again = run.plus || run.count > 1 || run.more ? undefined : cursor.mentions.find(run.text, start);
  if (again !== undefined)
    return {
      end: run.ends[0]!,
      name: 'phone',
      value: /^[+]/.test(again) ? again : (phones.read(again) ?? again),
    };
  const isOfUnits = isOfMany(run, text, topic === 'phone');
  const isBehind = isOfUnits || isBehindDigits(text, start, floor);
  const number = phones.find(
    run,
    topic === 'phone' && !isEvent && (run.plus || !(isOfUnits || isOfTable(run, text))),
    isBehind,
    run.plus && isOfUnits,
  );
  if (number === undefined && isEvent) {
    const value = phones.readUsual(run.text);
    return value === undefined ? 'none' : { end: run.ends[0]!, name: 'phone', value };
  }
  const abroad =
    number === undefined &&
    !isBehind &&
    (topic === undefined || topic === 'phone' || topic === 'address') &&
    !phones.isStrict &&
    !isCounted(run, text)
      ? readAbroadly(run, text, cursor.languages)
      : undefined;
  if (abroad !== undefined) return { end: run.ends[run.count - 1]!, name: 'phone', value: abroad };
  if (
    number === undefined &&
    !phones.isStrict &&
    topic !== 'other' &&
    topic !== 'version' &&
    !isCounted(run, text)
  ) {
    if (isOfLines(run, text) || isOfCaller(run, text) || isOfTracker(run, text))
      return { end: run.ends[run.count - 1]!, name: 'phone', value: phones.read(run.text) ?? run.text };
    const typed = readTyped(cursor, phones);
    if (typed !== undefined) return { end: run.ends[0]!, name: 'phone', value: typed };
  }
  // `phone: +120255501234`: no plan has it.
  if (number === undefined && isAlone(run) && !isQuiet && topicBefore(text, start, floor) === 'phone')
    return judgeNamed(cursor, 'phone', false, phones);
  if (number === undefined)
    return isQuiet && topic === undefined
      ? judgeCalled(cursor, phones)
      : judgeNamed(
          cursor,
          topic,
          column === 'phone' || said !== topic || isOfSaid || topicOfList(run, text, floor, last) === 'phone',
          phones,
        );
  const close = run.ends[number.count - 1]!;
  const isClosed = run.start < start && text.charCodeAt(close) === 41;
  const behind = isClosed ? close + 1 : close;
  const extension = number.count === run.count ? findExtension(text, behind) : undefined;
  return extension === undefined
    ? { end: behind, name: 'phone', value: number.value }
    : { end: extension.end, name: 'phone', value: `${number.value};ext=${extension.digits}` };
}

/** `mobile 2026.11.26.1`, `PO 202 555 0147`, `HTTP/1.1" 200 4336` */
const isOfRecord = (run: Run, text: string, isQuiet: boolean): boolean =>
  isBehindStatus(run, text, isQuiet) || isNumbered(run, text) || isOfWeb(run, text);

/** The same of groups in a row of nothing but digits and blanks, as far as anybody looks: what else is asked finds nothing there. */
function judgeBare(
  { run, text, floor, languages }: Cursor,
  phones: PhoneFinder | undefined,
): Verdict | undefined {
  const checked = judgeChecked(run, text, undefined);
  if (checked !== undefined) return checked;
  if (phones === undefined) return undefined;
  if (isOfCounts(run) || isOfProgram(run, text)) return 'other';
  const isBehind = isBehindDigits(text, run.start, floor);
  const number = phones.find(run, false, isBehind, false);
  if (number !== undefined) return { end: run.ends[number.count - 1]!, name: 'phone', value: number.value };
  const abroad = isBehind || phones.isStrict ? undefined : readAbroadly(run, text, languages);
  return abroad === undefined ? 'none' : { end: run.ends[run.count - 1]!, name: 'phone', value: abroad };
}
