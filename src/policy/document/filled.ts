/**
 * @module
 * Types of a checked policy, with the defaults filled in.
 */

// With these members, which a person may leave out.
export type Filled<T, K extends keyof T> = T & { readonly [Key in K]-?: Exclude<T[Key], undefined> };
