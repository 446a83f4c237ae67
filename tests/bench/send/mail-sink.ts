/** A mail server as a process of its own, so that its work is not that of the sender. Prints its port. */
import { startMailServer } from '../../fixtures/mail-server.ts';

const server = await startMailServer();
console.log(server.port);
process.stdin.on('data', () => {
  console.log(server.accepted.length);
});
process.stdin.on('end', () => process.exit());
