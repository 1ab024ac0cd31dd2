// Loaded into a process before its program: writes the peak of its memory, in KB, to a file when it ends.
const fs = require('node:fs');

process.on('exit', () => {
  fs.writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS));
});
