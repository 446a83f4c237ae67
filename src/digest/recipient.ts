import { createHmac } from 'node:crypto';

/** Somebody who gets a digest. */
export interface Recipient {
  /** Who it is without saying so: see {@link toRid}. */
  rid: string;
  address: string;
}

/**
 * The mark by which ledger and suppression list know an address, which neither holds:
 * HMAC-SHA256 of the lower-cased address, its first 32 hexadecimal digits. Without the key nobody
 * can find out, by trying addresses, whose it is.
 */
export function toRid(key: string, address: string): string {
  return createHmac('sha256', key).update(address.toLowerCase()).digest('hex').slice(0, 32);
}
