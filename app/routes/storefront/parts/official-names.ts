import { useTranslation } from "react-i18next";
import { COURTS, REPRESENTATIVE_FUNCTIONS } from "~/modules/cooperatives/dossier";

/** The town of a court of first instance; a court off our list keeps the name it came with. */
export function useCourtName(): (court: string) => string {
  const { t } = useTranslation("shop");
  return (court) => {
    const known = COURTS.find((slug) => slug === court);
    return known ? t(`court.${known}`) : court;
  };
}

export function useFunctionName(): (name: string) => string {
  const { t } = useTranslation("shop");
  return (name) => {
    const known = REPRESENTATIVE_FUNCTIONS.find((slug) => slug === name);
    return known ? t(`function.${known}`) : name;
  };
}
