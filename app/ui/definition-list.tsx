import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Status, type StatusKind } from "./status";

export interface Definition {
  term: ReactNode;
  value: ReactNode;
}

export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="facts">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface IconLineItem {
  icon: LucideIcon;
  content: ReactNode;
}

/** Facts that an icon tells before the words: delivery, payment, place, phone. */
export function IconLines({ items, small }: { items: readonly IconLineItem[]; small?: boolean }) {
  return (
    <ul className={small ? "icon-lines small" : "icon-lines"}>
      {items.map((item, index) => (
        <li key={index}>
          <Icon of={item.icon} />
          <div>{item.content}</div>
        </li>
      ))}
    </ul>
  );
}

export interface IdentifierRowProps {
  label: string;
  value: string;
  check?: { kind: StatusKind; text: string };
}

/** A typed identifier beside the result of its check rule. */
export function IdentifierRow({ label, value, check }: IdentifierRowProps) {
  return (
    <div className="id-row">
      <small>{label}</small>
      <bdi dir="ltr" className="code">
        {value}
      </bdi>
      {check && <Status kind={check.kind}>{check.text}</Status>}
    </div>
  );
}
