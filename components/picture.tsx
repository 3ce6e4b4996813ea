/** A picture of the page: blurred until someone asks for it, and blurred again when they want. */
import { sharedTexts } from '@/utils/texts/shared';
import { useTexts } from './language';

export interface PictureProps {
  /** `blob:` or `data:` address; null while it is being read. */
  readonly source: string | null;
  readonly width?: number;
  readonly height?: number;
  /** What it is a picture of; of a page where nothing is said. */
  readonly alt?: string;
  readonly altBlurred?: string;
  readonly shown: boolean;
  readonly failed: boolean;
  readonly onToggle: () => void;
  /** Makes the shown picture a button that opens it large. */
  readonly onEnlarge?: () => void;
}

export function Picture(props: PictureProps) {
  const t = useTexts(sharedTexts);
  if (props.failed) return <p class="picture picture--failed quiet small">{t.pictureFailed}</p>;
  return (
    <figure class="picture">
      <div class="picture__frame">
        <PictureImage {...props} />
      </div>
      <button type="button" class="button button--small picture__toggle" onClick={props.onToggle}>
        {props.shown ? t.hidePicture : t.showPicture}
      </button>
    </figure>
  );
}

function PictureImage(props: PictureProps) {
  const { source, width, height, shown, onEnlarge } = props;
  const t = useTexts(sharedTexts);
  if (source === null) return null;
  const { alt = t.picture, altBlurred = t.pictureBlurred } = props;
  const image = (
    <img
      class={shown ? 'picture__image' : 'picture__image picture__image--blurred'}
      src={source}
      width={width}
      height={height}
      alt={shown ? alt : altBlurred}
      draggable={false}
    />
  );
  if (!shown || onEnlarge === undefined) return image;
  return (
    <button type="button" class="picture__enlarge" aria-label={t.enlarge} onClick={onEnlarge}>
      {image}
    </button>
  );
}
