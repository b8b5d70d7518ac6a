import { MessageCircle, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

/** Groups a Moroccan number for the eye; anything else is shown as it came. */
export function groupedPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "").replace(/^\+212/, "0");
  return /^0\d{9}$/.test(digits) ? digits.replace(/(\d{2})(?=\d)/g, "$1 ") : phone;
}

function international(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  return digits.startsWith("0") ? `+212${digits.slice(1)}` : digits;
}

export interface PhoneLinkProps {
  phone: string;
  icon?: boolean;
  className?: string;
}

/** Tap to call. */
export function PhoneLink({ phone, icon, className = "link" }: PhoneLinkProps) {
  return (
    <a href={`tel:${international(phone)}`} className={className}>
      {icon && <Icon of={Phone} />}
      <bdi dir="ltr" className="num nowrap">
        {groupedPhone(phone)}
      </bdi>
    </a>
  );
}

export interface WhatsAppLinkProps {
  phone: string;
  /** Words already typed when the conversation opens. */
  message?: string;
  className?: string;
  children?: ReactNode;
}

export function WhatsAppLink({ phone, message, className = "link", children }: WhatsAppLinkProps) {
  const { t } = useTranslation("ui");
  const number = international(phone).replace("+", "");
  const query = message ? `?text=${encodeURIComponent(message)}` : "";
  return (
    <a href={`https://wa.me/${number}${query}`} className={className} rel="noopener">
      <Icon of={MessageCircle} />
      {children ?? t("contact.whatsapp")}
    </a>
  );
}
