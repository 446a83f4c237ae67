import {
  readMailServer,
  ServerSettingsProblem,
  type MailServer,
} from '../../../src/digest/send/server.ts';
import { CommandProblem } from '../../options/options.ts';

/** The mail server of the environment; a {@link CommandProblem} when it can't be used. */
export function readServer(): MailServer {
  try {
    return readMailServer(process.env);
  } catch (error) {
    throw error instanceof ServerSettingsProblem ? new CommandProblem(error.message) : error;
  }
}
