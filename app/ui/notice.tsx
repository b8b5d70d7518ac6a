import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { classes } from "./locale";

const ICONS = { information: Info, warning: TriangleAlert, success: CircleCheck, danger: CircleAlert };

export interface NoticeProps {
  kind?: keyof typeof ICONS;
  /** Announced at once, for what has just happened. */
  live?: boolean;
  children: ReactNode;
}

/** What must be known here and now, in the flow of the page. */
export function Notice({ kind = "information", live, children }: NoticeProps) {
  return (
    <div className={classes("notice", kind !== "information" && `notice-${kind}`)} role={live ? "status" : undefined}>
      <Icon of={ICONS[kind]} />
      <div>{children}</div>
    </div>
  );
}
