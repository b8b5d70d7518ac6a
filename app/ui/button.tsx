import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor, type AnchorProps } from "./anchor";
import { Icon } from "./icon";
import { classes } from "./locale";

/** main: the one madder act of a screen. danger: always an outline, with an icon and a verb. */
export type ButtonKind = "main" | "secondary" | "quiet" | "positive" | "danger" | "cream" | "on-red";

const LOOKS: Record<ButtonKind, string> = {
  main: "btn-main",
  secondary: "btn-line",
  quiet: "btn-quiet",
  positive: "btn-yes",
  danger: "btn-no",
  cream: "btn-cream",
  "on-red": "btn-onred",
};

export interface ButtonLook {
  kind?: ButtonKind;
  icon?: LucideIcon;
  iconEnd?: LucideIcon;
  /** Turns the icons round in Arabic. */
  flip?: boolean;
  big?: boolean;
  wide?: boolean;
  className?: string;
  children: ReactNode;
}

function lookOf({ kind = "secondary", big, wide, className }: ButtonLook): string {
  return classes("btn", LOOKS[kind], big && "btn-big", wide && "btn-wide", className);
}

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children">, ButtonLook {
  /** Work is under way: the button says so and takes no second press. */
  busy?: boolean;
}

export function Button({ kind, icon, iconEnd, flip, big, wide, busy, className, children, type = "submit", onClick, ...rest }: ButtonProps) {
  const { t } = useTranslation("ui");
  return (
    <button
      type={type}
      className={lookOf({ kind, big, wide, className, children })}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? <span className="spin" aria-hidden="true" /> : icon && <Icon of={icon} flip={flip} />}
      {children}
      {busy && <span className="sr-only">{t("button.busy")}</span>}
      {iconEnd && !busy && <Icon of={iconEnd} flip={flip} />}
    </button>
  );
}

export interface ButtonLinkProps extends Omit<AnchorProps, "children" | "className">, ButtonLook {}

export function ButtonLink({ kind, icon, iconEnd, flip, big, wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Anchor className={lookOf({ kind, big, wide, className, children })} {...rest}>
      {icon && <Icon of={icon} flip={flip} />}
      {children}
      {iconEnd && <Icon of={iconEnd} flip={flip} />}
    </Anchor>
  );
}

/** Two opposite answers, side by side where they fit. */
export function AnswerPair({ children }: { children: ReactNode }) {
  return <div className="answers-pair">{children}</div>;
}
