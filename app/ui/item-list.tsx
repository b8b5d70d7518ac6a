import { Check, Clock, FileText, X, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

const ICONS: Record<ItemState, LucideIcon> = { ok: Check, wait: Clock, no: X, off: FileText };

export type ItemState = "ok" | "wait" | "no" | "off";

export interface Item {
  href: string;
  label: string;
  line?: ReactNode;
  state: ItemState;
  current?: boolean;
}

/** Pieces of a dossier, each with where it stands. */
export function ItemList({ items, label }: { items: readonly Item[]; label: string }) {
  return (
    <nav className="items" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Anchor href={item.href} aria-current={item.current ? "true" : undefined}>
              <Icon of={ICONS[item.state]} className={`i-${item.state}`} />
              <span>{item.label}</span>
              {item.line && <small>{item.line}</small>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What was answered stays in sight, with a green tick. */
export function Answered({ answers }: { answers: readonly ReactNode[] }) {
  return (
    <ul className="answered">
      {answers.map((answer, index) => (
        <li key={index}>
          <Icon of={Check} />
          {answer}
        </li>
      ))}
    </ul>
  );
}

/** The act of a long screen, stuck to its bottom. */
export function ActBar({ line, children }: { line?: ReactNode; children: ReactNode }) {
  return (
    <div className="act-bar">
      <div className="wrap">
        <span className="small muted">{line}</span>
        <div className="row">{children}</div>
      </div>
    </div>
  );
}
