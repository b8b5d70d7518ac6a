import { Search } from "lucide-react";
import { useNavigate } from "@remix-run/react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SuggestionList, type Suggestion } from "../fields/suggestion-list";
import { useCombobox } from "../fields/use-combobox";
import { useHydrated } from "../hydrated";
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
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(defaultValue);
  const suggesting = useHydrated() && onQuery !== undefined;
  const combobox = useCombobox<Suggestion>({
    suggestions,
    text,
    onText: (typed) => {
      setText(typed);
      onQuery?.(typed);
    },
    onPick: (suggestion) => {
      setText(suggestion.text);
      navigate(suggestion.href ?? `/${locale}/recherche?q=${encodeURIComponent(suggestion.text)}`);
    },
  });
  const box = { name: "q", type: "search", "aria-label": t("search.label"), placeholder: placeholder ?? t("search.placeholder"), enterKeyHint: "search" } as const;
  return (
    <form ref={form} className="find" role="search" method="get" action={`/${locale}/recherche`}>
      {suggesting ? <input {...box} {...combobox.inputProps} /> : <input key={defaultValue} {...box} defaultValue={defaultValue} autoComplete="off" />}
      <button type="submit" aria-label={t("search.submit")}>
        <Icon of={Search} />
      </button>
      <SuggestionList suggestions={suggestions} typed={text} label={t("search.suggestions")} combobox={combobox} />
    </form>
  );
}
