/** Texts about recording the screen: the view in the dossier, what is told of a recording, and the report. */
import type { RecordingEnding } from '@/utils/evidence/recording-schema';
import { inBothLanguages } from './language';

/** Words of the dossier. */
export const recordingTexts = inBothLanguages({
  nl: {
    title: 'Opname van een tabblad of venster',
    open: 'Video opnemen',
    intro:
      'Getuige neemt op wat een tabblad of venster laat zien en bewaart dat als bewijsstuk op deze computer.',
    inPicture:
      'Alles wat in dat tabblad of venster komt, staat in de opname: ook uw eigen account, meldingen en gegevens van anderen. Sluit wat u niet nodig hebt.',
    notThere:
      'De opname zegt niet zelf van welk webadres hij is. Bewaar de pagina ook met het pictogram van Getuige.',
    keepOpen: 'Dit tabblad moet open blijven zolang de opname loopt.',
    sound: 'Ook het geluid opnemen',
    soundHint: 'Lukt alleen als u in het volgende venster ook het delen van geluid aanzet.',
    noSound: 'In deze browser komt er geen geluid bij.',
    longest: 'Een opname stopt vanzelf na 2 uur, bij 1,8 GB, of als de schijf bijna vol is.',
    choose: 'Kies wat u opneemt',
    choosing: 'Kies in het venster van de browser wat u wilt opnemen.',
    recording: 'Opname loopt',
    progress: '{time} · {size}',
    room: 'Er past nog {size} bij.',
    soonTime: 'De opname stopt vanzelf over {time}.',
    soonRoom: 'De schijf raakt vol: er past nog {size} bij. Daarna stopt de opname vanzelf.',
    goThere:
      'Ga nu naar het tabblad of venster. Laat dit tabblad open, en kom terug om te stoppen.',
    stop: 'Stop en bewaar',
    back: 'Naar de opname',
    sealing: 'De opname wordt verzegeld en nagelezen ({size}). Laat dit tabblad open.',
    saved: 'Bewaard: opname van {time}, bewijsstuk {number}.',
    toExhibit: 'Bekijk bewijsstuk {number}',
    again: 'Nog een opname maken',
    left: 'De opname staat nog op deze computer, maar is nog geen bewijsstuk. Hieronder kunt u het opnieuw proberen.',
    leftTitle: 'Een opname wacht op u',
    'left-cut-off':
      'Een opname van {started} is onderbroken. Er staat {time} op deze computer ({size}).',
    'left-ended': 'Een opname van {started} is nog niet verzegeld: {time} ({size}).',
    keep: 'Bewaar als bewijsstuk',
    keeping: 'Bezig met verzegelen…',
    remove: 'Verwijder de opname',
    removeSure: 'De opname wordt gewist. Dat kan niet ongedaan worden gemaakt.',
    removeYes: 'Ja, wissen',
    removeNo: 'Niet wissen',
    facts: 'Schermopname · {time} · {size}',
    about: 'De opname',
    hidden: 'De opname is verborgen: er kan iets op staan dat u liever niet ziet.',
    show: 'Toon de opname',
    hide: 'Verberg de opname',
    video: 'De schermopname',
    cannotShow: 'Deze browser kan de opname niet afspelen. Het bestand is er wel.',
    gone: 'Het bestand van de opname is er niet meer.',
  },
  en: {
    title: 'Recording of a tab or window',
    open: 'Record video',
    intro:
      'Getuige records what a tab or window shows, and saves that as an exhibit on this computer.',
    inPicture:
      'Everything that comes into that tab or window is in the recording: also your own account, notifications and details of other people. Close what you do not need.',
    notThere:
      'The recording does not say by itself which web address it is of. Save the page with the Getuige icon as well.',
    keepOpen: 'This tab has to stay open as long as the recording runs.',
    sound: 'Record the sound too',
    soundHint: 'Only works if you also switch on sharing sound in the next window.',
    noSound: 'In this browser there will be no sound.',
    longest:
      'A recording stops by itself after 2 hours, at 1.8 GB, or when the disk is almost full.',
    choose: 'Choose what to record',
    choosing: 'Choose in the window of the browser what you want to record.',
    recording: 'Recording',
    progress: '{time} · {size}',
    room: 'There is room for {size} more.',
    soonTime: 'The recording stops by itself in {time}.',
    soonRoom:
      'The disk is filling up: there is room for {size} more. Then the recording stops by itself.',
    goThere: 'Now go to the tab or window. Leave this tab open, and come back to stop.',
    stop: 'Stop and save',
    back: 'To the recording',
    sealing: 'The recording is being sealed and read back ({size}). Leave this tab open.',
    saved: 'Saved: recording of {time}, exhibit {number}.',
    toExhibit: 'Look at exhibit {number}',
    again: 'Make another recording',
    left: 'The recording is still on this computer, but is no exhibit yet. Below you can try again.',
    leftTitle: 'A recording is waiting for you',
    'left-cut-off':
      'A recording of {started} was cut off. {time} of it is on this computer ({size}).',
    'left-ended': 'A recording of {started} has not been sealed yet: {time} ({size}).',
    keep: 'Keep it as an exhibit',
    keeping: 'Sealing…',
    remove: 'Remove the recording',
    removeSure: 'The recording will be erased. That cannot be undone.',
    removeYes: 'Yes, erase it',
    removeNo: 'Do not erase it',
    facts: 'Screen recording · {time} · {size}',
    about: 'The recording',
    hidden: 'The recording is hidden: it may show something that you would rather not see.',
    show: 'Show the recording',
    hide: 'Hide the recording',
    video: 'The screen recording',
    cannotShow: 'This browser cannot play the recording. The file is there.',
    gone: 'The file of the recording is no longer there.',
  },
});

