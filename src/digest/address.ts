import { domainToASCII } from 'node:url';

/** An address that may stand in an envelope and in `To:`, or what is wrong with it. */
export type ReadAddress = { address: string } | { problem: string; fix: string };

/** RFC 5321, section 4.5.3.1: octets of the part before the @, and of a path without its brackets. */
const MOST_BEFORE_AT = 64;
const MOST = 254;

/** RFC 5322, section 3.2.3: a dot-atom. Quoted parts are legal, and a way to smuggle in a second address. */
const BEFORE_AT = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** RFC 1035, section 2.3.1, with two labels or more and a last one that is not a number. */
const AFTER_AT = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d-]{2,63}$/;

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

/** Directions and widths that are not seen, such as programs leave where an address is copied from. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Reads one address strictly: nothing gets through that a mail server could take for two
 * addresses, for a header or for a command. Spaces round it are dropped, and so are signs that
 * nobody sees; a domain in other letters becomes its ASCII form (IDNA). Other letters before the
 * @ are refused, because few servers can carry them (RFC 6531).
 */
export function readAddress(written: string): ReadAddress {
  if (CONTROLS.test(written)) {
    return refuse(written, 'holds a line end or another control character', 'Type it anew.');
  }
  const typed = written.replace(UNSEEN, '').trim();
  if (/[\s,;<>"():\\[\]]/.test(typed)) {
    return refuse(written, 'is not one plain address', 'Write one address and nothing else.');
  }
  const at = typed.lastIndexOf('@');
  const before = typed.slice(0, at);
  const after = domainToASCII(typed.slice(at + 1));
  if (at < 1 || typed.indexOf('@') !== at || !AFTER_AT.test(after)) {
    return refuse(written, 'is no email address', 'It looks like name@example.org.');
  }
  if (/[^ -~]/.test(before)) {
    return refuse(
      written,
      'has letters before the @ that mail servers can’t carry',
      'Ask the family for an address in plain letters.',
    );
  }
  if (!BEFORE_AT.test(before)) {
    return refuse(written, 'is no email address', 'Look for a dot or a sign too many.');
  }
  const address = `${before}@${after}`;
  if (before.length > MOST_BEFORE_AT || address.length > MOST) {
    return refuse(written, 'is too long for an email address', 'Look for words that slipped in.');
  }
  return { address };
}

function refuse(written: string, problem: string, fix: string): ReadAddress {
  // What is shown goes to a terminal, where control characters would act.
  const shown = JSON.stringify(written.length > 80 ? `${written.slice(0, 80)}…` : written);
  return { problem: `${shown} ${problem}.`, fix };
}
