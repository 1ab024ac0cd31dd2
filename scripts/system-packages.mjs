// Installs what the project runs but npm cannot bring: `node scripts/system-packages.mjs [--tests]`.
// Without --tests only a browser, where there is none. Never asks; says what it could not do, and ends with 1 then.
import { installMissing } from './system/install.mjs';
import { needs } from './system/needs.mjs';

const wanted = process.argv.includes('--tests')
  ? Object.values(needs).filter((need) => need.debianPackage)
  : [needs.browser];
process.exitCode = (await installMissing(wanted)) ? 0 : 1;
