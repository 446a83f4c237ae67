import { z } from 'zod';
import { toBlobName } from './blob-name.ts';
import { RefusedSave, type Author, type Commit, type GitStore } from './git-store.ts';

/** A request to the interface of a git host, without what every one of them has in front. */
export interface HostRequest {
  method: string;
  /** Below `/api/v1`, with `?` and what follows: `/repos/harbour-hill/news/branches/main`. */
  path: string;
  /** Of a POST: parsed JSON. */
  body?: unknown;
}

/** Exactly one of `json` and `bytes` is there. */
export interface HostAnswer {
  status: number;
  json?: unknown;
  bytes?: Uint8Array;
}

const NOT_FOUND: HostAnswer = { status: 404, json: { message: 'Not Found' } };

/** What a host knows beside the files. */
export interface HostFacts {
  /** Owner and name: `harbour-hill/news`. */
  repository: string;
  branch: string;
  /** Who is signed in. */
  user: Author & { login: string };
}

/** The version of Forgejo whose interface this is, as its address `/version` says it. */
const VERSION = '13.0.3+gitea-1.22.0';

/** Files whose texts are asked for in one request: as many names as an address has room for. */
const TEXTS_AT_ONCE = 200;

const savingSchema = z.object({
  message: z.string(),
  author: z.object({ name: z.string(), email: z.string() }),
  dates: z.object({ author: z.string() }),
  files: z
    .array(
      z.object({
        operation: z.enum(['create', 'update', 'delete']),
        path: z.string(),
        content: z.base64().default(''),
        from_path: z.string().optional(),
        sha: z.string().optional(),
      }),
    )
    .min(1),
});

/**
 * Answers as a Forgejo does, as far as Sveltia CMS 0.221.1 asks one (`services/backends/git/gitea/`
 * in its sources). What it doesn't ask is 404.
 */
export async function answerRequest(
  request: HostRequest,
  host: { store: GitStore; facts: HostFacts },
): Promise<HostAnswer> {
  try {
    return await answer(request, host);
  } catch (error) {
    if (!(error instanceof RefusedSave)) throw error;
    return { status: error.status, json: { message: error.message } };
  }
}

async function answer(
  { method, path, body }: HostRequest,
  { store, facts }: { store: GitStore; facts: HostFacts },
): Promise<HostAnswer> {
  const { pathname, searchParams } = new URL(path, 'http://host');
  const repository = `/repos/${facts.repository}`;
  const asked = pathname.startsWith(repository) ? pathname.slice(repository.length) : pathname;
  const [, kind = '', ...rest] = asked.split('/').map(decodeURIComponent);
  switch (`${method} ${kind}`) {
    case 'GET version':
      return { status: 200, json: { version: VERSION } };
    case 'GET user':
      return { status: 200, json: describeUser(facts.user) };
    case 'GET settings':
      return { status: 200, json: { default_paging_num: TEXTS_AT_ONCE } };
    case 'GET ':
      return { status: 200, json: describeRepository(facts) };
    case 'GET branches':
      if (rest[0] !== facts.branch) break;
      return { status: 200, json: { commit: await store.readHead() } };
    case 'GET git':
      return rest[0] === 'trees'
        ? { status: 200, json: await describeTree(store) }
        : { status: 200, json: await readTexts(store, searchParams.get('shas') ?? '') };
    case 'GET raw':
      return answerFile(await store.readFile(rest.join('/')));
    case 'GET media':
      return answerFile(await store.readFile(rest.slice(1).join('/')));
    case 'GET commits': {
      const commits = await store.listCommits(searchParams.get('path') ?? '');
      return { status: 200, json: commits.map(describeCommit) };
    }
    case 'POST contents':
      return save(body, store);
  }
  return NOT_FOUND;
}

function describeUser({ name, email, login }: HostFacts['user']) {
  return { id: 1, login, full_name: name, email };
}

function describeRepository({ branch }: HostFacts) {
  return { permissions: { pull: true, push: true }, default_branch: branch };
}

async function describeTree(store: GitStore) {
  const files = await store.listFiles();
  return { truncated: false, tree: files.map((file) => ({ type: 'blob', ...file })) };
}

/** The texts of files by the names of their bytes; a file that has changed since then is left out. */
async function readTexts(store: GitStore, shas: string) {
  const wanted = new Set(shas.split(','));
  const files = (await store.listFiles()).filter(({ sha }) => wanted.has(sha));
  const paths = new Map(files.map(({ sha, path }) => [sha, path]));
  const texts = await Promise.all(
    [...paths].map(async ([sha, path]) => {
      const bytes = await store.readFile(path);
      if (!bytes || toBlobName(bytes) !== sha) return [];
      return [{ sha, encoding: 'base64', content: Buffer.from(bytes).toString('base64') }];
    }),
  );
  return texts.flat();
}

function answerFile(bytes: Uint8Array | undefined): HostAnswer {
  return bytes ? { status: 200, bytes } : NOT_FOUND;
}

function describeCommit({ id, message, author, date }: Commit) {
  return { sha: id, created: date, commit: { message, author: { ...author, date } } };
}

async function save(body: unknown, store: GitStore): Promise<HostAnswer> {
  const { data, error } = savingSchema.safeParse(body);
  if (!data) return { status: 422, json: { message: z.prettifyError(error) } };
  const { message, author, dates } = data;
  const changes = data.files.map(({ content, from_path: from, ...file }) => ({
    ...file,
    from,
    bytes: Buffer.from(content, 'base64'),
  }));
  const { id } = await store.save(changes, { message, author, date: dates.author });
  const files = changes.map(({ operation, path, bytes }) =>
    operation === 'delete' ? null : { path, sha: toBlobName(bytes) },
  );
  return { status: 201, json: { commit: { sha: id, created: dates.author }, files } };
}
