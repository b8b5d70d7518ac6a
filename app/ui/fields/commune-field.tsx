import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field, type FieldLook } from "./field";
import { SuggestionList, type Suggestion } from "./suggestion-list";
import { useCombobox } from "./use-combobox";

export interface CommuneFieldProps extends FieldLook {
  defaultValue?: string;
  /** Name of the hidden field that carries the picked place's code. */
  codeName?: string;
  defaultCode?: string;
  /** Places that match what was typed: the caller asks for them on each `onQuery`. */
  suggestions?: readonly Suggestion[];
  onQuery?: (text: string) => void;
  onPick?: (suggestion: Suggestion) => void;
  /**
   * Places the server found for a name it could not settle alone: shown as rows to choose from, so that the field
   * works without JavaScript.
   */
  matches?: readonly Suggestion[];
  placeholder?: string;
}

/** A place by its name, in either language. */
export function CommuneField(props: CommuneFieldProps) {
  const { defaultValue = "", codeName, defaultCode = "", suggestions = [], onQuery, onPick, matches = [], placeholder, ...look } = props;
  const { t } = useTranslation("ui");
  const [typed, setTyped] = useState(defaultValue);
  const [code, setCode] = useState(defaultCode);
  const combobox = useCombobox<Suggestion>({
    suggestions,
    onText: (text) => {
      setTyped(text);
      setCode("");
      onQuery?.(text);
    },
    onPick: (suggestion) => {
      setCode(suggestion.code ?? "");
      onPick?.(suggestion);
    },
  });
  const choosing = codeName && matches.length > 0 && !code;
  return (
    <Field {...look}>
      {(control) => (
        <>
          <span className="combo">
            <input type="text" className="box" placeholder={placeholder} defaultValue={defaultValue} {...combobox.inputProps} {...control} />
            <SuggestionList suggestions={suggestions} typed={typed} label={t("field.places")} combobox={combobox} />
          </span>
          {choosing ? (
            <span className="choice-rows" role="radiogroup" aria-label={t("field.whichPlace")}>
              {matches.map((match) => (
                <label key={match.code} className="choice-row">
                  <input type="radio" name={codeName} value={match.code} />
                  <b lang={match.lang}>{match.text}</b>
                  {match.end && <small>{match.end}</small>}
                </label>
              ))}
            </span>
          ) : (
            codeName && <input type="hidden" name={codeName} value={code} />
          )}
        </>
      )}
    </Field>
  );
}
