import { ChevronLeft, ChevronRight, Expand, X } from "lucide-react";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { useLocale } from "./locale";
import { largestUrl, Picture, type PictureSource } from "./picture";

export interface GalleryProps {
  pictures: readonly PictureSource[];
  shown: number;
  /** Address of the page with that picture shown. */
  hrefFor: (index: number) => string;
  viewLabel: (index: number) => string;
}

/** The picture and its other views, as links. The large one opens over the page; without JavaScript it opens as itself. */
export function Gallery({ pictures, shown, hrefFor, viewLabel }: GalleryProps) {
  const { t } = useTranslation("ui");
  const [large, setLarge] = useState<number | null>(null);
  const picture = pictures[shown] ?? pictures[0] ?? null;
  const enlarge = (event: MouseEvent) => {
    // Another button or key asks the browser for a tab of its own.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setLarge(shown);
  };
  return (
    <div className="gallery">
      {picture ? (
        <a className="gallery-main" href={largestUrl(picture)} onClick={enlarge} aria-haspopup="dialog">
          <Picture picture={picture} first sizes="(min-width: 1280px) 670px, (min-width: 900px) 55vw, 100vw" />
          <span className="gallery-expand">
            <Icon of={Expand} />
            <span className="sr-only">{t("gallery.enlarge")}</span>
          </span>
        </a>
      ) : (
        <Picture picture={null} sizes="100vw" />
      )}
      {pictures.length > 1 && (
        <ul className="thumbs">
          {pictures.slice(0, 8).map((view, index) => (
            <li key={view.base}>
              <Anchor href={hrefFor(index)} aria-label={viewLabel(index)} aria-current={index === shown ? "true" : undefined} className="block">
                <Picture picture={view} sizes="(min-width: 900px) 160px, 24vw" alt="" />
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {large !== null && <LargeView pictures={pictures} start={large} onClose={() => setLarge(null)} />}
    </div>
  );
}

/** One picture as large as the window; pressed again, twice as large, to be moved about. */
function LargeView({ pictures, start, onClose }: { pictures: readonly PictureSource[]; start: number; onClose: () => void }) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const [index, setIndex] = useState(start);
  const [near, setNear] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const go = (by: number) => {
    setNear(false);
    setIndex((now) => (now + by + pictures.length) % pictures.length);
  };
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  useEffect(() => {
    if (pictures.length < 2 || near) return;
    const forward = locale === "ar" ? "ArrowLeft" : "ArrowRight";
    const turn = ({ key }: KeyboardEvent) => {
      if (key === "ArrowLeft" || key === "ArrowRight") setIndex((now) => (now + (key === forward ? 1 : -1) + pictures.length) % pictures.length);
    };
    document.addEventListener("keydown", turn);
    return () => document.removeEventListener("keydown", turn);
  }, [pictures.length, near, locale]);
  const picture = pictures[index];
  if (!picture) return null;
  return (
    <dialog ref={dialog} className="large-view" aria-label={picture.alt || t("gallery.large")} onClose={onClose}>
      <div className="large-stage">
        <button type="button" className="large-picture" aria-pressed={near} aria-label={t(near ? "gallery.farther" : "gallery.nearer")} onClick={() => setNear(!near)}>
          <Picture key={picture.base} picture={picture} first sizes={near ? "200vw" : "100vw"} />
        </button>
      </div>
      <div className="large-acts">
        {pictures.length > 1 && (
          <>
            <button type="button" onClick={() => go(-1)} aria-label={t("gallery.before")}>
              <Icon of={ChevronLeft} flip />
            </button>
            <span className="num">
              {index + 1} / {pictures.length}
            </span>
            <button type="button" onClick={() => go(1)} aria-label={t("gallery.after")}>
              <Icon of={ChevronRight} flip />
            </button>
          </>
        )}
        <button type="button" onClick={() => dialog.current?.close()} aria-label={t("gallery.close")}>
          <Icon of={X} />
        </button>
      </div>
    </dialog>
  );
}
