/** Under which the settings are kept. Apart, for the script in pages that has no polyfill. */
export const SETTINGS_KEY = 'settings';
