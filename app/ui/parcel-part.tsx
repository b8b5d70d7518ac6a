import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "./anchor";
import { CooperativeBlock, type CooperativeBlockProps } from "./cooperative-block";
import { Picture, type PictureSource } from "./picture";

export interface ParcelPartProps {
  cooperative: CooperativeBlockProps;
  /** « Colis 1 sur 2 » */
  parcel?: { number: number; of: number };
  /** A status instead of the parcel's number. */
  status?: ReactNode;
  children: ReactNode;
}

/** What one cooperative sends: its own head, lines, delivery. */
export function ParcelPart({ cooperative, parcel, status, children }: ParcelPartProps) {
  const { t } = useTranslation("ui");
  return (
    <section className="part" aria-label={cooperative.name}>
      <div className="part-head">
        <CooperativeBlock {...cooperative} />
        {status ?? (parcel && <span className="small muted num">{t("parcel.number", parcel)}</span>)}
      </div>
      {children}
    </section>
  );
}

export interface LineItemProps {
  name: string;
  nameLang?: "fr" | "ar";
  href?: string;
  picture: PictureSource | null;
  /** « 85,00 DH le pot · lot E-0626 » */
  line?: ReactNode;
  /** What must be known before paying: fresh goods, last pieces. */
  note?: ReactNode;
  /** Quantity: buttons, or « × 2 ». */
  quantity?: ReactNode;
  amount?: ReactNode;
  /** Remove, change. */
  acts?: ReactNode;
}

export function LineItem({ name, nameLang, href, picture, line, note, quantity, amount, acts }: LineItemProps) {
  return (
    <li className="line-item">
      <Picture picture={picture} sizes="84px" alt="" />
      <div>
        {href ? (
          <Anchor className="name" href={href} lang={nameLang}>
            {name}
          </Anchor>
        ) : (
          <span className="name" lang={nameLang}>
            {name}
          </span>
        )}
        {line && <p className="small muted">{line}</p>}
        {note && <p className="note">{note}</p>}
      </div>
      {(quantity || amount || acts) && (
        <div className="end">
          {quantity}
          {acts && <span className="acts">{acts}</span>}
          {amount && <span className="amount">{amount}</span>}
        </div>
      )}
    </li>
  );
}
