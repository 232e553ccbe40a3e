import { CommanderError } from 'commander';
import { asCliError, errorLine } from './errors.ts';
import { say } from './output.ts';
import { program } from './program.ts';

/** The one edge where failures become a message and an exit status: 1 failed, 2 usage. `args` as a user types them. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const known = asCliError(error);
    say(errorLine(known));
    return known.exitCode;
  }
}
