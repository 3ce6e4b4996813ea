/** The manifests that are shipped, held against what each permission is for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind } from '../support/browsers/types';
import { buildOf } from '../support/run';

interface Manifest {
  readonly manifest_version: number;
  readonly key?: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly commands: Readonly<Record<string, { suggested_key: { default: string } }>>;
  readonly action: { readonly default_popup: string };
  readonly incognito?: string;
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly id: string;
      readonly data_collection_permissions: { readonly required: readonly string[] };
    };
  };
}

/** None of these shows a warning when the extension is installed. */
const REASONS: Readonly<Record<BrowserKind, Readonly<Record<string, string>>>> = {
  chromium: {
    activeTab: 'pixels and words of the one page that was clicked on, until it is left',
    scripting: 'puts the reading script into that page, at that moment',
    storage: 'keeps the settings',
    unlimitedStorage: 'the browser does not clear the evidence when the disk runs low',
    contextMenus: 'saving from the context menu, "Open dossier" on the icon',
  },
  firefox: {
    activeTab: 'pixels and words of the one page that was clicked on, until it is left',
    scripting: 'puts the reading script into that page, at that moment',
    storage: 'keeps the settings',
    unlimitedStorage: 'the browser does not clear the evidence when the disk runs low',
    menus: 'as contextMenus, and tells which element was clicked',
  },
};

const OPTIONAL_REASONS: Readonly<Record<BrowserKind, Readonly<Record<string, string>>>> = {
  chromium: { pageCapture: 'the page archive (MHTML), asked for when a person switches it on' },
  firefox: {},
};

/** Asked for in the settings, by a click, with the reason; given back with the last choice. */
const OPTIONAL_HOST_REASONS: Readonly<Record<string, string>> = {
  '<all_urls>': 'buttons beside posts: pixels after a click in a page want it',
};

describe.each(BROWSER_KINDS)('the manifest for %s', (kind) => {
  const manifest = JSON.parse(
    readFileSync(join(buildOf(kind), 'manifest.json'), 'utf8'),
  ) as Manifest;

  test('asks for nothing without a reason, and for everything that has one', () => {
    expect([...manifest.permissions].sort()).toEqual(Object.keys(REASONS[kind]).sort());
    expect([...(manifest.optional_permissions ?? [])].sort()).toEqual(
      Object.keys(OPTIONAL_REASONS[kind]).sort(),
    );
  });

  test('reaches no site by itself, and no site reaches it', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(Object.keys(OPTIONAL_HOST_REASONS));
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('runs no code but its own and talks to no server', () => {
    const policy = manifest.content_security_policy.extension_pages.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        ...["default-src 'none'", "script-src 'self'", "connect-src 'none'", "base-uri 'none'"],
        ...["form-action 'none'", "frame-ancestors 'none'", 'media-src blob:'],
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
  });

  test('keeps its identity when its folder moves', () => {
    const gecko = manifest.browser_specific_settings?.gecko;
    if (kind === 'firefox') expect(gecko?.id).toBe('getuige@getuige.example');
    else expect(manifest.key).toMatch(/^MIIB/);
  });

  test('says that it collects nothing, opens a popup, and knows the shortcut', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.action.default_popup).toBe('popup.html');
    expect(manifest.commands['save']?.suggested_key.default).toBe('Alt+Shift+G');
    if (kind === 'firefox') {
      const gecko = manifest.browser_specific_settings?.gecko;
      expect(gecko?.data_collection_permissions.required).toEqual(['none']);
    }
  });
});
