/** One exhibit: what it shows, what the page said, what was added, and what can be done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import type { DamagedExhibit, ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { fill } from '@/utils/texts/fill';
import { formatInstant } from '@/utils/texts/format';
import { exportHash, LIST_HASH } from '../route';
import { useService } from '../service-context';
import { CheckSection } from './check-section';
import { DamagedView, DamageNotice } from './damaged-view';
import { CircumstancesSection } from './circumstances-section';
import { FileLook } from './file-look';
import { FilesSection } from './files-section';
import { Heading } from './heading';
import { LogSection } from './log-section';
import { NotesSection } from './notes-section';
import { PictureSection } from './picture-section';
import { PostsSection } from './posts-section';
import { ReconstructionSection } from './reconstruction-section';
import { RecordingSection } from './recording-section';
import { RemovalSection } from './removal-section';
import { SuppliedSection } from './supplied-section';
import { ViewerSection } from './viewer-section';

export interface ExhibitViewProps {
  readonly exhibitId: string;
  readonly removing: boolean;
}

export function ExhibitView({ exhibitId, removing }: ExhibitViewProps) {
  const service = useService();
  const [detail, setDetail] = useState<ExhibitDetail | DamagedExhibit | null | undefined>(
    undefined,
  );
  useEffect(() => service.watchExhibit(exhibitId, setDetail), [service, exhibitId]);
  const number = useRef<number | null>(null);
  if (detail === undefined) return <ComingView />;
  // What was here a moment ago was removed, in this window or in another one.
  if (detail === null && number.current !== null) return <RemovedView number={number.current} />;
  if (detail === null) return <MissingView />;
  number.current = detail.summary.number;
  return detail.record === null ? (
    <DamagedView exhibit={detail} />
  ) : (
    <KeptView detail={detail} removing={removing} />
  );
}

function ComingView() {
  return <Heading text={useTexts(dossierTexts).exhibits} />;
}

function MissingView() {
  const t = useTexts(dossierTexts);
  return (
    <div class="stack">
      <Heading text={t.notFound} />
      <p>{t.notFoundHint}</p>
      <p>
        <a href={LIST_HASH}>{t.toList}</a>
      </p>
    </div>
  );
}

function RemovedView({ number }: { readonly number: number }) {
  const t = useTexts(dossierTexts);
  return (
    <div class="stack">
      <Heading text={fill(t.removedTitle, { number })} takesFocus />
      <p>{t.removedHint}</p>
      <p>
        <a href={LIST_HASH}>{t.toList}</a>
      </p>
    </div>
  );
}

interface KeptViewProps {
  readonly detail: ExhibitDetail;
  readonly removing: boolean;
}

function KeptView({ detail, removing }: KeptViewProps) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const { number, exhibitId } = detail.summary;
  return (
    <article class="stack stack--wide">
      <div class="exhibit-head">
        <div>
          <Heading text={fill(t.exhibitTitle, { number })} />
          <p class="quiet">
            {fill(t.savedAt, { time: formatInstant(detail.record.saved.sealedAt, language) })}
          </p>
        </div>
        <a class="button button--primary" href={exportHash([exhibitId])}>
          {t.export}
        </a>
      </div>
      <DamageNotice damage={detail.damage} />
      <div class="columns">
        <div class="columns__side stack">
          <Look detail={detail} />
          <CheckSection exhibitId={exhibitId} />
        </div>
        <div class="columns__main stack stack--wide">
          <What detail={detail} />
          <NotesSection detail={detail} />
        </div>
      </div>
      <ReconstructionSection detail={detail} />
      <FilesSection detail={detail} />
      <CircumstancesSection record={detail.record} namedBy={detail.namedBy} />
      <ViewerSection detail={detail} />
      <LogSection detail={detail} />
      <RemovalSection exhibitId={exhibitId} number={number} asking={removing} />
    </article>
  );
}

/** What there is to look at beside the words. */
function Look({ detail }: Pick<KeptViewProps, 'detail'>) {
  switch (detail.record.kind) {
    case 'page':
      return <PictureSection detail={detail} />;
    case 'file':
      return <FileLook detail={detail} />;
    case 'recording':
      return null;
  }
}

/** What the exhibit is about. */
function What({ detail }: Pick<KeptViewProps, 'detail'>) {
  const { supplied, recording } = detail.record;
  if (supplied !== undefined) return <SuppliedSection detail={detail} />;
  if (recording !== undefined) return <RecordingSection detail={detail} recording={recording} />;
  return <PostsSection detail={detail} />;
}
