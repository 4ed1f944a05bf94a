import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../../../../src/index.js';
import { describeMarked } from '../../marked.js';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Keys as their issuers give them out. */
const forms: readonly string[] = [
  ...[
    'AKIA[A-Z2-7]{16}',
    'ABSK[A-Za-z0-9]{60}[+/][A-Za-z0-9]{48}',
    'AIza[A-Za-z0-9_-]{35}',
    'GOCSPX-[A-Za-z0-9_-]{28}',
  ],
  ...['ya29\\.[A-Za-z0-9_-]{60}', 'LTAI[A-Za-z0-9]{20}', 'AKID[A-Za-z0-9]{32}', 'dop_v1_[0-9a-f]{64}'],
  ...[
    'HRKU-AA[A-Za-z0-9_-]{58}',
    'fo1_[A-Za-z0-9_-]{43}',
    'fm2_lJPEC[A-Za-z0-9]{60}[+/][A-Za-z0-9]{60}',
    'vcp_[A-Za-z0-9]{56}',
  ],
  ...['nfp_[A-Za-z0-9]{36}', 'rnd_[A-Za-z0-9]{28}', 'sb_secret_[A-Za-z0-9]{31}', 'dapi[0-9a-f]{32}-2'],
  ...['hvs\\.[A-Za-z0-9_-]{95}', '[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{65}', 'pul-[0-9a-f]{40}'],
  ...['tskey-auth-[A-Za-z0-9]{16}-[A-Za-z0-9]{32}', 'sha256~[A-Za-z0-9_-]{43}', 'dp\\.pt\\.[A-Za-z0-9]{43}'],
  ...['BAh7[A-Za-z0-9]{40}%0A[A-Za-z0-9+/]{30}%3D%3D--[0-9a-f]{40}', 'BAh7[A-Za-z0-9]{64}==--[0-9a-f]{40}'],
  ...[
    'v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}',
    '1//0[A-Za-z0-9_-]{60}',
    't1\\.[A-Za-z0-9_-]{66}\\.[A-Za-z0-9_-]{86}',
  ],
  ...['SUA[A-Z2-7]{55}', 'ghp_[A-Za-z0-9]{36}', 'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'],
  ...['glpat-[A-Za-z0-9_-]{20}', 'glagent-[A-Za-z0-9_-]{50}', 'GR1348941[A-Za-z0-9_-]{20}'],
  ...['ATATT3[A-Za-z0-9_-]{180}', 'ATBB[A-Za-z0-9]{32}', 'npm_[A-Za-z0-9]{36}', 'cio[A-Za-z0-9]{32}'],
  ...['rubygems_[0-9a-f]{48}', 'dckr_pat_[A-Za-z0-9_-]{27}', 'CLOJARS_[0-9a-z]{60}', 'AKCp[A-Za-z0-9]{69}'],
  ...['sqp_[0-9a-f]{40}', 'sgp_[0-9a-f]{16}_[0-9a-f]{40}', 'CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}'],
  ...['bkua_[0-9a-f]{40}', 'API-[A-Z0-9]{26}', 'pat\\.[A-Za-z0-9_-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}'],
  ...['pnu_[A-Za-z0-9]{36}', 'signkey-prod-[0-9a-f]{64}', 'xoxb-[0-9]{12}-[0-9]{13}-[A-Za-z0-9]{24}'],
  ...[
    'xapp-1-A[A-Z0-9]{10}-[0-9]{13}-[0-9a-f]{64}',
    'lin_api_[A-Za-z0-9]{40}',
    'ntn_[0-9]{11}[A-Za-z0-9]{35}',
  ],
  ...['PMAK-[0-9a-f]{24}-[0-9a-f]{34}', 'secret_[A-Za-z0-9]{43}', 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}'],
  ...[
    `pat-na1-${uuid}`,
    'figd_[A-Za-z0-9_-]{40}',
    'tfp_[A-Za-z0-9]{59}',
    'ops_eyJzaWduSW5BZGRyZXNz[A-Za-z0-9]{250}',
  ],
  ...[
    'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}',
    'rdme_[a-z0-9]{70}',
    'fio-u-[A-Za-z0-9_-]{64}',
  ],
  ...[
    'sntryu_[0-9a-f]{64}',
    'glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}',
    'glc_eyJvIjoi[A-Za-z0-9]{60}',
    'NRAK-[A-Z0-9]{27}',
  ],
  ...[
    'dt0c01\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}',
    'phx_[A-Za-z0-9]{43}',
    'ico-[A-Za-z0-9]{32}',
    'ion_[A-Za-z0-9]{42}',
  ],
  ...[
    'sk_live_[A-Za-z0-9]{24}',
    'sk_[0-9a-f]{48}',
    `sk_${uuid}`,
    'whsec_[A-Za-z0-9]{32}',
    'live_[A-Za-z0-9]{30}',
  ],
  ...['rzp_live_[A-Za-z0-9]{14}', 'EAAAl[A-Za-z0-9_-]{59}', 'shpat_[0-9a-f]{32}', 'shippo_live_[0-9a-f]{40}'],
  ...[
    'duffel_live_[A-Za-z0-9_-]{43}',
    'EZAK[A-Za-z0-9]{54}',
    'FLWSECK_TEST-[a-h0-9]{32}-X',
    `access-sandbox-${uuid}`,
  ],
  ...[
    'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}',
    'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}',
    'key-[0-9a-f]{32}',
  ],
  ...['mlsn\\.[0-9a-f]{64}', 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}', 'EAAM[A-Za-z0-9]{120}', 'SK[0-9a-f]{32}'],
  ...['vk1\\.a\\.[A-Za-z0-9_-]{80}', 'MTA[A-Za-z0-9]{23}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{38}'],
  ...[
    'NzU[A-Za-z0-9]{21}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27}',
    '[0-9a-f]{32}-us12',
    '[A-Za-z0-9_]{3}8Q~[A-Za-z0-9_~-]{34}',
  ],
  ...[
    'sk-ant-api03-[A-Za-z0-9_-]{93}AA',
    'sk-proj-[A-Za-z0-9_-]{74}',
    'hf_[A-Za-z]{34}',
    'gsk_[A-Za-z0-9]{52}',
  ],
  ...[
    'r8_[A-Za-z0-9]{37}',
    'xai-[A-Za-z0-9]{80}',
    'pplx-[A-Za-z0-9]{48}',
    'lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}',
  ],
  ...[
    'y0_[A-Za-z0-9_-]{55}',
    'A3-[A-Z0-9]{6}-[A-Z0-9]{11}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}',
    'p8e-[A-Za-z0-9]{32}',
    'pcsk_[A-Za-z0-9_]{70}',
    'tvly-[A-Za-z0-9]{32}',
    'nvapi-[A-Za-z0-9_-]{64}',
    'sk\\.eyJ1Ijoi[A-Za-z0-9]{60}\\.[A-Za-z0-9_-]{22}',
  ],
];

