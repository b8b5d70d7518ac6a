import { Search } from "lucide-react";
import { useNavigate } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SuggestionList, type Suggestion } from "../fields/suggestion-list";
import { useCombobox } from "../fields/use-combobox";
import { Icon } from "../icon";
import { useLocale } from "../locale";

export interface SearchFormProps {
  defaultValue?: string;
  placeholder?: string;
  /** Up to eight: queries, families, cooperatives. The caller asks for them on each `onQuery`. */
  suggestions?: readonly Suggestion[];
  onQuery?: (text: string) => void;
}

/** The strongest field of the page; a plain GET form that suggestions join when they are given. */
export function SearchForm({ defaultValue = "", placeholder, suggestions = [], onQuery }: SearchFormProps) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(defaultValue);
  const combobox = useCombobox<Suggestion>({
    suggestions,
    onText: (text) => {
      setTyped(text);
      onQuery?.(text);
    },
    onPick: (suggestion) => navigate(suggestion.href ?? `/${locale}/recherche?q=${encodeURIComponent(suggestion.text)}`),
  });
  return (
    <form className="find" role="search" method="get" action={`/${locale}/recherche`}>
      <input
        key={defaultValue}
        name="q"
        type="search"
        aria-label={t("search.label")}
        placeholder={placeholder ?? t("search.placeholder")}
        enterKeyHint="search"
        defaultValue={defaultValue}
        {...(onQuery ? combobox.inputProps : { autoComplete: "off" })}
      />
      <button type="submit" aria-label={t("search.submit")}>
        <Icon of={Search} />
      </button>
      <SuggestionList suggestions={suggestions} typed={typed} label={t("search.suggestions")} combobox={combobox} />
    </form>
  );
}
