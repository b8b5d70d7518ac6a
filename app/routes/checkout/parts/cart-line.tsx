import { Form } from "@remix-run/react";
import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CartLine as Line } from "~/modules/cart/cart";
import type { FormView } from "~/platform/forms/use-form";
import { Amount } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { LineItem } from "~/ui/parcel-part";
import { linePicture, useLineWords } from "./line-words";
import { QuantityBox } from "./quantity-box";

/** One product of the basket. What can no longer be bought says so and offers a way out. */
export function CartLine({ line, refused }: { line: Line; /** The quantity form that came back, when it is this line's. */ refused: FormView | null }) {
  const { t } = useTranslation(["checkout", "orders"]);
  const words = useLineWords();
  const name = words.name(line);
  const content = words.content(line);
  const gone = line.problem === "withdrawn" || line.problem === "sold-out";
  const error = refused?.errors.quantity ?? refused?.problem;
  return (
    <LineItem
      name={name}
      href={line.problem === "withdrawn" ? undefined : words.href(line)}
      picture={linePicture(line)}
      line={
        <>
          {content && <>{content} · </>}
          {t("cart.each")} <Amount centimes={line.unitPriceCentimes} />
        </>
      }
      note={<Note line={line} />}
      quantity={
        gone ? undefined : line.oneOfAKind ? (
          <span className="muted small">{t("cart.onePiece")}</span>
        ) : (
          <QuantityBox
            variantId={line.variantId}
            quantity={line.quantity}
            available={line.available}
            name={name}
            typed={error ? refused?.field("quantity").defaultValue : undefined}
            error={error}
          />
        )
      }
      amount={line.problem === null && <Amount centimes={line.totalCentimes} />}
      acts={
        <>
          {line.problem === "fewer-left" && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="set" />
              <input type="hidden" name="variantId" value={line.variantId} />
              <input type="hidden" name="quantity" value={line.available} />
              <Button>{t("cart.take", { count: line.available })}</Button>
            </Form>
          )}
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="variantId" value={line.variantId} />
            <Button kind="quiet" icon={Trash2}>
              {t("cart.remove")} <span className="sr-only">{name}</span>
            </Button>
          </Form>
        </>
      }
    />
  );
}

function Note({ line }: { line: Line }) {
  const { t } = useTranslation(["checkout", "orders"]);
  if (line.problem === "withdrawn") return <>{t("cart.withdrawn")}</>;
  if (line.problem === "sold-out") return <>{t("cart.soldOut")}</>;
  if (line.problem === "fewer-left") return <>{t("cart.left", { count: line.available })}</>;
  return line.noWithdrawal ? <>{t(`orders:noWithdrawal.${line.noWithdrawal}`)}</> : null;
}
