import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { toggle, useKept } from "~/modules/favourites/components/kept";
import type { ListingCard } from "~/modules/shop/listing";
import type { Locale } from "~/platform/i18n";
import { ButtonLink } from "~/ui/button";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { LinesSkeleton } from "~/ui/skeleton";
import { FavouriteList } from "./favourite-list";

/** What this browser kept, for a visitor without an account. */
export function OwnFavourites() {
  const { t } = useTranslation("favourites");
  const locale = useLocale();
  const kept = useKept();
  const [found, setFound] = useState<{ asked: readonly string[]; cards: ListingCard[] } | null>(null);
  const known = kept !== null;
  useEffect(() => {
    if (!kept || found) return;
    const asked = kept.ids;
    const leaving = new AbortController();
    cardsOf(locale, asked, leaving.signal)
      .then((cards) => cards && setFound({ asked, cards }))
      .catch(() => undefined);
    return () => leaving.abort();
    // Asked once: a heart pressed on this page stays where it is, to be pressed again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [known, locale]);
  const gone = found ? found.asked.filter((id) => kept?.ids.includes(id) && !found.cards.some(({ publicId }) => publicId === id)) : [];
  return (
    <div className="wrap section">
      <PageTitle
        line={t("page.guestLine")}
        acts={
          <ButtonLink href={`/${locale}/connexion?retour=${encodeURIComponent(`/${locale}/favoris`)}`} rel="nofollow">
            {t("page.signIn")}
          </ButtonLink>
        }
      >
        {t("page.title")}
      </PageTitle>
      <noscript>
        <p>{t("page.noScript")}</p>
      </noscript>
      {found ? (
        <FavouriteList cards={found.cards} gone={gone.map((publicId) => ({ publicId, name: null }))} onDrop={(publicId) => void toggle(locale, publicId)} />
      ) : (
        known && <LinesSkeleton />
      )}
    </div>
  );
}

/** The cards behind the list, as the shop has them now; null when it could not say. */
async function cardsOf(locale: Locale, asked: readonly string[], signal: AbortSignal): Promise<ListingCard[] | null> {
  if (asked.length === 0) return [];
  const answer = await fetch(`/${locale}/favoris/liste?ids=${asked.join(",")}`, { signal, headers: { Accept: "application/json" } });
  return answer.ok ? ((await answer.json()) as { cards: ListingCard[] }).cards : null;
}
