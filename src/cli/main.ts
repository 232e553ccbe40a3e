import { Command, CommanderError } from 'commander';
import { registerImport } from './commands/import.ts';
import { registerRelease } from './commands/release.ts';
import { registerServeFiles } from './commands/serve-files.ts';
import { CliError, errorLine } from './errors.ts';
import { say } from './output.ts';

/** All commands; each file registers one and loads what it needs only when it runs. */
function program(): Command {
  const gouji = new Command('gouji')
    .description('勾稽: read, reconcile and publish government information disclosure annual reports')
    .showHelpAfterError()
    .exitOverride();
  [registerImport, registerRelease, registerServeFiles].forEach((register) => register(gouji));
  gouji.commands.forEach((command) => command.exitOverride());
  return gouji;
}

/** The one edge where failures become a message and an exit status. */
async function main(): Promise<number> {
  try {
    await program().parseAsync(process.argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CliError) {
      say(errorLine(error));
      return error.exitCode;
    }
    say(
      errorLine(
        new CliError('E_INTERNAL', error instanceof Error ? (error.stack ?? error.message) : String(error)),
      ),
    );
    return 1;
  }
}

process.exitCode = await main();
