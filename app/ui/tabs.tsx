import { Anchor } from "./anchor";
import { classes, type NavItem } from "./locale";

export interface Tab extends NavItem {
  count?: number;
}

/** Pages of one place, as links. The only row that may scroll sideways on a phone. */
export function Tabs({ tabs, label, plain }: { tabs: readonly Tab[]; label: string; plain?: boolean }) {
  return (
    <nav className={classes("tabs", plain && "tabs-plain")} aria-label={label}>
      <ul className={plain ? undefined : "wrap"}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count ? <span className="n num">{tab.count}</span> : null}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
