/** Names of buttons as people and assistive technology know them: a contract, in both languages. */
export const NAMES = {
  nl: {
    saved: /^Bewaard/,
    saveAgain: 'Opnieuw bewaren',
    remove: 'Verwijderen',
    removeYes: 'Ja, verwijderen',
    exporting: 'Exporteren',
    openDossier: 'Open dossier',
    showPicture: 'Toon afbeelding',
    makePackage: 'Pakket maken',
    wholePage: 'Hele pagina',
    wholeStop: 'Stop en bewaar tot hier',
    more: 'Meer',
    reload: 'Herladen en opnieuw bewaren',
    reconstruct: 'Reconstructie maken',
    onlyPost: 'Alleen dit bericht',
  },
  en: {
    saved: /^Saved/,
    saveAgain: 'Save again',
    remove: 'Remove',
    removeYes: 'Yes, remove',
    exporting: 'Export',
    openDossier: 'Open dossier',
    showPicture: 'Show picture',
    makePackage: 'Make package',
    wholePage: 'Whole page',
    wholeStop: 'Stop and save up to here',
    more: 'More',
    reload: 'Reload and save again',
    reconstruct: 'Make a reconstruction',
    onlyPost: 'Only this post',
  },
} as const;

export type ScreenLanguage = keyof typeof NAMES;

/** The button of that name. */
export function button(name: string): { readonly role: 'button'; readonly name: string } {
  return { role: 'button', name };
}

/** The popup's line that says what happened. */
export const STATUS = { role: 'status' } as const;
