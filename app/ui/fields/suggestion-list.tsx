import type { ReactNode } from "react";
import { Emblem } from "../emblem";
import type { useCombobox } from "./use-combobox";

export interface Suggestion {
  /** What the box takes when it is picked. */
  text: string;
  /** What the form sends beside it: a commune's code. */
  code?: string;
  /** Where picking it leads, in a search. */
  href?: string;
  lang?: "fr" | "ar";
  /** A count, a province, a kind: muted, at the end. */
  end?: ReactNode;
  emblemSeed?: string;
}

/** The typed letters in bold, wherever they first stand. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  const at = typed ? text.toLocaleLowerCase().indexOf(typed.toLocaleLowerCase()) : -1;
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + typed.length)}</mark>
      {text.slice(at + typed.length)}
    </>
  );
}

export interface SuggestionListProps {
  suggestions: readonly Suggestion[];
  typed: string;
  label: string;
  combobox: ReturnType<typeof useCombobox<Suggestion>>;
}

export function SuggestionList({ suggestions, typed, label, combobox }: SuggestionListProps) {
  if (!combobox.shown) return null;
  return (
    <ul className="combo-list" aria-label={label} {...combobox.listProps}>
      {suggestions.map((suggestion, index) => (
        <li key={`${suggestion.code ?? ""}${suggestion.text}`} {...combobox.optionProps(index)}>
          <span className="start">
            {suggestion.emblemSeed && <Emblem seed={suggestion.emblemSeed} />}
            <span lang={suggestion.lang}>
              <Marked text={suggestion.text} typed={typed.trim()} />
            </span>
          </span>
          {suggestion.end !== undefined && <span className="end num">{suggestion.end}</span>}
        </li>
      ))}
    </ul>
  );
}
