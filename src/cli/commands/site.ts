import type { Command } from 'commander';
import { CliError } from '../errors.ts';
import { say } from '../output.ts';
import { parentGone } from '../parent.ts';
import { buildDir, userPath } from '../paths.ts';

interface ServeOptions {
  port: string;
  host: string;
  dir?: string;
}

/** `site`: derives the served files and builds the pages. */
export function registerSite(program: Command): void {
  program
    .command('site')
    .description('build the static site from the releases / 由各版本构建静态网站')
    .action(async () => {
      const { buildSite } = await import('../site/build-site.ts');
      await buildSite();
      say(buildDir());
      say('下一步 / next: npm run -s gouji -- serve');
    });
}

/** `serve`: a plain file server for the built site. */
export function registerServe(program: Command): void {
  withServeOptions(program.command('serve').description('serve the built site / 启动本地网页服务')).action(
    serve,
  );
}

/** `start`: reads every collection, reports drift, builds the site and serves it. */
export function registerStart(program: Command): void {
  withServeOptions(
    program
      .command('start')
      .description('read all collections, build the site, serve it / 读入全部资料集,构建并启动网站'),
  ).action(async (options: ServeOptions) => {
    portOf(options);
    // Nobody waits for the site any more: nothing is half written that the next run would not write again.
    void parentGone().then(() => process.exit(1));
    const { buildAll } = await import('../working/report.ts');
    const { buildSite } = await import('../site/build-site.ts');
    await buildAll([], {});
    await buildSite();
    await serve(options);
  });
}

function withServeOptions(command: Command): Command {
  return command
    .option('--port <number>', 'first port to try', '4173')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--dir <folder>', 'folder to serve instead of build/');
}

async function serve(options: ServeOptions): Promise<void> {
  const { serveSite } = await import('../site/serve.ts');
  const dir = options.dir === undefined ? buildDir() : userPath(options.dir);
  await serveSite({ dir, port: portOf(options), host: options.host });
}

function portOf({ port }: ServeOptions): number {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) throw new CliError('E_PORT', port, 2);
  return number;
}
