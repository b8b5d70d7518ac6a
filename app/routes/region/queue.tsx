import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { regionLoader } from "~/access/loaders.server";
import { regionMay } from "~/access/permissions";
import { reviewQueue, type QueueLine } from "~/modules/cooperatives/index.server";
import { formatDate } from "~/platform/i18n/format";
import { troubledJobs } from "~/platform/jobs/troubled-jobs.server";
import { days } from "~/platform/time/durations";
import { BigNumbers } from "~/ui/big-number";
import { ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { Status } from "~/ui/status";
import { JobTroubles } from "./parts/job-troubles";
import { NamedCooperative } from "./parts/named-cooperative";
import { seatOf } from "./parts/seat.server";

export const handle = { i18n: ["region", "application"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The region answers within ten days. */
const LATE_AFTER = days(10);

const VIEWS = ["tous", "a-examiner", "corrections", "autorisations"] as const;

export const loader = regionLoader("dossiers.read", async ({ context, seat, locale, t }) => {
  const lines = await reviewQueue(context, seat.provinces);
  const queue = await Promise.all(
    lines.map(async (line) => {
      const late = line.state === "submitted" && line.submittedAt !== null && context.now.getTime() - line.submittedAt.getTime() > LATE_AFTER;
      return { ...line, place: await seatOf(context, line.communeCode, locale), late };
    }),
  );
  // The work behind the pages is the whole region's: whoever reads its journal sees what is not done.
  const troubles = regionMay(seat.role, "audit.read") ? await troubledJobs(context) : [];
  return { title: t("region:queue.metaTitle"), queue, troubles };
});

type Line = ReturnType<typeof useLoaderData<typeof loader>>["queue"][number];

function belongs(line: Line, view: string | null): boolean {
  if (view === "a-examiner") return line.state === "submitted";
  if (view === "corrections") return line.state === "changes-requested";
  if (view === "autorisations") return line.authorisationsToReview > 0;
  return true;
}

export default function Queue() {
  const { t } = useTranslation("region");
  const locale = useLocale();
  const { queue, troubles } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const view = search.get("voir");
  const shown = queue.filter((line) => belongs(line, view));
  return (
    <>
      <PageTitle>{t("queue.title", { count: queue.filter(({ state }) => state === "submitted").length })}</PageTitle>
      <JobTroubles of={troubles} />
      <BigNumbers
        four
        numbers={[
          { value: queue.filter(({ state }) => state === "submitted").length, line: t("queue.toReview") },
          { value: queue.filter(({ late }) => late).length, line: t("queue.late"), danger: queue.some(({ late }) => late) },
          { value: queue.filter(({ state }) => state === "changes-requested").length, line: t("queue.withCooperative") },
          { value: queue.reduce((sum, line) => sum + line.authorisationsToReview, 0), line: t("queue.authorisations") },
        ]}
      />
      <div className="my-6">
        <Chips
          label={t("queue.views")}
          chips={VIEWS.map((name) => ({
            label: t(`queue.view.${name}`),
            href: name === "tous" ? `/${locale}/region` : `/${locale}/region?voir=${name}`,
            current: (view ?? "tous") === name,
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t("queue.empty")} line={t("queue.emptyLine")} acts={<ButtonLink href={`/${locale}/region/cooperatives`}>{t("tab.cooperatives")}</ButtonLink>} />
      ) : (
        <DataTable<Line>
          caption={t("queue.views")}
          rows={shown}
          rowKey={({ cooperativeId }) => cooperativeId}
          columns={[
            {
              key: "name",
              label: t("column.cooperative"),
              cell: (line) => <NamedCooperative of={line} />,
            },
            { key: "place", label: t("column.place"), cell: ({ place }) => place },
            { key: "sent", label: t("column.sent"), cell: ({ submittedAt }) => (submittedAt ? formatDate(submittedAt, locale) : "") },
            { key: "state", label: t("column.state"), cell: (line) => <QueueStatus line={line} /> },
            {
              key: "act",
              label: t("column.act"),
              act: true,
              cell: (line) => (
                <ButtonLink href={`/${locale}/region/dossiers/${line.cooperativeId}`}>
                  {t(line.toReview + line.authorisationsToReview > 0 ? "queue.review" : "queue.decide")}
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function QueueStatus({ line }: { line: Pick<QueueLine, "state" | "toReview" | "refused" | "authorisationsToReview"> & { late: boolean } }) {
  const { t } = useTranslation("region");
  if (line.late) return <Status kind="no">{t("queue.isLate")}</Status>;
  if (line.toReview > 0) return <Status kind="wait">{t("queue.papersToReview", { count: line.toReview })}</Status>;
  if (line.authorisationsToReview > 0) return <Status kind="wait">{t("queue.authorisationsToReview", { count: line.authorisationsToReview })}</Status>;
  if (line.refused > 0 || line.state === "changes-requested") return <Status kind="info">{t("queue.waitsForCooperative")}</Status>;
  return <Status kind="ok">{t("queue.ready")}</Status>;
}
