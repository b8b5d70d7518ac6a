import type { ReactNode } from "react";
import { classes } from "./locale";

export interface PanelProps {
  title?: ReactNode;
  /** Stays in view beside a long column, from 1000 px. */
  sticky?: boolean;
  className?: string;
  children: ReactNode;
}

/** White with a line: one to a column, never one inside another. */
export function Panel({ title, sticky, className, children }: PanelProps) {
  return (
    <section className={classes("panel stack", sticky && "keep-in-view", className)}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** A wide column and one of 380 px. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="two">
      <div className="min-w-0">{children}</div>
      <aside className="min-w-0">{aside}</aside>
    </div>
  );
}