/** What is told of one recording, in the dossier and in the report. */
export const recordingStoryTexts = inBothLanguages({
  nl: {
    title: 'Schermopname',
    summary:
      'Dit bewijsstuk is een schermopname van {time}. Het bestand is {file}. Het beeld staat niet in dit rapport.',
    removed: 'De schermopname is later verwijderd.',
    removedAt: 'De schermopname is verwijderd op {time}. Reden: {reason}.',
    noPage:
      'Er hoort geen pagina bij: webadres, account en tekst zijn niet gelezen. Wat de opname laat zien, heeft een mens gekozen.',
    begun: 'Begonnen op {time}.',
    ended: 'Geëindigd op {time}.',
    length: 'Lengte: {time}, gemeten met een klok die niet wordt verzet.',
    'surface-browser': 'Gekozen om op te nemen: een tabblad. De browser zegt niet welk.',
    'surface-window': 'Gekozen om op te nemen: een venster. De browser zegt niet welk.',
    'surface-monitor': 'Gekozen om op te nemen: het hele scherm.',
    surfaceUnknown:
      'De browser zegt niet wat is gekozen: een tabblad, een venster of het hele scherm.',
    pixels: 'Beeld: {width} × {height} beeldpunten.',
    pixelsChanged:
      'Beeld: {width} × {height} beeldpunten aan het begin, {endWidth} × {endHeight} aan het eind.',
    frameRate: 'Hoogstens {rate} beelden per seconde.',
    sound: 'Met geluid.',
    noSound: 'Zonder geluid.',
    encoding:
      'Opgenomen door de browser als {encoding}, in {pieces} stukken. Het bestand is die stukken achter elkaar, en daarna niet veranderd.',
    noIndex:
      'Een opname van de browser noemt in het bestand zelf geen lengte. Spoelen kan daardoor haperen in sommige spelers.',
    pickedUpLater:
      'De opname bleef na een onderbreking op deze computer staan en is later verzegeld. Tot het zegel is er geen bewijs dat de stukken niet zijn veranderd.',
  },
  en: {
    title: 'Screen recording',
    summary:
      'This exhibit is a screen recording of {time}. The file is {file}. Its picture is not in this report.',
    removed: 'The screen recording was removed later.',
    removedAt: 'The screen recording was removed on {time}. Reason: {reason}.',
    noPage:
      'No page belongs to it: web address, account and text were not read. What the recording shows was chosen by a person.',
    begun: 'Begun on {time}.',
    ended: 'Ended on {time}.',
    length: 'Length: {time}, measured with a clock that is never set.',
    'surface-browser': 'Chosen to be recorded: a tab. The browser does not say which.',
    'surface-window': 'Chosen to be recorded: a window. The browser does not say which.',
    'surface-monitor': 'Chosen to be recorded: the whole screen.',
    surfaceUnknown:
      'The browser does not say what was chosen: a tab, a window or the whole screen.',
    pixels: 'Picture: {width} × {height} pixels.',
    pixelsChanged:
      'Picture: {width} × {height} pixels at the beginning, {endWidth} × {endHeight} at the end.',
    frameRate: 'At most {rate} pictures a second.',
    sound: 'With sound.',
    noSound: 'Without sound.',
    encoding:
      'Recorded by the browser as {encoding}, in {pieces} pieces. The file is those pieces behind one another, and was not changed after that.',
    noIndex:
      'A recording by the browser names no length in the file itself. In some players, winding may falter.',
    pickedUpLater:
      'After an interruption the recording stayed on this computer and was sealed later. Up to the seal nothing proves that the pieces were not changed.',
  },
});

export const recordingEndingTexts = inBothLanguages<RecordingEnding, string>({
  nl: {
    'stopped-by-person': 'Iemand stopte de opname in Getuige.',
    'sharing-ended':
      'Het delen hield op: het tabblad of venster is gesloten, of het delen is in de browser gestopt.',
    limit: 'De grens van een opname was bereikt.',
    'disk-full': 'De schijf raakte vol. Wat daarna kwam, is niet opgenomen.',
    'cut-off': 'De opname is onderbroken: de browser of de computer stopte. Het einde ontbreekt.',
    'recorder-failed': 'De browser kon niet verder opnemen. Wat daarna kwam, is niet opgenomen.',
  },
  en: {
    'stopped-by-person': 'Somebody stopped the recording in Getuige.',
    'sharing-ended':
      'Sharing ended: the tab or window was closed, or sharing was stopped in the browser.',
    limit: 'The limit of a recording was reached.',
    'disk-full': 'The disk filled up. What came after that was not recorded.',
    'cut-off':
      'The recording was cut off: the browser or the computer stopped. The end is missing.',
    'recorder-failed':
      'The browser could not go on recording. What came after that was not recorded.',
  },
});

/** `0:12`, `1:02:03`: as players show it. Whole seconds, from milliseconds. */
export function formatLength(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours === 0
    ? `${minutes}:${two(seconds % 60)}`
    : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}
