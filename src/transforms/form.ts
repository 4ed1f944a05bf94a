/**
 * @module
 * What a kept value looks like, where a policy says so.
 */
export const keepForms = ['number', 'count', 'code', 'word', 'host'] as const;
export type KeepForm = (typeof keepForms)[number];
