import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon";
import { useLocale } from "../locale";

export interface SearchFormProps {
  defaultValue?: string;
  placeholder?: string;
  /** Makes the box a combobox. */
  box?: ComponentPropsWithRef<"input">;
  onSearch?: (text: string) => void;
  /** What opens under the box. */
  children?: ReactNode;
}

/** The strongest field of the page: a plain GET form. */
export function SearchForm({ defaultValue = "", placeholder, box, onSearch, children }: SearchFormProps) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  return (
    <Form className="find" role="search" method="get" action={`/${locale}/recherche`} onSubmit={(event) => onSearch?.(asked(event.currentTarget))}>
      <input
        key={defaultValue}
        name="q"
        type="search"
        aria-label={t("search.label")}
        placeholder={placeholder ?? t("search.placeholder")}
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={200}
        defaultValue={defaultValue}
        {...box}
      />
      <button type="submit" aria-label={t("search.submit")}>
        <Icon of={Search} />
      </button>
      {children}
    </Form>
  );
}

function asked(form: HTMLFormElement): string {
  const words = new FormData(form).get("q");
  return typeof words === "string" ? words : "";
}
