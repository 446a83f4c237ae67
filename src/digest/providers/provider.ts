import type { FrozenDigest } from '../frozen-digest.ts';

/** What became of a digest at a provider. */
export type DraftOutcome =
  /** A draft is there now, which a person looks at and sends. */
  | { state: 'made' }
  /** It was there from an earlier run; nothing was changed, whatever became of it since. */
  | { state: 'known'; status: string }
  /** Nothing is there, for a reason in words. */
  | { state: 'refused'; reason: string };

/**
 * A service that keeps families' addresses and sends. Homeward only ever puts drafts there: a
 * person presses the button.
 */
export interface Provider {
  name: string;
  /** Makes a draft of a digest, once: its id finds it again. Never throws. */
  makeDraft: (digest: FrozenDigest) => Promise<DraftOutcome>;
}

/** Reads an answer in JSON; undefined when it is none. */
export function parseAnswer<T>(text: string): Partial<T> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Why a provider did not do what it was asked for, without any secret. */
export function explainAnswer(
  name: string,
  { status, text }: { status: number; text: string },
): string {
  if (status === 0) return `${name} did not answer: ${text}.`;
  if (status === 401 || status === 403) return `${name} does not accept the key (${status}).`;
  const words = text.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200);
  return `${name} answered ${status}: ${words}`;
}

/** What is told when a provider says that a draft is more than a draft. */
export function warnOfStatus(name: string, status: string | undefined): string {
  return `${name} was asked for a draft and says “${status ?? 'nothing'}”. Look there now, before anything goes out.`;
}
