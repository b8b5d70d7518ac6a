import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { Stepper, stepsUpTo } from "~/ui/stepper";

export const CHECKOUT_STEPS = ["basket", "contact", "review", "placed"] as const;

/** Where buying stands; what is behind leads back. */
export function CheckoutSteps({ current }: { current: (typeof CHECKOUT_STEPS)[number] }) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const at = CHECKOUT_STEPS.indexOf(current);
  const back = [`/${locale}/panier`, `/${locale}/commande`];
  const labels = CHECKOUT_STEPS.map((step, index) => {
    const href = current === "placed" || index >= at ? undefined : back[index];
    return href ? (
      <Anchor key={step} href={href}>
        {t(`step.${step}`)}
      </Anchor>
    ) : (
      t(`step.${step}`)
    );
  });
  return <Stepper label={t("step.label")} steps={stepsUpTo(labels, current === "placed" ? labels.length : at)} />;
}
