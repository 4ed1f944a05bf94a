/**
 * @module
 * Ids of messages (RFC 5322 §3.6.4) and of calls (RFC 3261 §8.1.1.4): written like an address of mail, named what they are, and made by a machine. What could be anybody's
 * mailbox is taken for one, whatever its name: some programs put the sender's account into the id.
 */

/** `Message-ID: <`, `message-id=`, `"messageId":"<`, `In-Reply-To: <`; of several, those before. */
const named =
  /(?:^|[^a-z])(?:(?:resent-|x-)?message[-_ ]?id|msg[-_ ]?id|call[-_ ]?id|in[-_ ]reply[-_ ]to|references)["']?\s?[:=]\s?["'([]{0,2}(?:<[^<>\s@]{1,96}@[\w.-]{1,64}>,?\s{1,3}){0,4}<?$/i;
/** As many characters as it may read of a name and one id before; of more ids the last are held against nothing. */
const longestName = 208;

/** `20260124101200.4711`, `5f3c9a0e-…`, `20260124.GA1234`: of digits, of hexadecimal digits, of two letters and digits. */
const part = /^(?:\d+|(?=[a-f]*\d)[\da-f]+|[a-z]{1,2}\d*|[a-z]?\d+[a-z]{0,2}\d*)$/i;
/** `1rAbCd-0001Xy-2Z` of Exim, `CAJ8sdf…` of Google, in Base64. */
const queued = /^E?1[A-Za-z\d]{5}-[A-Za-z\d]{6,11}-[A-Za-z\d]{2,4}$/;
const coded = /^CA(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+=-]{38,}$/;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/**
 * As long as the number of a telephone with whatever is dialled before it, of a device, a subscriber, a card or a SIM card; and no seconds,
 * no thousandths or millionths of them, and no moment of fourteen digits. Whatever letters stand beside it.
 */
const numbered =
  /(?<!\d)(?!1[5-9]\d{8}(?:\d{3}|\d{6})?(?!\d))(?!20[0-3]\d[01]\d[0-3]\d{7}(?!\d))(?:\d{9,16}|89\d{17,18})(?!\d)/;
/** `202-555-0123` */
const grouped = /^(?=(?:\D*\d){9,16}$)\d{1,6}(?:[.+_$-]\d{1,6}){1,5}$/;

/**
 * @param start - of what is written like an address
 * @param at - of its `@`
 * @example
 * isMessageId('message-id=<20260124101200.4711@mx.example.org>', 12, 31) // true
 */
export function isMessageId(text: string, start: number, at: number): boolean {
  const local = text.slice(start, at);
  return isMade(local) && named.test(text.slice(Math.max(0, start - longestName), start));
}

/**
 * Whether digits before a host are called the id of a message or a call, and are as many as could be dialled: some programs put the number of
 * who calls there. Ten digits with a one in front may be seconds.
 *
 * @example
 * isDialledId('Call-ID: 12025550123@192.0.2.7', 9, '12025550123') // true
 */
export const isDialledId = (text: string, start: number, digits: string): boolean =>
  dialled.test(digits) &&
  numbered.test(digits) &&
  named.test(text.slice(Math.max(0, start - longestName), start));
const dialled = /^(?!1\d{9}$)\d{10,15}$/;

const isMade = (local: string): boolean =>
  uuid.test(local) ||
  (!numbered.test(local) &&
    !grouped.test(local) &&
    (queued.test(local) ||
      coded.test(local) ||
      ((local.match(/\d/g)?.length ?? 0) >= 8 && local.split(/[.+_$-]+/).every((each) => part.test(each)))));
