import { expect, test } from 'vitest';
import { exportHash, exhibitHash, parseRoute } from '@/entrypoints/dossier/route';
import { idOf } from './fake-exhibits';

test.each([
  ['', { view: 'list' }],
  ['#', { view: 'list' }],
  ['#/', { view: 'list' }],
  ['#/settings', { view: 'settings' }],
  [`#/exhibit/${idOf(1)}`, { view: 'exhibit', exhibitId: idOf(1), removing: false }],
  [`#/exhibit/${idOf(1)}?remove`, { view: 'exhibit', exhibitId: idOf(1), removing: true }],
  ['#/export', { view: 'export', exhibitIds: [] }],
  [`#/export?ids=${idOf(1)},${idOf(2)}`, { view: 'export', exhibitIds: [idOf(1), idOf(2)] }],
])('%s leads to a view', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each(['#/exhibit/', '#/exhibit/../../x', '#/exhibit/12', '#/nowhere', '#javascript:alert(1)'])(
  '%s leads to the list',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ view: 'list' });
  },
);

test('what is no id is left out, and each id counts once', () => {
  const hash = `#/export?ids=${idOf(1)},x,,${idOf(1)},${idOf(2).toUpperCase()}`;
  expect(parseRoute(hash)).toEqual({ view: 'export', exhibitIds: [idOf(1)] });
});

test('routes that are made can be read', () => {
  expect(parseRoute(exhibitHash(idOf(3)))).toMatchObject({ exhibitId: idOf(3) });
  expect(parseRoute(exportHash([idOf(3), idOf(4)]))).toMatchObject({
    exhibitIds: [idOf(3), idOf(4)],
  });
  expect(parseRoute(exportHash([]))).toEqual({ view: 'export', exhibitIds: [] });
});
