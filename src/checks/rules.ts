import { overduePromiseRule } from './follow-through/overdue-promise.ts';
import type { Rule } from './rule.ts';

/** Every rule that `npm run check` asks, in the order of docs/checks.md. */
export const rules: readonly Rule[] = [overduePromiseRule];
