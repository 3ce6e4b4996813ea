/** The bytes as they were sealed, given to the browser to keep elsewhere. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { useAction } from '@/components/use-action';
import { dossierTexts } from '@/utils/texts/dossier';
import { fill } from '@/utils/texts/fill';
import { useService } from '../service-context';

export interface SaveCopyProps {
  readonly exhibitId: string;
  readonly name: string;
}

export function SaveCopy({ exhibitId, name }: SaveCopyProps) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const [link, setLink] = useState<HTMLAnchorElement | null>(null);
  const { busy, problem, run } = useAction(async () => {
    const url = URL.createObjectURL(await service.loadArtifact(exhibitId, name));
    if (link === null) return;
    link.href = url;
    link.click();
    // The download reads the address after the click; a minute is plenty on a local file.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 60_000);
  });
  return (
    <div>
      <button
        type="button"
        class="button button--quiet"
        aria-disabled={busy}
        onClick={() => void run()}
      >
        {t.saveCopy} <span class="visually-hidden">{fill(t.ofFile, { name })}</span>
      </button>
      <a ref={setLink} hidden download={name} />
      <Problem code={problem} />
    </div>
  );
}
