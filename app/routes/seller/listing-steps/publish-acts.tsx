import { Form } from "@remix-run/react";
import { EyeOff, Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ProductState } from "~/modules/catalogue/product";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";

/** Into the shop, or out of it after one question. */
export function PublishActs({ state, complete }: { state: ProductState; complete: boolean }) {
  const { t } = useTranslation("listing");
  if (state === "draft" || state === "withdrawn") {
    return complete ? (
      <Form method="post">
        <Button kind="main" big icon={Store} name="intent" value="publier">
          {t("publish")}
        </Button>
      </Form>
    ) : null;
  }
  return (
    <Dialog
      trigger={{ label: t("withdraw.trigger"), kind: "danger", icon: EyeOff }}
      title={t("withdraw.title")}
      keep={t("withdraw.keep")}
      act={
        <Form method="post">
          <Button kind="danger" icon={EyeOff} name="intent" value="retirer">
            {t("withdraw.act")}
          </Button>
        </Form>
      }
    >
      {t("withdraw.line")}
    </Dialog>
  );
}
