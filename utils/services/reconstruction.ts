/**
 * A page redrawn from its elements, on request, for what no picture reaches. It is an exhibit
 * of its own beside the save: the screen's own pixels of the same moment, and the drawing,
 * which says in itself that it is one.
 */
import { pngSize } from '@/utils/capture/png';
import { decodeBase64, type Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import { buildInstant } from '@/utils/evidence/instant';
import type { Reconstruction } from '@/utils/evidence/reconstruction-schema';
import { makeArtifact, type Kind, type MadeArtifact } from './artifacts';
import type { Probe } from '@/utils/platforms/page-reading';
import { prepare } from './capture';
import { requireKept } from './exhibit-log';
import { parsed } from './page-guard';
import { DrawingSchema, type Drawing, type RedrawPort } from './redraw-port';
import {
  commitPrepared,
  type CaptureDeps,
  type CaptureRequest,
  type Prepared,
} from './seal-exhibit';
import type { Settings } from './settings';

export interface ReconstructionDeps extends CaptureDeps {
  readonly redraw: RedrawPort;
}

/** The program that draws, as the record names it. */
const PROGRAM = 'html2canvas-pro 2.5';

const KIND: Kind = {
  name: 'reconstruction.png',
  role: 'reconstruction',
  mediaType: 'image/png',
  method: 'redrawn-from-dom',
};

/**
 * Saves the page with a drawing of it, linked to the exhibit that it follows on.
 * @param page The document that the person asked it of.
 * @returns the id of the new exhibit.
 * @throws EvidenceError `reconstruction-failed`, `page-changed`, and as `capture`.
 */
export async function saveReconstruction(
  deps: ReconstructionDeps,
  settings: Settings,
  request: CaptureRequest,
  exhibitId: string,
  page: Probe,
): Promise<string> {
  const prepared = await prepare(deps, settings, request);
  requireSamePage(prepared, page);
  const { tabId } = request;
  const watched = deps.port.watch(tabId, prepared.frame.tab.windowId);
  try {
    const answer = await deps.redraw.draw(tabId);
    if (watched.loaded()) throw new EvidenceError('page-changed', 'loaded while it was drawn');
    const drawing = parsed(DrawingSchema, answer);
    if (drawing === null) throw new EvidenceError('reconstruction-failed', 'no drawing');
    requireSamePage(prepared, drawing);
    const artifact = await makeDrawing(deps, drawing);
    const whole = {
      ...prepared,
      artifacts: [...prepared.artifacts, artifact],
      reconstruction: describeDrawing(drawing),
      related: [{ type: 'reconstruction-of', exhibitId }] as const,
    };
    return await deps.environment.exclusively(async () => {
      await requireKept(deps.store, exhibitId);
      return commitPrepared(deps, whole);
    });
  } finally {
    watched.stop();
  }
}

function requireSamePage({ frame }: Prepared, { documentId, address }: Probe): void {
  const { reading } = frame;
  if (reading?.documentId === documentId && reading.address === address) return;
  throw new EvidenceError('page-changed', 'another document or address');
}

async function makeDrawing(deps: ReconstructionDeps, drawing: Drawing): Promise<MadeArtifact> {
  const png = bytesOf(drawing);
  const pixels = pngSize(png);
  if (pixels === null || pixels.height <= drawing.bandHeight) {
    throw new EvidenceError('reconstruction-failed', 'not a picture');
  }
  return makeArtifact(KIND, png, buildInstant(deps.environment.clock()), { pixels });
}

function bytesOf({ png }: Drawing): Bytes {
  try {
    return decodeBase64(png);
  } catch (cause) {
    throw new EvidenceError('reconstruction-failed', 'not base64', { cause });
  }
}

function describeDrawing(drawing: Drawing): Reconstruction {
  const { bandHeight, drawn, scale, elements, opened, notDrawnBelow, leftOut } = drawing;
  return {
    picture: KIND.name,
    program: PROGRAM,
    bandHeight,
    drawn,
    scale,
    elements,
    opened,
    notDrawnBelow,
    leftOut,
  };
}
