/** What a server answered. */
export interface HttpAnswer {
  /** 0 when there was no answer; `text` then says why. */
  status: number;
  text: string;
}

export interface HttpRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Milliseconds until the whole answer has to be there. */
  timeout?: number;
}

/** Asks a server for one thing. Never throws: what went wrong is an answer too. */
export type HttpClient = (address: string, request?: HttpRequest) => Promise<HttpAnswer>;

/** A page of a school comes in far less; somebody waits at the screen. */
const TIMEOUT = 20_000;

/** Answers are manifests and short messages; what is longer is something else. */
const MOST_BYTES = 20_000_000;

/** How mail talks to the web: to the school’s own site and to a provider. Redirects are followed for reading alone. */
export const askHttp: HttpClient = async (address, request = {}) => {
  const { method = 'GET', headers = {}, body, timeout = TIMEOUT } = request;
  try {
    const response = await fetch(address, {
      method,
      headers: {
        'User-Agent': 'Homeward',
        'Cache-Control': 'no-cache',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A secret must not follow a redirect to another host.
      redirect: method === 'GET' || method === 'HEAD' ? 'follow' : 'error',
      signal: AbortSignal.timeout(timeout),
    });
    if (method === 'HEAD') return { status: response.status, text: '' };
    return { status: response.status, text: await readText(response) };
  } catch (error) {
    return { status: 0, text: explain(error, timeout) };
  }
};

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('the answer is far too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function explain(error: unknown, timeout: number): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `no answer within ${Math.round(timeout / 1000)} seconds`;
  return cause?.code ?? cause?.message ?? message;
}
