import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { otherLocale, otherLocalePath } from "~/platform/i18n";
import { Anchor } from "../anchor";
import { useLocale } from "../locale";

/** The same page in the other language, named in that language. */
export function LanguageSwitch({ href }: { href?: string }) {
  const { t } = useTranslation("ui");
  const other = otherLocale(useLocale());
  const samePage = otherLocalePath(useLocation());
  return (
    <Anchor className="tool" href={href ?? samePage} lang={other} hrefLang={other} reload>
      {t("language.other")}
    </Anchor>
  );
}
