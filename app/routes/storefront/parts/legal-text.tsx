import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import Markdown from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import { formatDate } from "~/platform/i18n";
import { Code } from "~/ui/bdi";
import { DefinitionList } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { Breadcrumbs, PageTitle } from "~/ui/page-title";
import { PhoneLink, WhatsAppLink } from "~/ui/phone-link";
import type { LegalPageData } from "./load-legal-page.server";

/** The text of a version, then who answers for it. */
export function LegalText() {
  const { t } = useTranslation("content");
  const locale = useLocale();
  const { page, operator, help } = useLoaderData<LegalPageData>();
  return (
    <div className="wrap narrow pb-16">
      <Breadcrumbs items={[{ label: t("legal.home"), href: `/${locale}` }, { label: page.title }]} />
      <PageTitle
        line={
          <>
            {t("legal.version")} <Code>{page.version}</Code>, {t("legal.from", { date: formatDate(page.effectiveFrom, locale) })}
          </>
        }
      >
        {page.title}
      </PageTitle>
      {operator.fictional && (
        <div className="mb-6">
          <Notice>{t("legal.demonstration")}</Notice>
        </div>
      )}
      <div className="prose">
        <Markdown rehypePlugins={[rehypeSanitize]}>{page.body}</Markdown>
      </div>
      <section className="stack mt-12" id="exploitant">
        <h2>{t("legal.operator")}</h2>
        <DefinitionList
          items={[
            {
              term: t("legal.name"),
              value: `${operator.name[locale]} (${operator.legalForm[locale]})`,
            },
            { term: t("legal.address"), value: operator.address[locale] },
            {
              term: t("legal.registration"),
              value: <Code>{operator.registration}</Code>,
            },
            { term: t("legal.ice"), value: <Code>{operator.ice}</Code> },
            { term: t("legal.taxId"), value: <Code>{operator.taxId}</Code> },
            {
              term: t("legal.dataProtection"),
              value: <Code>{operator.dataProtectionNumber}</Code>,
            },
            {
              term: t("legal.help"),
              value: (
                <span className="stack" style={{ ["--gap" as string]: "4px" }}>
                  <PhoneLink phone={help.phone} />
                  <br />
                  <WhatsAppLink phone={help.whatsapp} className="link row" />
                  <a className="link" href={`mailto:${help.email}`}>
                    <bdi dir="ltr">{help.email}</bdi>
                  </a>
                </span>
              ),
            },
          ]}
        />
      </section>
    </div>
  );
}
