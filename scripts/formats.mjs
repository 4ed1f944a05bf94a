// Writes docs/formats.md from the presets: one table a source, with what happens to each field. Run it after a
// build. A test holds the page to the presets.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

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

function describe({ name, title, version, format, time, unlisted = 'drop', fields }) {
  const type = typeof format === 'object' ? format.type : (format ?? 'ndjson');
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
in a rule of your own. Where documents come in lists no field holds the event time of them all, and the clock picks
the secret; if yours are single records, say \`time\`.

**What stays.** What says nothing of a person stays: codes, codecs, quality, the kind and the name of an event. Durations
stay to the second, and one above 0 is never 0: whether a call was answered is no secret. Whoever wants them coarser puts
\`{ path: duration, transform: generalize, step: 30 }\` in front. Times are to the hour, where the order of events is what
the record is for, to the minute.

**Classes.** direct: singles out a person by itself · quasi: together with others · device: singles out a device ·
location · secret: grants access or proves identity · content: what was said or written · time · correlation: links
the records of one call, session or message · none: says nothing of a person.

**Stays.** In lines and delimited text what stays is looked at all the same, and stays as a number, a count, a code, a
word or a host where its column holds nothing else: [form](policy.md#form).
`;

/** @param presets - by name, as \`nymline/presets\` exports them */
export function renderFormats(presets) {
  const all = Object.values(presets);
  const contents = all.map(({ name, title }) => `- [${name}](#${name}): ${plain(title)}`);
  return [opening, `${contents.join('\n')}\n`, ...all.map(describe)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { presets } = await import('../dist/presets.js');
  writeFileSync(new URL('../docs/formats.md', import.meta.url), renderFormats(presets));
}
