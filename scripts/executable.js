// The compiler does not keep the executable bit that npm gives installed commands.
require('node:fs').chmodSync('dist/bin/aims.js', 0o755);
