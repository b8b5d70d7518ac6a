import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { regionLoader } from "~/access/loaders.server";
import { contactOf } from "~/modules/cooperatives/index.server";
import type { DeskTask } from "~/modules/desk/desk";
import { openTasks } from "~/modules/desk/index.server";
import { formatDate } from "~/platform/i18n/format";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["desk", "region"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Where a kind of task is settled, behind the language. */
const SETTLED_AT: Record<DeskTask["kind"], (task: Pick<DeskTask, "subjectId">) => string> = {
  "vat-undetermined": ({ subjectId }) => `/region/dossiers/${subjectId}/facturation`,
  "no-mandate": ({ subjectId }) => `/region/dossiers/${subjectId}/facturation`,
};

export const loader = regionLoader("money.read", async ({ context, locale, t }) => {
  const tasks = await openTasks(context);
  const names = new Map<string, string>();
  for (const { subjectKind, subjectId } of tasks) {
    const contact = subjectKind === "cooperative" && !names.has(subjectId) ? await contactOf(context, subjectId) : null;
    if (contact) names.set(subjectId, contact[locale === "ar" ? "nameAr" : "nameFr"]);
  }
  return {
    title: t("desk:metaTitle"),
    tasks: tasks.map(({ id, kind, subjectId, openedAt }) => ({
      id,
      kind,
      openedAt,
      about: names.get(subjectId) ?? subjectId,
      settledAt: SETTLED_AT[kind]({ subjectId }),
    })),
  };
});

type Line = ReturnType<typeof useLoaderData<typeof loader>>["tasks"][number];

export default function Desk() {
  const { t } = useTranslation("desk");
  const locale = useLocale();
  const { tasks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle line={t("line")}>{tasks.length === 0 ? t("tab") : t("title", { count: tasks.length })}</PageTitle>
      {tasks.length === 0 ? (
        <EmptyState title={t("empty")} line={t("emptyLine")} acts={<ButtonLink href={`/${locale}/region`}>{t("region:tab.dossiers")}</ButtonLink>} />
      ) : (
        <DataTable<Line>
          caption={t("tab")}
          rows={tasks}
          rowKey={({ id }) => id}
          columns={[
            { key: "what", label: t("column.what"), cell: ({ kind }) => t(`kind.${kind}`) },
            { key: "about", label: t("column.about"), cell: ({ about }) => <bdi>{about}</bdi> },
            { key: "since", label: t("column.since"), cell: ({ openedAt }) => formatDate(openedAt, locale) },
            { key: "act", label: t("column.act"), act: true, cell: ({ settledAt }) => <ButtonLink href={`/${locale}${settledAt}`}>{t("open")}</ButtonLink> },
          ]}
        />
      )}
    </>
  );
}
