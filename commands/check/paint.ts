import { styleText } from 'node:util';
import type { Paint, Style } from '../../src/checks/report/format-report.ts';

const FORMATS = {
  file: ['bold'],
  place: ['underline'],
  stops: ['bold', 'red'],
  look: ['bold', 'yellow'],
  hint: ['cyan'],
} as const satisfies Record<Style, unknown>;

/** Colour where standard output is a terminal that wants it (NO_COLOR, FORCE_COLOR, TERM). */
export const paintForTerminal: Paint = (style, words) =>
  styleText([...FORMATS[style]], words, { stream: process.stdout });
