/** What the invented page says. */
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { SourcedText } from '@/utils/evidence/values';

export function sourced(value: string, source: SourcedText['source'] = 'dom'): SourcedText {
  return { value, source };
}

export const POSTS: EvidenceRecord['posts'] = [
  {
    kind: sourced('post', 'page-data'),
    id: sourced('1859274610293847165', 'address'),
    permalink: sourced('https://x.com/storm_van_recht/status/1859274610293847165', 'address'),
    text: sourced('Wij weten waar je woont. Tot vanavond.', 'dom'),
    language: sourced('nl', 'dom'),
    author: {
      name: sourced('Storm van Recht'),
      handle: sourced('@storm_van_recht', 'address'),
      address: sourced('https://x.com/storm_van_recht', 'dom'),
    },
    time: { ...sourced('2026-11-20T13:41:07.000Z', 'dom'), asShown: '22 m' },
    idTime: sourced('2026-11-20T13:41:07.412Z', 'id-time'),
  },
];
