import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Footer, HelpLine, type FooterProps, type Help } from "./footer";
import { Header, PlainHeader, type HeaderProps } from "./header";

export function SkipLink() {
  const { t } = useTranslation("ui");
  return (
    <a className="skip" href="#main">
      {t("skip")}
    </a>
  );
}

export interface ShellProps {
  header: HeaderProps;
  footer: FooterProps;
  toast?: ReactNode;
  children: ReactNode;
}

/** Storefront pages: header, page, footer. `children` bring their own `.wrap`. */
export function Shell({ header, footer, toast, children }: ShellProps) {
  return (
    <div className="shell">
      <div>
        <SkipLink />
        <Header {...header} />
      </div>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer {...footer} />
      {toast}
    </div>
  );
}

export interface PlainShellProps {
  help: Help;
  /** Shows the way back to the basket. */
  basket?: boolean;
  basketCount?: ReactNode;
  /** Legal links or a notice under the help line. */
  foot?: ReactNode;
  toast?: ReactNode;
  children: ReactNode;
}

/** One thing to do, nothing that leads away: checkout, sign-in, reset. `children` stand in a narrow column. */
export function PlainShell({ help, basket, basketCount, foot, toast, children }: PlainShellProps) {
  return (
    <div className="shell">
      <div>
        <SkipLink />
        <PlainHeader showBasket={basket} basketCount={basketCount} />
      </div>
      <main id="main" tabIndex={-1} className="wrap narrow outline-none py-6 pb-12">
        {children}
      </main>
      <footer className="wrap narrow pb-6">
        <HelpLine help={help} />
        {foot}
      </footer>
      {toast}
    </div>
  );
}
