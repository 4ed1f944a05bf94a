// Writes docs/formats.md from the presets: a table for each source with what happens to each field, and how many fields there are,
// counted in the fixtures by `nymline explain`. Run it after a build. A test compares the page with the presets.
import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const fixtures = fileURLToPath(new URL('../tests/fixtures/presets/', import.meta.url));

const identifiers = {
  phone: 'phone number',
  msisdn: 'phone number without its plus',
  ip: 'IP address',
  email: 'email address',
  imsi: 'IMSI',
  imei: 'IMEI',
  iccid: 'ICCID',
  mac: 'MAC address',
  card: 'card number',
  ext: 'extension',
  uri: 'SIP or tel URI',
  party: 'number, extension or name of a party',
  account: 'email address, number with its plus, or id',
  opaque: 'id',
};

const paths = {
  keep: 'its path stays',
  template: 'ids in its path become `:id`',
  drop: 'its path is removed',
};
const units = { family: 'product', major: 'product and major version', region: 'state or country' };

/** What happens to a field, in a few words. */
function treat(field) {
  const coded = { percent: ', percent-encoded', le32: ', as a little-endian integer' }[field.encoding] ?? '';
  switch (field.transform) {
    case 'pseudonym': {
      const tenant =
        typeof field.tenant === 'object'
          ? `the tenant in \`${field.tenant.field}\`${field.tenant.otherwise === undefined ? '' : `, or \`${field.tenant.otherwise}\``}`
          : `\`${field.tenant}\``;
      const notes = [
        ...(field.international ? ['digits without a plus are international'] : []),
        ...(field.tenant === undefined ? [] : [`extensions belong to ${tenant}`]),
        ...(field.domain === undefined ? [] : [`domain \`${field.domain}\``]),
        ...(field.keep === undefined ? [] : [`${field.keep} kept`]),
      ];
      const name = identifiers[field.identifier ?? 'opaque'];
      return `pseudonym (${name}${coded}${notes.map((note) => `; ${note}`).join('')})`;
    }
    case 'truncate':
      return field.identifier === 'ip'
        ? `truncated to /${field.v4 ?? 24} or /${field.v6 ?? 48}${coded}`
        : `truncated (${identifiers[field.identifier]}${coded})`;
    case 'generalize':
      if (field.step !== undefined)
        return `floored to a multiple of ${field.step}${field.most === undefined ? '' : `, at most ${field.most}`}`;
      return units[field.to] === undefined
        ? `floored to the ${field.to}${coded}`
        : `reduced to ${units[field.to]}${coded}`;
    case 'url': {
      const kept =
        field.query?.length > 0 ? ` except of ${field.query.map((name) => `\`${name}\``).join(', ')}` : '';
      return `URL without user, fragment and query values${kept}; ${paths[field.segments ?? 'keep']}`;
    }
    case 'json':
      return `JSON in a string: ${field.rules.map((rule) => `${list(rule.path)} ${treat(rule)}`).join('; ')}; the rest ${field.unlisted === 'keep' ? 'stays' : 'is removed'}`;
    case 'cookie':
      return field.values === 'pseudonym'
        ? 'cookie values become pseudonyms'
        : 'cookie values are removed, names stay';
    case 'sip':
      return 'SIP message: parties become pseudonyms, credentials and content are removed';
    case 'scrub':
      return `stays, except for ${field.identifiers.map((name) => identifiers[name] ?? name).join(', ')} in it, which becomes a pseudonym`;
    case 'mask':
      return 'masked';
    case 'replace':
      return `replaced by \`${JSON.stringify(field.with ?? '[redacted]')}\``;
    case 'drop':
      return 'removed';
    case 'keep':
      return field.form === undefined ? 'stays' : `stays as a ${field.form}`;
    default:
      throw new TypeError(`${field.transform} has no words`);
  }
}

/** `<cluster>` in a title is not a tag. */
const plain = (text) => text.replaceAll('<', '&lt;');

const list = (path) =>
  [path]
    .flat()
    .map((each) => `\`${each.replaceAll('|', '\\|')}\``)
    .join(', ');

const typeOf = ({ format }) => (typeof format === 'object' ? format.type : (format ?? 'ndjson'));

