/**
 * What the browser gives to a script of ours that stands in pages by itself. Without the polyfill,
 * which would be most of such a script: both browsers give promises here.
 */
import { isButtonPlatform, type ButtonPlatform } from '@/utils/platforms/button-platforms';
import {
  PRESS_MESSAGE,
  PRESS_OUTCOMES,
  type PressOutcome,
} from '@/utils/platforms/page-button-script';
import { chosenLanguage, type Language } from '@/utils/texts/language';
import { SETTINGS_KEY } from './settings-key';

type Changes = Readonly<Record<string, { readonly newValue?: unknown } | undefined>>;

interface Api {
  readonly runtime: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
  readonly i18n: { getUILanguage(): string };
  readonly extension?: { readonly inIncognitoContext?: boolean };
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>> };
    readonly onChanged: {
      addListener(listener: (changes: Changes, area: string) => void): void;
      removeListener(listener: (changes: Changes, area: string) => void): void;
    };
  };
}

/** What somebody chose, as far as it concerns buttons in pages. */
export interface ButtonSettings {
  readonly platforms: readonly ButtonPlatform[];
  readonly language: Language;
}

export interface PageWorld {
  /** False once the extension was updated or removed under this script. */
  isAlive(): boolean;
  loadSettings(): Promise<ButtonSettings>;
  /** @returns the way to stop. */
  watchSettings(onSettings: (settings: ButtonSettings) => void): () => void;
  /** Never rejects. */
  press(confirmed: boolean): Promise<PressOutcome | 'gone' | 'cut-off'>;
}

export function createPageWorld(): PageWorld {
  const scope = globalThis as unknown as { readonly browser?: Api; readonly chrome?: Api };
  const api = (scope.browser ?? scope.chrome) as Api;
  const isAlive = (): boolean => {
    try {
      return api.runtime.id !== undefined;
    } catch {
      return false;
    }
  };
  const parse = (kept: unknown): ButtonSettings => {
    const { pageButtons, privateWindows } = (kept ?? {}) as Readonly<Record<string, unknown>>;
    const isRefused = api.extension?.inIncognitoContext === true && privateWindows !== true;
    return {
      platforms:
        Array.isArray(pageButtons) && !isRefused ? pageButtons.filter(isButtonPlatform) : [],
      language: chosenLanguage(kept, api.i18n.getUILanguage()),
    };
  };
  return {
    isAlive,
    loadSettings: async () => parse((await api.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]),
    watchSettings(onSettings) {
      const listener = (changes: Changes, area: string): void => {
        const change = changes[SETTINGS_KEY];
        if (area === 'local' && change !== undefined) onSettings(parse(change.newValue));
      };
      api.storage.onChanged.addListener(listener);
      return () => {
        api.storage.onChanged.removeListener(listener);
      };
    },
    async press(confirmed) {
      try {
        const answer = await api.runtime.sendMessage({ name: PRESS_MESSAGE, confirmed });
        return PRESS_OUTCOMES.find((outcome) => outcome === answer) ?? 'cut-off';
      } catch {
        return isAlive() ? 'cut-off' : 'gone';
      }
    },
  };
}
