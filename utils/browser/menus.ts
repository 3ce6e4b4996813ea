/** The shortcut and the context menus. Firefox says which element was clicked, Chromium does not. */
import type { Menus } from 'webextension-polyfill';
import type { ReadOptions } from '@/utils/platforms/page-reading';
import { browser, IS_FIREFOX } from './api';

const SAVE = 'save';
/** In the page's menu, which has all three; the icon's has this one once more. */
const ONLY_POST = 'only-post';
const WHOLE_HERE = 'save-whole-here';
const SAVE_WHOLE = 'save-whole';
const GROUP = 'getuige';
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
  group: string;
  save: string;
  onlyPost: string;
  whole: string;
  saveWhole: string;
  openDossier: string;
}): Promise<void> {
  await menus().removeAll();
  // Several items get a menu of their own in both browsers; this way it says what they are for.
  menus().create({ id: GROUP, title: titles.group, contexts: PLACES });
  const ours = { parentId: GROUP, contexts: PLACES };
  menus().create({ ...ours, id: SAVE, title: titles.save });
  menus().create({ ...ours, id: ONLY_POST, title: titles.onlyPost });
  menus().create({ ...ours, id: WHOLE_HERE, title: titles.whole });
  menus().create({ id: SAVE_WHOLE, title: titles.saveWhole, contexts: ['action'] });
  menus().create({ id: DOSSIER, title: titles.openDossier, contexts: ['action'] });
}

export interface SaveGesture {
  readonly tabId: number;
  readonly windowId: number;
  readonly trigger: 'shortcut' | 'context-menu' | 'page-button';
  readonly pointedAt: Omit<ReadOptions, 'wholeSource'>;
}

export interface OnGesture {
  readonly save: (gesture: SaveGesture) => void;
  readonly saveWhole: (gesture: SaveGesture) => void;
  readonly onlyPost: (gesture: SaveGesture) => void;
  readonly openDossier: () => void;
}

/** Hands on every shortcut and menu click. Call while the background starts, before any await. */
export function listenToGestures(on: OnGesture): void {
  menus().onClicked.addListener((info, tab) => {
    const { menuItemId } = info;
    if (menuItemId === DOSSIER) on.openDossier();
    if (tab?.id === undefined) return;
    const gesture: SaveGesture = {
      tabId: tab.id,
      windowId: tab.windowId ?? -1,
      trigger: 'context-menu',
      pointedAt: pointedAt(info),
    };
    if (menuItemId === SAVE) on.save(gesture);
    if (menuItemId === ONLY_POST) on.onlyPost(gesture);
    if (menuItemId === SAVE_WHOLE || menuItemId === WHOLE_HERE) on.saveWhole(gesture);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== SAVE || tab?.id === undefined) return;
    on.save({ tabId: tab.id, windowId: tab.windowId ?? -1, trigger: 'shortcut', pointedAt: {} });
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
