import { useTranslation } from "react-i18next";
import type { ProductState } from "~/modules/catalogue/product";
import { Status, type StatusKind } from "~/ui/status";

const KINDS: Record<ProductState, StatusKind> = { draft: "info", waiting: "wait", published: "ok", withdrawn: "off" };

export function ListingStatus({ state }: { state: ProductState }) {
  const { t } = useTranslation("catalogue");
  return <Status kind={KINDS[state]}>{t(`state.${state}`)}</Status>;
}
