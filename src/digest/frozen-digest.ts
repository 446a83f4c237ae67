/** A digest as everybody on its list gets it: whole, and never changed again. */
export interface FrozenDigest {
  /** Such as `willow-en.2026-W20`. */
  id: string;
  /** Such as `willow-en`. */
  list: string;
  /** BCP 47. */
  lang: string;
  subject: string;
  /** Date of every message: ISO 8601 with offset. */
  date: string;
  from: { name: string; address: string };
  replyTo?: string;
  /** Such as `willow-en.news.harbourhill.example` (RFC 2919). */
  listId: string;
  /** Address of its page in the archive. */
  archiveUrl: string;
  /** Whole parts, in which nothing is about one recipient. */
  html: string;
  text: string;
  htmlSha256: string;
  textSha256: string;
}
