import { BadgeCheck, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** One at most on a card, at the picture's top start. */
export function Flag({ icon = BadgeCheck, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className="flag">
      <Icon of={icon} />
      {children}
    </span>
  );
}
