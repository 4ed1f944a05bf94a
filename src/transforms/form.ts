/**
 * @module
 * Checks the form of kept values, if the policy states one.
 */
export const keepForms = ['number', 'count', 'code', 'word', 'host'] as const;
export type KeepForm = (typeof keepForms)[number];
