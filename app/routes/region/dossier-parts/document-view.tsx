import { FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDay, formatFileSize } from "~/platform/i18n/format";
import { Bdi } from "~/ui/bdi";
import { DefinitionList, type Definition } from "~/ui/definition-list";
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
          <>
            <iframe src={href} title={name} className="hidden h-[70vh] w-full border-0 bg-white md:block" />
            <a className="sheet link md:hidden" href={href} target="_blank" rel="noreferrer">
              <Icon of={FileText} />
              {t("dossier.openPdf")}
            </a>
          </>
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
  const locale = useLocale();
  const items: Definition[] = [];
  if (piece.number) items.push({ term: t("dossier.number"), value: <Bdi>{piece.number}</Bdi> });
  if (piece.issuer) items.push({ term: t("dossier.issuer"), value: <bdi>{piece.issuer}</bdi> });
  if (piece.expiresOn) items.push({ term: t("dossier.expires"), value: formatDay(piece.expiresOn, locale) });
  if (piece.categories.length > 0) items.push({ term: t("dossier.categories"), value: piece.categories.join(", ") });
  return items.length > 0 ? <DefinitionList items={items} /> : null;
}
