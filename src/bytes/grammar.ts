/**
 * @module
 * Logs with one record in each line, or in each block of lines, which a grammar splits into fields. Everything between
 * fields, and fields that no rule names, stay byte for byte. A line that no grammar can read is quarantined.
 */
import type { RecordCode } from '../errors.js';
import { createFlatKernel, type FlatKernel } from '../kernel/flat.js';
import type { FormatOf, GrammarName } from '../policy/document.js';
import { type Pattern, parsePattern } from '../policy/pattern.js';
import { TooManyValues } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { Visitor } from '../program/visitor.js';
import type { ByteEngine } from './engine.js';
import { createFields, type Fields } from './flat/fields.js';
import { createRecordEngine, type RecordOptions, tooLong } from './flat/records.js';
import type { Sheet } from './flat/sheet.js';
import { createAccGrammar } from './grammar/acc.js';
import { createAccessGrammar } from './grammar/access.js';
import { haproxyError, nginxProxyManager, nlb, patterns, queueLog, squid } from './grammar/catalogue.js';
import { createExpressionGrammar } from './grammar/expression.js';
import { createFixedGrammar } from './grammar/fixed.js';
import { createKindsGrammar } from './grammar/kinds.js';
import { createMerakiGrammar } from './grammar/meraki.js';
import { createRadiusGrammar } from './grammar/radius.js';
import { createRowsGrammar } from './grammar/rows.js';
import { Found, type Grammar, type Slot, Slots } from './grammar/slot.js';
import { createLegacySyslogGrammar, createSyslogGrammar } from './grammar/syslog.js';
import { createXmlGrammar } from './grammar/xml.js';

export type LineFormat =
  | FormatOf<GrammarName>
  | FormatOf<'line'>
  | FormatOf<'fixed'>
  | FormatOf<'xml' | 'kinds'>;

const NEWLINE = 0x0a;
const RETURN = 0x0d;

export function createGrammarEngine(
  format: LineFormat,
  visitor: Visitor,
  books: Books,
  options: RecordOptions,
  program?: Program,
): ByteEngine {
  const fields = createFields(visitor);
  const grammars = openGrammars(format, fields);
  const found = new Found();
  const block = grammars[0]?.block;

  /** The fields of a line are in `found` then, by the slots returned. */
  const read = (sheet: Sheet, from: number, to: number): readonly Slot[] | undefined => {
    for (const grammar of grammars) {
      found.count = 0;
      if (grammar.read(sheet, from, to, found)) return grammar.slots.list;
    }
    return undefined;
  };

  let kernel: FlatKernel | undefined;
  let isPlanned = program === undefined;
  /** It reads lines of the first grammar alone. */
  const openKernel = (): FlatKernel | undefined => {
    if (program === undefined || isPlanned) return kernel;
    isPlanned = true;
    const plan = grammars[0]?.plan?.(program);
    kernel = plan && createFlatKernel(plan, program, options);
    return kernel;
  };

  /** @param to - where the record ends, without its line end */
  const rewriteRecord = (sheet: Sheet, from: number, to: number, next: number): number => {
    const position = ++books.in;
    const refuse = (code: RecordCode, detail?: string): number => {
      books.quarantine(code, position, detail, sheet.bytes.subarray(from, next));
      sheet.cut(from, next);
      return next;
    };
    if (to - from > options.maxRecordBytes) return refuse('ERR_RECORD_SIZE');
    const list = read(sheet, from, to);
    if (list === undefined)
      return refuse(
        'ERR_RECORD_SYNTAX',
        `expected ${block === undefined ? 'a line' : 'a record'} of the format ${format.type}`,
      );
    if (visitor.captures > 0) {
      for (let i = 0; i < found.count; i++) {
        const { capture, coding } = list[found.slot(i)]!;
        if (capture !== undefined) coding(sheet, found.start(i), found.end(i), capture);
      }
    }
    const code = fields.take();
    if (code !== undefined) return refuse(code);
    sheet.mark();
    try {
      for (let i = 0; i < found.count; i++) {
        const { treatment, coding } = list[found.slot(i)]!;
        if (treatment !== undefined) coding(sheet, found.start(i), found.end(i), treatment);
      }
    } catch (error) {
      if (!(error instanceof TooManyValues)) throw error;
      sheet.undo();
      fields.undo();
      return refuse('ERR_RECORD_VALUES');
    }
    books.out++;
    return next;
  };

  return createRecordEngine(
    {
      flat: openKernel,
      rewrite(sheet, from, last) {
        const { bytes } = sheet;
        if (block !== undefined) {
          const passed = block.pass(sheet, from, last);
          if (passed !== from) {
            block.passed?.();
            return passed;
          }
          const next = block.end(bytes, from, last);
          if (next < 0) return next;
          return next - from > options.maxRecordBytes ? tooLong : rewriteRecord(sheet, from, next, next);
        }
        const newline = sheet.text.indexOf('\n', from);
        if (newline < 0 && !last) return -1;
        const end = newline < 0 ? bytes.length : newline;
        const lineEnd = end > from && bytes[end - 1] === RETURN ? end - 1 : end;
        const next = newline < 0 ? end : newline + 1;
        if (lineEnd === from) return next;
        return rewriteRecord(sheet, from, lineEnd, next);
      },
      awaits: () => (block === undefined ? NEWLINE : undefined),
      reach: block && options.maxRecordBytes + block.behind,
      skip: block && ((bytes, from) => block.skip(bytes, from)),
      passed: () => block?.passed?.(),
      wipe() {
        fields.wipe();
        kernel?.wipe();
      },
    },
    books,
    options,
  );
}

/** In the order in which they are tried. */
function openGrammars(format: LineFormat, fields: Fields): Grammar[] {
  switch (format.type) {
    case 'fixed':
      return [createFixedGrammar(format, new Slots(fields))];
    case 'syslog':
      return [createSyslogGrammar(new Slots(fields)), createLegacySyslogGrammar(new Slots(fields))];
    case 'queue_log':
      return [createKindsGrammar(queueLog, new Slots(fields))];
    case 'squid':
      return [createExpressionGrammar(squid, new Slots(fields))];
    case 'nginx_proxy_manager':
      return [createExpressionGrammar(nginxProxyManager, new Slots(fields))];
    case 'meraki':
      return [createMerakiGrammar(new Slots(fields))];
    case 'radius':
      return [createRadiusGrammar(new Slots(fields))];
    case 'xml':
      return [createXmlGrammar(format, new Slots(fields))];
    case 'acc':
      return [createAccGrammar(new Slots(fields))];
    case 'kinds':
      return [createRowsGrammar(format, new Slots(fields))];
    case 'rfc3164':
      return [createLegacySyslogGrammar(new Slots(fields))];
    default: {
      const texts = format.type === 'line' ? [format.pattern].flat() : patterns[format.type];
      const grammars = texts.map((text) =>
        createAccessGrammar(parsePattern(text) as Pattern, new Slots(fields)),
      );
      // Lines of another form in the same file (HAProxy), or of the same vendor (AWS).
      const other = format.type === 'haproxy' ? haproxyError : format.type === 'alb' ? nlb : undefined;
      if (other === undefined) return grammars;
      return [...grammars, createExpressionGrammar(other, new Slots(fields))];
    }
  }
}
