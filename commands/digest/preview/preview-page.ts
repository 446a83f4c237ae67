import { escapeHtml } from '../../../src/lib/words.ts';

/** What a preview says of a mail besides showing it. */
export interface PreviewedMail {
  subject: string;
  preheader: string;
  from: string;
  bytes: number;
  text: string;
  lang: string;
  dir: string;
}

const DARK = '@media (prefers-color-scheme: dark)';

/**
 * The same mail as it looks in light or in dark, whatever the computer is set to: a frame can’t
 * be told, so its condition is replaced.
 */
export function fixScheme(html: string, scheme: 'light' | 'dark'): string {
  return html
    .replaceAll(DARK, scheme === 'dark' ? '@media all' : '@media not all')
    .replaceAll('color-scheme: light dark', `color-scheme: ${scheme}`);
}

/** A page with a mail four times, on a phone and a computer, light and dark, and its text. */
export function formatPreviewPage(mail: PreviewedMail): string {
  const { subject, preheader, from, bytes, text, lang, dir } = mail;
  const facts = [
    ['Subject', subject],
    ['From', from],
    ['Then, in the inbox', preheader],
    ['Size', `${(bytes / 1000).toFixed(1)} kB of at most 90`],
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview: ${escapeHtml(subject)}</title>
<style>
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #e9e4d8; color: #21312f; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.frames { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start; }
iframe { border: 1px solid #8a8371; border-radius: 0.6rem; height: 48rem; max-width: 100%; background: #fff; }
.phone { width: 360px; }
.computer { width: 700px; }
h2 { font-size: 1rem; margin: 1rem 0 0.4rem; }
pre { max-width: 46rem; padding: 1rem; background: #fffdf8; white-space: pre-wrap; }
</style>
</head>
<body>
<h1>Preview: not frozen, not sent</h1>
<dl>${facts.map(([label, value]) => `<dt>${label}</dt><dd><bdi>${escapeHtml(value!)}</bdi></dd>`).join('')}</dl>
<div class="frames">
${frame('light', 'phone')}
${frame('dark', 'phone')}
${frame('light', 'computer')}
${frame('dark', 'computer')}
</div>
<h2>As plain text</h2>
<pre lang="${lang}" dir="${dir}">${escapeHtml(text)}</pre>
</body>
</html>
`;
}

function frame(scheme: 'light' | 'dark', device: 'phone' | 'computer'): string {
  const title = `On a ${device}, ${scheme}`;
  return `<section><h2>${title}</h2><iframe class="${device}" title="${title}" src="${scheme}.html"></iframe></section>`;
}
