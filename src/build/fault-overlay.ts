import type { ViteDevServer } from 'vite';
import { formatFaults } from '../lib/fault.ts';
import { getPostedContent, onContentPosted } from '../loader/content-board.ts';

/** Shows the content's faults on the overlay of every open page, in the words of the build. */
export function showFaultsOnOverlay(server: ViteDevServer): void {
  const show = () => {
    const { faults } = getPostedContent();
    const [first] = faults;
    if (!first) return;
    server.ws.send({
      type: 'error',
      err: {
        name: 'Content',
        message: formatFaults(faults),
        stack: '',
        id: first.file,
        loc: { file: first.file, line: first.line ?? 1, column: 0 },
      },
    });
  };
  onContentPosted(show);
  server.ws.on('connection', show);
}
