import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";

/** The words asked, as they were typed: their own direction, never the page's. */
export function SearchTitle({ q, browsing }: { q?: string; browsing: boolean }) {
  const { t } = useTranslation("shop");
  if (!q) return <PageTitle line={t("search.emptyLine")}>{t("search.title")}</PageTitle>;
  return (
    <PageTitle line={browsing ? t("search.browsing") : undefined}>
      {t("search.for")} <Words text={q} />
    </PageTitle>
  );
}

function Words({ text }: { text: string }) {
  const { t } = useTranslation("shop");
  const [open, close] = t("search.quotes").split("|");
  return (
    <span className="break-words">
      {open}
      <bdi>{text}</bdi>
      {close}
    </span>
  );
}

export function SearchCorrection({ shown, typed, asTypedHref }: { shown: string; typed: string; asTypedHref: string }) {
  const { t } = useTranslation("shop");
  return (
    <div className="mb-6">
      <Notice>
        {t("search.corrected")}{" "}
        <b>
          <Words text={shown} />
        </b>
        .{" "}
        <Anchor className="link" href={asTypedHref}>
          {t("search.asTyped")} <Words text={typed} />
        </Anchor>
      </Notice>
    </div>
  );
}

/** The fact, advice, and the families as ways on. */
export function NothingFound({ q, families }: { q?: string; families: readonly { slug: string; fr: string; ar: string }[] }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return (
    <div className="stack" style={{ ["--gap" as string]: "32px" }}>
      <EmptyState
        title={q ? t("search.none") : t("search.nothing")}
        line={t("search.noneLine")}
        acts={
          <ButtonLink kind="secondary" href={`/${locale}/produits`}>
            {t("list.all")}
          </ButtonLink>
        }
      />
      {families.length > 0 && (
        <section className="stack">
          <h2>{t("search.families")}</h2>
          <Chips
            label={t("search.families")}
            chips={families.map((family) => ({
              label: family[locale],
              href: `/${locale}/categories/${family.slug}`,
            }))}
          />
        </section>
      )}
    </div>
  );
}
