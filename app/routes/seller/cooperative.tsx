import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sellerAction, sellerIntent } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { families } from "~/modules/catalogue/index.server";
import { isLabel, LABELS } from "~/modules/catalogue/labels";
import type { AuthorisationView } from "~/modules/cooperatives/application";
import { authorisationSchema } from "~/modules/cooperatives/application-form";
import { applicationOf, sendAuthorisation } from "~/modules/cooperatives/index.server";
import { acceptUpload, storeDocument } from "~/modules/media/index.server";
import { useForm } from "~/platform/forms/use-form";
import { formatDay } from "~/platform/i18n/format";
import { Bdi } from "~/ui/bdi";
import { Button, ButtonLink } from "~/ui/button";
import { CheckboxRow } from "~/ui/fields/check-row";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { FieldGroup } from "~/ui/fields/field";
import { FileField } from "~/ui/fields/file-field";
import { Select, TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { Status, type StatusKind } from "~/ui/status";

export const handle = { i18n: ["cooperative", "application", "region"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("cooperative.edit", async ({ context, scope, locale, t }) => ({
  title: t("cooperative:metaTitle"),
  application: await applicationOf(context, scope),
  families: (await families(context)).map((family) => ({
    slug: family.slug,
    name: locale === "ar" ? family.ar : family.fr,
    categories: family.categories.map(({ slug, fr, ar }) => ({ slug, name: locale === "ar" ? ar : fr })),
  })),
}));

export const action = sellerAction({
  autorisation: sellerIntent("cooperative.edit", authorisationSchema, async ({ input, scope, transact, refuse, locale }) => {
    const accepted = await acceptUpload({ content: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name, kind: "document" });
    if (!accepted.ok) return refuse(`application:error.paper.${accepted.reason}`);
    const { kind, number, issuer, categories, label, issuedOn, expiresOn } = input;
    const labels = kind === "organic" ? ["bio"] : kind === "label" && label && isLabel(label) ? [label] : [];
    if (kind === "label" && labels.length === 0) return refuse("application:error.toMend", { errors: { label: "cooperative:error.label" } });
    const result = await transact(async (context) => {
      const stored = await storeDocument(context, { cooperativeId: scope.cooperativeId, upload: accepted.upload });
      return stored.ok ? sendAuthorisation(context, scope, { kind, number, issuer, categories, labels, mediaId: stored.mediaId, issuedOn, expiresOn }) : stored;
    });
    return result.ok ? redirect(`/${locale}/vendeur/cooperative?envoye=1`) : refuse(`application:error.paper.${result.reason}`);
  }),
});

const KIND: Record<AuthorisationView["state"], StatusKind> = { submitted: "wait", accepted: "ok", refused: "no", expired: "no" };

export default function CooperativePage() {
  const { t } = useTranslation(["cooperative", "application", "region"]);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const application = data.application;
  const [search] = useSearchParams();
  return (
    <>
      <PageTitle line={t("line")} acts={<ButtonLink href={`/${locale}/candidature/etat`}>{t("file")}</ButtonLink>}>
        {locale === "ar" ? application.nameAr : application.nameFr}
      </PageTitle>
      {search.has("envoye") && (
        <Notice kind="success" live>
          {t("sent")}
        </Notice>
      )}
      <h2 className="h3">{t("authorisations")}</h2>
      {application.authorisations.length === 0 && <p className="muted">{t("none")}</p>}
      <ul className="stack">
        {application.authorisations.map((authorisation) => (
          <li key={authorisation.id} className="row between">
            <span>
              <b>{t(`region:authorisation.${authorisation.kind}`)}</b> <Bdi>{authorisation.number}</Bdi>
              <br />
              <span className="small muted">
                <bdi>{authorisation.issuer}</bdi>
                {authorisation.expiresOn && <> · {t("until", { day: formatDay(authorisation.expiresOn, locale) })}</>}
              </span>
              {authorisation.refusedReason && <p className="small">{authorisation.refusedReason}</p>}
            </span>
            <Status kind={KIND[authorisation.state]}>{t(`application:itemState.${authorisation.state}`)}</Status>
          </li>
        ))}
      </ul>
      <AuthorisationForm families={data.families} />
    </>
  );
}

function AuthorisationForm({ families: offered }: { families: readonly { slug: string; name: string; categories: readonly { slug: string; name: string }[] }[] }) {
  const { t } = useTranslation(["cooperative", "application", "region"]);
  const form = useForm("autorisation");
  const chosen = form.chosen("categories");
  return (
    <Form method="post" encType="multipart/form-data" className="stack panel mt-8" noValidate>
      <h2>{t("send")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="autorisation" />
      <ChoiceRows
        {...form.field("kind")}
        label={t("kind")}
        choices={(["onssa", "ammps", "organic", "label"] as const).map((kind) => ({ value: kind, label: t(`region:authorisation.${kind}`), line: t(`kindLine.${kind}`) }))}
      />
      <Select
        {...form.field("label")}
        label={t("label")}
        placeholder=""
        options={LABELS.filter((label) => label !== "bio").map((label) => ({ value: label, label: t(`labelName.${label}`) }))}
        optional={t("labelOnly")}
      />
      <TextField {...form.field("number")} label={t("number")} ltr required />
      <TextField {...form.field("issuer")} label={t("issuer")} help={t("issuerHelp")} required />
      <TextField {...form.field("expiresOn")} label={t("expires")} type="date" ltr optional />
      <FieldGroup name="categories" label={t("covers")} help={t("coversHelp")} error={form.errors.categories}>
        {offered.map((family) => (
          <details key={family.slug} open={family.categories.some(({ slug }) => chosen.includes(slug))}>
            <summary className="label py-3">{family.name}</summary>
            {family.categories.map(({ slug, name }) => (
              <CheckboxRow key={slug} name="categories" value={slug} label={name} defaultChecked={chosen.includes(slug)} />
            ))}
          </details>
        ))}
      </FieldGroup>
      <FileField name="file" label={t("paper")} help={t("application:papers.fileHelp")} error={form.errors.file} accept="application/pdf,image/jpeg,image/png" required />
      <Button kind="main" busy={form.busy}>
        {t("act")}
      </Button>
    </Form>
  );
}
