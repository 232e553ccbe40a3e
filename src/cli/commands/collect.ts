import type { Command } from 'commander';
import { CliError } from '../errors.ts';
import { show } from '../output.ts';

interface Options {
  delay: string;
  timeout: string;
  maxMb: string;
  contact?: string;
  allowPrivate?: boolean;
  json?: boolean;
}

/** `collect COLLECTION`: looks politely at the addresses of sources.csv and keeps what is new or changed. */
export function registerCollect(program: Command): void {
  program
    .command('collect')
    .description('collect the pages of sources.csv / 收录 sources.csv 中的网页')
    .argument('<collection>')
    .option('--delay <seconds>', 'between two requests to one host', '2')
    .option('--timeout <seconds>', 'for one request', '30')
    .option('--max-mb <number>', 'largest document', '30')
    .option('--contact <text>', 'who collects, for the sites: a mail or web address')
    .option('--allow-private', 'also ask local and private addresses (intranets, tests)')
    .option('--json', 'print one JSON object')
    .action(collect);
}

async function collect(id: string, options: Options): Promise<void> {
  const fetching = {
    delay: positive(options.delay, '--delay', 0),
    timeout: positive(options.timeout, '--timeout'),
    maxBytes: positive(options.maxMb, '--max-mb') * 1024 * 1024,
    allowPrivate: options.allowPrivate === true,
    userAgent: userAgent(options.contact),
  };
  const { chosenCollections, collectionLock } = await import('../collections.ts');
  await chosenCollections([id]);
  const { withLock } = await import('../lock.ts');
  const { collectSources, tellCollected } = await import('../collect/run.ts');
  const summary = await withLock(collectionLock(id), () => collectSources(id, fetching));
  tellCollected(summary);
  show(options.json === true ? summary : null);
}

function positive(text: string, option: string, least = Number.MIN_VALUE): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value < least || value > 86_400)
    throw new CliError('E_USAGE', option, 2);
  return value;
}

/** Names us and, when given, whom to write to; header values are printable ASCII. */
function userAgent(contact: string | undefined): string {
  if (contact === undefined) return 'Gouji/0.1 (annual report archive)';
  if (!/^[\x21-\x7e]{3,200}$/.test(contact)) throw new CliError('E_USAGE', '--contact', 2);
  return `Gouji/0.1 (annual report archive; +${contact})`;
}
