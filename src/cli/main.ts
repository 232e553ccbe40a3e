import { Command, CommanderError } from 'commander';
import { registerBuild } from './commands/build.ts';
import { registerCheck } from './commands/check.ts';
import { registerDemo } from './commands/demo.ts';
import { registerDiff } from './commands/diff.ts';
import { registerExtract } from './commands/extract.ts';
import { registerImport } from './commands/import.ts';
import { registerLocate } from './commands/locate.ts';
import { registerRelease } from './commands/release.ts';
import { registerServeFiles } from './commands/serve-files.ts';
import { registerServe, registerSite, registerStart } from './commands/site.ts';
import { registerVerify } from './commands/verify.ts';
import { asCliError, errorLine } from './errors.ts';
import { say } from './output.ts';

const COMMANDS = [
  registerStart,
  registerExtract,
  registerLocate,
  registerCheck,
  registerBuild,
  registerRelease,
  registerDiff,
  registerVerify,
  registerImport,
  registerDemo,
  registerServeFiles,
  registerSite,
  registerServe,
];

/** All commands; each file registers one and loads what it needs only when it runs. */
function program(): Command {
  const gouji = new Command('gouji')
    .description('勾稽: read, reconcile and publish government information disclosure annual reports')
    .showHelpAfterError()
    .exitOverride();
  COMMANDS.forEach((register) => register(gouji));
  gouji.commands.forEach((command) => command.exitOverride().showHelpAfterError());
  return gouji;
}

/** The one edge where failures become a message and an exit status: 1 failed, 2 usage. */
async function main(): Promise<number> {
  try {
    await program().parseAsync(process.argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const known = asCliError(error);
    say(errorLine(known));
    return known.exitCode;
  }
}

process.exitCode = await main();
