import { settings } from '../../src/site/settings.ts';

/**
 * Where families write to stop mail: the mailbox that `subscribers inbox` reads where the school
 * keeps its list itself, else a person, who takes them out of the group.
 */
export function getStopAddress(): string {
  const { digest, contact } = settings;
  return digest?.target === 'direct'
    ? (digest.inbox ?? digest.from)
    : (digest?.replyTo ?? contact.email);
}
