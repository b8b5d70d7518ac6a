import { useTranslation } from "react-i18next";
import type { Help } from "~/ui/shell/footer";

export interface HelpNumbers {
  phone: string;
  whatsapp: string;
}

/** The help line as every shell shows it. */
export function useHelp(numbers: HelpNumbers): Help {
  const { t } = useTranslation("common");
  return { ...numbers, hours: t("help.hours") };
}
