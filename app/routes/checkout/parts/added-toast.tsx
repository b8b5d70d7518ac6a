import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/ui/locale";
import { Toast } from "~/ui/toast";

/** Says on the page where a product was chosen that it is now in the basket. Without JavaScript the basket says it. */
export function AddedToast() {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const { state, formAction, formData } = useNavigation();
  const { key, pathname } = useLocation();
  const sent = useRef(false);
  const [shownAt, setShownAt] = useState<string | null>(null);
  const basket = `/${locale}/panier`;
  const adding = state !== "idle" && formAction?.split("?")[0] === basket && formData?.get("intent") === "add";
  useEffect(() => {
    if (adding) sent.current = true;
    else if (state === "idle" && sent.current) {
      sent.current = false;
      setShownAt(key);
    }
  }, [adding, state, key]);
  if (shownAt !== key || pathname === basket) return null;
  return (
    <Toast key={key} link={{ label: t("basket.open"), href: basket }}>
      {t("basket.added")}
    </Toast>
  );
}
