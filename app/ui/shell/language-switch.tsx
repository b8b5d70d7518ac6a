import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Anchor } from "../anchor";
import { useLocale } from "../locale";

/** The same page in the other language, named in that language. */
export function LanguageSwitch({ href }: { href?: string }) {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  const other = useLocale() === "fr" ? "ar" : "fr";
  const samePage = pathname.replace(/^\/(fr|ar)(?=\/|$)/, `/${other}`) + search;
  return (
    <Anchor className="tool" href={href ?? samePage} lang={other} hrefLang={other} reload>
      {t("language.other")}
    </Anchor>
  );
}