/** The files of a preset's fixture, each with its format if that is not the preset's own. */
function filesOf(preset) {
  const type = typeOf(preset);
  return readdirSync(fixtures)
    .filter((file) => file.startsWith(`${preset.name}.`) && !file.includes('.golden.'))
    .map((file) => {
      const extension = file.slice(file.lastIndexOf('.') + 1);
      const isOther =
        extension === 'ndjson' ? type !== 'ndjson' : extension === 'csv' && /json|tsv/.test(type);
      return { file: `${fixtures}${file}`, format: isOther ? extension : undefined };
    });
}

/**
 * How many fields the fixture of each preset has, and how many of them the preset names.
 *
 * @param explain - runs `nymline explain --json` with more arguments, and returns its output
 */
export async function countFields(presets, explain) {
  const counts = {};
  for (const preset of presets) {
    const fields = new Map();
    let records = 0;
    for (const { file, format } of filesOf(preset)) {
      const written = format === undefined ? [] : ['--format', format];
      const told = JSON.parse(
        await explain('--preset', preset.name, '--records', '100000', ...written, file),
      );
      records += told.records;
      // Elements of a list of keys and values are one path, named and not.
      for (const { path, rule } of told.paths) fields.set(`${path} ${rule !== null}`, rule !== null);
    }
    const classified = [...fields.values()].filter(Boolean).length;
    counts[preset.name] = { records, fields: fields.size, classified };
  }
  return counts;
}

