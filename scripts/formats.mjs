// Writes docs/formats.md from the presets: one table a source, with what happens to each field; and how many there are,
// counted in the fixtures by `nymline explain`. Run it after a build. A test holds the page to the presets.
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

const paths = { keep: 'its path stays', template: 'ids in its path become `:id`', drop: 'its path goes' };
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
        field.query?.length > 0 ? ` but of ${field.query.map((name) => `\`${name}\``).join(', ')}` : '';
      return `URL without user, fragment and query values${kept}; ${paths[field.segments ?? 'keep']}`;
    }
    case 'json':
      return `JSON in a string: ${field.rules.map((rule) => `${list(rule.path)} ${treat(rule)}`).join('; ')}; the rest ${field.unlisted === 'keep' ? 'stays' : 'goes'}`;
    case 'cookie':
      return field.values === 'pseudonym'
        ? 'cookie values become pseudonyms'
        : 'cookie values go, names stay';
    case 'sip':
      return 'SIP message: parties become pseudonyms, credentials and content go';
    case 'scrub':
      return `stays, but for ${field.identifiers.map((name) => identifiers[name] ?? name).join(', ')} in it, which becomes a pseudonym`;
    case 'mask':
      return 'masked';
    case 'replace':
      return `replaced by \`${JSON.stringify(field.with ?? '[redacted]')}\``;
    case 'drop':
      return 'goes';
    case 'keep':
      return field.form === undefined ? 'stays' : `stays as a ${field.form}`;
    default:
      throw new TypeError(`${field.transform} has no words`);
  }
}

/** `<cluster>` in a title is no tag. */
const plain = (text) => text.replaceAll('<', '&lt;');

const list = (path) =>
  [path]
    .flat()
    .map((each) => `\`${each.replaceAll('|', '\\|')}\``)
    .join(', ');

const typeOf = ({ format }) => (typeof format === 'object' ? format.type : (format ?? 'ndjson'));

/** The files of a preset's fixture, each with the format that it is written in where that is not the preset's own. */
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
 * @param explain - runs `nymline explain --json` with more arguments; gives what it prints
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
    } Other fields ${unlisted === 'keep' ? 'stay' : 'go'}.`,
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

One preset a source of records: which fields there are, what they say of a person, and what happens to them. This
page is generated from the presets (\`npm run build && node scripts/formats.mjs\`).

\`nymline run --preset NAME\` runs one, \`nymline presets NAME\` prints its policy. A policy that says \`extends: NAME\`
has its own rules come first, and its own settings win:

\`\`\`yaml
version: 1
extends: twilio
region: GB
rules:
  - { path: "**.from", identifier: phone, transform: pseudonym, keep: country }
\`\`\`

No preset knows where you are: say \`region\` where numbers are written nationally, or one subscriber written in two
ways gets two pseudonyms. Extensions belong to one tenant a preset; where a file holds those of several, say \`tenant\`
in a rule of your own. Where a record names the domain of a party, as Kamailio's do, that is the tenant: \`101\` at two domains
is two people, and where one domain is a name here and an address there, as many. Where documents come in lists no field holds the event time of them all, and the clock picks
the secret; if yours are single records, say \`time\`.

Where a field holds what was dialled, as Webex's \`Dialed digits\` do, a 9 may have taken an outside line: \`912025550123\` is a number of
India to whoever knows no better. One rule in front says so, and gives it the pseudonym of the number called:
\`{ path: Dialed digits, identifier: party, tenant: webex, idd: ["9"], transform: pseudonym }\`.

3CX writes the fields that its administrator picked, in their order. With another one than the manual's, name it in a policy that says
\`extends: 3cx-cdr\`: \`format: { type: csv, header: none, columns: [historyid, time-start, from-no, …] }\`; where a first row names them, \`--format csv\`
reads it.

**What stays.** What says nothing of a person stays: codes, codecs, quality, the kind and the name of an event. Durations
stay to the second, and one above 0 is never 0: whether a call was answered is no secret. Whoever wants them coarser puts
\`{ path: duration, transform: generalize, step: 30 }\` in front. Times are to the hour, where the order of events is what
the record is for, to the minute.

**On files that nobody here made.** 396 files of eleven public repositories (samples of parsers and SIEM integrations, baselines of
Zeek's tests) were run by 35 presets before anything was changed for them: of 34,982 records 34,243 came out and 739 were
quarantined, most of them messages whose header a collector had taken off, and lines of other logs. The books balanced, and expressions that know nothing of the detectors
found nobody left but by an address that stood where a host has its name, in JSON; now that is a pseudonym. \`nymline detect\` named
318 of 389; what it missed were lines without the header that names them, in an envelope, or of an older version. A second set, 2,842
files of some 45 repositories with much that no preset is for: 486 were recognised, and of their 18,778 records 17,328 came out. Of the 1,450 quarantined
1,381 are of two files, a dump with a table of another kind and an export that does not double its quotes. The books balanced, nobody was left, and but for fillers such as \`redacted\` nobody
had two pseudonyms in one record of JSON. A third, 1,716 files of some 50 repositories, most of them fixtures of log shippers, of SIEM rules and of
vendors' SDKs: 357 were recognised; by what was named, or else by the preset that a file was picked for, 982 were run, 75,914 records, of which 75,474
came out. Of the 440 quarantined 200 are two files of generated nonsense, 146 lines that go on with the one before, 30 rows of IIS without their names, and the
rest malformed on purpose or by a list where one address is expected. The books balanced; left were addresses in \`event.action\` of ECS in two files.
A fourth, 1,479 files of 46 repositories (answers in the SDKs of Plivo and Vonage, events of Lambda, access logs, Zeek's logs, exports of exchanges): 441 were recognised, and once
more answers of Plivo and Vonage were known 787, whose 70,768 records became 70,087; of the 681 quarantined 580 are rows of one dump that have other columns than its table is known by, and most of the rest lines that are cut off or
marked as broken. The books balanced, and nobody was left. \`nymline scan\` over 552 of them proposed 304 policies: all pass \`nymline check\`, none stopped a run, and what was left in the output of their runs
were addresses of four numbers that are none (\`79.125.00.21\`), which are hashed now, and one number with two digits too many in a cell that says \`Calling='…'\`.

**Classes.** direct: singles out a person by itself · quasi: together with others · device: singles out a device ·
location · secret: grants access or proves identity · content: what was said or written · time · correlation: links
the records of one call, session or message · none: says nothing of a person.

**Stays.** In lines and delimited text what stays is looked at all the same, and stays as a number, a count, a code, a
word or a host where its column holds nothing else: [form](policy.md#form).

**Counts.** Each preset has a fixture, and \`nymline explain\` counts the fields in it; an object that goes whole is one, and a
column that two layouts share as well. What is not classified is what a customer or a later version made up, and goes. A preset
names more paths than there are fields where a source has several spellings of one.
`;

/** @param counts - of each preset, as `countFields` gives them */
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
 * @param counts - of each, as `countFields` gives them
 */
export function renderFormats(presets, counts) {
  const all = Object.values(presets);
  return [opening, tabulate(all, counts), ...all.map(describe)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { presets } = await import('../dist/presets.js');
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const explain = async (...options) => {
    // Records that are broken on purpose would be quarantined, and it says so with an exit code.
    const told = await promisify(execFile)(process.execPath, [main, 'explain', '--json', ...options], {
      maxBuffer: 2 ** 26,
    }).catch((error) => error);
    return told.stdout;
  };
  const counts = await countFields(Object.values(presets), explain);
  writeFileSync(new URL('../docs/formats.md', import.meta.url), renderFormats(presets, counts));
}
