import type { ReactNode } from "react";
import { Emblem } from "./emblem";

export interface EmptyStateProps {
  /** The fact, in one sentence. */
  title: ReactNode;
  line?: ReactNode;
  /** The nearest way out, as a button. */
  acts?: ReactNode;
  emblemSeed?: string;
  level?: 1 | 2;
}

export function EmptyState({ title, line, acts, emblemSeed = "taawon", level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Emblem seed={emblemSeed} />
      <Heading>{title}</Heading>
      {line && <p>{line}</p>}
      {acts && <div className="row">{acts}</div>}
    </div>
  );
}
