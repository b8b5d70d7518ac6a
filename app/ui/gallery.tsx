import { Anchor } from "./anchor";
import { Picture, type PictureSource } from "./picture";

export interface GalleryProps {
  pictures: readonly PictureSource[];
  shown: number;
  /** Address of the page with that picture shown. */
  hrefFor: (index: number) => string;
  viewLabel: (index: number) => string;
}

/** The picture and its other views, as links. */
export function Gallery({ pictures, shown, hrefFor, viewLabel }: GalleryProps) {
  return (
    <div className="gallery">
      <Picture picture={pictures[shown] ?? pictures[0] ?? null} first sizes="(min-width: 900px) 58vw, 100vw" />
      {pictures.length > 1 && (
        <ul className="thumbs">
          {pictures.slice(0, 8).map((picture, index) => (
            <li key={picture.base}>
              <Anchor href={hrefFor(index)} aria-label={viewLabel(index)} aria-current={index === shown ? "true" : undefined} className="block">
                <Picture picture={picture} sizes="25vw" alt="" />
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
