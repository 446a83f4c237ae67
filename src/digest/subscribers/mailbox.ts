import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_BYTES } from './incoming-mail.ts';

/** A mail that lies in a mailbox. */
export interface StoredMail {
  path: string;
  head: Uint8Array;
}

/**
 * The mails of a Maildir, read and unread, or of a folder of `.eml` files, in the order of their
 * names. Only the beginning of each is read. Throws when the folder can’t be read.
 */
export async function readMailbox(folder: string): Promise<StoredMail[]> {
  const places = isMaildir(folder) ? [join(folder, 'new'), join(folder, 'cur')] : [folder];
  const found = await Promise.all(places.map((place) => listMails(place, isMaildir(folder))));
  const mails: StoredMail[] = [];
  for (const path of found.flat()) mails.push({ path, head: await readHead(path) });
  return mails;
}

/** Whether a folder is a mailbox of one file a mail (cr.yp.to/proto/maildir.html). */
function isMaildir(folder: string): boolean {
  return existsSync(join(folder, 'new')) && existsSync(join(folder, 'cur'));
}

/**
 * Marks mails of a Maildir as read, so that those that are left for a person stand out. Mails in
 * a folder of files stay as they are.
 */
export async function markRead(folder: string, paths: readonly string[]): Promise<void> {
  if (!isMaildir(folder)) return;
  const fresh = join(folder, 'new');
  await mkdir(join(folder, 'cur'), { recursive: true });
  for (const path of paths) {
    if (!path.startsWith(fresh)) continue;
    await rename(path, `${join(folder, 'cur', path.slice(fresh.length + 1))}:2,S`);
  }
}

async function listMails(folder: string, isMaildir: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .filter(({ name }) => isMaildir || /\.eml$/i.test(name))
    .map(({ name }) => join(folder, name))
    .sort();
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
