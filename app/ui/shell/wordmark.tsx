import { useTranslation } from "react-i18next";
import { Anchor } from "../anchor";
import { useLocale } from "../locale";

/** Four lozenges: the region's reds, blue and ochre, woven together. */
export function Mark() {
  return (
    <svg viewBox="0 0 34 34" aria-hidden="true">
      <path fill="#9b1c31" d="M17 0l8.500 8.500L17 17 8.500 8.500zM17 17l8.500 8.500L17 34l-8.500-8.500z" />
      <path fill="#1b4b87" d="M8.500 8.500L17 17l-8.500 8.500L0 17z" />
      <path fill="#d9962b" d="M25.500 8.500L34 17l-8.500 8.500L17 17z" />
      <path fill="#fff" d="M17 4.500l4 4-4 4-4-4zM17 21.500l4 4-4 4-4-4zM8.500 13l4 4-4 4-4-4zM25.500 13l4 4-4 4-4-4z" />
    </svg>
  );
}

export function Wordmark() {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const other = locale === "fr" ? "ar" : "fr";
  return (
    <Anchor className="logo" href={`/${locale}`}>
      <Mark />
      <span>{t("brand.name")}</span>
      <small lang={other} dir={other === "ar" ? "rtl" : "ltr"} aria-hidden="true">
        {t("brand.otherScript")}
      </small>
    </Anchor>
  );
}
