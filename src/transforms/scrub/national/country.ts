/**
 * @module
 * National numbers by country: how one is written, its check, what it is called, and whether its form says enough for it to
 * be found without being called so. What nothing but a check digit tells apart from a counter needs its name.
 */
import {
  isAadhaar,
  isBsn,
  isCpf,
  isDni,
  isFiscalCode,
  isMyNumber,
  isNif,
  isNino,
  isNir,
  isSsn,
  isTaxId,
} from './check.js';

export const countries = ['US', 'GB', 'ES', 'IT', 'NL', 'DE', 'BR', 'IN', 'JP', 'FR', 'PT'] as const;
export type Country = (typeof countries)[number];

export interface National {
  /** From its first character on, with what separates its groups. */
  readonly shape: RegExp;
  /** @param text - without separators, in capitals */
  readonly isRight: (text: string) => boolean;
  /** Whether what is written so is one without a word, if its check is right. */
  readonly isTelling: (written: string) => boolean;
  /** At the end of what stands before it. */
  readonly named: RegExp;
}

/** Behind groups with blanks between them no other group may stand. */
const behind = String.raw`(?![\p{L}\p{N}_]|[-./]\d)`;
const behindGroups = String.raw`(?! \d{3,4}(?!\d))`;

function national(
  shape: string,
  isRight: National['isRight'],
  isTelling: National['isTelling'],
  words: string,
): National {
  return { shape: new RegExp(`(?:${shape})${behind}`, 'iuy'), isRight, isTelling, named: namedBy(words) };
}

/** What may stand between the name of a field, or a word of a sentence, and the value. */
export function namedBy(words: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words})(?:[ _.-]?(?:no|number|num|nr|n\\.?[º°o]|id|#|code|nummer|n[úu]mero|numero|num[ée]ro|番号))?\\.?` +
      `(?: (?:is|was|ist|war|lautet|es|est|era|é|è|of|on file))?["'\`)\\]\\\\]{0,3}\\s{0,8}(?:[:=：]|は|->)?\\s{0,3}[\\\\"'\`([]{0,4}$`,
    'iu',
  );
}

const always = (): boolean => true;
const never = (): boolean => false;
const isGrouped = (written: string): boolean => /\d[ .-]\d/.test(written);

export const nationals: Readonly<Record<Country, National>> = {
  US: national(
    String.raw`\d{3}([- ]?)\d\d\1\d{4}` + behindGroups,
    isSsn,
    (written) => written[3] === '-',
    'ssn|social security|social sec|soc sec|social|tax ?payer|itin',
  ),
  // An NHS number needs its name before it, since one in eleven numbers of ten digits would be valid.
  GB: national(
    String.raw`[A-Z]{2}( ?)\d\d\1\d\d\1\d\d\1[A-D]|\d{3}([- ]?)\d{3}\2\d{4}`,
    isNino,
    always,
    'nino|ni|national insurance|nat ?ins|nhs',
  ),
  ES: national(
    String.raw`(?:\d{8}|[XYZ][- ]?\d{7})[- ]?[A-Z]`,
    isDni,
    always,
    'dni|nie|nif|documento|identidad',
  ),
  IT: national(
    String.raw`[A-Z]{6} ?[\dL-V]{2}[A-Z][\dL-V]{2} ?[A-Z][\dL-V]{3}[A-Z]`,
    isFiscalCode,
    always,
    'codice fiscale|cod\\.? ?fisc|cf|fiscal code',
  ),
  NL: national(
    String.raw`\d{4}[. ]?\d\d[. ]?\d{3}|\d{3}[. ]\d{3}[. ]\d{3}`,
    isBsn,
    never,
    'bsn|burger ?service(?: ?nummer)?|sofi(?: ?nummer)?',
  ),
  DE: national(
    String.raw`\d\d ?\d{3} ?\d{3} ?\d{3}` + behindGroups,
    isTaxId,
    isGrouped,
    'steuer-?(?:id|ident)(?:ifikation)?(?:s-?nummer|-?nr)?|steuerliche identifikation(?:snummer)?|idnr|id-nr|tin|tax id|steuernummer',
  ),
  BR: national(
    String.raw`\d{3}\.?\d{3}\.?\d{3}-?\d\d`,
    isCpf,
    (written) => /[.-]/.test(written),
    'cpf(?:/mf)?',
  ),
  IN: national(
    String.raw`\d{4}([- ]?)\d{4}\1\d{4}` + behindGroups,
    isAadhaar,
    (written) => written[4] === ' ',
    'aadhaar|aadhar|uidai|uid|आधार',
  ),
  JP: national(
    String.raw`\d{4}([- ]?)\d{4}\1\d{4}` + behindGroups,
    isMyNumber,
    never,
    'my ?number|マイナンバー|個人番号|individual number',
  ),
  // The last two digits are its check, and may be missing after its name. Without blanks, a French IMSI may look the same.
  FR: national(
    String.raw`[12] ?\d\d ?\d\d ?(?:\d\d|2[AB]) ?\d{3} ?\d{3}(?: ?(?:[/-] ?)?\d\d)?`,
    isNir,
    (written) => /^\d \d\d \d\d /.test(written),
    "nir|nss|insee|(?:n[º°o]\\.? |num[ée]ro )?(?:de |d['’]assuré )?s[ée]curit[ée] sociale|num[ée]ro d['’]assur[ée]e?|n[º°o] ss",
  ),
  PT: national(
    String.raw`\d{3}([. ]?)\d{3}\1\d{3}`,
    isNif,
    never,
    'nif|nipc|contribuinte|identificação fiscal|n[úu]mero fiscal',
  ),
};

/** Up to nine characters (ICAO Doc 9303-3, § 4.2.2) and a check digit, some of them digits; of passports and cards of identity nothing but the name tells. */
export const passport: National = national(
  String.raw`(?=[A-Z]*\d[A-Z\d]*\d[A-Z\d]*\d)[A-Z\d]{6,10}`,
  never,
  never,
  "passport(?: ?(?:no|number|card))?|reise-?pass(?:-?nummer|-?nr)?|pass-?nummer|passeport(?: ?n°)?|pasaporte|passaporto|passaporte|paspoort(?:nummer)?|(?:personal)?ausweis-?(?:nummer|nr)\\.?|personalausweis|(?:identity|id) card(?: ?(?:no|number))?|carte (?:nationale )?d['’]identité|cni|carta d['’]identità|tarjeta de identidad|cartão de cidadão|パスポート(?:番号)?|旅券(?:番号)?",
);
