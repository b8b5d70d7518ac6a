import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { useChoiceChips } from "./list-chips";
import { DroppedChoices } from "./list-empty";
import { listHref, withoutChoices, type ListQuery } from "./list-query";
import type { Found } from "./load-search.server";
import type { OtherWords } from "./recover-search.server";
import { CountedLinks, PopularGoods, type CountedLink } from "./ways-on";

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

/** What the words were taken for, and the way back: each reading leads to the other. */
export function SearchReading({ found, path }: { found: Pick<Found, "correction" | "onlyNear"> & { list: Pick<Found["list"], "query"> }; path: string }) {
  const { t } = useTranslation("shop");
  const { t: say } = useTranslation("search");
  const { query } = found.list;
  if (!query.q || (!found.correction && !query.asTyped && !found.onlyNear)) return null;
  return (
    <div className="mb-6">
      <Notice>
        {found.correction ? (
          <>
            {t("search.corrected")}{" "}
            <b>
              <Words text={found.correction} />
            </b>
            .{" "}
            <Anchor className="link" href={listHref(path, query, { asTyped: true })}>
              {t("search.asTyped")} <Words text={query.q} />
            </Anchor>
          </>
        ) : query.asTyped ? (
          <>
            {say("asTyped")}{" "}
            <Anchor className="link" href={listHref(path, query, { asTyped: undefined })}>
              {say("withCorrection")}
            </Anchor>
          </>
        ) : (
          say("onlyNear")
        )}
      </Notice>
    </div>
  );
}

/** The fact, then every way on that gives something: a choice taken back, other words, categories, what others like. */
export function NothingFound({ list, path }: { list: Found["list"]; path: string }) {
  const { t } = useTranslation("shop");
  const { t: say } = useTranslation("search");
  const locale = useLocale();
  const { query, choices, recovery } = list;
  const chips = useChoiceChips(path, query, choices, []);
  const asked = (words: readonly OtherWords[] = []) => words.map(({ text, count }) => toWords(text, count, path, query));
  return (
    <div className="grid gap-8">
      <EmptyState
        title={chips.length > 0 ? t("list.none") : query.q ? t("search.none") : t("search.nothing")}
        line={chips.length > 0 ? t("list.noneLine") : t("search.noneLine")}
        acts={
          <ButtonLink kind="secondary" href={chips.length > 0 ? listHref(path, withoutChoices(query), {}) : `/${locale}/produits`}>
            {chips.length > 0 ? t("list.clear") : t("list.all")}
          </ButtonLink>
        }
      />
      <DroppedChoices drops={recovery?.drops ?? []} {...{ query, path, chips }} />
      <CountedLinks title={say("meant")} links={asked(recovery?.meant)} />
      <CountedLinks title={say("otherScript")} links={asked(recovery?.otherScript)} />
      <CountedLinks title={say("parts")} links={asked(recovery?.parts)} />
      <CountedLinks
        title={recovery?.nearKnown ? say("near") : t("search.families")}
        links={(recovery?.near ?? []).map((category) => ({ words: category[locale], href: `/${locale}/categories/${category.slug}` }))}
      />
      <PopularGoods cards={recovery?.popular ?? []} />
    </div>
  );
}

function toWords(text: string, count: number, path: string, query: ListQuery): CountedLink {
  return { words: text, lang: /\p{Script=Arabic}/u.test(text) ? "ar" : "fr", count, href: listHref(path, withoutChoices(query), { q: text, asTyped: undefined }) };
}
