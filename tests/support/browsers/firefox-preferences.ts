/** Preferences of a Firefox under test, as the text of `user.js`. */
import type { LaunchOptions } from './types';

type Preferences = Readonly<Record<string, string | number | boolean>>;

const QUIET: Preferences = {
  'marionette.port': 0,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': 'about:blank',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // Without it a popup closes when another window of the computer takes the focus.
  'ui.popup.disable_autohide': false,
};

/** Every name is 127.0.0.1, where only our own server listens. */
const OWN_SERVER_ONLY: Preferences = { 'network.dns.forceResolve': '127.0.0.1' };

export function preferencesFor(options: LaunchOptions): string {
  const preferences: Preferences = {
    ...QUIET,
    ...(options.network === true ? {} : OWN_SERVER_ONLY),
    ...(options.language === undefined ? {} : { 'intl.accept_languages': options.language }),
    'browser.download.folderList': 2,
    'browser.download.dir': options.downloadDir,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
