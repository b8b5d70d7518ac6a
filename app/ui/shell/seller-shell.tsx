import { Amphora, Banknote, House, Package, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "../anchor";
import { Emblem } from "../emblem";
import { Icon } from "../icon";
import { classes, useLocale } from "../locale";
import { Selvedge } from "../selvedge";
import { HelpLine, type Help } from "./footer";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./shell";

export type SellerTab = "today" | "orders" | "products" | "money";

const TABS: { tab: SellerTab; icon: LucideIcon; path: string }[] = [
  { tab: "today", icon: House, path: "" },
  { tab: "orders", icon: Package, path: "/commandes" },
  { tab: "products", icon: Amphora, path: "/produits" },
  { tab: "money", icon: Banknote, path: "/argent" },
];

export interface SellerShellProps {
  cooperativeName: string;
  emblemSeed: string;
  current?: SellerTab;
  /** What waits behind a tab. */
  counts?: Partial<Record<SellerTab, number>>;
  /** Replaces an address: they default to /LOCALE/vendeur, …/commandes, …/produits, …/argent. */
  hrefs?: Partial<Record<SellerTab, string>>;
  /** At the end of the head: account menu, sign out. */
  tools?: ReactNode;
  help?: Help;
  toast?: ReactNode;
  /** One column of 760 px, for screens that ask or list one thing. */
  narrow?: boolean;
  children: ReactNode;
}

/** A cooperative's back-office: four tabs under the thumb on a phone, a column at the start from 1000 px. */
export function SellerShell({ cooperativeName, emblemSeed, current, counts = {}, hrefs = {}, tools, help, toast, narrow, children }: SellerShellProps) {
  const { t } = useTranslation("ui");
  const home = `/${useLocale()}/vendeur`;
  return (
    <div className="desk desk-seller">
      <div className="desk-top">
        <SkipLink />
        <header className="desk-head">
          <div className="wrap">
            <Anchor className="desk-name" href={hrefs.today ?? home}>
              <Emblem seed={emblemSeed} />
              <b>{cooperativeName}</b>
            </Anchor>
            <div className="tools">
              <LanguageSwitch />
              {tools}
            </div>
          </div>
        </header>
        <Selvedge />
      </div>
      <main id="main" tabIndex={-1} className={classes("wrap desk-main outline-none", narrow && "narrow")}>
        {children}
        {help && (
          <div className="mt-10">
            <HelpLine help={help} />
          </div>
        )}
      </main>
      <nav className="tabbar" aria-label={t("seller.tabs")}>
        <ul>
          {TABS.map(({ tab, icon, path }) => (
            <li key={tab}>
              <Anchor href={hrefs[tab] ?? home + path} aria-current={current === tab ? "page" : undefined}>
                <Icon of={icon} />
                <span>{t(`seller.${tab}`)}</span>
                {counts[tab] ? <span className="count num">{counts[tab]}</span> : null}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
      {toast}
    </div>
  );
}
