import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Emblem } from "./emblem";

export interface CooperativeBlockProps {
  name: string;
  /** The same name in the other script, on the region's desk. */
  otherName?: { text: string; lang: "fr" | "ar" };
  /** Place, or people: one line. */
  line?: ReactNode;
  emblemSeed: string;
  href?: string;
  /** Makes the name a heading of that level: 1 on the cooperative's own screens. */
  level?: 1 | 2 | 3;
}

export function CooperativeBlock({ name, otherName, line, emblemSeed, href, level }: CooperativeBlockProps) {
  const Name = level ? (`h${level}` as const) : "b";
  return (
    <div className="coop">
      <Emblem seed={emblemSeed} />
      <div>
        <Name>{href ? <Anchor href={href}>{name}</Anchor> : name}</Name>
        {otherName && (
          <span className="line" lang={otherName.lang}>
            {otherName.text}
          </span>
        )}
        {line && <span className="line">{line}</span>}
      </div>
    </div>
  );
}

export function CooperativeGrid({ children }: { children: ReactNode }) {
  return <ul className="coops">{children}</ul>;
}
