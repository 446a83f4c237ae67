import type { EmblemColour } from '../../schemas/class.ts';
import { DARK, EMBLEMS, LIGHT, type Palette } from './colours.ts';

const TEXT_FONT = "'Gill Sans Nova', Ubuntu, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const DISPLAY_FONT = "Georgia, 'Times New Roman', serif";

/** The styles of a digest: `inlined` goes onto each element, `kept` stays in the head. */
export interface DigestStyles {
  inlined: string;
  kept: string;
}

/** What a mail looks like: paper, ink and stitched lines as on the site, in one column. */
export function createStyles(colour: EmblemColour, direction: 'ltr' | 'rtl'): DigestStyles {
  const { light, lightSoft, dark, darkSoft } = EMBLEMS[colour];
  const start = direction === 'rtl' ? 'right' : 'left';
  const end = start === 'left' ? 'right' : 'left';
  const other = direction === 'rtl' ? 'ltr' : 'rtl';
  return {
    inlined: `
body { margin: 0; padding: 0; background-color: ${LIGHT.page}; direction: ${direction}; }
img { border: 0; }
td, th { font-family: ${TEXT_FONT}; font-size: 17px; line-height: 1.55; }
p, ul, ol, blockquote { margin: 0 0 14px; }
ul, ol { padding-${start}: 26px; padding-${end}: 0; }
li { margin: 0 0 6px; }
h1, h2, h3, h4, h5, h6 { font-family: ${DISPLAY_FONT}; font-weight: normal; line-height: 1.25; }
h1 { margin: 0; font-size: 30px; }
h2 { margin: 0 0 14px; font-size: 24px; }
h3 { margin: 0 0 8px; font-size: 21px; }
h4, h5, h6 { margin: 22px 0 8px; font-size: 18px; font-weight: bold; }
blockquote { padding-${start}: 16px; border-${start}: 3px solid ${light}; }
.${other} { direction: ${other}; text-align: ${end}; }
.${other} ul, .${other} ol { padding-${end}: 26px; padding-${start}: 0; }
.${other} .facts { padding: 0; }
.${other} th, .${other} td { text-align: ${end}; }
.page { padding: 20px 10px; }
.column { width: 100%; max-width: 600px; border-radius: 10px; }
.section { padding: 22px 20px; text-align: ${start}; direction: ${direction}; }
.head { padding: 24px 20px 20px; text-align: ${start}; direction: ${direction}; border-top: 6px solid ${light}; }
.initial { width: 56px; height: 56px; border-radius: 28px; text-align: center; font-family: ${DISPLAY_FONT}; font-size: 28px; line-height: 56px; }
.title { padding-${start}: 16px; text-align: ${start}; }
.stitched { border-top: 2px dashed ${LIGHT.line}; }
.muted { font-size: 15px; }
.ask { border-${start}: 5px solid ${LIGHT.askLine}; padding: 14px 16px; text-align: ${start}; direction: ${direction}; }
.ask-text { margin: 0 0 4px; font-size: 19px; font-weight: bold; }
.ask-by { margin: 0 0 4px; }
.callout, .ask-your-child { margin: 0 0 14px; padding: 12px 16px 4px; border-radius: 6px; }
.callout-title { margin: 0 0 6px; font-weight: bold; }
.caption { margin: -6px 0 14px; font-size: 15px; }
.picture { display: block; width: 100%; max-width: 560px; height: auto; margin: 0 0 14px; border-radius: 6px; }
.entry { margin: 0 0 22px; }
.event { margin: 0 0 16px; }
.facts { margin: 0 0 8px; padding: 0; list-style-type: none; }
.data { width: 100%; margin: 0 0 14px; border-collapse: collapse; }
.data th, .data td { padding: 6px 8px; border-bottom: 1px solid ${LIGHT.line}; text-align: ${start}; vertical-align: top; font-size: 16px; }
.foot { padding: 20px 20px 26px; text-align: ${start}; direction: ${direction}; }
.foot { font-size: 15px; }
.foot p { margin: 0 0 8px; }
.preheader { display: none; max-height: 0; overflow: hidden; font-size: 1px; line-height: 1px; color: ${LIGHT.page}; }
${paint(LIGHT, { emblem: light, soft: lightSoft, onEmblem: '#ffffff' })}`,
    kept: `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
.section, .head, .foot { padding-left: 14px !important; padding-right: 14px !important; }
.page { padding: 0 !important; }
a { word-break: break-word; }
}
@media (prefers-color-scheme: dark) {
${paint(DARK, { emblem: dark, soft: darkSoft, onEmblem: DARK.page }).replaceAll(';', ' !important;')}
blockquote { border-color: ${dark} !important; }
}`,
  };
}

/** The colours alone, which differ between light and dark. */
function paint(
  { page, surface, text, muted, line, link, ask, askText, askLine, mark }: Palette,
  { emblem, soft, onEmblem }: { emblem: string; soft: string; onEmblem: string },
): string {
  return `
.page, .body { background-color: ${page}; }
.column { background-color: ${surface}; }
td, th { color: ${text}; }
a { color: ${link}; }
.head { background-color: ${soft}; border-top-color: ${emblem}; }
.initial { background-color: ${emblem}; color: ${onEmblem}; }
.stitched { border-top-color: ${line}; }
.muted, .caption { color: ${muted}; }
.ask { background-color: ${ask}; border-color: ${askLine}; }
.ask, .ask a { color: ${askText}; }
.callout { background-color: ${mark}; }
.ask-your-child { background-color: ${soft}; }
.data th, .data td { border-bottom-color: ${line}; }
.foot { background-color: ${page}; color: ${muted}; }`;
}
