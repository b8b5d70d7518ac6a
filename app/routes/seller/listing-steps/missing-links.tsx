import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { stepOfMissing, stepPath } from "./steps";

/** Each answer still owed, as the way to give it. */
export function MissingLinks({ productId, missing }: { productId: string; missing: readonly string[] }) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const locale = useLocale();
  if (missing.length === 0) return null;
  const words = (code: string) => (code.startsWith("attribute:") ? t(`catalogue:attribute.${code.slice("attribute:".length)}`) : t(`missing.${code}`));
  return (
    <Notice kind="warning">
      <b>{t("missing.title")}</b>
      <ul>
        {missing.map((code) => (
          <li key={code}>
            <Anchor className="link" href={stepPath(locale, productId, stepOfMissing(code))}>
              {words(code)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
