/** The content of an artifact under a `blob:` address, given back when it is no longer shown. */
import { useEffect, useState } from 'preact/hooks';

export interface ArtifactUrl {
  readonly url: string | null;
  readonly failed: boolean;
}

const WAITING: ArtifactUrl = { url: null, failed: false };

/** `load` is called again only when `key` changes; a null key loads nothing. */
export function useArtifactUrl(key: string | null, load: () => Promise<Blob>): ArtifactUrl {
  const [state, setState] = useState(WAITING);
  useEffect(() => {
    if (key === null) return undefined;
    let made: string | null = null;
    let gone = false;
    setState(WAITING);
    load().then(
      (content) => {
        if (gone) return;
        made = URL.createObjectURL(content);
        setState({ url: made, failed: false });
      },
      () => {
        if (!gone) setState({ url: null, failed: true });
      },
    );
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [key]);
  return state;
}
