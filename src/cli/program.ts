import { Command } from 'commander';
import { registerBuild } from './commands/build.ts';
import { registerCheck } from './commands/check.ts';
import { registerCollect } from './commands/collect.ts';
import { registerDemo } from './commands/demo.ts';
import { registerDiff } from './commands/diff.ts';
import { registerExtract } from './commands/extract.ts';
import { registerHold } from './commands/hold.ts';
import { registerImport } from './commands/import.ts';
import { registerLocate } from './commands/locate.ts';
import { registerNew } from './commands/new.ts';
import { registerPack } from './commands/pack.ts';
import { registerRelease } from './commands/release.ts';
import { registerServeFiles } from './commands/serve-files.ts';
import { registerServe, registerSite, registerStart } from './commands/site.ts';
import { registerVerify } from './commands/verify.ts';

const COMMANDS = [
  registerStart,
  registerNew,
  registerExtract,
  registerLocate,
  registerCheck,
  registerBuild,
  registerRelease,
  registerDiff,
  registerVerify,
  registerHold,
  registerImport,
  registerCollect,
  registerDemo,
  registerPack,
  registerServeFiles,
  registerSite,
  registerServe,
];

/** All commands; each file registers one and loads what it needs only when it runs. */
export function program(): Command {
  const gouji = new Command('gouji')
    .description('勾稽: read, reconcile and publish government information disclosure annual reports')
    .showHelpAfterError()
    .exitOverride();
  COMMANDS.forEach((register) => register(gouji));
  gouji.commands.forEach((command) => command.exitOverride().showHelpAfterError());
  return gouji;
}
