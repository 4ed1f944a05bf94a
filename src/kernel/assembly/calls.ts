/**
 * @module
 * Fields of a row of calls: `transforms/scrub/number/row.ts` says what they are.
 */
import { isQuote, isStart, peek } from './character';
import { from, to } from './search';

/** A field of a row of calls (transforms/scrub/number/row.ts). */
export function isField(at: usize, end: usize): bool {
  const size = end - at;
  if (size < 10 || size > 15) return false;
  const before = isQuote(peek(at - 1)) ? peek(at - 2) : peek(at - 1);
  return (before == 44 || before == 59 || before == 124 || before == 9 || before == 0 || before == 10 || isStart(isQuote(peek(at - 1)) ? at - 1 : at)) && hasCalls();
}


/** What rows of calls have in them, by four letters; asked once. */
let calls: i32 = -1;

/** Of a text that has not been asked. */
export function startCalls(): void {
  calls = -1;
}

function hasCalls(): bool {
  if (calls >= 0) return calls != 0;
  calls = 0;
  for (let at = from; at + 3 < to; at++) {
    switch (load<u32>(at) | 0x20202020) {
      // answ lear(ing) orig user cong unal deli chan cdr moc mos mtc mts sip/ hdi/ from- busy fail reje expi call sms mms voic boun
      case 0x77736e61: case 0x7261656c: case 0x6769726f: case 0x72657375: case 0x676e6f63: case 0x6c616e75: case 0x696c6564:
      case 0x6e616863: case 0x2f706973: case 0x2f696468: case 0x6d6f7266: case 0x79737562: case 0x6c696166: case 0x656a6572:
      case 0x69707865: case 0x6c6c6163: case 0x63696f76: case 0x6e756f62: case 0x65757172:
        calls = 1;
        return true;
    }
    switch (load<u32>(at) & 0xffffff | 0x202020) {
      case 0x726463: case 0x636f6d: case 0x736f6d: case 0x63746d: case 0x73746d: case 0x736d73: case 0x736d6d:
      case 0x706573: case 0x2c692c: case 0x2c6f2c: // sep ,i, ,o,
        calls = 1;
        return true;
    }
  }
  return false;
}
