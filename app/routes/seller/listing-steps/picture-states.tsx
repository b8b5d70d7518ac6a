import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OwnMedia } from "~/modules/media/index.server";
import { Picture } from "~/ui/picture";
import { Status } from "~/ui/status";
import { ownPicture } from "./own-picture";

/** The pictures as they are: shown, still being made, or not readable. `acts` puts buttons under one. */
export function PictureStates({ pictures, acts }: { pictures: readonly OwnMedia[]; acts?: (picture: OwnMedia, place: number) => ReactNode }) {
  const { t } = useTranslation("listing");
  return (
    <ul className="choices">
      {pictures.map((picture, place) => (
        <li key={picture.mediaId}>
          <Picture picture={ownPicture(picture, t("photos.number", { number: place + 1 }))} sizes="(min-width: 768px) 240px, 50vw" />
          {picture.state === "pending" && <Status kind="info">{t("photos.pending")}</Status>}
          {picture.state === "failed" && <Status kind="no">{t("photos.failed")}</Status>}
          {acts?.(picture, place)}
        </li>
      ))}
    </ul>
  );
}
