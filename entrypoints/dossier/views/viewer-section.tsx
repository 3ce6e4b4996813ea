/** The part that tells who looked; it can be left out of a package. */
import type { ComponentChildren } from 'preact';
import { useTexts } from '@/components/language';
import { PageText } from '@/components/page-text';
import { withSign } from '@/components/recognised';
import type { Viewer } from '@/utils/evidence/record-schema';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { suppliedTexts } from '@/utils/texts/supplied';
import { FileRemover, GoneNotice } from './file-removal';

export function ViewerSection({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(dossierTexts);
  return (
    <details class="card">
      <summary>
        <h2>{t.viewer}</h2>
      </summary>
      <div class="stack fold">
        <p class="quiet small">{t.viewerHint}</p>
        {detail.viewer === null ? (
          <GoneNotice removal={detail.viewerRemoval} />
        ) : (
          <>
            <ViewerFacts viewer={detail.viewer} />
            <FileRemover exhibitId={detail.summary.exhibitId} name="viewer.json" />
          </>
        )}
      </div>
    </details>
  );
}

function ViewerFacts({ viewer }: { readonly viewer: Viewer }) {
  const t = useTexts(reportExhibitTexts);
  const { account, referrer, userAgent, operatingSystem, languages, screen, suppliedBy } = viewer;
  const supplied = useTexts(suppliedTexts);
  const who = account?.handle === undefined ? account?.name?.value : withSign(account.handle.value);
  return (
    <dl class="facts">
      {who !== undefined && (
        <Fact name={t.viewerAccount}>
          <PageText text={who} />
        </Fact>
      )}
      {suppliedBy !== undefined && (
        <Fact name={supplied.suppliedBy}>
          <PageText text={suppliedBy.value} />
        </Fact>
      )}
      {referrer !== undefined && (
        <Fact name={t.viewerReferrer}>
          <PageText text={referrer.value} />
        </Fact>
      )}
      {operatingSystem !== undefined && (
        <Fact name={t.viewerSystem}>
          <PageText text={operatingSystem} />
        </Fact>
      )}
      <Fact name={t.viewerAgent}>
        <PageText text={userAgent} />
      </Fact>
      {languages !== undefined && (
        <Fact name={t.viewerLanguages}>
          <PageText text={languages.join(', ')} />
        </Fact>
      )}
      {screen !== undefined && (
        <Fact name={t.viewerScreen}>
          {screen.width} × {screen.height}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
