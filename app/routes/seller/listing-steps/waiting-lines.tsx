import { useTranslation } from "react-i18next";

/** What a listing waits for, in words, by its code. */
export function useWaiting(): (code: string) => string {
  const { t } = useTranslation("catalogue");
  return (code) => (code.startsWith("label:") ? t("waiting.label", { label: t(`label.${code.slice("label:".length)}`) }) : t(`waiting.${code}`));
}
