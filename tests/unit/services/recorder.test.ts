import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import { parseRecord } from '@/utils/evidence/record';
import { createRecorder, type RecorderState } from '@/utils/services/recorder';
import { DISK_RESERVE_BYTES, RECORDING_MAX_MS } from '@/utils/services/recording-limits';
import { keepLeftRecording, removeLeftRecording } from '@/utils/services/keep-recording';
import { listLeftRecordings } from '@/utils/services/left-recordings';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { createFakeRecordings, createFakeScreen } from './fake-recordings';
import { createWorld } from './world';

const MB = 1_000_000;

function setUp(refusal: EvidenceError | null = null) {
  const world = createWorld();
  const screen = createFakeScreen(refusal);
  const recordings = createFakeRecordings();
  const states: RecorderState[] = [];
  const room = { bytes: (10_000 * MB) as number | null };
  let monotonicMs = 5000;
  let look: () => void = () => undefined;
  const { clock } = world.environment;
  const environment = {
    ...world.environment,
    clock: () => ({ ...clock(), unixMs: world.now + monotonicMs, monotonicMs }),
  };
  const deps = {
    store: world.store,
    environment,
    hashing: browserHashing,
    userAgent: 'UA',
    screen,
    recordings,
    privateWindow: false,
    roomLeft: () => Promise.resolve(room.bytes),
    every: (_ms: number, work: () => void) => {
      look = work;
      return () => {
        look = () => undefined;
      };
    },
    onState: (state: RecorderState) => states.push(state),
  };
  const recorder = createRecorder(deps);
  return {
    world,
    screen,
    recordings,
    deps,
    recorder,
    room,
    last: () => states.at(-1),
    pass: (ms: number) => {
      monotonicMs += ms;
      look();
    },
    start: () => {
      const ended = recorder.record({ sound: true });
      return { ended, begun: () => expect.poll(() => states.at(-1)?.phase).toBe('recording') };
    },
    piece: (text: string) => {
      screen.on().piece(new Blob([text]));
    },
    saved: async () => {
      const state = states.at(-1);
      if (state?.phase !== 'saved') throw new Error(JSON.stringify(state));
      const exhibit = (await world.store.loadExhibit(state.saved.exhibitId))!;
      return { exhibit, record: parseRecord(exhibit.record) };
    },
  };
}

