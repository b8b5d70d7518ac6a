import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { regionLoader } from "~/access/loaders.server";
import { cooperativeCounts, cooperativeDirectory } from "~/modules/cooperatives/index.server";
import { COOPERATIVE_STATES } from "~/modules/cooperatives/dossier";
import { formatDate } from "~/platform/i18n/format";
import { Button, ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { Status } from "~/ui/status";
import { NamedCooperative } from "./parts/named-cooperative";
import { seatOf } from "./parts/seat.server";

export const handle = { i18n: ["region", "application"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("dossiers.read", async ({ context, seat, url, locale, t }) => {
  const state = COOPERATIVE_STATES.find((known) => known === url.searchParams.get("etat"));
  const typed = url.searchParams.get("q")?.trim().slice(0, 100);
  const lines = await cooperativeDirectory(context, { state, typed: typed || undefined, provinces: seat.provinces });
  const cooperatives = await Promise.all(lines.map(async (line) => ({ ...line, place: await seatOf(context, line.communeCode, locale) })));
  return { title: t("region:cooperatives.metaTitle"), cooperatives, counts: await cooperativeCounts(context, seat.provinces) };
});

type Line = ReturnType<typeof useLoaderData<typeof loader>>["cooperatives"][number];

export default function Cooperatives() {
  const { t } = useTranslation(["region", "application"]);
  const locale = useLocale();
  const { cooperatives, counts } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const state = search.get("etat");
  const home = `/${locale}/region/cooperatives`;
  return (
    <>
      <PageTitle>{t("cooperatives.title", { count: counts.approved ?? 0 })}</PageTitle>
      <Form method="get" className="row mb-4" role="search">
        <TextField name="q" label={t("cooperatives.search")} defaultValue={search.get("q") ?? ""} type="search" />
        <Button icon={Search}>{t("cooperatives.find")}</Button>
      </Form>
      <div className="mb-6">
        <Chips
          label={t("column.state")}
          chips={[
            { label: t("cooperatives.all"), href: home, current: !state },
            ...COOPERATIVE_STATES.filter((known) => counts[known]).map((known) => ({
              label: `${t(`application:state.${known}`)} (${String(counts[known])})`,
              href: `${home}?etat=${known}`,
              current: state === known,
            })),
          ]}
        />
      </div>
      {cooperatives.length === 0 ? (
        <EmptyState title={t("cooperatives.empty")} acts={<ButtonLink href={home}>{t("cooperatives.all")}</ButtonLink>} />
      ) : (
        <DataTable<Line>
          caption={t("tab.cooperatives")}
          rows={cooperatives}
          rowKey={({ cooperativeId }) => cooperativeId}
          columns={[
            {
              key: "name",
              label: t("column.cooperative"),
              cell: (line) => <NamedCooperative of={line} />,
            },
            { key: "place", label: t("column.place"), cell: ({ place }) => place },
            { key: "since", label: t("column.approved"), cell: ({ approvedAt }) => (approvedAt ? formatDate(approvedAt, locale) : "—") },
            { key: "products", label: t("column.products"), toEnd: true, cell: ({ products }) => products },
            {
              key: "state",
              label: t("column.state"),
              cell: (line) => (
                <Status kind={line.state === "approved" ? "ok" : line.state === "suspended" || line.state === "refused" ? "no" : "wait"}>
                  {t(`application:state.${line.state}`)}
                </Status>
              ),
            },
            {
              key: "act",
              label: t("column.act"),
              act: true,
              cell: (line) => <ButtonLink href={`/${locale}/region/dossiers/${line.cooperativeId}`}>{t("cooperatives.open")}</ButtonLink>,
            },
          ]}
        />
      )}
    </>
  );
}
