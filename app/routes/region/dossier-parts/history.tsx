import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { formatDateTime } from "~/platform/i18n/format";
import { useLocale } from "~/ui/locale";

export function History({ application }: { application: Application }) {
  const { t } = useTranslation("region");
  const locale = useLocale();
  if (application.decisions.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="h3">{t("dossier.history")}</h2>
      <ul className="stack">
        {application.decisions.map((decision) => (
          <li key={`${decision.kind}${String(decision.at)}`}>
            <b>{t(`decision.${decision.kind}`)}</b>{" "}
            <span className="muted">
              {formatDateTime(decision.at, locale)}
              {decision.byName && <> · {decision.byName}</>}
            </span>
            {decision.reason && <p>{decision.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
