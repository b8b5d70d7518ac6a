import { useEffect, useId, useRef, useState, type ComponentPropsWithRef, type KeyboardEvent } from "react";
import { useHydrated } from "../hydrated";

export interface ComboboxOptions<S> {
  suggestions: readonly S[];
  onText: (text: string) => void;
  onPick: (suggestion: S) => void;
}

/**
 * The keyboard and ARIA of a text box with suggestions, after the ARIA practice guide. Nothing is chosen until an arrow
 * key or a press: Enter alone sends what was typed. The box keeps its own text, so what is typed before JavaScript
 * arrives is not lost.
 */
export function useCombobox<S extends { text: string; fills?: string }>({ suggestions, onText, onPick }: ComboboxOptions<S>) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const listId = useId();
  const shown = open && suggestions.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;
  const activeId = shown && active >= 0 ? optionId(active) : undefined;

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  function close() {
    setOpen(false);
    setActive(-1);
  }

  function pick(index: number) {
    const suggestion = suggestions[index];
    close();
    if (suggestion === undefined) return;
    if (input.current) input.current.value = suggestion.fills ?? suggestion.text;
    onPick(suggestion);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && shown) {
      // Or the browser empties a search box.
      event.preventDefault();
      close();
    }
    if (event.key === "Enter" && shown && active >= 0) {
      event.preventDefault();
      pick(active);
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const count = suggestions.length;
      const by = event.key === "ArrowDown" ? 1 : -1;
      setOpen(true);
      setActive((now) => (count === 0 ? -1 : now < 0 && by < 0 ? count - 1 : (now + by + count) % count));
    }
  }

  const spoken = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": shown,
    "aria-controls": shown ? listId : undefined,
    "aria-activedescendant": activeId,
  } as const;
  const inputProps: ComponentPropsWithRef<"input"> = {
    ref: input,
    autoComplete: "off",
    ...(hydrated && spoken),
    onChange: (event) => {
      setOpen(true);
      setActive(-1);
      onText(event.currentTarget.value);
    },
    onFocus: () => setOpen(true),
    onBlur: close,
    // Focused already, and closed by Escape.
    onClick: () => setOpen(true),
    onKeyDown,
  };
  const optionProps = (index: number) => ({
    id: optionId(index),
    role: "option" as const,
    "aria-selected": index === active,
    // The box keeps the focus: a blur would close the list before the press arrives.
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => pick(index),
  });
  return { shown, close, listProps: { id: listId, role: "listbox" as const }, inputProps, optionProps };
}
