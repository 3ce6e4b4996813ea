/** What an exhibit is called in a list: who, else where, else that neither is known. */
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import { familyOf } from '@/utils/evidence/supplied-types';
import { familyTexts, fileNameTexts } from '@/utils/texts/file-kinds';
import { sharedTexts } from '@/utils/texts/shared';
import { useTexts } from './language';
import { PageText } from './page-text';
import { siteOf } from './recognised';

export interface ExhibitNameProps {
  readonly exhibit: ExhibitSummary;
}

export function ExhibitName({ exhibit }: ExhibitNameProps) {
  const t = useTexts(sharedTexts);
  const { noName } = useTexts(fileNameTexts);
  const { fileType, title, lengthMs } = exhibit;
  if (fileType !== undefined) return <PageText text={title ?? noName} limit={100} />;
  if (lengthMs !== undefined) return <>{t.recording}</>;
  const name = exhibit.author ?? siteOf(exhibit);
  return name === null ? <>{t.noSite}</> : <PageText text={name} limit={100} />;
}

/** ` · X`, behind something else; nothing where the name says it already or nobody knows. Of a file, its kind. */
export function ExhibitSite({ exhibit }: ExhibitNameProps) {
  const families = useTexts(familyTexts);
  const { fileType } = exhibit;
  if (fileType !== undefined) return <>{` · ${families[familyOf(fileType)]}`}</>;
  const site = siteOf(exhibit);
  if (exhibit.author === null || site === null) return null;
  return (
    <>
      {' · '}
      <PageText text={site} limit={60} />
    </>
  );
}
