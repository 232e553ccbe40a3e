import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { licencePlugins } from './src/cli/site/licences.ts';

const licences = licencePlugins(import.meta.dirname);

export default defineConfig({
  plugins: [sveltekit(), licences.pages],
  build: { target: 'es2022', chunkSizeWarningLimit: 1300 },
  // One file, so that a worker can be started from memory after the network is gone.
  worker: {
    format: 'es',
    plugins: () => [licences.worker],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  test: {
    include: ['test/{core,cli,lib}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    // The command line is spawned as a user would; two workers fit the two cores CI has.
    maxWorkers: 2,
    // Nothing here keeps state in a module: loading all of them anew for each of the files took a third of the time.
    isolate: false,
  },
});
