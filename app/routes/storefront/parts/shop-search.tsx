import { useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCombobox } from "~/ui/fields/use-combobox";
import { useLocale } from "~/ui/locale";
import { SearchForm } from "~/ui/shell/search-form";
import { useRecentSearches } from "./recent-searches";
import { SearchSuggestions, type SearchRow } from "./search-suggestions";
import { useSuggested } from "./use-suggested";

/** The header's search: a combobox once the page is alive, a plain form before. */
export function ShopSearch({ defaultValue = "" }: { defaultValue?: string }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const navigate = useNavigate();
  const { key } = useLocation();
  const { recent, remember, forget } = useRecentSearches();
  const [written, setWritten] = useState<{ on: string; text: string } | null>(null);
  // Null until somebody types on this page: its own words ask for no suggestions.
  const typed = written?.on === key ? written.text : null;
  const suggested = useSuggested(typed ?? "", locale);

  const empty = (typed ?? defaultValue).trim() === "";
  const rows = empty ? recentRows(recent, t("suggest.clear")) : (suggested ?? []).map((row): SearchRow => ({ ...row, ...(row.href && { fills: "" }) }));
  const combobox = useCombobox<SearchRow>({
    suggestions: rows,
    onText: (text) => setWritten({ on: key, text }),
    onPick: (row) => {
      if (row.kind === "clear") return forget();
      leaveKeyboard();
      if (row.href) return navigate(row.href);
      remember(row.text);
      navigate(`/${locale}/recherche?q=${encodeURIComponent(row.text)}`);
    },
  });
  const told = rows.filter(({ kind }) => kind !== "clear").length;
  return (
    <SearchForm
      defaultValue={defaultValue}
      box={combobox.inputProps}
      onSearch={(text) => {
        remember(text);
        combobox.close();
        leaveKeyboard();
      }}
    >
      <SearchSuggestions rows={rows} typed={typed ?? ""} combobox={combobox} />
      <span role="status" className="sr-only">
        {combobox.shown ? t("suggest.count", { count: told }) : suggested?.length === 0 && !empty ? t("suggest.none") : ""}
      </span>
    </SearchForm>
  );
}

function recentRows(recent: readonly string[], clear: string): SearchRow[] {
  if (recent.length === 0) return [];
  return [...recent.map((text): SearchRow => ({ kind: "recent", text })), { kind: "clear", text: clear, fills: "" }];
}

/** On a phone the keyboard covers what was found. */
function leaveKeyboard(): void {
  if (window.matchMedia("(pointer: coarse)").matches && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
