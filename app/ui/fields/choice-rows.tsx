import type { LucideIcon } from "lucide-react";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../icon";
import { Picture, type PictureSource } from "../picture";
import { FieldGroup, type FieldLook } from "./field";

export interface Choice {
  value: string;
  label: ReactNode;
  /** One line: what choosing it means. */
  line?: ReactNode;
  /** A price or a word at the end of the row. */
  end?: ReactNode;
  icon?: LucideIcon;
  disabled?: boolean;
}

export interface ChoiceRowsProps extends FieldLook {
  choices: readonly Choice[];
  defaultValue?: string | readonly string[];
  /** Several may be chosen. */
  several?: boolean;
  onChange?: (value: string) => void;
  form?: string;
}

function chosen(value: string, defaults: ChoiceRowsProps["defaultValue"]): boolean {
  return typeof defaults === "string" ? defaults === value : (defaults?.includes(value) ?? false);
}

/** One question answered by pressing a row: delivery, payment, quality of a person. */
export function ChoiceRows({ choices, defaultValue, several, onChange, form, ...look }: ChoiceRowsProps) {
  return (
    <FieldGroup {...look}>
      <div className="choice-rows">
        {choices.map((choice) => (
          <label key={choice.value} className="choice-row">
            <input
              type={several ? "checkbox" : "radio"}
              name={look.name}
              value={choice.value}
              defaultChecked={chosen(choice.value, defaultValue)}
              disabled={choice.disabled}
              form={form}
              onChange={onChange && ((event) => onChange(event.currentTarget.value))}
            />
            <b>{choice.label}</b>
            <span className="end">{choice.end ?? (choice.icon && <Icon of={choice.icon} />)}</span>
            {choice.line && <small>{choice.line}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

export interface PictureChoice {
  value: string;
  label: ReactNode;
  picture?: PictureSource | null;
}

/** Pictures as answers: how a member tells what she sells without reading much. */
export function PictureChoices({ choices, defaultValue, ...look }: FieldLook & { choices: readonly PictureChoice[]; defaultValue?: string }) {
  return (
    <FieldGroup {...look}>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            {choice.picture !== undefined && <Picture picture={choice.picture} sizes="(min-width: 768px) 240px, 50vw" alt="" />}
            <span>
              <Icon of={Check} />
              {choice.label}
            </span>
            <input type="radio" name={look.name} value={choice.value} defaultChecked={choice.value === defaultValue} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
