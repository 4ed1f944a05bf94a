/**
 * @module
 * The path of a URL as a template: segments that look like ids become `:id`, so that what was looked at stays
 * and whose it was does not. In doubt a segment is an id.
 */

const id = ':id';

/** Fewer digits than in any id worth the name stand in words: `oauth2`, `utf-8`, `v12`. */
const someDigits = /\d\D*\d\D*\d/;
const onlyDigits = /^\d+$/;
const hex = /^[0-9a-f]{8,}$/i;
/** Twenty letters of both cases and no hyphen, space or dot between them: base64, not a word. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z])[\w+=~-]{20,}$/;
/** An address, a home page, a matrix parameter, an escape that was escaped, a blank. */
const telling = /[@~;=%:,\s\p{C}]/u;

/**
 * @param path - as it stands in the URL
 * @example
 * templatePath('/v1/users/8412/files/report.pdf') // '/v1/users/:id/files/report.pdf'
 */
export function templatePath(path: string): string {
  return path.replace(/[^/\\]+/g, (segment) => (segment !== id && isId(segment) ? id : segment));
}

function isId(segment: string): boolean {
  if (segment.length > 64) return true;
  let text: string;
  try {
    text = decodeURIComponent(segment);
  } catch {
    return true;
  }
  return (
    onlyDigits.test(text) || someDigits.test(text) || hex.test(text) || mixed.test(text) || telling.test(text)
  );
}
