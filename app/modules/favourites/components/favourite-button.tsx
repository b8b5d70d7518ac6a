import { Heart } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { classes, useLocale } from "~/ui/locale";
import { toggle, useKept } from "./kept";

/** The one form that every heart of a page sends before JavaScript does: the page itself says nothing of its visitor. */
const FORMS = { keep: "garder", drop: "retirer" };

export interface FavouriteButtonProps {
  publicId: string;
  /** The product's, for those who listen. */
  name: string;
  /** With its word, beside a product's main act; else a heart alone, over a card's picture. */
  word?: boolean;
  /** On the account's own list: kept for certain, and dropped by its own form. */
  kept?: boolean;
}

export function FavouriteButton({ publicId, name, word, kept: listed = false }: FavouriteButtonProps) {
  const { t } = useTranslation("favourites");
  const locale = useLocale();
  const kept = useKept();
  const on = listed && !kept?.account ? true : kept?.ids.includes(publicId);
  return (
    <button
      form={listed ? FORMS.drop : FORMS.keep}
      name="product"
      value={publicId}
      className={classes("keep", word && "keep-word")}
      aria-pressed={on}
      aria-label={t("button.keep", { name })}
      onClick={(event) => {
        event.preventDefault();
        void toggle(locale, publicId);
      }}
    >
      <Icon of={Heart} />
      {word && <span>{t(on ? "button.kept" : "button.word")}</span>}
    </button>
  );
}

/** Stands once on every page with hearts; the account's list has the one that drops as well. */
export function FavouriteForm({ intent = "keep" }: { intent?: keyof typeof FORMS }) {
  return (
    <form id={FORMS[intent]} method="post" action={`/${useLocale()}/favoris/liste`} hidden>
      <input type="hidden" name="intent" value={intent} />
    </form>
  );
}
