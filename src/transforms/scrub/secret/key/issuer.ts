/**
 * @module
 * What issuers put in front of their keys so that scanners find them, and what comes behind it. A line for each kind of key; the
 * kernel asks for the first three characters, of which the first is a letter (`kernel/assembly/key/tied.ts`).
 */

import { isWord } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/;

const issuers: readonly (readonly [fronts: string, rest: RegExp])[] = [
  // Clouds, and who runs what others write.
  ['AKIA ASIA AROA AIDA ABIA ACCA', /[A-Z\d]{16}(?!\w)/],
  ['ABSK', /[A-Za-z\d+/]{100,}={0,2}/],
  ['bedrock-api-key-', /[\w+/=-]{30,}/],
  ['FwoGZXIvYXdz IQoJb3JpZ2lu', /[\w+/]{100,}={0,2}/],
  ['AIza', /[\w-]{35}/],
  ['GOCSPX-', /[\w-]{24,}/],
  ['ya29. AQ.', /[\w-]{20,}/],
  ['LTAI', /[A-Za-z\d]{16,24}(?!\w)/],
  ['AKID', /[A-Za-z\d]{32}(?!\w)/],
  ['AKLT', /[\w-]{16,60}/],
  // Cloudflare, for the certificates of an origin.
  ['v1.0-', /[\da-f]{24}-[\da-f]{140,150}(?![\w-])/],
  // Yandex Cloud, of a session.
  ['t1.', /[\w-]{24,1024}={0,2}\.[\w-]{80,96}={0,2}(?![\w-])/],
  ['AQVN', /[\w-]{35,38}(?![\w-])/],
  ['y0_', /[\w-]{50,}/],
  ['dop_v1_ doo_v1_ dor_v1_', /[a-f\d]{40,}/],
  ['HRKU- pscale_tkn_ pscale_pw_ pscale_oauth_', /[\w-]{20,}/],
  ['fo1_', /[\w-]{40,}/],
  ['fm1a_ fm1r_ fm2_', /[\w+/]{100,}={0,3}/],
  ['vcp_ vci_ vca_ vcr_ vck_', /[A-Za-z\d]{24,}/],
  ['nfp_ nfc_ nfo_', /[A-Za-z\d]{36}/],
  ['rnd_', /[A-Za-z\d]{28,}(?!\w)/],
  ['ddp_ ddw_', /[A-Za-z\d]{36}/],
  ['tk-us-', /[\w-]{48}/],
  ['sbp_', /[a-f\d]{40}/],
  ['sb_secret_', /[\w-]{20,}/],
  ['napi_', /[a-z\d]{64}/],
  ['mdb_sa_sk_', /[\w-]{30,}/],
  ['dapi', /[\da-f]{32}(?:-\d)?(?!\w)/],
  ['hvs. hvb. hvr.', /[\w-]{20,}/],
  // Terraform Cloud: the account stands before the first dot.
  ['atlasv1.', /[\w=-]{60,70}/],
  ['pul-', /[\da-f]{40}/],
  ['tskey-', /[a-z]{2,10}-[\w-]{16,}/],
  ['sha256~', /[\w-]{43}(?![\w-])/],
  ['dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit.', /[\w.-]{40,}/],
  // NATS: seeds of its keys.
  ['SUA SAA SOA SNA SCA', /[A-Z2-7]{55}(?!\w)/],
  // Code, packages and builds.
  ['ghp_ gho_ ghu_ ghs_ ghr_ github_pat_', /\w{20,}/],
  ['glpat- glrt- glptt- glcbt- gldt- glft- glffct- glimt- glsoat- gloas- glagent- GR1348941', /[\w-]{20,}/],
  ['ATATT ATCTT ATSTT', /[\w-]{20,}/],
  ['ATBB', /[A-Za-z\d]{32}/],
  ['BBDC-', /[\w+/@-]{40,}/],
  ['npm_', /\w{30,}/],
  ['pypi-', /[\w-]{30,}/],
  ['cio', /[A-Za-z\d]{32}(?!\w)/],
  // What a server of Rails keeps of a session in a cookie, and its signature.
  ['BAh', /[\w+/=%]{20,4096}--[\da-f]{40,64}(?!\w)/],
  ['rubygems_ dckr_pat_ dckr_oat_', /[\w-]{20,}/],
  ['CLOJARS_', /[A-Za-z\d]{60}/],
  ['AKCp', /[A-Za-z\d]{69}/],
  ['cmVmd', /[A-Za-z\d]{59}(?!\w)/],
  ['sqp_ squ_ sqa_', /[a-f\d]{40}/],
  ['sgp_', /(?:(?:[a-f\d]{16}|local)_)?[a-f\d]{40}/],
  ['snyk_uat. snyk_sat.', /[\w.-]{20,}/],
  ['CCIPAT_ CCIPRJ_', /[A-Za-z\d]{22}_[\da-f]{40}/],
  ['bkua_ bkct_ bkrt_', /[\w-]{20,}/],
  ['API-', /[A-Z\d]{26}(?!\w)/],
  ['pat. sat.', /[\w-]{22}\.[A-Za-z\d]{24}\.[A-Za-z\d]{20}/],
  ['pnu_ pnb_', /[A-Za-z\d]{36}/],
  ['signkey-prod- signkey-test-', /[\da-f]{64}/],
  ['tr_dev_ tr_prod_', /[A-Za-z\d]{20,}/],
  // What people work with.
  ['xoxa- xoxb- xoxc- xoxe- xoxo- xoxp- xoxr- xoxs- xoxe.xoxb- xoxe.xoxp-', /[\w-]{10,}/],
  ['xoxd-', /[\w%-]{20,}/],
  ['xapp-', /[\w-]{20,}/],
  ['lin_api_ lin_oauth_', /[\w-]{20,}/],
  ['ATTA', /[\da-f]{70,}/],
  ['ntn_ PMAK- CFPAT-', /[\w-]{20,}/],
  ['secret_', /[A-Za-z\d]{43}(?!\w)/],
  ['pat', /[A-Za-z\d]{14}\.[\da-f]{64}/],
  ['pat-na1- pat-na2- pat-eu1- pat-ap1-', uuid],
  ['figd_ figo_ figor_', /[\w-]{40,}/],
  ['tfp_', /[\w.-]{40,}/],
  ['A3-', /[A-Z\d]{6}-(?:[A-Z\d]{11}|[A-Z\d]{6}-[A-Z\d]{5})(?:-[A-Z\d]{5}){3}/],
  ['ops_eyJ', /[\w+/]{100,}={0,3}/],
  ['AGE-SECRET-KEY-1 AGE-SECRET-KEY-PQ-1', /[A-Z\d]{58,}/],
  ['rdme_', /[a-z\d]{70}/],
  ['p8e-', /[A-Za-z\d]{32}(?!\w)/],
  ['fio-u-', /[\w=-]{64}/],
  ['cal_live_', /[\da-f]{32}/],
  ['sl. sl.u.', /[\w-]{120,}/],
  // What is watched, and counted.
  ['sntrys_ sntryu_', /\w{20,}/],
  ['glsa_', /\w{30,}/],
  ['glc_', /[A-Za-z\d+/]{32,}={0,3}/],
  ['NRAK- NRII- NRIQ- NRRA-', /[\w-]{20,}/],
  ['dt0c01. dt0s01. dt0s02. dt0s16.', /[A-Z\d]{8,24}\.[A-Z\d]{64}/],
  ['phx_', /\w{32,}/],
  ['ico-', /[A-Za-z\d]{32}(?!\w)/],
  ['ion_', /[A-Za-z\d]{42}(?!\w)/],
  // What is paid.
  ['sk_live_ sk_test_ rk_live_ rk_test_ pk_live_ pk_test_ sk_prod_ rk_prod_', /\w{10,}/],
  ['sk_', /(?:[a-z]{2,8}_)?[A-Za-z\d]{24,}(?!\w)/],
  ['sk_ sk_sbox_', uuid],
  ['whsec_', /\w{20,}/],
  ['rzp_live_ rzp_test_', /\w{14}/],
  ['sq0atp- sq0csp-', /[\w-]{22,}/],
  ['EAAA', /[\w-]{58,62}(?![\w/+=-])/],
  ['shpat_ shpss_ shpca_ shppa_ shpua_', /[a-f\d]{30,}/],
  ['shippo_live_ shippo_test_', /[\da-f]{40}/],
  ['live_ test_', /[A-Za-z\d]{30}(?!\w)|[\da-f]{35}(?!\w)/],
  ['live_', /[\w-]{40}(?![\w-])/],
  ['duffel_live_ duffel_test_', /[\w=-]{43}/],
  ['EZAK EZTK', /[A-Za-z\d]{54}/],
  ['FLWSECK- FLWSECK_TEST-', /[A-Za-z\d]{12,}/],
  ['pdl_live_apikey_ pdl_sdbx_apikey_', /\w{40,}/],
  ['polar_oat_ polar_pat_', /\w{30,}/],
  ['access-sandbox- access-development- access-production-', uuid],
  ['xnd_development_ xnd_production_', /\w{30,}/],
  ['Mid-server- SB-Mid-server-', /[\w-]{20,}/],
  ['APP_USR-', /\d{8,}-[\w-]{20,}/],
  ['aact_', /[\w:=$-]{40,}/],
  ['sm_aat_ sm_pat_ sm_sat_', /[A-Za-z\d]{16}/],
  // Messages, calls and mail.
  ['SG.', /[\w-]{16,}\.[\w-]{16,}/],
  ['xkeysib- xsmtpsib-', /[\w-]{20,}/],
  ['mlsn.', /[\da-f]{64}/],
  ['key- pubkey-', /[\da-f]{32}(?!\w)/],
  ['re_', /[A-Za-z\d]{8}_[A-Za-z\d]{24}(?!\w)/],
  ['dG9rO', /\w{40,}={0,2}/],
  ['EAA', /[A-Za-z\d]{100,}/],
  ['IGQV', /[\w-]{100,}/],
  ['vk1.a.', /[\w-]{80,}/],
  ['bot', /\d{8,10}:[\w-]{32,36}/],
  // Twilio: a key has no mark but two letters and its length.
  [[...'0123456789abcdef'].map((digit) => `SK${digit}`).join(' '), /[\da-f]{31}(?!\w)/],
  // Discord: in front is the number of an account, in Base64.
  [
    ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT']
      .flatMap((digit) => [...'AEIMQUYcgk'].map((next) => digit + next))
      .join(' '),
    /[\w-]{19,23}\.[\w-]{6}\.[\w-]{27,}/,
  ],
  // Models.
  // `sk-ssh-ed25519-cert-v01@openssh.com`: the name of a kind of SSH key (PROTOCOL.u2f of OpenSSH).
  ['sk-', /(?!(?:ssh|ecdsa)-)(?:[a-z]{2,8}-)?[\w-]{20,}/],
  ['hf_ gsk_', /\w{30,}/],
  ['r8_', /\w{37}/],
  ['nvapi- tvly- csk-', /[\w-]{20,}/],
  ['xai- pplx-', /[A-Za-z\d]{32,}/],
  ['lsv2_pt_ lsv2_sk_', /[\da-f]{32}_[\da-f]{10}/],
  ['pcsk_ tgp_v1_', /[\w-]{36,}/],
  ['jina_ apify_api_', /[A-Za-z\d]{36,}/],
  ['bb_live_', /[\w-]{20,}/],
  ['fc-', /[\da-f]{32}(?!\w)/],
  ['key_', /[\da-f]{64}(?!\w)/],
  ['rpa_', /[A-Z\d]{40,}/],
  // Maps, and money of a chain of blocks.
  ['sk.eyJ tk.eyJ', /[\w-]{20,}\.[\w-]{20,}/],
  ['xprv', /[A-Za-z\d]{107}/],
  // PostgreSQL and its poolers: the hash of a password and a user name.
  ['md5', /[\da-f]{32}(?=["'])/],
];

const fronts = issuers.flatMap(([list, { source }]) => list.split(' ').map((front) => ({ front, source })));
const beginningsOf = (chosen: typeof fronts): string[] => [
  ...new Set(chosen.map(({ front }) => front.slice(0, 3))),
];

/** How keys begin, by three characters. */
export const issuerFronts = beginningsOf(fronts);

const set = /\[[^\]]*\]/g;
/** The same of those that go on behind a dash or a dot. */
export const tiedIssuerFronts = beginningsOf(
  fronts.filter(
    ({ front, source }) =>
      /[-.]/.test(front) || source.replace(set, (all) => (all.endsWith('-]') ? '-' : '')).includes('-'),
  ),
);
/** The same of those whose first word has a digit, and a dot or a tilde behind it. */
export const markedIssuerFronts = beginningsOf(fronts.filter(({ front }) => /^[a-z]+\d\w*[.~]/.test(front)));

/** By their beginnings. */
const shapes = new Map(
  issuerFronts.map((beginning) => [
    beginning,
    new RegExp(
      fronts
        .filter(({ front }) => front.startsWith(beginning))
        .map(({ front, source }) => `${front.replaceAll('.', '\\.')}(?:${source})`)
        .join('|'),
      'y',
    ),
  ]),
);

/** @returns the end of a key whose front says who has given it out; -1 where none begins at a place */
export function endOfIssued(text: string, at: number): number {
  const shape = shapes.get(text.slice(at, at + 3));
  if (shape === undefined) return -1;
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}

/** Hugging Face: a key has only letters. */
const face = /hf_[A-Za-z]{30,}(?![\w-])/y;
export function findAtFace(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (text.charCodeAt(at + 1) !== 102 || isWord(text.charCodeAt(at - 1))) return;
  face.lastIndex = at;
  if (face.test(text)) cursor.accept(at, face.lastIndex, 'secret', '');
}

/** Microsoft Entra ID: `Q~` behind a digit and three characters, which may be marks. */
const entra = /(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/y;
/** Mailchimp: where the account is kept stands at the end. */
const chimp = /[\da-f]{32}-us\d{1,2}(?![\w-])/y;

/** Google, to be given new tokens; Okta, behind the scheme that only its servers have. */
const started = /(?<![\w.-])1\/\/0[\w-]{40,250}(?![\w-])|(?<=\bSSWS )00[\w-]{40}(?![\w-])/y;

/** Keys whose issuer has put its mark inside, or in front of them in digits. @param word - with a digit in it, up to `cursor.words` */
export function findMarkedKey(cursor: Cursor, word: number): boolean {
  const { text, words } = cursor;
  if (!cursor.search.wanted.has('secret')) return false;
  const next = text.charCodeAt(words);
  if (text.startsWith('1//0', word) || text.startsWith('SSWS 00', word - 5)) {
    started.lastIndex = word;
    if (!started.test(text)) return false;
    cursor.accept(word, started.lastIndex, 'secret', '');
    cursor.pass(started.lastIndex);
    return true;
  }
  const [shape, start] = next === 126 ? [entra, words - 5] : [chimp, word];
  if (next !== 126 && (next !== 45 || words - word !== 32)) return false;
  shape.lastIndex = start;
  if (!shape.test(text)) return false;
  cursor.accept(start, shape.lastIndex, 'secret', '');
  cursor.pass(shape.lastIndex);
  return true;
}
