/**
 * @module
 * People named by certificates, directories, cards and histories: `CN=Alice Example` beside a mail address, `CN=Alice
 * Example,OU=Staff,DC=…`, `FN:Alice Example`, `1a2b3c4d (Alice Example 2026-11-28 …)`. A host, a group or an authority is
 * nobody.
 */
import { type Place, place } from './form.js';

const cn = String.raw`\b(?:CN|cn) ?= ?"?`;
/** In other attributes a blank may stand around the mark. */
const attribute = String.raw`[A-Za-z\d.]{1,20} ?= ?(?:[^,/=\n\\]|\\,){1,96}`;
const people =
  '[uU]sers|[pP]eople|[sS]taff|[eE]mployees|[mM]anagers|[pP]ersonnel|[mM]embers|[mM]itarbeiter|[bB]enutzer|[cC]ontractors|[sS]tudents|[tT]eachers';

export const directories: readonly Place[] = [
  // `<Attribute Name="displayName"><AttributeValue>Alice Example</…>`, of SAML
  place(
    ['utevalue>', 'utevalue '],
    'person',
    String.raw`\bName=\\?"(?:displayName|cn|commonName|givenName|sn|surname|fullName|name|http:\/\/schemas\.xmlsoap\.org\/ws\/2005\/05\/identity\/claims\/(?:name|givenname|surname)|urn:oid:2\.5\.4\.(?:3|4|42)|urn:oid:2\.16\.840\.1\.113730\.3\.1\.241)\\?"[^<>\n]{0,160}>\s{0,8}<(?:\w{1,12}:)?AttributeValue[^<>\n]{0,160}>WHOLE(?=<)`,
  ),
  // `:86:166?00…?32Alice Example`, in an account statement (MT 940)
  place(
    [':00:000?00'],
    'persons',
    String.raw`:86:\d{3}\?00(?:[^\n]|\n(?!:)){0,400}?\?32WHOLE(?=\?|\r?\n|\s*$)`,
  ),
  // RFC 4514: next to a mail address, or with a name of its own
  place(
    ['emailaddress', 'serialnumber', ', e='],
    'persons',
    String.raw`${cn}FULL(?="?(?:(?:, ?|\/)${attribute}){0,6}(?:, ?|\/)(?:emailAddress|E|SERIALNUMBER|serialNumber) ?=)`,
  ),
  place(
    ['emailaddress', 'serialnumber', 'ct: e='],
    'persons',
    String.raw`(?<=\b(?:emailAddress|E|SERIALNUMBER|serialNumber) ?= ?[^,/\n]{1,96}(?:(?:, ?|\/)${attribute}){0,6}(?:, ?|\/)(?:CN|cn) ?= ?)FULL(?=[,/"]|\s*$|\n)`,
  ),
  place(
    [' gn=', ',gn=', '/gn=', 'givenname='],
    'person',
    String.raw`(?<=[,/] ?)(?:GN|givenName|SN|surname) ?= ?PERSON(?=[,/]|\s*$)`,
  ),
  place(
    [' gn=', 'givenname='],
    'person',
    String.raw`(?<=[,/] ?(?:GN|givenName) ?= ?[^,/\n]{1,48}, ?)(?:SN|surname) ?= ?PERSON(?=[,/]|\s*$)`,
  ),
  place(['ued to: '], 'persons', String.raw`[iI]ssued to: FULL(?= <|\s*$|\n)`),
  // `CN=Alice Example,OU=Staff,DC=…`, `CN=Example\, Alice,…`
  place(
    [',ou=', ', ou=', ',cn=', ', cn='],
    'persons',
    String.raw`${cn}FULL(?=, ?(?:OU|ou|CN|cn|O|o) ?= ?(?!(?:[gG]roups?|[cC]omputers|[bB]uiltin|[sS]ervers|[cC]onfiguration|[sS]ystem)\b)[^=\n]{1,64}(?:, ?(?:OU|ou|CN|cn|O|o|L|l) ?= ?[^=\n]{1,64}){0,6}, ?(?:DC|dc) ?=)`,
  ),
  place(
    [',ou=', ', ou=', ',cn=', ', cn='],
    'any',
    String.raw`${cn}(?<name>\p{Lu}[\p{L}\p{M}'’ -]{1,48}\\{1,2}, ?\p{Lu}[\p{L}\p{M}'’. -]{1,48})(?=, ?(?:OU|ou|CN|cn|O|o) ?=)`,
  ),
  place(
    [',ou=', ', ou=', ',cn=', ', cn='],
    'any',
    String.raw`(?<=\b(?:CN|cn)=)(?<name>[a-z][a-z\d]{1,30}(?:[._-][a-z\d]{1,30}){0,3})(?=, ?(?:OU|ou|CN|cn) ?= ?(?:${people})\b)`,
  ),
  place(
    ['(cn=', 'yname=', '(sn=', 'nname='],
    'person',
    String.raw`\((?:cn|displayName|sn|givenName|gecos)=PERSON(?=\))`,
  ),
  place(['beruid: '], 'any', String.raw`\bmemberUid: NAME(?=\s*$|\n)`),
  place(['\nuid: ', '\nsn: ', 'cn: '], 'any', String.raw`(?:^|\n)uid: NAME(?=\r?\n)`),
  place(
    ['\nuid: '],
    'any',
    String.raw`(?<=(?:^|\n)dn: [^\n]{1,200}\n(?:[^\n]{1,200}\n){0,12})uid: (?!\d+\s*$)NAME(?=\s*$)`,
  ),
  place(['sn: ', 'givenname: '], 'person', String.raw`(?:^|\n)(?:sn|givenName): PERSON(?=\s*$|\r?\n)`),
  // RFC 6350 §6.2, one or more lines of a card
  place(
    ['\nfn:', '\nfn;', '\\nfn:'],
    'person',
    String.raw`(?:^|\n|\\n)FN(?:;[^:\n]{1,64})?:PERSON(?=\s{0,2}(?:$|\n|\\[rn]))`,
  ),
  place(['\nnickname:'], 'person', String.raw`(?:^|\n)NICKNA[M]E:PERSON(?=\s{0,2}(?:$|\n))`),
  place(
    [';;dr', ';;mr', ';;;\n', ';;;\r', ';;\nf'],
    'person',
    String.raw`(?:^|\n)N(?:;[^:\n]{1,64})?:PERSON(?=;[^;\n]{0,32};)`,
  ),
  // RFC 5545 §3.2.2
  place([';cn='], 'persons', String.raw`;CN="?WHOLE"?(?=[;:]|\r?\n)`),
  // `git blame`, `git log --oneline` with authors, `git shortlog`
  place(
    [' 0000-00-00 '],
    'persons',
    String.raw`(?:^|\n)\^?[\da-f]{7,40} (?:\S{1,128} {1,4})?\(FULL {1,24}\d{4}-\d\d-\d\d `,
  ),
  place(
    ['s ago', 'n ago', 'k ago', 'r ago', 'h ago', 'e ago', 'y ago'],
    'persons',
    String.raw`(?:^|\n)(?:\* )?[\da-f]{7,40} - FULL(?=, (?:\d{1,3}|an?) \p{Ll}{3,8} ago)`,
  ),
  place(
    ['ago) <'],
    'persons',
    String.raw`(?:^|\n)[*|\\/ ]{0,12}[\da-f]{7,40} - [^\n]{1,160} \([^()\n]{3,32} ago\) <FULL>`,
  ),
  place(
    ['-00 | '],
    'persons',
    String.raw`(?:^|\n)[*|\\/ ]{0,12}[\da-f]{7,40} \d{4}-\d\d-\d\d \| [^\n]{1,160} \[FULL\]`,
  ),
  place(['):\n  '], 'persons', String.raw`(?:^|\n)FULL \(\d{1,6}\):\n {2,8}\S`),
  place(['  0\t', ' 00\t', '000\t'], 'persons', String.raw`(?:^|\n) {1,5}\d{1,6}\tFULL(?=\s*$|\n| <)`),
  place([' cn=', ',cn=', '/cn=', '"cn='], 'persons', String.raw`${cn}FULL(?=, ?E ?= ?[^,/\s]{1,64}@)`),
  place(
    ['/cn=', ',cn=', ', cn='],
    'persons',
    String.raw`(?<=\b(?:OU|ou) ?= ?(?:${people})(?:, ?|\/)(?:CN|cn) ?= ?)FULL(?=["'\s,/]|$)`,
  ),
];
