import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "~/platform/i18n/format";
import { useLocale } from "~/ui/locale";
import { Rating } from "~/ui/rating";
import { directionOfText, type Reply, type Stars, type TextLanguage } from "../review";

export interface ReviewItemProps {
  review: { id: string; displayName: string; stars: Stars; body: string | null; language: TextLanguage | null; createdAt: Date | string; reply: Reply | null };
  /** Who replies, in the language of the page. */
  cooperativeName: string;
  /** What it is about, where that is not plain from the page. */
  about?: ReactNode;
  /** A status beside the stars. */
  status?: ReactNode;
  acts?: ReactNode;
  /** Last, under the answer: what somebody at work may do with it. */
  below?: ReactNode;
}

/** One review with the cooperative's answer under it, each in its own language and direction. */
export function ReviewItem({ review, cooperativeName, about, status, acts, below }: ReviewItemProps) {
  const { t } = useTranslation("reviews");
  const locale = useLocale();
  const { displayName, stars, body, language, createdAt, reply } = review;
  return (
    <article className="review stack" style={{ ["--gap" as string]: "6px" }} id={`avis-${review.id}`}>
      <div className="row between">
        <span>
          <b>
            <bdi>{displayName || t("section.anonymous")}</bdi>
          </b>{" "}
          <span className="small muted">· {formatDate(createdAt, locale)}</span>
        </span>
        <span className="row">
          {status}
          <Rating average={stars} line={t("section.verified")} />
        </span>
      </div>
      {about && <p className="small">{about}</p>}
      {body && <OwnWords text={body} language={language} />}
      {acts && <p className="small">{acts}</p>}
      {reply && (
        <div className="review-reply">
          <p className="small">
            <b>{t("section.replyOf", { name: cooperativeName })}</b>
          </p>
          <OwnWords text={reply.text} language={reply.language} />
        </div>
      )}
      {below}
    </article>
  );
}

/** A text as it was written: its language is not always the page's. */
export function OwnWords({ text, language }: { text: string; language: TextLanguage | null }) {
  const known = language ?? "fr";
  return (
    <p className="own-words" lang={known} dir={directionOfText(known)}>
      {text}
    </p>
  );
}
