import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { regionAction, regionIntent } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { families } from "~/modules/catalogue/index.server";
import { editorialBlocks, publishBlock, raiseBlock, removeBlock, writtenGuides } from "~/modules/content/index.server";
import { regionProvinces } from "~/modules/territory/index.server";
import { notFound } from "~/platform/http/responses.server";
import { monthName } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { useLocale } from "~/ui/locale";
import { PageTitle, SectionHead } from "~/ui/page-title";
import { Picture } from "~/ui/picture";
import { Status } from "~/ui/status";
import { categoryPicture } from "../storefront/parts/shop-picture";

export const handle = { i18n: ["region", "editorial"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("settings.edit", async ({ context, t }) => {
  const written = await writtenGuides(context);
  const named = (kind: string, { slug, fr, ar }: { slug: string; fr: string; ar: string }) => ({ slug, name: { fr, ar }, written: written.has(`${kind}/${slug}`) });
  return {
    title: t("editorial:title"),
    blocks: await editorialBlocks(context),
    families: (await families(context)).map((family) => ({ ...named("family", family), categories: family.categories.map((category) => named("category", category)) })),
    provinces: (await regionProvinces(context)).map((province) => named("province", province)),
  };
});

const oneBlock = z.object({ id: z.string() });
const back = (locale: string) => redirect(`/${locale}/region/contenus`);

export const action = regionAction({
  publish: regionIntent("settings.edit", oneBlock, async ({ input, transact, locale }) => {
    if (!(await transact((context) => publishBlock(context, input.id, true))).ok) throw notFound();
    return back(locale);
  }),
  withdraw: regionIntent("settings.edit", oneBlock, async ({ input, transact, locale }) => {
    if (!(await transact((context) => publishBlock(context, input.id, false))).ok) throw notFound();
    return back(locale);
  }),
  raise: regionIntent("settings.edit", oneBlock, async ({ input, transact, locale }) => {
    if (!(await transact((context) => raiseBlock(context, input.id))).ok) throw notFound();
    return back(locale);
  }),
  remove: regionIntent("settings.edit", oneBlock, async ({ input, transact, locale }) => {
    if (!(await transact((context) => removeBlock(context, input.id))).ok) throw notFound();
    return back(locale);
  }),
});

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What the region says in the shop: blocks of the front page, then a guide for each family, category and province. */
export default function Content() {
  const { t } = useTranslation("editorial");
  const locale = useLocale();
  const { blocks, families: all, provinces } = useLoaderData<typeof loader>();
  const home = `/${locale}/region/contenus`;
  return (
    <>
      <PageTitle
        line={t("line")}
        acts={
          <ButtonLink kind="main" icon={Plus} href={`${home}/nouveau`}>
            {t("block.new")}
          </ButtonLink>
        }
      >
        {t("title")}
      </PageTitle>
      <section className="pb-12">
        <SectionHead>{t("block.title")}</SectionHead>
        {blocks.length === 0 && <p className="muted">{t("block.none")}</p>}
        <ol>
          {blocks.map((block, place) => (
            <BlockRow key={block.id} block={block} first={place === 0} />
          ))}
        </ol>
      </section>
      <section className="pb-12">
        <SectionHead>{t("guide.provinces")}</SectionHead>
        <GuideList kind="province" guides={provinces} />
      </section>
      <section>
        <SectionHead>{t("guide.families")}</SectionHead>
        {all.map(({ categories, ...family }) => (
          <details key={family.slug} className="border-b border-line">
            <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-3">
              <b>{family.name[locale]}</b>
              <span className="small muted num nowrap">
                {t("guide.written", { count: [family, ...categories].filter(({ written }) => written).length, of: categories.length + 1 })}
              </span>
            </summary>
            <GuideList kind="family" guides={[family]} />
            <GuideList kind="category" guides={categories} />
          </details>
        ))}
      </section>
    </>
  );
}

function BlockRow({ block, first }: { block: Data["blocks"][number]; first: boolean }) {
  const { t } = useTranslation("editorial");
  const locale = useLocale();
  const { id, months } = block;
  return (
    <li className="grid grid-cols-[72px_minmax(0,1fr)] gap-4 border-b border-line py-4 md:grid-cols-[96px_minmax(0,1fr)_auto] md:items-center">
      <Picture picture={categoryPicture(block.pictureCategory)} sizes="96px" alt="" className="aspect-square" />
      <div className="stack min-w-0" style={{ ["--gap" as string]: "4px" }}>
        <Anchor className="strong link" href={`/${locale}/region/contenus/${id}`}>
          {block.title[locale]}
        </Anchor>
        <p className="small muted">{block.body[locale]}</p>
        <p className="row small" style={{ ["--gap" as string]: "8px 16px" }}>
          <Status kind={block.published ? "ok" : "off"}>{t(block.published ? "state.published" : "state.draft")}</Status>
          <span className="muted">{months ? t("block.months", { from: monthName(months.from, locale), to: monthName(months.to, locale) }) : t("block.always")}</span>
        </p>
      </div>
      <Form method="post" className="row col-span-full md:col-span-1" preventScrollReset>
        <input type="hidden" name="id" value={id} />
        {!first && (
          <Button name="intent" value="raise" kind="quiet" icon={ArrowUp}>
            {t("act.raise")}
          </Button>
        )}
        <Button name="intent" value={block.published ? "withdraw" : "publish"} kind={block.published ? "secondary" : "positive"}>
          {t(block.published ? "act.withdraw" : "act.publish")}
        </Button>
        {!block.published && (
          <Button name="intent" value="remove" kind="danger" icon={Trash2}>
            {t("act.remove")}
          </Button>
        )}
      </Form>
    </li>
  );
}

function GuideList({ kind, guides }: { kind: string; guides: readonly { slug: string; name: { fr: string; ar: string }; written: boolean }[] }) {
  const { t } = useTranslation("editorial");
  const locale = useLocale();
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {guides.map(({ slug, name, written }) => (
        <li key={slug}>
          <Anchor className="flex min-h-12 items-center justify-between gap-3 no-underline hover:underline" href={`/${locale}/region/guides/${kind}/${slug}`}>
            {name[locale]}
            {!written && <Status kind="wait">{t("guide.missing")}</Status>}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
