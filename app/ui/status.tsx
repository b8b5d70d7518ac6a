import { Check, CircleAlert, Clock, Info, X, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { classes } from "./locale";

/** ok: done, paid, proven. info: under way. wait: someone must act. no: late, refused. off: over, absent. */
export type StatusKind = "ok" | "info" | "wait" | "no" | "off";

const ICONS: Record<StatusKind, LucideIcon> = { ok: Check, info: Info, wait: Clock, no: CircleAlert, off: X };

export interface StatusProps {
  kind: StatusKind;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
}

export function Status({ kind, icon, className, children }: StatusProps) {
  return (
    <span className={classes("status", `st-${kind}`, className)}>
      <Icon of={icon ?? ICONS[kind]} />
      {children}
    </span>
  );
}
