/** The finished package: the file, its digest, the key's fingerprint, and what to do with them. */
import { useEffect, useRef } from 'preact/hooks';
import { Copyable } from '@/components/copyable';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { exportTexts } from '@/utils/texts/export';
import { fill } from '@/utils/texts/fill';
import { formatSize } from '@/utils/texts/format';
import type { PackageState } from '../use-package-export';

export interface ExportResultViewProps {
  readonly state: Extract<PackageState, { phase: 'ready' }>;
  readonly onOffer: () => Promise<void>;
  readonly onAgain: () => void;
}

export function ExportResultView({ state, onOffer, onAgain }: ExportResultViewProps) {
  const t = useTexts(exportTexts);
  const { result, url, offered, problem } = state;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    link.current?.focus();
  }, []);
  return (
    <>
      <p role="status">{t.checked}</p>
      {result.leftOut.length > 0 && (
        <p class="notice">
          {fill(t.leftOut, { numbers: result.leftOut.map(({ number }) => number).join(', ') })}
        </p>
      )}
      <div class="row">
        <a
          ref={link}
          class="button button--primary"
          data-testid="download"
          href={url}
          download={result.fileName}
          onClick={() => void onOffer()}
        >
          {t.download}
        </a>
        <button type="button" class="button" onClick={onAgain}>
          {t.again}
        </button>
      </div>
      <div role="status">{offered && <p class="quiet small">{t.downloaded}</p>}</div>
      <Problem code={problem} />
      <PackageFacts state={state} />
      <NextSteps />
    </>
  );
}

function PackageFacts({ state }: Pick<ExportResultViewProps, 'state'>) {
  const t = useTexts(exportTexts);
  const language = useLanguage();
  const { fileName, sizeBytes, sha256, fingerprint } = state.result;
  return (
    <dl class="card facts">
      <div>
        <dt>{t.fileName}</dt>
        <dd>
          <code>{fileName}</code> · {formatSize(sizeBytes, language)}
        </dd>
      </div>
      <div>
        <dt>{t.sha256}</dt>
        <dd>
          <Copyable value={sha256} name={t.sha256} testId="package-sha256" />
        </dd>
      </div>
      <div>
        <dt>{t.fingerprint}</dt>
        <dd>
          <Copyable value={fingerprint} name={t.fingerprint} testId="key-fingerprint" />
        </dd>
      </div>
    </dl>
  );
}

function NextSteps() {
  const t = useTexts(exportTexts);
  return (
    <section class="stack" aria-labelledby="next">
      <h2 id="next">{t.next}</h2>
      <ol class="steps">
        <li>{t.nextKeep}</li>
        <li>{t.nextFingerprint}</li>
        <li>{t.nextWho}</li>
        <li>{t.nextReport}</li>
      </ol>
    </section>
  );
}
