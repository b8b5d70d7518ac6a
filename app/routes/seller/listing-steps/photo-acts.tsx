import { Form } from "@remix-run/react";
import { ArrowLeft, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

/** Move a picture one place forward, or take it off. The first is the one lists show. */
export function PhotoActs({ mediaId, place }: { mediaId: string; place: number }) {
  const { t } = useTranslation("listing");
  return (
    <Form method="post" preventScrollReset className="row mt-2">
      <input type="hidden" name="mediaId" value={mediaId} />
      {place > 0 && (
        <Button name="intent" value="photo-avant" icon={ArrowLeft} flip aria-label={t("photos.forwardOf", { number: place + 1 })}>
          {t("photos.forward")}
        </Button>
      )}
      <Button kind="danger" name="intent" value="photo-retirer" icon={Trash2} aria-label={t("photos.removeOf", { number: place + 1 })}>
        {t("photos.remove")}
      </Button>
    </Form>
  );
}
