import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** Puts pdf.js's character maps, standard fonts and decoders beside the interface, so that no page needs anything remote. */
function pdfAssets(): Plugin {
  const base = join(here, '../node_modules/pdfjs-dist');
  return {
    name: 'pdf-assets',
    apply: 'build',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        for (const name of readdirSync(join(base, folder))) {
          if (/LICENSE|\.js$/.test(name) && !name.startsWith('LICENSE')) continue;
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(base, folder, name)),
          });
        }
      }
    },
  };
}

// Built from a test run, NODE_ENV would say "test" and React's development build would be packed.
if (process.argv.includes('build') || process.env.VITEST) process.env.NODE_ENV = 'production';

export default defineConfig({
  root: here,
  base: './',
  plugins: [pdfAssets()],
  build: {
    outDir: join(here, '../dist/renderer'),
    emptyOutDir: true,
    target: 'es2024',
    // Fonts, workers and images stay files: the policy forbids data: scripts and workers.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/rpc': { target: 'ws://127.0.0.1:5199', ws: true } } },
});