function describe(preset) {
  const { name, title, version, time, unlisted = 'drop', fields } = preset;
  const type = typeOf(preset);
  const instant = typeof time === 'object' ? time.field : time;
  return [
    `## ${name}`,
    '',
    `${plain(title)}.`,
    '',
    `Version: ${version}. Format: \`${type}\`. ${
      instant === undefined
        ? 'The clock picks the secret.'
        : `The event time in \`${instant}\` picks the secret.`
    } Other fields ${unlisted === 'keep' ? 'stay' : 'are removed'}.`,
    '',
    '| field | class | category | what happens |',
    '|---|---|---|---|',
    ...fields.map(
      (field) => `| ${list(field.path)} | ${field.class} | ${field.category} | ${treat(field)} |`,
    ),
    '',
  ].join('\n');
}

const opening = `# Formats

A preset for each source of records: which fields there are, what they say about a person, and what happens to them. This
page is generated from the presets (\`npm run build && node scripts/formats.mjs\`).

\`nymline run --preset NAME\` runs a preset, and \`nymline presets NAME\` prints its policy. In a policy with \`extends: NAME\`,
its own rules come first, and its own settings take precedence:

\`\`\`yaml
version: 1
extends: twilio
region: GB
rules:
  - { path: "**.from", identifier: phone, transform: pseudonym, keep: country }
\`\`\`

No preset knows where you are: give \`region\` if numbers are written nationally; otherwise one subscriber whose number is written in two
ways gets two pseudonyms. Extensions belong to one tenant for each preset; if a file contains those of several tenants, give \`tenant\`
in your own rule. If a record names the domain of a party, as Kamailio's do, this is the tenant: \`101\` at two domains
means two people, also if one domain is written as a name in some records and as an address in others. If documents come in lists, no field holds the event time of all of them, and the clock picks
the secret; if yours are single records, give \`time\`.

If a field holds dialled digits, as Webex's \`Dialed digits\` does, a 9 may come first, to take an outside line: otherwise \`912025550123\` would be read as a number of
India. Your own rule can say this, and gives it the pseudonym of the called number:
\`{ path: Dialed digits, identifier: party, tenant: webex, idd: ["9"], transform: pseudonym }\`.

3CX writes the fields that its administrator chose, in the chosen order. If this is not the manual's order, name the columns in a policy with
\`extends: 3cx-cdr\`: \`format: { type: csv, header: none, columns: [historyid, time-start, from-no, …] }\`; if the first row names them, \`--format csv\`
reads it.

**What stays.** Fields that say nothing about a person stay: codes, codecs, quality, the kind and the name of an event. Durations
stay to the second, and one above 0 never becomes 0, since whether a call was answered is no secret. To make them coarser, add your own rule
\`{ path: duration, transform: generalize, step: 30 }\`. Times are floored to the hour or, if the order of events is the purpose of
the record, to the minute.

**Tests on public files.** 396 files of eleven public repositories (samples of parsers and SIEM integrations, baselines of
Zeek's tests) were run with 35 presets before anything was changed for them: of 34,982 records 34,243 came out and 739 were
quarantined, most of them messages whose header a collector had taken off, and lines of other logs. The books balanced, and expressions that are independent of the detectors
found nothing left except an address in the place of a host name, in JSON; now it becomes a pseudonym. \`nymline detect\` named
318 of 389; what it missed were lines without the header that names them, in an envelope, or of an older version. In a second set, 2,842
files of some 45 repositories with much that no preset is for, 486 were recognised, and of their 18,778 records 17,328 came out. Of the 1,450 quarantined
1,381 are of two files, a dump with a table of another kind and an export that does not double its quotes. The books balanced, no identifier was left, and except for fillers such as \`redacted\` nobody
had two pseudonyms in one record of JSON. In a third set, 1,716 files of some 50 repositories, most of them fixtures of log shippers, of SIEM rules and of
vendors' SDKs, 357 were recognised. With the recognised preset, or else the one that a file was chosen for, 982 were run, with 75,914 records, of which 75,474
came out. Of the 440 quarantined, 200 are in two files of generated nonsense, 146 are lines that continue the one before, 30 are rows of IIS without their column names, and the
rest are malformed on purpose, or have a list where one address is expected. The books balanced; addresses were left in \`event.action\` of ECS in two files.
In a fourth set, 1,479 files of 46 repositories (answers in the SDKs of Plivo and Vonage, events of Lambda, access logs, Zeek's logs, exports of exchanges), 441 were recognised and, once
more answers of Plivo and Vonage were known, 787, whose 70,768 records became 70,087. Of the 681 quarantined, 580 are rows of one dump whose columns are not those of its table, and most of the rest are lines that are cut off or
marked as broken. The books balanced, and no identifier was left. \`nymline scan\` over 552 of them proposed 304 policies: all pass \`nymline check\`, none stopped a run, and all that was left in the output of their runs
were invalid addresses of four numbers (\`79.125.00.21\`), which are hashed now, and one number with two digits too many in a cell with \`Calling='…'\`.

**Classes.** direct: singles out a person alone · quasi: together with other fields · device: singles out a device ·
location · secret: grants access or proves identity · content: what was said or written · time · correlation: links
the records of one call, session or message · none: says nothing about a person.

**Stays.** In lines and delimited text, kept values are still checked, and stay as a number, a count, a code, a
word or a host if their column holds nothing else: [form](policy.md#form).

**Counts.** Each preset has a fixture, and \`nymline explain\` counts the fields in it; an object that is removed as a whole counts as one, and so does a
column that two layouts share. Fields that are not classified were added by a customer or a later version, and are removed. A preset
names more paths than there are fields if a source has several spellings of one.
`;

/** @param counts - of each preset, as `countFields` returns them */
function tabulate(presets, counts) {
  const rows = presets.map(({ name, title, fields }) => {
    const { records, fields: found, classified } = counts[name];
    const paths = fields.flatMap(({ path }) => path).length;
    return `| [${name}](#${name}) | ${plain(title)} | ${paths} | ${records} | ${found} | ${classified} |`;
  });
  return [
    '| preset | for | paths named | records of its fixture | fields in them | classified |',
    '|---|---|--:|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

/**
 * @param presets - by name, as \`nymline/presets\` exports them
 * @param counts - of each, as `countFields` returns them
 */
export function renderFormats(presets, counts) {
  const all = Object.values(presets);
  return [opening, tabulate(all, counts), ...all.map(describe)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { presets } = await import('../dist/presets.js');
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const explain = async (...options) => {
    // Records that are broken on purpose would be quarantined, which gives an exit code other than 0.
    const told = await promisify(execFile)(process.execPath, [main, 'explain', '--json', ...options], {
      maxBuffer: 2 ** 26,
    }).catch((error) => error);
    return told.stdout;
  };
  const counts = await countFields(Object.values(presets), explain);
  writeFileSync(new URL('../docs/formats.md', import.meta.url), renderFormats(presets, counts));
}
