/** Whose page of Mastodon this is, as its head tells: glitch-soc/mastodon, accounts/show (2026). */
import type { Head } from '@/utils/platforms/kit/head';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import { parseMastodonAddress } from './mastodon-address';

/** After a step to another profile the head still names the one before. */
export function profileOf({ address }: ReadInput, head: Head): FoundPost[] {
  const { handle, statusId } = parseMastodonAddress(address);
  const isPage = /^\/@[^/]+(?:\/(?:with_replies|media))?\/?$/.test(
    address.pathname.replaceAll('%40', '@'),
  );
  if (handle === null || statusId !== null || !isPage) return [];
  const isOwn =
    head.own.length > 0 &&
    head.own.every((own) => {
      const named = parseMastodonAddress(own);
      return named.statusId === null && named.handle?.toLowerCase() === handle.toLowerCase();
    });
  const [, name, full] = /^(.*) \(@([\w.-]+@[\w.-]+)\)/s.exec(head.meta('og:title') ?? '') ?? [];
  const isNamed = full?.split('@')[0]?.toLowerCase() === handle.split('@')[0]?.toLowerCase();
  const isTold = isOwn && isNamed;
  return [
    {
      element: null,
      isNamed: true,
      draft: {
        kind: 'profile',
        kindSource: 'address',
        permalink: [toldAddress(address.href, 'address')],
        author: {
          name: [isTold ? told(name, 'structured-data') : null],
          handle: [isTold ? told(full, 'structured-data') : null, told(handle, 'address')]
            .filter((one) => one !== null)
            .slice(0, 1),
          address: [toldAddress(`/@${handle}`, 'address', address.origin)],
        },
      },
    },
  ];
}
