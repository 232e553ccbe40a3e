import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * The built site as the serve command serves it: its origin, and a function that ends it. GOUJI_PORT says where to begin
 * looking for a free port. Rejects when the command ends before it has an address.
 */
export async function serveBuild(dir = process.env.GOUJI_BUILD ?? path.join(ROOT, 'build')) {
  const port = process.env.GOUJI_PORT ?? '4390';
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', port, '--dir', dir];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim().replace(/\/$/, '')));
    child.once('close', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return { origin, close: () => child.kill('SIGTERM') };
}
