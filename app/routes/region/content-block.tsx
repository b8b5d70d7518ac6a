import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { regionAction, regionIntent } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { families } from "~/modules/catalogue/index.server";
import { blockSchema } from "~/modules/content/editorial";
import { editorialBlock, saveBlock } from "~/modules/content/index.server";
import { useForm } from "~/platform/forms/use-form";
import { notFound } from "~/platform/http/responses.server";
import { monthName, otherLocale, type Locale } from "~/platform/i18n";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { Select, TextArea, TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { BackLink, PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["region", "editorial"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const NEW = "nouveau";

export const loader = regionLoader("settings.edit", async ({ context, params, t }) => {
  const block = params.blockId === NEW ? null : await editorialBlock(context, params.blockId ?? "");
  if (!block && params.blockId !== NEW) throw notFound();
  return {
    title: t(block ? "editorial:block.edit" : "editorial:block.new"),
    block,
    families: (await families(context)).map(({ slug, fr, ar, categories }) => ({
      slug,
      fr,
      ar,
      categories: categories.map((category) => ({ slug: category.slug, fr: category.fr, ar: category.ar })),
    })),
  };
});

export const action = regionAction({
  save: regionIntent("settings.edit", blockSchema, async ({ input, params, transact, refuse, locale }) => {
    const result = await transact((context) => saveBlock(context, params.blockId === NEW ? null : (params.blockId ?? ""), input));
    if (result.ok) return redirect(`/${locale}/region/contenus`);
    if (result.reason === "not-found") throw notFound();
    return refuse("editorial:error.toMend", { errors: { pictureCategory: "editorial:error.required" } });
  }),
});

/** One block of the front page, written in both languages. */
export default function ContentBlock() {
  const { t } = useTranslation("editorial");
  const locale = useLocale();
  const { block, families: all } = useLoaderData<typeof loader>();
  const form = useForm("save");
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1, locale) }));
  /** « Titre : à remplir » in the summary, where the same few words would stand eight times. */
  const named = (errors: Record<string, string>) =>
    Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, t("error.of", { field: t(`fieldOf.${name}`), error })]));
  const suffix = (language: Locale) => (language === "fr" ? "Fr" : "Ar");
  return (
    <div className="narrow">
      <BackLink href={`/${locale}/region/contenus`}>{t("title")}</BackLink>
      <PageTitle line={t("block.line")}>{t(block ? "block.edit" : "block.new")}</PageTitle>
      <ErrorSummary errors={named(form.errors)} form={form.problem} />
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="intent" value="save" />
        {[locale, otherLocale(locale)].map((language) => {
          const own = { lang: language, dir: language === "ar" ? "rtl" : "ltr" };
          return (
            <fieldset key={language} className="stack">
              <legend className="strong mb-2">{t(`language.${language}`)}</legend>
              <TextField {...form.field(`title${suffix(language)}`, block?.title[language])} label={t("field.title")} maxLength={90} {...own} />
              <TextArea {...form.field(`body${suffix(language)}`, block?.body[language])} label={t("field.body")} maxLength={600} {...own} />
              <TextField {...form.field(`link${suffix(language)}`, block?.link[language])} label={t("field.link")} help={t("field.linkHelp")} maxLength={60} {...own} />
            </fieldset>
          );
        })}
        <TextField {...form.field("linkPath", block?.linkPath)} label={t("field.path")} help={t("field.pathHelp")} ltr />
        <Select
          {...form.field("pictureCategory", block?.pictureCategory)}
          label={t("field.picture")}
          help={t("field.pictureHelp")}
          placeholder={t("field.choose")}
          options={[]}
          groups={all.map((family) => ({ label: family[locale], options: family.categories.map((category) => ({ value: category.slug, label: category[locale] })) }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select {...form.field("fromMonth", block?.months && String(block.months.from))} label={t("field.from")} placeholder={t("field.always")} options={months} optional />
          <Select {...form.field("toMonth", block?.months && String(block.months.to))} label={t("field.to")} placeholder={t("field.always")} options={months} optional />
        </div>
        <Button kind="main">{t("act.save")}</Button>
      </Form>
    </div>
  );
}
