import { Phone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "../anchor";
import { Icon } from "../icon";
import type { NavItem } from "../locale";
import { PhoneLink, WhatsAppLink } from "../phone-link";
import { Selvedge } from "../selvedge";
import { Wordmark } from "./wordmark";

export interface Help {
  phone: string;
  whatsapp?: string;
  /** « de 9 h à 18 h » */
  hours?: ReactNode;
}

export interface FooterProps {
  about?: ReactNode;
  columns?: readonly { title: string; links: readonly NavItem[] }[];
  help: Help;
  helpLinks?: readonly NavItem[];
  legal?: readonly NavItem[];
  /** « Démonstration : coopératives et personnes fictives » */
  notice?: ReactNode;
}

function Links({ links }: { links: readonly NavItem[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Anchor href={link.href}>{link.label}</Anchor>
        </li>
      ))}
    </ul>
  );
}

export function Footer({ about, columns = [], help, helpLinks = [], legal = [], notice }: FooterProps) {
  const { t } = useTranslation("ui");
  return (
    <footer>
      <Selvedge />
      <div className="foot">
        <div className="wrap foot-in">
          <div>
            <Wordmark />
            {about && <p className="mt-2 max-w-[32em]">{about}</p>}
          </div>
          {columns.map((column) => (
            <nav key={column.title} aria-label={column.title}>
              <h2>{column.title}</h2>
              <Links links={column.links} />
            </nav>
          ))}
          <div className="foot-help">
            <h2>{t("footer.help")}</h2>
            <HelpLines help={help} className="phone" />
            <Links links={helpLinks} />
          </div>
        </div>
        {(legal.length > 0 || notice) && (
          <div className="foot-low">
            <div className="wrap row between">
              {legal.length > 0 && (
                <nav aria-label={t("footer.legal")}>
                  <Links links={legal} />
                </nav>
              )}
              {notice && <p>{notice}</p>}
            </div>
          </div>
        )}
      </div>
    </footer>
  );
}

function HelpLines({ help, className }: { help: Help; className: string }) {
  return (
    <>
      <PhoneLink phone={help.phone} icon className={className} />
      {help.hours && <p className="small">{help.hours}</p>}
      {help.whatsapp && (
        <ul>
          <li>
            <WhatsAppLink phone={help.whatsapp} className="" />
          </li>
        </ul>
      )}
    </>
  );
}

/** One line at the foot of checkout, seller and region screens: help is on every page. */
export function HelpLine({ help }: { help: Help }) {
  const { t } = useTranslation("ui");
  return (
    <p className="row small muted" style={{ ["--gap" as string]: "4px 16px" }}>
      <span className="row" style={{ ["--gap" as string]: "8px" }}>
        <Icon of={Phone} />
        {t("footer.needHelp")} <PhoneLink phone={help.phone} />
        {help.hours && <span>{help.hours}</span>}
      </span>
      {help.whatsapp && <WhatsAppLink phone={help.whatsapp} className="link row" />}
    </p>
  );
}
