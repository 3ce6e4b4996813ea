/** The shortcut and the context menus. Firefox says which element was clicked, Chromium does not. */
import type { Menus } from 'webextension-polyfill';
import type { ReadOptions } from '@/utils/platforms/page-reading';
import { browser, IS_FIREFOX } from './api';

const SAVE = 'save';
const SAVE_WHOLE = 'save-whole';
const DOSSIER = 'open-dossier';
const PLACES: Menus.ContextType[] = [
  'page',
  'frame',
  'link',
  'image',
  'video',
  'audio',
  'selection',
];

const menus = (): Menus.Static => (IS_FIREFOX ? browser.menus : browser.contextMenus);

/** Makes the menu items anew, in the language of the moment. */
export async function buildMenus(titles: {
  save: string;
  saveWhole: string;
  openDossier: string;
}): Promise<void> {
  await menus().removeAll();
  menus().create({ id: SAVE, title: titles.save, contexts: PLACES });
  // In the icon's menu: a second item in the page's would put both into a menu of their own.
  menus().create({ id: SAVE_WHOLE, title: titles.saveWhole, contexts: ['action'] });
  menus().create({ id: DOSSIER, title: titles.openDossier, contexts: ['action'] });
}

export interface SaveGesture {
  readonly tabId: number;
  readonly windowId: number;
  readonly trigger: 'shortcut' | 'context-menu';
  readonly pointedAt: Omit<ReadOptions, 'wholeSource'>;
}

/** Hands on every shortcut and menu click. Call while the background starts, before any await. */
export function listenToGestures(
  onSave: (gesture: SaveGesture) => void,
  onSaveWhole: (gesture: SaveGesture) => void,
  onOpenDossier: () => void,
): void {
  menus().onClicked.addListener((info, tab) => {
    if (info.menuItemId === DOSSIER) onOpenDossier();
    if (tab?.id === undefined) return;
    const gesture: SaveGesture = {
      tabId: tab.id,
      windowId: tab.windowId ?? -1,
      trigger: 'context-menu',
      pointedAt: pointedAt(info),
    };
    if (info.menuItemId === SAVE) onSave(gesture);
    if (info.menuItemId === SAVE_WHOLE) onSaveWhole(gesture);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== SAVE || tab?.id === undefined) return;
    onSave({ tabId: tab.id, windowId: tab.windowId ?? -1, trigger: 'shortcut', pointedAt: {} });
  });
}

function pointedAt(info: Menus.OnClickData): SaveGesture['pointedAt'] {
  return {
    ...(info.targetElementId === undefined ? {} : { targetElementId: info.targetElementId }),
    ...(info.linkUrl === undefined ? {} : { linkAddress: info.linkUrl }),
    ...(info.srcUrl === undefined ? {} : { mediaAddress: info.srcUrl }),
    ...(info.selectionText === undefined ? {} : { selectedText: info.selectionText }),
  };
}
