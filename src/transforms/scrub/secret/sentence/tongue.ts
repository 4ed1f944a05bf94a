/**
 * @module
 * Codes for one time and passwords in languages that `lexicon.ts` has no words of, by what they are called as a whole: `رمز التحقق الخاص بك هو
 * 580888`, `Mã xác minh của bạn là 580888`, `mật khẩu là hunter22`.
 */
import { Ending } from '../../scan/expression/ending.js';

const names = [
  '(?:رمز|كود|رقم) (?:ال)?(?:تحقق|تأكيد|تفعيل|دخول|أمان|تعريف|مرور لمرة واحدة|OTP)',
  '(?:کد|رمز) (?:تایید|تأیید|فعال.?سازی|ورود|یک.?بار.?مصرف|امنیتی|احراز هویت)',
  'קוד ה?(?:אימות|אישור|כניסה|גישה|זיהוי|הפעלה|אבטחה|חד[ -]פעמי)|סיסמה חד[ -]פעמית',
  '(?:सत्यापन|पुष्टि|सुरक्षा|लॉगिन|प्रमाणीकरण|एक्टिवेशन|ओटीपी|OTP) कोड|ओटीपी',
  'รหัส(?:ยืนยัน(?:ตัวตน)?|ผ่านครั้งเดียว|ความปลอดภัย|เข้าสู่ระบบ|เปิดใช้งาน| ?OTP| ?PIN)',
  'mã (?:xác (?:minh|thực|nhận)|OTP|đăng nhập|kích hoạt|bảo mật|PIN)',
  'kode (?:verifikasi|otentikasi|autentikasi|konfirmasi|keamanan|aktivasi|masuk|akses|login|OTP)|kod (?:pengesahan|keselamatan)',
  'κωδικ(?:ός|ό|ού) (?:επαλήθευσ[ηή]ς|επιβεβαίωσ[ηή]ς|ασφαλείας|ενεργοποίησ[ηή]ς|εισόδου|πρόσβασ[ηή]ς|σύνδεσ[ηή]ς|μίας χρήσ[ηή]ς|OTP|PIN)',
  'код (?:підтвердження|перевірки|доступу|входу|безпеки|за потвърждение|за достъп|за вход|за потврду)',
  '(?:verifi[ck]erings?|bekr[æe]ftelses|sikkerheds|sikkerhets|engangs|s[äa]kerhets|eng[åa]ngs|inloggnings|bekreftelses)koden?|(?:vahvistus|kerta|turva)koodi(?:si|nne)?',
  '(?:ov[ěe][řr]ovac[íi]|bezpe[čc]nostn[íi]|p[řr]ihla[šs]ovac[íi]) k[óo]d',
  '(?:ellen[őo]rz[őo]|meger[őo]s[íi]t[őo]|bel[ée]p[ée]si|biztons[áa]gi) k[óo]d(?:ja|od)?',
].join('|');
/** What a code is called, whose it is, and a verb or a colon. */
const code = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\p{M}]|(?<=[\\u0e00-\\u0e7f]))(?:${names})(?:[\\p{L}\\p{M}]{0,12})(?: [\\p{L}\\p{M}]{1,14}){0,4}\\s?[:：]?\\s{0,2}["'«“]?$`,
    'iu',
  ),
);
/** `580888 adalah kode verifikasi Anda`, `580888 هو رمز التحقق` */
const behind = new RegExp(
  `^ (?:هو|هي|الوا|הוא|היא|là|adalah|คือ|είναι|है|est|er|är|on|je|is|—|-) (?:[\\p{L}\\p{M}]{1,14} ){0,2}(?:${names})`,
  'iu',
);

/** What the words of these languages have in them. */
export const stems = 'كود|کد|קוד|סיסמ|कोड|ओटीपी|รหัส|mã |κωδικ|koodi|kod|k[óo]d';

/** @param lead - what stands before digits @param rest - what stands behind them */
export const isCodeAbroad = (lead: string, rest: string): boolean => code.test(lead) || behind.test(rest);

/** Where letters of another alphabet are around it, what is told of a password in ASCII is the password. */
export const password = new Ending(
  /(?:كلمة (?:المرور|السر)|رمز (?:عبور|المرور|السر)|گذرواژه|סיסמ[הת]|पासवर्ड|รหัสผ่าน|mật khẩu|κωδικ(?:ός|ό) (?:πρόσβασ[ηή]ς|μου|σου|σας)|συνθηματικό|lösenord(?:et)?|jelszó|비밀번호|비번|암호|패스워드|口令|парол[аью]|пароль)[\p{L}\p{M}]{0,5}(?: [\p{L}\p{M}]{1,12}){0,3}\s?[:：=—–-]?\s["'«“]?$/iu,
);
/** Each of them has one of these in it. */
export const passwordStems =
  'المرور|السر|عبور|گذرواژه|סיסמ|पासवर्ड|รหัสผ่าน|mật kh|κωδικ|συνθημ|lösenord|jelszó|비밀번호|비번|암호|패스워드|口令|парол';
