/**
 * An added file, looked at in place, and only when asked: a picture drawn anew, a PDF drawn page
 * by page, sound and video in the browser's own player, text as text. Everything else, HTML
 * included, is never opened here: docs/decisions/0009-added-files.md says why.
 */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { LongPageText } from '@/components/page-text';
import { Problem } from '@/components/notice';
import { useAction } from '@/components/use-action';
import { useArtifactUrl } from '@/components/use-artifact-url';
import { suppliedFile } from '@/utils/evidence/record';
import { familyOf, isDrawable } from '@/utils/evidence/supplied-types';
import type { DetailedArtifact, ExhibitDetail } from '@/utils/services/dossier-types';
import { addingTexts } from '@/utils/texts/adding';
import { useService } from '../service-context';
import { GoneNotice } from './file-removal';
import { FilePicture } from './file-picture';
import { PdfLook } from './pdf-look';
import { SaveCopy } from './save-copy';

export function FileLook({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(addingTexts);
  const { exhibitId } = detail.summary;
  const name = suppliedFile(detail.record)?.name;
  const file = detail.artifacts.find((artifact) => artifact.name === name);
  if (file === undefined) return null;
  if (!file.present) {
    return (
      <section class="picture picture--failed small">
        <p>{t.fileGone}</p>
        <GoneNotice removal={file.removal} />
      </section>
    );
  }
  return <Shown exhibitId={exhibitId} file={file} />;
}

export interface FileProps {
  readonly exhibitId: string;
  readonly file: DetailedArtifact;
}

function Shown(props: FileProps) {
  const t = useTexts(addingTexts);
  const family = familyOf(props.file.mediaType);
  if (isDrawable(props.file)) return <FilePicture {...props} />;
  if (family === 'video' || family === 'audio') return <Player {...props} family={family} />;
  if (family === 'text' || family === 'mail') return <Words {...props} />;
  if (family === 'pdf') return <PdfLook {...props} />;
  return <NotShown {...props} why={family === 'picture' ? t.pictureNotShown : t.notShown} />;
}

function NotShown({ exhibitId, file, why }: FileProps & { readonly why: string }) {
  const t = useTexts(addingTexts);
  return (
    <section class="card stack stack--tight">
      <p>{why}</p>
      <p class="quiet small">{t.saveCopyHint}</p>
      <SaveCopy exhibitId={exhibitId} name={file.name} />
    </section>
  );
}

function Player({ exhibitId, file, family }: FileProps & { readonly family: 'video' | 'audio' }) {
  const t = useTexts(addingTexts);
  const service = useService();
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  const key = open ? `${exhibitId}/${file.name}` : null;
  const { url, failed } = useArtifactUrl(key, () => service.loadArtifact(exhibitId, file.name));
  if (failed || broken) return <NotShown exhibitId={exhibitId} file={file} why={t.unplayable} />;
  const player = {
    class: 'media',
    src: url ?? undefined,
    controls: true,
    preload: 'metadata' as const,
    onError: () => {
      setBroken(true);
    },
  };
  return (
    <section class="card stack stack--tight">
      {url !== null &&
        (family === 'video' ? <video {...player} playsInline /> : <audio {...player} />)}
      <Toggle
        open={open}
        name={family === 'video' ? t.showVideo : t.playAudio}
        onToggle={() => {
          setOpen(!open);
        }}
      />
    </section>
  );
}

interface ToggleProps {
  readonly open: boolean;
  readonly name: string;
  readonly onToggle: () => void;
}

function Toggle({ open, name, onToggle }: ToggleProps) {
  const t = useTexts(addingTexts);
  return (
    <div>
      <button type="button" class="button button--small" onClick={onToggle}>
        {open ? t.hide : name}
      </button>
    </div>
  );
}

/** What is read of a text; a long chat is for a program that can search. Bytes. */
const TEXT_BYTES = 200_000;

function Words({ exhibitId, file }: FileProps) {
  const t = useTexts(addingTexts);
  const service = useService();
  const [words, setWords] = useState<string | null>(null);
  const { problem, run } = useAction(async () => {
    const start = (await service.loadArtifact(exhibitId, file.name)).slice(0, TEXT_BYTES);
    setWords(decode(new Uint8Array(await start.arrayBuffer())));
  });
  return (
    <section class="card stack stack--tight">
      {words !== null && (
        <div class="file-text" tabIndex={0} role="region" aria-label={t.showText}>
          <LongPageText text={words} />
        </div>
      )}
      {words !== null && file.size > TEXT_BYTES && <p class="quiet small">{t.textStart}</p>}
      <Toggle
        open={words !== null}
        name={t.showText}
        onToggle={() => {
          if (words === null) void run();
          else setWords(null);
        }}
      />
      <Problem code={problem} />
    </section>
  );
}

/** UTF-16 says so in its first two bytes; all other text is read as UTF-8, with � for what is none. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
