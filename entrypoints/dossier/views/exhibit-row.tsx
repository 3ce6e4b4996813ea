/** One exhibit in the list: who and where at once, what was written only when asked for. */
import { ExhibitName, ExhibitSite } from '@/components/exhibit-name';
import { Filled } from '@/components/filled';
import { useLanguage, useTexts } from '@/components/language';
import { PageText } from '@/components/page-text';
import { readableAddress } from '@/components/recognised';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import { dossierTexts } from '@/utils/texts/dossier';
import { removalReasonTexts } from '@/utils/texts/exhibit-words';
import { fill } from '@/utils/texts/fill';
import { formatDate, formatLocal, formatSize } from '@/utils/texts/format';
import { formatLength } from '@/utils/texts/recording';
import { sharedTexts } from '@/utils/texts/shared';
import { suppliedTexts } from '@/utils/texts/supplied';
import { exhibitHash } from '../route';

export interface ExhibitRowProps {
  readonly exhibit: ExhibitSummary;
  readonly textShown: boolean;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

export function ExhibitRow(props: ExhibitRowProps) {
  const { exhibit } = props;
  return exhibit.state === 'removed' ? <RemovedRow exhibit={exhibit} /> : <KeptRow {...props} />;
}

function KeptRow({ exhibit, textShown, chosen, onToggle }: ExhibitRowProps) {
  const t = useTexts(dossierTexts);
  const shared = useTexts(sharedTexts);
  const language = useLanguage();
  const supplied = useTexts(suppliedTexts);
  const { number, address, savedLocal, fileType, lengthMs, sizeBytes } = exhibit;
  return (
    <li class="exhibit-row">
      <input
        type="checkbox"
        aria-label={fill(t.choose, { number })}
        checked={chosen}
        onChange={onToggle}
      />
      <div class="exhibit-row__body">
        <p>
          <a class="exhibit-row__name" href={exhibitHash(exhibit.exhibitId)}>
            <ExhibitName exhibit={exhibit} />
          </a>
          <span class="quiet">
            <ExhibitSite exhibit={exhibit} />
          </span>
        </p>
        <p class="quiet small exhibit-row__address">
          {fileType !== undefined && (
            <>
              {supplied.title} · {formatSize(sizeBytes, language)}
            </>
          )}
          {lengthMs !== undefined &&
            `${formatLength(lengthMs)} · ${formatSize(sizeBytes, language)}`}
          {fileType === undefined && lengthMs === undefined && (
            <PageText text={readableAddress(address)} limit={140} />
          )}
        </p>
        {textShown && <ShownText exhibit={exhibit} />}
      </div>
      <p class="quiet small exhibit-row__when">
        <span>{fill(shared.number, { number })}</span>{' '}
        <span>{formatLocal(savedLocal.slice(0, 16), language)}</span>
      </p>
    </li>
  );
}

function ShownText({ exhibit }: { readonly exhibit: ExhibitSummary }) {
  // The name of a file stands there already.
  const text = exhibit.text ?? (exhibit.fileType === undefined ? exhibit.title : null);
  return text === null ? null : (
    <p class="exhibit-row__text">
      <PageText text={text} limit={280} />
    </p>
  );
}

function RemovedRow({ exhibit }: { readonly exhibit: ExhibitSummary }) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const { number, removedUtc, removedReason } = exhibit;
  const values = {
    number,
    reason: removalReasonTexts[language][removedReason ?? 'other'],
    date: removedUtc === undefined ? '' : formatDate(removedUtc.slice(0, 10), language),
  };
  return (
    <li class="exhibit-row exhibit-row--removed quiet small">
      <Filled text={removedUtc === undefined ? t.removedUndated : t.removedLine} values={values} />
    </li>
  );
}
