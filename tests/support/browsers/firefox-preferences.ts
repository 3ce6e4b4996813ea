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

/** A profile that is opened again, even after a crash, keeps what the extension put there. */
const KEPT: Preferences = {
  // A temporary extension gets another address at each start, unless it is written down.
  'extensions.webextensions.uuids': JSON.stringify({
    'getuige@getuige.example': '5d0a6f0e-6c1b-4f57-9a38-2f1f4c6f7c11',
  }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** Every name is 127.0.0.1, where only our own server listens. */
const OWN_SERVER_ONLY: Preferences = { 'network.dns.forceResolve': '127.0.0.1' };

/** Firefox lets some of its own requests go past a proxy, and all of them where that does not answer. */
function through(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.allow_bypass': false,
    'network.proxy.failover_direct': false,
  };
}

export function preferencesFor(options: LaunchOptions): string {
  const preferences: Preferences = {
    ...QUIET,
    ...(options.network === true ? {} : OWN_SERVER_ONLY),
    ...(options.proxyPort === undefined ? {} : through(options.proxyPort)),
    ...(options.profileDir === undefined ? {} : KEPT),
    ...(options.language === undefined ? {} : { 'intl.accept_languages': options.language }),
    'browser.download.folderList': 2,
    'browser.download.dir': options.downloadDir,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    ...options.preferences,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
