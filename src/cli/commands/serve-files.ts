import type { Command } from 'commander';

/** `serve-files`: derives everything served from the releases, without building the site. */
export function registerServeFiles(program: Command): void {
  program
    .command('serve-files')
    .description('derive the served data files from the releases / 由各版本生成网站数据文件')
    .action(async () => {
      const { serveFiles } = await import('../site/build-site.ts');
      await serveFiles();
    });
}
