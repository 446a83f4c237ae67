import { z } from 'zod';

/** A schema of what people write, as data, with the metadata of `fields.ts`. */
export interface DescribedSchema extends z.GlobalMeta {
  type?: string | string[];
  description?: string;
  format?: string;
  maxLength?: number;
  default?: string | number | boolean | object;
  anyOf?: DescribedSchema[];
  items?: DescribedSchema;
  properties?: Record<string, DescribedSchema>;
  required?: string[];
  /** What the text is read as, where reading changes it. */
  reads?: DescribedSchema;
}

/**
 * A schema as data: zod's own JSON Schema of what may be written, with what the text becomes beside
 * it as `reads`. Both documentation and forms are made of it.
 */
export function describeSchema(schema: z.ZodType): DescribedSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type === 'default') jsonSchema.default = def.defaultValue;
      if (def.type !== 'pipe' || def.out._zod.def.type === 'transform') return;
      Object.assign(jsonSchema, { reads: describeSchema(def.out as z.ZodType) });
    },
  }) as DescribedSchema;
}
