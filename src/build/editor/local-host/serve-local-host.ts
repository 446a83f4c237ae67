import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { answerRequest, type HostAnswer, type HostFacts } from './answer-request.ts';
import { isOwnRequest } from './is-own-request.ts';
import { createWorkingFolder } from './working-folder.ts';

/** Bytes of one save. A photo is a few hundred kB by then. */
const MOST = 64 * 1024 * 1024;

/**
 * Answers as a git host does, for the files of the working folder. `start` is what stands before each
 * question: `/admin/edit/files/?api=`.
 */
export function serveLocalHost(
  server: ViteDevServer,
  { root, start, facts }: { root: string; start: string; facts: HostFacts },
): void {
  const store = createWorkingFolder(root);
  server.middlewares.use((request, response, next) => {
    // Vite takes the site’s base off `url`.
    const { originalUrl: url = '', method = '' } = request;
    if (!url.startsWith(start)) return next();
    const answer = async (): Promise<HostAnswer> => {
      if (!isOwnRequest(request.headers, request.socket.remoteAddress))
        return refuse(403, 'Only the editor on this computer may ask.');
      const body = method === 'POST' ? await readJson(request) : undefined;
      if (body === TOO_MUCH) return refuse(413, 'This is too much to be saved at once.');
      return answerRequest({ method, path: url.slice(start.length), body }, { store, facts });
    };
    answer().then(
      (given) => send(response, given),
      (error: unknown) => send(response, refuse(500, String(error))),
    );
  });
}

function refuse(status: number, message: string): HostAnswer {
  return { status, json: { message } };
}

function send(response: ServerResponse, { status, json, bytes }: HostAnswer): void {
  const type = bytes ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(bytes ?? JSON.stringify(json));
}

const TOO_MUCH = Symbol('too much');

/** Undefined for what is no JSON. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST) return TOO_MUCH;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
