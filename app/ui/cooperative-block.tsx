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
}

export function CooperativeBlock({ name, otherName, line, emblemSeed, href }: CooperativeBlockProps) {
  return (
    <div className="coop">
      <Emblem seed={emblemSeed} />
      <div>
        <b>{href ? <Anchor href={href}>{name}</Anchor> : name}</b>
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
