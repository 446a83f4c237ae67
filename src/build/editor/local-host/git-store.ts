/** A file as git lists it. */
export interface StoredFile {
  /** From the top of the repository, with forward slashes. */
  path: string;
  /** Name of its bytes in git (`blob-name.ts`). */
  sha: string;
  size: number;
}

/** What one save does with one file. */
export interface FileChange {
  operation: 'create' | 'update' | 'delete';
  path: string;
  /** Where the file has been so far, if it moves. */
  from?: string | undefined;
  /** The name of the bytes that the sender has read; none for a new file. */
  sha?: string | undefined;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Author {
  name: string;
  email: string;
}

export interface Commit {
  id: string;
  message: string;
  author: Author;
  /** `2026-05-14T08:00:00Z`, or in the author's own time zone. */
  date: string;
}

/** What is saved together, and who says so. */
export type CommitFacts = Omit<Commit, 'id'>;

/** Where the files lie that an editor reads and saves: in the working folder, or in a repository. */
export interface GitStore {
  /** The state of all files: another id whenever one of them has changed. */
  readHead: () => Promise<Pick<Commit, 'id' | 'message'>>;
  listFiles: () => Promise<StoredFile[]>;
  /** The bytes of a file, or undefined where there is none. */
  readFile: (path: string) => Promise<Uint8Array | undefined>;
  /** Saves all changes or none. Throws a `RefusedSave` that says why. */
  save: (changes: readonly FileChange[], facts: CommitFacts) => Promise<{ id: string }>;
  /** What has been saved at a path, newest first. */
  listCommits: (path: string) => Promise<Commit[]>;
}

/** A save that was not done, with the words for the person who saves. */
export class RefusedSave extends Error {
  readonly status: 403 | 404 | 409 | 422;

  constructor(status: RefusedSave['status'], message: string) {
    super(message);
    this.status = status;
  }
}