describe('a recording', () => {
  it('is sealed as the pieces behind one another, and its staging is cleared', async () => {
    const scene = setUp();
    const { ended, begun } = scene.start();
    await begun();
    scene.pass(1000);
    scene.piece('first ');
    scene.pass(1500);
    scene.piece('second');
    scene.recorder.stop();
    await ended;
    const { exhibit, record } = await scene.saved();
    expect(await exhibit.artifacts[0]!.content!.text()).toBe('first second');
    const digest = await sha256Hex(new TextEncoder().encode('first second'));
    expect(record.artifacts).toHaveLength(1);
    expect(record.artifacts[0]).toMatchObject({ sha256: digest, name: 'recording.webm', size: 12 });
    expect(record.recording).toMatchObject({
      lengthMs: 2500,
      pieces: 2,
      ended: 'stopped-by-person',
      pickedUpLater: false,
    });
    expect(record.recording?.pixelsAtEnd).toBeUndefined();
    expect(exhibit.summary).toMatchObject({ lengthMs: 2500, address: '', title: null });
    expect(scene.recordings.kept.size).toBe(0);
    const { intact, findings } = await checkStoredExhibit(exhibit, browserHashing);
    expect(findings).toEqual([]);
    expect(intact).toBe(true);
  });

  it('says that sharing ended, and that the picture changed its size', async () => {
    const scene = setUp();
    const { ended, begun } = scene.start();
    await begun();
    scene.piece('all');
    scene.screen.pixels = { width: 640, height: 360 };
    scene.screen.on().ended('sharing-ended');
    await ended;
    const { record } = await scene.saved();
    expect(record.recording).toMatchObject({
      ended: 'sharing-ended',
      pixelsAtEnd: { width: 640, height: 360 },
    });
  });

  it('ends at the longest time', async () => {
    const scene = setUp();
    const { ended, begun } = scene.start();
    await begun();
    scene.piece('all');
    scene.pass(RECORDING_MAX_MS);
    await ended;
    expect((await scene.saved()).record.recording?.ended).toBe('limit');
  });

  it('ends before the room for its copy is gone, and is sealed', async () => {
    const scene = setUp();
    const { ended, begun } = scene.start();
    await begun();
    scene.piece('all');
    scene.room.bytes = DISK_RESERVE_BYTES - 1;
    scene.pass(1000);
    await ended;
    expect((await scene.saved()).record.recording?.ended).toBe('disk-full');
  });

  it('keeps what was written before the disk refused, without a gap', async () => {
    const scene = setUp();
    const { ended, begun } = scene.start();
    await begun();
    scene.piece('kept');
    await expect.poll(() => [...scene.recordings.kept.values()][0]?.pieces.length).toBe(1);
    scene.recordings.refuse('disk-full');
    scene.piece('lost');
    scene.piece('lost too');
    await ended;
    const { exhibit, record } = await scene.saved();
    expect(record.recording).toMatchObject({ ended: 'disk-full', pieces: 1 });
    expect(await exhibit.artifacts[0]!.content!.text()).toBe('kept');
  });

  it('stays on the disk where it cannot be sealed, and is sealed later as what it was', async () => {
    const scene = setUp();
    const { ended, begun } = scene.start();
    await begun();
    scene.piece('all');
    await expect.poll(() => [...scene.recordings.kept.values()][0]?.pieces.length).toBe(1);
    scene.room.bytes = 1;
    scene.screen.on().ended('sharing-ended');
    await ended;
    expect(scene.last()).toEqual({ phase: 'left', problem: 'disk-full' });
    scene.room.bytes = 10_000 * MB;
    const [left] = await listLeftRecordings(scene.recordings, scene.world.store);
    expect(left).toMatchObject({ ended: 'sharing-ended', sizeBytes: 3 });
    const sealed = await keepLeftRecording(scene.deps, left!.exhibitId);
    expect(sealed).toMatchObject({ number: 1, ended: 'sharing-ended' });
    expect(scene.recordings.kept.size).toBe(0);
  });

  it.each([
    [new EvidenceError('recording-cancelled'), 'recording-cancelled'],
    [new EvidenceError('recording-blocked'), 'recording-blocked'],
  ])('leaves nothing behind where nothing was chosen: %s', async (refusal, problem) => {
    const scene = setUp(refusal);
    await scene.recorder.record({ sound: true });
    expect(scene.last()).toEqual({ phase: 'idle', problem });
    expect(scene.recordings.kept.size).toBe(0);
    expect(await scene.world.store.countKept()).toBe(0);
  });

  it('gives the screen back where there is no room to begin', async () => {
    const scene = setUp();
    scene.room.bytes = MB;
    await scene.recorder.record({ sound: true });
    expect(scene.last()).toEqual({ phase: 'idle', problem: 'disk-full' });
    expect(scene.screen.given()).toBe(false);
  });

  it('is none where the browser gave no picture', async () => {
    const scene = setUp();
    const { ended, begun } = scene.start();
    await begun();
    scene.recorder.stop();
    await ended;
    expect(scene.last()).toEqual({ phase: 'idle', problem: 'recording-empty' });
    expect(scene.recordings.kept.size).toBe(0);
  });

  it('is refused beside another', async () => {
    const scene = setUp();
    const { begun } = scene.start();
    await begun();
    const other = createRecorder({ ...scene.deps, screen: createFakeScreen() });
    await other.record({ sound: false });
    expect(scene.last()).toEqual({ phase: 'idle', problem: 'recording-under-way' });
  });
});

describe('a recording that was cut off', () => {
  const cutOff = async () => {
    const scene = setUp();
    const { begun } = scene.start();
    await begun();
    scene.pass(3000);
    scene.piece('what was recorded');
    await expect.poll(() => [...scene.recordings.kept.values()][0]?.pieces.length).toBe(1);
    scene.recordings.crash();
    return scene;
  };

  it('is told of, and sealed with nothing made up about its end', async () => {
    const scene = await cutOff();
    const [left] = await listLeftRecordings(scene.recordings, scene.world.store);
    expect(left).toMatchObject({ ended: 'cut-off', lengthMs: 3000, sizeBytes: 17 });
    const { exhibitId } = await keepLeftRecording(scene.deps, left!.exhibitId);
    const exhibit = (await scene.world.store.loadExhibit(exhibitId))!;
    const { recording } = parseRecord(exhibit.record);
    expect(recording).toMatchObject({ ended: 'cut-off', pickedUpLater: true, lengthMs: 3000 });
    expect(recording).not.toHaveProperty('endedAt');
    expect((await checkStoredExhibit(exhibit, browserHashing)).findings).toEqual([]);
    expect(await listLeftRecordings(scene.recordings, scene.world.store)).toEqual([]);
  });

  it('is erased when somebody says so', async () => {
    const scene = await cutOff();
    const [left] = await listLeftRecordings(scene.recordings, scene.world.store);
    await removeLeftRecording(scene.recordings, left!.exhibitId);
    expect(scene.recordings.kept.size).toBe(0);
    expect(await scene.world.store.countKept()).toBe(0);
  });
});
