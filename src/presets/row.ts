/**
 * @module
 * The rows of a preset: what happens to some fields, what they say about a person, and their paths. Written like this, a
 * preset is a page that can be compared with the vendor's manual.
 */
import type { Category, Field, FieldClass, Treatment } from './preset.js';

/**
 * Fields that are treated alike.
 *
 * @param meaning - what their values say of a person, and the word of a privacy notice for them
 * @param paths - as in a policy, any number in a string with blanks between them; with commas where names have blanks
 */
export type Row = (meaning: `${FieldClass}: ${Category}`, ...paths: readonly [string, ...string[]]) => Field;

type TreatmentOf<Transform> = Extract<Treatment, { transform: Transform }>;
type Options<Transform> = Omit<TreatmentOf<Transform>, 'transform'>;

/**
 * A treatment as rows.
 *
 * @example
 * treat({ transform: 'drop' })('content: message content', 'subject body')
 */
export function treat(treatment: Treatment): Row {
  return (meaning, ...lines) => {
    const paths = lines.flatMap(pathsIn);
    const [says, category] = meaning.split(': ');
    return { path: paths.length === 1 ? paths[0] : paths, class: says, category, ...treatment } as Field;
  };
}

/** `Answer time, Start time` has two, and `Answer time,` one. */
const pathsIn = (line: string): string[] =>
  line.includes(',')
    ? line
        .split(',')
        .map((path) => path.trim())
        .filter((path) => path !== '')
    : line.split(' ');

export const keep = treat({ transform: 'keep' });
/** … if values have a form; a value with another form is not kept. */
export const keepAs = (form: NonNullable<TreatmentOf<'keep'>['form']>): Row =>
  treat({ transform: 'keep', form });
/** A name of a server or a site, which stays; an address in its place becomes a pseudonym. For JSON: elsewhere a form says so. */
export const host = treat({ transform: 'scrub', identifiers: ['ip'] });
/** Words chosen by a program, which say what was done. A writer that fills them from a text may put people in them. Also for JSON. */
export const words = treat({ transform: 'scrub', identifiers: ['ip', 'mac', 'email', 'phone'] });
export const drop = treat({ transform: 'drop' });

/** @param options - how the values are written: tenant, region, encoding; and the domain */
export const pseudonym = (
  identifier: NonNullable<TreatmentOf<'pseudonym'>['identifier']>,
  options: Omit<Options<'pseudonym'>, 'identifier'> = {},
): Row => treat({ identifier, ...options, transform: 'pseudonym' });
export const phone = pseudonym('phone');
export const msisdn = pseudonym('msisdn');
export const email = pseudonym('email');
export const mac = pseudonym('mac');
/** Whom a service knows its user as. */
export const account = pseudonym('account');
export const opaque = pseudonym('opaque');

export const truncateIp = treat({ identifier: 'ip', transform: 'truncate' });

/** Times to the start of a unit, user agents to a version, places to what they lie in. */
export const generalize = (to: NonNullable<TreatmentOf<'generalize'>['to']>): Row =>
  treat({ transform: 'generalize', to });
export const minute = generalize('minute');
export const hour = generalize('hour');
export const majorVersion = generalize('major');

/** Numbers floored to a multiple. */
export const step = (size: number): Row => treat({ transform: 'generalize', step: size });
/**
 * Durations stay to the second; a policy can make them coarser by its own rule. A value longer than a month is not
 * a duration, but a number in the wrong place.
 *
 * @param second - how many of the field's units are a second
 */
export const duration = (second: number): Row =>
  treat({ transform: 'generalize', step: second, most: second * 2_678_400 });
export const seconds = duration(1);

/** URLs without user, query values and fragment. */
export const url = (options: Options<'url'>): Row => treat({ transform: 'url', ...options });
/** … with `:id` in place of ids in the path. */
export const urlTemplate = url({ segments: 'template' });
/** … and without a path. */
export const origin = url({ segments: 'drop' });

/**
 * Paths in a separate record, and in a record that is inside something else.
 *
 * @example
 * alsoIn('data[*]')('id call_id') // 'id data[*].id call_id data[*].call_id'
 */
export const alsoIn =
  (...holders: readonly string[]) =>
  (...lines: readonly string[]): string =>
    lines
      .flatMap(pathsIn)
      .flatMap((path) => [path, ...holders.map((holder) => `${holder}.${path}`)])
      .join(lines.some((line) => line.includes(',')) ? ', ' : ' ');
