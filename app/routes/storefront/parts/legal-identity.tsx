import { useTranslation } from "react-i18next";
import type { LegalIdentity } from "~/modules/shop/index.server";
import { Code } from "~/ui/bdi";
import { DefinitionList, type Definition } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { PhoneLink } from "~/ui/phone-link";
import { useCourtName, useFunctionName } from "./official-names";

/** Who sells: what law 31-08 (art. 29) has a shop say, one press away from each product. */
export function SellerIdentity({ legal }: { legal: LegalIdentity }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const court = useCourtName();
  const functionName = useFunctionName();
  const latin = (text: string) => (locale === "ar" ? <bdi lang="fr">{text}</bdi> : text);
  const rows: (Definition | false)[] = [
    {
      term: t("legal.name"),
      value: locale === "fr" ? legal.nameFr : legal.nameAr,
    },
    legal.registerNumber !== null && {
      term: t("legal.register"),
      value: (
        <>
          <Code>{legal.registerNumber}</Code>
          {legal.court && t("list.comma") + t("legal.court", { court: court(legal.court) })}
        </>
      ),
    },
    legal.ice !== null && {
      term: t("legal.ice"),
      value: <Code>{legal.ice}</Code>,
    },
    legal.taxId !== null && {
      term: t("legal.taxId"),
      value: <Code>{legal.taxId}</Code>,
    },
    legal.address !== null &&
      legal.address !== "" && {
        term: t("legal.seat"),
        value: latin(legal.address),
      },
    legal.phone !== null && {
      term: t("legal.phone"),
      value: <PhoneLink phone={legal.phone} />,
    },
    legal.email !== null &&
      legal.email !== "" && {
        term: t("legal.email"),
        value: (
          <a className="link" href={`mailto:${legal.email}`}>
            <bdi dir="ltr">{legal.email}</bdi>
          </a>
        ),
      },
    legal.representativeName !== null &&
      legal.representativeName !== "" && {
        term: t("legal.representative"),
        value: (
          <>
            {latin(legal.representativeName)}
            {legal.representativeFunction && t("list.comma") + functionName(legal.representativeFunction)}
          </>
        ),
      },
  ];
  return <DefinitionList items={rows.filter((row) => row !== false)} />;
}
