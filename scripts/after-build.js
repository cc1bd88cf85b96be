// What the compiler leaves to us: outputs whose source is gone must not be published, and npm gives installed commands
// the bit that they have in the checkout.
const { chmodSync, existsSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const OUTPUT = /\.(js|js\.map|d\.ts|d\.ts\.map)$/;

function prune(folder, source) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      prune(path, join(source, entry.name));
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
    } else if (OUTPUT.test(entry.name) && !existsSync(join(source, entry.name.replace(OUTPUT, '.ts')))) rmSync(path);
  }
}

prune('dist', '.');
chmodSync('dist/bin/aims.js', 0o755);
