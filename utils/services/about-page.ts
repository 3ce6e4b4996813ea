/** What a frame says for a record. Every value keeps its source; what is missing is listed. */
import type { LongPicture } from '@/utils/evidence/long-picture-schema';
import type { Circumstances, NotCaptured, Page } from '@/utils/evidence/record-schema';
import type { PostPicture } from '@/utils/evidence/post-picture-schema';
import type { Reconstruction } from '@/utils/evidence/reconstruction-schema';
import type { Reload } from '@/utils/evidence/reload-schema';
import { keepText } from '@/utils/evidence/text';
import type { SourcedFlag, SourcedNumber, SourcedText } from '@/utils/evidence/values';
import { platformOf } from '@/utils/platforms/address';
import type { RecordAbout, ViewerAbout } from './build-record';
import type { Frame } from './frame';
import type { Settings } from './settings';

/** What was taken of a page. */
export interface PageTaken {
  readonly frame: Frame;
  readonly settings: Settings;
  readonly archiveMissing: NotCaptured | null;
  readonly longPictures?: readonly LongPicture[];
  readonly reload?: Reload;
  readonly reconstruction?: Reconstruction;
  readonly postPicture?: PostPicture;
}

const fromBrowser = <T>(value: T) => ({ value, source: 'browser' as const });

/** The part of a record that is about the page. */
export function aboutPage(taken: PageTaken): RecordAbout {
  const { frame, longPictures, postPicture, reload, reconstruction } = taken;
  const reading = frame.reading;
  return {
    kind: 'page',
    page: buildPage(frame),
    ...(reading?.reader === undefined ? {} : { reader: reading.reader }),
    posts: reading?.posts ?? [],
    subject: subjectIn(reading),
    ...(reading?.subjectReason === undefined || subjectIn(reading) === null
      ? {}
      : { subjectReason: reading.subjectReason }),
    ...(reading?.postsInView === undefined ? {} : { postsInView: reading.postsInView }),
    notCaptured: listMissing(taken),
    ...(longPictures === undefined ? {} : { longPictures: [...longPictures] }),
    ...(postPicture === undefined ? {} : { postPicture }),
    ...(reconstruction === undefined ? {} : { reconstruction }),
    circumstances: buildCircumstances(frame, reload),
  };
}

/** The subject that a reading names, where it has that post. */
export function subjectIn(reading: Frame['reading']): number | null {
  const subject = reading?.subject ?? null;
  return subject !== null && subject < (reading?.posts.length ?? 0) ? subject : null;
}

/** The address is the browser's word; everything else the page's. */
function buildPage({ reading, tab, address }: Frame): Page {
  const { address: _, referrer, ...said } = reading?.page ?? {};
  const parsed = address !== null && URL.canParse(address) ? new URL(address) : null;
  const platform = parsed === null ? null : platformOf(parsed);
  const page: Page = {
    ...said,
    ...(address === null ? {} : { address: addressOf(address, reading) }),
    ...(referrer !== undefined && isOwnSite(referrer, address) ? { referrer } : {}),
    ...(platform === null ? {} : { platform: { value: platform, source: 'address' } }),
  };
  if (page.title === undefined && tab.title !== null) page.title = fromBrowserText(tab.title);
  return page;
}

/** Another site's address tells where the viewer came from, such as an employer's intranet. */
function isOwnSite(referrer: SourcedText, address: string | null): boolean {
  if (address === null || !URL.canParse(referrer.value) || !URL.canParse(address)) return false;
  return new URL(referrer.value).origin === new URL(address).origin;
}

function addressOf(address: string, reading: Frame['reading']): SourcedText {
  const inPage = reading?.address ?? address;
  if (inPage === address) return fromBrowserText(address);
  const { value } = keepText(inPage);
  return { ...fromBrowserText(address), alternatives: [{ value, source: 'dom' }] };
}

function fromBrowserText(raw: string): SourcedText {
  const { value, flags } = keepText(raw);
  return { ...fromBrowser(value), ...(flags.length === 0 ? {} : { flags }) };
}

function buildCircumstances(
  { reading, tab, changedMeanwhile }: Frame,
  reload: Reload | undefined,
): Circumstances {
  const seen = reading?.circumstances;
  const flag = (value: boolean | undefined): SourcedFlag | undefined =>
    value === undefined ? undefined : fromBrowser(value);
  const number = (value: number | null | undefined): SourcedNumber | undefined =>
    value === undefined || value === null ? undefined : fromBrowser(value);
  return dropAbsent({
    openForMs: number(seen?.openForMs),
    changedInPlace: flag(seen?.changedInPlace),
    changedWhileSaving: reading === null ? undefined : fromBrowser(changedMeanwhile),
    reloadedByGetuige: reload?.outcome === 'reloaded',
    reload,
    zoom: number(tab.zoom),
    devicePixelRatio: number(seen?.devicePixelRatio),
    viewport: seen?.viewport,
    scroll: seen?.scroll,
    colorScheme: seen === undefined ? undefined : fromBrowserText(seen.colorScheme),
    forcedColors: flag(seen?.forcedColors),
    readerMode: flag(tab.readerMode),
    translatedByBrowser: flag(seen?.translatedByBrowser),
    editable: flag(seen?.editable),
    privateWindow: fromBrowser(tab.privateWindow),
    otherExtensions: 'cannot-be-known',
  });
}

type WithUndefined<T> = { [K in keyof T]: T[K] | undefined };

function dropAbsent(circumstances: WithUndefined<Circumstances>): Circumstances {
  const present = Object.entries(circumstances).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Circumstances;
}

function listMissing({ frame, settings, archiveMissing }: PageTaken): NotCaptured[] {
  const missing: NotCaptured[] = [...(frame.reading?.notCaptured ?? [])];
  if (frame.address === null) missing.push({ what: 'address', reason: 'browser-refused' });
  if (frame.unread !== null) {
    missing.push(
      { what: 'page-data', reason: frame.unread },
      { what: 'post-source', reason: frame.unread },
    );
  }
  if (!settings.wholeSource) missing.push({ what: 'page-source', reason: 'switched-off' });
  if (archiveMissing !== null) missing.push(archiveMissing);
  return missing;
}

/** What the separable part says of the same frame. */
export function viewerOfPage({ reading, address }: Frame, userAgent: string): ViewerAbout {
  const seen = reading?.viewerBrowser;
  const referrer = reading?.page.referrer;
  return {
    ...(referrer !== undefined && !isOwnSite(referrer, address) ? { referrer } : {}),
    userAgent: seen?.userAgent ?? userAgent,
    ...(seen === undefined ? {} : { languages: seen.languages, screen: seen.screen }),
    ...(reading?.viewerAccount === undefined ? {} : { account: reading.viewerAccount }),
  };
}
