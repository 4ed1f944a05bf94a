/**
 * @module
 * What becomes of a type when it is checked.
 */

// With these members, which a person may leave out.
export type Filled<T, K extends keyof T> = T & { readonly [Key in K]-?: Exclude<T[Key], undefined> };
