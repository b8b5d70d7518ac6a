import { useTranslation } from "react-i18next";
import { formatAmount } from "~/platform/i18n/format";
import { useLocale } from "~/ui/locale";

interface Act {
  actorLabel: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  data: Record<string, unknown>;
}

/** Which namespace names the values that an act noted under this name. */
const NAMED: Record<string, string> = {
  outcome: "orders:outcome",
  collector: "orders:collector",
  role: "people:role",
  kind: "region:authorisation",
  step: "application:step",
  status: "invoicing:vat.status",
  task: "desk:kind",
};

/** An act of the log and its particulars in words; what nobody translated stands as it was noted. */
export function useActWords(): (act: Act) => { actor: string; title: string; particulars: string } {
  const { t, i18n } = useTranslation(["region", "orders", "people", "application", "reviews", "invoicing", "desk"]);
  const locale = useLocale();
  const word = (key: string, otherwise: string) => (i18n.exists(key) ? t(key) : otherwise);

  return ({ actorLabel, action, subjectKind, subjectId, data }) => {
    const orders = action.startsWith("orders.");
    const valueOf = (name: string, value: unknown): string => {
      if (name === "amountCentimes" && typeof value === "number") return formatAmount(value, locale);
      if (typeof value === "number") return String(value);
      if (typeof value !== "string" || name === "mediaId" || name === "userId" || name === "validFrom" || name === "payment") return "";
      if (name === "from" || name === "to") return word(`${orders ? "orders" : "application"}:state.${value}`, value);
      if (name === "reason" && orders) return word(`orders:cancelReason.${value}`, value);
      if (name === "reason" && action === "reviews.hide") return word(`reviews:hideReason.${value}`, value);
      return NAMED[name] ? word(`${NAMED[name]}.${value}`, value) : value;
    };
    const subject =
      subjectKind === "dossier-item"
        ? word(`application:paper.${subjectId}`, subjectId)
        : subjectKind === "setting"
          ? word(`region:setting.${subjectId.replaceAll(".", "_")}`, subjectId)
          : "";
    const particulars = [subject, ...Object.entries(data).map(([name, value]) => valueOf(name, value))].filter(Boolean);
    return {
      actor: word(`region:auditActor.${actorLabel}`, actorLabel),
      title: word(`region:auditAction.${action.replace(".", "_")}`, action),
      particulars: particulars.join(" · "),
    };
  };
}
