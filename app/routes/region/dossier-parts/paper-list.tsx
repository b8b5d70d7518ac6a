import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { formatDate } from "~/platform/i18n/format";
import { ItemList, type ItemState } from "~/ui/item-list";
import { useLocale } from "~/ui/locale";
import { piecesOf, type Piece } from "./piece";

const STATES: Record<Piece["state"], ItemState> = { accepted: "ok", submitted: "wait", refused: "no", expired: "no", missing: "off" };

export function PaperList({ application, current }: { application: Application; current: string }) {
  const { t } = useTranslation(["region", "application"]);
  const locale = useLocale();
  return (
    <>
      <h2 className="h3">{t("dossier.pieces")}</h2>
      <ItemList
        label={t("dossier.pieces")}
        items={piecesOf(application).map((piece) => ({
          href: `/${locale}/region/dossiers/${application.cooperativeId}?piece=${piece.id}`,
          label: pieceName(piece),
          line: line(piece),
          state: STATES[piece.state],
          current: piece.id === current,
        }))}
      />
    </>
  );

  function pieceName(piece: Piece): string {
    return piece.kind === "paper" ? t(`application:paper.${piece.name}`) : t(`authorisation.${piece.name}`);
  }

  function line(piece: Piece): string {
    if (piece.state === "accepted" && piece.reviewedAt) return t("dossier.acceptedOn", { date: formatDate(piece.reviewedAt, locale) });
    if (piece.state === "refused") return t("dossier.refusedFor", { reason: piece.refusedReason ?? "" });
    return t(`dossier.pieceState.${piece.state}`);
  }
}
