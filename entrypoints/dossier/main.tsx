/** Wires the dossier to the browser. */
import '@/components/base.css';
import '@/components/fields.css';
import './dossier.css';
import './backup.css';
import './adding.css';
import './recording.css';
import { render } from 'preact';
import { LanguageContext } from '@/components/language';
import { Problem } from '@/components/notice';
import { uiLanguage } from '@/utils/browser/chosen-language';
import { errorCodeOf } from '@/utils/evidence/errors';
import { languageOf } from '@/utils/texts/language';
import { mountDossier } from './mount';
import { buildDossierService } from './service';

const root = document.getElementById('app');
if (root !== null) {
  const browserLanguage = uiLanguage();
  /** Storage that cannot be read leaves nothing to show but the reason. */
  const showFailure = (thrown: unknown): void => {
    const language = languageOf(browserLanguage);
    document.documentElement.lang = language;
    const failure = (
      <LanguageContext.Provider value={language}>
        <main class="page">
          <Problem code={errorCodeOf(thrown)} />
        </main>
      </LanguageContext.Provider>
    );
    render(failure, root);
  };
  try {
    const service = await buildDossierService(showFailure);
    await mountDossier({ root, service, browserLanguage, window });
  } catch (thrown) {
    showFailure(thrown);
  }
}
