/** From a frame to the record that is sealed. Every value keeps its source; what is missing is listed. */
import type { LongPicture } from '@/utils/evidence/long-picture-schema';
import type {
  Circumstances,
  EvidenceRecord,
  NotCaptured,
  Page,
  Trigger,
  Viewer,
} from '@/utils/evidence/record-schema';
import { keepText } from '@/utils/evidence/text';
import { toBase64 } from '@/utils/evidence/bytes';
import type {
  Instant,
  Sha256,
  SourcedFlag,
  SourcedNumber,
  SourcedText,
} from '@/utils/evidence/values';
import { platformOf } from '@/utils/platforms/address';
import type { MadeArtifact } from './artifacts';
import type { Environment } from './environment';
import type { Frame } from './frame';
import type { KeyInUse } from './keys';
import type { Settings } from './settings';

/** Everything that goes into one record. */
export interface RecordInput {
  readonly exhibitId: string;
  readonly trigger: Trigger;
  readonly frame: Frame;
  readonly artifacts: readonly MadeArtifact[];
  readonly settings: Settings;
  readonly archiveMissing: NotCaptured | null;
  readonly longPictures?: readonly LongPicture[];
  readonly requestedAt: Instant;
  readonly sealedAt: Instant;
  readonly keyInUse: KeyInUse;
  readonly viewer: { readonly sha256: Sha256; readonly size: number };
  readonly product: Environment['product'];
}

const fromBrowser = <T>(value: T) => ({ value, source: 'browser' as const });

/** The record of one frame. */
export function buildRecord(input: RecordInput): EvidenceRecord {
  const { frame, keyInUse, product } = input;
  const { lastNumber, lastSealSha256, key } = keyInUse.chain;
  const reading = frame.reading;
  return {
    format: 'getuige-record',
    version: 1,
    exhibitId: input.exhibitId,
    kind: 'page',
    sequence: {
      key: key.fingerprint,
      number: lastNumber + 1,
      previousSealSha256: lastSealSha256,
    },
    saved: { trigger: input.trigger, requestedAt: input.requestedAt, sealedAt: input.sealedAt },
    page: buildPage(frame),
    ...(reading?.reader === undefined ? {} : { reader: reading.reader }),
    posts: reading?.posts ?? [],
    subject: subjectIn(reading),
    ...(reading?.subjectReason === undefined || subjectIn(reading) === null
      ? {}
      : { subjectReason: reading.subjectReason }),
    ...(reading?.postsInView === undefined ? {} : { postsInView: reading.postsInView }),
    artifacts: input.artifacts.map((artifact) => artifact.described),
    notCaptured: listMissing(input),
    ...(input.longPictures === undefined ? {} : { longPictures: [...input.longPictures] }),
    circumstances: buildCircumstances(frame),
    browser: {
      name: product.browserName,
      version: product.browserVersion,
      extensionVersion: product.extensionVersion,
    },
    viewer: input.viewer,
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

function buildCircumstances({ reading, tab, changedMeanwhile }: Frame): Circumstances {
  const seen = reading?.circumstances;
  const flag = (value: boolean | undefined): SourcedFlag | undefined =>
    value === undefined ? undefined : fromBrowser(value);
  const number = (value: number | null | undefined): SourcedNumber | undefined =>
    value === undefined || value === null ? undefined : fromBrowser(value);
  return dropAbsent({
    openForMs: number(seen?.openForMs),
    changedInPlace: flag(seen?.changedInPlace),
    changedWhileSaving: reading === null ? undefined : fromBrowser(changedMeanwhile),
    reloadedByGetuige: false,
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

function listMissing({ frame, settings, archiveMissing }: RecordInput): NotCaptured[] {
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

/** The separable part of the same frame. */
export function buildViewer(
  frame: Frame,
  exhibitId: string,
  actor: string,
  salt: Uint8Array,
  userAgent: string,
): Viewer {
  const seen = frame.reading?.viewerBrowser;
  const referrer = frame.reading?.page.referrer;
  return {
    format: 'getuige-viewer',
    version: 1,
    exhibitId,
    salt: toBase64(salt),
    actor,
    ...(referrer !== undefined && !isOwnSite(referrer, frame.address) ? { referrer } : {}),
    userAgent: seen?.userAgent ?? userAgent,
    ...(seen === undefined ? {} : { languages: seen.languages, screen: seen.screen }),
    ...(frame.reading?.viewerAccount === undefined ? {} : { account: frame.reading.viewerAccount }),
  };
}