describe('a key by its front', () => {
  const calls = createPseudonymizer(
    { version: 1, rules: [{ path: '**', transform: 'scrub' }] },
    new Uint8Array(32).map((_, i) => i * 7 + 1),
  );

  // One of two hundred that are drawn by chance has no digit, and is none that anybody gave out.
  it.each(forms)('is found by every door, %s', (form) => {
    const hasNoDigit = form.startsWith('hf_');
    const key = fc
      .stringMatching(new RegExp(`^${form}$`))
      .filter((each) => hasNoDigit || /[\d].*\d/.test(each.slice(8)));
    const around = fc.constantFrom(
      ['using ', ' for it'],
      ['"', '"'],
      ['', ''],
      ['(', ')'],
      ['got ', ', then'],
      ['a/', '?b'],
    );
    fc.assert(
      fc.property(key, around, (value, [before, behind]) => {
        const text = `${before}${value}${behind}`;
        const out = calls.text(text)!;
        // Nothing of it but what says whose it is.
        expect(out).not.toContain(value.slice(-12));
        expect(JSON.parse(calls.line(JSON.stringify({ text }))!)).toEqual({ text: out });
      }),
      { numRuns: 20 },
    );
  });
});

describeMarked({
  'what only begins so': [
    'def test_bfd_authentication_sha1_auth_direct_down(): in test_rate_limiting_triggers_429_after_retries',
    'key_cache_size_2024=12, pat-0012345678, re_2024_11, live_2026_report, hf_transfer_enabled, sk_customer_id_2024',
    'pub_key: APP_USR-60bd9502-2ea5-46c8-80b5-765f10277949; EAAAAAADwAAwABAAAAHAAEACAAAAAEAAQAAQAAAC7//wAAAC7',
    'sk.example.org, dp.example.org, sl.example.org2 in atlas_2024_01_02',
  ],
});

describeMarked({
  'keys that begin with digits': [
    'got SSWS ⟦00QCjAl4MlV-WPXM0nRIBDkMsldFPdFmkxRQzw8MsR⟧ from a client',
    'refreshed with ⟦1//0gdLFkQ3xJ8sWqCgYIARAAGBASNwF-L9Ir1xKj8sWq2xPz0Lm4Nn7Bv⟧.',
    'GET /a/1//0gdLF, SSWS 0042',
  ],
});
