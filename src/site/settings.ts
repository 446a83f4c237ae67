import { z } from 'zod';
import school from '../../school.config.ts';
import { schoolSchema, type School } from '../schemas/school.ts';

/** The school's settings, checked. Throws with every fault of `school.config.ts` in one message. */
export const settings: School = readSettings(school);

function readSettings(written: unknown): School {
  const parsed = schoolSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  throw new Error(`school.config.ts needs mending:\n${z.prettifyError(parsed.error)}`);
}
