import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { regionAction, regionIntent } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { families } from "~/modules/catalogue/index.server";
import { guideSchema } from "~/modules/content/editorial";
import { GUIDE_KINDS, type GuideKind } from "~/modules/content/guide";
import { guideOf, saveGuide } from "~/modules/content/index.server";
import { regionProvinces } from "~/modules/territory/index.server";
import type { Context } from "~/platform/db/context.server";
import { useForm } from "~/platform/forms/use-form";
import { notFound } from "~/platform/http/responses.server";
import { otherLocale } from "~/platform/i18n";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextArea } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { BackLink, PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["region", "editorial"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What the guide is about; throws 404 when there is no such thing. */
async function subjectOf(context: Context, params: Record<string, string | undefined>): Promise<{ kind: GuideKind; slug: string; fr: string; ar: string }> {
  const kind = GUIDE_KINDS.find((known) => known === params.kind);
  const taxonomy = await families(context);
  const among = kind === "province" ? await regionProvinces(context) : kind === "family" ? taxonomy : taxonomy.flatMap(({ categories }) => categories);
  const found = among.find(({ slug }) => slug === params.slug);
  if (!kind || !found) throw notFound();
  return { kind, slug: found.slug, fr: found.fr, ar: found.ar };
}

export const loader = regionLoader("settings.edit", async ({ context, params, locale }) => {
  const subject = await subjectOf(context, params);
  return { title: subject[locale], subject, text: (await guideOf(context, subject.kind, subject.slug))?.text ?? { fr: "", ar: "" } };
});

export const action = regionAction({
  save: regionIntent("settings.edit", guideSchema, async ({ input, params, transact, locale }) => {
    await transact(async (context) => {
      const { kind, slug } = await subjectOf(context, params);
      await saveGuide(context, { kind, slug, text: input });
    });
    return redirect(`/${locale}/region/contenus`);
  }),
});

/** The guide of a family, a category or a province, in both languages. */
export default function GuideText() {
  const { t } = useTranslation("editorial");
  const locale = useLocale();
  const { subject, text } = useLoaderData<typeof loader>();
  const form = useForm("save");
  return (
    <div className="narrow">
      <BackLink href={`/${locale}/region/contenus`}>{t("title")}</BackLink>
      <PageTitle line={t("guide.line")}>{subject[locale]}</PageTitle>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="intent" value="save" />
        {[locale, otherLocale(locale)].map((language) => (
          <TextArea
            key={language}
            {...form.field(language, text[language])}
            label={t(`language.${language}`)}
            help={t("guide.help")}
            rows={9}
            maxLength={2500}
            lang={language}
            dir={language === "ar" ? "rtl" : "ltr"}
          />
        ))}
        <Button kind="main">{t("act.save")}</Button>
      </Form>
    </div>
  );
}
