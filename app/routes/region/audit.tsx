import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { regionLoader } from "~/access/loaders.server";
import { auditPage } from "~/modules/audit/index.server";
import { formatDateTime } from "~/platform/i18n/format";
import { Bdi } from "~/ui/bdi";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { useActWords } from "./audit-parts/act-words";

export const handle = { i18n: ["region", "orders", "people", "application", "reviews", "invoicing", "desk"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("audit.read", async ({ context, url, t }) => {
  const before = Number(url.searchParams.get("avant"));
  return { title: t("region:audit.metaTitle"), ...(await auditPage(context, Number.isSafeInteger(before) && before > 0 ? before : null)) };
});

type Line = ReturnType<typeof useLoaderData<typeof loader>>["lines"][number];

export default function Audit() {
  const { t } = useTranslation("region");
  const locale = useLocale();
  const { lines, older } = useLoaderData<typeof loader>();
  const wordsOf = useActWords();
  return (
    <>
      <PageTitle line={t("audit.line")}>{t("audit.title")}</PageTitle>
      <DataTable<Line>
        caption={t("audit.title")}
        rows={lines}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: "id", label: t("audit.number"), cell: ({ id }) => <Bdi>{id}</Bdi> },
          { key: "at", label: t("column.at"), cell: ({ at }) => formatDateTime(at, locale) },
          { key: "actor", label: t("audit.actor"), cell: (line) => <bdi>{wordsOf(line).actor}</bdi> },
          { key: "action", label: t("audit.action"), cell: (line) => wordsOf(line).title },
          { key: "data", label: t("audit.data"), cell: (line) => <bdi className="small muted">{wordsOf(line).particulars}</bdi> },
        ]}
      />
      {older !== null && (
        <p className="mt-6">
          <ButtonLink href={`/${locale}/region/journal?avant=${String(older)}`}>{t("audit.older")}</ButtonLink>
        </p>
      )}
    </>
  );
}
