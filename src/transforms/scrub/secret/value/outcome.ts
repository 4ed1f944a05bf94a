/**
 * @module
 * How a test went, by what runs it: `PASS: …` tells of one, and of no password.
 */

/** `--- PASS: TestParse/+44_local (0.05s)`, `PASS: tests/parse2.sh`: how a test went, by the runners of Go, of Automake and of DejaGnu. */
const ofGo = /^(?:Test|Example|Benchmark|Fuzz)(?![a-z])/;
const ofFile =
  /^(?:[\w.+-]+\/)*[\w.+-]+\.(?:sh|exp|test|t|py|pl|rb|js|ts|c|cc|cpp|rs|go|java|chk|log)$|^[\w./-]+::\w[\w:[\]-]*$/;
const outcome = /(?:^|[\r\n])[\t ]*(--- )?PASS$/;
/** `PASS: test_login_2fa`: words of which one is a test, or more than two with lines between; a passphrase has dashes. */
const ofCase =
  /^(?=.*(?:^|[_-])(?:test|check|case|suite|spec)s?\d{0,3}(?:$|[_-])|(?:[^_-]+_){2})[a-z]{2,24}\d{0,3}(?:[_-](?:[a-z]{1,24}\d{0,3}|\d{1,3}[a-z]{0,3}))+$/i;
/** `RC PASS: barge-in`: what is tried stands before, in letters. */
const labelled = /(?:^|[\s\])])(?:RC|CI|QA|UAT|E2E|UNIT|LINT|TEST|SMOKE)[ :]{1,2}PASS$/;
const tried = /^[a-z]{2,24}(?:[_-][a-z]{1,24})*$/;
const someone = /\b(?:user\w*|login|account|host\w*|smtp|imap|e?mail|ftp|admin|root)\b/i;

/** `PASS: objdump -WL`, `PASS: i386 AVX512/4VNNIW insns`: words of what was tried, which go on. */
const going =
  /: [\w.-]+ (?!(?:user\w*|login|host\w*|port|email|and|ok|tls|ssl)\b)[-\p{L}\d][\w./-]*(?![\w]*[:=])(?: |$|[\r\n])/iuy;
function isTold(text: string, mark: number): boolean {
  going.lastIndex = mark;
  return going.test(text);
}

/** @param mark - the colon */
export function isOutcome(text: string, mark: number, value: string): boolean {
  if (text.charCodeAt(mark) !== 58 || !text.startsWith('PASS', mark - 4)) return false;
  const lead = text.slice(Math.max(0, mark - 40), mark);
  if (labelled.test(lead)) return tried.test(value) || ofFile.test(value);
  const [all, dashes] = outcome.exec(lead) ?? [];
  return (
    all !== undefined &&
    ((dashes !== undefined && ofGo.test(value)) ||
      ofFile.test(value) ||
      isTold(text, mark) ||
      (ofCase.test(value) && !someone.test(text.slice(Math.max(0, mark - 160), mark))))
  );
}
