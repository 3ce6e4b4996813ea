import { basename, resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Public half only. It fixes the id in Chromium, so that moving the folder does not orphan the evidence. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArL7iHYITl0e8U0W4WmGNtA2/wlH7gNtqIz3LCInC1y2JP8fEBo1f8MAArHVkwE6zjw0dFEQ19aLTDYCuvFzz7HTR3kiXfaFbBz2q29DwIFKJpgBUvhQo0V/vdImVfhSY7MFEvlPHFhL41YI9qwYkKURBBLGtiqnDZI5SX2sn1AuigLdtX80K6JrfKUeAb434QmYaut+RR3t6y10USFpriihvPm8ZukNDanyAOxZabYzcJaM/B8drQjQeRxzebk/E+1Rwp2OXRmpx2Nqr4vjfL3+NMbgVxIRAYdzd9ftUWk0RI1f4+g8SrkcGI/bx6wvHVou7XqUooWMAuFV/0dB0UwIDAQAB';
export const GECKO_ID = 'getuige@getuige.example';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  // Recordings, and sound and video that somebody added: from the database and from nowhere else.
  'media-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What PDF.js loads by name, for scans and faxes only, and the licences that ask to stand beside
 * what is shipped.
 */
const PDF_FILES = [
  'wasm/jbig2_nowasm_fallback.js',
  'wasm/LICENSE_JBIG2',
  'wasm/LICENSE_PDFJS_JBIG2',
  'LICENSE',
];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const file of PDF_FILES) {
        files.push({
          absoluteSrc: resolve('node_modules/pdfjs-dist', file),
          relativeDest: `pdf/${basename(file)}`,
        });
      }
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // The page script is injected on demand: no page is listed, so the list goes.
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
      // Otherwise the popup's own title, which names the product and not what a click does.
      const action = manifest.action as { default_title?: string } | undefined;
      if (action !== undefined) action.default_title = '__MSG_actionTitle__';
    },
  },
  vite: () => ({
    // The browsers that we ask for load modules ahead themselves.
    build: { modulePreload: { polyfill: false } },
    // Dexie's own build for browsers of today: a tenth smaller than the one that its package names.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Getuige',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      browser === 'firefox' ? 'menus' : 'contextMenus',
    ],
    ...(browser === 'firefox' ? {} : { optional_permissions: ['pageCapture'] }),
    // For buttons beside posts only; asked for in the settings, with the reason.
    optional_host_permissions: ['<all_urls>'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: CHROMIUM_KEY, minimum_chrome_version: '121' }),
    commands: {
      save: {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_commandSave__',
      },
    },
    content_security_policy: { extension_pages: POLICY },
    incognito: 'spanning',
  }),
});
