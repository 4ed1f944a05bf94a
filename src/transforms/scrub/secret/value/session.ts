/**
 * @module
 * Ids of sessions by their shape: nobody can guess one, so who has it is logged in. Those of calls and of accounting are written otherwise.
 */

/** 128 bits and more in Base64: the case changes with every third letter, and there are digits. */
const isCoded = (value: string): boolean =>
  /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/=-]{24,48}$/.test(value) &&
  value.length < 3 * (value.match(/[a-z]+|[A-Z]+|\d+/g)?.length ?? 0);
/** As PHP makes them: 26 or 32 small letters and digits. */
const isDrawn = (value: string): boolean =>
  /^(?=(?:[a-z]*\d){4})(?=(?:\d*[a-z]){4})(?:[a-z\d]{26}|[a-z\d]{32})$/.test(value);
/** As servers of the web give one to who logs in: 128 bits and more. */
export const isSessionId = (value: string): boolean =>
  /^[\da-f]{32,64}$/.test(value) || isCoded(value) || isDrawn(value);
