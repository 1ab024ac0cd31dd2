import { aptAccess, aptInstall, isUbuntu } from './apt.mjs';
import { missing, needs } from './needs.mjs';

const browserByHand =
  'Install Google Chrome (https://www.google.com/chrome/), Microsoft Edge or Chromium, or name one in CHROME_PATH.';
const firefoxByHand = 'Install Firefox (https://www.mozilla.org/firefox/) so that the PATH leads to it.';

/**
 * Installs what is missing, where that is possible without asking; says on stderr what was not.
 * @param {import('./needs.mjs').Need[]} wanted
 * @returns {Promise<boolean>} whether all of it is there now
 */
export async function installMissing(wanted) {
  const lacking = await missing(wanted);
  if (lacking.length === 0) return true;
  const access = aptAccess();
  const byApt = lacking.filter((need) => !need.debianOnly || !isUbuntu());
  if (!access.possible) {
    explain(lacking, access.reason);
    return false;
  }
  const packages = byApt.map((need) => need.debianPackage);
  if (packages.length > 0) {
    console.error(`Installing ${packages.join(', ')} with apt-get …`);
    if (!aptInstall(packages, access.prefix)) {
      explain(byApt, 'apt-get failed');
      return false;
    }
  }
  const still = await missing(lacking);
  if (still.length > 0) explain(still, "Ubuntu's packages of browsers are snaps");
  return still.length === 0;
}

function explain(lacking, reason) {
  const names = lacking.map((need) => need.name).join(', ');
  console.error(`Missing: ${names}. Not installed: ${reason}.`);
  if (lacking.includes(needs.browser)) console.error(browserByHand);
  if (lacking.includes(needs.firefox)) console.error(firefoxByHand);
  const others = lacking.filter((need) => !need.debianOnly).map((need) => need.debianPackage);
  if (others.length > 0) console.error(`On Debian or Ubuntu: sudo apt-get install ${others.join(' ')}`);
}
