// `npm run build`: src/ and main/ compiled, the interface built: what electron-builder packs.
import { compile, ensurePackages, ensureRenderer } from './setup.mjs';

try {
  ensurePackages();
  ensureRenderer();
  compile();
} catch (error) {
  console.error(`gemba: ${error.message}`);
  process.exit(1);
}
