import type { EmblemColour } from '../../schemas/class.ts';

/** The colours of the site, as mail needs them: without custom properties. */
export interface Palette {
  page: string;
  surface: string;
  text: string;
  muted: string;
  line: string;
  link: string;
  ask: string;
  askText: string;
  askLine: string;
  mark: string;
}

/** The same as in `styles/tokens.css`, which a test compares. */
export const LIGHT: Palette = {
  page: '#faf4e8',
  surface: '#fffdf8',
  text: '#21312f',
  muted: '#52605c',
  line: '#dccfb8',
  link: '#12566f',
  ask: '#f7d774',
  askText: '#2e2400',
  askLine: '#b8860b',
  mark: '#fbe9b5',
};

export const DARK: Palette = {
  page: '#141d1b',
  surface: '#1d2926',
  text: '#f0e9db',
  muted: '#b7c1ba',
  line: '#3a4a45',
  link: '#8fd0ea',
  ask: '#ecc45a',
  askText: '#241c00',
  askLine: '#ecc45a',
  mark: '#4d4221',
};

/** A class’s colour on light and on dark paper, and the soft one of its sheets; from `styles/emblems.css`. */
export interface EmblemShades {
  light: string;
  lightSoft: string;
  dark: string;
  darkSoft: string;
}

export const EMBLEMS: Readonly<Record<EmblemColour, EmblemShades>> = {
  leaf: { light: '#2f6b45', lightSoft: '#e3efdf', dark: '#9ad3a6', darkSoft: '#22372b' },
  sun: { light: '#855600', lightSoft: '#f9ebc8', dark: '#efc566', darkSoft: '#3a321b' },
  sky: { light: '#2a628f', lightSoft: '#dfecf4', dark: '#98caee', darkSoft: '#1f333f' },
  berry: { light: '#96294f', lightSoft: '#f7e1e6', dark: '#f0a5bd', darkSoft: '#3d252e' },
  clay: { light: '#984820', lightSoft: '#f7e4d8', dark: '#f0b48f', darkSoft: '#3d2b21' },
  plum: { light: '#6a3f7a', lightSoft: '#eee3f1', dark: '#d6b0e3', darkSoft: '#33283a' },
  sea: { light: '#17646d', lightSoft: '#dceeed', dark: '#8ed3d6', darkSoft: '#1c3637' },
  rose: { light: '#a1384d', lightSoft: '#f9e2e2', dark: '#f2aab0', darkSoft: '#3d2728' },
};
