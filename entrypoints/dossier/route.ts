/** Where in the dossier someone is, read from the address after `#`. */

export type Route =
  | { readonly view: 'list' }
  /** `removing` opens the question of removal at once. */
  | { readonly view: 'exhibit'; readonly exhibitId: string; readonly removing: boolean }
  | { readonly view: 'export'; readonly exhibitIds: readonly string[] }
  | { readonly view: 'add' }
  | { readonly view: 'backup' }
  | { readonly view: 'record' }
  | { readonly view: 'settings' };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The route of a hash; whatever we do not know is the list. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [view, exhibitId = ''] = path.split('/').filter(Boolean);
  const asked = new URLSearchParams(query);
  if (view === 'settings' || view === 'backup' || view === 'add' || view === 'record') {
    return { view };
  }
  if (view === 'export') return { view, exhibitIds: idsOf(asked.get('ids') ?? '') };
  if (view === 'exhibit' && ID.test(exhibitId)) {
    return { view, exhibitId, removing: asked.has('remove') };
  }
  return { view: 'list' };
}

function idsOf(list: string): readonly string[] {
  return [...new Set(list.split(',').filter((id) => ID.test(id)))];
}

export const LIST_HASH = '#/';
export const ADD_HASH = '#/add';
export const BACKUP_HASH = '#/backup';
export const RECORD_HASH = '#/record';
export const SETTINGS_HASH = '#/settings';

export function exhibitHash(exhibitId: string): string {
  return `#/exhibit/${exhibitId}`;
}

export function exportHash(exhibitIds: readonly string[]): string {
  return exhibitIds.length === 0 ? '#/export' : `#/export?ids=${exhibitIds.join(',')}`;
}

/** Changes when someone goes elsewhere inside the dossier: then the heading gets the focus. */
export function placeOf(route: Route): string {
  return route.view === 'exhibit' ? `exhibit ${route.exhibitId}` : route.view;
}
