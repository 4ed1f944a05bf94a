/**
 * @module
 * What the whole text speaks of: calls, their parties, addresses of mail. Each is looked for once.
 */
import { isDigit, peek } from '../../text/character';
import { from, to } from '../../text/search';

/** What rows of calls have in them, by four letters; asked once. */
let calls: i32 = -1;

/** Of a text that has not been asked. */
export function startCalls(): void {
  calls = addresses = -1;
  party = 0;
  sought = from;
}

/** Where a call or a message is first spoken of that comes from somebody, and up to where that has been looked for. */
let party: usize = 0;
let sought: usize = 0;

/**
 * A call or a message is spoken of before: with none, `from` and `to` say nothing of digits right behind them (`said` in
 * transforms/scrub/number/phone/party.ts; `calling` and others in transforms/scrub/number/phone/named.ts, by three letters or four).
 */
export function hasParties(at: usize): bool {
  for (; party == 0 && sought < at; sought++) if (isParty(load<u32>(sought) | 0x20202020)) party = sought + 1;
  return party != 0 && party <= at;
}

function isParty(letters: u32): bool {
  switch (letters) {
    case 0x6e6e6f63: case 0x6c69616d: case 0x6b6f6f6c: case 0x696c6564: case 0x6d627573: case 0x61746164: case 0x706f7473: // conn mail look deli subm data stop
    case 0x75736e75: case 0x746e6573: case 0x646e6573: case 0x64737375: case 0x7373656d: case 0x63696f76: case 0x6e617274: // unsu sent send ussd mess voic tran
    case 0x77726f66: case 0x65766964: case 0x69646572: case 0x6f726572: case 0x646e6168: case 0x61637365: case 0x74696577: // forw dive redi rero hand esca weit
    case 0x656c6d75: case 0x76736564: case 0x69766564: case 0x6c6c6163: case 0x69766e69: case 0x69676572: case 0x6c616964: // umle desv devi call invi regi dial
    case 0x75657571: case 0x65636572: case 0x74786574: case 0x74616877: case 0x6d616c6c: case 0x61696863: case 0x65707061: // queu rece text what llam chia appe
    case 0x6167696c: case 0x6f67696c: case 0x75726e61: case 0x676e6972: case 0x6e6f6870: // liga ligo anru ring phon
      return true;
  }
  switch (letters & 0xffffff) {
    case 0x736d73: case 0x736d6d: case 0x70746f: case 0x786166: case 0x67656c: case 0x206f6d: case 0x20746d: // sms mms otp fax leg mo mt
      return true;
  }
  return false;
}

/** An address of mail may stand in the text: asked once. */
let addresses: i32 = -1;

export function hasAddress(): bool {
  if (addresses >= 0) return addresses != 0;
  addresses = 0;
  const sign = i8x16.splat(64);
  for (let at = from; at < to; at += 16) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(at), sign));
    if (hits && at + ctz(hits) < to) addresses = 1;
  }
  return addresses != 0;
}

export function hasCalls(): bool {
  if (calls >= 0) return calls != 0;
  calls = 0;
  for (let at = from; at + 3 < to; at++) {
    switch (load<u32>(at) | 0x20202020) {
      // answ lear(ing) orig user cong unal deli chan cdr moc mos mtc mts sip/ hdi/ from- busy fail reje expi call sms mms voic voip boun inco outg rsta toll what smpp pstn dial trun oute norm subs
      case 0x77736e61: case 0x7261656c: case 0x6769726f: case 0x72657375: case 0x676e6f63: case 0x6c616e75: case 0x696c6564: case 0x6574756f: case 0x6d726f6e: case 0x73627573:
      case 0x6e616863: case 0x2f706973: case 0x2f696468: case 0x6d6f7266: case 0x79737562: case 0x6c696166: case 0x656a6572:
      case 0x69707865: case 0x6c6c6163: case 0x63696f76: case 0x6e756f62: case 0x65757172:
      case 0x6f636e69: case 0x6774756f: case 0x61747372: case 0x6c6c6f74: case 0x74616877: case 0x70706d73: case 0x6e747370: case 0x6c616964: case 0x6e757274: case 0x70696f76:
        calls = 1;
        return true;
    }
    // `G711`
    if ((peek(at) | 32) == 103 && isDigit(peek(at + 1)) && isDigit(peek(at + 2)) && isDigit(peek(at + 3))) {
      calls = 1;
      return true;
    }
    switch (load<u32>(at) & 0xffffff | 0x202020) {
      case 0x6d6370: case 0x757369: // pcm isu
      case 0x726463: case 0x636f6d: case 0x736f6d: case 0x63746d: case 0x73746d: case 0x736d73: case 0x736d6d:
      case 0x706573: case 0x2c692c: case 0x2c6f2c: case 0x226922: case 0x226f22: // sep ,i, ,o, "i" "o"
      case 0x747022: case 0x227470: case 0x736322: case 0x227373: // "pt pt" "cs ss"
        calls = 1;
        return true;
    }
  }
  return false;
}
