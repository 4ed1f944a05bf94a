/**
 * @module
 * Words that an editor shows beside a part of a policy, in its JSON Schema.
 */
import * as z from 'zod/mini';

export const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema => {
  z.globalRegistry.add(schema, { description });
  return schema;
};
