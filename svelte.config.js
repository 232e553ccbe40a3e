import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// The command line says where the files to serve are and where the site goes: a pack has folders of its own.
const assets = process.env.GOUJI_STATIC ?? 'static';
const build = process.env.GOUJI_BUILD ?? 'build';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
// Kit hashes its own scripts only; what app.html runs before the first paint is hashed here.
const [, boot = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
const bootHash = `sha256-${createHash('sha256').update(boot).digest('base64')}`;

// Kit's own root hides its announcer by a style attribute, which our policy refuses: app.css hides it instead.
const withoutInlineStyle = {
  name: 'no-inline-style',
  markup: ({ content, filename }) =>
    filename?.endsWith('/generated/root.svelte') === true
      ? { code: content.replace(/(<div id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') }
      : undefined,
};

// Pages of single agencies and reports are made of releases that are not large, their parts only of large ones.
const BY_SIZE = /\/(?:\[agency\]|\[report\]|\[part\]\.json)$/;
const unseen = ({ routes, message }) => {
  if (routes.some((route) => !BY_SIZE.test(route))) throw new Error(message);
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [vitePreprocess(), withoutInlineStyle],
  compilerOptions: { runes: true },
  kit: {
    // Plain files only: no fallback page, no server. Relative paths let a copy run in any sub-folder.
    adapter: adapter({ pages: build, assets: build, precompress: false, strict: true }),
    files: { assets },
    paths: { relative: true },
    // Not the time of the build: the same sources and releases give the same pages.
    version: { name: version },
    // One page at a time, Kit's default: pages drawn side by side take each other's relative base.
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail', handleUnseenRoutes: unseen },
    // Hash mode: the page may run its own boot script and nothing else, also where no header can be set.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval', bootHash],
        'connect-src': ['self', 'blob:'],
        'worker-src': ['self', 'blob:'],
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
  },
};
