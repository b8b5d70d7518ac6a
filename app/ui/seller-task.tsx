import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { classes } from "./locale";
import { Picture, type PictureSource } from "./picture";

export interface SellerTaskProps {
  href?: string;
  /** A drawing of the act, on a coloured tile… */
  icon?: LucideIcon;
  tone?: "main" | "wait" | "info" | "ok";
  /** …or the picture of the goods. */
  picture?: PictureSource | null;
  title: ReactNode;
  line?: ReactNode;
  /** How many wait. */
  count?: number;
  end?: ReactNode;
}

/** One thing to do, or one thing done: picture, words, number. Still readable with the words blanked. */
export function SellerTask({ href, icon, tone = "info", picture, title, line, count, end }: SellerTaskProps) {
  const content = (
    <>
      {icon ? (
        <span className={`pict st-${tone}`}>
          <Icon of={icon} />
        </span>
      ) : (
        <Picture picture={picture} sizes="60px" alt="" />
      )}
      <span>
        <b>{title}</b>
        {line && <span className="line">{line}</span>}
      </span>
      {count !== undefined ? <span className="many num">{count}</span> : (end ?? <span />)}
    </>
  );
  const className = classes("todo", !icon && "todo-small");
  return (
    <li>
      {href ? (
        <Anchor className={className} href={href}>
          {content}
        </Anchor>
      ) : (
        <div className={className}>{content}</div>
      )}
    </li>
  );
}
