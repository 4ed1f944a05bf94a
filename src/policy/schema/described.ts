/**
 * @module
 * Adds descriptions to parts of the schema, which editors show.
 */
import * as z from 'zod/mini';

export const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema => {
  z.globalRegistry.add(schema, { description });
  return schema;
};
