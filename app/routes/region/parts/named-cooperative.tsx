import { useTranslation } from "react-i18next";
import { CooperativeBlock } from "~/ui/cooperative-block";
import { useLocale } from "~/ui/locale";

interface NamedCooperativeProps {
  of: { cooperativeId: string; nameFr: string; nameAr: string };
  line?: string;
  level?: 1;
}

/** A cooperative by its names in both scripts, as its papers have them. */
export function NamedCooperative({ of: { cooperativeId, nameFr, nameAr }, line, level }: NamedCooperativeProps) {
  const { t } = useTranslation("region");
  const inArabic = useLocale() === "ar";
  return (
    <CooperativeBlock
      level={level}
      name={(inArabic ? nameAr : nameFr) || t("queue.unnamed")}
      otherName={inArabic ? { text: nameFr, lang: "fr" } : { text: nameAr, lang: "ar" }}
      line={line}
      emblemSeed={nameFr || cooperativeId}
    />
  );
}
