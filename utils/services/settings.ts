/** What the user can choose; kept in the browser's own extension storage. */
import * as v from 'valibot';
import { BUTTON_PLATFORMS } from '@/utils/platforms/button-platforms';

const off = v.optional(v.fallback(v.boolean(), false), false);

export const SettingsSchema = v.object({
  /** `auto` follows the browser. */
  language: v.optional(v.fallback(v.picklist(['auto', 'nl', 'en']), 'auto'), 'auto'),
  askBeforeSaving: off,
  wholeSource: off,
  pageArchive: off,
  privateWindows: off,
  /** Platforms where a button stands beside each post; none without the permission for all sites. */
  pageButtons: v.optional(v.fallback(v.array(v.picklist(BUTTON_PLATFORMS)), []), []),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** Reads whatever was kept; a field that does not fit falls back to its default. */
export function parseSettings(kept: unknown): Settings {
  const fields = typeof kept === 'object' && kept !== null ? kept : {};
  const result = v.safeParse(SettingsSchema, fields);
  return result.success ? result.output : DEFAULT_SETTINGS;
}
