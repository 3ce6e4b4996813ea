/** Draws the popup into a page; everything that it needs is handed in. */
import { render } from 'preact';
import { LanguageContext } from '@/components/language';
import type { Language } from '@/utils/texts/language';
import { Popup } from './popup';
import type { PopupStore } from './store';

export interface PopupMount {
  readonly root: Element;
  readonly store: PopupStore;
  readonly language: Language;
  /** IANA zone of this computer. */
  readonly zone: string;
}

export function mountPopup({ root, store, language, zone }: PopupMount): void {
  root.ownerDocument.documentElement.lang = language;
  render(
    <LanguageContext.Provider value={language}>
      <Popup store={store} zone={zone} />
    </LanguageContext.Provider>,
    root,
  );
}
