import { House, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "./button";
import { useLocale } from "./locale";
import { HelpLine, type Help } from "./shell/footer";

export interface ErrorPageProps {
  status: 403 | 404 | 500 | 503;
  /** What a person can read out to the help line. */
  reference?: string;
  help?: Help;
  /** Replaces the two ways out. */
  acts?: ReactNode;
}

/** What happened, in plain words, and the nearest way out. Stands inside any shell, or alone. */
export function ErrorPage({ status, reference, help, acts }: ErrorPageProps) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  return (
    <div className="wrap error-page">
      <span className="error-code num" aria-hidden="true">
        {status}
      </span>
      <h1>{t(`error.${status}.title`)}</h1>
      <p className="muted">{t(`error.${status}.line`)}</p>
      <div className="row">
        {acts ?? (
          <>
            <ButtonLink kind="main" icon={House} href={`/${locale}`}>
              {t("error.home")}
            </ButtonLink>
            <ButtonLink icon={Search} href={`/${locale}/produits`}>
              {t("error.products")}
            </ButtonLink>
          </>
        )}
      </div>
      {reference && (
        <p className="small muted">
          {t("error.reference")}{" "}
          <bdi dir="ltr" className="code">
            {reference}
          </bdi>
        </p>
      )}
      {help && <HelpLine help={help} />}
    </div>
  );
}
