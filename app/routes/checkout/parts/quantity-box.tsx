import { Form, useNavigation } from "@remix-run/react";
import { Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { FieldError } from "~/ui/fields/field";
import { Icon } from "~/ui/icon";
import { MOST_PER_LINE } from "~/modules/cart/cart";

interface QuantityBoxProps {
  variantId: string;
  quantity: number;
  /** Pieces that may be sold. */
  available: number;
  name: string;
  /** As it was sent, when it was refused. */
  typed?: string;
  error?: string;
}

/** How many of a line: minus, a number to type, plus. Each press is sent; so is the number, by Enter or on leaving it. */
export function QuantityBox({ variantId, quantity, available, name, typed, error }: QuantityBoxProps) {
  const { t } = useTranslation(["checkout", "ui"]);
  const { state, formData } = useNavigation();
  const busy = state !== "idle" && formData?.get("variantId") === variantId;
  const id = `pieces-${variantId}`;
  return (
    <Form method="post" preventScrollReset className="min-w-0">
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="variantId" value={variantId} />
      {/* Enter in a field presses the form's first button: it must not be minus. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("ui:quantity.label")}
      </button>
      <span className="qty num" role="group" aria-label={t("ui:quantity.of", { name })} aria-busy={busy || undefined}>
        <button name="step" value="-1" disabled={quantity <= 1 && !error} aria-label={t("ui:quantity.less")}>
          <Icon of={Minus} />
        </button>
        <input
          key={`${typed ?? ""}/${quantity}`}
          id={id}
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed ?? String(quantity)}
          aria-label={t("ui:quantity.label")}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onBlur={(event) => event.currentTarget.value !== event.currentTarget.defaultValue && event.currentTarget.form?.requestSubmit()}
        />
        <button name="step" value="1" disabled={quantity >= Math.min(available, MOST_PER_LINE) && !error} aria-label={t("ui:quantity.more")}>
          <Icon of={Plus} />
        </button>
      </span>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </Form>
  );
}
