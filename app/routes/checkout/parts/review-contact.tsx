import { Mail, MapPin, Phone, StickyNote } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatPhone } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { Code } from "~/ui/bdi";
import { IconLines } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";

export interface ReviewedContact {
  name: string;
  phone: string;
  /** The commune's name. */
  place: string;
  quarter: string;
  landmark: string;
  email?: string | null;
  note?: string | null;
}

export function ContactLines({ contact }: { contact: ReviewedContact }) {
  const locale = useLocale();
  const comma = locale === "fr" ? "," : "،";
  return (
    <IconLines
      items={[
        {
          icon: MapPin,
          content: (
            <>
              <b>
                <bdi>{contact.name}</bdi>
              </b>
              {comma} <bdi>{contact.quarter}</bdi>
              {comma} {contact.place}
              <span className="block">
                <bdi>{contact.landmark}</bdi>
              </span>
            </>
          ),
        },
        { icon: Phone, content: <Code>{formatPhone(contact.phone)}</Code> },
        ...(contact.email ? [{ icon: Mail, content: <bdi dir="ltr">{contact.email}</bdi> }] : []),
        ...(contact.note ? [{ icon: StickyNote, content: <bdi>{contact.note}</bdi> }] : []),
      ]}
    />
  );
}

/** To whom and where, with the way back to correct it. */
export function ReviewContact({ contact }: { contact: ReviewedContact }) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  return (
    <section className="stack">
      <div className="part-head">
        <h2 className="text-h3">{t("review.where")}</h2>
        <Anchor className="link" href={`/${locale}/commande`}>
          {t("review.changeContact")}
        </Anchor>
      </div>
      <ContactLines contact={contact} />
    </section>
  );
}
