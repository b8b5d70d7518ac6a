import { Banknote, Package, Phone, Truck, Undo2, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { FulfilmentState, PaymentState } from "~/modules/orders/order";
import { Status, type StatusKind } from "~/ui/status";

const LOOKS: Record<FulfilmentState, { kind: StatusKind; icon?: LucideIcon }> = {
  placed: { kind: "wait", icon: Phone },
  confirmed: { kind: "info", icon: Package },
  preparing: { kind: "info", icon: Package },
  shipped: { kind: "info", icon: Truck },
  delivered: { kind: "ok" },
  refused: { kind: "no", icon: Undo2 },
  cancelled: { kind: "off" },
};

/** Where an order stands, as its cooperative says it; a delivered one whose cash is not recorded still waits. */
export function OrderStatus({ state, payment }: { state: FulfilmentState; payment: PaymentState }) {
  const { t } = useTranslation("orders");
  if (state === "delivered" && payment === "pending") {
    return (
      <Status kind="wait" icon={Banknote}>
        {t("filter.cash-to-record")}
      </Status>
    );
  }
  const { kind, icon } = LOOKS[state];
  return (
    <Status kind={kind} icon={icon}>
      {t(`state.${state}`)}
    </Status>
  );
}
