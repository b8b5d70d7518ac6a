import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./locale";

export interface Step {
  label: ReactNode;
  state: "done" | "now" | "ahead" | "stopped";
  /** Time, carrier, amount: one line under the label. */
  detail?: ReactNode;
}

export interface StepperProps {
  steps: Step[];
  /** What the steps belong to, for those who listen. */
  label: string;
  vertical?: boolean;
}

/** A thread with lozenge knots: green behind, madder now, hollow ahead. Horizontal takes four steps at most. */
export function Stepper({ steps, label, vertical }: StepperProps) {
  const { t } = useTranslation("ui");
  return (
    <ol className={classes("steps", vertical && "steps-v")} aria-label={label}>
      {steps.map((step, index) => (
        <li key={index} className={classes("step", step.state !== "ahead" && `step-${step.state}`)} aria-current={step.state === "now" ? "step" : undefined}>
          <span className="sr-only">{t(`step.${step.state}`)} </span>
          {step.label}
          {step.detail && <small>{step.detail}</small>}
        </li>
      ))}
    </ol>
  );
}

/** The stage reached in an ordered list: everything before is done, everything after is ahead. */
export function stepsUpTo(labels: ReactNode[], current: number): Step[] {
  return labels.map((label, index) => ({ label, state: index < current ? "done" : index === current ? "now" : "ahead" }));
}
