import { useTranslation } from "react-i18next";

export const handle = { public: true, i18n: ["ui"] };

/** Stands in until the shop's home is written. */
export default function Home() {
  const { t } = useTranslation("ui");
  return <h1>{t("brand.name")}</h1>;
}
