import { FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatFileSize } from "~/platform/i18n/format";
import { Bdi } from "~/ui/bdi";
import { DefinitionList } from "~/ui/definition-list";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";
import type { Piece } from "./piece";

interface DocumentFacts {
  contentType: string;
  bytes: number;
}

export function DocumentView({ piece, document }: { piece: Piece | Record<string, unknown>; document: DocumentFacts | null }) {
  const { t } = useTranslation(["region", "application"]);
  const locale = useLocale();
  const shown = piece as Piece;
  const href = `/pieces/${shown.mediaId ?? ""}`;
  const name = shown.kind === "paper" ? t(`application:paper.${shown.name}`) : t(`authorisation.${shown.name}`);
  return (
    <>
      <div className="row between mb-3">
        <h2 className="h3">{name}</h2>
        {document && (
          <span className="row small muted">
            {t(`dossier.fileKind.${document.contentType === "application/pdf" ? "pdf" : "picture"}`)}, {formatFileSize(document.bytes, locale)}
            <a className="link" href={href} target="_blank" rel="noreferrer">
              {t("dossier.open")}
            </a>
          </span>
        )}
      </div>
      <div className="paper">
        {document?.contentType.startsWith("image/") ? (
          <img src={href} alt={name} className="w-full" />
        ) : document ? (
          <a className="sheet" href={href} target="_blank" rel="noreferrer">
            <Icon of={FileText} />
            {t("dossier.openPdf")}
          </a>
        ) : (
          <p className="sheet">{t(shown.name === "signatory-identity" ? "dossier.seenOnly" : shown.name === "charter" ? "dossier.tickOnly" : "dossier.noFile")}</p>
        )}
      </div>
      <Facts piece={shown} />
    </>
  );
}

function Facts({ piece }: { piece: Piece }) {
  const { t } = useTranslation("region");
  const items = [
    piece.number && { term: t("dossier.number"), value: <Bdi>{piece.number}</Bdi> },
    piece.issuer && { term: t("dossier.issuer"), value: piece.issuer },
    piece.expiresOn && { term: t("dossier.expires"), value: <Bdi>{piece.expiresOn}</Bdi> },
    piece.categories.length > 0 && { term: t("dossier.categories"), value: piece.categories.join(", ") },
  ].filter((item): item is { term: string; value: JSX.Element | string } => Boolean(item));
  return items.length > 0 ? <DefinitionList items={items} /> : null;
}
