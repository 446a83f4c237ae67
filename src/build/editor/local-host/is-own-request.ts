import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
/** What a tunnel or a proxy says of whoever asked it: it makes all the world come from this machine. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Whether a request comes from a page of this server in a browser on this machine. Another page on
 * the web, another machine of the network and a name that was made to point here may not read drafts
 * or write files.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, address: string | undefined): boolean {
  const { host = '', origin, 'sec-fetch-site': site = 'same-origin' } = headers;
  return (
    LOOPBACK_ADDRESS.test(address ?? '') &&
    LOOPBACK_NAME.test(host) &&
    !PASSED_ON.some((name) => headers[name] !== undefined) &&
    (origin === undefined || URL.parse(origin)?.host === host.toLowerCase()) &&
    site === 'same-origin' &&
    // Sent by no form and no link, and by another page only after asking whether it may.
    headers.authorization !== undefined
  );
}
