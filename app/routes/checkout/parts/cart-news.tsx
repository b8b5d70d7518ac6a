import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ActionReply } from "~/access/actions.server";
import { useForm } from "~/platform/forms/use-form";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { Toast } from "~/ui/toast";

export interface CartEvent {
  kind: "added" | "removed";
  variantId: string;
  /** Taken out, for the undo. */
  pieces: number;
  /** Where the shopper was choosing. */
  back: string | null;
}

/** What the last press did, in words, with the way back. */
export function CartNews({ event }: { event: CartEvent | null }) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const reply = useActionData<ActionReply>();
  if (reply) return reply.form.intent === "add" ? <NotAdded /> : null;
  if (event?.kind === "added") {
    return (
      <Toast inline link={{ label: t("news.goOn"), href: event.back ?? `/${locale}/produits` }}>
        {t("news.added")}
      </Toast>
    );
  }
  if (event?.kind !== "removed") return null;
  return (
    <Toast
      inline
      undo={
        <Form method="post" preventScrollReset className="ms-auto">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="variantId" value={event.variantId} />
          <input type="hidden" name="quantity" value={event.pieces} />
          <button className="toast-act">{t("news.undo")}</button>
        </Form>
      }
    >
      {t("news.removed")}
    </Toast>
  );
}

/** Sent from a product's page and refused: the number as it was typed, ready to be mended here. */
function NotAdded() {
  const { t } = useTranslation("checkout");
  const form = useForm("add");
  const [variantId] = form.chosen("variantId");
  const [back] = form.chosen("back");
  return (
    <Notice kind="danger" live>
      <p className="strong">{form.problem ?? form.errors.variantId ?? t("news.notAdded")}</p>
      {form.errors.quantity && variantId && (
        <Form method="post" preventScrollReset className="row mt-3 items-end" noValidate>
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="variantId" value={variantId} />
          {back && <input type="hidden" name="back" value={back} />}
          <TextField {...form.field("quantity")} label={t("news.pieces")} inputMode="numeric" autoComplete="off" className="max-w-[16rem]" />
          <Button>{t("news.add")}</Button>
        </Form>
      )}
      {back && (
        <p className="mt-2">
          <Anchor className="link" href={back}>
            {t("news.backToProduct")}
          </Anchor>
        </p>
      )}
    </Notice>
  );
}
