import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "../anchor";
import { useLocale } from "../locale";
import { Selvedge } from "../selvedge";
import { Tabs, type Tab } from "../tabs";
import { HelpLine, type Help } from "./footer";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./shell";
import { Mark } from "./wordmark";

export interface RegionShellProps {
  tabs: readonly Tab[];
  tools?: ReactNode;
  help?: Help;
  toast?: ReactNode;
  children: ReactNode;
}

/** The region's desk: night head, tabs with what waits behind each. */
export function RegionShell({ tabs, tools, help, toast, children }: RegionShellProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="desk">
      <div>
        <SkipLink />
        <header className="desk-head">
          <div className="wrap">
            <Anchor className="desk-name" href={`/${useLocale()}/region`}>
              <span className="mark">
                <Mark />
              </span>
              <b>
                {t("brand.name")} <small>{t("region.name")}</small>
              </b>
            </Anchor>
            <div className="tools">
              <LanguageSwitch />
              {tools}
            </div>
          </div>
        </header>
        <Selvedge />
        <Tabs tabs={tabs} label={t("region.tabs")} />
      </div>
      <main id="main" tabIndex={-1} className="wrap desk-main outline-none">
        {children}
      </main>
      {help && (
        <footer className="wrap pb-6">
          <HelpLine help={help} />
        </footer>
      )}
      {toast}
    </div>
  );
}
