/** What a family asks for in the subject of a mail. */
export type MailRequest =
  | { verb: 'subscribe'; list: string }
  | { verb: 'confirm'; lists: string[]; token: string }
  /** Of one list, or of all when none is named. */
  | { verb: 'unsubscribe'; list?: string };

/** What programs put before the subject of an answer, in languages that families here write in. */
const ANSWER = /^(?:(?:re|aw|antw|rv|rif|r|sv|vs|odp|ynt|رد|回复|答复)(?:\[\d+\])?\s*[:：]\s*)+/iu;

const LIST = '[a-z\\d]+(?:-[a-z\\d]+)*';
const SUBSCRIBE = new RegExp(`^subscribe (${LIST})$`, 'i');
const CONFIRM = new RegExp(`^confirm (${LIST}(?:\\+${LIST})*) (\\d{8}-[\\da-f]{24})$`, 'i');
const UNSUBSCRIBE = new RegExp(`^unsubscribe(?: (${LIST}))?$`, 'i');

/**
 * Reads the subject of a mail. The whole of it has to be the request, apart from a sign of an
 * answer before it: what stands among other words is for a person to read. Nor does
 * “Automatic reply: confirm …” pass, even from a program that does not say that it is one.
 */
export function parseMailRequest(subject: string): MailRequest | undefined {
  const words = subject.replace(ANSWER, '').replace(/\s+/g, ' ').trim();
  const subscribe = SUBSCRIBE.exec(words);
  if (subscribe) return { verb: 'subscribe', list: subscribe[1]!.toLowerCase() };
  const confirm = CONFIRM.exec(words);
  if (confirm) {
    const lists = confirm[1]!.toLowerCase().split('+');
    return { verb: 'confirm', lists, token: confirm[2]!.toLowerCase() };
  }
  const unsubscribe = UNSUBSCRIBE.exec(words);
  if (!unsubscribe) return undefined;
  const list = unsubscribe[1]?.toLowerCase();
  return list === undefined ? { verb: 'unsubscribe' } : { verb: 'unsubscribe', list };
}
