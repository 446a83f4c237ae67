import { escapeHtml } from '../../lib/words.ts';
import type { School } from '../../schemas/school.ts';
import { formatEditorPolicy } from './editor-policy.ts';

/** The page that starts the editor. */
export function writeEditorPage({
  name,
  lang,
  cms,
}: Pick<School, 'name' | 'lang' | 'cms'>): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeHtml(formatEditorPolicy({ cms }))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(name)}</title>
<script type="module" src="editor.js"></script>
</head>
<body></body>
</html>
`;
}
