import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { classes, type NavItem } from "./locale";

export interface ToastProps {
  kind?: "done" | "danger";
  children: ReactNode;
  /** Where to go on. */
  link?: NavItem;
  /** Undo: a form with a `toast-act` button. */
  undo?: ReactNode;
  /** In the flow of the page, and staying. */
  inline?: boolean;
}

/** What just happened, as the server tells it after a redirect: six seconds, held while pointed at or focused. */
export function Toast({ kind = "done", children, link, undo, inline }: ToastProps) {
  return (
    <div className={classes("toast", kind === "danger" && "toast-danger", inline && "toast-static")} role={kind === "danger" ? "alert" : "status"}>
      <Icon of={kind === "danger" ? CircleAlert : Check} />
      <span>{children}</span>
      {link && <Anchor href={link.href}>{link.label}</Anchor>}
      {undo}
    </div>
  );
}
