import { Menu, ShoppingBasket, User, X } from "lucide-react";
import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "../anchor";
import { Icon } from "../icon";
import { useLocale, type NavItem } from "../locale";
import { Selvedge } from "../selvedge";
import { LanguageSwitch } from "./language-switch";
import { SearchForm } from "./search-form";
import { Wordmark } from "./wordmark";

export interface HeaderProps {
  families: readonly NavItem[];
  /** More ways for the phone's menu: cooperatives, provinces, help. */
  menu?: readonly NavItem[];
  /** A number, or an element that fills itself in: the page itself carries no visitor's state. Nothing is drawn when empty. */
  basketCount?: ReactNode;
  accountName?: ReactNode;
  searchValue?: string;
  /** Replaces the plain search form, for one with suggestions. */
  search?: ReactNode;
}

function BasketLink({ count }: { count?: ReactNode }) {
  const { t } = useTranslation("ui");
  return (
    <Anchor className="tool" href={`/${useLocale()}/panier`}>
      <Icon of={ShoppingBasket} />
      <span className="tool-word">{t("header.basket")}</span>
      {count !== undefined && count !== null && count !== 0 && <span className="count num">{count}</span>}
    </Anchor>
  );
}

function PhoneMenu({ items, accountName }: { items: readonly NavItem[]; accountName: ReactNode }) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const { key } = useLocation();
  return (
    <details className="menu" key={key}>
      <summary className="tool" aria-label={t("header.menu")}>
        <Icon of={Menu} />
        <Icon of={X} />
      </summary>
      <nav className="menu-sheet" aria-label={t("header.menu")}>
        <ul>
          <li>
            <Anchor href={`/${locale}/compte`}>
              <Icon of={User} />
              {accountName ?? t("header.account")}
            </Anchor>
          </li>
          {items.map((item) => (
            <li key={item.href}>
              <Anchor href={item.href} aria-current={item.current ? "page" : undefined}>
                {item.label}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

export function Header({ families, menu = [], basketCount, accountName, searchValue, search }: HeaderProps) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  return (
    <header className="head">
      <div className="wrap head-in">
        <Wordmark />
        {search ?? <SearchForm defaultValue={searchValue} />}
        <div className="tools">
          <LanguageSwitch />
          <Anchor className="tool tool-account" href={`/${locale}/compte`}>
            <Icon of={User} />
            {accountName ?? t("header.account")}
          </Anchor>
          <BasketLink count={basketCount} />
          <PhoneMenu items={[...families, ...menu]} accountName={accountName} />
        </div>
      </div>
      <nav className="families-row" aria-label={t("header.families")}>
        <ul className="wrap">
          {families.map((family) => (
            <li key={family.href}>
              <Anchor href={family.href} aria-current={family.current ? "page" : undefined} prefetch="intent">
                {family.label}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
      <Selvedge />
    </header>
  );
}

/** Checkout and sign-in: the name, the way back to the basket, nothing that leads away. */
export function PlainHeader({ basketCount, showBasket }: { basketCount?: ReactNode; showBasket?: boolean }) {
  return (
    <header className="head">
      <div className="wrap narrow row between plain-head">
        <Wordmark />
        <div className="tools">
          <LanguageSwitch />
          {showBasket && <BasketLink count={basketCount} />}
        </div>
      </div>
      <Selvedge />
    </header>
  );
}
