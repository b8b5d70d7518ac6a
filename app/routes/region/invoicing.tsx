import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { regionAction, regionIntent } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { dossierForReview, setVatStatus } from "~/modules/cooperatives/index.server";
import { endMandate, invoicingOf, recordMandate } from "~/modules/documents/index.server";
import { useForm } from "~/platform/forms/use-form";
import { notFound } from "~/platform/http/responses.server";
import { formatDay } from "~/platform/i18n/format";
import { Button } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { BackLink, PageTitle, SectionHead } from "~/ui/page-title";

export const handle = { i18n: ["invoicing"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("cooperatives.decide", async ({ context, params, seat, locale, t }) => {
  const cooperativeId = params.cooperativeId ?? "";
  const application = await dossierForReview(context, cooperativeId, seat.provinces);
  if (!application) throw notFound();
  const name = application[locale === "ar" ? "nameAr" : "nameFr"];
  return { title: t("invoicing:metaTitle", { name }), name, cooperativeId, today: context.today, invoicing: await invoicingOf(context, cooperativeId) };
});

const day = z.iso.date("invoicing:error.day");

export const action = regionAction({
  "vat-status": regionIntent("cooperatives.decide", z.object({ status: z.enum(["exempt", "taxable"], "invoicing:error.status"), validFrom: day }), async (act) => {
    const result = await act.transact((context) => setVatStatus(context, { cooperativeId: act.params.cooperativeId ?? "", ...act.input }));
    return result.ok ? redirect(act.url.pathname) : act.refuse(`invoicing:error.${result.reason}`, { errors: { validFrom: `invoicing:error.${result.reason}` } });
  }),
  "record-mandate": regionIntent("cooperatives.decide", z.object({ signedOn: day }), async (act) => {
    const result = await act.transact((context) => recordMandate(context, { cooperativeId: act.params.cooperativeId ?? "", ...act.input }));
    return result.ok ? redirect(act.url.pathname) : act.refuse(`invoicing:error.${result.reason}`, { errors: { signedOn: `invoicing:error.${result.reason}` } });
  }),
  "end-mandate": regionIntent("cooperatives.decide", z.object({}), async (act) => {
    const result = await act.transact((context) => endMandate(context, act.params.cooperativeId ?? ""));
    return result.ok ? redirect(act.url.pathname) : act.refuse(`invoicing:error.${result.reason}`, { status: 409 });
  }),
});

export default function InvoicingPage() {
  const { t } = useTranslation("invoicing");
  const locale = useLocale();
  const { name, cooperativeId, invoicing } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={`/${locale}/region/dossiers/${cooperativeId}`}>{name}</BackLink>
      <PageTitle line={t("line")}>{t("title")}</PageTitle>
      <p className="muted mb-6">{t("issued", { count: invoicing.issued })}</p>
      <VatStatuses />
      <Mandate />
    </>
  );
}

function VatStatuses() {
  const { t } = useTranslation("invoicing");
  const locale = useLocale();
  const { today, invoicing } = useLoaderData<typeof loader>();
  const form = useForm("vat-status");
  return (
    <section className="mb-8 max-w-prose">
      <SectionHead>{t("vat.title")}</SectionHead>
      {invoicing.vatStatuses.length === 0 ? (
        <p className="mb-4">{t("vat.undetermined")}</p>
      ) : (
        <DefinitionList
          items={invoicing.vatStatuses.map(({ status, validFrom, setByName }) => ({
            term: t("vat.since", { day: formatDay(validFrom, locale) }),
            value: `${t(`vat.status.${status}`)} · ${t("by", { name: setByName })}`,
          }))}
        />
      )}
      <Form method="post" className="stack mt-4">
        <input type="hidden" name="intent" value="vat-status" />
        <ErrorSummary errors={form.errors} form={form.problem} />
        <ChoiceRows {...form.field("status")} label={t("vat.choose")} choices={(["exempt", "taxable"] as const).map((value) => ({ value, label: t(`vat.status.${value}`) }))} />
        <TextField {...form.field("validFrom", today)} label={t("vat.validFrom")} type="date" ltr />
        <Button type="submit">{t("vat.act")}</Button>
      </Form>
    </section>
  );
}

function Mandate() {
  const { t } = useTranslation("invoicing");
  const locale = useLocale();
  const { today, invoicing } = useLoaderData<typeof loader>();
  const form = useForm("record-mandate");
  if (invoicing.mandate) {
    const { signedOn, recordedByName } = invoicing.mandate;
    return (
      <section className="max-w-prose">
        <SectionHead>{t("mandate.title")}</SectionHead>
        <p className="mb-4">
          {t("mandate.inForce", { day: formatDay(signedOn, locale) })} · {t("by", { name: recordedByName })}
        </p>
        <Form method="post">
          <input type="hidden" name="intent" value="end-mandate" />
          <Button kind="danger" type="submit">
            {t("mandate.end")}
          </Button>
        </Form>
      </section>
    );
  }
  return (
    <section className="max-w-prose">
      <SectionHead>{t("mandate.title")}</SectionHead>
      <p className="mb-4">{t("mandate.none")}</p>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="record-mandate" />
        <ErrorSummary errors={form.errors} form={form.problem} />
        <TextField {...form.field("signedOn", today)} label={t("mandate.signedOn")} help={t("mandate.help")} type="date" ltr />
        <Button type="submit">{t("mandate.act")}</Button>
      </Form>
    </section>
  );
}
