import { useLocation, useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { otherLocale, otherLocalePath, type Locale } from "~/platform/i18n";
import { Anchor } from "../anchor";
import { useLocale } from "../locale";

/** The same page in the other language, named in that language. */
export function LanguageSwitch({ href }: { href?: string }) {
  const { t } = useTranslation("ui");
  const other = otherLocale(useLocale());
  const location = useLocation();
  // A page named differently in each language says how; without its other name it would take one redirect more.
  const shown = useMatches().at(-1)?.data as { words?: { addresses?: Record<Locale, string> } } | undefined;
  const named = shown?.words?.addresses?.[other];
  const samePage = named ? named + location.search : otherLocalePath(location);
  return (
    <Anchor className="tool" href={href ?? samePage} lang={other} hrefLang={other} reload>
      {t("language.other")}
    </Anchor>
  );
}
