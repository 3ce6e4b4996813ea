/** What the browser hands over when somebody chooses, drops or pastes. */

export type TakenFile =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string };

/** Of a file input. */
export function filesOf(list: FileList | null): readonly TakenFile[] {
  return [...(list ?? [])].map((file) => ({ kind: 'file', file }));
}

/** Of a drop or a paste. Must run inside the event: afterwards the browser has taken all of it back. */
export function filesIn(transfer: DataTransfer | null): readonly TakenFile[] {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return items.flatMap((item): readonly TakenFile[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory === true) return [{ kind: 'folder', name: entry.name }];
    const file = item.getAsFile();
    return file === null ? [] : [{ kind: 'file', file }];
  });
}

/** Whether files are being dragged, rather than text or a link. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** Whether somebody is typing there: then a paste is theirs. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(TEXT_FIELDS);
}

const NOT_TYPED_IN = ['button', 'checkbox', 'radio', 'file', 'submit', 'reset', 'range', 'color'];
const TEXT_FIELDS = `textarea, select, input${NOT_TYPED_IN.map((type) => `:not([type=${type}])`).join('')}`;
