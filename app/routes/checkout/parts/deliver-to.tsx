import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ActionReply } from "~/access/actions.server";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { PlaceField } from "./place-field";
import type { ChosenPlace, PlaceChoice } from "./settle-place.server";

/** « Livraison à Salé, changer »: without a commune, the question itself. */
export function DeliverTo({ place }: { place: ChosenPlace | null }) {
  const { t } = useTranslation("checkout");
  const form = useForm("commune");
  const reply = useActionData<ActionReply<{ choices: PlaceChoice[] }>>();
  const refused = Boolean(form.errors.commune);
  const question = (
    <Form method="post" preventScrollReset className="stack mt-3 max-w-[34rem]" noValidate>
      <input type="hidden" name="intent" value="commune" />
      {/* Another place begins a new field. */}
      <PlaceField key={place?.code ?? ""} form={form} place={place} choices={refused ? (reply?.data?.choices ?? []) : []} help={place ? undefined : t("cart.placeHelp")} />
      <Button busy={form.busy} className="justify-self-start">
        {t("cart.seeDelivery")}
      </Button>
    </Form>
  );
  if (!place) return question;
  return (
    <details open={refused || undefined} key={place.code}>
      <summary className="cursor-pointer">
        {t("cart.deliveryTo")} <b>{place.name}</b> <span className="link">{t("cart.change")}</span>
      </summary>
      {question}
    </details>
  );
}
