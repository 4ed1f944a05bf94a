/**
 * @module
 * The forms of kept values that a policy can require. The guard checks them.
 */
export const keepForms = ['number', 'count', 'code', 'word', 'host'] as const;
export type KeepForm = (typeof keepForms)[number];
