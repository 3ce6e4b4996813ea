/** Removing one file of an exhibit that stays, and what is said of a file that was removed. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import type { FileRemoval } from '@/utils/evidence/file-removal';
import { dossierTexts } from '@/utils/texts/dossier';
import { removalReasonTexts } from '@/utils/texts/exhibit-words';
import { fill } from '@/utils/texts/fill';
import { formatInstant } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { useService } from '../service-context';
import { RemovalQuestion } from './removal-question';

export interface FileRemoverProps {
  readonly exhibitId: string;
  readonly name: string;
  /** What is lost with this very file, before what stays. */
  readonly loss?: string;
}

/** A button that becomes a question. */
export function FileRemover({ exhibitId, name, loss }: FileRemoverProps) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <RemovalQuestion
        name={`reason-${name}`}
        question={fill(t.removeFileQuestion, { name })}
        stays={[...(loss === undefined ? [] : [loss]), t.removeFileStays, t.removeReach]}
        remove={(reason) => service.removeFile(exhibitId, name, reason)}
        onKeep={() => {
          setAsking(false);
        }}
      />
    );
  }
  return (
    <div>
      <button
        type="button"
        class="button button--quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t.removeFile} <span class="visually-hidden">{name}</span>
      </button>
    </div>
  );
}

/** `removed on … (no longer needed)`; without a removal in the log, that the file is missing. */
export function goneText(removal: FileRemoval | null, language: Language): string {
  const texts = dossierTexts[language];
  if (removal === null) return texts.fileMissing;
  return fill(texts.fileRemoved, {
    time: formatInstant(removal.at, language),
    reason: removalReasonTexts[language][removal.reason],
  });
}

/** As a sentence of its own. */
export function GoneNotice({ removal }: { readonly removal: FileRemoval | null }) {
  const t = useTexts(dossierTexts);
  const text = goneText(removal, useLanguage());
  return removal === null ? (
    <p class="notice">{fill(t.fileMissingHelp, { what: text })}</p>
  ) : (
    <p class="quiet">{text}</p>
  );
}
