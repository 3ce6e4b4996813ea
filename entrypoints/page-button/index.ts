/**
 * Puts a button beside each post, on the platforms that somebody chose for that, in a world of
 * its own. It reads nothing and keeps nothing: what is saved is decided at the press, by the
 * background and the reader. Everything is gone as soon as it is switched off.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageWorld, type ButtonSettings } from '@/utils/browser/page-world';
import { isButtonPlatform } from '@/utils/platforms/button-platforms';
import { PAGE_BUTTON_SCRIPT_VERSION } from '@/utils/platforms/page-button-script';
import { platformOf } from '@/utils/platforms/platform-of';
import { startButtons, type Buttons } from './buttons';

export default defineUnlistedScript(() => {
  const before = globalThis.getuigeButtons;
  if (before?.version === PAGE_BUTTON_SCRIPT_VERSION && before.isAlive()) return;
  before?.stop();

  const platform = platformOf(new URL(location.href));
  if (!isButtonPlatform(platform)) return;
  const world = createPageWorld();
  let buttons: Buttons | null = null;
  let language = '';
  let isOver = false;

  const follow = (settings: ButtonSettings): void => {
    const isWanted = !isOver && settings.platforms.includes(platform);
    if (buttons !== null && (!isWanted || settings.language !== language)) {
      buttons.stop();
      buttons = null;
    }
    if (!isWanted || buttons !== null) return;
    language = settings.language;
    buttons = startButtons({
      platform,
      language: settings.language,
      ask: (confirmed) => world.press(confirmed),
    });
  };
  const stopWatching = world.watchSettings(follow);
  // Until then many pages still take over what a server wrote, and trip over anything added.
  void loaded().then(async () => {
    follow(await world.loadSettings());
  });

  globalThis.getuigeButtons = {
    version: PAGE_BUTTON_SCRIPT_VERSION,
    isAlive: () => world.isAlive(),
    pressed: () => buttons?.pressed() ?? null,
    hide: (holder) => buttons?.hide(holder) ?? false,
    show: (holder) => {
      buttons?.show(holder);
    },
    stop() {
      isOver = true;
      stopWatching();
      buttons?.stop();
      buttons = null;
    },
  };
});

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else
      window.addEventListener(
        'load',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
