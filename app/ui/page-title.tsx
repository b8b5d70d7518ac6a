import { ArrowRight, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { classes, type NavItem } from "./locale";

/** The way down from the front page; the last item is where we are. */
export function Breadcrumbs({ items }: { items: readonly { label: string; href?: string }[] }) {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("breadcrumbs")}>
      <ol className="crumbs">
        {items.map((item, index) => (
          <li key={index} aria-current={index === items.length - 1 ? "page" : undefined}>
            {item.href ? <Anchor href={item.href}>{item.label}</Anchor> : item.label}
            {index < items.length - 1 && <Icon of={ChevronRight} flip />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PageTitleProps {
  children: ReactNode;
  /** A status, a date: above the title. */
  above?: ReactNode;
  line?: ReactNode;
  /** Buttons at the end of the row. */
  acts?: ReactNode;
}

export function PageTitle({ children, above, line, acts }: PageTitleProps) {
  return (
    <div className={classes("page-title", acts ? "row between" : undefined)}>
      <div>
        {above && <div className="muted mb-2">{above}</div>}
        <h1>{children}</h1>
        {line && <p>{line}</p>}
      </div>
      {acts && <div className="row">{acts}</div>}
    </div>
  );
}

/** A section's title with, at its end, the way to the rest. */
export function SectionHead({ children, more, id }: { children: ReactNode; more?: NavItem; id?: string }) {
  return (
    <div className="section-head">
      <h2 id={id}>{children}</h2>
      {more && <MoreLink href={more.href}>{more.label}</MoreLink>}
    </div>
  );
}

export function MoreLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor className="more" href={href}>
      {children}
      <Icon of={ArrowRight} flip />
    </Anchor>
  );
}

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor className="tool tool-start" href={href}>
      <Icon of={ChevronLeft} flip />
      {children}
    </Anchor>
  );
}
